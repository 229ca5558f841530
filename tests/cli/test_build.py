"""What ``build`` tells besides its problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.exports import lunr_index
from tests import ROOT
from tests.cli.commands import Cli

_SAMPLE = ROOT / "tests" / "sample" / "catalogue"
_NOTICE = "Utan data/lunr-index.json, som görs för högst 3 poster."


@pytest.mark.parametrize("most", [3, 300])
def test_an_index_for_lunr_that_is_left_out_is_told(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(lunr_index, "MOST_RECORDS", most)
    answer = cli("build", "--no-zip", "--catalogue", _SAMPLE, "--output", tmp_path / "site")
    assert answer.code == 0, answer.err
    written = (tmp_path / "site/data/lunr-index.json").is_file()
    assert (written, _NOTICE in answer.out) == ((False, True) if most == 3 else (True, False))
