"""The real site, built once for all tests that look at it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rig.served import served
from tests import ROOT
from tests.once import made_once


@pytest.fixture(scope="session")
def site(slow: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built by the command that users run."""
    return made_once(tmp_path_factory, "site", _build)


def _build(output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--output", str(output)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """The address of the site on a server of its own."""
    with served(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def address(request: pytest.FixtureRequest, site: Path) -> str:
    """The site's address, on http and then from the disk."""
    if request.param == "http":
        served_at: str = request.getfixturevalue("http")
        return served_at
    return f"{site.as_uri()}/"
