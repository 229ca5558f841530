"""What ``build`` tells besides its problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.models import data_files
from tests import ROOT
from tests.cli.commands import Cli

_SAMPLE = ROOT / "tests" / "sample" / "catalogue"
_NOTICE = "Utan data/lunr-index.json, som görs för högst 3 poster."


@pytest.mark.slow
@pytest.mark.parametrize("most", [3, 300])
def test_an_index_for_lunr_that_is_left_out_is_told(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(data_files, "MOST_FOR_LUNR", most)
    answer = cli("build", "--no-zip", "--catalogue", _SAMPLE, "--output", tmp_path / "site")
    assert answer.code == 0, answer.err
    written = (tmp_path / "site/data/lunr-index.json").is_file()
    assert (written, _NOTICE in answer.out) == ((False, True) if most == 3 else (True, False))


def test_personal_data_stops_a_build_and_is_not_repeated(cli: Cli, here: Path) -> None:
    (here / "site_src").mkdir()
    (here / "site_src" / "om.md").write_text(f"# Om\n<!-- {'-'.join(('19811228', '9874'))} -->\n", encoding="utf-8")
    answer = cli("build")
    assert answer.code == 1
    assert "site_src/om.md\n  2:6     fel: Texten ser ut att innehålla ett personnummer (1981••••-••••)." in answer.err
    assert "9874" not in answer.out + answer.err
    assert not (here / "site").exists()
