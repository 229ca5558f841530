"""What SECURITY.md promises is held: every promise names tests, and each of them exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests import ROOT

_ROW = re.compile(r"^\| (?P<promise>.+?) \| (?P<tests>.+) \|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_ROWS = [row for row in _ROW.finditer((ROOT / "SECURITY.md").read_text("utf-8")) if row["promise"] != "Löfte"]
_NAMED = sorted({(file, name) for row in _ROWS for file, name in _TEST.findall(row["tests"])})


def test_every_promise_names_its_tests_and_nothing_else() -> None:
    assert len(_ROWS) > 20
    assert [row["promise"] for row in _ROWS if not _TEST.search(row["tests"])] == []
    assert [row["promise"] for row in _ROWS if _TEST.sub("", row["tests"]).strip()] == []


@pytest.mark.parametrize(("file", "name"), _NAMED)
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse(Path(ROOT / file).read_text("utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert name.startswith("test_")
