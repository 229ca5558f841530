"""Personal data in any text: identity numbers, telephone numbers, e-mail addresses; and the text without them.

A text is looked at as a reader meets it: escapes of YAML, HTML, addresses and Markdown are read, what cannot be seen
is taken away, digits, dashes and spaces of all kinds are those of ASCII, and a line goes on on the next. What is
found is told by its place in the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from .characters import is_hidden, unusual

MASK = "•"
IDENTITY, TELEPHONE, MAIL = "ett personnummer", "ett telefonnummer", "en e-postadress"

_IN_TAG = r"(?:/?[a-zA-Z][^<>]{0,200}|!--[^<>]{0,200}--)>"
_TAG = f"<{_IN_TAG}"
"""A tag or a comment; what is longer is no tag in the middle of a number."""
_SHORTEST = len("<a@b.se>")
"""Of tags that can hold personal data."""
_APART = r"(?i)</?(?:br|hr|p|div|li|[uod]l|d[dt]|t[dhr]|table|thead|tbody|tfoot|caption|h[1-6]|section|article|pre)\b"
"""The beginnings of tags that part what stands on both sides."""
_BETWEEN = r"[^\w\"',;:|\[\]{}]{0,40}+"
_NUMBER = (
    rf"(?:(?!\d{{3}}-\d\d-\d\d(?!{_BETWEEN}\d))(?:{_BETWEEN}\d){{9}}"
    r"|(?:\W?\d){5,7}+\W{0,9}+[JKLMNRSTUWXjklmnrstuwx](?:\W{0,3}\d){3}"
    rf"|\d*+(?:[\s–+-]{{0,3}}(?:{_TAG})+\W{{0,9}}\d|(?:_{{1,3}}|[:,])(?:\W{{1,3}}_{{0,3}}\d|\d{{2,4}}))"
    rf"|(?<=0)(?<![\d–-]0)(?<!\d[/.]0)(?:[1-9]|0[34])(?:{_BETWEEN}\d){{6}})"
)
"""What follows the first digit of every identity number and of most telephone numbers, and of little else."""
_AT = "@\uff20\ufe6b"
_NAME = r"(?:\#(?:\d{1,31}|[xX][0-9a-fA-F]{1,31});?|[a-zA-Z]\w{1,31};|shy|nbsp)"
ENTITY = f"&{_NAME}"
"""A character reference of HTML, without the semicolon too when browsers do; of names only those that hide."""
_ESCAPED = (
    rf"(?<=&){_NAME}|(?<=%)[0-9a-fA-F]{{2}}"
    r"|(?<=\\)(?:[xuU][0-9a-fA-F]{2,8}|\r?\n|[-+.()/_ tnrNLP])"
)
_ESCAPE = rf"[&%\\](?:{_ESCAPED})"
_SPOTS = (
    rf"[{_AT}&%\\+(\[{{<*](?:(?<=[{_AT}])(?:[^\d@&%\\+]{{0,60}}@)*+|(?<=[(\[{{<*])\s?[aA][tT]?\s?[)\]}}>*]"
    r"|(?<=&)(?:\#0*64|\#[xX]0*40|commat);|(?<=%)40|(?<=\\)(?:x|u00|U000000)40"
    rf"|(?:{_ESCAPED})(?:{_ESCAPE}){{3}}|(?<=\+)\d(?:{_BETWEEN}\d){{6}})",
    rf"\d(?<!\d.)(?:{_NUMBER}|\d*+(?<!%\w\d)\s{{0,3}}{_ESCAPE})",
    *(rf"{at}(?<=[\s_-]{at})[\s_-]\s?[\w-]" for at in ("at", "AT")),
    "nabel(?<=[sS]nabel)",
)
"""Spots in all personal data, with what may stand for its digits and signs. Each is looked for by itself: a pattern
that begins with few characters is found fast."""
_SPACE = re.compile(r"\s")
_AROUND = 100
"""What is read on both sides of a spot, up to the nearest space: the rest of a text is not looked at."""
_PIECE, _OVERLAP = 20_000, 400
"""What is read at a time, and what is read around it, so that nothing is cut."""

_REST = (
    rf"(?<=&){_NAME}"
    r"|(?<=\\)(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[-+.@()/_ ]|(?<=\d\\)[tnrNLP])"
    r"|(?<=%)[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*"
    r"|(?<=[*`~])(?:(?<=\d.)[*`~]{0,2}|[*`~]{0,2}(?=\d))|(?<=\d_)_{0,2}(?=[^\w\s])|(?<=[^\w\s]_)_{0,2}(?=\d)"
    r"|(?<=\s)(?<![^\S\n]\s)(?:(?<=\n)|[^\S\n]*\n)[^\S\n]*(?![^\S\n]|[-*+] )"
)
_COVERED = rf"[&\\%*`~_\s](?:{_REST})"
"""What stands for something else, or for nothing, and a line that goes on; an item of a list does not go on. Here, and
wherever floods of digits are read, a pattern begins with the characters that it can begin with: such are found fast."""
_COVERED_OR_TAG = rf"[<&\\%*`~_\s](?:(?<=<){_IN_TAG}|{_REST})"
_ADDRESS = r"[hHwW](?<!\w.)(?i:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>\"'()\[\]]+"
_CODES = (
    r"[0-9a-fA-FiIsS;](?:(?<![0-9a-zA-Z].)(?=\w\w)(?i:(?<=[0-9a-f])(?:"
    r"(?<!\w.)[0-9a-f]{7}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)"
    r"|(?:(?<=[a-f])|(?=\d*[a-f]))[0-9a-f]{31,127}(?![0-9a-z]))"
    r"|(?<!\w.)(?:(?<=s)ha(?:256|384|512)-[\w+/=]{40,}|(?<=a)rt(?:ikel)?\.?\s?(?:nr|nummer)\.?:?\s?\d{4}-\d{6}(?![\d-])"
    r"|(?<=i)S[BS]N(?:-1[03])?:?\s?[0-9][0-9 -]{7,16}[0-9x](?!\d)))"
    r"|(?<=\d)(?<!\d.)(?:\d{3}/S \d{3}-\d{4,6}(?!\d)|(?<=1)0\.\d{4,9}/\S+)|(?<=;)(?i:base64),[\w+/=]{20,})"
)
"""UUIDs, checksums, pictures in text, notices of TED, numbers of articles, ISBN, ISSN and DOI: known by their form."""


_VAT = r"SE(?<!\w..)(\d{10})01(?!\d)"
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
    """Whether there can be personal data in a text."""
    return any(spot.search(text) for spot in _spot_patterns())


def _spots(text: str) -> list[tuple[int, int]]:
    """Where there can be personal data in a text, in order."""
    return sorted(match.span() for spot in _spot_patterns() for match in spot.finditer(text))


@cache
def _spot_patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled once: they are asked of every word of every fault."""
    return tuple(map(re.compile, _SPOTS))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that are worth reading, apart from each other and in order."""
    begun, reached = 0, -1
    for first, last in _spots(text):
        first = max(first - _AROUND, 0)
        if first > reached >= 0:
            reached = _space_after(text, reached)
            if first > reached:
                yield begun, reached
        if first > reached:
            begun = max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1
        reached = max(last + _AROUND, reached)
    if reached >= 0:
        yield begun, _space_after(text, reached)


def _space_after(text: str, place: int) -> int:
    """Where the next space stands, or the end of the text."""
    space = _SPACE.search(text, place)
    return space.start() if space else len(text)


def _in_window(text: str) -> list[Found]:
    """What is found in the text as a browser shows it, in its tags, and across tags that part; each place once."""
    if "<" not in text:
        return sorted(_in_view(text, None))
    found = list(_in_view(text, _shown))
    across = _in_view(text, _nothing, only=IDENTITY) if re.search(_APART, text) else ()
    for other in chain(_in_view(_tags_only(text), None), across):
        if all(other.end <= known.start or known.end <= other.start for known in found):
            found.append(other)
    return sorted(found)


def _tags_only(text: str) -> str:
    """The tags that can hold personal data at their places, with spaces between; nothing where there are none."""
    tags = [tag.span() for tag in re.finditer(_TAG, text) if len(tag[0]) >= _SHORTEST and _is_suspect(tag[0])]
    parts = (" " * (start - end) + text[start:last] for (_, end), (start, last) in pairwise([(0, 0), *tags]))
    return "".join(parts)


def _in_view(text: str, tags: Tags | None, only: str = "") -> Iterator[Found]:
    """What is found when tags are read as ``tags`` says, or as letters; of one kind if ``only`` names it."""
    plain = _plain(text, tags)
    found = [*_in_plain(plain, only)]
    origins = _origins(text, tags) if found else ()
    for start, end, kind, value in found:
        yield Found(origins[start], max(origins[end], origins[end - 1] + 1), kind, value)


@lru_cache(maxsize=1000)
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


def _in_plain(plain: str, only: str) -> Iterator[tuple[int, int, str, str]]:
    from .identity_numbers import identity_numbers  # most texts need none of it

    bare = re.sub(_CODES, _blank, re.sub(_VAT, rf"SE\1{_GONE * 2}", plain))
    addresses = [match.span() for match in re.finditer(_ADDRESS, bare)]
    numbers = list(identity_numbers(bare, addresses))
    yield from ((start, end, IDENTITY, plain[start:end]) for start, end in numbers)
    if only == IDENTITY:
        return
    from .contacts import mail_addresses, numbers_in_addresses, telephone_numbers

    bare = _without(bare, numbers)
    mails = list(mail_addresses(bare))
    handed_on = list(numbers_in_addresses(bare))
    bare = _without(bare, [*addresses, *handed_on, *((start, end) for start, end, _ in mails)])
    yield from ((start, end, MAIL, address) for start, end, address in mails)
    yield from ((start, end, TELEPHONE, plain[start:end]) for start, end in chain(handed_on, telephone_numbers(bare)))


def _blank(match: re.Match[str]) -> str:
    return _GONE * len(match[0])


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with nothing readable in ``spans``, as long as before."""
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _GONE * (end - start)
    return "".join(letters)


