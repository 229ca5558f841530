"""Pages are there for any catalogue, and every link between them leads somewhere."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.linking.links import link
from generator.models.data_files import DATA_FILES
from generator.models.fields import fields_of
from generator.models.kinds import KIND_BY_FOLDER, KINDS
from generator.pages.render import render_pages
from generator.text.urls import FORM
from tests import ROOT
from tests.pages.finished import Found, finished
from tests.pages.golden import LEFT_OUT, SAMPLE, rendered
from tests.pages.views.records import NOW, SOURCE, Settings, activity, catalogue_of, fund, project

_HAND_WRITTEN = ROOT / "site_src"
_BESIDE = re.compile(
    r"kalender\.ics|(?:fonder|kalender)/[a-z0-9-]+\.ics|nytt\.(?:xml|json)|[a-z]+/[a-z0-9-]+\.(?:xml|(?:nytt\.)?json)"
)
"""Calendars and feeds, which no page makes."""
_ALWAYS = {
    "index", "katalog", "matris", "kartlaggning", "om", "innan-ni-soker",
    "tillganglighet", "forkortningar", "licenser", "falt", "koder", "bidra", "fondvaljaren",
    "luckor", "overblick", "overenskommelsen", "skriv-ut", "bevakning", "kalender", "nytt",
    *(f"{kind.folder}/index" for kind in KINDS),
    "kommuner/index", "omraden/index", "malgrupper/index", "mal/index",
}  # fmt: skip


def _render(files: dict[str, str], settings: Settings | None = None) -> dict[str, str]:
    catalogue = catalogue_of(files)
    return render_pages(catalogue, link(catalogue), NOW, settings or Settings())


@pytest.fixture(scope="module")
def empty() -> dict[str, str]:
    """The pages of a catalogue without records."""
    return _render({})


def test_an_empty_catalogue_gives_the_same_main_pages(empty: dict[str, str]) -> None:
    assert {path.removesuffix(".md") for path in empty if path.endswith(".md")} == _ALWAYS
    for kind in KINDS:
        assert f"Inga {kind.plural.lower()} ännu" in empty[f"{kind.folder}/index.md"]
    assert "Inga aktiviteter ännu" in empty["matris.md"]
    assert "Ingen kartläggning ännu" in empty["kartlaggning.md"]


@pytest.mark.slow
def test_an_empty_page_is_no_dead_end(empty: dict[str, str]) -> None:
    for path in _ALWAYS - {"licenser", "katalog"}:
        assert Found(finished(empty[f"{path}.md"])).values("href"), path


@pytest.mark.slow
@pytest.mark.parametrize("only", ["projekt", "fonder", "aktiviteter", "kallor", "exempel"])
def test_a_catalogue_of_one_type_links_only_to_pages_that_exist(only: str) -> None:
    record = {"projekt": project, "fonder": fund, "aktiviteter": activity, "exempel": activity}.get(only)
    pages = _render({f"{only}/ensam": record() if record else SOURCE})
    assert _broken(pages) == []


@pytest.mark.slow
def test_every_link_of_the_sample_leads_somewhere() -> None:
    assert SAMPLE.is_dir()
    assert _broken(rendered() | dict.fromkeys(LEFT_OUT, "")) == []


def _broken(pages: dict[str, str]) -> list[str]:
    """Links from generated pages to files or fragments that are nowhere."""
    html = {path.removesuffix(".md") + ".html": finished(text) for path, text in pages.items() if path.endswith(".md")}
    found = {path: Found(text) for path, text in html.items()}
    anchors = {path: {*page.values("id")} for path, page in found.items()}
    others = {path.relative_to(_HAND_WRITTEN).with_suffix(".html").as_posix() for path in _HAND_WRITTEN.rglob("*.md")}
    ids = [path.removesuffix(".md").partition("/")[::2] for path in pages]
    for file in (file for file in DATA_FILES if file.kind or "{" not in file.path):
        others |= {file.path.format(id=id) for folder, id in ids if not file.kind or folder == file.kind.folder}
    others |= set(pages)
    wrong = []
    for path, page in found.items():
        for url in page.values("href"):
            parts = urlsplit(url)
            if parts.scheme:
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
            )
            missing = target not in html and target not in others and not _BESIDE.fullmatch(target)
            drawn = target == FORM and parts.fragment
            places = _fields_in_form(parts.query) if drawn else anchors.get(target, set())
            if missing or (parts.fragment and unquote(parts.fragment) not in places):
                wrong.append(f"{path}: {url}")
    return wrong


def _fields_in_form(query: str) -> set[str]:
    """What the form draws for the record that an address names."""
    (post,) = parse_qs(query)["post"]
    return set(fields_of(KIND_BY_FOLDER[post.partition("/")[0]].model))


def test_ids_are_unique_even_where_codes_and_sections_collide() -> None:
    areas = "programområden: [{kod: Villkor}, {kod: villkor}, {kod: Källor}, {kod: '§'}]\nvillkor: {råd: Fråga först.}"
    pages = _render({"fonder/prov": fund(areas), "kallor/rapport": SOURCE.replace("Resultat", "inledning")})
    for path in ("fonder/prov.md", "kallor/rapport.md"):
        ids = Found(finished(pages[path])).values("id")
        assert sorted(ids) == sorted(set(ids)), path
    assert {"villkor", "kallor", "alla_kallor"} <= {*Found(finished(pages["fonder/prov.md"])).values("id")}


def test_former_addresses_lead_to_the_record() -> None:
    pages = _render({"projekt/ny": project("tidigare_id: [gammal, annan]"), "projekt/annan": project()})
    assert 'content="0; url=ny.html"' in pages["projekt/gammal.html"]
    assert '<meta name="robots" content="noindex">' in pages["projekt/gammal.html"]
    assert "projekt/annan.html" not in pages
    assert "projekt/annan.md" in pages
    sheet = _render({"fonder/ny": fund("tidigare_id: gammal")})["kort/fonder/gammal.html"]
    assert 'content="0; url=ny.html"' in sheet


def test_404_needs_no_other_file(empty: dict[str, str]) -> None:
    page = empty["404.html"]
    loaded = [attributes["href"] for tag, attributes in Found(page).tags if tag in ("link", "img")]
    assert [str(address).partition(",")[0] for address in loaded] == ["data:image/svg+xml"]
    assert Found(page).values("src") == []
    assert "index.html" in Found(page).values("href")


def test_404_links_absolutely_when_the_address_is_known() -> None:
    page = _render({}, Settings(site_url="https://exempel.se/bank"))["404.html"]
    assert "https://exempel.se/bank/index.html" in Found(page).values("href")
    assert "<script>" not in page
