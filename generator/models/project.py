"""projekt: what was done or planned, by whom, with which money, and what came of it."""

from typing import Literal

from .common import Expectations, Financing, Parties, Period, RecordPart, Risks, Sourced, field
from .types import (
    ActivityId,
    Area,
    Count,
    County,
    Currency,
    ExampleId,
    Goal,
    Many,
    Municipality,
    TargetGroup,
    Text,
    Texts,
    Title,
    WholeNumber,
)

Status = Literal["planerat", "pågående", "avslutat"]
Outcome = Literal["implementerat", "delvis implementerat", "avvecklat", "pågår", "okänt"]


class BudgetLine(RecordPart):
    label: Title = field("post", "Post", "Vad pengarna går till.", ...)
    amount: WholeNumber = field("belopp", "Belopp", "Hela kronor; minus framför för en intäkt.", ...)
    comment: Text | None = field("kommentar", "Kommentar", "Det som behövs för att förstå posten.")


class Budget(RecordPart):
    """The budget of a phase, or of the whole project."""

    phase: Title | None = field("fas", "Fas", "Vilken del av projektet budgeten gäller.")
    currency: Currency | None = field("valuta", "Valuta", "Tre bokstäver: SEK eller EUR.")
    lines: tuple[BudgetLine, ...] = field("rader", "Poster", "Budgetens poster; intäkter med minus.", ())
    total: WholeNumber | None = field("summa", "Summa", "Summan enligt källan; den ska stämma med posterna.")
    comment: Text | None = field("kommentar", "Kommentar", "Det som behövs för att förstå budgeten.")


class Participants(RecordPart):
    total: Count | None = field("antal", "Antal", "Alla deltagare.")
    women: Count | None = field("kvinnor", "Kvinnor", "Antal kvinnor.")
    men: Count | None = field("män", "Män", "Antal män.")
    other: Count | None = field("okänt_kön", "Annat eller okänt kön", "Antal deltagare med annat eller okänt kön.")
    comment: Text | None = field("kommentar", "Kommentar", "Till exempel att antalet är planerat.")


class Phase(RecordPart):
    name: Title = field("namn", "Namn", "Fasens namn.", ...)
    period: Period | None = field("period", "Period", "När fasen pågår.")
    aim: Texts = field("syfte", "Syfte", "Varför fasen finns.", ())
    content: Texts = field("innehåll", "Innehåll", "Vad som görs.", ())
    goals: Texts = field("delmål", "Delmål", "Vad som ska vara klart när fasen är slut.", ())


class SurveyCount(RecordPart):
    outcome: Outcome = field("utfall", "Utfall", "Vad som hände med projekten.", ...)
    count: Count = field("antal", "Antal", "Antal projekt.", ...)
    explanation: Text | None = field("förklaring", "Förklaring", "Vad källan säger om utfallet.")


class SurveyReports(RecordPart):
    total: Count = field("antal", "Rapporter", "Alla rapporter.", ...)
    final: Count | None = field("slutrapporter", "Slutrapporter", "Antal slutrapporter.")
    interim: Count | None = field("delrapporter", "Delrapporter", "Antal delrapporter.")


class Survey(RecordPart):
    """A survey of past projects, as data."""

    reports: SurveyReports = field("rapporter", "Rapporter", "Materialet som kom in.", ...)
    projects: Count = field("projekt", "Projekt", "Antal projekt som rapporterna gäller.", ...)
    municipalities: Count | None = field("kommuner", "Kommuner", "Antal kommuner som rapporterna kom från.")
    municipalities_asked: Count | None = field("kommuner_totalt", "Kommuner i länet", "Antal kommuner som kunde svara.")
    outcomes: tuple[SurveyCount, ...] = field("utfall", "Utfall", "Antal projekt per utfall.", ...)
    reasons: Texts = field("orsaker", "Orsaker till att projekt inte implementerades", "Vad som låg bakom.", ())
    success_factors: Texts = field(
        "framgångsfaktorer", "Det som hjälpte", "Vad som gjorde att resultat togs till vara.", ()
    )
    obstacles: Texts = field("hinder", "Det som hindrade", "Vad som stod i vägen.", ())
    limitations: Texts = field("begränsningar", "Begränsningar i materialet", "Vad siffrorna inte kan visa.", ())


