"""Faults of hand-written pages in site_src."""

from __future__ import annotations

from .code import DESCRIBED, PAGE, Code, error, warning

PAGES: dict[str, Code] = {
    "sida-krock": error(
        "Namnet {sida} hör till det som generatorn skapar, så ingen fil i site_src kan ha det.",
        "Döp om filen.",
        why="Bara en av sidorna kan ha adressen, och den andra skulle försvinna.",
        bad="Filen site_src/projekt/all-in.md ligger där postens sida hamnar.",
        good="Filen heter site_src/om-projekt.md.",
        file=DESCRIBED,
    ),
    "sida-dubblett": error(
        "Filen får samma adress som {annan}.",
        "Döp om en av filerna.",
        why="På många datorer är stora och små bokstäver i filnamn samma sak, och om.md blir sidan om.html.",
        bad="Både site_src/Guide.md och site_src/guide.md finns.",
        good="Bara site_src/guide.md finns.",
        file=DESCRIBED,
    ),
    "sida-huvud": error(
        "Sidans inledande fält mellan --- går inte att läsa.",
        "Skriv dem som ”title: Sidans namn”, en rad för varje fält.",
        why="Fälten styr sidans titel och beskrivning.",
        bad="---\nGuide\n---\nText.",
        good="---\ntitle: Guide\n---\nText.",
        file=PAGE,
    ),
    "sida-lank-bruten": warning(
        "Länken {värde} leder inte till någon sida.{menade}",
        "Rätta länken.",
        why="Läsaren skulle möta en sida som inte finns.",
        bad="På en sida i site_src står länken [projekten](projekten/).",
        good="På en sida i site_src står länken [projekten](projekt/index.md).",
        file=DESCRIBED,
    ),
    "sida-namn": error(
        "Filnamnet {namn} går inte att använda på alla datorer.",
        "Använd a–z, siffror, punkt, bindestreck och understreck.",
        why="Webbplatsen ska gå att kopiera till ett usb-minne och öppnas på vilken dator som helst.",
        bad="Filen heter site_src/vad är det?.md.",
        good="Filen heter site_src/vad-ar-det.md.",
        file=DESCRIBED,
    ),
    "sida-skript": error(
        "{vad} kan köra program i läsarens webbläsare och får inte stå på en handskriven sida.",
        "Ta bort det. Ska det bara visas som kod sätter du det mellan två rader med ```.",
        why="En sida får inte kunna skada den som läser. Skript följer lätt med när en text kopieras. "
        "Sidor som måste ha skript räknas upp under trusted_pages i mkdocs.yml.",
        bad='Kartan finns <a href="javascript:karta()">här</a>.',
        good="Kartan finns [här](karta.md).",
        file=PAGE,
    ),
    "sida-utifran": warning(
        "{vad} visas inte: sidorna hämtar inget från andra webbplatser.",
        "Lägg filen i site_src och länka till den, eller skriv en vanlig länk till den andra webbplatsen.",
        why="Den andra webbplatsen skulle få veta vem som läser, och sidan ska gå att läsa utan nät.",
        bad="![Karta](https://exempel.se/karta.png)",
        good="[Karta](https://exempel.se/karta.png)",
        file=PAGE,
    ),
    "sida-utseende": warning(
        "{vad} syns inte: sidornas innehållspolicy stoppar utseende som står i sidan.",
        "Ta bort det, eller lägg utseendet i en css-fil som står under extra_css i mkdocs.yml.",
        why="Det som bara får stå i filer kan inte smugglas in i en text.",
        bad='<p style="color: red">Viktigt</p>',
        good="**Viktigt**",
        file=PAGE,
    ),
    "site-src-saknas": error(
        "Mappen med handskrivna sidor finns inte.",
        "Ange rätt mapp med --site-src.",
        why="Utan mappen saknas sidor som webbplatsen länkar till.",
        bad="kunskapsbank build --site-src sidor",
        good="kunskapsbank build --site-src site_src",
        file=DESCRIBED,
    ),
}
