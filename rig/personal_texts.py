"""Made-up texts with an identity number in them, and texts with what only looks like one: as many as are wanted.

Every number is drawn when it is asked for and kept nowhere. Only those ten digits in a row, which need it, have the
right check digit; the others have any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

Draw = Callable[[Random], str]

_FIRST, _LAST = date(1850, 1, 1), date(2026, 1, 1)
_INTERIM = "TRSUWXJKLMN"
_SEPARATORS = (
    "-",
    "+",
    " ",
    "\u2010",
    "\u2011",
    "\u2012",
    "\u2013",
    "\u2014",
    "\u2015",
    "\u2212",
    "\u00a0",
    "\u202f",
    " - ",
    " – ",
    "/",
)
_AROUND = (
    "Deltagaren {} slutade.", "pers.nr-{}", "{}/X", "id{}", "({})", "”{}”", "{}", "{}, och sedan", "nr:{}.", "X{}X",
    "Personnr\t{}\n", "<td>{}</td>", "- {}", "# {}", "{}_kopia.md", "akt-{}.md", "a: '{}'", "Deltagare 12 {}",
)  # fmt: skip


def with_number(random: Random) -> str:
    """A text with exactly one number."""
    born = _FIRST + timedelta(days=random.randrange((_LAST - _FIRST).days))
    digits = born.strftime("%Y%m%d")
    kind = random.random()
    if kind < 0.25:
        digits = f"{digits[:6]}{born.day + 60}"
    elif kind < 0.3:
        digits = f"{digits[:4]}{random.choice(('0000', digits[4:6] + '00', '00' + digits[6:]))}"
        digits = f"{digits[:6]}{int(digits[6:]) + 60}"
    last = f"{random.randrange(10_000):04}"
    if kind > 0.9:
        last = random.choice(_INTERIM) + last[1:]
    form = random.random()
    if form < 0.2:
        number = digits + last
    elif form < 0.5:
        number = f"{digits}{random.choice(_SEPARATORS)}{last}"
    elif form < 0.85 or not last.isdigit():
        number = f"{digits[2:]}{random.choice(_SEPARATORS)}{last}"
    else:
        number = _checked(digits[2:] + last[:3])
    return random.choice(_AROUND).format(_disguised(number, random))


def _disguised(number: str, random: Random) -> str:
    """Mostly as it is; now and then in other digits, with what cannot be seen inside, or over two lines."""
    way = random.randrange(40)
    if way == 0:
        return number.translate({48 + digit: 0xFF10 + digit for digit in range(10)})
    if way == 1:
        return number.translate({48 + digit: 0x0660 + digit for digit in range(10)})
    if way == 2:
        place = random.randrange(1, len(number))
        return number[:place] + random.choice("\u200b\u2060\u200d\u202c\u034f") + number[place:]
    if way == 3:
        return number.replace("-", random.choice(("&#8209;", "&ndash;", "\\u2011", "%2D", "-\n    ", "&#x2d;", "\\-")))
    return number


def _checked(nine: str) -> str:
    """Nine digits and the one that makes the sum right."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(nine))
    return f"{nine}{-sum(number // 10 + number % 10 for number in doubled) % 10}"


def without_number(random: Random) -> str:
    """A text with something that must not be taken for an identity number."""
    return random.choice(_AROUND).format(random.choice(_OTHERS)(random))


def _digits(count: int, random: Random) -> str:
    return "".join(random.choices("0123456789", k=count))


def _hex(count: int, random: Random) -> str:
    return "".join(random.choices("0123456789abcdef", k=count))


def _organisation(random: Random) -> str:
    number = _checked(f"{random.randrange(10, 100)}{random.randrange(20, 100)}{_digits(5, random)}")
    return random.choice(("", "16")) + number[:6] + random.choice(("-", "", "\u2011")) + number[6:]


def _day(random: Random) -> date:
    return _FIRST + timedelta(days=random.randrange((_LAST - _FIRST).days))


def _time(random: Random) -> str:
    return (
        random.choice(("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y%m%dT%H%M%S"))
        .replace("%H", "13")
        .replace("%M", f"{random.randrange(60):02}")
        .replace("%S", "07")
    )


def _date_time(random: Random) -> str:
    return _day(random).strftime(_time(random))


def _range(random: Random) -> str:
    form = random.choice(("%Y-%m-%d", "%Y%m%d", "%Y-%m", "%Y", "%d.%m.%Y", "%d/%m %Y"))
    between = random.choice(("–", "--", " - ", "-", "/", " till "))
    return f"{_day(random).strftime(form)}{between}{_day(random).strftime(form)}"


def _budget(random: Random) -> str:
    amount = f"{random.randrange(1_000, 100_000_000):,}".replace(",", random.choice((" ", "\u00a0", "\u202f", ".")))
    return f"{amount} {random.choice(('kr', 'euro', 'SEK', ''))} {random.randrange(2000, 2030)}"


def _thousands(random: Random) -> str:
    return " ".join(str(random.randrange(100, 999)) for _ in range(random.randrange(2, 5)))


def _diary(random: Random) -> str:
    year, number = random.randrange(1990, 2027), random.randrange(1, 99_999)
    forms = (
        "{}/{:05}",
        "A{}/{:05}/A",
        "LK-{}-{:05}",
        "dnr {}/{}-2",
        "Ju{}/{:05}/L7",
        "KS {}-{:04}-12",
        "{}:{}",
        "{}-{:05}",
    )
    return random.choice(forms).format(year, number)


def _isbn(random: Random) -> str:
    body = f"978-91-{_digits(random.choice((2, 4)), random)}"
    return random.choice(
        (
            f"ISBN {body}-{_digits(3, random)}-{_digits(1, random)}",
            f"97891{_digits(8, random)}",
            f"ISSN 1{_digits(3, random)}-{_digits(4, random)}",
            f"ISBN 91-{_digits(4, random)}-{_digits(3, random)}-X",
        )
    )


def _code(random: Random) -> str:
    """``9`` and ``f`` of a form are any digit, decimal or hexadecimal."""
    form = random.choice(_CODES)
    return re.sub("[9f]", lambda place: (_digits if place[0] == "9" else _hex)(1, random), form)


_CODES = (
    *(
        "f" * 64,
        "f" * 40,
        f"sha512-{'f' * 88}==",
        "10.9999/999999-9999",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "#ffffff",
    ),
    *("999-9999", "9999-9999", "0999 0999", "M999.999-9999.99", 'd="M12.999999-99.5"', "https://x.se/999999", "9" * 13),
    *("99999", "v1.99.9999", "20991599-9999", "9999999-9", "99 99 99-9", "9999 9999", "(9) 999999"),
)
_OTHERS: tuple[Draw, ...] = (_organisation, _date_time, _range, _budget, _thousands, _diary, _isbn, _code)


def texts(draw: Draw, count: int, seed: int) -> Iterator[str]:
    """``count`` texts, the same for the same seed."""
    random = Random(seed)
    return (draw(random) for _ in range(count))
