"""No message repeats personal data: whole, cut, as an offer, or as a user wrote it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.text.personal import MASK
from tests.cli.commands import Cli
from tests.small import PROJECT, check

SIX, LAST = "811228", "9870"


def told(files: dict[str, str | bytes | None]) -> str:
    return "\n".join(
        f"{fault.file} {fault.field} {fault.message} {fault.hint} {fault.offer}" for fault in check(files)[1]
    )


@pytest.mark.parametrize(
    "number",
    [
        *(f"{SIX}{sign}{LAST}" for sign in ("-", "–", "\u2011", "\u00a0", "\u2212", "/")),
        *(
            "@".join(("fornamn", "kommunen.example")),
            "fornamn(at)kommunen.example",
            f"{SIX}-T870",
            f"19{SIX}&#8211;{LAST}",
            f"070&#45;123 45 {'67'}",
            f"070\u2011123 45 {'67'}",
        ),
        f"{SIX}-{LAST}".translate({code: chr(code + 0xFEE0) for code in range(48, 58)}),
    ],
)
@pytest.mark.parametrize("length", [45, 50, 54])
def test_what_is_cut_is_masked_first(number: str, length: int) -> None:
    keys = ("status", "startdatum", "webbplats", "budget", "områden", "oväntat")
    begun, value = PROJECT.replace("status: avslutat", ""), f"{'o' * length} {number}"
    said = told({f"projekt/exempel-{place}.yaml": f"{begun}{key}: {value}\n" for place, key in enumerate(keys)})
    assert all(f"projekt/exempel-{place}.yaml" in said for place, _ in enumerate(keys))
    assert not re.search(
        r"(?<!\d)\d{4,}|[０-９]{3}|070|fornamn|kommunen\.", said.replace("1981", "").replace("19•", "")
    )


@pytest.mark.parametrize("sign", ["-", "–", " "])
def test_nothing_is_offered_that_is_made_of_it(sign: str) -> None:
    said = told(
        {
            "ordlistor/mal.yaml": f"- {{id: {SIX}{sign}{LAST}, namn: Fler}}\n",
            f"projekt/{SIX}{sign}{LAST}.yaml": PROJECT,
            "projekt/exempel.yaml": f"{PROJECT}områden: [{SIX}{sign}{LAST}]\nsamverkan: [projekt/{SIX}{sign}{LAST}]\n",
        }
    )
    assert MASK in said
    assert LAST not in said


@pytest.mark.parametrize("number", [f"19{SIX} – {LAST}", f"{SIX}-{LAST}", f"19{SIX}-{LAST}", f"x{SIX}+{LAST}"])
def test_a_tag_does_not_tell_a_part(number: str) -> None:
    said = told({"projekt/exempel.yaml": f"titel: !{number}\n"})
    assert "yaml" in said
    assert not re.search(rf"{SIX}|{LAST}", said)


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            ("explain", "{}"),
            ("check", "--format", "{}"),
            ("check", "{}"),
            ("verify", "{}"),
            ("{}",),
            ("check", "--{}"),
        ),
        *(("new", "{}"), ("schema", "{}"), ("search", "--limit", "{}", "x"), ("search", "--site", "{}", "x")),
    ],
)
@pytest.mark.parametrize("value", [f"19{SIX}-{LAST}", "@".join(("fornamn", "kommunen.example"))])
def test_what_a_user_writes_is_masked(cli: Cli, here: Path, arguments: tuple[str, ...], value: str) -> None:
    code, out, err = cli(*(argument.format(value) for argument in arguments))
    assert code
    assert MASK in out + err
    assert LAST not in out + err
    assert "fornamn" not in out + err


def test_a_time_that_is_none_is_masked(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"19{SIX}-{LAST}")
    answer = cli("check", "--release")
    assert LAST not in answer.out + answer.err
