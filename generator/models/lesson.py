"""lardomar: what seems to hold, for which step of a project, and what shows it."""

from typing import Literal

from .common import RecordPart, Sourced, field
from .types import Many, RecordRef, SourceId, Text, Texts, Title

Step = Literal["idé", "ansökan", "start", "genomförande", "avslut", "efteråt"]
Effect = Literal["hjälper", "hindrar"]
Support = Literal["stöder", "nyanserar", "motsäger"]
EvidenceKind = Literal["mätt", "erfaret", "planerat", "påstått"]


class Evidence(RecordPart):
    """One place that speaks for or against a lesson: a record, a source, or what a source says of a record."""

    record: RecordRef | None = field("post", "Post", "Posten som visar det, skriven som mapp/id: projekt/all-in.")
    source: SourceId | None = field("källa", "Källa", "Id för källan i mappen kallor, när det inte är postens egen.")
    section: Title | None = field("avsnitt", "Avsnitt", "Rubriken där det står i källan.")
    page: Title | None = field("sida", "Sida", "Sidnummer, till exempel 17 eller 17–18.")
    support: Support | None = field("stöd", "Stöd", "Om stället stöder, nyanserar eller motsäger lärdomen.")
    kind: EvidenceKind | None = field(
        "slag",
        "Slag",
        "Hur källan vet det: mätt (med siffror), erfaret (av dem som var med), planerat eller påstått.",
    )
    words: Text | None = field("text", "Vad källan säger", "Vad som står på stället, lika starkt som i källan.")


class Lesson(Sourced):
    steps: Many[Step] = field(
        "steg", "Steg", "Stegen i ett projekt som lärdomen gäller.", (), group="Vad den gäller och vad man gör"
    )
    effect: Effect | None = field("verkan", "Verkan", "Om det som lärdomen handlar om hjälper eller hindrar.")
    advice: Texts = field(
        "råd", "Att göra", "Vad läsaren bör göra. Det första rådet blir en rad i checklistan Innan ni söker.", ()
    )
    evidence: tuple[Evidence, ...] = field(
        "belägg",
        "Belägg",
        "Ställena som visar det. Ett dokument som bara återger ett annat är inget eget belägg.",
        (),
        group="Belägg",
    )
