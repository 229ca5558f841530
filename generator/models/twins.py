"""Which fields say in words what another field says as a value: a row for each such pair.

A page shows both, so they must agree, and a value that stands only in words is missing where readers look for it. A
new field for a number or a date gets its row here, or its reason in ``ALONE``.
"""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from ..text.quantities import MEN, MONTHS, PEOPLE, PERCENT, WOMEN
from .common import Financing, LogEntry, Record, SourceRef
from .fund import Call, Ceiling, Fund, Length, ProgrammeArea, Terms
from .project import Budget, BudgetLine, Participants, Project, Survey, SurveyCount, SurveyReports
from .source import Source

MONEY, DATE, TIME, PERIOD = "pengar", "datum", "tid", "period"
"""A date is a day; a time may be only a year or a month."""
LEAST, MOST = "minst", "högst"


class Twin(NamedTuple):
    """Text fields of ``part`` and the value that they may state, all by their paths from there.

    ``unit`` is what the value counts. A sentence counts when it holds the value and, beside words that say nothing of
    their own, only those of ``says``: one word more may make it tell of something else (``3 personer hoppade av``).
    There ``_`` joins what is only meant together, and ``#`` is the value. The sentence must also match
    ``about``, where the field alone does not say what it is about. ``limit`` says that the value is itself the least
    or the most that is allowed, ``bare`` that a number without its unit is the value.
    """

    part: type[BaseModel]
    words: tuple[str, ...]
    value: str
    unit: str
    says: str
    about: str = ""
    limit: str = ""
    bare: bool = False


_PROJECT = "projekt projektet projekten projektets ett_projekt varje_projekt"
_COST = f"{_PROJECT} av_kostnaden av_kostnaderna av_budgeten av_projektets kostnad kostnaden kostnader budget totala"
_OWN_PART = r"medfinansier|egen ?finansier|egen insats|egen del|egeninsats|sök(?:er|ande)|projektägar"
_SAYS_OWN = (
    f"{_COST} medfinansiering medfinansieringen medfinansieringskravet medfinansiera egenfinansiering"
    " egenfinansieringen egeninsats egeninsatsen egen_finansiering egna_finansieringen egen_insats"
    " egna_insatsen egen_del egna_delen del"
    " sökande sökanden söker projektägaren själv själva stå står bidra bidrar betala betalar finansiera finansierar"
    " betalas_av_den finansieras_av_den räkna_med vara_# fonden_kräver programmet_kräver"
)
_FUND_PAYS = r"\b(?:fonden|programmet|stödet|stöd|bidrag\w*|esf|eu)\b|betalar|finansierar|täcker|ersätter"
_SAYS_FUND = (
    f"{_COST} fonden fondens programmet stöd stödet bidrag bidraget esf eu eus betala betalar finansiera finansierar"
    " täcker täcka ersätter ersätta står lämnas utgör uppgår_till vara_# del andel"
)
_LIMIT = r"högst|max|tak|upp till|som mest|kosta|budget"
_LENGTH = r"projekt|pågå|läng[ds]|löp|tid|högst|max|upp till"
_SAYS_LIMIT = (
    f"{_PROJECT} tak taket belopp beloppet maxbelopp maxbeloppet budget budgeten totalbudgeten kostnad kostnaden kosta"
    " kostar stöd stödet bidrag bidraget söka sökas per_projekt per_ansökan pågå pågår löpa löper längd längden"
    " projektlängd projektlängden projekttid projekttiden tid tiden vara_# vara_i_# uppgå_till uppgår_till längsta"
)
_SAYS_SIZE = f"{_SAYS_LIMIT} litet små stort stora mellanstort"
_OF_FUND = r"av (?:hela )?(?:fonden|programmet|potten|pengarna|medlen|fondens (?:pengar|medel))\b"
_SAYS_SHARE = (
    "fonden fondens programmet programmets potten pengar pengarna medel medlen hela går hit dit avsätts utgör del andel"
    " andelen området programområdet"
)
_ABOUT_CALLS = ("sammanfattning", "att_tänka_på", "villkor.utlysningar", "programområden.utlysningsform")
_SAYS_CALL = (
    "utlysning utlysningen nästa_utlysning våren vårens hösten höstens öppna öppnar öppnas stänga stänger stängs nästa"
    " ansökan ansökningar ansökningstiden sista senast första dag dagen ansökningsdag datum lämnas in söka inkomma"
)
_SAYS_COUNT = f"{_PROJECT} deltagare deltagarna personer deltog deltar antal antalet varav"
_SAYS_TIME = (
    "projektet projekttid projekttiden projektperioden pågår pågick löper löpte genomförs genomfördes varar varade"
    " mellan från till till_och_med åren perioden tiden startade började inleddes startar börjar slutade avslutades"
    " slutar avslutas år våren sommaren hösten"
)
_BEGAN = r"projektet (?:startade|började|inleddes|startar|börjar)"
_ENDED = r"(?:projektet|och) (?:slutade|avslutades|slutar|avslutas)"

