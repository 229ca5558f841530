"""A record type is a model, a view and a row; whatever else it needs is named here when it is missing."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.models.common import Record
from generator.models.kinds import KINDS, Kind
from generator.pages.views import record_views
from tests import ROOT
from tests.developers_page import examples
from tests.small import SMALL

METHOD = (
    "titel: Språkfika\nsammanfattning: Fika på svenska.\nområden: [utbildning]\nsteg: [Koka kaffe, Bjud in]\n"
    "källor: [{källa: oschotte-guschelov}]\n"
)


def pages(nav: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Title and page of all that the menu leads to, in groups or not."""
    for entry in nav:
        for title, leads in entry.items():
            yield from pages(leads) if isinstance(leads, list) else [(title, leads)]


def missing(kind: Kind) -> Iterator[str]:
    """What is still to be done for a record type, file by file."""
    view = record_views.view_module(kind)
    if importlib.util.find_spec(f"{record_views.__package__}.{view}") is None:
        yield f"generator/pages/views/{view}.py: VIEW, how a record is shown"
    config = re.sub(r"!ENV \S+.*", "null", (ROOT / "mkdocs.yml").read_text("utf-8"))
    menu = dict(pages(yaml.safe_load(config)["nav"]))
    footer = (ROOT / "generator/publishing/theme/partials/footer.html").read_text("utf-8")
    if menu.get(kind.plural) != f"{kind.folder}/index.md" and f"/{kind.folder}/index.html" not in footer:
        yield f"mkdocs.yml, nav: {kind.plural}: {kind.folder}/index.md (or a link in the theme's footer.html)"
    if f"[catalogue/{kind.folder}](catalogue/{kind.folder})" not in (ROOT / "CONTRIBUTING.md").read_text("utf-8"):
        yield f"CONTRIBUTING.md: what lies in catalogue/{kind.folder}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_nothing_is_missing_for_a_type(kind: Kind) -> None:
    assert list(missing(kind)) == []
    assert record_views.view_of(kind).about.endswith(".")


def test_what_is_missing_is_named() -> None:
    class Method(Record):
        """A type that has only its model and its row."""

    assert list(missing(Kind("metoder", Method, "Metod", "Metoder", 24))) == [
        "generator/pages/views/method_page.py: VIEW, how a record is shown",
        "mkdocs.yml, nav: Metoder: metoder/index.md (or a link in the theme's footer.html)",
        "CONTRIBUTING.md: what lies in catalogue/metoder",
    ]


@pytest.fixture(scope="module")
def house(slow: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the type that the page for developers adds, and a catalogue with a record of it."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "generator", root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "site_src", root / "site_src", ignore=shutil.ignore_patterns("utveckling"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    model, view, row = examples("Add a record type")
    for code in (model, view):
        file = root / code.splitlines()[0].removeprefix("# ")
        assert not file.exists()
        file.write_text(code, encoding="utf-8")
    kinds = root / "generator/models/kinds.py"
    text = kinds.read_text("utf-8").replace("\n)\nKIND_BY", f"\n    {row})\nKIND_BY", 1)
    kinds.write_text(text.replace("from .project", "from .method import Method\nfrom .project", 1), encoding="utf-8")
    for name, content in {**SMALL, "metoder/sprakfika.yaml": METHOD}.items():
        (root / "catalogue" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "catalogue" / name).write_text(content, encoding="utf-8")
    run(root, "build", "--no-zip")
    return root


def run(root: Path, *arguments: str, typed: str = "") -> str:
    """What the program in ``root`` says; it must end well."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1770000000"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=root, env=environment, input=typed, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_type_has_its_pages_and_stands_on_those_of_others(house: Path) -> None:
    def page(path: str) -> str:
        return (house / "site" / path).read_text("utf-8")

    assert "Koka kaffe" in page("metoder/sprakfika.html")
    assert "Arbetssätt som andra kan ta efter. 1 metod." in page("metoder/index.html")
    assert "2 steg" in page("metoder/index.html")
    assert 'href="metoder/index.html"' in page("index.html")
    assert "../metoder/sprakfika.html" in page("omraden/utbildning.html")
    assert 'data-kb-facet="typ" value="metoder"' in page("katalog.html")
    assert "Metod;metoder/sprakfika.html" in page("data/katalog.csv")
    records = json.loads(page("data/katalog.json"))["records"]
    assert {"metoder/sprakfika"} == {record["id"] for record in records if record["typ"] == "metoder"}


def test_a_new_type_is_searched(house: Path) -> None:
    best, *_ = json.loads(run(house, "search", "koka kaffe", "--json"))
    assert (best["id"], best["kind"]) == ("metoder/sprakfika", "Metod")


def test_a_new_type_has_its_place_in_the_commands(house: Path) -> None:
    assert "kallor eller metoder" in " ".join(run(house, "new", "--help").split())
    assert json.loads(run(house, "schema", "metoder"))["title"] == "Metod"
    run(house, "new", "metoder", typed="Läxhjälp\nHjälp med läxor.\nBjud in.\noschotte-guschelov\n\n\n")
    assert "Läxhjälp" in (house / "catalogue/metoder/laxhjalp.yaml").read_text("utf-8")
    run(house, "check")
