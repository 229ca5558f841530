"""How a file is written, whatever it says: its coding, line breaks, hidden characters, codes and the order of fields.

What a file says stays as it is: a step that would change it is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import yaml
from pydantic import BaseModel

from ..faults.problems import Edit, edited
from ..models.fields import fields_of, ordered_keys
from ..models.kinds import field_names
from ..reading.decode import decode
from ..reading.positions import LOADER, clean_key, scalars
from ..reading.yaml_source import Data, parse
from ..reading.yaml_text import CODE
from ..text.characters import hidden

_TURNS = frozenset("\u202d\u202e")
"""They make a text look like another: who wrote it must say what it is."""
_MAY_BE_CODE = re.compile(r"(?<![\w\"'.,-])0\d")
_HARD = "[ \u00a0]"


def tidied(content: bytes, model: type[BaseModel] | None) -> bytes:
    """The bytes of a record or a vocabulary, written as they should be; as they are when they are no text.

    ``model`` is that of a record, whose fields have an order.
    """
    text, _ = decode("", content)
    if text is None:
        return content
    text = re.sub(r"\r\n?", "\n", text)
    text = unicodedata.normalize("NFC", without_hidden(text))
    softened = _soft_spaces(text)
    if softened != text and _names_more(text, softened):
        text = softened
    for step in (_quoted_codes, partial(_in_order, model=model)):
        changed = step(text)
        if changed != text and _data(text) is not None and _data(changed) == _data(text):
            text = changed
    return text.encode()


def without_hidden(text: str) -> str:
    """The text without characters that take no place: those that only the eye misses."""
    while places := {place for place in hidden(text) if _takes_no_place(text[place])}:
        text = "".join(sign for place, sign in enumerate(text) if place not in places)
    return text


def _takes_no_place(sign: str) -> bool:
    return sign not in _TURNS and (unicodedata.category(sign) in ("Cf", "Mn"))


def _names_more(before: str, after: str) -> bool:
    """Whether words that were text, or could not be read, are now names of fields and values, and no other words."""
    known, found = _data(before), _data(after)
    return found is not None and known != found and (known is None or _words(known) == _words(found))


def _data(text: str) -> Data:
    """What a text says, or None when YAML has anything against it."""
    document, problems = parse("", text)
    return document.data if document and not problems else None


def _words(data: Data) -> str:
    """All names and values in a row, without what YAML parts them with."""
    if isinstance(data, dict):
        return "".join(_words(key) + _words(value) for key, value in data.items())
    if isinstance(data, list):
        return "".join(map(_words, data))
    return re.sub(r"[\s:-]", "", data or "")


@cache
def _hard_spaces() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, field_names())))
    item = f"-{_HARD}+"
    return re.compile(rf"^({_HARD}*(?:{item})?)((?:{names}){_HARD}*:)?({_HARD}*)", re.MULTILINE)


def _soft_spaces(text: str) -> str:
    """Ordinary spaces for the hard ones before and after the names of fields and the dashes of items."""
    if "\u00a0" not in text:
        return text
    return _hard_spaces().sub(lambda match: match[0].replace("\u00a0", " "), text)


def _quoted_codes(text: str) -> str:
    """Quotation marks around codes such as 0580, which other programs read as octal numbers."""
    if not _MAY_BE_CODE.search(text):
        return text
    bare = (event for _, event in scalars(text) if not event.style and CODE.fullmatch(event.value))
    return edited(text, [Edit(event.start_mark.index, event.end_mark.index, f'"{event.value}"') for event in bare])


def _in_order(text: str, model: type[BaseModel] | None) -> str:
    """The fields of a text that can be read in the order of ``model``, when it does not begin as the model does.

    Who begins with title and summary has chosen the order of the rest. Lines of comment above a field go with it,
    those above the first stay.
    """
    if model is None:
        return text
    order = ordered_keys(model)
    first = [key for key in order if fields_of(model)[key].required][:2]
    if re.findall(r"^([^\s#%:-][^:\n]*):", text, re.MULTILINE)[:2] == first or _data(text) is None:
        return text
    root: Any = yaml.compose(text, Loader=LOADER)
    pairs = root.value if isinstance(root, yaml.MappingNode) and not root.flow_style else []
    keys = [clean_key(str(key.value)) for key, _ in pairs]
    begun = [key for key in first if key in keys]
    if keys[: len(begun)] == begun or not {*keys} <= {*order}:
        return text
    if not text.endswith("\n"):
        return _in_order(f"{text}\n", model).removesuffix("\n")
    lines = [f"{line}\n" for line in text.split("\n")[:-1]]
    starts = list(_starts(lines, [key.start_mark.line for key, _ in pairs], pairs[0][0].start_mark.column))
    end = len(lines)
    while re.match(r"#|\.\.\.|\s*$", lines[end - 1]):
        end -= 1
    blocks = ["".join(lines[start:stop]) for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    ordered = [block for _, block in sorted(zip(map(order.index, keys), blocks, strict=True))]
    return "".join((*lines[: starts[0]], *ordered, *lines[end:]))


def _starts(lines: list[str], rows: list[int], column: int) -> Iterator[int]:
    """The rows where fields begin, with the comments right above them."""
    for row in rows:
        start = row
        while row != rows[0] and lines[start - 1].startswith("#", column) and not lines[start - 1][:column].strip():
            start -= 1
        yield start
