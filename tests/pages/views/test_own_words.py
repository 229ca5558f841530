"""Words that are the knowledge base's own, and no source's, say so where they stand."""

from __future__ import annotations

import re

import pytest
import yaml

from generator.models.fields import fields_of
from generator.models.kinds import KINDS, Kind
from generator.pages.views.site import own_mark
from tests.pages.views.filled import filled, surroundings
from tests.pages.views.records import SOURCE, Settings, activity, catalogue_of, fund, page_of, project, site_of

_MARK = str(own_mark(site_of({}), "projekt/prov.html"))
_PLACE = "källor: [{källa: rapport, avsnitt: Resultat}]"


def _page(path: str, files: dict[str, str], settings: Settings | None = None) -> str:
    return page_of(catalogue_of({"kallor/rapport": SOURCE} | files), path, settings)


def _project(more: str) -> str:
    return _page("projekt/prov.md", {"projekt/prov": project(more)})


def test_the_mark_is_words_and_leads_to_what_they_mean() -> None:
    assert _MARK == ' <a class="kb-own" href="../om.html#egna-ord">Kunskapsbankens förklaring</a>'
    assert 'id="egna-ord"' in _page("om.md", {})
    assert "Trädets förklaring" in _page("om.md", {}, Settings(site_name="Trädet"))


def test_only_what_is_own_is_marked_among_statements_with_sources() -> None:
    page = _project(f"syfte:\n  - {{text: Ett., {_PLACE}}}\n  - {{text: Två., källor: []}}\n  - Tre.")
    assert f"<p>Två.{_MARK}</p>" in page
    assert "<p>Tre.</p>" in page
    assert page.count('class="kb-own"') == 1


def test_a_section_of_own_words_alone_names_no_source() -> None:
    section = _project("metod: {text: Ett., källor: []}").partition("{#metod}")[2].partition("\n## ")[0]
    assert f"<p>Ett.{_MARK}</p>" in section
    assert "Källa" not in section


def test_own_words_in_a_list_of_markdown_are_marked_on_the_last_line() -> None:
    assert f"<li>b{_MARK}</li>" in _project('metod: {text: "- a\\n- b", källor: []}')


def test_own_words_without_text_of_their_own_are_not_marked() -> None:
    more = "finansiering: [{finansiär: Kommunen}, {finansiär: Staten, kommentar: {text: Ja., källor: []}}]"
    assert _project(more).count('class="kb-own"') == 1


def test_an_empty_value_of_sources_does_not_make_words_own() -> None:
    assert 'class="kb-own"' not in _project("metod: {text: Ett., källor: }")
    assert 'class="kb-own"' not in _project("metod: {text: Ett.}")


def test_summary_and_facts_are_marked() -> None:
    text = project("utfall: {text: avvecklat, källor: []}").replace("Ett prov.", "{text: Ett prov., källor: []}")
    page = _page("projekt/prov.md", {"projekt/prov": text})
    assert f'<div class="kb-lead"><p>Ett prov.{_MARK}</p></div>' in page
    assert f"<dd>Avvecklat{_MARK}</dd>" in page
    assert "Helt eller delvis: Sammanfattning, Utfall" in page


def test_a_term_among_others_is_marked_alone() -> None:
    groups = "- {id: unga, namn: Unga}\n- {id: vuxna, namn: Vuxna}\n"
    page = _page(
        "projekt/prov.md",
        {"ordlistor/malgrupper": groups, "projekt/prov": project("målgrupper: [unga, {text: vuxna, källor: []}]")},
    )
    assert f'">Unga</a>, <a href="../malgrupper/vuxna.html">Vuxna</a>{_MARK}</dd>' in page


def test_a_county_among_others_is_marked_alone() -> None:
    text = project("län: [Östergötlands län, {text: Kalmar län, källor: []}]")
    assert f"<dd>Östergötlands län, Kalmar län{_MARK}</dd>" in _page("projekt/prov.md", {"projekt/prov": text})


@pytest.mark.parametrize("side", ["projekt", "aktiviteter"])
def test_a_link_that_no_source_draws_is_marked_from_both_ends(side: str) -> None:
    own = {"projekt": "aktiviteter: [{text: fika, källor: []}]", "aktiviteter": "projekt: [{text: prov, källor: []}]"}
    files = {
        "projekt/prov": project(own["projekt"] if side == "projekt" else ""),
        "aktiviteter/fika": activity(own["aktiviteter"] if side == "aktiviteter" else ""),
    }
    assert f'<a href="../projekt/prov.html">Prov</a>{_MARK}' in _page("aktiviteter/fika.md", files)
    assert f'<a href="../aktiviteter/fika.html">Språkfika</a>{_MARK}' in _page("projekt/prov.md", files)


def test_a_link_that_a_source_draws_from_one_end_is_not_own() -> None:
    files = {
        "projekt/prov": project("aktiviteter: [{text: fika, källor: []}]"),
        "aktiviteter/fika": activity("projekt: [prov]"),
    }
    assert 'class="kb-own"' not in _page("aktiviteter/fika.md", files)


