"""What ``verify`` tells of a site: whole, or what is not, whatever the folder or the zip holds."""

from __future__ import annotations

import datetime
import os
import random
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publishing.offline_zip import READ_ME, write_zip
from generator.publishing.output import MARKER, hashes, write_tree
from generator.publishing.sums import SUMS_NAME, read_sums, sums_text
from generator.publishing.verify import NoSite, verify
from generator.text.urls import ZIP_NAME

_NOW = datetime.datetime(2026, 2, 3, tzinfo=datetime.UTC)
_FILES = {"index.html": "hem", "projekt/a.html": "å" * 2000, "data/katalog.csv": "a;b\r\n"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    write_tree(folder, _FILES)
    write_zip(folder, hashes(folder, _FILES), _NOW)
    write_tree(folder, {MARKER: "{}", "Thumbs.db": ""})
    write_tree(folder, {SUMS_NAME: sums_text(hashes(folder, (*_FILES, ZIP_NAME)), hashes(folder, [MARKER]))})
    return folder


def test_a_site_that_is_whole(site: Path) -> None:
    found = verify(site)
    assert (found.files, found.deviations, found.left_behind) == (len(_FILES) + 2, (), ("Thumbs.db",))
    assert found.sums == hashes(site, [SUMS_NAME])[SUMS_NAME]
    packed = verify(site / ZIP_NAME)
    assert (packed.files, packed.deviations) == (len(_FILES) + 1, ())


def test_a_host_may_leave_hidden_files_out_and_other_programs_do_not_miss_them(site: Path) -> None:
    (site / MARKER).unlink()
    assert verify(site).deviations == ()
    if shutil.which("sha256sum"):
        answer = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS_NAME], cwd=site, check=False)
        assert answer.returncode == 0


def test_the_zip_unpacked_is_whole_by_other_programs_too(site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / ZIP_NAME) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "kunskapsbanken"
    assert verify(folder).deviations == ()
    sums = read_sums((folder / SUMS_NAME).read_text("utf-8"))
    assert set(sums) == {*_FILES, READ_ME}
    if shutil.which("sha256sum"):
        answer = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS_NAME], cwd=folder, check=False)
        assert answer.returncode == 0


def _remove(site: Path) -> None:
    (site / "index.html").unlink()


def _change(site: Path) -> None:
    (site / "index.html").write_text("Hem")


def _change_marker(site: Path) -> None:
    (site / MARKER).write_text("{ }")


def _add(site: Path) -> None:
    write_tree(site, {"projekt/b\u202e.html": "x"})


def _link(site: Path) -> None:
    (site / "index.html").rename(site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")


def _link_to_folder(site: Path) -> None:
    (site / "mer").symlink_to(site / "projekt", target_is_directory=True)


def _no_list(site: Path) -> None:
    (site / SUMS_NAME).unlink()


def _broken_list(site: Path) -> None:
    (site / SUMS_NAME).write_bytes(b"\xff")


def _twice_in_list(site: Path) -> None:
    sums = site / SUMS_NAME
    sums.write_text(sums.read_text() * 2)


def _list_of_another_place(site: Path) -> None:
    sums = site / SUMS_NAME
    sums.write_text(sums.read_text() + sums_text({"../x": "0" * 64}))


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_remove, "Saknas: index.html"),
        (_change, "Ändrad: index.html"),
        (_change_marker, f"Ändrad: {MARKER}"),
        (_add, "Hör inte dit: projekt/b\\u202e.html"),
        (_link, "Ändrad: index.html"),
        (_link_to_folder, "Hör inte dit: mer"),
        (_no_list, "Filen SHA256SUMS saknas, så det går inte att kontrollera."),
        (_broken_list, "Filen SHA256SUMS är skadad, så det går inte att kontrollera."),
        (_twice_in_list, "Filen SHA256SUMS är skadad, så det går inte att kontrollera."),
        (_list_of_another_place, "Saknas: ../x"),
    ],
)
def test_what_is_not_as_it_was_made_is_told(site: Path, harm: Callable[[Path], None], told: str) -> None:
    harm(site)
    assert verify(site).deviations == (told,)


