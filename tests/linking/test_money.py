"""Money is added up within a kind and a currency, and what is not stated is told."""

from __future__ import annotations

from generator.linking.money import Money, MoneySum, money_of
from tests.pages.views.records import SOURCE, catalogue_of, project


def money(**projects: str) -> Money:
    """The money of projects by the lines they have beside what is required."""
    files = {"kallor/rapport": SOURCE} | {f"projekt/{id}": project(lines) for id, lines in projects.items()}
    return money_of(catalogue_of(files).records["projekt"].values())


def conflict(*values: str) -> str:
    rows = "".join(f"\n      - {{värde: '{value}', källa: rapport}}" for value in values)
    return f"går_isär:\n  - uppgift: Vad det kostade\n    värden:{rows}\n"


def test_kinds_and_currencies_are_never_added_up() -> None:
    found = money(
        ett="finansiering: [{belopp: 5, valuta: SEK, slag: sökt}, {belopp: 7, valuta: SEK, slag: sökt}, {belopp: 2}]",
        andra="finansiering: [{belopp: 1, valuta: SEK, slag: sökt}, {belopp: 3, valuta: EUR, slag: sökt}]",
        tre="finansiering: [{belopp: 4, valuta: SEK, slag: beviljat}]",
    )
    assert set(found.sums) == {
        MoneySum("SEK", "sökt", 13, ("projekt/andra", "projekt/ett")),
        MoneySum(None, None, 2, ("projekt/ett",)),
        MoneySum("EUR", "sökt", 3, ("projekt/andra",)),
        MoneySum("SEK", "beviljat", 4, ("projekt/tre",)),
    }
    assert found.silent == ()


def test_what_a_project_does_not_say_of_its_money_is_told() -> None:
    found = money(
        ett="finansiering: [{slag: beviljat}, {belopp: 7, valuta: SEK, slag: sökt}, {slag: sökt}]",
        andra="finansiering: [{finansiär: Kommunen}]",
        tre="",
        noll="finansiering: [{belopp: 0, valuta: SEK, slag: sökt}]",
    )
    assert found.without_amount == {"beviljat": ("projekt/ett",)}
    assert found.silent == ("projekt/andra", "projekt/tre")


def test_sources_that_state_different_amounts_are_told_of() -> None:
    found = money(
        olika=conflict("Det kostade 2 mkr", "1 900 000 kronor"),
        valuta=conflict("200 euro", "300 €"),
        samma=conflict("1,2 mkr till lokaler", "1 200 000 kr till personal"),
        ett=conflict("2 mkr", "Mer än planerat"),
        tid=conflict("3 år", "4 år"),
    )
    assert found.disputed == {"projekt/olika": ("Vad det kostade",), "projekt/valuta": ("Vad det kostade",)}
