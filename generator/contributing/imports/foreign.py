"""Tables and documents of others to drafts of records, by a mapping."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Texts
from datetime import date

from ...faults.codes import problem
from ...models.fields import FieldSpec, spec_at
from ...text.dates import meant_period
from ..tables.wording import Wording
from .cells import Grid, Place, table_of
from .drafting import PERSONAL_HEADINGS, Draft
from .mapping import FieldRule, Mapping
from .own_tables import Read, unknown_heading

Where = Callable[[str], Place]
"""The place of what stands under a heading."""


def read_foreign(file: str, mapping: Mapping, grid: Grid, wording: Wording, today: date) -> Read:
    """A draft for every row of a table."""
    known = mapping.names()
    table = table_of(grid, lambda heading: heading.casefold() in known)
    names = {name.casefold() for name in mapping.skipped}
    problems = [
        unknown_heading(file, heading, [name for name in (rule.heading for rule in mapping.rules) if name], table)
        for heading in table.headings
        if heading.casefold() not in known
    ]
    drafts = []
    for row, cells in table.rows:
        draft = Draft(mapping.kind, table.place(row, ""))
        said = {heading: text for heading, text in cells.items() if heading.casefold() not in names}
        fill(draft, mapping, said, lambda heading, row=row: table.place(row, heading), wording, today)  # type: ignore[misc]
        drafts.append(draft)
    return Read(drafts, problems)


def fill(draft: Draft, mapping: Mapping, cells: Texts[str, str], where: Where, wording: Wording, today: date) -> None:
    """Puts what stands under each heading where the rules say; what none of them mentions becomes a comment."""
    by_name = {heading.casefold(): (heading, text) for heading, text in cells.items()}
    for rule in mapping.rules:
        if rule.where and rule.where.casefold() not in by_name:
            continue
        heading, text = by_name.get((rule.heading or rule.where or "").casefold(), ("", ""))
        if rule.dates:
            _put_status(
                draft, rule, [by_name.get(name.casefold(), ("", ""))[1] for name in rule.dates], where, wording, today
            )
        elif rule.columns:
            if rest := _put_table(draft, rule, text, where(heading), wording):
                draft.left.append((heading, rest))
        elif rule.value:
            draft.put(rule.path, rule.value, where(heading), wording)
        elif text:
            value, rest = _shaped(draft, rule, text)
            draft.put(rule.path, value, where(heading), wording)
            if rest and not _all_lines_taken(mapping, heading):
                draft.left.append((heading, rest))
    ruled = {name.casefold() for rule in mapping.rules for name in (rule.heading, *rule.dates) if name}
    comments = {name.casefold() for name in mapping.comments}
    for name, (heading, text) in by_name.items():
        if name in comments:
            draft.kept.append((heading, text))
        elif name not in ruled and not PERSONAL_HEADINGS.search(heading):
            draft.left.append((heading, text))


def _shaped(draft: Draft, rule: FieldRule, text: str) -> tuple[str, str]:
    """The text under a heading as its field takes it, and what it does not take: a single value is the first line."""
    spec = spec_at(draft.kind.model, rule.path)
    if spec is None or _is_text(spec):
        return text, ""
    lines = [line.removeprefix("- ").strip() for line in text.split("\n") if line.strip()]
    if spec.many:
        return "\n".join(part.strip() for line in lines for part in line.split(rule.separator or "\n")), ""
    return lines[0], "\n".join(lines[1:])


def _all_lines_taken(mapping: Mapping, heading: str) -> bool:
    """Whether some rule takes all that stands under a heading, as the list of parties that begins with the owner."""
    rules = (rule for rule in mapping.rules if (rule.heading or "").casefold() == heading.casefold())
    specs = (spec_at(mapping.kind.model, rule.path) for rule in rules)
    return any(spec is not None and spec.many for spec in specs)


def _put_table(draft: Draft, rule: FieldRule, text: str, place: Place, wording: Wording) -> str:
    """Takes every row of the table in a text as an item of the field; returns the lines that are none of its rows."""
    names = [column.heading.casefold() for column in rule.columns]
    positions: list[int] = []
    rest, taken = [], 0
    for line in text.split("\n"):
        cells = [cell.strip() for cell in re.split(r"\t| {3,}", line)]
        if not positions and set(names) <= {cell.casefold() for cell in cells}:
            positions = [[cell.casefold() for cell in cells].index(name) for name in names]
        elif positions and len(cells) > max(positions) and cells[positions[0]]:
            for column, at in zip(rule.columns, positions, strict=True):
                if cells[at]:
                    draft.put((*rule.path, taken, column.field_name), cells[at], place, wording)
            taken += 1
        else:
            rest.append(line)
    return "\n".join(rest).strip()


def _is_text(spec: FieldSpec) -> bool:
    """Whether a field takes running text, with its line breaks."""
    is_word = spec.many or spec.single_line or spec.marker is not None or bool(spec.choices)
    return spec.prose or (spec.base is str and not is_word)


def _put_status(draft: Draft, rule: FieldRule, said: list[str], where: Where, wording: Wording, today: date) -> None:
    """What the dates say of how far a project has come on the day that they are from, today if that is not said."""
    ends = [meant_period(text) or ("", "") for text in (*said, "", "")]
    start, end = ends[0] if len(said) == 1 else (ends[0][0], ends[1][1])
    day = ends[2][0] if len(said) > 2 else ""
    if not start and not end:
        return
    known = day or today.isoformat()
    status = "avslutat" if end and _last(end) < known else "planerat" if start and start > known else "pågående"
    place = where(rule.dates[0])
    draft.put(rule.path, status, place, wording)
    if not day:
        words = {"fält": rule.field_name, "värde": "; ".join(filter(None, said)), "nytt": status}
        draft.problems.append((problem("import-andrat", "", (1, 1), rule.path, **words), place))


def _last(day: str) -> str:
    """The last day that a date can mean, in an order of texts."""
    return f"{day}-99-99"[:10]


def read_document(mapping: Mapping, name: str, text: str, wording: Wording, today: date) -> Draft:
    """The draft of a document: what stands behind its labels and below its headings."""
    found = _Sections(mapping)
    for number, line in enumerate(text.split("\n"), 1):
        found.add(number, line)
    skipped = {name.casefold() for name in mapping.skipped}
    cells = {heading: text for heading, text in found.texts() if text and heading.casefold() not in skipped}
    draft = Draft(mapping.kind, Place(name, 1, ""))
    fill(draft, mapping, cells, lambda heading: Place(name, found.lines.get(heading.casefold(), 1), ""), wording, today)
    draft.problems.append((problem("import-dokument", ""), draft.place))
    return draft


class _Sections:
    """The lines of a document by the heading above them or the label before them."""

    def __init__(self, mapping: Mapping) -> None:
        self.lines: dict[str, int] = {}
        self._headings = {_bare(name): name for name in mapping.headings}
        self._labels = sorted(mapping.labels, key=len, reverse=True)
        self._page_heads = mapping.page_heads
        self._found: dict[str, list[str]] = {}
        self._current = "Inledning"
        self._waiting = ""

    def add(self, number: int, line: str) -> None:
        """Takes one more line."""
        clean = _clean(line)
        if self._page_heads and clean.strip(" *_").startswith(self._page_heads):
            return
        if heading := self._headings.get(_bare(clean)):
            self._current = heading
            self.lines.setdefault(heading.casefold(), number)
        elif not self._is_labelled(number, clean):
            self._found.setdefault(self._current, []).append(clean)

    def _is_labelled(self, number: int, line: str) -> bool:
        """Whether the line begins with a label; every label in it is taken with its value.

        The value of a label that stands alone is the next line.
        """
        pieces = [piece.strip() for piece in re.split(r"\t| {3,}", line) if piece.strip()]
        if not pieces or not (self._waiting or self._label_of(pieces[0])):
            return False
        label, self._waiting = self._waiting, ""
        for piece in pieces:
            if known := self._label_of(piece):
                label, piece = known, piece[len(known) :].strip(" :")
                self.lines.setdefault(label.casefold(), number)
            values = self._found.setdefault(label, [])
            if piece and piece not in values:
                values.append(piece)
        if len(pieces) == 1 and not piece:
            self._waiting = label
        return True

    def _label_of(self, piece: str) -> str:
        """The label that a piece begins with, be its value glued to it."""
        return next((label for label in self._labels if piece.startswith(label)), "")

    def texts(self) -> Iterable[tuple[str, str]]:
        """Each heading or label with what stands there."""
        for name, lines in self._found.items():
            yield name, re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _clean(line: str) -> str:
    """A line without the signs of Markdown and HTML, a list with dashes."""
    line = re.sub(r"</?[a-zA-Z][^<>]*>", "", line)
    line = re.sub(r"^\s*#+\s*", "", line)
    line = re.sub(r"^\s*(?:[•▪●]|[-*] \\?\*)\s*", "- ", line)
    return re.sub(r"\*\*|\\(?=[*_])", "", line).rstrip()


def _bare(line: str) -> str:
    """A heading without its case, and without the signs at its end."""
    return line.strip(" *_:?.").casefold()
