"""When a review runs out."""

from __future__ import annotations

from datetime import date

import pytest

from generator.models.types import PartialDate
from generator.records.review import add_months
from tests.small import PROJECT, codes, problems

FUND = "titel: Prov\nsammanfattning: En fond.\nkällor: [{källa: oschotte-guschelov}]\n"


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        (PartialDate(2025, 8, 1), 6, date(2026, 2, 1)),
        (PartialDate(2025, 8, 31), 6, date(2026, 2, 28)),
        (PartialDate(2023, 8, 31), 6, date(2024, 2, 29)),
        (PartialDate(2024, 2, 29), 24, date(2026, 2, 28)),
        (PartialDate(2025, 6), 6, date(2025, 12, 30)),
        (PartialDate(2025), 24, date(2027, 12, 31)),
        (PartialDate(9999, 12, 31), 24, date(9999, 12, 31)),
    ],
)
def test_months_after_a_day_a_month_or_a_year(reviewed: PartialDate, months: int, due: date) -> None:
    assert add_months(reviewed, months) == due


@pytest.mark.parametrize(
    ("day", "late"), [("2024-01-31", True), ("2024-02-01", False), ("2024-01", True), ("2024", False)]
)
def test_a_project_has_two_years(day: str, late: bool) -> None:
    assert codes(f"granskad: {day}\n") == ["granskning-forfallen"] * late


@pytest.mark.parametrize(("day", "late"), [("2025-07-31", True), ("2025-08-01", False)])
def test_a_fund_has_six_months(day: str, late: bool) -> None:
    found = problems({"fonder/prov.yaml": f"{FUND}granskad: {day}\n"})
    assert [code for _, _, _, code, _ in found] == ["granskning-forfallen"] * late


@pytest.mark.parametrize(
    ("day", "future"), [("2026-02-01", False), ("2026-02-02", True), ("2026-02", False), ("2026-03", True)]
)
def test_a_review_is_not_in_the_future(day: str, future: bool) -> None:
    assert codes(f"granskad: {day}\n", PROJECT) == ["datum-framtid"] * future
