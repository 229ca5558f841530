"""exempel: why something works, and what others need to do the same."""

from .common import Sourced, field
from .types import ActivityId, Area, County, Goal, Many, Municipality, ProjectId, TargetGroup, Texts, Title


class Example(Sourced):
    place: Title | None = field("plats", "Plats", "Var det görs.", group="Vem och var")
    organisation: Title | None = field("organisation", "Organisation", "Vem som gör det.")
    municipalities: tuple[Municipality, ...] = field("kommuner", "Kommuner", "Kommunerna där det görs.", ())
    counties: Many[County] = field("län", "Län", "Länen där det görs, när det inte går att säga vilka kommuner.", ())
    projects: Many[ProjectId] = field(
        "projekt", "Projekt", "Projekt som exemplet kommer från.", (), group="Hör ihop med"
    )
    target_groups: tuple[TargetGroup, ...] = field(
        "målgrupper", "Målgrupper", "De som det är till för.", (), group="Målgrupper och områden"
    )
    areas: tuple[Area, ...] = field("områden", "Områden", "Vad det handlar om.", ())
    goals: tuple[Goal, ...] = field("mål", "Mål", "De mål som det bidrar till.", ())
    background: Texts = field(
        "bakgrund", "Bakgrund", "I vilket sammanhang det görs.", (), group="Vad de gör och varför det fungerar"
    )
    need: Texts = field("behov", "Behov", "Problemet som exemplet svarar mot.", ())
    what: Texts = field("vad", "Vad de gör", "Vad exemplet består i.", ())
    why_it_works: Texts = field("varför_det_fungerar", "Varför det fungerar", "Vad källan säger ligger bakom.", ())
    results: Texts = field("resultat", "Resultat", "Bara det som faktiskt uppnåddes.", ())
    evidence: Texts = field(
        "hur_man_vet", "Hur man vet det", "Om resultatet är mätt, erfaret eller bara påstått, och av vem.", ()
    )
    cost: Texts = field("kostnad", "Kostnad", "Pengar och tid, och vem som betalade.", ())
    transferability: Texts = field(
        "överförbarhet", "För den som vill göra likadant", "Vad andra behöver för att göra samma sak.", ()
    )
    notes: Texts = field("att_tänka_på", "Att tänka på", "Vad läsaren bör veta innan hen litar på uppgifterna.", ())
    activities: tuple[ActivityId, ...] = field(
        "aktiviteter", "Aktiviteter", "Aktiviteter som exemplet har något att lära om.", (), group="Hör ihop med"
    )
