"""The catalogues that are measured are valid, use every field, and come out the same every time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from bench.rebuild import change_one, differing
from bench.synthetic import write_catalogue
from generator.checks import check_catalogue
from generator.faults.problems import Problem
from generator.models.fields import fields_of
from generator.models.kinds import KINDS
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from tests import CATALOGUE

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def folder(slow: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    write_catalogue(folder, 1_000, TODAY)
    return folder


@pytest.fixture(scope="module")
def catalogue(folder: Path) -> Catalogue:
    catalogue, problems = load(read_tree(folder)[0])
    assert problems == []
    return catalogue


def test_size_and_mix(catalogue: Catalogue) -> None:
    counts = {folder: len(records) for folder, records in catalogue.records.items()}
    assert sum(counts.values()) == 1_000
    assert 780 <= counts["projekt"] <= 820
    assert min(counts.values()) >= 30


def _faults(catalogue: Catalogue) -> list[Problem]:
    """Errors anywhere, and warnings of synthetic records: the borrowed sources are reviewed when they are."""
    borrowed = {path.relative_to(CATALOGUE).as_posix() for path in CATALOGUE.rglob("*.yaml")}
    problems = check_catalogue(catalogue, TODAY)
    return [problem for problem in problems if problem.severity == "error" or problem.file not in borrowed]


def test_without_faults(catalogue: Catalogue) -> None:
    assert _faults(catalogue) == []


def test_every_field_is_used(catalogue: Catalogue) -> None:
    used: set[tuple[type[BaseModel], str]] = set()

    def visit(part: BaseModel) -> None:
        for spec in fields_of(type(part)).values():
            value = getattr(part, spec.attribute)
            if value is None or value == ():
                continue
            used.add((type(part), spec.key))
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, BaseModel):
                    visit(item)

    for entry in catalogue.entries():
        visit(entry.record)
    models: list[type[BaseModel]] = [kind.model for kind in KINDS]
    for model in models:
        models += [spec.part for spec in fields_of(model).values() if spec.part and spec.part not in models]
    unused = {(model.__name__, key) for model in models for key in fields_of(model) if (model, key) not in used}
    assert unused == set()


@pytest.mark.slow
def test_a_change_is_one_valid_file_and_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("before", "after"):
        write_catalogue(tmp_path / name, 100, TODAY)
    assert differing(tmp_path / "before", tmp_path / "after") == []
    changed = change_one(tmp_path / "after", "En mening till.").relative_to(tmp_path / "after").as_posix()
    assert differing(tmp_path / "before", tmp_path / "after") == [changed]
    catalogue, problems = load(read_tree(tmp_path / "after")[0])
    assert [*problems, *_faults(catalogue)] == []
    assert catalogue.records["projekt"][Path(changed).stem].record.summary.endswith(". En mening till.")
