"""fonder: who can pay, for what, and on which terms according to which source."""

from typing import Annotated, Literal

from .common import RecordPart, Sourced, SourceRef, field
from .shapes import OneOrMany, TextAs
from .types import (
    Area,
    AreaCode,
    CallDate,
    Count,
    CountryCode,
    County,
    Currency,
    FundId,
    Many,
    Percent,
    TargetGroup,
    Text,
    Texts,
    Title,
    Url,
)

Applicant = Literal["kommun", "kommunalförbund", "region", "myndighet", "förening", "företag", "universitet"]
Partner = Literal["universitet", "civilsamhälle", "näringsliv", "offentlig sektor"]
Demand = Literal["krävs", "önskas", "inget krav"]
Rhythm = Literal["löpande", "flera gånger om året", "en gång om året", "oregelbundet"]


class PlacedTerms(RecordPart):
    """A group of terms that says once where they stand in the source; a value with sources of its own has those."""

    according_to: tuple[SourceRef, ...] = field(
        "enligt", "Enligt", "Var i källan villkoren står, där en uppgift inte har egna källor.", ()
    )


class Ceiling(RecordPart):
    """The most that a project may cost, or be given."""

    amount: Count = field("belopp", "Belopp", "Högsta beloppet i hela euro eller kronor.", ...)
    currency: Currency | None = field("valuta", "Valuta", "Tre bokstäver: SEK eller EUR.")
    size: Title | None = field("storlek", "Projektstorlek", "Vilka projekt det gäller, till exempel Litet projekt.")
    comment: Text | None = field("kommentar", "Kommentar", "Till exempel att beloppet delas med projektpartner.")


class Length(RecordPart):
    """How long a project may last, or usually does."""

    most: Count | None = field("högst", "Längsta tid", "Högsta antal månader; utelämna om ingen gräns finns.")
    usual: Title | None = field("vanligen", "Vanlig längd", "Till exempel 2–3 år.")
    size: Title | None = field("storlek", "Projektstorlek", "Vilka projekt det gäller, till exempel Litet projekt.")
    comment: Text | None = field("kommentar", "Kommentar", "Till exempel att ingen bestämd gräns finns.")


class StatedTerms(PlacedTerms):
    """Terms that can be compared, of a whole fund or of one of its programme areas; words say more beside them.

    Each holds what a source says of just this whole or part. What it says of a fund does not stand in its areas:
    whoever shows or judges these decides what silence means (``linking/fund_terms.py``).
    """

    applicant_kinds: Many[Applicant] = field(
        "vem_får_söka_slag", "Sökande", "Slagen av sökande, när källan säger vilka som får söka.", ()
    )
    doctorate: Literal["krävs", "inget krav"] | None = field(
        "disputerad", "Disputerad projektledare", "Om den som söker och leder projektet måste vara disputerad."
    )
    partner_demand: Demand | None = field("partnerkrav", "Partner", "Om en partner krävs eller önskas.")
    partner_countries: Many[CountryCode] = field(
        "partnerländer", "Partner från", "Länder som en partner ska komma från. Någon av dem räcker.", ()
    )
    partner_kinds: Many[Partner] = field("partner_slag", "Slag av partner", "Någon av dem räcker.", ())
    cofinancing: Percent | None = field(
        "medfinansiering_procent",
        "Medfinansiering",
        "Den sökandes del i procent. 0 betyder att ingen krävs; utelämna när det inte framgår.",
    )
    in_kind: Literal["ja", "nej"] | None = field(
        "medfinansiering_in_natura",
        "Annat än pengar",
        "Om den egna delen får vara till exempel arbetstid.",
    )
    ceilings: Many[Ceiling] = field("tak", "Högsta belopp", "Ett för varje projektstorlek.", ())
    lengths: Annotated[tuple[Annotated[Length, TextAs("högst")], ...], OneOrMany()] = field(
        "längd_månader", "Längd", "Högsta antal månader, eller en rad för varje projektstorlek.", ()
    )
    target_groups: Many[TargetGroup] = field("målgrupper", "Målgrupper", "De som insatserna måste riktas till.", ())
    rhythm: Rhythm | None = field("utlysningsrytm", "Hur ofta", "Hur ofta pengarna utlyses.")


class PartOfFund(RecordPart):
    """Which part of a fund it is, and what for."""

    code: AreaCode = field("kod", "Kod", "Koden som den skrivs i källan, till exempel A2 eller PO6.", ...)
    name: Title | None = field("namn", "Namn", "Programområdets namn.")
    parent: AreaCode | None = field("ingår_i", "Ingår i", "Koden för programområdet som det är en del av.")
    focus: Texts = field("fokus", "Fokus", "Vad pengarna är till för.", ())


