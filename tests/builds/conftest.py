"""The sample, and its site: built once for all tests, who work on copies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builds.sample import SAMPLE, build_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    assert build_in(folder).built
    return folder


@pytest.fixture
def copy_of_built(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path
