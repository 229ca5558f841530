"""Personal data in any text: identity numbers, telephone numbers, e-mail addresses; and the text without them.

A text is looked at as a reader meets it: escapes of YAML, HTML, addresses and Markdown are read, what cannot be seen
is taken away, digits, dashes and spaces of all kinds are those of ASCII, and a line goes on on the next. What is
found is told by its place in the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .characters import is_hidden, unusual

MASK = "•"
IDENTITY, TELEPHONE, MAIL = "ett personnummer", "ett telefonnummer", "en e-postadress"

_TAG = r"<(?:/?[a-zA-Z][^<>]{0,200}|!--[^<>]{0,200}--)>"
"""A tag or a comment; what is longer is no tag in the middle of a number."""
_SHORTEST = len("<a@b.se>")
"""Of tags that can hold personal data."""
_APART = r"(?i)</?(?:br|hr|p|div|li|[uod]l|d[dt]|t[dhr]|table|thead|tbody|tfoot|caption|h[1-6]|section|article|pre)\b"
"""The beginnings of tags that part what stands on both sides."""
_BETWEEN = r"[^\w\"',;:|\[\]{}]{0,40}+"
_DIGITS = (
    rf"\d(?<!\d.)(?:(?!\d{{3}}-\d\d-\d\d(?!{_BETWEEN}\d))(?:{_BETWEEN}\d){{9}}"
    r"|(?:\W?\d){5,7}+\W{0,9}+[JKLMNRSTUWXjklmnrstuwx](?:\W{0,3}\d){3}"
    rf"|\d*+(?:[\s–+-]{{0,3}}(?:{_TAG})+\W{{0,9}}\d|(?:_{{1,3}}|[:,])(?:\W{{1,3}}_{{0,3}}\d|\d{{2,4}}))"
    rf"|(?<=0)(?<![\d–-]0)(?<!\d[/.]0)(?:[1-9]|0[34])(?:{_BETWEEN}\d){{6}})"
)
"""What every identity number and most telephone numbers hold, and little else. Of ASCII it is looked for first."""
_SIGNS = "@\uff20\ufe6b&%\\+"
ENTITY = r"&(?:\#(?:\d{1,31}|[xX][0-9a-fA-F]{1,31});?|[a-zA-Z]\w{1,31};|shy|nbsp)"
"""A character reference of HTML, without the semicolon too when browsers do; of names only those that hide."""
_ESCAPE = rf"(?:{ENTITY}|%[0-9a-fA-F]{{2}}|\\(?:[xuU][0-9a-fA-F]{{2,8}}|\r?\n|[-+.()/_ tnrNLP]))"
_SPELLED = r"[(\[{<*]\s?[aA][tT]?\s?[)\]}>*]|[\s_-](?:at|AT)[\s_-]\s?[\w-]"
"""Signs in the other personal data, and @ as a word."""
_SPOT = (
    rf"{_DIGITS}|{_SPELLED}|[sS]nabel|[@\uff20\ufe6b](?:[^\d@&%\\+]{{0,60}}@)*+"
    r"|&(?:\#0*64|\#[xX]0*40|commat);|%40|\\(?:x|u00|U000000)40"
    rf"|(?<!%\w)\d\s{{0,3}}{_ESCAPE}|{_ESCAPE}{{4}}|\+\d(?:{_BETWEEN}\d){{6}}"
)
"""A spot in all personal data, with what may stand for its digits and signs."""
_SUSPECT = re.compile(_DIGITS, re.ASCII)
_AT_WORD = re.compile(_SPELLED)
_AROUND = 100
"""What is read on both sides of a spot, up to the nearest space: the rest of a text is not looked at."""
_PIECE, _OVERLAP = 20_000, 400
"""What is read at a time, and what is read around it, so that nothing is cut."""

_COVERED = (
    rf"{ENTITY}"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[-+.@()/_ ]|(?<=\d\\)[tnrNLP])"
    r"|(?:%[0-9a-fA-F]{2})+"
    r"|(?<=\d)[*`~]{1,3}|[*`~]{1,3}(?=\d)|(?<=\d)_{1,3}(?=[^\w\s])|(?<=[^\w\s])_{1,3}(?=\d)"
    r"|(?<![^\S\n])[^\S\n]*\n[^\S\n]*(?![^\S\n]|[-*+] )"
)
"""What stands for something else, or for nothing, and a line that goes on; an item of a list does not go on."""
_ADDRESS = r"(?i)\b(?:https?://|www\.)[^\s<>\"'()\[\]]+"
_CODES = (
    r"(?i)(?=[0-9a-fis;])(?:(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)|(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{32,128}(?![0-9a-z])"
    r"|\bsha(?:256|384|512)-[\w+/=]{40,}|;base64,[\w+/=]{20,}"
    r"|(?<!\d)\d{4}/S \d{3}-\d{4,6}(?!\d)|\bart(?:ikel)?\.?\s?(?:nr|nummer)\.?:?\s?\d{4}-\d{6}(?![\d-])"
    r"|\bIS[BS]N(?:-1[03])?:?\s?[0-9][0-9 -]{7,16}[0-9Xx](?!\d)|(?<!\d)10\.\d{4,9}/\S+)"
)
"""UUIDs, checksums, pictures in text, notices of TED, numbers of articles, ISBN, ISSN and DOI: known by their form."""


_VAT = r"(?<=\bSE)(\d{10})01(?!\d)"
"""The number of a trader in the register of VAT, which for a person is the person's own."""

