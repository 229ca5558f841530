"""The frame around the code: what is locked is locked, and what is pinned is pinned."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

LOCKS = [(ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-audit.lock")]
NPM_LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
SCRIPTS = sorted((ROOT / "generator" / "browser").rglob("*.js"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("lock", LOCKS, ids=["ours", "audit"])
def test_every_locked_package_has_a_version_and_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in lock.splitlines() if not line.startswith("#")).strip())
    wrong = [
        entry
        for entry in entries
        if not re.match(r"[a-z0-9-]+(?:\[[a-z]+\])?==\S+( ;[^\\]+)? \\\n    --hash=sha256:", entry)
    ]
    assert len(entries) > 20
    assert wrong == []


@pytest.mark.parametrize("lock", LOCKS, ids=["ours", "audit"])
def test_the_lock_names_no_index(lock: str) -> None:
    assert re.findall(r"^-.*|https?://\S+|file:\S+", lock, re.MULTILINE) == []


def test_nothing_is_built_of_what_comes_from_elsewhere() -> None:
    """To build a package is to run it before anybody has looked: pip may do that with our own project only."""
    places = [ROOT / "Makefile", *sorted((ROOT / "scripts").glob("*.sh")), *WORKFLOWS]
    texts = [path.read_text(encoding="utf-8").replace("\\\n", " ") for path in places]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    installing = [line for line in lines if re.search(r"pip install|^install ", line)]
    assert len(installing) > 5
    allowed = ("--only-binary :all:", "--no-deps --no-build-isolation --editable .")
    assert [line for line in installing if not any(way in line or '"$@"' in line for way in allowed)] == []


def test_the_workflows_have_no_weakness_that_is_known() -> None:
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", ".github"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_a_proposal_is_told_without_rights() -> None:
    """What a fork says reaches no shell, and its code no right to write."""
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert 'kunskapsbank diff HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"' in workflow
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", workflow, re.MULTILINE) == ["  contents: read\n"]
    assert not re.search(r": write\b|github\.(event\.|head_ref)|secrets\.", workflow)
    assert [path.name for path in WORKFLOWS if "pull_request_target" in path.read_text(encoding="utf-8")] == []


def test_what_may_comment_runs_nothing_of_a_proposal() -> None:
    """It reads what the check left behind, with Python's own library; no expression holds words of a proposal."""
    workflow = (ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    asked = {*re.findall(r"\$\{\{ (.*?) \}\}", workflow), *re.findall(r"if: (.*)", workflow)}
    assert asked == {"github.token", "github.event.workflow_run.event == 'pull_request'"}
    assert re.findall(r"^ +run: (.*)", workflow, re.MULTILINE) == ["python scripts/proposal_comment.py"]
    assert re.findall(r"(\S+): write\b", workflow) == ["pull-requests"]
    assert "ref:" not in workflow  # it is main's
    check = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    script = (ROOT / "scripts/proposal_comment.py").read_text(encoding="utf-8")
    left = (*re.findall(r"name: (forslag)$", check, re.MULTILINE), *re.findall(r"site/(\S+\.zip)", check))
    assert f'FOUND, SITE = "{left[0]}", "{left[1]}"' in script
    assert all(f"> forslag/{name}" in check for name in re.findall(r'"(\w+\.(?:txt|json))"', script))
    alone = [sys.executable, "-I", "-S", "scripts/proposal_comment.py"]
    answer = subprocess.run(alone, cwd=ROOT, capture_output=True, text=True, check=False, env={})
    assert answer.stderr.splitlines()[-1] == "KeyError: 'GITHUB_EVENT_PATH'"


def test_what_asks_others_has_no_token_and_writes_one_issue() -> None:
    workflow = (ROOT / ".github/workflows/watch.yml").read_text(encoding="utf-8")
    expressions = {*re.findall(r"\$\{\{ (.*?) \}\}", workflow)}
    assert expressions == {"github.token", "github.workflow", "github.server_url", "github.repository", "vars.SITE_URL"}
    assert re.findall(r"(\S+): write\b", workflow) == ["issues"]
    assert "pull_request" not in workflow
    asking, *others = (step for step in workflow.split("- name: ") if "run: " in step and "kunskapsbank links" in step)
    assert "TOKEN" not in asking
    assert others == []
    script = (ROOT / "scripts/watch_issue.py").read_text(encoding="utf-8")
    left = re.findall(r"^          (?:name|path): (.*)$", workflow, re.MULTILINE)
    assert left == ["lankar", "lankar"]
    assert 'WORKFLOW, LEFT = "watch.yml", "lankar"' in script
    alone = [sys.executable, "-I", "-S", "scripts/watch_issue.py"]
    answer = subprocess.run(alone, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "IndexError" in answer.stderr  # it has loaded all that it needs, and lacks only its arguments


def test_what_is_published_is_strict_whole_and_signed() -> None:
    pages = (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    assert "make site ARGS=--strict" in pages
    assert "kunskapsbank verify site" in pages
    assert re.search(r"needs: \[build, attest\]", pages)
    assert pages.count("uses: actions/attest@") == 2


def test_a_release_is_the_site_that_is_published_and_signed() -> None:
    pages, release = (
        (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8") for name in ("pages", "release")
    )
    told = [
        set(re.findall(r"(KUNSKAPSBANK_\w+: .*|uses: actions/attest@.*)", workflow)) for workflow in (pages, release)
    ]
    assert told[0] == told[1]
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert {name for name in re.findall(r"KUNSKAPSBANK_\w+", config) if name not in "".join(release)} == set()


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
    named = re.findall(r"^\| (`[\w.]+/?`)", page, re.MULTILINE)
    assert [name for name in named if named.count(name) > 1] == []


def test_the_page_for_developers_names_every_decision() -> None:
    page = (ROOT / "site_src" / "utveckling.md").read_text(encoding="utf-8")
    decisions = {path.name for path in (ROOT / "site_src" / "utveckling" / "beslut").glob("*.md")}
    assert decisions == set(re.findall(r"beslut/([\w-]+\.md)", page))