def _zip(path: Path, *members: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in members:
            archive.writestr(info, data)
    return path


def _linked() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("kunskapsbanken/x")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("member", "told"),
    [
        ("../x", "Ligger utanför mappen kunskapsbanken: ../x"),
        ("/etc/x", "Ligger utanför mappen kunskapsbanken: /etc/x"),
        ("kunskapsbanken/../../x", "Ligger utanför mappen kunskapsbanken: kunskapsbanken/../../x"),
        ("kunskapsbanken\\..\\x", "Ligger utanför mappen kunskapsbanken: kunskapsbanken\\..\\x"),
        ("kunskapsbanken/c:x", "Ligger utanför mappen kunskapsbanken: kunskapsbanken/c:x"),
        (_linked(), "Är ingen vanlig fil: kunskapsbanken/x"),
    ],
)
def test_a_zip_with_a_name_that_leads_elsewhere_is_not_read(
    tmp_path: Path, member: zipfile.ZipInfo | str, told: str
) -> None:
    assert verify(_zip(tmp_path / "a.zip", (member, b"x"))).deviations == (told,)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_a_name_twice_is_not_read(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", ("kunskapsbanken/x", b"1"), ("kunskapsbanken/x", b"2"))
    assert verify(path).deviations == ("Namnet finns flera gånger: kunskapsbanken/x",)


def test_a_bomb_is_not_read(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", ("kunskapsbanken/x", bytes(20_000_000)))
    assert path.stat().st_size < 100_000
    assert "orimligt stor plats" in verify(path).deviations[0]


def test_other_ways_to_pack_are_not_read(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("kunskapsbanken/x")
    info.compress_type = zipfile.ZIP_BZIP2
    assert verify(_zip(tmp_path / "a.zip", (info, b"x"))).deviations == ("Går inte att läsa: kunskapsbanken/x",)


def test_what_is_neither_folder_nor_zip_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hej")
    for name, told in (("a.txt", "varken en mapp eller en zip-fil"), ("b", "finns inte")):
        with pytest.raises(NoSite, match=told):
            verify(tmp_path / name)


def test_no_damage_to_a_zip_breaks_it_or_is_missed(site: Path, tmp_path: Path) -> None:
    """A byte changed, or the end cut off: told as damage, as a deviation, or as no zip at all."""
    whole = (site / ZIP_NAME).read_bytes()
    chance = random.Random(1)
    contents = {zipfile.ZipFile(site / ZIP_NAME).read(f"kunskapsbanken/{path}") for path in _FILES}
    for number in range(600):
        place = chance.randrange(len(whole))
        rest = b"" if number % 6 == 0 else bytes([chance.randrange(256)]) + whole[place + 1 :]
        damaged = tmp_path / "skadad.zip"
        damaged.write_bytes(whole[:place] + rest)
        try:
            if verify(damaged).deviations:
                continue
        except NoSite:
            continue
        with zipfile.ZipFile(damaged) as archive:
            assert contents <= {archive.read(name) for name in archive.namelist()}


def _before(packed: Path) -> None:
    packed.write_bytes(b"#!/bin/sh\n" + packed.read_bytes())


def _after(packed: Path) -> None:
    packed.write_bytes(packed.read_bytes() + b"<script>")


def _comment(packed: Path) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.comment = b"x"


def _marker(packed: Path) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(f"kunskapsbanken/{MARKER}", "{}")


def _left_behind(packed: Path) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("kunskapsbanken/Thumbs.db", "x")


def _folder_with_data(packed: Path) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("kunskapsbanken/evil.html/", "<script>")


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_before, "Det finns något före eller efter innehållet i zip-filen."),
        (_after, "Det finns något före eller efter innehållet i zip-filen."),
        (_comment, "Det finns något före eller efter innehållet i zip-filen."),
        (_marker, f"Hör inte dit: {MARKER}"),
        (_left_behind, "Hör inte dit: Thumbs.db"),
        (_folder_with_data, "Hör inte dit: evil.html/"),
    ],
)
def test_what_is_hidden_in_a_zip_is_told(site: Path, harm: Callable[[Path], None], told: str) -> None:
    harm(site / ZIP_NAME)
    assert verify(site / ZIP_NAME).deviations == (told,)


def test_what_is_no_file_is_named_as_it_is() -> None:
    with pytest.raises(NoSite, match="varken en mapp eller en zip-fil"):
        verify(Path(os.devnull))
