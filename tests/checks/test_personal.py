"""What is taken for personal data, and what only looks like it.

No string here that looks like a person's number stands in the source: each is put together.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks.personal import _EMAIL, _IDENTITY, _PHONE, _SUSPECT, personal_data
from tests.small import PROJECT, problems

AT = "@"
MAIL = f"redaktionen{AT}kommunen.example"
TEN = "".join(["811", "228", "987", "4"])
"""A made-up birth date with the right check digit: the Tax Agency's own example of the sum."""


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in personal_data(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"Skriv till {MAIL}.",
        f"{MAIL}, vardagar",
        f"fornamn.efternamn+sfi{AT}sub.kommunen.example",
    ],
)
def test_addresses(text: str) -> None:
    assert kinds(text) == ["en e-postadress"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEN[:6]}-{TEN[6:]}",
        f"{TEN[:6]}+{TEN[6:]}",
        f"19{TEN[:6]}-{TEN[6:]}",
        f"19{TEN}",
        TEN,
        f"({TEN[:6]}-{TEN[6:]})",
        f"{TEN[:4]}{int(TEN[4:6]) + 60}-{TEN[6:]}",
        "20" + "10" + "0101" + "-" + "1111",
    ],
)
def test_identity_numbers(text: str) -> None:
    assert kinds(f"Deltagaren {text} slutade.") == ["ett personnummer"]


@pytest.mark.parametrize(
    "text",
    [
        "013-" + "12 34 56",
        "013 - " + "12 34 56",
        "013–" + "12 34 56",
        "013/" + "12 34 56",
        "013 " + "12 34 56",
        "08-" + "123 456 78",
        "0123-" + "12345",
        "070-" + "123 45 67",
        "070" + "1234567",
        "+46 13 " + "12 34 56",
        "+46 (0)13-" + "12 34 56",
        "0046 13 " + "123456",
        "013-12\n" + "34 56",
    ],
)
def test_telephone_numbers(text: str) -> None:
    assert kinds(f"Ring {text} så.") == ["ett telefonnummer"]


@pytest.mark.parametrize(
    "text",
    [
        "dnr 2017/00083",
        "dnr LiK 2017-0123-45",
        "Z3042-153-07",
        "org.nr 212000-1942",
        "26 607 900 kr",
        "213 550 euro",
        "0580 0581 0582",
        "0560-0580",
        "2017-09-01–2020-05-31",
        "2017-2020",
        "20170901",
        "53,02 procent",
        "ISBN 978-91-7000-000-0",
        "sid 17(23)",
        "https://www.linkoping.se/013-" + "123456/sida",
        "https://exempel.se/" + TEN,
        "klockan 08-17",
        "0,5 till 0,75",
        f"{TEN[:9]}{(int(TEN[9]) + 1) % 10}",
        "@redaktionen",
        "99" + "1301-1234",
        "1 000 000 000",
        "§ 37 och 38",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert kinds(f"Enligt {text} alltså.") == []


@pytest.mark.parametrize("pattern", [_EMAIL, _IDENTITY, _PHONE])
def test_what_is_looked_for_first_stands_in_all_that_is_found(pattern: str) -> None:
    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the first text needs all of Unicode
    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        assert re.search(pattern, text)
        assert _SUSPECT.search(text)

    holds()


def test_where_it_stands() -> None:
    record = f"{PROJECT}# fråga {MAIL}\nansvarig: {MAIL}\nmetod:\n  - text: Ring 013-{'12 34 56'}.\n"
    assert problems({"projekt/exempel.yaml": record}) == [
        ("projekt/exempel.yaml", 7, 11, "personuppgift", "ansvarig"),
        ("projekt/exempel.yaml", 9, 11, "personuppgift", "metod.0.text"),
    ]


def test_a_comment_is_read_too() -> None:
    files = {
        "projekt/exempel.yaml": f"{PROJECT}# fråga {MAIL}\n",
        "ordlistor/mal.yaml": f"# {MAIL}\n- {{id: fler-i-arbete, namn: Fler i arbete}}\n",
    }
    assert problems(files) == [
        ("ordlistor/mal.yaml", 1, 1, "personuppgift", ""),
        ("projekt/exempel.yaml", 6, 1, "personuppgift", ""),
    ]


def test_a_vocabulary_is_read_too() -> None:
    files = {"ordlistor/mal.yaml": f"- id: fler-i-arbete\n  namn: Fler i arbete\n  beslutad_av: {MAIL}\n"}
    assert problems(files) == [("ordlistor/mal.yaml", 3, 16, "personuppgift", "0.beslutad_av")]


def test_an_escape_hides_nothing() -> None:
    record = f'{PROJECT}ansvarig: "{MAIL.replace(AT, chr(92) + "x40")}"\n'
    assert problems({"projekt/exempel.yaml": record}) == [("projekt/exempel.yaml", 6, 11, "personuppgift", "ansvarig")]
