"""Which fields say in words what another field says as a value: a row for each such pair.

A page shows both, so they must agree, and a value that stands only in words is missing where readers look for it. A
new field for a number or a date gets its row here, or its reason in ``ALONE``.
"""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from ..text.quantities import MEN, MONTHS, PEOPLE, PERCENT, WOMEN
from .common import Financing, Record, SourceRef
from .fund import Call, Ceiling, Fund, Length, ProgrammeArea, Terms
from .project import Budget, BudgetLine, Participants, Project, Survey, SurveyCount, SurveyReports
from .source import Source

MONEY, DATE, TIME, PERIOD = "pengar", "datum", "tid", "period"
"""A date is a day; a time may be only a year or a month."""


class Twin(NamedTuple):
    """Text fields of ``part`` and the value that they may state, all by their paths from there.

    ``unit`` is what the value counts. A clause of the text counts when it matches ``about`` and not ``but``. Words
    that are ``loose`` explain more than the value: they must name it alone to be taken for it.
    """

    part: type[BaseModel]
    words: tuple[str, ...]
    value: str
    unit: str
    about: str = ""
    but: str = ""
    loose: bool = False


_OWN_PAYS = r"(?:den som söker|sökande\w*|projektägar\w+) (?:\w+ ){0,3}(?:stå|bidra|betala|finansiera)"
_FUND = r"\b(?:fonden|programmet|stödet|stöd|bidrag\w*|esf|eu)\b"
_FUND_PAYS = rf"{_FUND}|^(?!.*{_OWN_PAYS}).*\b(?:betalar|finansierar|täcker|ersätter)\b"
_OWN_PART = (
    r"medfinansier|egen ?finansier|egen insats|egen del|egeninsats|sökande\w* (?:\w+ ){0,3}del\b"
    rf"|{_OWN_PAYS}|betalas av (?:den som söker|(?:den )?sökanden?)"
)
_NOT_OWN_PART = (
    rf"{_FUND_PAYS}|av (?:den(?! som söker| sökande)|medfinansieringen)\b|ska vara kontant"
    "|schablon|indirekt|lönekostnad|overhead|förskott|moms"
)
_NOT_CEILING = (
    r"minst|lägst|\bpott|utlyses|avsatt|avsätt|fördelas|hela utlysningen|i timmen|per timme|per person|per deltagare"
)
_CEILING = r"högst|max|tak|upp till|som mest|får kosta|budget"
_LENGTH = r"projekt|pågå|läng[ds]|löp|tid|högst|max|upp till"
_OF_FUND = r"av (?:hela )?(?:fonden|programmet|potten|pengarna|medlen|fondens (?:pengar|medel))\b"

_ABOUT_CALLS = ("sammanfattning", "att_tänka_på", "villkor.utlysningar", "programområden.utlysningsform")

TWINS: tuple[Twin, ...] = (
    Twin(Terms, ("medfinansiering",), "medfinansiering_procent", PERCENT, but=_NOT_OWN_PART),
    Twin(Terms, ("medfinansiering", "om_taket"), "stöd_högst_procent", PERCENT, about=_FUND_PAYS, but=_OWN_PART),
    Twin(
        Terms,
        ("om_taket", "partnerskap", "vem_får_söka", "krav_på_sökande", "ändamål", "utlysningar", "råd"),
        "medfinansiering_procent",
        PERCENT,
        about=_OWN_PART,
        loose=True,
    ),
    Twin(Terms, ("om_taket",), "tak.belopp", MONEY, but=_NOT_CEILING),
    Twin(Terms, ("medfinansiering", "utlysningar", "råd"), "tak.belopp", MONEY, about=r"\btak\b"),
    Twin(
        Terms,
        ("om_taket", "krav_på_sökande", "utlysningar", "råd"),
        "längd_månader.högst",
        MONTHS,
        about=_LENGTH,
        but="minst",
    ),
    Twin(Ceiling, ("storlek", "kommentar"), "belopp", MONEY, about=_CEILING, but=_NOT_CEILING, loose=True),
    Twin(Length, ("storlek", "vanligen", "kommentar"), "högst", MONTHS, about="högst|max|längst|upp till"),
    Twin(ProgrammeArea, ("om_taket",), "tak.belopp", MONEY, but=_NOT_CEILING),
    Twin(ProgrammeArea, ("utlysningsform", "kommentar"), "tak.belopp", MONEY, about=r"\btak\b"),
    Twin(ProgrammeArea, ("om_taket", "kommentar"), "längd_månader.högst", MONTHS, about=_LENGTH, but="minst"),
    Twin(
        ProgrammeArea,
        ("namn", "fokus", "målgrupp", "utlysningsform", "om_taket", "kommentar"),
        "medfinansiering_procent",
        PERCENT,
        about=_OWN_PART,
    ),
    Twin(
        ProgrammeArea,
        ("namn", "fokus", "utlysningsform", "om_taket", "kommentar"),
        "andel_av_fonden_procent",
        PERCENT,
        about=_OF_FUND,
    ),
    Twin(Fund, ("sammanfattning", "ändamål", "att_tänka_på"), "villkor.medfinansiering_procent", PERCENT, _OWN_PART),
    Twin(Fund, ("sammanfattning",), "villkor.tak.belopp", MONEY, "projekt.*(?:högst|max|tak)"),
    Twin(Fund, _ABOUT_CALLS, "utlysningar.öppnar", DATE, r"\böppnar|\böppnas"),
    Twin(Fund, _ABOUT_CALLS, "utlysningar.stänger", DATE, r"stänger|stängs|sista|senast"),
    Twin(Call, ("namn", "status"), "medfinansiering_procent", PERCENT, about=_OWN_PART),
    Twin(Call, ("namn", "status"), "öppnar", DATE, r"\böppn"),
    Twin(Call, ("namn", "status"), "stänger", DATE, "stäng|sista|senast"),
    Twin(Financing, ("finansiär", "kommentar"), "belopp", MONEY, loose=True),
    Twin(Financing, ("finansiär", "kommentar"), "andel_procent", PERCENT, loose=True),
    Twin(Budget, ("fas", "kommentar"), "summa", MONEY, loose=True),
    Twin(Participants, ("kommentar",), "antal", PEOPLE, loose=True),
    Twin(Participants, ("kommentar",), "kvinnor", WOMEN, loose=True),
    Twin(Participants, ("kommentar",), "män", MEN, loose=True),
    Twin(
        Project,
        ("sammanfattning", "att_tänka_på"),
        "deltagare.antal",
        PEOPLE,
        about=r"(?:totalt|sammanlagt|omfatta\w*|antalet|riktar sig till|projektet ha[dr]e?) .*deltagare"
        r"|deltagare totalt|(?:personer|deltagare) (?:deltog|har deltagit) i projektet",
        but="fick|gick|av dem|av de|kvinn|män",
    ),
    Twin(
        Project,
        ("sammanfattning", "att_tänka_på"),
        "period",
        PERIOD,
        about=r"projekt(?:et|tiden|perioden)\b.*(?:pågår|pågick|löp\w*|genomför\w*|vara[rd]\w*|är|var)\b|projekt(?:tid|period)",
    ),
    Twin(Project, ("sammanfattning",), "period.start", TIME, r"projektet (?:startade|började|inleddes|startar|börjar)"),
    Twin(Project, ("sammanfattning",), "period.slut", TIME, r"projektet (?:slutade|avslutades|slutar|avslutas)"),
)

ALONE = {
    (Record, "granskad"): "about the work on the record, not its subject",
    (SourceRef, "hämtad"): "about the work on the record, not its subject",
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