def test_the_successor_of_a_fund_and_the_remark_on_a_conflict_are_marked() -> None:
    conflict = "går_isär: [{uppgift: År, värden: [{värde: a}, {värde: b}], kommentar: {text: Oklart., källor: []}}]"
    page = _page(
        "fonder/gammal.md",
        {"fonder/gammal": fund(f"efterträdare: {{text: ny, källor: []}}\n{conflict}"), "fonder/ny": fund(title="Ny")},
    )
    assert f'<a href="ny.html">Ny</a>{_MARK}</dd>' in page
    assert f"<p>Oklart.{_MARK}</p>" in page


def test_terms_calls_and_shares_of_a_fund_are_marked() -> None:
    terms = "{medfinansiering_procent: {text: 10, källor: []}, stöd_högst_procent: {text: 75, källor: []}}"
    areas = "[{kod: A}, {kod: B, ingår_i: {text: A, källor: []}, andel_av_fonden_procent: {text: 30, källor: []}}]"
    call = (
        "{namn: Vår, öppnar: 2026-01-02, stänger: {text: 2026-03-04, källor: []}, diarienummer: {text: 7, källor: []}}"
    )
    more = f"villkor: {terms}\nprogramområden: {areas}\nutlysningar: [{call}]"
    page = _page("fonder/prov.md", {"fonder/prov": fund(more)})
    for label, value in {"Medfinansiering": "10\u00a0%", "Fonden betalar högst": "75\u00a0%"}.items():
        assert re.search(rf"<dt>{label}[^<]*</dt>\s*<dd>[^<]*{value}[^<]*{re.escape(_MARK)}</dd>", page), label
    for words in (">A</a>", "30\u00a0% av hela fonden", "4 mars 2026", "Diarienummer 7"):
        assert re.search(rf"{words}[^<]*{re.escape(_MARK)}", page), words
    assert f"2 januari 2026{_MARK}" not in page


def test_the_share_of_a_part_of_a_fund_is_marked_where_shares_are_listed() -> None:
    areas = "programområden: [{kod: A, medfinansiering_procent: {text: 5, källor: []}}]"
    calls = "utlysningar: [{namn: Vår, medfinansiering_procent: {text: 53, källor: []}}]"
    page = _page("fonder/prov.md", {"fonder/prov": fund(f"{areas}\n{calls}")})
    facts = page[: page.index("{#programomraden}")]
    assert re.search(rf"5\u00a0%[^<]*{re.escape(_MARK)}", facts)
    assert re.search(rf"Utlysningen Vår: 53\u00a0%[^<]*{re.escape(_MARK)}", facts)


def test_rows_of_vocabularies_are_marked_whole_or_in_part() -> None:
    rows = (
        "- {id: a, namn: Aa, förkortning: A, beskrivning: Ord., även: [Ab], källor: []}\n"
        "- {id: b, namn: Bb, förkortning: B, beskrivning: {text: Ord., källor: []}, "
        "även: [B, {text: Bc, källor: []}, Bd]}\n"
        "- {id: c, namn: Cc, förkortning: C, beskrivning: Ord., källor: [{källa: rapport}]}\n"
    )
    page = _page("forkortningar.md", {"ordlistor/synonymer": rows})
    mark = _MARK.replace("../", "")
    first, second, third = re.findall(r"<dt>.*</dd>", page)
    assert first.endswith(f'<p class="kb-source">{mark}</p></dd>')
    assert first.count("kb-own") == 1
    assert f"<p>Ord.{mark}</p>" in second
    assert f"Även: Bc{mark}, Bd</p>" in second
    assert "kb-own" not in third


def test_a_short_form_that_we_spelled_out_or_translated_says_so() -> None:
    row = "- {id: a, namn: {text: Aa, källor: []}, engelska: {text: Ee, källor: []}, förkortning: A, även: [Ab]}\n"
    page = _page("forkortningar.md", {"ordlistor/synonymer": row})
    mark = _MARK.replace("../", "")
    assert f"<strong>Aa{mark}</strong> (Ee{mark})</p><p class" in page
    assert page.count("kb-own") == 2


def test_a_term_says_that_its_description_and_other_names_are_own() -> None:
    row = "- {id: a, namn: Aa, beskrivning: Ord., även: [Ab, Ac], källor: []}\n"
    page = _page("omraden/a.md", {"ordlistor/omraden": row})
    assert f"<p>Ord.{_MARK}</p>" in page
    assert f"<dd>Ab, Ac{_MARK}</dd>" in page


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_with_own_words_is_named_at_the_end_of_the_page(kind: Kind) -> None:
    """Where words cannot have their mark beside them, the page still tells."""
    data = filled(kind.model, lambda spec: {"text": "Ord.", "källor": []})  # type: ignore[arg-type,return-value]
    files = surroundings() | {f"{kind.folder}/provpost": yaml.safe_dump(data, allow_unicode=True)}
    page = _page(f"{kind.folder}/provpost.md", files)
    told = page.partition("Helt eller delvis: ")[2].partition("</dd>")[0]
    own = [key for key, value in data.items() if "'källor': []" in str(value)]
    labels = [fields_of(kind.model)[key].label for key in own]
    assert len(labels) > 4
    assert [label for label in labels if label not in told] == []
