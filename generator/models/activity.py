"""aktiviteter: what the municipalities could do together, and who could pay for it."""

from .common import RecordPart, Sourced, field
from .types import Area, AreaCode, ExampleId, FundId, Goal, ProjectId, TargetGroup, Text, Texts, Title


class FundingOption(RecordPart):
    """A fund that could pay for the activity; several codes mean any of them."""

    fund: FundId = field("fond", "Fond", "Fonden som skulle kunna betala.", ...)
    programme_areas: tuple[AreaCode, ...] = field(
        "programområden", "Programområden", "Delar av fonden; flera betyder att vilken som helst av dem kan passa.", ()
    )
    comment: Text | None = field("kommentar", "Kommentar", "Vad källan säger om just den här vägen.")


class Activity(Sourced):
    status: Title | None = field(
        "status",
        "Status",
        "Hur långt det har kommit enligt källan, till exempel föreslagen.",
        group="Behov och förslag",
    )
    need: Texts = field("behov", "Behov", "Problemet som aktiviteten svarar mot.", ())
    description: Texts = field("beskrivning", "Förslag", "Vad som föreslås.", ())
    target_groups: tuple[TargetGroup, ...] = field(
        "målgrupper", "Målgrupper", "De som aktiviteten är till för.", (), group="Målgrupper och områden"
    )
    areas: tuple[Area, ...] = field("områden", "Områden", "Vad aktiviteten handlar om.", ())
    goals: tuple[Goal, ...] = field("mål", "Mål", "De mål som aktiviteten bidrar till.", ())
    financing: tuple[FundingOption, ...] = field(
        "finansiering", "Tänkbar finansiering", "Fonder som källan nämner.", (), group="Pengar"
    )
    good_examples: tuple[ExampleId, ...] = field(
        "goda_exempel", "Goda exempel", "Exempel att lära av.", (), group="Hör ihop med"
    )
    projects: tuple[ProjectId, ...] = field("projekt", "Projekt", "Projekt att lära av.", ())
    questions: Texts = field("att_lösa", "Att lösa", "Frågor som källan lämnar öppna.", (), group="Behov och förslag")
    next_steps: Texts = field("nästa_steg", "Nästa steg", "Hur källan säger att man kan gå vidare.", ())
