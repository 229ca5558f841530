"""What a text calls the values of fields when it says that a source does not state them: a row for each."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from .common import Financing
from .fund import Fund, ProgrammeArea, Terms
from .project import Participants, Project


class Subject(NamedTuple):
    """Text fields of ``part``, and other values there, by their paths, that ``called`` matches the whole name of."""

    part: type[BaseModel]
    words: tuple[str, ...]
    values: tuple[str, ...]
    called: str


_ABOUT_TERMS = ("medfinansiering", "tak", "partnerskap", "krav_på_sökande", "ändamål", "utlysningar", "råd")
_ABOUT_AREA = ("fokus", "målgrupp", "utlysningsform", "tak", "kommentar")
_ABOUT_RECORD = ("sammanfattning", "att_tänka_på")

_OWN_PART = (
    r"(?:(?:något |några )?krav(?:et)? på |hur (?:stor|hög) |hur mycket |någon )?"
    r"(?:medfinansiering(?:en|sgraden|skravet)?|egen ?finansiering(?:en)?|egen ?insats(?:en)?)(?: som krävs)?"
)
_CEILING = r"(?:något |vilket |högsta )?(?:tak(?:et)?|belopp(?:et)?)"
_LENGTH = r"(?:projekt)?läng(?:d|den|sta tid)|projekttid(?:en)?|hur länge (?:ett )?projekt(?:en)? får pågå"
_SHARE = r"andel(?:en)?(?: av (?:hela )?fonden)?|hur stor del av (?:hela )?fonden(?: som går (?:hit|dit))?"
_CALLS = (
    r"(?:när )?utlysning(?:ar|arna)?|ansökningstid(?:en|er|erna)?"
    r"|när (?:man kan|det går att) söka|sista ansökningsdag"
)
_PARTICIPANTS = (
    r"(?:antal(?:et)? |hur många )?deltagare(?: som (?:deltog|var med))?|hur många som (?:deltog|deltar|var med)"
    r"|deltagarantal(?:et)?"
)
_PRICE = (
    r"(?:vilket )?belopp(?:et)?|budget(?:en)?|kostnad(?:en|erna)?|(?:vad|hur mycket) (?:projektet|det) kosta(?:r|de|t)?"
)
_PAYER = (
    r"(?:projektets )?finansiering(?:en)?|finansiär(?:en|er|erna)?"
    r"|vem som (?:betala|finansiera)(?:r|de|t)?(?: projektet)?"
)
_RESULTS = r"(?:projektets )?resultat(?:et|en)?|vad (?:projektet|det|arbetet) ledde till|vad som uppnåddes"
_TOWNS = r"(?:vilka )?kommuner(?:na)?(?: som (?:deltog|deltar|är med|var med))?"
_GROUPS = r"(?:vilken |vilka )?målgrupp(?:en|er|erna)?"

SUBJECTS: tuple[Subject, ...] = (
    Subject(Terms, _ABOUT_TERMS, ("medfinansiering_procent",), _OWN_PART),
    Subject(Terms, _ABOUT_TERMS, ("tak.belopp",), _CEILING),
    Subject(Terms, _ABOUT_TERMS, ("längd_månader.högst",), _LENGTH),
    Subject(ProgrammeArea, _ABOUT_AREA, ("medfinansiering_procent",), _OWN_PART),
    Subject(ProgrammeArea, _ABOUT_AREA, ("andel_av_fonden_procent",), _SHARE),
    Subject(Fund, _ABOUT_RECORD, ("villkor.medfinansiering_procent",), _OWN_PART),
    Subject(Fund, _ABOUT_RECORD, ("villkor.tak.belopp",), _CEILING),
    Subject(Fund, _ABOUT_RECORD, ("villkor.längd_månader.högst",), _LENGTH),
    Subject(Fund, _ABOUT_RECORD, ("villkor.vem_får_söka",), r"(?:vem|vilka) som (?:får|kan) söka"),
    Subject(Fund, _ABOUT_RECORD, ("utlysningar.öppnar", "utlysningar.stänger"), _CALLS),
    Subject(Fund, _ABOUT_RECORD, ("förvaltare",), r"förvaltare(?:n)?|vem som förvaltar (?:fonden|programmet)"),
    Subject(Fund, _ABOUT_RECORD, ("målgrupper", "villkor.målgrupp"), _GROUPS),
    Subject(Financing, ("kommentar",), ("belopp",), r"(?:vilket )?belopp(?:et)?"),
    Subject(Participants, ("kommentar",), ("antal",), _PARTICIPANTS),
    Subject(Project, _ABOUT_RECORD, ("deltagare.antal",), _PARTICIPANTS),
    Subject(Project, _ABOUT_RECORD, ("period.start",), r"(?:projekt)?start(?:en)?|när projektet (?:började|startade)"),
    Subject(Project, _ABOUT_RECORD, ("period.slut",), r"(?:projekt)?slut(?:et)?|när projektet (?:slutade|avslutades)"),
    Subject(
        Project,
        _ABOUT_RECORD,
        ("period.start", "period.slut"),
        r"(?:projekt)?(?:tid|period)(?:en)?|när projektet (?:pågick|pågår|genomfördes)",
    ),
    Subject(Project, _ABOUT_RECORD, ("finansiering.belopp", "budget.summa"), _PRICE),
    Subject(Project, _ABOUT_RECORD, ("finansiering.fond", "finansiering.finansiär"), _PAYER),
    Subject(Project, _ABOUT_RECORD, ("utfall",), r"utfall(?:et)?"),
    Subject(Project, _ABOUT_RECORD, ("resultat",), _RESULTS),
    Subject(Project, _ABOUT_RECORD, ("kommuner",), _TOWNS),
    Subject(Project, _ABOUT_RECORD, ("målgrupper",), _GROUPS),
    Subject(Project, _ABOUT_RECORD, ("parter.namn",), r"(?:vilka )?parter(?:na)?|vilka som (?:deltog|var med)"),
    Subject(
        Project,
        _ABOUT_RECORD,
        ("projektägare",),
        r"(?:projekt)?ägare(?:n)?|vem som (?:ägde|äger|drev|driver) projektet",
    ),
)
