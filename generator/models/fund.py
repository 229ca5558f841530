"""fonder: who can pay, for what, and on which terms according to which source."""

from .common import RecordPart, Sourced, field
from .types import (
    Area,
    AreaCode,
    Count,
    County,
    Currency,
    Date,
    FundId,
    Many,
    Percent,
    TargetGroup,
    Text,
    Texts,
    Title,
    Url,
)


class ProgrammeArea(RecordPart):
    code: AreaCode = field("kod", "Kod", "Koden som den skrivs i källan, till exempel A2 eller PO6.", ...)
    name: Title | None = field("namn", "Namn", "Programområdets namn.")
    parent: AreaCode | None = field("ingår_i", "Ingår i", "Koden för programområdet som det är en del av.")
    focus: Texts = field("fokus", "Fokus", "Vad pengarna är till för.", ())
    target: Texts = field("målgrupp", "Målgrupp", "Vilka insatserna ska riktas till.", ())
    cofinancing: Percent | None = field(
        "medfinansiering_procent",
        "Medfinansiering",
        "Den sökandes del i procent. 0 betyder att ingen krävs; utelämna när det inte framgår.",
    )
    share: Percent | None = field(
        "andel_av_fonden_procent", "Andel av fonden", "Hur stor del av hela fonden som går hit."
    )
    calls: Texts = field("utlysningsform", "Utlysningar", "Hur och hur ofta pengarna utlyses.", ())
    ceiling: Texts = field("tak", "Tak", "Vad källan säger om högsta belopp.", ())
    comment: Texts = field("kommentar", "Att tänka på", "Det som läsaren annars kan missförstå.", ())


class ProjectSize(RecordPart):
    """The terms of projects of one size."""

    name: Title = field("namn", "Projektstorlek", "Till exempel litet eller stort projekt.", ...)
    max_amount: Count | None = field("max_belopp", "Högsta budget", "Hela euro eller kronor.")
    currency: Currency | None = field("valuta", "Valuta", "Tre bokstäver: SEK eller EUR.")
    max_months: Count | None = field(
        "max_månader", "Längsta tid", "Högsta antal månader; utelämna om ingen gräns finns."
    )
    usual_length: Title | None = field("vanlig_längd", "Vanlig längd", "Till exempel 2–3 år.")
    comment: Text | None = field("kommentar", "Kommentar", "Till exempel att beloppet delas med projektpartner.")


class Terms(RecordPart):
    cofinancing: Percent | None = field(
        "medfinansiering_procent", "Medfinansiering", "Den sökandes del i procent; 0 betyder att ingen krävs."
    )
    support: Percent | None = field("stöd_högst_procent", "Fonden betalar högst", "Fondens del av kostnaden i procent.")
    cofinancing_terms: Texts = field(
        "medfinansiering", "Om medfinansieringen", "Vad som räknas som medfinansiering.", ()
    )
    ceiling: Texts = field("tak", "Tak", "Vad källan säger om högsta belopp.", ())
    sizes: tuple[ProjectSize, ...] = field(
        "projektstorlekar", "Projektstorlekar", "Tak och längd per projektstorlek.", ()
    )
    partners: Texts = field("partnerskap", "Krav på partner", "Vilka partner som krävs.", ())
    applicants: Texts = field("vem_får_söka", "Vem får söka", "Vilka som kan få pengar.", ())
    applicant_demands: Texts = field(
        "krav_på_sökande", "Krav på den som söker", "Till exempel att projektledaren är disputerad.", ()
    )
    target: Texts = field("målgrupp", "Målgrupp", "Vilka insatserna ska riktas till.", ())
    purpose: Texts = field("ändamål", "Får användas till", "Vad pengarna är till för.", ())
    calls: Texts = field("utlysningar", "Utlysningar", "Hur och hur ofta pengarna utlyses.", ())
    advice: Texts = field("råd", "Råd", "Vad källan rekommenderar den som söker.", ())


class Call(RecordPart):
    name: Title = field("namn", "Utlysning", "Utlysningens namn.", ...)
    reference: Title | None = field("diarienummer", "Diarienummer", "Utlysningens diarienummer.")
    opens: Date | None = field("öppnar", "Öppnar", "Första dagen att söka.")
    closes: Date | None = field("stänger", "Stänger", "Sista dagen att söka.")
    status: Title | None = field("status", "Status", "Om den är öppen eller stängd, enligt källan.")
    cofinancing: Percent | None = field(
        "medfinansiering_procent",
        "Medfinansiering",
        "Den sökandes del i procent, när källan anger den för just den här utlysningen; 0 betyder att ingen krävs.",
    )
    url: Url | None = field("url", "Webbadress", "Sidan om utlysningen.")


class Fund(Sourced):
    manager: Title | None = field("förvaltare", "Förvaltare", "Myndigheten eller organisationen som fördelar pengarna.")
    website: Url | None = field("webbplats", "Webbplats", "Fondens egen webbplats.")
    programme_period: Title | None = field("programperiod", "Programperiod", "Till exempel 2014–2020.")
    predecessors: Many[FundId] = field("föregångare", "Föregångare", "Fonden eller programmet som kom före.", ())
    successors: Many[FundId] = field("efterträdare", "Efterträdare", "Fonden eller programmet som kom efter.", ())
    history: Title | None = field("historik", "Historik", "Anges när fonden inte längre går att söka; varför.")
    counties: Many[County] = field("län", "Län", "När fonden bara gäller vissa län.", ())
    target_groups: tuple[TargetGroup, ...] = field("målgrupper", "Målgrupper", "Id från ordlistan malgrupper.", ())
    areas: tuple[Area, ...] = field("områden", "Områden", "Id från ordlistan omraden.", ())
    purpose: Texts = field("ändamål", "Ändamål", "Vad fonden är till för.", ())
    terms: Terms | None = field("villkor", "Villkor", "Villkoren enligt källan, ett i taget.")
    programme_areas: tuple[ProgrammeArea, ...] = field("programområden", "Programområden", "Fondens delar.", ())
    calls: tuple[Call, ...] = field("utlysningar", "Utlysningar", "Kända utlysningar.", ())
    notes: Texts = field("att_tänka_på", "Att tänka på", "Vad läsaren bör veta innan hen litar på uppgifterna.", ())
