"""Dates and numbers as people write them: the page's script reads what Python reads, and fields hold the result."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from generator.browser.embedded import Script
from generator.text.dates import meant_date, meant_half_year
from generator.text.quantities import only_quantity
from generator.text.swedish import MONTH_NAMES
from tests.contributing.script import script

NUMBERS = (
    "12 1,5 1.5 1 200 000|1 200 000|1.200.000|180,000|1,125|-5|−5|½|2½|två|tjugofem|ett och ett halvt|en halv|halvannan"
    "|hälften|tre fjärdedelar|tvåhundra|10–15|10 till 15|mellan tio och femton|3 miljoner|1,2|0|en|999999999999"
).split("|")
UNITS = (
    "| kr|kr| kronor|%| procent| miljoner kr| mkr| milj. kr| tkr|tusen kr| euro| €| miljarder| år| månader| deltagare"
    "| kvinnor|:-|+"
).split("|")
BEFORE = "||ca |högst |SEK |cirka |minst |EUR |~|upp till ".split("|")
DATES = (
    "{y}-{m:02}-{d:02}|{y}/{m}/{d}|{d}/{m} {y}|{d}.{m}.{y}|{d}-{m}-{y}|{d} {name} {y}|den {d} {name} {y}|{name} {y}"
    "|{y} {name}|{short} {y}|{d} {short}. {yy}|{y}{m:02}|{y}{m:02}{d:02}|{yy:02}{m:02}{d:02}|{m}/{y}|{y}-{m}"
    "|i {name} {y}|måndagen den {d}:e {name} {y}|{y} {d} {name}|{yy:02}-{m:02}-{d:02}|{d}/{m}-{yy:02}|{name}|{y}"
    "|hösten {y}|4{m:02}{d:02}|{d} {name}, {y}|{y}-{m:02}-{d:02}T10:15"
).split("|")


@pytest.fixture(scope="module")
def page() -> Script:
    return script()


def test_dates(page: Script) -> None:
    random = Random(3)
    texts = ["", "mars 2019", "2019-03", "31/2 2020", "1 sept -19", "5 mai 2020", "desember 2020", "x" * 10_000]
    for _ in range(20):
        y, m, d = random.randint(1890, 2060), random.randint(1, 12), random.randint(1, 31)
        name = MONTH_NAMES[m - 1]
        texts += (
            form.format(y=y, m=m, d=d, name=name, short=name[:3], yy=y % 100).title()
            if random.random() < 0.2
            else form.format(y=y, m=m, d=d, name=name, short=name[:3], yy=y % 100)
            for form in DATES
        )
    meant = page.evaluate("(texts) => texts.map((text) => meantDate(rules, text))", texts)
    assert dict(zip(texts, meant, strict=True)) == {text: meant_date(text) for text in texts}
    assert sum(map(bool, meant)) > 250


def test_halves_of_years(page: Script) -> None:
    before = ("första halvåret ", "Andra halvan av ", "i 2:a halvåret ", "H1 ", "h2/", "halvår 1 ", "våren ", "h3 ", "")
    texts = [f"{form}{year}" for form in before for year in (2027, 1999, 27)] + ["2027-h2", "1999 H1"]
    meant = page.evaluate("(texts) => texts.map((text) => meantHalfYear(rules, text))", texts)
    assert dict(zip(texts, meant, strict=True)) == {text: meant_half_year(text) for text in texts}
    assert sum(map(bool, meant)) == 14


def test_quantities(page: Script) -> None:
    random = Random(4)
    texts = [f"{random.choice(BEFORE)}{random.choice(NUMBERS)}{random.choice(UNITS)}" for _ in range(200)]
    texts += [*NUMBERS, *(f"12{unit}" for unit in UNITS), *(f"{before}12 kr" for before in BEFORE)]
    found = page.evaluate("(texts) => texts.map((text) => onlyQuantity(rules, text))", texts)
    read = [quantity and quantity._asdict() for quantity in map(only_quantity, texts)]
    assert dict(zip(texts, found, strict=True)) == dict(zip(texts, read, strict=True))
    assert sum(map(bool, found)) > 100


@pytest.mark.parametrize(
    ("part", "key", "typed", "value"),
    [
        ("Period", "start", "mars 2019", "2019-03"),
        ("Period", "start", "1 september 2017", "2017-09-01"),
        ("Period", "start", "2019", "2019"),
        ("Call", "öppnar", "Första halvåret 2027", "2027-H1"),
        ("Call", "stänger", "2027-H2", "2027-H2"),
        ("SourceRef", "hämtad", "i dag", "2026-11-21"),
        ("Financing", "belopp", "1,2 miljoner", 1_200_000),
        ("Financing", "belopp", "1 200 000 kr", 1_200_000),
        ("Financing", "belopp", "26 607 900", 26_607_900),
        ("BudgetLine", "belopp", "-5 000 kr", -5000),
        ("Financing", "andel_procent", "53,02 %", 53.02),
        ("Financing", "andel_procent", "hälften", 50),
        ("Length", "högst", "två år", 24),
        ("Participants", "antal", "30 deltagare", 30),
        ("Financing", "valuta", "kr", "SEK"),
        ("Financing", "valuta", "€", "EUR"),
        ("Fund", "webbplats", "www.esf.se", "https://www.esf.se"),
        ("Project", "status", "Avslutat", "avslutat"),
        ("Project", "status", "klart", "avslutat"),
        ("Project", "kommuner", "linköping", "0580"),
        ("Project", "län", "Örebro län", "18"),
        ("Project", "titel", "  Väg\u00a0in ", "Väg in"),
    ],
)
def test_what_is_typed_is_read(page: Script, part: str, key: str, typed: str, value: Any) -> None:
    assert read(page, part, key, typed) == {"value": value} | (
        {"currency": "SEK"} if key == "belopp" and not typed[-1].isdigit() and "kr" in typed else {}
    )


@pytest.mark.parametrize(
    ("part", "key", "typed", "code"),
    [
        ("Period", "start", "hösten 2019", "datum-format"),
        ("Period", "start", "2019-02-30", "datum-finns-inte"),
        ("Financing", "belopp", "ca 40", "tal-format"),
        ("Financing", "belopp", "12,5", "tal-format"),
        ("Participants", "antal", "40 kr", "tal-format"),
        ("Participants", "antal", "-3", "tal-negativt"),
        ("Financing", "andel_procent", "105", "procent-grans"),
        ("Fund", "webbplats", "javascript:alert(1)", "adress-schema"),
        ("Project", "status", "x", "varde-ej-tillatet"),
        ("Project", "titel", "a" * 301, "text-lang"),
    ],
)
def test_what_cannot_be_read_stays_and_is_told(page: Script, part: str, key: str, typed: str, code: str) -> None:
    found = read(page, part, key, typed)
    assert (found["value"], found["problem"]["code"], found["problem"]["field"]) == (typed, code, key)


def read(page: Script, part: str, key: str, typed: str) -> Any:
    return page.evaluate(
        "(part, key, typed) => readValue(rules, rules.parts[part].find((field) => field.key === key), typed,"
        " new Date(2026, 10, 21))",
        part,
        key,
        typed,
    )
