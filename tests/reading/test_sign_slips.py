"""The sign that is missing or too many, and the line with quotation marks in order."""

from __future__ import annotations

import pytest

from generator.reading.sign_slips import bracket_hint, quotes
from generator.reading.slip import Fault


@pytest.mark.parametrize(
    ("line", "below", "hint"),
    [
        ("taggar: [a, b]]", [], "Ta bort den sista ], som inte hör ihop med något annat på raden."),
        ("taggar: [a, b", ["status: klart"], "Skriv ] sist på raden."),
        ("taggar: [{a: b", [], "Skriv }] sist på raden."),
        ("taggar: [a, b}", [], "Byt } mot ]."),
        ("taggar: [", [], "Ta bort [ och skriv värdet efter kolonet."),
        ("taggar: [a,", ["  b]"], ""),
        ("taggar: [a", ["  b"], ""),
        ("taggar: [a", ["]"], ""),
        ('taggar: ["]", b', [], ""),
        ("taggar: [{a: b]}, c}", [], ""),
    ],
)
def test_the_bracket_that_goes_with_no_other(line: str, below: list[str], hint: str) -> None:
    assert bracket_hint(line, 8, below) == hint


@pytest.mark.parametrize(
    ("line", "below", "shown"),
    [
        ('titel: "Alla med" i Linköping', "", "titel: ”Alla med” i Linköping"),
        ('titel: "Alla med" i B: en väg', "", 'titel: "”Alla med” i B: en väg"'),
        ('titel: "A" och "B" här', "", "titel: ”A” och ”B” här"),
        ('titel: "Alla med', "", 'titel: "Alla med"'),
        ('titel: "Alla med”', "", 'titel: "Alla med"'),
        ("titel: 'Chef's guide'", "", 'titel: "Chef\'s guide"'),
        ('  - risk: "Fel', "    åtgärd: Bjud in.", '- risk: "Fel"'),
        ('titel: "Alla', "  med i Linköping", ""),
    ],
)
def test_the_line_with_its_quotation_marks_in_order(line: str, below: str, shown: str) -> None:
    slip = quotes([line, below], Fault(0, len(line)))
    assert slip
    assert slip.values["advice"] == (shown and f"Skriv raden så här:\n{shown}")
