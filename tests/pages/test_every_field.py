"""Every text that a model can hold is read somewhere on the site."""

from __future__ import annotations

import html
import re
from itertools import count

import pytest
import yaml

from generator.linking.links import link
from generator.models.fields import FieldSpec
from generator.models.kinds import KINDS, VOCABULARIES, Kind
from generator.pages.render import render_pages
from tests.pages.views.filled import Write, filled, surroundings
from tests.pages.views.records import NOW, SOURCE, Settings, catalogue_of, project


def _tokens(written: list[str]) -> Write:
    numbers = count(1)

    def write(_: FieldSpec) -> str:
        written.append(f"ord{next(numbers)}x")
        return written[-1]

    return write


def _visible(pages: dict[str, str]) -> str:
    """The words of all pages but the lists, front matter and attributes left out."""
    bodies = (text.partition("\n---\n")[2] for path, text in pages.items() if path.endswith(".md"))
    return html.unescape(re.sub(r"<[^>]*>", " ", " ".join(bodies)))


def _rendered(files: dict[str, str]) -> dict[str, str]:
    catalogue = catalogue_of(files)
    return render_pages(catalogue, link(catalogue), NOW, Settings(repo_url="https://exempel.se", edit_uri="andra/"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_text_of_a_record_is_shown(kind: Kind) -> None:
    written: list[str] = []
    data = filled(kind.model, _tokens(written))
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    pages = _rendered(surroundings() | {f"{kind.folder}/provpost": text})
    own = {path: page for path, page in pages.items() if path in (f"{kind.folder}/provpost.md", "kartlaggning.md")}
    shown = _visible(own)
    assert [token for token in written if not re.search(rf"\b{token}\b", shown)] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_text_of_a_term_is_shown(name: str) -> None:
    written: list[str] = []
    row = filled(VOCABULARIES[name], _tokens(written)) | {"id": "0581"}
    files = {f"ordlistor/{name}": yaml.safe_dump([row], allow_unicode=True), "kallor/rapport": SOURCE}
    if name == "kommuner":
        files["projekt/prov"] = project("kommuner: ['0581']")  # only those that are named have pages
    pages = _rendered(files)
    path = "forkortningar.md" if name == "synonymer" else f"{name}/0581.md"
    shown = _visible({path: pages[path]})
    assert [token for token in written if not re.search(rf"\b{token}\b", shown)] == []
