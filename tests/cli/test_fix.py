"""``kunskapsbank fix``: what it shows, what it writes, and what it leaves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.reading.files import replace_file
from tests.cli.commands import Cli

RECORD = "catalogue/projekt/prov.yaml"
BEGUN = (
    "titel: Ett prov till\nsammanfattning: En post.\nprojektägare: A\nstatus: avslutat\nkällor: [{url: https://a.se}]\n"
)
SLIPS = f"{BEGUN}# om tid\nperiod: {{start: 1 maj 2017}}\nutfall: nedlagt\n".replace("avslutat", "Avslutat")
MENDED = f"{BEGUN}# om tid\nperiod: {{start: 2017-05-01}}\nutfall: nedlagt\n"
DIFFERENCE = """\
--- a/catalogue/projekt/prov.yaml
+++ b/catalogue/projekt/prov.yaml
@@ -1,8 +1,8 @@
 titel: Ett prov till
 sammanfattning: En post.
 projektägare: A
-status: Avslutat
+status: avslutat
 källor: [{url: https://a.se}]
 # om tid
-period: {start: 1 maj 2017}
+period: {start: 2017-05-01}
 utfall: nedlagt

"""
LEFT = """
Det här rättas inte av sig självt:

projekt/prov.yaml
  8:9     fel: ”nedlagt” är inte ett tillåtet värde för utfall. Menade du avvecklat? [varde-ej-tillatet]
          → Tillåtna värden: implementerat, delvis implementerat, avvecklat, pågår, okänt.

1 fel och inga varningar. 12 filer kontrollerade. Mer om en kod: kunskapsbank explain KOD eller sidan Felkoder på \
webbplatsen
"""
SHOWN = f"{DIFFERENCE}Så här kan 1 fil rättas. Skriv ändringarna med --write.\n{LEFT}"


@pytest.fixture
def here(here: Path) -> Path:
    """The small catalogue, with every record begun as its model is."""
    (here / "catalogue/projekt/all-in.yaml").write_text(BEGUN.replace("Ett prov till", "All In"), "utf-8")
    return here


@pytest.fixture
def record(here: Path) -> Path:
    (here / RECORD).write_text(SLIPS, "utf-8")
    (here / RECORD).chmod(0o640)
    return here / RECORD


def tree(here: Path) -> dict[str, bytes]:
    return {str(path.relative_to(here)): path.read_bytes() for path in here.rglob("*") if path.is_file()}


SEEN = {"projekt", "projekt/prov.yaml", "catalogue/projekt/prov.yaml", "catalogue"}


def test_nothing_is_written_unasked(cli: Cli, here: Path, record: Path) -> None:
    before = tree(here)
    assert cli("fix") == (0, SHOWN, "")
    for path in sorted(SEEN):
        assert cli("fix", path) == (0, SHOWN, "")
    assert tree(here) == before


def test_what_is_written_is_what_was_shown_and_no_more(cli: Cli, here: Path, record: Path) -> None:
    others = {file: content for file, content in tree(here).items() if file != RECORD}
    assert cli("fix", "--write") == (0, f"{DIFFERENCE}1 fil rättad.\n{LEFT}", "")
    assert record.read_text("utf-8") == MENDED
    assert record.stat().st_mode & 0o777 == 0o640
    assert tree(here) == {**others, RECORD: MENDED.encode()}
    assert cli("fix", "--write") == (0, f"Inget att rätta.\n{LEFT}", "")
    assert record.read_text("utf-8") == MENDED


def test_other_files_than_those_asked_for_are_left(cli: Cli, here: Path, record: Path) -> None:
    (here / "catalogue/fonder/amif.yaml").write_text(SLIPS, "utf-8")
    assert cli("fix", "--write", "catalogue/fonder/esf-plus.yaml") == (0, "Inget att rätta.\n", "")
    assert record.read_text("utf-8") == SLIPS


def test_links_and_what_is_no_record_are_left(cli: Cli, here: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "annat.yaml"
    elsewhere.write_text(SLIPS, "utf-8")
    for name in ("projekt/lank.yaml", "lank"):
        (here / "catalogue" / name).symlink_to(elsewhere if name.endswith("yaml") else tmp_path)
    for name in ("projekt/README.md", "projekt/anteckning.txt", "lös.yaml", "annan/post.yaml"):
        (here / "catalogue" / name).parent.mkdir(exist_ok=True)
        (here / "catalogue" / name).write_text(SLIPS, "utf-8")
    before = tree(here)
    code, out, err = cli("fix", "--write")
    assert (code, err, out.split("\n")[0]) == (0, "", "Inget att rätta.")
    assert "[fil-lank]" in out
    assert tree(here) == before


def test_what_cannot_be_seen_is_shown_and_personal_data_is_not(cli: Cli, here: Path, record: Path) -> None:
    number = "070-1740" + "605"
    record.write_bytes(f"\ufeff{BEGUN}# Ring {number}\r\nansvarig: Redak\u00adtionen\r\n".encode())
    _, out, _ = cli("fix")
    assert number not in out
    assert r"-ansvarig: Redak\u00adtionen\u000d" in out
    assert r"-\ufefftitel: Ett prov till" in out


def test_a_file_without_a_last_line_break(cli: Cli, here: Path, record: Path) -> None:
    record.write_text(f"{BEGUN}utfall: Okänt", "utf-8")
    _, out, _ = cli("fix", "--write")
    end = "\\ Ingen radbrytning sist i filen\n"
    assert f"-utfall: Okänt\n+utfall: okänt\n{end}" in out
    assert record.read_text("utf-8") == f"{BEGUN}utfall: okänt"


def test_wrong_usage(cli: Cli, here: Path) -> None:
    code, out, _ = cli("fix", "borta.yaml")
    assert (code, "[sokvag-saknas]" in out) == (2, True)
    code, out, _ = cli("fix", "--catalogue", "borta")
    assert (code, "[katalog-saknas]" in out) == (2, True)


def test_a_file_that_cannot_be_written_is_told(cli: Cli, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr(os, "fsync", full)
    code, out, _ = cli("fix", "--write")
    assert code == 1
    assert "Det gick inte att läsa eller skriva projekt/prov.yaml: disken är full." in out
    assert {path.name for path in record.parent.iterdir()} == {"prov.yaml", "all-in.yaml"}
    assert record.read_text("utf-8") == SLIPS


def test_a_file_is_replaced_wholly_or_not_at_all(tmp_path: Path) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_bytes(b"nytt")
    other.symlink_to(file)
    (tmp_path / ".a.yaml.kb-ny").write_bytes(b"halv")  # of a run that was cut short
    assert not replace_file(file, b"gammalt", b"x")
    assert not replace_file(other, b"nytt", b"x")
    assert replace_file(file, b"nytt", b"x")
    assert (file.read_bytes(), sorted(path.name for path in tmp_path.iterdir())) == (b"x", ["a.yaml", "b.yaml"])
