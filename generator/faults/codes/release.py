"""What must be said in mkdocs.yml before a site is published; ``check --release`` asks for it."""

from __future__ import annotations

from .code import DESCRIBED, Code, error

RELEASE: dict[str, Code] = {
    "kontakt-saknas": error(
        "Det står inte hur läsarna når er.",
        "Skriv adressen till en funktion, inte en person, vid email under extra.contact, eller ett formulärs adress "
        "vid form.",
        why="Den som inte kan använda en sida, eller ser ett fel, måste kunna säga det till någon.",
        bad='extra:\n  contact: {email: "", form: ""}',
        good='extra:\n  contact: {email: info@exempel.se, form: ""}',
        file=DESCRIBED,
    ),
    "redogorelse-ofullstandig": error(
        "Tillgänglighetsredogörelsen säger inte {vad}.",
        "Fyll i {nyckel} under extra.accessibility. Kommentarerna i filen säger vad som ska stå där.",
        why="Lagen om tillgänglighet till digital offentlig service (2018:1937) kräver att varje del finns med.",
        bad='extra:\n  accessibility:\n    responsible: ""',
        good="extra:\n  accessibility:\n    responsible: Exempelkommunen",
        file=DESCRIBED,
    ),
    "redogorelse-gammal": error(
        "Tillgängligheten bedömdes {datum}, för mer än ett år sedan.",
        "Bedöm webbplatsen på nytt, rätta det som har ändrats i redogörelsen och skriv dagen vid assessed.",
        why="Redogörelsen ska stämma med webbplatsen som den är nu.",
        bad="extra:\n  accessibility:\n    assessed: 2020-01-15",
        good="extra:\n  accessibility:\n    assessed: dagen för den senaste bedömningen",
        file=DESCRIBED,
    ),
    "redogorelse-framtid": error(
        "Dagen {datum} har inte varit än.",
        "Skriv dagen då det gjordes.",
        why="En bedömning som är planerad är inte gjord.",
        bad="extra:\n  accessibility:\n    assessed: 2999-01-01",
        good="extra:\n  accessibility:\n    assessed: dagen för den senaste bedömningen",
        file=DESCRIBED,
    ),
}
