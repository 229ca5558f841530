"""What earlier runs found, so that nobody is told of a server that was down for a day.

A file of JSON, replaced as a whole. What cannot be read is kept beside it under another name, and a new one begun.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, get_args

from ..reading.files import write_over
from .verdicts import Finding, Verdict

RUNS, DAYS = 3, 7
"""So many days with a run must agree, the first and last so many days apart, before anybody is told."""
KEPT = datetime.timedelta(days=180)
"""How long an address that stands nowhere any more is remembered: it may come back."""
_VERSION = 1
_MOST_BYTES = 50_000_000


@dataclass(frozen=True)
class Known:
    """What is known of an address: the last ``verdict``, that of ``runs`` days from ``since`` to ``last``.

    To be broken and to be unclear is the same here. ``worked`` is the last day it did, None for never.
    """

    verdict: Verdict
    words: str
    target: str
    since: datetime.date
    last: datetime.date
    runs: int
    worked: datetime.date | None = None

    @property
    def is_told(self) -> bool:
        """Whether it does not work as written, and has not for so long that somebody should mend it."""
        lasted = (self.last - self.since).days
        return self.verdict != "fungerar" and self.runs >= RUNS and lasted >= DAYS


History = Mapping[str, Known]
"""Address -> what is known of it."""


def updated(history: History, found: Mapping[str, Finding], today: datetime.date) -> dict[str, Known]:
    """The history after a run; what was not tried is as it was, and what stands nowhere is forgotten after a while."""
    news = {address: _after(history.get(address), finding, today) for address, finding in found.items()}
    kept = {address: known for address, known in history.items() if address in found or today - known.last <= KEPT}
    return dict(sorted({**kept, **{address: known for address, known in news.items() if known}}.items()))


def _after(known: Known | None, found: Finding, today: datetime.date) -> Known | None:
    if found.verdict == "ej prövad":
        return known
    worked = today if found.verdict in ("fungerar", "flyttad") else known.worked if known else None
    now = Known(found.verdict, found.words, found.target, today, today, 1, worked)
    if known is None or _sort(known.verdict) != _sort(found.verdict) or known.last > today:
        return now
    return replace(now, since=known.since, runs=known.runs + (known.last != today))


def _sort(verdict: Verdict) -> Verdict:
    return "trasig" if verdict == "oklar" else verdict


def is_offline(found: Iterable[Finding]) -> bool:
    """Whether no server at all has answered, of several: it is we who have no network."""
    tried = [one for one in found if one.verdict != "ej prövad"]
    return len(tried) >= RUNS and not any(one.status for one in tried)


def read_history(path: Path) -> tuple[dict[str, Known], Path | None]:
    """The history of a file, and where it was put when it could not be read; raises OSError.

    No file is no history.
    """
    try:
        with open(path, "rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return {}, None
    try:
        if len(content) > _MOST_BYTES:
            raise ValueError(len(content))
        return _parsed(json.loads(content)), None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}, _put_aside(path)


def _put_aside(path: Path) -> Path:
    numbers = iter(range(1, 10_000))
    aside = next(each for number in numbers if not (each := path.with_name(f"{path.name}.trasig-{number}")).exists())
    path.rename(aside)
    return aside


def write_history(path: Path, history: History) -> None:
    """Puts the history in place of what the file held, wholly or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    addresses = {address: _plain(known) for address, known in history.items()}
    text = json.dumps({"version": _VERSION, "addresses": addresses}, ensure_ascii=False, indent=1)
    write_over(path, f"{text}\n".encode("utf-8", "backslashreplace"))


def _plain(known: Known) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, datetime.date) else value for name, value in asdict(known).items()}


def _parsed(said: Any) -> dict[str, Known]:
    if said["version"] != _VERSION:
        raise ValueError(said["version"])
    return {str(address): _known(each) for address, each in said["addresses"].items()}


def _known(said: Any) -> Known:
    """Raises ValueError, TypeError or KeyError for what no run has written."""
    verdict, runs, worked = said["verdict"], said["runs"], said["worked"]
    if verdict not in get_args(Verdict) or type(runs) is not int:
        raise ValueError(verdict)
    since, last = (datetime.date.fromisoformat(said[name]) for name in ("since", "last"))
    was = datetime.date.fromisoformat(worked) if worked is not None else None
    return Known(verdict, str(said["words"]), str(said["target"]), since, last, runs, was)
