"""Every text that a model can hold is read somewhere on the site."""

from __future__ import annotations

import html
import re
from itertools import count

import pytest
import yaml

from generator.models.fields import FieldSpec
from generator.models.kinds import KINDS, VOCABULARIES, Kind
from tests.pages.views.filled import Write, filled, surroundings
from tests.pages.views.records import SOURCE, Settings, catalogue_of, page_of, project


def _tokens(written: list[str]) -> Write:
    numbers = count(1)

    def write(_: FieldSpec) -> str:
        written.append(f"ord{next(numbers)}x")
        return written[-1]

    return write


def _visible(files: dict[str, str], *paths: str) -> str:
    """The words of pages of a catalogue, front matter and attributes left out."""
    catalogue, settings = catalogue_of(files), Settings(repo_url="https://exempel.se", edit_uri="andra/")
    bodies = (page_of(catalogue, path, settings).partition("\n---\n")[2] for path in paths)
    return html.unescape(re.sub(r"<[^>]*>", " ", " ".join(bodies)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_text_of_a_record_is_shown(kind: Kind) -> None:
    written: list[str] = []
    data = filled(kind.model, _tokens(written))
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    files = surroundings() | {f"{kind.folder}/provpost": text}
    shown = _visible(files, f"{kind.folder}/provpost.md", "kartlaggning.md")
    assert [token for token in written if not re.search(rf"\b{token}\b", shown)] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_text_of_a_term_is_shown(name: str) -> None:
    written: list[str] = []
    row = filled(VOCABULARIES[name], _tokens(written)) | {"id": "0581"}
    files = {f"ordlistor/{name}": yaml.safe_dump([row], allow_unicode=True), "kallor/rapport": SOURCE}
    if name == "kommuner":
        files["projekt/prov"] = project("kommuner: ['0581']")  # only those that are named have pages
    shown = _visible(files, {"synonymer": "forkortningar.md", "bevakning": "bevakning.md"}.get(name, f"{name}/0581.md"))
    assert [token for token in written if not re.search(rf"\b{token}\b", shown)] == []
