"""A page's fingerprint, and what it follows from, stand for its text: no change of that leaves them as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from markupsafe import Markup

from generator.checks import check_catalogue
from generator.faults.problems import has_errors
from generator.linking.links import link
from generator.pages.render import Layout, lay_out
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.records.catalogue import load
from tests.pages.golden import SAMPLE
from tests.pages.views.records import NOW, Settings

_CHANGES = (
    (b"Spr\xc3\xa5kfika", b"Fika"),
    (b"<", b"&lt;"),
    (b"Link\xc3\xb6ping", b"Norrk\xc3\xb6ping"),
    (b"2024", b"2023"),
    (b"avsnitt", b"avsnitt "),
    (b"Resultat", b"Inledning"),
)


def layouts(files: dict[str, bytes]) -> dict[str, Layout]:
    """The pages of a catalogue; none when it has errors, and so would not be built."""
    catalogue, problems = load(files)
    if has_errors([*problems, *check_catalogue(catalogue, NOW.date())]):
        return {}
    return {path: page() for path, page in lay_out(make_site(catalogue, link(catalogue), NOW, Settings()))[0].items()}


@pytest.fixture(scope="module")
def sample() -> dict[str, bytes]:
    return read_tree(SAMPLE)[0]


def changed(files: dict[str, bytes]) -> Iterator[dict[str, bytes]]:
    """Catalogues that differ from ``files`` in one file, or lack it."""
    for path, content in files.items():
        for old, new in _CHANGES:
            if old in content:
                yield {**files, path: content.replace(old, new)}
        yield {other: text for other, text in files.items() if other != path}


@pytest.mark.slow
def test_pages_of_the_same_fingerprint_have_the_same_text(sample: dict[str, bytes]) -> None:
    texts = {page.fingerprint(): page.text() for page in layouts(sample).values()}
    seen = len(texts)
    looked_at: dict[tuple[str, str], str] = {}
    for files in changed(sample):
        for path, page in layouts(files).items():
            text = page.text()
            assert texts.setdefault(page.fingerprint(), text) == text
            assert not page.inputs or looked_at.setdefault((path, page.inputs), text) == text
    assert len(texts) > 2 * seen


@pytest.mark.slow
def test_two_readings_of_the_same_files_give_the_same_fingerprints(sample: dict[str, bytes]) -> None:
    first, again = layouts(sample), layouts(dict(reversed(sample.items())))
    assert {path: page.fingerprint() for path, page in first.items()} == {
        path: page.fingerprint() for path, page in again.items()
    }


def test_the_template_counts() -> None:
    assert Layout("start.md.j2", tuple).fingerprint() != Layout("about.md.j2", tuple).fingerprint()


@pytest.mark.slow
def test_views_show_all_that_they_hold(sample: dict[str, bytes]) -> None:
    for path, page in layouts(sample).items():
        for part in parts(page.view):
            assert type(part) in (str, Markup, int, bool, type(None), tuple) or is_dataclass(part), (path, part)
            if is_dataclass(part):
                shown = ", ".join(f"{field.name}={getattr(part, field.name)!r}" for field in fields(part))
                assert repr(part) == f"{type(part).__qualname__}({shown})", path


def parts(value: Any) -> Iterator[Any]:
    """``value`` and everything in it."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)