_GONE = "\0"
_DASHES = "\xad\u02d7\u2043\u2212\u2796\udc96\udc97\udcad"
_SPACES = "\t\n\r\x85\u2028\u2029\ufeff\udca0"
"""More than those of Unicode: breaks, and dashes and spaces of Windows in files that are not UTF-8 (surrogates)."""

_PARTING = "(?<=\\d{6})[\xad\ufeff](?=[^\\W_]\\d{3}(?!\\d))"
"""A soft hyphen, and a byte order mark, stand for nothing elsewhere."""

Tags = Callable[[str], str]
"""What a tag stands for in a text."""


class Found(NamedTuple):
    """Personal data between ``start`` and ``end`` of a text; ``value`` is how it reads."""

    start: int
    end: int
    kind: str
    value: str


def personal_data(text: str) -> list[Found]:
    """Everything in ``text`` that looks like personal data, in order, each place once."""
    return list(each_personal(text))


def each_personal(text: str) -> Iterator[Found]:
    """The same, found when it is asked for: who wants the first hundred does not wait for all."""
    if any(sign.isdigit() and not sign.isdecimal() for sign in {*unusual(text)}):
        text = text.translate(_ASCII)  # raised, lowered or in circles: no digits to a pattern
    for first, last in _windows(text):
        for piece in range(first, last, _PIECE):
            start, end = max(first, piece - _OVERLAP), min(piece + _PIECE + _OVERLAP, last)
            for found in _in_window(text[start:end]):
                if piece <= start + found.start < piece + _PIECE:
                    yield Found(start + found.start, start + found.end, found.kind, found.value)


def _is_suspect(text: str) -> bool:
    """Whether there can be personal data in a text: true of few, and soon said."""
    return (
        any(sign in text for sign in _SIGNS)
        or bool(_SUSPECT.search(text))
        or "nabel" in text
        or bool(_AT_WORD.search(text))
        or any((not sign.isascii() and sign.isdecimal()) or _is_nothing(sign) for sign in {*unusual(text)})
    )


def _windows(text: str) -> list[tuple[int, int]]:
    """The parts of a text that are worth reading, apart from each other and in order."""
    spots = [match.span() for match in re.finditer(_SPOT, text)] if _is_suspect(text) else []
    windows: list[tuple[int, int]] = []
    for first, last in spots:
        start, end = max(first - _AROUND, 0), last + _AROUND
        if windows and start <= windows[-1][1]:
            start = windows[-1][0]
            end = max(end, windows.pop()[1])
        else:
            start = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
        space = re.compile(r"\s").search(text, end) if end < len(text) else None
        windows.append((start, space.start() if space else len(text)))
    return windows


def _in_window(text: str) -> list[Found]:
    """What is found in the text as a browser shows it, in its tags, and across tags that part; each place once."""
    if "<" not in text:
        return sorted(_in_view(text, None))
    found = list(_in_view(text, _shown))
    tags = (tag for tag in re.finditer(_TAG, text) if len(tag[0]) >= _SHORTEST and _is_suspect(tag[0]))
    inside = chain.from_iterable(_in_tag(text, *tag.span()) for tag in tags)
    across = _in_view(text, _nothing) if re.search(_APART, text) else ()
    for other in chain(inside, (number for number in across if number.kind == IDENTITY)):
        if all(other.end <= known.start or known.end <= other.start for known in found):
            found.append(other)
    return sorted(found)


def _in_tag(text: str, start: int, end: int) -> Iterator[Found]:
    """What the tag between two places holds, told by its place in the text."""
    for found in _in_view(text[start:end], None):
        yield Found(start + found.start, start + found.end, found.kind, found.value)


def _in_view(text: str, tags: Tags | None) -> Iterator[Found]:
    """What is found when tags are read as ``tags`` says, or as letters."""
    plain, origins = _plain(text, tags)
    for start, end, kind, value in _in_plain(plain):
        yield Found(origins[start], max(origins[end], origins[end - 1] + 1), kind, value)


def _shown(tag: str) -> str:
    return " at " if tag.lower() == "<at>" else " " if re.match(_APART, tag) else ""


