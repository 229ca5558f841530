"""So much of what is wrong that a person can take it in: the rest of a file is counted, not listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, chain, groupby
from operator import attrgetter

from ..text.swedish import count, enumerate_words
from .codes import CODES, problem
from .problems import Path, Problem, dotted

MOST_OF_A_FILE = 50
MOST_LISTED = 200
COUNT = "fler-fel"
"""The code of a problem that counts others."""
_AS_ONE = {"error": (1, 0), "warning": (0, 1)}

ByFile = dict[str, list[Problem]]


def abridged(problems: Iterable[Problem]) -> list[Problem]:
    """The same, but of a file with more than ``MOST_OF_A_FILE`` only the first, errors before warnings, and a count.

    The count stands last, at the place of the last that is listed. What is abridged can be abridged again,
    together with more of the same file. No more than a few times as many are kept at any time.
    """
    files: dict[str, list[Problem]] = {}
    for fault in problems:
        told = files.setdefault(fault.file, [])
        told.append(fault)
        if len(told) >= 20 * MOST_OF_A_FILE:
            told[:] = _first(told)
    return list(chain.from_iterable(map(_first, files.values())))


def worst_first(problems: Iterable[Problem]) -> tuple[ByFile, ByFile]:
    """Sorted problems by file: the files that are listed, and those that are only counted.

    All are listed as they come, unless there are more than ``MOST_LISTED``: then the files with the most errors
    come first, and only so many are listed.
    """
    files = {file: list(faults) for file, faults in groupby(problems, key=attrgetter("file"))}
    if sum(map(len, files.values())) <= MOST_LISTED:
        return files, {}
    ranked = sorted(files.items(), key=lambda item: totals(item[1]), reverse=True)
    places = accumulate(len(faults) for _, faults in ranked)
    fit = sum(place <= MOST_LISTED for place in places)
    return dict(ranked[:fit]), dict(ranked[fit:])


def totals(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many errors and warnings there are, those that are only counted too."""
    errors = warnings = 0
    for fault in problems:
        more_errors, more_warnings = fault.counted or _AS_ONE[fault.severity]
        errors, warnings = errors + more_errors, warnings + more_warnings
    return errors, warnings


def in_words(errors: int, warnings: int) -> str:
    """``90 005 fel och 1 varning``; of what there is none nothing is said."""
    words = [count(errors, "fel", "fel")] if errors else []
    return enumerate_words([*words, count(warnings, "varning", "varningar")] if warnings else words)


def unlisted(code: str, file: str, path: Path) -> Problem:
    """A fault that is only counted, made in no time; ``path`` says which field of the record it concerns."""
    return _unlisted(code, file, path[:1])


@lru_cache(maxsize=1000)
def _unlisted(code: str, file: str, path: Path) -> Problem:
    """The same for all faults of a code in a field: nothing tells them apart."""
    severity = CODES[code].severity
    return Problem(file, 1, 1, dotted(path), COUNT, severity, "", "", _AS_ONE[severity])


def _first(faults: Sequence[Problem]) -> list[Problem]:
    """Those of one file that are listed, each once, and the count of the others."""
    listable = list(dict.fromkeys(fault for fault in faults if not fault.counted))
    counted = [fault for fault in faults if fault.counted]
    if len(listable) <= MOST_OF_A_FILE and not counted:
        return listable
    listable.sort(key=lambda fault: (fault.severity, fault))
    listed = sorted(listable[:MOST_OF_A_FILE])
    last = listed[-1] if listed else faults[-1]
    return [*listed, _rest(last, *totals([*listable[MOST_OF_A_FILE:], *counted]))]


def _rest(last: Problem, errors: int, warnings: int) -> Problem:
    rest = problem(COUNT, last.file, (last.line, last.column), antal=in_words(errors, warnings))
    return replace(rest, severity="error" if errors else "warning", counted=(errors, warnings))
