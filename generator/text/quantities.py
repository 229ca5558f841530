"""Numbers as Swedes write them: ``10 %``, ``tio procent``, ``2 milj. kr``, ``10–15 månader``, ``högst två år``.

A text is rewritten step by step until every number is plain digits with its unit behind; only then is it read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PERCENT, MONTHS, SEK, EUR = "%", "månader", "SEK", "EUR"
PEOPLE, WOMEN, MEN = "personer", "kvinnor", "män"


class Quantity(NamedTuple):
    """A number, or a range from ``low`` to ``high``, in ``unit``, which is empty when none is written.

    ``about`` is what makes it less than exact: ``högst``, ``ca``, ``minst`` … Years are told in months.
    """

    low: float
    high: float
    unit: str = ""
    about: str = ""

    @property
    def whole(self) -> int | None:
        """The number, when it is a single whole one."""
        return int(self.low) if self.low == self.high == int(self.low) else None


_ONES = {"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9}
_TEENS = ("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
_TENS = {
    ten: 10 * number
    for number, ten in enumerate(
        ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "hundra"), start=2
    )
}
_SPELT = {
    "noll": 0,
    **{one: number for one, number in _ONES.items() if number > 1},
    **{teen: number for number, teen in enumerate(_TEENS, start=10)},
    **_TENS,
    **{ten + one: _TENS[ten] + _ONES[one] for ten in _TENS for one in _ONES},
    **{f"{one}hundra": 100 * _ONES[one] for one in _ONES},
}
_SPELT_OUT = re.compile(rf"\b(?:{'|'.join(sorted(_SPELT, key=len, reverse=True))})\b")
_SHARES = {
    rf"\b{words}\b": share
    for words, share in {
        "tre fjärdedelar": 75,
        "hälften": 50,
        "en fjärdedel": 25,
        "en femtedel": 20,
        "en tiondel": 10,
    }.items()
}
_TIMES = {
    r"(?:tkr|kkr|ksek)": (1_000, " kr"),
    r"keuro?": (1_000, " euro"),
    r"(?:mkr|mnkr|msek)": (1_000_000, " kr"),
    r"meuro?": (1_000_000, " euro"),
    r"tusen": (1_000, ""),
    r"(?:miljon(?:er)?|milj\b\.?|mn\b\.?)": (1_000_000, ""),
    r"(?:miljard(?:er)?|mdr\b\.?)": (1_000_000_000, ""),
}
_UNITS = {
    r"%|procent(?!enhet)\w*": PERCENT,
    r"(?:svenska )?kronor|krona|kr\b\.?|sek\b|:-": SEK,
    r"euro\b|eur\b|€": EUR,
    r"månad\w*|mån\b\.?": MONTHS,
    r"års?\b": "år",
    r"(?:[a-zåäö]+ ){0,2}?(?:deltagare|personer|individer)\b|st\b\.?": PEOPLE,
    r"(?:[a-zåäö]+ )?kvinnor\b": WOMEN,
    r"(?:[a-zåäö]+ )?män\b": MEN,
}
_ABOUT = (
    r"ca\b\.?|cirka|circa|c:a|ungefär|uppskattningsvis|omkring|runt|drygt|knappt|nästan|närmare|högst|max\b\.?"
    r"|maximalt|som mest|upp till|som längst|längst|minst|lägst|mer än|fler än|mindre än|färre än|under|över|[~≈<>≤≥]"
)
_AFTER = re.compile(r"(?:\(|,|(?:av|per|i|om|från|till|för|på|under|inkl\w*|exkl\w*|varav|plus|samt|och|som|enligt)\b)")
"""What words begin with that tell more about a number before them; others may belong to it."""
_LONGEST = 100
"""Of a text that is only a number, or a number with some words."""
_NUMBER = r"\d{1,24}(?:\.\d{1,9})?"
_NOT_SCALED = r"(?!\d| ?(?:%|procent|milj|mn\b|mdr|m(?:n?kr|sek|euro?)\b))"
"""Where no word follows that only a number with decimals has need of: ``1,125 miljoner``."""
_GROUPED = re.compile(
    rf"(?<![\d.,])[1-9]\d{{0,2}}(?:([ '’])\d{{3}}(?:\1\d{{3}})*(?!\d)|([.,])\d{{3}}(?:\2\d{{3}})+(?!\d)"
    rf"|\.\d{{3}}{_NOT_SCALED})"
)
_GROUPED_OR_NOT = re.compile(rf"(?<![\d.,])([1-9]\d{{0,2}}),(\d{{3}}){_NOT_SCALED}")
"""``180,000``, which is 180 to a Swede and 180 000 to others: taken for neither."""
_ODD_SPACE = r"[\t\u00a0\u2007\u202f]"
_AND_HALF_SIGN = r"(?<=\d) ?½"
_AND_A_HALF = r"\b(\w+) och (?:ett halvt|en halv)\b"
_A_HALF = r"\b(?:ett halvt|en halv)\b"
_ONE_AND_A_HALF = r"\b(?:halvannat|halvannan)\b"
_JOINED_THOUSAND = r"(?<=[a-zåäö])tusen\b"
_ONE_OF_SOMETHING = r"\b(?:en|ett)(?= (?:miljo|miljar|tusen|månad|år\b|procent|kron|euro))"
_DECIMAL_COMMA = r"(?<=\d),(?=\d)"
_FROM_TO = rf"({_NUMBER})(?: ?%| ?procent)? ?(?:[–—-]|till\b) ?(?={_NUMBER})"
_BETWEEN = rf"\bmellan ({_NUMBER})(?: ?%| procent)? och (?={_NUMBER})"
_SCALED = {rf"({_NUMBER})(–{_NUMBER})? ?{word}(?!\w)": scale for word, scale in _TIMES.items()}
_QUANTITY = re.compile(
    rf"(?:\b|(?<!\w))(?P<about>(?:{_ABOUT}) ?)?(?:(?P<before>sek|eur|€|kr) ?)?(?<![\w.–-])(?P<low>-?{_NUMBER})"
    rf"(?:–(?P<high>{_NUMBER}))? ?(?P<unit>{'|'.join(_UNITS)})?(?P<more>\+)?(?!\w)"
)


def quantities(text: str) -> list[Quantity]:
    """Every number in ``text``, in order; a year is a number too."""
    return [_quantity(match) for match in _QUANTITY.finditer(_rewritten(text))]


def quantities_in(text: str) -> tuple[list[Quantity], str]:
    """Every number with a unit in ``text``, and the words around them, in small letters and with # for each number."""
    found: list[Quantity] = []

    def taken(match: re.Match[str]) -> str:
        quantity = _quantity(match)
        if not quantity.unit:
            return match[0]
        found.append(quantity)
        what, _, _ = (match["unit"] or "").rpartition(" ")
        return f"# {what}"

    return found, _QUANTITY.sub(taken, _rewritten(text))


