"""``kunskapsbank verify``: what it says, and how it ends."""

from __future__ import annotations

from pathlib import Path

from generator.publishing.output import hashes, write_tree
from generator.publishing.sums import SUMS_NAME, sums_text
from tests.cli.commands import Cli


def write_site(folder: Path) -> Path:
    files = {f"{number:02}.html": "x" for number in range(30)}
    write_tree(folder, files)
    write_tree(folder, {SUMS_NAME: sums_text(hashes(folder, files))})
    return folder


def test_a_whole_site(cli: Cli, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    answer = cli("verify", site)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Hel och oförändrad: 30 filer stämmer med SHA256SUMS.\nSHA-256 för SHA256SUMS: ")


def test_what_a_computer_left_is_named_and_fails_nothing(cli: Cli, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    write_tree(site, {"Thumbs.db": "x"})
    answer = cli("verify", site)
    assert answer.code == 0
    assert answer.out.startswith("Lades dit av en dator och hör inte till webbplatsen: Thumbs.db\nHel och oförändrad")


def test_personal_data_in_names_is_not_repeated(cli: Cli, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    write_tree(site, {"19811228-" + "9873.html": "x"})
    assert cli("verify", site).out == "Hör inte dit: 1981••••-••••.html\n"


def test_a_site_that_is_not_whole(cli: Cli, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    for number in range(25):
        (site / f"{number:02}.html").unlink()
    answer = cli("verify", site)
    assert answer.code == 1
    assert answer.out.splitlines()[0] == "Saknas: 00.html"
    assert answer.out.splitlines()[-1] == "… och 5 avvikelser till."
    assert answer.err == "Webbplatsen är inte hel och oförändrad. Hämta den på nytt.\n"


def test_what_is_no_site(cli: Cli, tmp_path: Path) -> None:
    assert cli("verify").code == 2
    answer = cli("verify", tmp_path / "ingenting")
    assert (answer.code, answer.out) == (2, "")
    assert "finns inte" in answer.err
    assert cli("verify", tmp_path).code == 1
