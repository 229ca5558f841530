"""What an address fills in of a new record."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contributing.script import script


def prefilled(type: str, *pairs: tuple[str, str]) -> tuple[Any, Any]:
    told = script().evaluate("(type, pairs) => prefilled(rules, type, pairs)", type, [list(pair) for pair in pairs])
    return told["data"], told["refused"]


def test_values_that_are_chosen_among_are_filled_in_once() -> None:
    pairs = [("typ", "projekt"), ("aktiviteter", "ambassadorer"), ("kommuner", "0580"), ("kommuner", "1863")]
    pairs += [("kommuner", "0580"), ("status", "avslutat"), ("relaterade", "fonder/amif"), ("ma\u030algrupper", "")]
    assert prefilled("projekt", *pairs) == (
        {
            "aktiviteter": ["ambassadorer"],
            "kommuner": ["0580", "1863"],
            "status": "avslutat",
            "relaterade": ["fonder/amif"],
        },
        [],
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("titel", "Ring oss"), ("källor", "x"), ("källor.0.url", "https://exempel.se"), ("period", "2017"),
        ("aktiviteter", "finns-inte"), ("aktiviteter", "Ambassadörer"), ("aktiviteter", "__proto__"),
        ("__proto__", "x"), ("constructor", "ambassadorer"), ("status", "<img src=x onerror=alert(1)>"),
        ("kommuner", "0580\u202e"), ("utm_source", "brev"), ("", "x"),
    ],
)  # fmt: skip
def test_what_no_field_can_be_given_is_told_and_left_out(name: str, value: str) -> None:
    assert prefilled("projekt", ("aktiviteter", "ambassadorer"), (name, value)) == (
        {"aktiviteter": ["ambassadorer"]},
        [[name, value]],
    )


def test_a_field_of_one_value_keeps_the_first_and_only_so_much_is_read() -> None:
    data, refused = prefilled("projekt", ("status", "avslutat"), ("status", "pågående"))
    assert (data, refused) == ({"status": "avslutat"}, [["status", "pågående"]])
    assert len(prefilled("projekt", *[("x", "y")] * 10_000)[1]) == 50
