"""The Python that everything else rests on: which one is chosen, and what is said when there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

pytestmark = pytest.mark.slow  # it starts shells and Pythons
SCRIPT = ROOT / "scripts" / "find-python.sh"


def _install(folder: Path, name: str, version: tuple[int, int], venv: bool = True) -> None:
    """A command that runs this Python, but says that it is ``version``, with or without the venv module."""
    disguise = [f"import sys; sys.version_info = ({version[0]}, {version[1]}, 0)"]
    disguise += [] if venv else ["sys.modules['ensurepip'] = None"]
    path = folder / name
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{"; ".join(disguise)}; $2"\n', encoding="utf-8")
    path.chmod(0o755)


def _run(folder: Path, python: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(folder), "PYTHON": python}
    return subprocess.run(["/bin/sh", SCRIPT], env=environment, capture_output=True, encoding="utf-8")


def test_the_newest_known_version_comes_first(tmp_path: Path) -> None:
    for name in ("python3", "python3.11", "python3.13"):
        _install(tmp_path, name, (3, 13))
    assert _run(tmp_path).stdout == "python3.13\n"


def test_one_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    _install(tmp_path, "python3.13", (3, 10))
    _install(tmp_path, "python3", (3, 11))
    assert _run(tmp_path).stdout == "python3\n"


def test_one_without_venv_is_passed_over(tmp_path: Path) -> None:
    _install(tmp_path, "python3.12", (3, 12), venv=False)
    _install(tmp_path, "python3.11", (3, 11))
    assert _run(tmp_path).stdout == "python3.11\n"


def test_the_one_that_is_asked_for_is_used(tmp_path: Path) -> None:
    _install(tmp_path, "python3.13", (3, 13))
    _install(tmp_path, "mine", (3, 12))
    assert _run(tmp_path, python="mine").stdout == "mine\n"


@pytest.mark.parametrize(
    ("name", "version", "venv", "python", "told"),
    [
        ("awk", (3, 13), True, "", "Python 3.11 eller senare behövs, men hittades inte."),
        ("python3", (3, 10), True, "", "Python 3.11 eller senare behövs, men hittades inte."),
        ("python3.12", (3, 12), False, "", "sudo apt install python3.12-venv"),
        ("mine", (3, 10), True, "mine", "PYTHON=mine går inte att använda"),
    ],
    ids=["no Python", "too old", "without venv", "asked for and too old"],
)
def test_what_is_missing_is_told_in_swedish(
    tmp_path: Path, name: str, version: tuple[int, int], venv: bool, python: str, told: str
) -> None:
    _install(tmp_path, name, version, venv)
    answer = _run(tmp_path, python)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert told in answer.stderr
