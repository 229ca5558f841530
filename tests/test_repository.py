"""The frame around the code: what is locked is locked, and what is pinned is pinned."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NPM_LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
SCRIPTS = sorted((ROOT / "generator" / "browser").rglob("*.js"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_every_locked_package_has_a_version_and_hashes() -> None:
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in LOCK.splitlines() if not line.startswith("#")).strip())
    wrong = [entry for entry in entries if not re.match(r"[a-z0-9-]+==\S+( ;[^\\]+)? \\\n    --hash=sha256:", entry)]
    assert len(entries) > 20
    assert wrong == []


def test_the_lock_names_no_index() -> None:
    assert re.findall(r"^-.*|https?://\S+|file:\S+", LOCK, re.MULTILINE) == []


def test_every_locked_package_of_npm_has_a_hash_and_no_address() -> None:
    locked = {name: package for name, package in NPM_LOCK.items() if name}
    assert "node_modules/typescript" in locked
    assert [name for name, package in locked.items() if not package["integrity"].startswith("sha512-")] == []
    assert [name for name, package in NPM_LOCK.items() if "resolved" in package] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_what_escapes_types_or_lint_says_why(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    escapes = [line for line in lines if re.search(r"@ts-(ignore|expect|nocheck)|(ox|es)lint-(disable|enable)", line)]
    assert [line for line in escapes if not re.search(r" -- \w+ \w+", line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    used = re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)] == []


def test_what_drives_a_browser_is_marked_and_nothing_else(request: pytest.FixtureRequest) -> None:
    functions = [item for item in request.session.items if isinstance(item, pytest.Function)]
    marked = {item.nodeid for item in functions if item.get_closest_marker("browser")}
    assert marked == {item.nodeid for item in functions if "chromium" in item.fixturenames}


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_page_for_developers_has_a_place_for_every_module() -> None:
    page = (ROOT / "site_src" / "utveckling.md").read_text(encoding="utf-8")
    modules = {path.name for path in (ROOT / "generator").glob("*.py") if not path.name.startswith("__")}
    rooms = (path for path in (ROOT / "generator").iterdir() if path.is_dir() and path.name != "__pycache__")
    folders = {f"{path.name}/" for path in rooms}
    missing = sorted(name for name in modules | folders if f"`{name}`" not in page)
    assert missing == []


def test_the_page_for_developers_names_every_decision() -> None:
    page = (ROOT / "site_src" / "utveckling.md").read_text(encoding="utf-8")
    decisions = {path.name for path in (ROOT / "site_src" / "utveckling" / "beslut").glob("*.md")}
    assert decisions == set(re.findall(r"beslut/([\w-]+\.md)", page))
