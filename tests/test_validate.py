"""Two folders to one list of problems, and the choice of those that were asked for."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from generator.faults.problems import Problem
from generator.validate import Inputs, select, validate
from tests.small import PROJECT, SMALL, TODAY


@pytest.fixture
def folders(tmp_path: Path) -> Inputs:
    for file, text in SMALL.items():
        (tmp_path / "catalogue" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "catalogue" / file).write_text(text, encoding="utf-8")
    (tmp_path / "site_src" / "bilder").mkdir(parents=True)
    (tmp_path / "site_src" / "om.md").write_text("# Om\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return Inputs(tmp_path / "catalogue", tmp_path / "site_src")


def found(folders: Inputs) -> list[tuple[str, str]]:
    return sorted((fault.file, fault.code) for fault in validate(folders.catalogue, folders.pages, TODAY).problems)


def test_both_folders_are_read_and_counted(folders: Inputs) -> None:
    validated = validate(folders.catalogue, folders.pages, TODAY)
    assert validated.problems == ()
    assert validated.pages == {"om.md": b"# Om\n"}
    assert validated.files == len(SMALL) + 1


def test_what_an_earlier_run_read_gives_the_same(folders: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    first = validate(folders.catalogue, folders.pages, TODAY)
    known = json.loads(json.dumps(first.data))
    assert validate(folders.catalogue, folders.pages, TODAY, known=known) == first
    with monkeypatch.context() as patched:
        patched.setattr("generator.records.parse.parse", no_vocabulary := Mock(return_value=(None, [])))
        again = validate(folders.catalogue, folders.pages, TODAY, known=known)
        assert again.catalogue.records == first.catalogue.records
        assert all(call.args[0].startswith("ordlistor/") for call in no_vocabulary.call_args_list)
    (folders.catalogue / "projekt" / "ny.yaml").write_text(f"{PROJECT}utbyte: Se projekt #3\n", encoding="utf-8")
    second = validate(folders.catalogue, folders.pages, TODAY, known=known)
    assert [fault.code for fault in second.problems] == ["yaml-fyrkant"]
    assert second.data == first.data
    assert "ny" in second.catalogue.records["projekt"]


def test_pages_may_be_missing_for_a_check(folders: Inputs) -> None:
    assert validate(folders.catalogue, folders.pages / "ingen", TODAY).problems == ()


@pytest.mark.parametrize(
    ("file", "named"),
    [
        *(("README.md", "../README.md"), ("CHANGELOG.md", "../CHANGELOG.md"), ("mkdocs.yml", "mkdocs.yml")),
        *(("catalogue/README.md", "README.md"), ("catalogue/projekt/readme.md", "projekt/readme.md")),
        ("site_src/bilder/README.md", "site_src/bilder/README.md"),
    ],
)
def test_all_that_is_published_is_searched_for_personal_data(folders: Inputs, file: str, named: str) -> None:
    root = folders.catalogue.parent
    (root / file).write_text("Skriv till fornamn" + "@kommunen.example.\n", encoding="utf-8")
    validated = validate(folders.catalogue, folders.pages, TODAY, config=root / "mkdocs.yml")
    assert [(fault.file, fault.code, fault.column) for fault in validated.problems] == [(named, "personuppgift", 12)]
    assert folders.in_repository(named) == file
    assert list(validated.pages) == ["om.md"]


def test_faults_of_pages_stand_under_site_src(folders: Inputs) -> None:
    (folders.pages / "trasig.md").write_bytes(b"\xff")
    (folders.pages / "bilder" / "l\u00e4nk.png").symlink_to("om.md")
    (folders.catalogue / "projekt" / "tom.yaml").write_bytes(b"")
    assert found(folders) == [
        ("projekt/tom.yaml", "yaml-tom"),
        ("site_src/bilder/länk.png", "fil-lank"),
        ("site_src/trasig.md", "fil-utf8"),
    ]


def test_a_file_that_cannot_be_read_draws_no_others_along(folders: Inputs) -> None:
    for name in ("projekt/all-in.yaml", "ordlistor/kommuner.yaml"):
        (folders.catalogue / name).unlink()
        (folders.catalogue / name).symlink_to("nothing")
    record = f"{PROJECT}relaterade: [projekt/all-in]\nkommuner: ['0580']\nlän: Skåne\n"
    (folders.catalogue / "projekt" / "ny.yaml").write_text(record, encoding="utf-8")
    assert found(folders) == [("ordlistor/kommuner.yaml", "fil-lank"), ("projekt/all-in.yaml", "fil-lank")]


def test_empty_and_missing_folders_are_fine(folders: Inputs) -> None:
    (folders.catalogue / "projekt" / "all-in.yaml").unlink()
    (folders.catalogue / "aktiviteter" / "ambassadorer.yaml").unlink()
    (folders.catalogue / "aktiviteter").rmdir()
    assert found(folders) == []


FAULTS = [
    Problem(file, 1, 1, "", "x", "error", "", "") for file in ("projekt/a.yaml", "projekt/ab.yaml", "site_src/om.md")
]


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("catalogue/projekt/a.yaml", ["projekt/a.yaml"]),
        ("projekt/a.yaml", ["projekt/a.yaml"]),
        ("./catalogue/fonder/../projekt", ["projekt/a.yaml", "projekt/ab.yaml"]),
        ("projekt/", ["projekt/a.yaml", "projekt/ab.yaml"]),
        ("catalogue", ["projekt/a.yaml", "projekt/ab.yaml"]),
        ("site_src", ["site_src/om.md"]),
        ("site_src/om.md", ["site_src/om.md"]),
    ],
)
def test_a_path_starts_here_or_in_the_catalogue(
    folders: Inputs, monkeypatch: pytest.MonkeyPatch, path: str, files: list[str]
) -> None:
    (folders.catalogue / "projekt" / "a.yaml").touch()
    monkeypatch.chdir(folders.catalogue.parent)
    chosen, all_found = select(FAULTS, [path], Inputs(Path("catalogue"), Path("site_src")))
    assert [fault.file for fault in chosen] == files
    assert all_found


@pytest.mark.parametrize("path", ["projekt/b.yaml", "..", "/", "/etc/hosts", "\udcff"])
def test_a_path_that_leads_elsewhere_is_a_problem(folders: Inputs, path: str) -> None:
    chosen, all_found = select(FAULTS, [path], folders)
    assert [fault.code for fault in chosen] == ["sokvag-saknas"]
    assert chosen[0].message.encode()
    assert not all_found


def test_what_is_wrong_with_the_whole_catalogue_always_shows(folders: Inputs) -> None:
    fault = Problem(".", 1, 1, "", "katalog-saknas", "error", "", "")
    assert select([fault], ["projekt"], folders) == ([fault], True)


def test_paths_for_github_start_at_the_root(folders: Inputs) -> None:
    assert folders.in_repository("projekt/a.yaml") == "catalogue/projekt/a.yaml"
    assert folders.in_repository("site_src/om.md") == "site_src/om.md"
    assert folders.in_repository(".") == "catalogue"
    elsewhere = Inputs(folders.catalogue, folders.catalogue.parent / "docs" / "pages")
    assert elsewhere.in_repository("site_src/om.md") == "docs/pages/om.md"


def test_a_path_on_another_drive_is_told_in_full(folders: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_drive(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", other_drive)
    assert folders.in_repository("projekt/a.yaml") == (folders.catalogue / "projekt/a.yaml").as_posix()


@pytest.mark.parametrize("hidden", ["projekt", "fonder", "kallor", "ordlistor", "."])
def test_a_folder_that_cannot_be_read_is_told_and_nothing_in_it_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hidden: str
) -> None:
    for file, text in {**SMALL, "projekt/exempel.yaml": f"{PROJECT}relaterade: [projekt/all-in]\n"}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder == tmp_path / hidden:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    (fault,) = validate(tmp_path, tmp_path / "sidor", TODAY).problems
    assert (fault.file, fault.code) == (hidden, "fil-olasbar")
    assert fault.message == "Mappen går inte att läsa: du har inte rätt att läsa eller skriva där."


def test_a_file_where_the_catalogue_should_be_is_not_said_to_be_missing(tmp_path: Path) -> None:
    (tmp_path / "catalogue").write_text("")
    found = validate(tmp_path / "catalogue", tmp_path, TODAY)
    assert [fault.message for fault in found.problems] == ["Mappen går inte att läsa: det är inte en mapp."]
    assert not found.found
