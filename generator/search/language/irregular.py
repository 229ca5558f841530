"""Swedish words whose forms no ending explains: umlaut in nouns, vowel change in verbs, comparison by another word.

General knowledge of the language, written as tables. What stands before such a word, as in
*talesmän* or *beskrev*, goes over to its lemma: talesman, beskriva.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_NOUNS = """
bok böcker | fot fötter | rot rötter | hand händer | land länder | rand ränder | strand stränder | tand tänder
brand bränder | stad städer | natt nätter | stång stänger | tång tänger | spång spänger | gås gäss | mus möss
lus löss | broder bröder | bror bröder | fader fäder | far fäder | moder mödrar | mor mödrar | dotter döttrar
son söner | bonde bönder | ledamot ledamöter | and änder | öga ögon | öra öron | huvud huvuden
historia historien historier | studium studiet studier | ansökan ansökningar | påverkan påverkningar
anmälan anmälningar | inbjudan inbjudningar | inverkan inverkningar | strävan strävanden | önskan önskningar
"""
_AS_WRITTEN = {"man": ("män", "mäns", "männen", "männens"), "varandra": ("varandras",)}
_NOUN_ENDINGS = {"r": ("", "s", "na", "nas"), "s": ("", "en", "ens"), "n": ("", "en", "ens", "s")}

_ADJECTIVES = """
liten litet lilla lille små smått mindre minst | god gott goda bättre bäst | bra bättre bäst
dålig sämre sämst värre värst | gammal gamla gamle äldre äldst | ung yngre yngst | stor större störst
lång längre längst | hög högre högst | låg lägre lägst | tung tyngre tyngst | grov grövre grövst
trång trängre trängst | nära närmare närmast | många fler flera flest | få färre | mycket mer mera mest
"""

_VERBS = """
anfalla anföll anfallit anfallen | be bad bett bedd | binda band bundit bunden | bita bet bitit biten
bjuda bjöd bjudit bjuden | bli blev blivit bliven | brinna brann brunnit brunnen | brista brast brustit brusten
bryta bröt brutit bruten | bära bar burit buren | böra borde bort | dra drog dragit dragen
draga drog dragit dragen | dricka drack druckit drucken | driva drev drivit driven | dyka dök dykt | dö dog dött
falla föll fallit fallen | fara for farit faren | finna fann funnit funnen | flyga flög flugit flugen
flyta flöt flutit | frysa frös frusit frusen | få fick fått | förlora förlorade förlorat förlorad
försvinna försvann försvunnit försvunnen | ge gav gett given | giva gav givit given | glida gled glidit
glädja gladde glatt | gripa grep gripit gripen | gråta grät gråtit gråten | gå gick gått gången
göra gjorde gjort gjord | ha hade haft | heta hette hetat | hinna hann hunnit hunnen | hugga högg huggit huggen
hålla höll hållit hållen | innebära innebar inneburit | knyta knöt knutit knuten | komma kom kommit kommen
krypa kröp krupit krupen | kunna kunde kunnat | le log lett | leva levde levt | lida led lidit liden
ligga låg legat | ljuda ljöd ljudit | ljuga ljög ljugit ljugen | låta lät låtit låten | lägga lade lagt lagd
njuta njöt njutit njuten | nypa nöp nupit nupen | rida red ridit riden | rinna rann runnit runnen
riva rev rivit riven | ryta röt rutit | se såg sett sedd | sitta satt suttit sutten | sjuda sjöd sjudit sjuden
sjunga sjöng sjungit sjungen | sjunka sjönk sjunkit sjunken | skilja skilde skilt skild | skina sken skinit
skjuta sköt skjutit skjuten | skrida skred skridit skriden | skrika skrek skrikit | skriva skrev skrivit skriven
skryta skröt skrutit | skära skar skurit skuren | slippa slapp sluppit sluppen | slita slet slitit sliten
sluta slöt slutit sluten | slå slog slagit slagen | smyga smög smugit smugen | smörja smorde smort smord
snyta snöt snutit snuten | sova sov sovit | spinna spann spunnit spunnen | spricka sprack spruckit sprucken
sprida spred spritt spridd | springa sprang sprungit sprungen | sticka stack stuckit stucken
stiga steg stigit stigen | stjäla stal stulit stulen | stryka strök strukit struken
strida stred stridit stridd | stå stod stått stånden | suga sög sugit sugen | supa söp supit supen
svida sved svidit | svika svek svikit sviken | svälja svalde svalt svald | svälta svalt svultit svulten
svära svor svurit svuren | säga sade sagt sagd | sälja sålde sålt såld | sätta satte satt satt
ta tog tagit tagen | taga tog tagit tagen | tiga teg tigit | töras tordes torts | tvinga tvang tvungit tvungen
tränga trängde trängt trängd | veta visste vetat | vika vek vikit viken | vina ven vinit
vinna vann vunnit vunnen | vrida vred vridit vriden | välja valde valt vald | vänja vande vant vand
växa växte växt vuxen | äta åt ätit äten | ryka rök rukit | bringa bragte bragt bragd
städja stadde statt stadd | dölja dolde dolt dold | spörja sporde sport spord | töja tödde töjt
värja värjde värjt värjd | bestå bestod bestått | förstå förstod förstått förstådd | klyva klöv kluvit kluven
klyva klyvde kluvit kluven | nysa nös nyst | hända hände hänt | bedja bad bett bedd
förlåta förlät förlåtit förlåten | umgås umgicks umgåtts | tvinga tvingade tvingat tvingad
drypa dröp drupit | förnimma förnam förnummit förnummen | gjuta göt gjutit gjuten | gnida gned gnidit gniden
kliva klev klivit kliven | knipa knep knipit knipen | kvida kved kvidit | niga neg nigit | pipa pep pipit
slinta slant sluntit | smita smet smitit | strypa ströp strypt strypt | tjuta tjöt tjutit
"""


def _noun_forms(rows: str) -> Iterator[tuple[str, str]]:
    for row in rows.replace("\n", "|").split("|"):
        lemma, *plurals = row.split() or ("",)
        for plural in plurals:
            for ending in _NOUN_ENDINGS.get(plural[-1], ("",)):
                yield plural + ending, lemma


def _adjective_forms(rows: str) -> Iterator[tuple[str, str]]:
    for row in rows.replace("\n", "|").split("|"):
        lemma, *forms = row.split() or ("",)
        for form in forms:
            yield form, lemma
            if form.endswith("st"):
                yield from ((form + ending, lemma) for ending in ("a", "e"))


def _verb_forms(rows: str) -> Iterator[tuple[str, str]]:
    for row in rows.replace("\n", "|").split("|"):
        lemma, *forms = row.split() or ("",)
        if not forms:
            continue
        past, supine, *participles = forms
        root = lemma.removesuffix("a")
        present = f"{root}er" if lemma.endswith("a") and not root.endswith(("r", "ö")) else f"{lemma}r"
        if root.endswith(("r", "l")) and lemma not in (
            "falla",
            "hålla",
            "svälja",
            "välja",
            "sälja",
            "anfalla",
            "skilja",
        ):
            present = root
        for form in (lemma, present, past, supine, root if len(root) > 2 else lemma):
            yield form, lemma
        for form in (lemma, past, supine):
            yield f"{form}s", lemma
        if lemma != "be":
            yield f"{lemma if lemma.endswith('a') else lemma + 'e'}nde", lemma
        for participle in participles:
            yield from ((form, lemma) for form in _participle(participle))


def _participle(form: str) -> tuple[str, ...]:
    if form.endswith("en"):
        root = form[:-2]
        return (form, f"{root}et", *((f"{root}a", f"{root}e") if root.endswith("nn") else (f"{root}na", f"{root}ne")))
    if form.endswith("dd"):
        return (form, f"{form[:-2]}tt", f"{form}a")
    return (form, f"{form.removesuffix('d')}t", f"{form}a", f"{form}e")


def _gathered(pairs: Iterator[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for form, lemma in pairs:
        if lemma:
            found.setdefault(form, {})[lemma] = None
    return {form: tuple(lemmas) for form, lemmas in found.items()}


_written = ((form, lemma) for lemma, forms in _AS_WRITTEN.items() for form in forms)
LEMMAS_OF: Mapping[str, tuple[str, ...]] = _gathered(
    iter([*_noun_forms(_NOUNS), *_adjective_forms(_ADJECTIVES), *_verb_forms(_VERBS), *_written])
)
"""Form -> the lemmas that it is an irregular form of."""

FORMS_OF: Mapping[str, tuple[str, ...]] = _gathered(
    (lemma, form) for form, lemmas in LEMMAS_OF.items() for lemma in lemmas
)
"""Lemma -> its irregular forms (a verb's regular ones too)."""

LONGEST = max(map(len, LEMMAS_OF))
