"""Faults of single values: ids, dates, numbers, addresses, choices."""

from __future__ import annotations

from .code import Code, error, warning

VALUES: dict[str, Code] = {
    "id-format": error(
        "”{värde}” kan inte vara ett id.{menade}",
        "Ett id består av små bokstäver a–z, siffror och bindestreck: filens namn utan .yaml.",
        why="Andra poster pekas ut med sitt id, så att länken håller även om titeln ändras.",
        bad="aktiviteter: [Ambassadörer]",
        good="aktiviteter: [ambassadorer]",
    ),
    "kommunkod-format": error(
        "”{värde}” är inte en kommunkod.",
        "Kommunkoden är fyra siffror. Den finns hos SCB: 0580 för Linköping.",
        why="Koden är kommunens adress på webbplatsen, och de två första siffrorna är länets kod.",
        bad="- id: linkoping\n  namn: Linköping\n  län: Östergötlands län",
        good='- id: "0580"\n  namn: Linköping\n  län: Östergötlands län',
        file="ordlistor/kommuner.yaml",
    ),
    "datum-format": error(
        "”{värde}” är inte ett datum som går att läsa.{menade}",
        "Skriv år, månad eller dag: 2017, 2017-09 eller 2017-09-01.",
        why="Datum skrivs på ett enda sätt för att gå att jämföra och sortera.",
        bad="granskad: 15 januari 2026",
        good="granskad: 2026-01-15",
    ),
    "datum-finns-inte": error(
        "Datumet {värde} finns inte.",
        "Kontrollera månad och dag i almanackan.",
        why="En dag som inte finns är en felskrivning.",
        bad="granskad: 2025-02-30",
        good="granskad: 2025-02-28",
    ),
    "datum-ordning": error(
        "{senare} ({senare_värde}) kommer före {tidigare} ({tidigare_värde}).",
        "Kontrollera båda datumen mot källan.",
        why="Något kan inte sluta innan det har börjat.",
        bad="period:\n  start: 2018\n  slut: 2017",
        good="period:\n  start: 2017\n  slut: 2018",
    ),
    "datum-framtid": warning(
        "{fält} ({värde}) ligger i framtiden.",
        "Rätta dagen. Den kan inte vara senare än i dag.",
        why="Dagen anger när något har gjorts. I framtiden är den troligen felskriven.",
        bad="granskad: 2999-01-01",
        good="granskad: 2026-01-15",
    ),
    "datum-orimligt": warning(
        "{fält} är {värde}, ett år som ligger orimligt långt bort.",
        "Kontrollera siffrorna mot källan.",
        why="Ett sådant år är nästan alltid en felskrivning.",
        bad="period:\n  start: 2107",
        good="period:\n  start: 2017",
    ),
    "tal-format": error(
        "”{värde}” är inte ett heltal.{menade}",
        "Skriv bara siffror, utan decimaler, enhet eller ”kr”. Tusental får delas med mellanslag.",
        why="Talen ska gå att räkna och sortera.",
        bad="deltagare:\n  antal: cirka 30",
        good="deltagare:\n  antal: 30\n  kommentar: Ungefärligt antal.",
    ),
    "tal-stort": error(
        "”{värde}” är ett för stort tal.",
        "Kontrollera talet mot källan. Det får ha högst 15 siffror.",
        why="Ett så stort tal är en felskrivning, och går inte att visa exakt.",
        bad="deltagare:\n  antal: 3000000000000000000",
        good="deltagare:\n  antal: 30",
    ),
    "tal-negativt": error(
        "{fält} kan inte vara negativt ({värde}).{menade}",
        "Ta bort minustecknet.",
        why="Ett antal är noll eller mer.",
        bad="deltagare:\n  antal: -30",
        good="deltagare:\n  antal: 30",
    ),
    "procent-format": error(
        "”{värde}” är inte en procentsats.{menade}",
        "Skriv ett tal från 0 till 100, till exempel 53,02.",
        why="Talen ska gå att räkna och sortera.",
        bad="finansiering:\n  - fond: amif\n    andel_procent: hälften",
        good="finansiering:\n  - fond: amif\n    andel_procent: 50",
    ),
    "procent-grans": error(
        "{värde} procent är utanför 0 till 100.",
        "Kontrollera talet mot källan.",
        why="En andel av något kan inte vara mer än allt.",
        bad="finansiering:\n  - fond: amif\n    andel_procent: 105",
        good="finansiering:\n  - fond: amif\n    andel_procent: 15",
    ),
    "procent-brak": warning(
        "{värde} i {fält} är mindre än en procent.{menade}",
        "Skriv talet i procent. Är det verkligen mindre än en procent, skriv ut tecknet också, {värde} %.",
        why="Kalkylblad visar ofta 10 procent som 0,1. Här betyder 0,1 en tiondels procent.",
        bad="finansiering:\n  - fond: amif\n    andel_procent: 0,1",
        good="finansiering:\n  - fond: amif\n    andel_procent: 10",
    ),
    "adress-schema": error(
        "”{värde}” är inte en webbadress som börjar med https:// eller http://.{menade}",
        "Skriv en adress som börjar med https://, som https://www.linkoping.se/. Finns ingen sådan, ta bort länken.",
        why="Bara vanliga webbadresser går att öppna tryggt från webbplatsen.",
        bad="länkar: [www.linkoping.se]",
        good="länkar: [https://www.linkoping.se/]",
    ),
    "adress-format": error(
        "”{värde}” är inte en fungerande webbadress.{menade}",
        "Öppna sidan i webbläsaren och kopiera adressen därifrån.",
        why="Länken skulle inte gå att öppna.",
        bad="länkar: ['https://www.linkoping.se/om oss']",
        good="länkar: ['https://www.linkoping.se/om-oss']",
    ),
    "valuta-format": error(
        "”{värde}” är inte en valutakod.{menade}",
        "Skriv tre stora bokstäver: SEK eller EUR.",
        why="Belopp i olika valutor måste gå att hålla isär.",
        bad="finansiering:\n  - fond: amif\n    belopp: 1000\n    valuta: kr",
        good="finansiering:\n  - fond: amif\n    belopp: 1000\n    valuta: SEK",
    ),
    "varde-ej-tillatet": error(
        "”{värde}” är inte ett tillåtet värde för {fält}.{menade}",
        "Tillåtna värden: {tillåtna}.",
        why="Läsare väljer bland värdena när de söker, så de måste skrivas lika överallt.",
        bad="status: avslutad",
        good="status: avslutat",
    ),
}
