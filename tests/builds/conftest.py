"""The sample, and its site: built once for all tests, who work on copies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builds.sample import SAMPLE, build_in
from tests.once import made_once


@pytest.fixture
def folder(slow: None, tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="session")
def built(slow: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "built", _build)


def _build(folder: Path) -> None:
    shutil.copytree(SAMPLE, folder)
    assert build_in(folder).built


@pytest.fixture
def copy_of_built(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path
