"""The hooks of .pre-commit-config.yaml refuse what they are there to refuse, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

RECORD = "catalogue/projekt/alla-med.yaml"
SOUND = {"ny.py": 'print("en rad")\n', RECORD: (ROOT / RECORD).read_text("utf-8")}
REFUSED = [
    ("ruff check", "ny.py", "import os\n"),
    ("ruff format", "ny.py", "print( 1 )\n"),
    ("kunskapsbank fix", RECORD, SOUND[RECORD].replace("\n", "\r\n")),
    ("kunskapsbank check", RECORD, "titel: [\n"),
]
SUBJECT = "the subject is at most 72 characters"


@pytest.fixture
def clone(slow: None, tmp_path: Path) -> Path:
    """A repository with our hooks, our catalogue and this Python's tools."""
    shutil.copytree(ROOT / "catalogue", tmp_path / "catalogue")
    for name in (".pre-commit-config.yaml", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    return tmp_path


def run_hooks(clone: Path, files: dict[str, str], *arguments: str) -> tuple[int, set[str]]:
    """The exit code, and the names of the hooks that refuse ``files``."""
    for name, text in files.items():
        (clone / name).write_text(text, "utf-8")
    subprocess.run(["git", "add", *files], cwd=clone, check=True)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(clone / ".git" / "cache"), "PYTHONPATH": str(ROOT)}
    environment = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", *arguments]
    ended = subprocess.run(command, cwd=clone, env=environment, capture_output=True, encoding="utf-8", check=False)
    lines = ended.stdout.splitlines()
    return ended.returncode, {line.partition("...")[0] for line in lines if line.endswith("Failed")}


def test_what_is_sound_is_let_through(clone: Path) -> None:
    assert run_hooks(clone, SOUND) == (0, set())


@pytest.mark.parametrize(("hook", "file", "text"), REFUSED, ids=[hook for hook, _, _ in REFUSED])
def test_what_is_not_is_refused(clone: Path, hook: str, file: str, text: str) -> None:
    assert run_hooks(clone, {file: text}) == (1, {hook})


@pytest.mark.parametrize(("length", "refused"), [(72, set()), (73, {SUBJECT})])
def test_a_subject_is_no_longer_than_lists_show(clone: Path, length: int, refused: set[str]) -> None:
    message = {"message": f"{'å' * length}\n\n{'Any length here. ' * 10}\n"}
    arguments = ("--hook-stage", "commit-msg", "--commit-msg-filename", "message")
    assert run_hooks(clone, message, *arguments) == (len(refused), refused)