class Project(Sourced):
    owner: Title = field(
        "projektägare", "Projektägare", "Organisationen som ansvarar för projektet.", ..., group="Vem, var och när"
    )
    parties: Parties = field("parter", "Parter", "Organisationer som är med, och vad de gör.", ())
    municipalities: tuple[Municipality, ...] = field("kommuner", "Kommuner", "Kommunerna där projektet bedrivs.", ())
    counties: Many[County] = field(
        "län", "Län", "Länen där projektet bedrivs, när det inte går att säga vilka kommuner.", ()
    )
    period: Period | None = field("period", "Period", "När projektet pågår eller pågick.")
    status: Status = field(
        "status", "Status", "Hur långt det har kommit enligt källan: planerat, pågående eller avslutat.", ...
    )
    outcome: Outcome | None = field("utfall", "Utfall", "Vad som hände med resultatet efter projektet.")
    reference: Title | None = field("diarienummer", "Diarienummer", "Projektets eller ansökans diarienummer.")
    financing: tuple[Financing, ...] = field(
        "finansiering", "Finansiering", "Vem som betalar, hur mycket och på vilka villkor.", (), group="Pengar"
    )
    budget: Many[Budget] = field("budget", "Budget", "Budget per fas med poster; intäkter med minus.", ())
    participants: Participants | None = field(
        "deltagare", "Deltagare", "Antal deltagare.", group="Målgrupper och områden"
    )
    target_groups: tuple[TargetGroup, ...] = field("målgrupper", "Målgrupper", "De som projektet vänder sig till.", ())
    areas: tuple[Area, ...] = field("områden", "Områden", "Vad projektet handlar om.", ())
    goals: tuple[Goal, ...] = field("mål", "Mål", "De mål som projektet bidrar till.", ())
    background: Texts = field("bakgrund", "Bakgrund", "Varför projektet kom till.", (), group="Vad projektet gör")
    aim: Texts = field("syfte", "Syfte", "Vad projektet är till för.", ())
    method: Texts = field("metod", "Metod", "Hur arbetet går till.", ())
    phases: tuple[Phase, ...] = field("faser", "Faser", "Projektets delar i tidsordning.", ())
    organisation: Texts = field("organisation", "Organisation och bemanning", "Hur projektet styrs och bemannas.", ())
    expected: Expectations = field(
        "förväntat_resultat",
        "Förväntat resultat",
        "Vad som planerades. Ingenting här är uppnått.",
        (),
        group="Resultat och lärdomar",
    )
    results: Texts = field("resultat", "Resultat", "Bara det som faktiskt uppnåddes.", ())
    evaluation: Texts = field("utvärdering", "Uppföljning och utvärdering", "Hur projektet följs upp.", ())
    exchange: Texts = field("utbyte", "Internationellt utbyte", "Samarbete med andra länder.", ())
    risks: Risks = field("risker", "Risker", "Risker, gärna med åtgärd.", ())
    success_factors: Texts = field("framgångsfaktorer", "Framgångsfaktorer", "Vad som gjorde att det fungerade.", ())
    obstacles: Texts = field("hinder", "Hinder", "Vad som stod i vägen.", ())
    notes: Texts = field("att_tänka_på", "Att tänka på", "Vad läsaren bör veta innan hen litar på uppgifterna.", ())
    activities: tuple[ActivityId, ...] = field(
        "aktiviteter", "Aktiviteter", "Aktiviteter som projektet har något att lära om.", (), group="Hör ihop med"
    )
    examples: tuple[ExampleId, ...] = field("exempel", "Goda exempel", "Exempel som berättar mer om projektet.", ())
    survey: Survey | None = field(
        "kartläggning", "Kartläggning", "En kartläggning av tidigare projekt, som siffror.", group="Kartläggning"
    )
