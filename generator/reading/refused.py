"""What no file may hold, whatever else is wrong with it: personal data, and characters that deceive the eye.

The bytes are searched, not what was understood of them: comments, keys, names and files with other faults too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from ..faults.codes import advice, problem
from ..faults.problems import Path, Problem
from ..text.characters import full_name, hidden, is_hidden
from ..text.personal import ENTITY, IDENTITY, Found, each_personal
from .decode import CONTROL, MARK, as_far_as_possible, breaks_as_spaces
from .positions import scalars

Contacts = Callable[[], Collection[str]]
"""What of functions may be published beside what is known: words before @, whole addresses, telephone numbers."""

_MAX_FAULTS = 100
_YAML = (".yaml", ".yml")
_ESCAPE = r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)"
WRITTEN = (
    r"(?i:%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})"
)
"""One character of an address, as the bytes of its UTF-8."""
_LOST = "\ufffd"
"""What programs write in place of a byte that they could not read."""
PUBLIC_ADVICE = " Är det en funktions, låt den stå under extra, public_contacts i mkdocs.yml."


def nobody() -> Collection[str]:
    """No contacts but those that are known."""
    return ()


def refused_content(file: str, content: bytes, contacts: Contacts = nobody, page: bool = False) -> Iterator[Problem]:
    """What must not stand in a file, at its places.

    ``page`` says that the file is shown as it is: line breaks of other systems stay in it, and entities mean what
    they stand for.
    """
    text = as_far_as_possible(content)
    searched = _Searched(file, text if page else breaks_as_spaces(text))
    for found in islice(_told(searched.text, contacts), _MAX_FAULTS):
        yield searched.fault("personuppgift", found.start, **_words("Texten", found))
    for place, character, code in islice(searched.characters(page), _MAX_FAULTS):
        hint = advice.ESCAPED.format(kod=code) if code else ""
        yield searched.fault("osynligt-tecken", place, plats="Texten", tecken=full_name(character), advice=hint)
    if _LOST in searched.text:
        for match in islice(re.finditer(_LOST, searched.text), _MAX_FAULTS):
            yield searched.fault("tecken-forlorat", match.start())


def refused_names(files: Iterable[str], contacts: Contacts = nobody) -> Iterator[Problem]:
    """What must not stand in the names of files and folders; what a folder's name holds is told once."""
    told = set()
    for file in sorted(files):
        for found in _told(file, contacts):
            if file[: found.end] not in told:
                told.add(file[: found.end])
                yield problem("personuppgift", file, **_words("Namnet", found))
        for place in hidden(file):
            if file[: place + 1] not in told:
                told.add(file[: place + 1])
                yield problem("osynligt-tecken", file, plats="Namnet", tecken=full_name(file[place]))


def _told(text: str, contacts: Contacts) -> Iterator[Found]:
    for found in each_personal(text):
        if found.kind == IDENTITY or not _is_public(found.value, contacts()):
            yield found


def _is_public(value: str, contacts: Collection[str]) -> bool:
    """Whether the address or the telephone number is one of ``contacts``."""
    if "@" in value:
        return value in contacts or value.partition("@")[0] in contacts
    return _national(value) in {_national(contact) for contact in contacts if "@" not in contact}


def _national(number: str) -> str:
    """The digits of a telephone number as they are written within Sweden."""
    return re.sub(r"^(?:00)?460?", "0", re.sub(r"\D", "", number))


def _words(place: str, found: Found) -> dict[str, str]:
    return {
        "plats": place,
        "slag": found.kind,
        "värde": found.value,
        "råd": "" if found.kind == IDENTITY else PUBLIC_ADVICE,
    }


class _Searched:
    """A text, with the lines and the fields of its places, which only a text with faults is asked for."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    def fault(self, code: str, place: int, **values: object) -> Problem:
        """A Problem at a place of the text."""
        line = bisect_right(self._lines, place)
        return problem(code, self.file, (line, place - self._lines[line - 1] + 1), self._field(place), **values)

    def characters(self, page: bool) -> Iterator[tuple[int, str, str]]:
        """Where characters stand that must not, what they are and the code that spells them, if one does.

        Controls as such are told by ``decode``, which leaves out byte order marks.
        """
        for place in hidden(self.text, but=CONTROL if page else f"{CONTROL}|{MARK}"):
            yield place, self.text[place], ""
        if "%" in self.text:
            yield from self._covered(
                WRITTEN, lambda written: bytes.fromhex(written.replace("%", "")).decode("utf-8", "ignore")
            )
        if page and "&" in self.text:
            from html import unescape

            yield from self._covered(ENTITY, unescape)
        if not page and "\\" in self.text and re.search(r"\\[xuU]", self.text):
            yield from self._escaped()

    def _covered(self, pattern: str, meaning: Callable[[str], str]) -> Iterator[tuple[int, str, str]]:
        for match in re.finditer(pattern, self.text):
            yield from ((match.start(), character, match[0]) for character in filter(is_hidden, meaning(match[0])))

    def _escaped(self) -> Iterator[tuple[int, str, str]]:
        """Characters that a text in double quotation marks spells."""
        if not any(map(is_hidden, filter(None, map(_spelt, re.finditer(_ESCAPE, self.text))))):
            return
        for start, end, _, event in self._scalars():
            wrong = {event.value[place] for place in hidden(event.value)} if event.style == '"' else ()
            for match in re.finditer(_ESCAPE, self.text[start:end]) if wrong else ():
                character = _spelt(match)
                if character in wrong and not re.match(CONTROL, character):
                    yield start + match.start(), character, match[0]

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", self.text))]

    def _scalars(self) -> Iterator[tuple[int, int, Path, Any]]:
        if self.file.endswith(_YAML):
            text = re.sub("[\ud800-\udfff]", "\ufffd", self.text)
            for path, event in scalars(text):
                yield event.start_mark.index, event.end_mark.index, path, event

    @cached_property
    def _met(self) -> list[tuple[int, int, Path, Any]]:
        """The scalars up to the last place that somebody has asked for."""
        return []

    @cached_property
    def _unmet(self) -> Iterator[tuple[int, int, Path, Any]]:
        return self._scalars()

    def _field(self, place: int) -> Path:
        while (not self._met or self._met[-1][0] <= place) and (scalar := next(self._unmet, None)):
            self._met.append(scalar)
        index = bisect_right(self._met, place, key=lambda scalar: scalar[0]) - 1
        return self._met[index][2] if index >= 0 and place < self._met[index][1] else ()


def _spelt(escape: re.Match[str]) -> str:
    """The character that an escape of YAML spells by its number; nothing for the others."""
    code = int(escape[1] or escape[2] or escape[3] or "110000", 16)
    return chr(code) if code < 0x110000 else ""