def _nothing(tag: str) -> str:
    return ""


def masked(text: str) -> str:
    """``text`` without its personal data: ``1981••••-••••``. What an ellipsis has cut is masked too."""
    for found in reversed(personal_data(text)):
        shown = found.start + (_year(found.value) if found.kind == IDENTITY else 0)
        text = text[:shown] + re.sub(r"\w", MASK, text[shown : found.end]) + text[found.end :]
    if "…" in text:
        text = re.sub(r"[\w.+-]*@[\w.-]*…|\d[\d +-]{4,}…", lambda cut: re.sub(r"\w", MASK, cut[0]), text)
    return text


def _year(number: str) -> int:
    """How many characters of an identity number are the year."""
    return 4 if sum(map(str.isdigit, number)) > 10 or (len(number) > 11 and number[:2] in ("18", "19", "20")) else 2


def _in_plain(plain: str) -> Iterator[tuple[int, int, str, str]]:
    from .contacts import mail_addresses, numbers_in_addresses, telephone_numbers  # most texts need none of it
    from .identity_numbers import identity_numbers

    bare = re.sub(_CODES, _blank, re.sub(_VAT, rf"\1{_GONE * 2}", plain))
    addresses = [match.span() for match in re.finditer(_ADDRESS, bare)]
    numbers = list(identity_numbers(bare, addresses))
    bare = _without(bare, numbers)
    mails = list(mail_addresses(bare))
    handed_on = list(numbers_in_addresses(bare))
    bare = _without(bare, [*addresses, *handed_on, *((start, end) for start, end, _ in mails)])
    yield from ((start, end, IDENTITY, plain[start:end]) for start, end in numbers)
    yield from ((start, end, MAIL, address) for start, end, address in mails)
    yield from ((start, end, TELEPHONE, plain[start:end]) for start, end in chain(handed_on, telephone_numbers(bare)))


def _blank(match: re.Match[str]) -> str:
    return _GONE * len(match[0])


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with nothing readable in ``spans``, as long as before."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _GONE * (end - start)
    return "".join(letters)


def _plain(text: str, tags: Tags | None) -> tuple[str, Sequence[int]]:
    """The text as it reads, and where in ``text`` each of its characters begins, with the end of the text last.

    ``tags`` says what a tag stands for; without it tags are letters as others.
    """
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for match in re.finditer(f"{_TAG}|{_COVERED}" if tags else _COVERED, text):
        meant = tags(match[0]) if tags and match[0][0] == "<" else _meaning(match[0])
        pieces += (text[done : match.start()], meant)
        origins += range(done, match.start())
        origins += [match.start()] * len(meant)
        done = match.end()
    pieces.append(text[done:])
    origins += range(done, len(text) + 1)
    whole = "".join(pieces)
    nothing = {*filter(_is_nothing, {*unusual(whole)})}
    if nothing:
        parting = {match.start() for match in re.finditer(_PARTING, whole)}
        kept = [index for index, character in enumerate(whole) if character not in nothing or index in parting]
        whole = "".join(whole[index] for index in kept)
        origins = [*(origins[index] for index in kept), len(text)]
    return whole.translate(_ASCII), origins


def _is_nothing(character: str) -> bool:
    """Whether a character shows nothing of its own: hidden ones, and what is laid over another."""
    if character in _DASHES + _SPACES:
        return character in "\xad\ufeff"
    return is_hidden(character) or unicodedata.category(character) in ("Mn", "Me")


@lru_cache(maxsize=1000)
def _meaning(written: str) -> str:
    """What an escape, an entity or a line break stands for."""
    if written[0] == "\\":
        if written[1] in "xuU":
            code = int(written[2:], 16)
            return chr(code) if code < 0x110000 else ""
        return "" if written[1:].isspace() and written[1] != " " else re.sub(r"[_\w]", " ", written[1])
    if written[0] == "&":
        import html  # only a page that writes so needs it

        meant = html.unescape(written)
        return meant if meant != written else " "
    if written[0] == "%":
        return bytes.fromhex(written.replace("%", "")).decode("utf-8", "replace")
    return " " if written.isspace() else ""


class _Letters(dict[int, str]):
    """Digits, dashes, spaces and letters of any form to those of ASCII, each to one, found when they are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKC", character)
        meant = plain if len(plain) == 1 else character
        if (digit := unicodedata.decimal(meant, None)) is not None:
            meant = str(digit)
        elif unicodedata.category(meant) == "Pd" or character in _DASHES or meant in _DASHES:
            meant = "-"
        elif unicodedata.category(meant) == "Zs" or character in _SPACES:
            meant = " "
        self[code] = meant
        return meant


_ASCII = _Letters({code: chr(code) for code in range(128)})
