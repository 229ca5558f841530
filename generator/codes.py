"""Every fault the product can name: its code, severity and Swedish wording, once.

``message`` and ``hint`` are templates filled by the caller's named values. ``why``, ``bad`` and
``good`` are what ``kunskapsbank explain`` shows.
"""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Path, Problem, Severity, dotted


@dataclass(frozen=True)
class Code:
    severity: Severity
    message: str
    hint: str
    why: str = ""
    bad: str = ""
    good: str = ""


def problem(code: str, file: str, where: tuple[int, int] = (1, 1), path: Path = (), **values: object) -> Problem:
    """A Problem of ``code`` at ``where`` (line and column from 1), its texts filled with ``values``."""
    entry = CODES[code]
    return Problem(
        file=file,
        line=where[0],
        column=where[1],
        field=dotted(path),
        code=code,
        severity=entry.severity,
        message=entry.message.format_map(values),
        hint=entry.hint.format_map(values),
    )


def _error(message: str, hint: str, why: str = "", bad: str = "", good: str = "") -> Code:
    return Code("error", message, hint, why, bad, good)


def _warning(message: str, hint: str, why: str = "", bad: str = "", good: str = "") -> Code:
    return Code("warning", message, hint, why, bad, good)


CODES: dict[str, Code] = {
    # The file as such
    "fil-utf8": _error("Filen är inte sparad som UTF-8 (byten {byte} går inte att läsa).", "Öppna filen i en textredigerare och spara den med teckenkodningen UTF-8."),
    "fil-utf16": _error("Filen är sparad som UTF-16.", "Spara om filen med teckenkodningen UTF-8 (i Anteckningar: Spara som, Kodning: UTF-8)."),
    "fil-styrtecken": _error("Filen innehåller ett osynligt styrtecken ({tecken}).", "Ta bort tecknet. Skriv om raden för hand om du inte ser det."),
    "fil-stor": _error("Filen är {storlek} MB; en post får vara högst {tak} MB.", "Dela upp innehållet eller länka till ett dokument i stället."),
    "fil-lank": _error("Filen är en symbolisk länk och läses inte.", "Lägg själva filen i mappen."),
    "fil-mapp": _error("Här ska det vara en fil, men det är en mapp.", "Flytta innehållet och ta bort mappen."),
    "fil-olasbar": _error("Filen går inte att läsa: {orsak}.", "Kontrollera att filen finns och att du har rätt att läsa den."),
    "fil-andelse": _error("Filen slutar på {ändelse}; poster ska sluta på .yaml.", "Döp om filen till {förslag}."),
    "fil-okand": _warning("Filen läses inte: här ska bara .yaml-filer ligga.", "Flytta filen till site_src eller ta bort den."),
    "mapp-okand": _error("Mappen {mapp} hör inte till katalogen.{menade}", "Tillåtna mappar: {tillåtna}."),
    "katalog-saknas": _error("Katalogmappen finns inte.", "Ange rätt mapp med --catalogue."),
    "sokvag-saknas": _error("{sökväg} finns inte i katalogen.", "Kontrollera sökvägen."),
    "ordlista-okand": _error("Ordlistan {ordlista} används inte.{menade}", "Ordlistor: {tillåtna}."),
    "ordlista-saknas": _error("Ordlistan {ordlista} saknas.", "Lägg till filen ordlistor/{ordlista}.yaml."),
    "id-ogiltigt": _error("Filnamnet {id} kan inte vara ett id.", "Använd 2–64 tecken: små bokstäver a–z, siffror och bindestreck, med bokstav eller siffra först.{förslag}"),
    "id-reserverat": _error("Namnet {id} är reserverat och kan inte vara ett id.", "Välj ett annat filnamn."),
    "id-dubblett": _error("Id:t {id} används också av {annan}.", "Ge en av dem ett annat id."),
    # YAML
    "yaml-tabb": _error("Raden är indragen med tabb; YAML tillåter bara mellanslag.", "Byt tabben mot mellanslag, två för varje nivå."),
    "yaml-mellanslag-efter-kolon": _error("Det saknas ett mellanslag efter kolon i ”{nyckel}:”.", "Skriv ”{nyckel}: ” med ett vanligt mellanslag före värdet."),
    "yaml-kolon-i-text": _error("Texten efter ”{nyckel}:” innehåller ett kolon följt av mellanslag.", "Sätt raka citattecken runt hela texten: {nyckel}: \"…\""),
    "yaml-citattecken": _error("Citattecknet {tecken} efter ”{nyckel}:” avslutas inte rätt.", "Avsluta texten med {tecken}, och använd ” inuti texten."),
    "yaml-hakparentes": _error("En parentes öppnas men stängs inte.", "Avsluta med {tecken}, eller skriv en rad per värde med ”- ” först."),
    "yaml-tecken-forst": _error("Ett värde kan inte börja med {tecken} utan citattecken.", "Sätt raka citattecken runt hela värdet."),
    "yaml-indrag": _error("Indraget passar inte ihop med raderna ovanför.", "Börja raden lika långt in som de andra på samma nivå. Använd två mellanslag för varje nivå."),
    "yaml-syntax": _error("Filen går inte att förstå som YAML härifrån.", "Jämför raden och den ovanför med en annan post som fungerar."),
    "yaml-ankare": _error("Ankare och alias (& och *) får inte användas.", "Skriv ut värdet på varje ställe, eller sätt citattecken runt ett värde som börjar med & eller *."),
    "yaml-tagg": _error("Taggar som {tagg} får inte användas.", "Ta bort det som börjar med !, eller sätt citattecken runt värdet."),
    "yaml-merge": _error("Sammanslagning med << får inte användas.", "Skriv ut fälten i stället."),
    "yaml-flera-dokument": _error("Filen innehåller flera dokument (en rad med ---).", "Lägg varje post i en egen fil."),
    "yaml-djup": _error("Innehållet är indraget i fler än {tak} nivåer.", "Kontrollera indrag och parenteser."),
    "yaml-dubblett": _error("Fältet {nyckel} finns redan på rad {rad}.", "Slå ihop dem till ett fält. Skriv flera värden som en lista."),
    "yaml-nyckel": _error("Ett fältnamn måste vara vanlig text.", "Skriv namnet följt av kolon, utan parenteser."),
    "yaml-inte-post": _error("Filen innehåller inga fält.", "En post består av rader som ”titel: Projektets namn”."),
    "yaml-inte-lista": _error("En ordlista ska vara en lista.", "Börja varje rad i listan med ”- id: …”."),
    "yaml-tom": _error("Filen är tom.", "Fyll i posten eller ta bort filen. Kommandot kunskapsbank new skapar en post som fungerar."),
    "nyckel-nfd": _error("Fältnamnet {nyckel} är skrivet med delade tecken (å, ä eller ö som två tecken).", "Skriv om fältnamnet {nyckel} för hand."),
    "nyckel-osynligt-tecken": _error("Fältnamnet {nyckel} innehåller ett osynligt tecken eller hårt mellanslag.", "Skriv om fältnamnet {nyckel} för hand."),
    # Fields
    "okant-falt": _error("Fältet {fält} finns inte här.{menade}", "Tillåtna fält: {tillåtna}."),
    "saknat-falt": _error("Fältet {fält} saknas.", "{hjälp}"),
    "tomt-falt": _warning("Fältet {fält} är tomt.", "Fyll i det eller ta bort raden; ett fält som saknas visas som ”framgår inte”."),
    "tomt-obligatoriskt-falt": _error("Fältet {fält} är tomt, men måste fyllas i.", "{hjälp}"),
    "tom-rad": _error("En rad i listan {fält} är tom.", "Skriv ett värde efter ”- ” eller ta bort raden."),
    "text-vantad": _error("{fält} ska vara en text, men är {är}.", "Skriv ett enda värde efter kolon."),
    "lista-vantad": _error("{fält} ska vara en lista, men är {är}.", "Skriv ett värde per rad, med ”- ” först."),
    "grupp-vantad": _error("{fält} ska bestå av fält, men är {är}.", "Skriv fälten på egna rader, indragna: {tillåtna}."),
    "text-tom": _error("{fält} är en tom text.", "Fyll i texten eller ta bort fältet."),
    "text-lang": _error("{fält} är {längd} tecken; högst {tak} är tillåtet.", "Korta texten eller dela upp den."),
    "en-rad": _error("{fält} ska stå på en rad.", "Ta bort radbrytningen."),
    "smarta-citattecken": _error("{fält} står inom typografiska citattecken ({värde}), som då blir en del av texten.", "Ta bort citattecknen eller byt dem mot raka: \"…\""),
    "smarta-citattecken-prosa": _warning("{fält} börjar och slutar med typografiska citattecken.", "Är det ett citat är allt rätt om källan anges; annars ta bort citattecknen."),
    "id-format": _error("{värde} kan inte vara ett id.", "Id består av små bokstäver a–z, siffror och bindestreck: filens namn utan .yaml.{menade}"),
    "datum-format": _error("{värde} är inte ett datum som går att läsa.", "Skriv år, månad eller dag: 2017, 2017-09 eller 2017-09-01.{menade}"),
    "datum-finns-inte": _error("Datumet {värde} finns inte.", "Kontrollera månad och dag i almanackan."),
    "datum-ordning": _error("{senare} ({senare_värde}) kommer före {tidigare} ({tidigare_värde}).", "Kontrollera båda datumen mot källan."),
    "datum-framtid": _warning("{fält} ({värde}) ligger i framtiden.", "Skriv dagen då det gjordes."),
    "tal-format": _error("{värde} är inte ett heltal.", "Skriv bara siffror, utan decimaler, enhet eller ”kr”. Tusental får delas med mellanslag."),
    "tal-negativt": _error("{fält} kan inte vara negativt ({värde}).", "Ta bort minustecknet."),
    "procent-format": _error("{värde} är inte en procentsats.", "Skriv ett tal från 0 till 100, till exempel 53,02."),
    "procent-grans": _error("{värde} procent är utanför 0 till 100.", "Kontrollera talet mot källan."),
    "adress-schema": _error("{värde} är inte en webbadress som börjar med https:// eller http://.", "Skriv hela adressen, till exempel https://www.linkoping.se/.{menade}"),
    "adress-format": _error("{värde} är inte en fungerande webbadress.", "Kopiera adressen ur webbläsaren, utan mellanslag."),
    "valuta-format": _error("{värde} är inte en valutakod.", "Skriv tre stora bokstäver: SEK eller EUR."),
    "varde-ej-tillatet": _error("{värde} är inte ett tillåtet värde för {fält}.{menade}", "Tillåtna värden: {tillåtna}."),
    # References and vocabularies
    "hanvisning-saknas": _error("{mapp}/{värde} finns inte.{menade}", "Skriv id:t för en post som finns i mappen {mapp}, eller lägg till posten."),
    "hanvisning-form": _error("{värde} är inte en hänvisning på formen mapp/id.{menade}", "Skriv till exempel projekt/all-in."),
    "hanvisning-sig-sjalv": _warning("Posten hänvisar till sig själv.", "Ta bort hänvisningen."),
    "varde-dubbelt": _warning("{värde} står två gånger i {fält}.", "Ta bort det ena."),
    "ordlistevarde-saknas": _error("{värde} finns inte i ordlistan {ordlista}.{menade}", "Se ordlistor/{ordlista}.yaml, eller lägg till värdet där."),
    "lan-saknas": _error("{värde} är inte ett län som finns i ordlistan kommuner.{menade}", "Län som finns: {tillåtna}. Ett län finns när en kommun i det finns i ordlistor/kommuner.yaml."),
    "ordlista-id-dubbelt": _error("Id:t {id} finns redan på rad {rad} i ordlistan.", "Ge raderna olika id."),
    "programomrade-saknas": _error("Fonden {fond} har inget programområde {värde}.{menade}", "Programområden i fonden: {tillåtna}."),
    "programomrade-utan-fond": _error("Programområdet {värde} står utan fond.", "Lägg till fältet fond på samma ställe."),
    "programomrade-dubbelt": _error("Programområdet {värde} finns redan i fonden.", "Ge varje programområde en egen kod."),
    "programomrade-i-sig": _error("Programområdet {värde} ingår i sig självt.", "Ange det större programområdet i ingår_i, eller ta bort fältet."),
    "avsnitt-saknas": _warning("Källan {källa} har inget avsnitt som heter ”{värde}”.{menade}", "Avsnitten står i kallor/{källa}.yaml."),
    # Rules
    "kalla-saknas": _error("Posten har ingen källa.", "Skriv minst en källa under källor, till exempel - {{källa: oschotte-guschelov, avsnitt: ESF+}}."),
    "kalla-utan-mal": _error("Källhänvisningen säger inte vilken källan är.", "Ange källa (id för en post i kallor) eller url."),
    "kalla-dubbel": _error("Källhänvisningen har både källa och url.", "Dela upp den i två hänvisningar."),
    "ga-isar-for-fa": _error("”{uppgift}” har bara ett värde.", "Uppgifter som går isär behöver minst två värden, vart och ett med sin källa."),
    "ga-isar-utan-kalla": _warning("”{värde}” står under går_isär utan källa.", "Ange källa, och gärna avsnitt, för varje värde."),
    "summa-budget": _error("Budgetens poster blir {räknat}, men summan är {värde}.", "Kontrollera posterna mot källan. Intäkter skrivs med minus."),
    "summa-deltagare": _error("Kvinnor, män och okänt kön blir {räknat}, men antalet är {värde}.", "Kontrollera talen. Deltagare vars kön inte framgår skrivs under okänt_kön."),
    "summa-rapporter": _error("Slutrapporter och delrapporter blir {räknat}, men antalet är {värde}.", "Kontrollera talen mot källan."),
    "summa-utfall": _warning("Utfallen blir {räknat} projekt, men antalet är {värde}.", "Kontrollera talen. Säger källan själv så, skriv det under går_isär."),
    "summa-andelar": _error("Programområdenas andelar blir {räknat} procent av fonden.", "Andelarna kan tillsammans vara högst 100. Delområden räknas i det område de ingår i."),
    "granskning-forfallen": _warning("Posten granskades senast {värde} och skulle ha granskats igen {förfallen}.", "Gå igenom posten mot källorna och ändra granskad till dagens datum."),
    "status-utfall": _warning("Projektet är {status}, men utfallet är {utfall}.", "Planerade projekt har inget utfall än: skriv okänt eller ändra status."),
    "status-resultat": _warning("Projektet är {status}, men har resultat.", "Skriv det som väntas under förväntat_resultat, eller ändra status. Under resultat står bara det som har uppnåtts."),
    "titel-lika": _warning("Titeln är densamma som för {annan}.", "Kontrollera att det inte är samma sak två gånger."),
    "personuppgift": _warning("Texten ser ut att innehålla {slag} ({värde}).", "Skriv organisation och roll i stället; katalogen innehåller inga personuppgifter."),
    # Hand-written pages
    "sida-krock": _error("Sidan {sida} skapas av generatorn och kan inte också ligga i site_src.", "Döp om filen."),
    "sida-huvud": _error("Sidans inledande fält mellan --- går inte att läsa.", "Kontrollera kolon, mellanslag och citattecken mellan de två raderna med ---."),
    "sida-lank-bruten": _warning("Länken {värde} leder inte till någon sida.{menade}", "Rätta länken."),
    "sida-namn": _error("Filnamnet {namn} går inte att använda på alla datorer.", "Använd a–z, siffror, punkt, bindestreck och understreck."),
    "site-src-saknas": _error("Mappen med handskrivna sidor finns inte.", "Ange rätt mapp med --site-src."),
    # Building
    "utdata-framman": _error("Mappen {mapp} innehåller sådant som Kunskapsbanken inte har skapat{filer}.", "Välj en tom mapp eller en ny mapp med --output."),
    "utdata-olamplig": _error("Mappen {mapp} kan inte användas för webbplatsen: {orsak}.", "Välj en annan mapp med --output."),
    "skriva-gick-inte": _error("Det gick inte att skriva {mapp}: {orsak}.", "Kontrollera utrymme och rättigheter, och kör igen. Den tidigare webbplatsen är orörd."),
    "bygge-misslyckades": _error("MkDocs kunde inte bygga sidorna: {orsak}.", "Kontrollera sidorna i site_src. Den tidigare webbplatsen är orörd."),
}
