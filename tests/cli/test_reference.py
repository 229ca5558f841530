"""``kunskapsbank explain`` and ``schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.exports.json_schema import DRAFT, SCHEMA_NAMES
from generator.faults.codes import CODES
from tests.cli.commands import Cli


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_explained(cli: Cli, code: str) -> None:
    entry = CODES[code]
    ended, out, err = cli("explain", code)
    assert (ended, err) == (0, "")
    assert out.startswith(f"{code} – {'fel' if entry.severity == 'error' else 'varning'}\n")
    assert f"\nVarför: {entry.why}\n" in out
    for line in (*entry.bad.splitlines(), *entry.good.splitlines()):
        assert f"    {line}\n" in out
    assert "{menade}" not in out
    assert "{{" not in out


def test_all_codes_are_listed(cli: Cli) -> None:
    lines = cli("explain").out.splitlines()
    assert [line.split()[0] for line in lines[: len(CODES)]] == list(CODES)
    assert lines[-1] == "Mer om en kod: kunskapsbank explain KOD eller sidan Felkoder på webbplatsen"


def test_a_template_is_shown_without_its_names(cli: Cli) -> None:
    assert "\nFältet … finns inte här.\nTillåtna fält: …\n" in cli("explain", "okant-falt").out


@pytest.mark.parametrize("name", [None, *SCHEMA_NAMES])
def test_every_schema_is_printed_as_json(cli: Cli, name: str | None) -> None:
    code, out, err = cli("schema", *([name] if name else []))
    assert (code, err) == (0, "")
    assert json.loads(out)["$schema"] == DRAFT


def test_schemas_for_an_editor_are_written(cli: Cli, here: Path) -> None:
    assert cli("schema", "--into", "ny/mapp") == (0, "", "")
    assert {path.stem for path in (here / "ny/mapp").iterdir()} == set(SCHEMA_NAMES)
    assert "Nyanlända (nyanlanda)" in (here / "ny/mapp/projekt.json").read_text("utf-8")
    (here / "ny/en").mkdir()
    assert cli("schema", "fonder", "--into", "ny/en", "--catalogue", "borta").code == 0
    assert [path.name for path in (here / "ny/en").iterdir()] == ["fonder.json"]
    assert cli("schema", "--into", "catalogue/projekt/all-in.yaml").code == 1
