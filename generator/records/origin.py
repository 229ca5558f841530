"""Where a record comes from, and how a fault in it becomes a Problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from ..faults.abridging import unlisted
from ..faults.codes import CODES, problem
from ..faults.problems import Path, Problem, dotted
from ..models.kinds import field_names
from ..reading.positions import Positions
from ..text.swedish import did_you_mean


class Origin(NamedTuple):
    """The file of a record or a vocabulary row, and the path in the file where it begins."""

    file: str
    positions: Positions
    base: Path = ()

    def fault(
        self, code: str, path: Path, words: Callable[[], Mapping[str, object]] = dict, /, **values: Any
    ) -> Problem:
        """A Problem of ``code`` at the value at ``path``; ``values`` fill its texts, and so do ``words``.

        ``words`` are those that take long to find: of a fault that is only counted nobody asks for them. Some are no
        words: ``written`` is what to write there, the ``offer`` when it is ``sure``, and ``beside`` what to write in
        other fields of the group then.
        """
        if not self.positions.may_tell(CODES[code].severity):
            return self._unlisted(code, path)
        values |= words()
        sure, beside = values.pop("sure", False), values.pop("beside", {})
        text = values.pop("written", values.get("offer", "") if sure else "")
        written = self.positions.written((*self.base, *path))
        edits = self.positions.replacement(written, text, beside) if text else ()
        return problem(code, self.file, self.positions.value(written), written, edits=edits, **values)

    def key_fault(
        self, code: str, path: Path, words: Callable[[], Mapping[str, object]] = dict, /, **values: object
    ) -> Problem:
        """A Problem of ``code`` at the name of the field at ``path``, filled as by ``fault``."""
        if not self.positions.may_tell(CODES[code].severity):
            return self._unlisted(code, path)
        written = self.positions.written((*self.base, *path))
        return problem(code, self.file, self.positions.key(written), written, **values, **words())

    def _unlisted(self, code: str, path: Path) -> Problem:
        """A fault of the file that is only counted; a field that nobody knows is like any other such."""
        return unlisted(code, self.file, path if path and path[0] in field_names() else ())

    def is_item(self, path: Path) -> bool:
        """Whether the value at ``path`` is written as an item of a list, not alone in place of one."""
        written = self.positions.written((*self.base, *path))
        return bool(written) and isinstance(written[-1], int)

    def begins_item(self, path: Path) -> bool:
        """Whether the field at ``path`` is the first of several of an item, behind its dash."""
        return self.positions.begins_item((*self.base, *path))

    def did_you_mean(self, word: str, candidates: Iterable[str]) -> str:
        """What a message asks about the candidate most like ``word``; of a file with many faults only for the first."""
        return did_you_mean(word, candidates) if self.positions.may_suggest() else ""

    def within(self, path: Path) -> Origin:
        """The origin of the mapping at ``path``."""
        return Origin(self.file, self.positions, (*self.base, *path))


def name_of(path: Path) -> str:
    """How a message names the field at ``path``: ``belopp (under budget, rader)``."""
    *above, key = [dotted((step,)) for step in path if isinstance(step, str)] or [""]
    return f"{key} (under {', '.join(above)})" if above else key


def key_of(path: Path) -> str:
    """The name of the field at ``path`` alone, as it stands in the file."""
    return next((dotted((step,)) for step in reversed(path) if isinstance(step, str)), "")


def kind_of(value: object) -> str:
    """What a message calls a value of the wrong kind: ``en lista``."""
    if isinstance(value, dict):
        return "en grupp fält"
    if isinstance(value, list | tuple):
        return "en lista"
    return "tom" if value in (None, "") else "en text"