TWINS: tuple[Twin, ...] = (
    Twin(Terms, ("medfinansiering",), "medfinansiering_procent", PERCENT, _SAYS_OWN, limit=LEAST, bare=True),
    Twin(Terms, ("medfinansiering", "om_taket"), "stöd_högst_procent", PERCENT, _SAYS_FUND, _FUND_PAYS, MOST),
    Twin(
        Terms,
        ("om_taket", "partnerskap", "vem_får_söka", "krav_på_sökande", "ändamål", "utlysningar"),
        "medfinansiering_procent",
        PERCENT,
        _SAYS_OWN,
        _OWN_PART,
        LEAST,
    ),
    Twin(Terms, ("råd",), "medfinansiering_procent", PERCENT, "räkna_med medfinansiering", _OWN_PART, LEAST),
    Twin(Terms, ("om_taket",), "tak.belopp", MONEY, _SAYS_LIMIT, limit=MOST, bare=True),
    Twin(Terms, ("medfinansiering", "utlysningar", "råd"), "tak.belopp", MONEY, _SAYS_LIMIT, r"\btak", MOST),
    Twin(
        Terms,
        ("om_taket", "krav_på_sökande", "utlysningar", "råd"),
        "längd_månader.högst",
        MONTHS,
        _SAYS_LIMIT,
        _LENGTH,
        MOST,
    ),
    Twin(Ceiling, ("storlek", "kommentar"), "belopp", MONEY, _SAYS_SIZE, _LIMIT, MOST),
    Twin(Length, ("storlek", "vanligen", "kommentar"), "högst", MONTHS, _SAYS_SIZE, "högst|max|längst|upp till", MOST),
    Twin(ProgrammeArea, ("om_taket",), "tak.belopp", MONEY, _SAYS_LIMIT, limit=MOST, bare=True),
    Twin(ProgrammeArea, ("utlysningsform", "kommentar"), "tak.belopp", MONEY, _SAYS_LIMIT, r"\btak", MOST),
    Twin(ProgrammeArea, ("om_taket", "kommentar"), "längd_månader.högst", MONTHS, _SAYS_LIMIT, _LENGTH, MOST),
    Twin(
        ProgrammeArea,
        ("namn", "fokus", "målgrupp", "utlysningsform", "om_taket", "kommentar"),
        "medfinansiering_procent",
        PERCENT,
        _SAYS_OWN,
        _OWN_PART,
        LEAST,
    ),
    Twin(
        ProgrammeArea,
        ("namn", "fokus", "utlysningsform", "om_taket", "kommentar"),
        "andel_av_fonden_procent",
        PERCENT,
        _SAYS_SHARE,
        _OF_FUND,
    ),
    Twin(
        Fund,
        ("sammanfattning", "ändamål", "att_tänka_på"),
        "villkor.medfinansiering_procent",
        PERCENT,
        _SAYS_OWN,
        _OWN_PART,
        LEAST,
    ),
    Twin(Fund, ("sammanfattning",), "villkor.tak.belopp", MONEY, _SAYS_LIMIT, "projekt.*(?:högst|max|tak)", MOST),
    Twin(Fund, _ABOUT_CALLS, "utlysningar.öppnar", DATE, _SAYS_CALL, r"\böppnar|\böppnas"),
    Twin(Fund, _ABOUT_CALLS, "utlysningar.stänger", DATE, _SAYS_CALL, r"stänger|stängs|sista|senast"),
    Twin(Call, ("namn", "status"), "medfinansiering_procent", PERCENT, _SAYS_OWN, _OWN_PART, LEAST),
    Twin(Call, ("namn", "status"), "öppnar", DATE, _SAYS_CALL, r"\böppn"),
    Twin(Call, ("namn", "status"), "stänger", DATE, _SAYS_CALL, "stäng|sista|senast"),
    Twin(Financing, ("finansiär", "kommentar"), "belopp", MONEY, "belopp beloppet summa summan"),
    Twin(Financing, ("finansiär", "kommentar"), "andel_procent", PERCENT, f"{_COST} del andel finansieringen"),
    Twin(Budget, ("fas", "kommentar"), "summa", MONEY, "budget budgeten summa summan"),
    Twin(Participants, ("kommentar",), "antal", PEOPLE, _SAYS_COUNT, bare=True),
    Twin(Participants, ("kommentar",), "kvinnor", WOMEN, _SAYS_COUNT),
    Twin(Participants, ("kommentar",), "män", MEN, _SAYS_COUNT),
    Twin(
        Project,
        ("sammanfattning", "att_tänka_på"),
        "deltagare.antal",
        PEOPLE,
        f"{_SAYS_COUNT} har_deltagit omfattar omfattade riktar_sig_till",
        r"(?:totalt|sammanlagt|omfatta\w*|antalet|riktar sig till|projektet ha[dr]e?) .*deltagare"
        r"|deltagare totalt|(?:personer|deltagare) (?:deltog|har deltagit) i projektet",
    ),
    Twin(Project, ("sammanfattning", "att_tänka_på"), "period", PERIOD, _SAYS_TIME, "projekt"),
    Twin(Project, ("sammanfattning",), "period.start", TIME, _SAYS_TIME, _BEGAN),
    Twin(Project, ("sammanfattning",), "period.slut", TIME, _SAYS_TIME, _ENDED),
)

ALONE = {
    (Record, "granskad"): "about the work on the record, not its subject",
    (SourceRef, "hämtad"): "about the work on the record, not its subject",
    (LogEntry, "datum"): "about the work on the record, not its subject",
    (Source, "datum"): "the date of a document stands in no text of ours",
    (Participants, "okänt_kön"): "is what remains when the others are told",
    (BudgetLine, "belopp"): "is always there, and its comment explains other amounts",
    (Survey, "projekt"): "is always there",
    (Survey, "kommuner"): "a figure of the survey, which has no words for it",
    (Survey, "kommuner_totalt"): "a figure of the survey, which has no words for it",
    (SurveyCount, "antal"): "is always there",
    (SurveyReports, "antal"): "is always there",
    (SurveyReports, "slutrapporter"): "a figure of the survey, which has no words for it",
    (SurveyReports, "delrapporter"): "a figure of the survey, which has no words for it",
}
"""Numbers and dates that no words state, and why."""
