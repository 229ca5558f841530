"""What a release says is what the changelog says of its version, and nothing is released without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

CHANGELOG = """\
# Ändringar

## [Ej utgivet]

- Det nyaste.

## [1.2.0] - 2026-11-30

### Tillagt

- En å, ä och ö.

## [1.1.0] - 2026-10-01
## [1.0.0] - 2026-09-01

- Det första.
"""


def run(folder: Path, version: str, *arguments: str) -> tuple[int, str, str]:
    (folder / "pyproject.toml").write_text(f'[project]\nversion = "{version}"\n', "utf-8")
    (folder / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "release_notes.py"), *arguments]
    ended = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return ended.returncode, ended.stdout, ended.stderr


@pytest.mark.parametrize(
    ("version", "notes"), [("1.2.0", "### Tillagt\n\n- En å, ä och ö.\n"), ("1.0.0", "- Det första.\n")]
)
def test_the_section_of_the_version(tmp_path: Path, version: str, notes: str) -> None:
    assert run(tmp_path, version, f"v{version}") == (0, notes, "")


@pytest.mark.parametrize(
    ("version", "tag", "reason"),
    [
        ("1.2.0", "v1.3.0", "är inte versionen i pyproject.toml: den ska vara v1.2.0."),
        ("1.2.0", "1.2.0", "är inte versionen i pyproject.toml: den ska vara v1.2.0."),
        ("1.3.0", "v1.3.0", "CHANGELOG.md saknar rubriken ## [1.3.0] - ÅÅÅÅ-MM-DD."),
        ("1x2.0", "v1x2.0", "CHANGELOG.md saknar rubriken ## [1x2.0] - ÅÅÅÅ-MM-DD."),
        ("1.1.0", "v1.1.0", "I CHANGELOG.md står inget under rubriken för 1.1.0."),
    ],
)
def test_what_is_not_ready_is_refused(tmp_path: Path, version: str, tag: str, reason: str) -> None:
    code, notes, told = run(tmp_path, version, tag)
    assert (code, notes) == (1, "")
    assert told.strip().endswith(reason)


def test_a_tag_must_be_given(tmp_path: Path) -> None:
    assert run(tmp_path, "1.2.0") == (1, "", "Användning: python scripts/release_notes.py vX.Y.Z\n")
