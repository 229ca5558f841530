"""What a change should have said besides, so that others know a record and its calls again."""

from __future__ import annotations

import pytest

from generator.changes.forgotten import forgotten
from generator.records.parse import Entry
from tests.small import SMALL, check

FUND = SMALL["fonder/amif.yaml"]


def fund(lines: str, id: str = "amif") -> Entry:
    catalogue, _ = check({"fonder/amif.yaml": None, f"fonder/{id}.yaml": FUND + lines})
    entry = catalogue.records["fonder"].get(id) or catalogue.faulty["fonder"].get(id)
    assert entry
    return entry


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "{namn: Hösten, öppnar: 2027}"),
        ("{namn: Våren, öppnar: 2027}", "{namn: Hösten, öppnar: 2027}, {namn: VÅREN!, öppnar: 2027-03-01}"),
        ("{namn: Våren, öppnar: 2027}", "{namn: Hösten, första_namn: Våren, stänger: 2027-03-01}"),
        ("{namn: Våren, öppnar: 2027}", ""),
        ("{namn: Våren, status: löpande}", "{namn: Hösten, öppnar: 2027}"),
        ("{namn: Våren, öppnar: 2027}", "{namn: Hösten, öppnar: 2027-02-30}"),
    ],
)
def test_a_call_that_is_known_again_new_gone_or_without_dates_asks_for_nothing(before: str, after: str) -> None:
    assert list(forgotten(fund(f"utlysningar: [{before}]"), fund(f"utlysningar: [{after}]"))) == []


@pytest.mark.parametrize("kept", ["", "första_namn: Förr, "])
def test_a_call_by_another_name_is_asked_for_its_first(kept: str) -> None:
    old, new = f"{{namn: Våren, {kept}öppnar: 2027}}", "{namn: 'Våren: i år', öppnar: 2027}"
    (said,) = forgotten(fund(f"utlysningar: [{old}]"), fund(f"utlysningar: [{new}]"))
    first = "Förr" if kept else "Våren"
    assert said == (
        f"Ur kalendrarna går ”{first}”, och som ny kommer ”Våren: i år”. Är det samma utlysning skriver du det gamla "
        f'namnet i den, första_namn: "{first}", så flyttas den i stället.'
    )


def test_of_many_calls_three_are_named() -> None:
    old, new = (
        fund(f"utlysningar: [{', '.join(f'{{namn: {name}{n}, öppnar: 2027}}' for n in range(6))}]") for name in "ab"
    )
    (said,) = forgotten(old, new)
    assert "går ”a0”, ”a1”, ”a2” och 3 till, och som ny kommer ”b0”" in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "", "[amif]"),
        (
            "tidigare_id: [gammal]\n",
            "tidigare_id: [amif]\n",
            "[gammal, amif]",
        ),
        ("tidigare_id: [gammal]\n", "tidigare_id: [amif, gammal]\n", "gammal först i"),
        ("tidigare_id: [gammal]\n", "tidigare_id: [gammal, amif]\n", ""),
        ("", "tidigare_id: amif\n", ""),
    ],
)
def test_a_record_by_another_id_names_the_former_ones_in_order(before: str, after: str, said: str) -> None:
    found = list(forgotten(fund(before), fund(after, "ny")))
    assert len(found) == bool(said)
    assert said in "".join(found)


def test_a_record_that_takes_its_first_id_again_is_fine() -> None:
    assert list(forgotten(fund("tidigare_id: amif\n", "ny"), fund("tidigare_id: ny\n"))) == []


def test_a_record_that_drops_a_former_id_is_asked_to_keep_it() -> None:
    assert "tidigare_id: [gammal]" in "".join(forgotten(fund("tidigare_id: gammal\n"), fund("")))