def _plain(text: str, tags: Tags | None) -> str:
    """The text as it reads. ``tags`` says what a tag stands for; without it tags are letters as others."""
    whole = re.sub(_pattern(tags), lambda match: _meant(match[0], tags), text)
    kept = _kept(whole)
    return (whole if len(kept) == len(whole) else "".join(whole[index] for index in kept)).translate(_ASCII)


def _origins(text: str, tags: Tags | None) -> list[int]:
    """Where in ``text`` each character of how it reads begins, with the end of the text last."""
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for match in re.finditer(_pattern(tags), text):
        meant = _meant(match[0], tags)
        pieces += (text[done : match.start()], meant)
        origins += (*range(done, match.start()), *[match.start()] * len(meant))
        done = match.end()
    origins += range(done, len(text) + 1)
    return [*(origins[index] for index in _kept("".join([*pieces, text[done:]]))), len(text)]


def _pattern(tags: Tags | None) -> str:
    return _COVERED_OR_TAG if tags else _COVERED


def _meant(written: str, tags: Tags | None) -> str:
    return tags(written) if tags and written[0] == "<" else _meaning(written)


def _kept(whole: str) -> Collection[int]:
    """The places of the characters that are not nothing."""
    nothing = {*filter(_is_nothing, {*unusual(whole)})}
    if not nothing:
        return range(len(whole))
    parting = {match.start() for match in re.finditer(_PARTING, whole)}
    return [index for index, character in enumerate(whole) if character not in nothing or index in parting]


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


SPOTS: dict[str, str | re.Pattern[str]] = {str(number): spot for number, spot in enumerate(_SPOTS)}
PATTERNS: dict[str, str | re.Pattern[str]] = {
    "apart": _APART,
    "tag": _TAG,
    "covered": _COVERED,
    "coveredOrTag": _COVERED_OR_TAG,
    "address": _ADDRESS,
    "codes": _CODES,
    "vat": _VAT,
    "parting": _PARTING,
}
SIGNS = {
    "dashes": re.sub("[\ud800-\udfff]", "", _DASHES),
    "spaces": re.sub("[\ud800-\udfff]", "", _SPACES),
}
"""What the page's script, which looks for the same, goes by; its texts have no halves of characters."""
