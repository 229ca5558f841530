"""Faults of field names: unknown, missing, repeated or oddly written."""

from __future__ import annotations

from .code import Code, error, warning

KEYS: dict[str, Code] = {
    "yaml-dubblett": error(
        "Fältet {nyckel} finns redan på rad {rad}.",
        "Behåll det som stämmer med källan och ta bort det andra. Får fältet vara en lista, samla värdena i en enda.",
        why="Bara ett av fälten kan gälla, och det andra skulle försvinna utan att någon märkte det.",
        bad="ansvarig: Redaktionen\nansvarig: Integrationsenheten",
        good="ansvarig: Redaktionen",
    ),
    "yaml-nyckel": error(
        "Ett fältnamn måste vara vanlig text.",
        "Skriv bara fältets namn följt av kolon och värde: ta bort ?, streck och parenteser framför namnet.",
        why="Fältnamn är ord ur listan över tillåtna fält.",
        bad="[ansvarig]: Redaktionen",
        good="ansvarig: Redaktionen",
    ),
    "nyckel-nfd": error(
        "Fältnamnet {nyckel} är skrivet med delade tecken (å, ä eller ö som två tecken).",
        "Skriv om fältnamnet {nyckel} för hand.",
        why="Text som kopieras från en Mac kan ha å som a och en ring. Det ser likadant ut men är ett annat namn.",
        bad="la\u0308nkar: [https://www.linkoping.se/]",
        good="länkar: [https://www.linkoping.se/]",
    ),
    "nyckel-osynligt-tecken": error(
        "Fältnamnet ”{nyckel}” innehåller ett osynligt tecken eller hårt mellanslag.",
        "Skriv om fältnamnet ”{nyckel}” för hand.",
        why="Tecknet syns inte men gör fältnamnet till ett annat. Det följer ofta med när text kopieras.",
        bad="ansvarig\u00a0: Redaktionen",
        good="ansvarig: Redaktionen",
    ),
    "okant-falt": error(
        "Fältet {fält} finns inte här.{menade}",
        "Tillåtna fält: {tillåtna}.",
        why="Ett felstavat fält skulle annars försvinna från sidan utan att någon märkte det.",
        bad="granskat: 2026-01-15",
        good="granskad: 2026-01-15",
    ),
    "saknat-falt": error(
        "Fältet {fält} saknas.",
        "Lägg till en rad som börjar med ”{nyckel}:”{intill}. Om fältet: {hjälp}",
        why="Utan fältet går det inte att visa posten så att den går att förstå.",
        bad="budget:\n  - rader: [{belopp: 1000}]",
        good="budget:\n  - rader: [{post: Lokal, belopp: 1000}]",
    ),
    "tomt-falt": warning(
        "Fältet {fält} är tomt.",
        "Fyll i det, eller ta bort det. Ett fält som saknas visas som ”framgår inte”.",
        why="Det går inte att veta om någon glömt att skriva eller om uppgiften inte finns.",
        bad="ansvarig:",
        good="ansvarig: Redaktionen",
    ),
    "tomt-obligatoriskt-falt": error(
        "Fältet {fält} är tomt, men måste fyllas i.",
        "Skriv värdet efter ”{nyckel}:”. Om fältet: {hjälp}",
        why="Utan fältet går det inte att visa posten så att den går att förstå.",
        bad="titel:",
        good="titel: Alla med",
    ),
}
