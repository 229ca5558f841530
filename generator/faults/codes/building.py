"""Faults that show when the site is written."""

from __future__ import annotations

from .code import DESCRIBED, Code, error, warning

BUILDING: dict[str, Code] = {
    "utdata-framman": error(
        "Mappen {mapp} innehåller sådant som Kunskapsbanken inte har skapat{filer}.",
        "Välj en tom mapp eller en ny mapp med --output.",
        why="Bygget ersätter hela mappen, så andras filer i den skulle försvinna.",
        bad="kunskapsbank build --output Dokument",
        good="kunskapsbank build --output site",
        file=DESCRIBED,
    ),
    "utdata-olamplig": error(
        "Mappen {mapp} kan inte användas för webbplatsen: {orsak}.",
        "Välj en annan mapp med --output.",
        why="Webbplatsen måste ligga för sig, skild från katalogen och sidorna som den byggs av.",
        bad="kunskapsbank build --output catalogue",
        good="kunskapsbank build --output site",
        file=DESCRIBED,
    ),
    "skriva-gick-inte": error(
        "Det gick inte att läsa eller skriva {fil}: {orsak}.",
        "Kontrollera utrymme och rättigheter, och kör igen. Den tidigare webbplatsen är orörd.",
        why="En halvskriven webbplats är sämre än den gamla, så bygget avbryts.",
        bad="Disken är full när webbplatsen skrivs.",
        good="Det finns plats på disken, och du får skriva i mappen.",
        file=DESCRIBED,
    ),
    "rest-kvar": warning(
        "{rest} är kvar efter ett bygge och gick inte att ta bort: {orsak}.",
        "Be den som äger mappen att ta bort den. Den behövs inte, och bygget klarar sig ändå.",
        why="Det som blir kvar tar plats, och nästa bygge lämnar kanske mer.",
        bad="En fil i den gamla webbplatsen är skrivskyddad och ägs av någon annan.",
        good="Allt i webbplatsens mapp ägs av den som bygger.",
        file=DESCRIBED,
    ),
    "bygge-avbrots": error(
        "Bygget blev inte färdigt: {orsak}.",
        "Kör kommandot igen, med färre andra program i gång. Den tidigare webbplatsen är orörd.",
        why="Utan den delen blir webbplatsen inte hel.",
        bad="En process som bygget har startat avslutas medan den arbetar.",
        good="Bygget får arbeta färdigt.",
        file=DESCRIBED,
    ),
    "bygge-misslyckades": error(
        "Sidan går inte att bygga: {orsak}.",
        "Rätta sidan. Den tidigare webbplatsen är orörd.",
        why="En halvskriven webbplats är sämre än den gamla, så bygget avbryts.",
        bad="En sida i site_src har tusen citat inuti varandra.",
        good="Sidorna i site_src är vanlig Markdown.",
        file=DESCRIBED,
    ),
    "mkdocs-fel": error(
        "Inställningarna i mkdocs.yml går inte att använda: {orsak}.",
        "Rätta filen, annars går webbplatsen inte att bygga.",
        why="Filen säger vad webbplatsen heter, hur den ser ut och vad som står i menyn.",
        bad="I mkdocs.yml står builder: hugo.",
        good="I mkdocs.yml står builder: mkdocs.",
        file=DESCRIBED,
    ),
    "byggare-fel": error(
        "Programmet som gör sidorna slutade: {orsak}.",
        "Installera det som krävs på nytt med make site. Den tidigare webbplatsen är orörd.",
        why="Utan det blir inga sidor gjorda. Felet ligger varken i katalogen eller i site_src.",
        bad="kunskapsbank build --builder zensical, där zensical inte är installerat.",
        good="kunskapsbank build --builder mkdocs",
        file=DESCRIBED,
    ),
}