def only_quantity(text: str) -> Quantity | None:
    """The number that is all that ``text`` says, or None."""
    match = _QUANTITY.fullmatch(_rewritten(text).strip(" .")) if len(text) < _LONGEST else None
    return _quantity(match) if match else None


def first_quantity(text: str) -> tuple[Quantity, str] | None:
    """The number that ``text`` begins with, and the words after it: ``10 % (2027)``; None when more numbers follow."""
    words = re.sub(r"/ ?(?=[a-zåäö])", " per ", text).split()
    for length in range(len(words) - 1, 0, -1):
        rest = " ".join(words[length:])
        found = only_quantity(" ".join(words[:length]).rstrip(",;:"))
        if found and _AFTER.match(rest) and not re.search(r"\d", re.sub(r"\b(?:19|20)\d\d\b", "", rest)):
            return found, rest
    return None


def _rewritten(text: str) -> str:
    """``text`` in small letters with every number as digits: ``upp till två milj. kr`` to ``upp till 2000000 kr``."""
    text = re.sub(_ODD_SPACE, " ", text.casefold().replace("−", "-"))
    text = re.sub(_AND_HALF_SIGN, ",5", text).replace("½", "0,5")
    for words, share in _SHARES.items():
        text = re.sub(words, f"{share} %", text)
    text = re.sub(_AND_A_HALF, _and_a_half, text)
    text = re.sub(_A_HALF, "0.5", text)
    text = re.sub(_ONE_AND_A_HALF, "1.5", text)
    text = re.sub(_JOINED_THOUSAND, " tusen", text)
    text = re.sub(_ONE_OF_SOMETHING, "1", text)
    text = _SPELT_OUT.sub(lambda match: str(_SPELT[match[0]]), text)
    text = _GROUPED.sub(lambda match: re.sub(r"\D", "", match[0]), text)
    text = re.sub(_DECIMAL_COMMA, ".", _GROUPED_OR_NOT.sub(r"\1_\2", text))
    text = re.sub(_FROM_TO, r"\1–", text)
    text = re.sub(_BETWEEN, r"\1–", text)
    for pattern, (times, currency) in _SCALED.items():
        text = re.sub(pattern, lambda m: _multiplied(m, times) + currency, text)  # noqa: B023
    return text


def _and_a_half(match: re.Match[str]) -> str:
    number = _ONES.get(match[1], match[1])
    return f"{number}.5" if str(number).isdigit() else match[0]


def _multiplied(match: re.Match[str], times: int) -> str:
    ends = [match[1], *(match[2] or "").split("–")[1:]]
    return "–".join(f"{float(end) * times:.2f}".rstrip("0").rstrip(".") for end in ends)


def _quantity(match: re.Match[str]) -> Quantity:
    low = float(match["low"])
    high = float(match["high"]) if match["high"] else low
    written = match["unit"] or match["before"] or ""
    unit = next((unit for pattern, unit in _UNITS.items() if re.fullmatch(pattern, written)), "")
    if unit == "år":
        low, high, unit = low * 12, high * 12, MONTHS
    about = (match["about"] or "").strip() or ("minst" if match["more"] else "")
    return Quantity(low, high, unit, about)


PATTERNS: dict[str, str | re.Pattern[str]] = {
    "oddSpace": _ODD_SPACE,
    "andHalfSign": _AND_HALF_SIGN,
    "andAHalf": _AND_A_HALF,
    "aHalf": _A_HALF,
    "oneAndAHalf": _ONE_AND_A_HALF,
    "joinedThousand": _JOINED_THOUSAND,
    "oneOfSomething": _ONE_OF_SOMETHING,
    "speltOut": _SPELT_OUT,
    "grouped": _GROUPED,
    "groupedOrNot": _GROUPED_OR_NOT,
    "decimalComma": _DECIMAL_COMMA,
    "fromTo": _FROM_TO,
    "between": _BETWEEN,
    "quantity": _QUANTITY,
}
SHARES, SCALED, UNITS, SPELT, ONES, LONGEST = _SHARES, _SCALED, _UNITS, _SPELT, _ONES, _LONGEST
"""What the page's script, which reads the same numbers, goes by."""
