"""Each statement shows its citation; the numbers appear only where they tell citations apart."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.pages.views.blocks import SourceNote, Statement
from generator.pages.views.citations import cite, prose_at
from generator.pages.views.record import record_page
from tests.pages.views.records import SOURCE, project, site_of

_PAGE = "projekt/prov.html"


def _cited(lines: str) -> tuple[tuple[Statement, ...], SourceNote]:
    site = site_of({"projekt/prov": project(f"syfte:\n{lines}"), "kallor/rapport": SOURCE})
    entry = site.entry("projekt/prov")
    statements, note = cite(site, _PAGE, entry, prose_at(entry, ("syfte",), entry.record.aim))  # type: ignore[attr-defined]
    assert note is not None
    return statements, note


def test_statements_without_places_of_their_own_rest_on_the_record() -> None:
    statements, note = _cited("  - Ett.\n  - Två.")
    assert [item.html for item in statements] == ["<p>Ett.</p>", "<p>Två.</p>"]
    (cited,) = note.cited
    assert (cited.title, cited.url) == ("Slutrapporten", "../kallor/rapport.html")
    assert [citation.text for citation in cited.citations] == ["avsnitt Inledning"]
    assert cited.citations[0].url == "../kallor/rapport.html#avsnitt-inledning"


def test_one_common_place_needs_no_number() -> None:
    same = "källor: [{källa: rapport, avsnitt: Resultat, sida: 5}]"
    statements, note = _cited(f"  - {{text: Ett., {same}}}\n  - {{text: Två., {same}}}")
    assert [item.html for item in statements] == ["<p>Ett.</p>", "<p>Två.</p>"]
    assert [(citation.text, citation.number) for citation in note.cited[0].citations] == [("avsnitt Resultat, s. 5", 0)]


def test_different_places_are_numbered_and_linked() -> None:
    statements, note = _cited(
        "  - {text: Ett., källor: [{källa: rapport, avsnitt: Resultat}]}\n"
        "  - {text: Två., källor: [{källa: rapport, sida: 9}, {källa: rapport, avsnitt: Resultat}]}"
    )
    assert [citation.number for citation in note.cited[0].citations] == [1, 2]
    first, second = statements
    assert first.html.startswith('<p>Ett.<sup class="kb-mark"><a href="../kallor/rapport.html#avsnitt-resultat"')
    assert first.html.endswith("</sup></p>")
    assert second.html.index(">1</a>") < second.html.index(">2</a>")


def test_what_lacks_a_place_among_others_points_at_the_list() -> None:
    statements, note = _cited("  - {text: Ett., källor: [{källa: rapport, sida: 2}]}\n  - Två.")
    assert statements[1].html == "<p>Två.</p>"
    assert note.rest_url == "#alla_kallor"


def test_a_section_that_the_source_does_not_list_is_no_fragment() -> None:
    _, note = _cited("  - {text: Ett., källor: [{källa: rapport, avsnitt: Okänt}]}")
    assert note.cited[0].citations[0].url == "../kallor/rapport.html"


def test_a_web_page_is_named_by_its_address_and_day() -> None:
    _, note = _cited("  - {text: Ett., källor: [{url: 'https://www.exempel.se/a/', hämtad: 2026-02-03}]}")
    (cited,) = note.cited
    assert (cited.title, cited.url) == ("exempel.se/a", "https://www.exempel.se/a/")
    assert cited.citations[0].text == "hämtad 3 februari 2026"


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("- a\n- b", "<li>b<sup"),
        ("a\n\nb", "<p>b<sup"),
        ("**a**", "</strong><sup"),
    ],
)
def test_the_number_ends_the_last_line(html: str, marked: str) -> None:
    text = html.replace("\n", "\n      ")
    statements, _ = _cited(
        f"  - text: |-\n      {text}\n    källor: [{{källa: rapport, sida: 1}}]\n"
        "  - {text: Två., källor: [{källa: rapport, sida: 2}]}"
    )
    assert marked in statements[0].html


def test_many_places_of_a_record_are_named_by_their_document_in_the_fact_box() -> None:
    citations = ", ".join(f"{{källa: rapport, sida: {page}}}" for page in range(9))
    record = project().replace("[{källa: rapport, avsnitt: Inledning}]", f"[{citations}]")
    site = site_of({"projekt/prov": record, "kallor/rapport": SOURCE})
    note = record_page(site, site.entry("projekt/prov"), (), ()).sections[0].blocks[0].note  # type: ignore[union-attr]
    assert note is not None
    assert [(cited.title, cited.citations) for cited in note.cited] == [("Slutrapporten", ())]
    assert note.rest_url == "#alla_kallor"


def test_a_source_that_is_not_there_is_named_by_its_id() -> None:
    site = site_of({"projekt/prov": project()})
    entry = site.entry("projekt/prov")
    _, note = cite(site, _PAGE, entry, [(Markup("<p>a</p>"), ())])
    assert note is not None
    assert (note.cited[0].title, note.cited[0].url) == ("rapport", "")
