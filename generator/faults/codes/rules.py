"""Faults against the rules of the catalogue: sources, sums, reviews, status, personal data."""

from __future__ import annotations

from .code import Code, error, warning

_SURVEY = (
    "kartläggning:\n  rapporter: {{antal: {0}, slutrapporter: 37, delrapporter: 7}}\n"
    "  projekt: {1}\n  utfall:\n    - {{utfall: implementerat, antal: 40}}"
)

RULES: dict[str, Code] = {
    "kalla-saknas": error(
        "Posten har ingen källa.",
        "Skriv minst en källa under källor.",
        why="Läsaren ska kunna kontrollera varje uppgift.",
        bad="källor: []",
        good="källor:\n  - {källa: oschotte-guschelov, avsnitt: Bakgrund}",
    ),
    "kalla-utan-mal": error(
        "Källhänvisningen säger inte vilken källan är.",
        "Skriv vilken källa det är.",
        why="Ett avsnitt eller en sida säger ingenting utan sin källa.",
        bad="källor:\n  - {avsnitt: Bakgrund}",
        good="källor:\n  - {källa: oschotte-guschelov, avsnitt: Bakgrund}",
    ),
    "kalla-dubbel": error(
        "Källhänvisningen har både källa och url.",
        "Dela upp raden i två.",
        why="Det måste synas vilken av källorna avsnittet och sidan hör till.",
        bad='källor:\n  - {källa: oschotte-guschelov, url: "https://www.linkoping.se/"}',
        good='källor:\n  - {källa: oschotte-guschelov}\n  - {url: "https://www.linkoping.se/"}',
    ),
    "ga-isar-for-fa": error(
        "”{uppgift}” har färre än två värden.",
        "Skriv minst två värden, vart och ett med sin källa.",
        why="Läsaren ska se vad som står emot vad.",
        bad="går_isär:\n  - uppgift: Antal projekt\n    värden:\n      - {värde: 40, källa: oschotte-guschelov}",
        good=(
            "går_isär:\n  - uppgift: Antal projekt\n    värden:\n"
            "      - {värde: 40, källa: oschotte-guschelov, avsnitt: Bakgrund}\n"
            "      - {värde: 41, källa: oschotte-guschelov, avsnitt: Genomförande}"
        ),
    ),
    "ga-isar-utan-kalla": warning(
        "”{värde}” står under går_isär utan källa.",
        "Ange källa, och gärna avsnitt, för varje värde.",
        why="Läsaren ska se vem som säger vad.",
        bad="går_isär:\n  - uppgift: Antal projekt\n    värden:\n      - {värde: 40}\n      - {värde: 41}",
        good=(
            "går_isär:\n  - uppgift: Antal projekt\n    värden:\n"
            "      - {värde: 40, källa: oschotte-guschelov, avsnitt: Bakgrund}\n"
            "      - {värde: 41, källa: oschotte-guschelov, avsnitt: Genomförande}"
        ),
    ),
    "summa-budget": error(
        "Budgetens poster blir {räknat}, men summan är {värde}.",
        "Kontrollera posterna mot källan. Intäkter skrivs med minus.",
        why="När summan inte stämmer är någon post felskriven eller bortglömd.",
        bad="budget:\n  - rader:\n      - {post: Lokal, belopp: 1000}\n    summa: 2000",
        good="budget:\n  - rader:\n      - {post: Lokal, belopp: 1000}\n    summa: 1000",
    ),
    "summa-deltagare": error(
        "Kvinnor, män och okänt kön blir {räknat}, men antalet är {värde}.",
        "Kontrollera talen. Deltagare vars kön inte framgår skrivs under okänt_kön.",
        why="När talen inte går ihop är något av dem fel.",
        bad="deltagare: {antal: 30, kvinnor: 10, män: 10}",
        good="deltagare: {antal: 30, kvinnor: 10, män: 10, okänt_kön: 10}",
    ),
    "summa-rapporter": error(
        "Slutrapporter och delrapporter blir {räknat}, men antalet är {värde}.",
        "Kontrollera talen mot källan.",
        why="När talen inte går ihop är något av dem fel.",
        bad=_SURVEY.format(45, 40),
        good=_SURVEY.format(44, 40),
    ),
    "summa-utfall": warning(
        "Utfallen blir {räknat} projekt, men antalet är {värde}.",
        "Kontrollera talen. Säger källan själv så, visa det under går_isär.",
        why="Antingen är ett tal fel, eller så säger källan emot sig själv, och då ska läsaren få veta det.",
        bad=_SURVEY.format(44, 41),
        good=_SURVEY.format(44, 40),
    ),
    "summa-andelar": error(
        "Programområdenas andelar blir {räknat} procent av fonden.",
        "Andelarna kan tillsammans vara högst 100. Delområden räknas i det område de ingår i.",
        why="Delarna kan inte vara mer än hela fonden.",
        bad=("programområden:\n  - {kod: A, andel_av_fonden_procent: 60}\n  - {kod: C, andel_av_fonden_procent: 60}"),
        good=("programområden:\n  - {kod: A, andel_av_fonden_procent: 60}\n  - {kod: C, andel_av_fonden_procent: 40}"),
        file="fonder/exempel.yaml",
    ),
    "granskning-forfallen": warning(
        "Posten granskades {värde} och skulle ha granskats igen {förfallen}.",
        "Gå igenom posten mot källorna och ändra granskad till dagens datum.",
        why="Fonder ändrar villkor och projekt går vidare. Fonder granskas var sjätte månad, annat vartannat år.",
        bad="granskad: 2020-01-15",
        good="granskad: 2026-01-15",
    ),
    "ord-utan-falt": warning(
        "{fält} säger {ord}, men fältet {tvilling} saknas.",
        "Skriv uppgiften i fältet {tvilling} också.",
        why="Sidan visar ”framgår inte” på ett ställe och uppgiften på ett annat, och den går inte att söka på.",
        bad="villkor:\n  medfinansiering: 10 %",
        good="villkor:\n  medfinansiering_procent: 10\n  medfinansiering: 10 %",
        file="fonder/exempel.yaml",
    ),
    "ord-och-falt-olika": warning(
        "{fält} säger {ord}, men {tvilling} är {värde}.",
        "Kontrollera mot källan vad som gäller, och skriv samma på båda ställena.",
        why="Sidan visar båda uppgifterna, och läsaren kan inte veta vilken som stämmer.",
        bad="villkor:\n  medfinansiering_procent: 20\n  medfinansiering: 10 %",
        good="villkor:\n  medfinansiering_procent: 10\n  medfinansiering: 10 %",
        file="fonder/exempel.yaml",
    ),
    "status-utfall": warning(
        "Projektet är {status}, men utfallet är {utfall}.",
        "Planerade projekt har inget utfall än: skriv okänt, ta bort utfall eller ändra status.",
        why="Det som bara är planerat får inte se ut som gjort.",
        bad="status: planerat\nutfall: implementerat",
        good="status: avslutat\nutfall: implementerat",
    ),
    "status-resultat": warning(
        "Projektet är {status}, men har resultat.",
        "Skriv det som väntas under förväntat_resultat, eller ändra status. Under resultat står bara det uppnådda.",
        why="Det som bara är planerat får inte se ut som gjort.",
        bad="status: planerat\nresultat: Fler i arbete.",
        good="status: planerat\nförväntat_resultat: Fler i arbete.",
    ),
    "utlysning-status": warning(
        "Status är ”{status}”, men {varför}.",
        "Kontrollera på utlysningens sida vad som gäller. Ändra status eller datumet, eller ta bort status.",
        why="Sidan och kalendern räknar efter datumen, och läsaren ska inte få två svar.",
        bad="utlysningar:\n  - {namn: Våren 2020, stänger: 2020-03-15, status: öppen}",
        good="utlysningar:\n  - {namn: Våren 2020, stänger: 2020-03-15, status: stängd}",
        file="fonder/exempel.yaml",
    ),
    "titel-lika": warning(
        "Titeln är densamma som för {annan}.",
        "Är det samma sak, ta bort en av posterna. Är det två olika, skilj titlarna åt, till exempel med ort eller år.",
        why="I listor och träfflistor går två poster med samma titel inte att skilja åt.",
        bad="titel: All In",
        good="titel: All In i Hällefors",
    ),
    "personuppgift": error(
        "{plats} ser ut att innehålla {slag} ({värde}).",
        "Skriv organisation och roll i stället.{råd} Sidan Ta bort personuppgifter säger hur äldre versioner rensas.",
        why="Katalogen är öppen för alla och ska hålla i många år. Uppgifter om enskilda hör inte hemma i den.",
        bad="ansvarig: fornamn.efternamn@kommunen.example",
        good="ansvarig: Redaktionen",
    ),
    "ansvarig-person": warning(
        "Fältet ansvarig ser ut att innehålla en persons namn.",
        "Skriv rollen och organisationen: Integrationssamordnare, Exempelby kommun.",
        why="Katalogen är öppen för alla, och en roll finns kvar när någon slutar.",
        bad="ansvarig: Förnamn Efternamn, Exempelby kommun",
        good="ansvarig: Integrationssamordnare, Exempelby kommun",
        publishable=False,
    ),
}
