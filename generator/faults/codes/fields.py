"""Faults of the shape of a value: text, list or group, and how texts are written."""

from __future__ import annotations

from .code import Code, error, warning

FIELDS: dict[str, Code] = {
    "tom-rad": error(
        "En rad i listan {fält} är tom.",
        "Skriv ett värde efter ”- ” eller ta bort raden.",
        why="Det går inte att veta om någon glömt att skriva ett värde.",
        bad="taggar:\n  - praktik\n  -",
        good="taggar:\n  - praktik",
    ),
    "text-vantad": error(
        "{fält} ska vara {väntat}, men är {är}.{menade}",
        "Skriv ett enda värde efter kolonet, utan [ ], {{ }} och streck.",
        why="Fältet har bara plats för ett värde.",
        bad="ansvarig: [Redaktionen, Integrationsenheten]",
        good="ansvarig: Redaktionen och integrationsenheten",
    ),
    "lista-vantad": error(
        "{fält} ska vara en lista, men är {är}.",
        "Skriv ett värde per rad, med ”- ” först.",
        why="Fältet kan ha flera värden, och då måste det synas var ett slutar och nästa börjar.",
        bad="målgrupper: nyanlanda, unga",
        good="målgrupper:\n  - nyanlanda\n  - unga",
    ),
    "grupp-vantad": error(
        "{fält} ska bestå av fält, men är {är}.",
        "Skriv fälten på egna rader, indragna: {tillåtna}.",
        why="Uppgiften har flera delar, och varje del har sitt eget fält.",
        bad="period: 2017–2018",
        good="period:\n  start: 2017\n  slut: 2018",
    ),
    "text-tom": error(
        "{fält} är en tom text.",
        "Fyll i texten eller ta bort fältet.",
        why="En tom text visas som en rubrik utan innehåll.",
        bad='ansvarig: ""',
        good="ansvarig: Redaktionen",
    ),
    "text-lang": error(
        "{fält} är {längd} tecken. Högst {tak} är tillåtet.",
        "Skriv kortare.",
        why="Långa rubriker får inte plats i listor och träfflistor.",
        bad=f"ansvarig: {'Redaktionen ' * 26}",
        good="ansvarig: Redaktionen",
    ),
    "en-rad": error(
        "{fält} ska stå på en rad.",
        "Skriv hela texten på en enda rad, direkt efter kolonet. Ta bort >- eller | om det står där.",
        why="Fältet visas i rubriker och tabeller, där det bara finns plats för en rad.",
        bad="ansvarig: |-\n  Redaktionen\n  Linköping",
        good="ansvarig: Redaktionen, Linköping",
    ),
    "exempeltext": warning(
        "{fält} är ”{värde}”, som ser ut som en text att byta ut.",
        "Skriv det som gäller just den här posten.",
        why="Mallar och exempel har texter som ska bytas. Blir de kvar ser sidan färdig ut men säger ingenting.",
        bad="titel: Projektets namn",
        good="titel: Alla med",
        publishable=False,
    ),
    "avstavning": warning(
        "”{värde}” i {fält} ser ut som ett ord som delats vid radens slut.",
        "Skriv ihop ordet: {rätt}. Är det två ord, ta bort bindestrecket.",
        why="När text klistras ur en pdf följer bindestrecken vid radernas slut med, och ordet går inte att söka på.",
        bad="syfte: Fler i ar- bete.",
        good="syfte: Fler i arbete.",
    ),
    "html-kod": warning(
        "{fält} innehåller HTML-kod ({värde}), som sidan visar bokstav för bokstav.",
        "Ta bort koden, eller skriv det tecken som den står för.",
        why="När text klistras från en webbsida kan koden bakom den följa med.",
        bad="syfte: Fler i <b>arbete</b>.",
        good="syfte: Fler i arbete.",
    ),
    "flera-i-en-text": warning(
        "{fält} ser ut att vara flera, men står i en enda text.",
        "Skriv ett värde per rad, med ”- ” först.",
        why="Sidan visar en text som ett enda namn, och den som söker på ett av dem hittar det sämre.",
        bad="parter: Exempelby kommun, Arbetsförmedlingen",
        good="parter:\n  - Exempelby kommun\n  - Arbetsförmedlingen",
    ),
    "smarta-citattecken": error(
        "{fält} står inom typografiska citattecken ({värde}), som då blir en del av texten.",
        'Ta bort citattecknen eller byt dem mot raka: "…"',
        why="Ordbehandlare byter raka citattecken mot böjda, och de böjda betyder inget i YAML.",
        bad="ansvarig: ”Redaktionen”",
        good="ansvarig: Redaktionen",
    ),
    "smarta-citattecken-prosa": warning(
        "{fält} börjar och slutar med typografiska citattecken.",
        "Ta bort citattecknen. Är det ett citat, skriv i stället ”text:” med citatet på en rad under fältnamnet, och "
        "”källor:” med dess källa på nästa.",
        why="Ordbehandlare sätter gärna dit citattecken. Är texten ett citat ska läsaren se var det är hämtat.",
        bad="syfte: ”Fler i arbete.”",
        good="syfte: Fler i arbete.",
    ),
}
