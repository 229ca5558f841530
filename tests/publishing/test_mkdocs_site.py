"""What we spare MkDocs is what it would drop, or has done before."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.theme import Theme

from generator.publishing import mkdocs_site

THEME = Theme("material")


def _files(names: list[str]) -> list[str]:
    """Those that MkDocs would copy: it drops what is no file, and what is hidden."""
    return [name for name in names if not name.startswith(".") and any(Path(at, name).is_file() for at in THEME.dirs)]


def test_the_files_of_the_theme_are_those_that_mkdocs_finds() -> None:
    found = mkdocs_site._environment(THEME).list_templates()
    assert _files(found) == _files(THEME.get_env().list_templates())
    assert not any(name.startswith(".") for name in found)


def test_the_next_build_of_a_process_compiles_no_template_again(monkeypatch: pytest.MonkeyPatch) -> None:
    mkdocs_site._environment(THEME).get_template("main.html")
    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled again"))
    mkdocs_site._environment(THEME).get_template("main.html")
