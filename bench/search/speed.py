"""From opening the page, from a keystroke and from a click on a filter until the results are shown, in Chromium.

Shown means that they stand in the document: that is what the goals are about, since the frame after it comes
when the screen, not the page, is ready. Times of painting are beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from bench.search.queries import Query
from bench.search.timed_page import MATERIAL, OURS, Driver, Times, clicking, longest_task, new_page, opening, typing
from bench.tables import Goal, Result

_OPENINGS = 5
_CLICKS = 40
_WORD = "kommuner"
_COMPARED, _LARGE = 1_000, 10_000
"""The numbers of records at which we are held against Material and against limits in milliseconds."""
_LIMIT, _TASK_LIMIT = 50, 200
_SHARE = 0.95
_BOXES = """boxes => boxes.map(({ dataset, value }) =>
    `input[data-kb-facet="${CSS.escape(dataset.kbFacet)}"][value="${CSS.escape(value)}"]`)"""
_MATERIAL, _HTTP = "Material, http", "ours, http"


@dataclass(frozen=True)
class Session:
    """A page opened, all queries typed into it, and all typed again; milliseconds.

    ``opened`` is from the start of the navigation to the results of a query in the address.
    """

    opened: float
    opening_task: float
    first: Times
    again: Times
    task: float


def measure_speed(
    browser: Browser, ours: Mapping[str, str], material: str | None, size: int, queries: Sequence[Query]
) -> Iterator[Result]:
    """``ours`` are the addresses of our catalogue page, "http" and "file"; ``material`` that of a stock page."""
    sessions = {f"ours, {name}": _session(browser, address, OURS, queries) for name, address in ours.items()}
    if material:
        sessions[_MATERIAL] = _session(browser, material, MATERIAL, queries)
    yield _times_of_sessions(sessions, size)
    yield _times_of_kinds(sessions, size, queries)
    yield _times_of_clicks(browser, ours["http"], size)


def _session(browser: Browser, address: str, driver: Driver, queries: Sequence[Query]) -> Session:
    openings, opening_tasks = [], []
    for _ in range(_OPENINGS):
        page = new_page(browser, driver)
        openings.append(opening(page, f"{address}?q={_WORD}"))
        opening_tasks.append(longest_task(page))
        page.context.close()
    page = new_page(browser, driver)
    opening(page, f"{address}?q={_WORD}")
    page.evaluate("longTasks.length = 0")
    texts = [query.text for query in queries]
    first, again = typing(page, driver, texts), typing(page, driver, texts)
    task = longest_task(page)
    page.context.close()
    return Session(median(openings), max(opening_tasks), first, again, task)


def _times_of_sessions(sessions: Mapping[str, Session], size: int) -> Result:
    rows: list[tuple[str | float, ...]] = []
    for name, it in sessions.items():
        opened = (name, it.opened, it.opening_task)
        rows.append((*opened, "first", *_figures(it.first), it.task))
        rows.append((*opened, "again", *_figures(it.again), it.task))
    return Result(
        title=f"search: ms to the results of a query, {size} records",
        columns=(
            *("page", "opening with a query", "longest task then", "use of the query"),
            *("median", "95 %", "worst", "95 % painted", f"share ≤ {_LIMIT} ms", "longest task"),
        ),
        rows=tuple(rows),
        goals=tuple(_goals(sessions, size)),
        note="Tasks under 50 ms are not reported by browsers and count as 0.",
    )


def _goals(sessions: Mapping[str, Session], size: int) -> Iterator[Goal]:
    if size == _COMPARED and _MATERIAL in sessions:
        ours, peer = sessions[_HTTP], sessions[_MATERIAL]
        yield Goal("opening with a query, ours / Material", ours.opened / peer.opened, 1.0)
        yield Goal(
            "keystroke to results, median of first use, ours / Material",
            median(ours.first.shown) / median(peer.first.shown),
            1.0,
        )
    if size == _LARGE:
        own = {name: session for name, session in sessions.items() if name != _MATERIAL}
        for name, session in own.items():
            share = within(session.first.shown)
            yield Goal(f"queries within {_LIMIT} ms, first use: {name}", share, _SHARE, at_least=True)
        tasks = [task for it in own.values() for task in (it.opening_task, it.task)]
        yield Goal("longest task, ms", max(tasks), _TASK_LIMIT)


def _times_of_kinds(sessions: Mapping[str, Session], size: int, queries: Sequence[Query]) -> Result:
    kinds = tuple(dict.fromkeys(query.kind for query in queries))
    rows: list[tuple[str | float, ...]] = []
    for kind in kinds:
        places = [place for place, query in enumerate(queries) if query.kind == kind]
        of_kind = [[session.first.shown[place] for place in places] for session in sessions.values()]
        rows.append((kind, len(places), *(figure for ms in of_kind for figure in (median(ms), max(ms)))))
    return Result(
        title=f"search: ms to the results by kind of query, first use, {size} records",
        columns=("kind", "queries", *(f"{name}, {figure}" for name in sessions for figure in ("median", "worst"))),
        rows=tuple(rows),
    )


def _times_of_clicks(browser: Browser, address: str, size: int) -> Result:
    page = new_page(browser, OURS)
    opening(page, address)
    boxes: list[str] = page.eval_on_selector_all("input[data-kb-facet]", _BOXES)
    chosen = boxes[:: max(1, len(boxes) // (_CLICKS // 2))]
    page.evaluate("longTasks.length = 0")
    times = clicking(page, OURS, [selector for selector in chosen for _ in ("on", "off")])
    task = longest_task(page)
    page.context.close()
    goals = (Goal("click to results, 95 % of the clicks, ms", _percentile(times.shown), _LIMIT),)
    return Result(
        title=f"search: ms from a click on a filter to the results, {size} records",
        columns=("clicks", "median", "95 %", "worst", "95 % painted", f"share ≤ {_LIMIT} ms", "longest task"),
        rows=((len(times.shown), *_figures(times), task),),
        goals=goals if size == _LARGE else (),
    )


def within(shown: Sequence[float]) -> float:
    """The share of times that is within the limit."""
    return sum(milliseconds <= _LIMIT for milliseconds in shown) / len(shown)


def _figures(times: Times) -> tuple[float, ...]:
    return (
        median(times.shown),
        _percentile(times.shown),
        max(times.shown),
        _percentile(times.painted),
        within(times.shown),
    )


def _percentile(milliseconds: Sequence[float]) -> float:
    """What 95 % do not exceed."""
    return sorted(milliseconds)[-(-len(milliseconds) * 95 // 100) - 1]
