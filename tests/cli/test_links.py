"""``kunskapsbank links``: what it says run after run, how it ends, and that it keeps what it knew."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.cli import clock
from generator.watching import fetching
from generator.watching.verdicts import Finding
from tests.cli.commands import Cli

DAY = date(2026, 11, 2)
WORKS, BROKEN = Finding("fungerar", "svarar", 200), Finding("trasig", "sidan finns inte (404 Not Found)", 404)
SILENT = Finding("trasig", "värdnamnet finns inte")


@pytest.fixture
def outside(here: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Finding]:
    """What a test says is found at the addresses of the catalogue: three, all of which work."""
    found = dict.fromkeys(("https://a.se/", "https://b.se/", "https://c.se/"), WORKS)
    (here / "site_src").mkdir()
    (here / "site_src/om.md").write_text("[a](https://a.se/) [b](https://b.se/)\n\n[c](https://c.se/)\n", "utf-8")
    monkeypatch.setattr(fetching, "look_at", lambda addresses, *_: {each: found[each] for each in addresses})
    return found


def on(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    monkeypatch.setattr(clock, "today", lambda: DAY + timedelta(days=days))


def test_what_is_broken_is_told_when_it_has_lasted(
    cli: Cli, outside: dict[str, Finding], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = []
    outside["https://b.se/"] = BROKEN
    for days in (0, 7, 14):
        on(monkeypatch, days)
        answer = cli("links")
        codes.append(answer.code)
        assert answer.err == "Prövar 3 adresser …\n"
    assert codes == [0, 0, 1]
    assert answer.out.startswith(
        "https://b.se/ sidan finns inte (404 Not Found)\n  Har aldrig fungerat för oss, så sedan"
    )
    assert "  site_src/om.md:1\n" in answer.out
    outside["https://b.se/"] = WORKS
    assert cli("links").out == "3 adresser: 3 fungerar.\n"


def test_as_json_there_is_nothing_else(cli: Cli, outside: dict[str, Finding]) -> None:
    answer = cli("links", "--json")
    assert answer.code == 0
    assert [(each["url"], each["verdict"], each["places"]) for each in json.loads(answer.out)] == [
        ("https://a.se/", "fungerar", [{"file": "site_src/om.md", "line": 1}]),
        ("https://b.se/", "fungerar", [{"file": "site_src/om.md", "line": 1}]),
        ("https://c.se/", "fungerar", [{"file": "site_src/om.md", "line": 3}]),
    ]


def test_as_markdown_there_is_what_is_due_too(cli: Cli, outside: dict[str, Finding], here: Path) -> None:
    answer = cli("links", "--markdown")
    assert answer.code == 0
    assert "### Poster att granska\n\nLäs posten mot källorna" in answer.out
    assert "\n\n- All In: har aldrig granskats" in answer.out


def test_without_a_network_nothing_is_noted(cli: Cli, outside: dict[str, Finding], here: Path) -> None:
    cli("links")
    was = (here / ".lankar.json").read_bytes()
    outside.update(dict.fromkeys(outside, SILENT))
    answer = cli("links")
    assert (answer.code, answer.out) == (2, "3 adresser: 3 kunde inte prövas.\n")
    assert answer.err.endswith("Ingen av adresserna svarade. Pröva nätet här och kör igen. Inget är antecknat.\n")
    assert (here / ".lankar.json").read_bytes() == was


def test_a_damaged_history_is_told_and_kept(cli: Cli, outside: dict[str, Finding], here: Path) -> None:
    (here / "minne.json").write_text("{")
    answer = cli("links", "--history", "minne.json")
    assert answer.code == 0
    assert (
        "minne.json gick inte att läsa. Den ligger kvar som minne.json.trasig-1, och en ny är påbörjad." in answer.err
    )
    assert len(json.loads((here / "minne.json").read_bytes())["addresses"]) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--json", "--markdown"], "Välj --json eller --markdown, inte båda."),
        (["--catalogue", "borta"], "Katalogmappen borta finns inte. Ange rätt mapp med --catalogue."),
    ],
)
def test_wrong_usage(cli: Cli, here: Path, arguments: list[str], said: str) -> None:
    answer = cli("links", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_no_build_asks_others_anything() -> None:
    """Only this command knows the room that does: the import rules let nothing else of the program."""
    root = Path(fetching.__file__).parents[1]
    knowing = [
        path for path in root.rglob("*.py") if "watching" in path.read_text("utf-8") and path.parent.name != "watching"
    ]
    assert [path.name for path in knowing] == ["links.py"]