class ProgrammeArea(StatedTerms, PartOfFund):
    target: Texts = field("målgrupp", "Målgrupp", "Vilka insatserna ska riktas till.", ())
    share: Percent | None = field(
        "andel_av_fonden_procent", "Andel av fonden", "Hur stor del av hela fonden som går hit."
    )
    calls: Texts = field("utlysningsform", "Utlysningar", "Hur och hur ofta pengarna utlyses.", ())
    about_ceiling: Texts = field("om_taket", "Tak", "Vad källan säger om högsta belopp.", ())
    comment: Texts = field("kommentar", "Att tänka på", "Det som läsaren annars kan missförstå.", ())


class Terms(StatedTerms):
    support: Percent | None = field("stöd_högst_procent", "Fonden betalar högst", "Fondens del av kostnaden i procent.")
    cofinancing_terms: Texts = field(
        "medfinansiering", "Om medfinansieringen", "Vad som räknas som medfinansiering.", ()
    )
    about_ceiling: Texts = field("om_taket", "Tak", "Vad källan säger om högsta belopp.", ())
    partners: Texts = field("partnerskap", "Krav på partner", "Vilka partner som krävs.", ())
    applicants: Texts = field("vem_får_söka", "Vem får söka", "Vilka som kan få pengar.", ())
    applicant_demands: Texts = field(
        "krav_på_sökande", "Krav på den som söker", "Till exempel att projektledaren är disputerad.", ()
    )
    target: Texts = field("målgrupp", "Målgrupp", "Vilka insatserna ska riktas till.", ())
    purpose: Texts = field("ändamål", "Får användas till", "Vad pengarna är till för.", ())
    calls: Texts = field("utlysningar", "Utlysningar", "Hur och hur ofta pengarna utlyses.", ())
    advice: Texts = field("råd", "Råd", "Vad källan rekommenderar den som söker.", ())


class Call(PlacedTerms):
    name: Title = field("namn", "Utlysning", "Utlysningens namn.", ...)
    first_name: Title | None = field(
        "första_namn",
        "Första namn",
        "När namnet har ändrats: det som utlysningen hette först. Kalendrar känner igen den på det.",
    )
    reference: Title | None = field("diarienummer", "Diarienummer", "Utlysningens diarienummer.")
    opens: CallDate | None = field(
        "öppnar", "Öppnar", "Första dagen att söka. Är den inte bestämd: månaden (2027-09) eller halvåret (2027-H2)."
    )
    closes: CallDate | None = field(
        "stänger", "Stänger", "Sista dagen att söka. Är den inte bestämd: månaden eller halvåret."
    )
    status: Title | None = field(
        "status",
        "Status",
        "Om den är öppen eller stängd, enligt källan. Skriv preliminär, löpande eller inställd när den är det.",
    )
    cofinancing: Percent | None = field(
        "medfinansiering_procent",
        "Medfinansiering",
        "Den sökandes del i procent, när källan anger den för just den här utlysningen; 0 betyder att ingen krävs.",
    )
    url: Url | None = field("url", "Webbadress", "Sidan om utlysningen.")


class Fund(Sourced):
    manager: Title | None = field(
        "förvaltare", "Förvaltare", "Myndigheten eller organisationen som fördelar pengarna.", group="Om fonden"
    )
    website: Url | None = field("webbplats", "Webbplats", "Fondens egen webbplats.")
    programme_period: Title | None = field("programperiod", "Programperiod", "Till exempel 2014–2020.")
    predecessors: Many[FundId] = field("föregångare", "Föregångare", "Fonden eller programmet som kom före.", ())
    successors: Many[FundId] = field("efterträdare", "Efterträdare", "Fonden eller programmet som kom efter.", ())
    closed_because: Title | None = field("avslutad", "Avslutad", "Varför, när fonden inte längre går att söka.")
    counties: Many[County] = field(
        "län", "Län", "När fonden bara gäller vissa län.", (), group="Målgrupper och områden"
    )
    target_groups: tuple[TargetGroup, ...] = field("målgrupper", "Målgrupper", "De som fonden är till för.", ())
    areas: tuple[Area, ...] = field("områden", "Områden", "Vad fonden ger pengar till.", ())
    purpose: Texts = field("ändamål", "Ändamål", "Vad fonden är till för.", (), group="Ändamål och villkor")
    terms: Terms | None = field("villkor", "Villkor", "Villkoren enligt källan, ett i taget.")
    programme_areas: tuple[ProgrammeArea, ...] = field(
        "programområden", "Programområden", "Fondens delar.", (), group="Programområden"
    )
    calls: tuple[Call, ...] = field("utlysningar", "Utlysningar", "Kända utlysningar.", (), group="Utlysningar")
    notes: Texts = field(
        "att_tänka_på",
        "Att tänka på",
        "Vad läsaren bör veta innan hen litar på uppgifterna.",
        (),
        group="Ändamål och villkor",
    )
