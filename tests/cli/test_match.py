"""``kunskapsbank match``: what it tells, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import Cli

FUND = (
    "titel: Fonden\nsammanfattning: Betalar.\nkällor: [{källa: oschotte-guschelov}]\n"
    "villkor: {medfinansiering_procent: 46, partnerkrav: krävs}\n"
)


def test_the_verdicts_in_words(cli: Cli, here: Path) -> None:
    (here / "catalogue/fonder/esf-plus.yaml").write_text(FUND, encoding="utf-8")
    code, out, err = cli("match", "egen_andel=20", "belopp=3 miljoner")
    assert (code, err) == (0, "")
    assert out.replace("\u00a0", " ") == (
        "En fond till\n"
        "  framgår inte: aktivitet, område, målgrupper, sökande, partner från, partner, disputerad projektledare, "
        "medfinansiering, högsta belopp, längd, programperiod\n"
        "Fonden\n"
        "  Er del: 1 380 000 kr, 46 % av 3 000 000 kr\n"
        "  obesvarat: Partner: Krävs [oschotte-guschelov]\n"
        "  inte uppfyllt: Medfinansiering: 46 % från den sökande – med 1 380 000 kr i egna medel [oschotte-guschelov]\n"
        "  framgår inte: aktivitet, område, målgrupper, sökande, partner från, disputerad projektledare, "
        "högsta belopp, längd, programperiod\n"
    )


def test_json_has_what_is_promised(cli: Cli, here: Path) -> None:
    code, out, _ = cli("match", "--json")
    found = json.loads(out)
    assert code == 0
    assert [(one["fund"], one["area"], one["history"]) for one in found][:2] == [
        ("fonder/esf-plus", None, False),
        ("fonder/esf-plus", "A", False),
    ]
    assert {"rule", "verdict", "källor"} <= found[0]["rules"][0].keys()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("belopp", "belopp är inget svar. Skriv NAMN=VÄRDE"),
        ("belop=5", "Menade du belopp?"),
        ("belopp=många", "belopp=många går inte. Ange ett tal från 1"),
    ],
)
def test_an_answer_that_cannot_be_read_is_wrong_usage(cli: Cli, here: Path, answer: str, told: str) -> None:
    code, out, err = cli("match", answer)
    assert (code, out) == (2, "")
    assert told in err


def test_a_catalogue_with_errors_is_not_judged(cli: Cli, here: Path) -> None:
    (here / "catalogue/fonder/esf-plus.yaml").write_text("titel: [", encoding="utf-8")
    assert cli("match").code == 1
    assert cli("match", "--catalogue", "finns-inte").code == 1
