"""kallor: the documents that all statements rest on."""

from .common import Record, RecordPart, field
from .types import Date, Many, SourceId, Texts, Title, Url


class Agreement(RecordPart):
    """What a regional agreement says: who, for whom, how it is steered and followed up."""

    parties: Many[Title] = field("parter", "Parter", "Organisationerna som ingått överenskommelsen.", ())
    target: Texts = field("målgrupp", "Målgrupp", "Vilka insatserna är till för.", ())
    structure: Texts = field("struktur", "Struktur", "Hur samverkan är ordnad.", ())
    goals: Texts = field("mål", "Mål", "Överenskommelsens mål.", ())
    areas: Texts = field("utvecklingsområden", "Utvecklingsområden", "Områden där parterna ska utveckla arbetet.", ())
    plan: Texts = field("aktivitetsplan", "Aktivitetsplan", "Hur arbetet planeras varje år.", ())
    follow_up: Texts = field("uppföljning", "Uppföljning", "Hur överenskommelsen följs upp.", ())


class Source(Record):
    publisher: Title | None = field(
        "utgivare", "Utgivare", "Organisationen som gav ut dokumentet.", group="Om dokumentet"
    )
    date: Date | None = field("datum", "Datum", "Dokumentets datum; utelämna när det saknas.")
    kind: Title | None = field("slag", "Slag", "Till exempel slutrapport, ansökan eller avtal.")
    period: Title | None = field("period", "Period", "Tiden som dokumentet gäller, till exempel 2021–2025.")
    reference: Title | None = field("diarienummer", "Diarienummer", "Dokumentets diarienummer.")
    retold: Many[SourceId] = field(
        "återger",
        "Återger",
        "Källor som dokumentet återger. Bredvid dem räknas det inte som en egen, oberoende källa.",
        (),
    )
    link: Url | None = field(
        "länk", "Länk till originalet", "Webbadressen till dokumentet; utelämna när den inte är känd."
    )
    sections: tuple[Title, ...] = field(
        "avsnitt", "Avsnitt", "Dokumentets rubriker, som hänvisningarna pekar på.", (), group="Innehåll"
    )
    content: Texts = field("innehåll", "Innehåll", "Vad dokumentet handlar om.", ())
    notes: Texts = field("att_tänka_på", "Att tänka på", "Vad läsaren bör veta innan hen litar på uppgifterna.", ())
    agreement: Agreement | None = field(
        "överenskommelse",
        "Överenskommelsen",
        "För en överenskommelse: parter, struktur och mål.",
        group="Överenskommelsen",
    )

    @property
    def is_report(self) -> bool:
        """Whether it says itself that it is a report of some sort."""
        return self.kind is not None and "rapport" in self.kind.casefold()
