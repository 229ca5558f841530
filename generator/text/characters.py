"""Characters that make a text another than it looks: they cannot be seen, or turn the direction of reading.

The rule is Unicode's: format characters, controls, private use, surrogates and noncharacters (UAX #44), and what
is ignorable by default (UAX #44, Default_Ignorable_Code_Point). Tabs and line breaks are none of them, nor what
joins and colours emoji, nor the signs that Arabic writes around numbers, which can be seen. Other unassigned code
points pass: to an older Python they are new letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import filterfalse

_HIDDEN_CATEGORIES = frozenset(("Cf", "Cc", "Co", "Cs", "Zl", "Zp"))
_VISIBLE = frozenset("\t\n\r\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_IGNORABLE = (
    *("\u034f\u034f", "\u115f\u1160", "\u17b4\u17b5", "\u180b\u180f", "\u2065\u2065", "\u2800\u2800", "\u3164\u3164"),
    *("\ufdd0\ufdef", "\ufe00\ufe0f", "\uffa0\uffa0", "\ufff0\ufffc", "\U000e0000\U000e0fff"),
)
"""First and last of ignorable letters, marks and reserved places, of noncharacters, and of two that show nothing:
the empty Braille cell and U+FFFC."""
_COMMON = bytes((9, 10, 13, *range(32, 127)))
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934-\u2b55\u3030\u303d\u3297"
    "\u3299\U0001f000-\U0001faff"
)
_IN_EMOJI = f"(?<=[{_EMOJI}])[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"


_TURNS = "tecken som vänder läsriktningen"
_NAMES = {
    "\u00ad": "mjukt bindestreck",
    "\u200b": "nollbrett mellanslag",
    "\u200c": "nollbrett tecken som skiljer bokstäver åt",
    "\u200d": "nollbrett tecken som fogar ihop bokstäver",
    "\u2060": "nollbrett tecken som håller ihop ord",
    "\ufeff": "märke för teckenkodning",
    "\ufe0f": "tecken som väljer färg på en symbol",
    **dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", _TURNS),
}
_KINDS = {"Cc": "styrtecken", "Co": "tecken för eget bruk", "Cs": "halvt tecken"}


@cache
def is_hidden(character: str) -> bool:
    """Whether a character must not stand in a text, wherever it stands (in emoji some may)."""
    return (
        (unicodedata.category(character) in _HIDDEN_CATEGORIES and character not in _VISIBLE)
        or any(ends[0] <= character <= ends[1] for ends in _IGNORABLE)
        or ord(character) & 0xFFFE == 0xFFFE
    )


def unusual(text: str) -> str:
    """The characters of ``text`` that are not of ASCII, and its controls: a few, found fast."""
    return text.encode("utf-8", "surrogatepass").translate(None, _COMMON).decode("utf-8", "surrogatepass")


def hidden(text: str, but: str = "") -> Iterator[int]:
    """Where in ``text`` characters stand that must not, those of emoji left out, and those that ``but`` matches."""
    odd = "".join(sign for sign in {*unusual(text)} if is_hidden(sign) and not (but and re.match(but, sign)))
    if not odd:
        return
    joining = {match.start() for match in re.finditer(_IN_EMOJI, text)}
    for match in re.finditer(f"[{re.escape(odd)}]", text):
        if match.start() not in joining:
            yield match.start()


def visible(text: str) -> str:
    """The text without its hidden characters."""
    return "".join(filterfalse(is_hidden, text))


def full_name(character: str) -> str:
    """``mjukt bindestreck (U+00AD)``; what has no Swedish name is called by its kind, or by its number alone."""
    number = f"U+{ord(character):04X}"
    name = _NAMES.get(character) or _KINDS.get(unicodedata.category(character))
    return f"{name} ({number})" if name else number


PATTERNS = {"inEmoji": _IN_EMOJI}
NAMES, KINDS = _NAMES, _KINDS
_CATEGORIES = "".join(f"\\p{{{category}}}" for category in sorted(_HIDDEN_CATEGORIES))
_RANGES = "".join(f"{ends[0]}-{ends[1]}" for ends in _IGNORABLE)
HIDDEN_IN_SCRIPT = f"(?![{''.join(sorted(_VISIBLE))}])[{_CATEGORIES}\\p{{Noncharacter_Code_Point}}{_RANGES}]"
"""What the page's script, which looks for the same, goes by: it knows the categories of characters itself."""
