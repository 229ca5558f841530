"""Funds and their programme areas side by side: a row each, a column for each term that decides whom a fund fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from ...faults.problems import Path
from ...linking.fund_terms import CLOSED, FundPart, fund_of, is_closed, parts_of_fund
from ...models.fund import Terms
from ...records.calls import STATES, turn_at
from ...records.parse import Entry
from ...records.plain import is_own
from ...text.swedish import first_words, sort_key
from ...text.urls import FUND_FINDER, programme_area_url, record_url, relative
from .blocks import NOT_STATED
from .citations import OWN, Citation, Citations, Raw, date_text, own_citations, record_citations, source_lines
from .fund_terms import (
    APPLICANTS,
    CALLS,
    CEILING,
    COFINANCED,
    DOCTORATE,
    LENGTH,
    PARTNERS,
    TARGET,
    Term,
    percent_demanded,
    remarks_of,
    values_of,
    words_of,
)
from .markup import anchor_tag, text
from .matrix_page import short_name
from .record import spec_of
from .site import Site, own_mark

_COLUMNS = ((COFINANCED,), (CEILING,), (LENGTH,), (APPLICANTS, DOCTORATE), (PARTNERS,), (TARGET,), (CALLS,))
"""The terms that stand together in each column; the first gives its heading."""
_ONLY_VALUES = (COFINANCED, DOCTORATE)
"""Terms whose words explain more than they state."""
_IN_WORDS = (CALLS,)
"""Terms whose value is coarser than the words beside it, ”oftast i två omgångar per år”: the words stand for it."""
_NOT_CLOSED = "Kontrollera hos fonden"
"""Of a fund that is not history: a source tells of its own time, not whether the fund is open today."""
_WORDS_LENGTH = 120
_BESIDE_LENGTH = 70
_DIFFERS: Raw = (Markup("Olika i programområdena"), ())
_mark = cache(Markup('<sup class="kb-mark"><a href="#kalla-{0}" aria-label="källa {0}">{0}</a></sup>').format)
"""A source by its number: few numbers, each in many cells."""

_Stated = Mapping[Path, tuple[Raw, ...]]
"""What the values of a fund and its programme areas say in a column, by the path of their terms."""
_Order = tuple[int, object, float]
"""What a value is sorted by: numbers in their currency or without any, then words by the alphabet."""


@dataclass(frozen=True)
class Cell:
    """``order`` is the place of the value among those of its column, empty where just this part states none."""

    label: str
    html: Markup
    order: str


@dataclass(frozen=True)
class ComparedRow:
    """``whole`` is true for a fund and false for one of its programme areas; ``silent`` names what is not stated."""

    heading: Markup
    whole: bool
    cells: tuple[Cell, ...]
    silent: str
    state: str
    closed: bool


@dataclass(frozen=True)
class Comparison:
    """``groups`` are the rows of funds in force, and then those of closed ones; ``notes`` the sources by number.

    ``finder`` is the address of the page that judges the terms.
    """

    columns: tuple[str, ...]
    groups: tuple[tuple[ComparedRow, ...], ...]
    notes: tuple[Markup, ...]
    finder: str


class _Said(NamedTuple):
    """The lines of a cell, those that are only beside it, since they tell of something else, and what it sorts by."""

    lines: tuple[Raw, ...] = ()
    beside: tuple[Raw, ...] = ()
    order: _Order | None = None


def fund_comparison(site: Site, page: str, entries: Iterable[Entry]) -> Comparison | None:
    """The funds ``entries`` and their programme areas, as they stand on ``page``; None for no funds."""
    funds = [parts_of_fund(entry) for entry in entries]
    parts = [part for fund in funds for part in fund]
    said = [row for fund in funds for row in _fund_said(site, page, fund)]
    raws = (raw for row in said for cell in row for raw in (*cell.lines, *cell.beside))
    numbers = {source: 0 for _, sources in raws for source in sources if source != OWN}
    numbers = {source: number for number, source in enumerate(numbers, 1)}
    places = [_places(row[column].order for row in said) for column in range(len(_COLUMNS))]
    labels = [spec_of(Terms, terms[0].label).label for terms in _COLUMNS]
    rows = [
        ComparedRow(
            heading=_heading(page, part),
            whole=part.area is None,
            cells=tuple(
                Cell(label, _drawn(site, page, cell, numbers), place[cell.order])
                for label, cell, place in zip(labels, cells, places, strict=True)
            ),
            silent=", ".join(label for label, cell in zip(labels, cells, strict=True) if cell == _Said()),
            state=CLOSED if is_closed(part.entry.record) else _NOT_CLOSED,
            closed=is_closed(part.entry.record),
        )
        for part, cells in zip(parts, said, strict=True)
    ]
    groups = [tuple(row for row in rows if row.closed is closed) for closed in (False, True)]
    notes = tuple(source_lines(site, page, [source])[0] for source in numbers)
    if not rows:
        return None
    return Comparison(tuple(labels), tuple(filter(None, groups)), notes, relative(FUND_FINDER, page))


def _places(orders: Iterable[_Order | None]) -> dict[_Order | None, str]:
    """Each value to its place, those that are equal to the same; no place for what is not stated."""
    distinct = sorted({order for order in orders if order is not None})
    return {None: "", **{order: str(place) for place, order in enumerate(distinct)}}


def _heading(page: str, part: FundPart) -> Markup:
    """The fund; of a programme area its code and the short name of its fund, so that no row needs the one above it."""
    title = part.entry.record.title
    if part.area is None:
        return anchor_tag(relative(record_url(part.entry.ref), page), title)
    url = relative(programme_area_url(part.entry.id, part.area.code), page)
    words = Markup('<a href="%s"><span class="kb-code">%s</span> %s</a>')
    return words % (url, text(part.area.code), text(short_name(title)))


def _fund_said(site: Site, page: str, parts: Sequence[FundPart]) -> Iterator[list[_Said]]:
    """The cells of a fund and of its programme areas."""
    stated = [{part.path: _values(site, page, part, terms) for part in parts} for terms in _COLUMNS]
    for part in parts:
        yield [_said(site, page, part, terms, of_all) for terms, of_all in zip(_COLUMNS, stated, strict=True)]


def _said(site: Site, page: str, part: FundPart, terms: Sequence[Term], stated: _Stated) -> _Said:
    """What ``part`` states; beside its silence, what is stated of the nearest whole that it belongs to."""
    if values := stated[part.path]:
        return _Said(values, order=_order(part, terms[0], values))
    if _differs(part, stated):
        return _Said((_DIFFERS,))
    if words := _words(part, terms, _WORDS_LENGTH):
        return _Said(words, order=_order(part, terms[0], words))
    for whole in part.wholes:
        of_whole = stated[whole.path]
        if not of_whole and not _differs(whole, stated):
            of_whole = _words(whole, terms, _BESIDE_LENGTH)
        if of_whole:
            name = f"programområde {whole.area.code}" if whole.area else "fonden"
            (first, sources), *rest = of_whole
            ours = whole.area and is_own(part.entry.placed, (*part.path, "ingår_i"))  # that it is a part of that whole
            mark = own_mark(site, page) if ours else ""
            return _Said(beside=((Markup("Hela %s%s: %s") % (text(name), mark, first), sources), *rest))
    return _Said()


def _differs(part: FundPart, stated: _Stated) -> bool:
    """Whether it is a fund whose programme areas have values of their own."""
    return part.area is None and any(values for path, values in stated.items() if path != part.path)


def _values(site: Site, page: str, part: FundPart, terms: Sequence[Term]) -> tuple[Raw, ...]:
    """What the values of ``part`` say of ``terms``, and what is known of its calls."""
    raws = [raw for term in terms for raw in _stated(site, page, part, term)]
    if COFINANCED in terms and part.terms.cofinancing == 0:  # what the eye looks for
        raws[0] = (Markup("<strong>%s</strong>") % raws[0][0], raws[0][1])
    raws += [(_in_short(html, _WORDS_LENGTH), sources) for term in terms for html, sources in remarks_of(part, term)]
    raws += calls_of(site, part, terms[0]) if part.area is None else ()
    return tuple((html, _sources(part.entry, sources)) for html, sources in raws)


def _stated(site: Site, page: str, part: FundPart, term: Term) -> tuple[Raw, ...]:
    """The values of ``term``, or the words beside them where those say it better."""
    values = values_of(site, page, part, term)
    words = words_of(part, term) if values and term in _IN_WORDS else ()
    return tuple((_in_short(html, _WORDS_LENGTH), sources) for html, sources in words) or values


def _words(part: FundPart, terms: Sequence[Term], length: int) -> tuple[Raw, ...]:
    """The beginning of what ``part`` says of ``terms`` in words; its page has the rest."""
    raws = [raw for term in terms if term not in _ONLY_VALUES for raw in words_of(part, term)]
    return tuple((_in_short(html, length), _sources(part.entry, sources)) for html, sources in raws[:1])


def _in_short(html: Markup, length: int) -> Markup:
    return text(first_words(html.striptags(), length))


def calls_of(site: Site, part: FundPart, term: Term) -> Iterator[Raw]:
    """The calls of a fund with their days, or with the share that they demand where the fund has none for all.

    What can be sought stands first: a list that is cut keeps it.
    """
    calls = enumerate(fund_of(part.entry).calls)
    for number, call in sorted(calls, key=lambda known: STATES.index(turn_at(known[1], site.today).state)):
        facts: list[str] = []
        path: Path = ("utlysningar", number)
        if term is CALLS:
            days = (("öppnar", call.opens), ("stänger", call.closes))
            facts = [f"{verb} {date_text(day)}" for verb, day in days if day]
            facts += [f"enligt källan {call.status}"] if call.status else []
        elif term is COFINANCED and part.terms.cofinancing is None and call.cofinancing is not None:
            facts, path = [percent_demanded(call.cofinancing)], (*path, "medfinansiering_procent")
        if facts or term is CALLS:
            said = f"Utlysningen {call.name}" + (f": {', '.join(facts)}" if facts else "")
            yield text(said), own_citations(part.entry, path)


def _sources(entry: Entry, sources: Citations) -> Citations:
    """Where a line comes from: the documents that the whole record rests on when it has no sources of its own."""
    return sources or tuple(dict.fromkeys(source.document for source in record_citations(entry)))


def _order(part: FundPart, term: Term, lines: Sequence[Raw]) -> _Order:
    """What a cell with ``lines`` is sorted by: the highest of its numbers, else its words."""
    numbers: list[tuple[str, float]] = []
    if term is COFINANCED and part.terms.cofinancing is not None:
        numbers = [("", part.terms.cofinancing)]
    elif term is CEILING:
        numbers = [(ceiling.currency or "", ceiling.amount) for ceiling in part.terms.ceilings]
    elif term is LENGTH:
        numbers = [("", length.most) for length in part.terms.lengths if length.most is not None]
    if numbers:
        currency, number = max(numbers)
        return 0, sort_key(currency), number
    return 1, sort_key(lines[0][0].striptags()), 0


def _drawn(site: Site, page: str, said: _Said, numbers: Mapping[Citation, int]) -> Markup:
    """The lines of a cell, each with the numbers of its sources; what only stands beside is quiet."""
    own = [(html + _marks(site, page, sources, numbers), "kb-stated") for html, sources in said.lines]
    beside = [(html + _marks(site, page, sources, numbers), "kb-beside") for html, sources in said.beside]
    lines = (*(own or [(NOT_STATED, "kb-not-stated")]), *beside)
    return Markup().join(Markup('<p class="%s">%s</p>') % (kind, html) for html, kind in lines)


def _marks(site: Site, page: str, sources: Citations, numbers: Mapping[Citation, int]) -> Markup:
    if sources == (OWN,):
        return own_mark(site, page)
    return Markup().join(_mark(number) for number in sorted({numbers[source] for source in sources}))
