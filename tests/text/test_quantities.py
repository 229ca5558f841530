"""Numbers as Swedes write them."""

from __future__ import annotations

import pytest

from generator.text.quantities import EUR, MONTHS, PEOPLE, PERCENT, SEK, Quantity, only_quantity, quantities


@pytest.mark.parametrize(
    ("text", "number", "unit", "about"),
    [
        ("10 %", 10, PERCENT, ""),
        ("tio procent", 10, PERCENT, ""),
        ("tjugofem procent", 25, PERCENT, ""),
        ("53,02 procent", 53.02, PERCENT, ""),
        ("hälften", 50, PERCENT, ""),
        ("2 milj. kr", 2_000_000, SEK, ""),
        ("1,5 mkr", 1_500_000, SEK, ""),
        ("1.5 MSEK", 1_500_000, SEK, ""),
        ("180 tkr", 180_000, SEK, ""),
        ("180 000:-", 180_000, SEK, ""),
        ("180.000", 180_000, "", ""),
        ("1,234,567", 1_234_567, "", ""),
        ("180\u00a0000,50 kr", 180_000.5, SEK, ""),
        ("SEK 180 000", 180_000, SEK, ""),
        ("en miljon euro", 1_000_000, EUR, ""),
        ("femtiotusen kronor", 50_000, SEK, ""),
        ("€ 50 000", 50_000, EUR, ""),
        ("24 månader", 24, MONTHS, ""),
        ("två år", 24, MONTHS, ""),
        ("ett och ett halvt år", 18, MONTHS, ""),
        ("1½ år", 18, MONTHS, ""),
        ("högst 36 mån", 36, MONTHS, "högst"),
        ("cirka 40 personer", 40, PEOPLE, "cirka"),
        ("40+", 40, "", "minst"),
        ("-40", -40, "", ""),
    ],
)
def test_one_number(text: str, number: float, unit: str, about: str) -> None:
    assert only_quantity(text) == Quantity(number, number, unit, about)


@pytest.mark.parametrize("text", ["10–15 procent", "10-15 %", "10 till 15 %", "10 % – 15 %", "mellan tio och femton %"])
def test_a_range(text: str) -> None:
    assert only_quantity(text) == Quantity(10, 15, PERCENT)


@pytest.mark.parametrize("text", ["pågår", "20/80", "120 kr per år", "en kommun", "§37", "A1", "9 procentenheter", ""])
def test_no_number_alone(text: str) -> None:
    assert only_quantity(text) is None


def test_all_numbers_of_a_sentence() -> None:
    words = "Ett litet projekt får kosta högst 213 550 euro, ett stort 4 miljoner euro (2021–2027)."
    assert [(each.low, each.high, each.unit, each.about) for each in quantities(words)] == [
        (213_550, 213_550, EUR, "högst"),
        (4_000_000, 4_000_000, EUR, ""),
        (2021, 2027, "", ""),
    ]
