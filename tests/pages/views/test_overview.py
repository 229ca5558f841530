"""The overview counts what records say, and says what they do not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import Markup

from generator.pages.render import render_page
from generator.pages.views.overview_page import overview_page
from generator.pages.views.overview_pictures import LongBars, Map, OverviewPage, Part, Picture, Timeline
from generator.pages.views.overview_years import axis, labelled, window
from tests.pages.views.records import SOURCE, Settings, fund, project, site_of

MUNICIPALITIES = "".join(
    f'- {{id: "{code}", namn: {name}, län: {county} län}}\n'
    for code, name, county in (
        ("0580", "Linköping", "Östergötlands"),
        ("0560", "Boxholm", "Östergötlands"),
        ("0599", "Nybyn", "Östergötlands"),
        ("1862", "Degerfors", "Örebro"),
    )
)


def overview(files: Mapping[str, str], **settings: Any) -> OverviewPage:
    base = {"kallor/rapport": SOURCE, "ordlistor/kommuner": MUNICIPALITIES}
    return overview_page(site_of(base | dict(files), Settings(**settings)))


def projects(*lines: str) -> dict[str, str]:
    return {f"projekt/nr-{number}": project(more, f"Projekt {number}") for number, more in enumerate(lines, 1)}


def part(id: str, files: Mapping[str, str], **settings: Any) -> Part:
    return next(part for part in overview(files, **settings).parts if part.id == id)


def picture(part: Part, number: int = 0) -> Picture:
    found = part.figures[number].picture
    assert found is not None
    return found


def told(part: Part) -> str:
    """The sentences of a part."""
    return " ".join([part.says, *part.notes]).replace("\xa0", " ")


def rows(part: Part, figure: int = 0, table: int = 0) -> list[tuple[str, ...]]:
    found = part.figures[figure].tables[table].rows
    return [tuple(Markup(cell).striptags().replace("\xa0", " ") for cell in row.cells) for row in found]


def filters(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query)


def test_an_empty_catalogue_says_so_four_times_and_draws_no_projects() -> None:
    page = overview({"ordlistor/kommuner": "[]\n"})
    assert [part.figures for part in page.parts] == [(), (), (), ()]
    assert all(part.says for part in page.parts)
    text = render_page("overview.md.j2", page)
    assert "<svg" not in text
    assert text.count("Så lägger du till ett projekt") == 4


def test_every_outcome_leads_to_its_projects_and_none_is_left_out() -> None:
    found = part("utfall", projects("utfall: implementerat", "utfall: implementerat", "utfall: pågår", ""))
    bars = picture(found)
    assert isinstance(bars, LongBars)
    assert [(bar.label, bar.value, bar.width) for bar in bars.bars] == [
        ("Implementerat", "2", "100%"),
        ("Delvis implementerat", "0", "0%"),
        ("Avvecklat", "0", "0%"),
        ("Pågår", "1", "50%"),
        ("Okänt", "0", "0%"),
        ("Framgår inte", "1", "50%"),
    ]
    assert rows(found) == [(bar.label, bar.value) for bar in bars.bars]
    assert filters(bars.bars[0].url) == {"typ": ["projekt"], "utfall": ["implementerat"]}
    assert filters(bars.bars[-1].url) == {"typ": ["projekt"], "-utfall": ["implementerat", "pågår"]}
    assert [bool(bar.url) for bar in bars.bars] == [True, False, False, True, False, True]
    assert "För 2 av dem är det känt hur det gick. Av dem pågår 1. För 1 är utfallet okänt" in told(found)


def test_years_are_told_as_exactly_as_they_are_known() -> None:
    known = ("{start: 2020-03-01, slut: 2021}", "{start: 2021-05}", "{slut: 2019}", "{start: 2021, slut: 2021-06}")
    found = part("tid", projects(*(f"period: {period}" for period in known), "") | {"fonder/esf": fund()})
    assert rows(found) == [("2019", "1", "0"), ("2020", "1", "1"), ("2021", "3", "2")]
    said = told(found)
    assert "4 av 5 projekt säger vilka år det gällde, från 2019 till 2021." in said
    assert "Känt om starten: dagen för 1 projekt, bara månaden för 1 projekt och bara året för 1 projekt." in said
    assert "För 2 projekt är bara början eller bara slutet känt." in said
    assert "För 1 projekt framgår inte vilka år det gällde." in said
    assert "Ingen fond säger vilka år dess program gäller." in said


def test_plans_stand_apart_in_a_pattern_with_its_key() -> None:
    files = projects("period: {start: 2020, slut: 2020}") | {
        "projekt/plan": project("period: {start: 2020, slut: 2021}", "Planen", "planerat")
    }
    drawn = picture(part("tid", files))
    assert isinstance(drawn, Timeline)
    assert [(bar.value, bar.height, bar.plan_height) for bar in drawn.bars] == [
        ("2", "4em", "4em"),
        ("1", "0em", "4em"),
    ]
    assert drawn.key
    assert "1 av dem är planer" in told(part("tid", files))
    assert "key=''" in repr(picture(part("tid", projects("period: {start: 2020}"))))


def test_periods_backwards_and_years_that_are_slips_do_not_press_the_others_together() -> None:
    odd = ("period: {start: 0207}", "period: {start: 2020}", "period: {start: 9999}")
    found = part(
        "tid",
        projects(*odd)
        | {"fonder/esf": fund("programperiod: 2020–2014"), "fonder/amif": fund("programperiod: Löpande")},
    )
    drawn = picture(found)
    assert isinstance(drawn, Timeline)
    assert [tick.label for tick in drawn.ticks] == ["2014", "2015", "2016", "2017", "2018", "2019", "2020"]
    assert [(span.label, span.x, span.width) for span in drawn.spans] == [("Provfonden", "0%", "100%")]
    assert "2 projekt har år som ligger långt från de andra och inte ryms i bilden: 207, 9999." in told(found)
    assert "1 av 2 fonder säger inte vilka år programmet gäller." in told(found)


@pytest.mark.parametrize("most", [1, 50, 9_999])
def test_the_numbers_of_many_years_have_room_side_by_side(most: int) -> None:
    shown = window(2026)
    by_year = {year: [f"projekt/{number}" for number in range(most)] for year in shown}
    bars = axis(by_year, (), shown)
    assert {ref for bar in bars for ref in bar.refs} == set(by_year[2026])
    assert sum(len(str(len(bar.refs))) for bar in bars) <= 24
    assert bars[0].first <= shown[0] <= shown[-1] <= bars[-1].last
    assert sum(len(bars[place].label) for place in labelled(bars)) <= 32


def test_each_currency_has_bars_of_its_own_for_each_kind() -> None:
    sought = (
        "{belopp: 900, valuta: SEK, slag: sökt}, {belopp: 300, valuta: SEK}, {belopp: 5, valuta: EUR, slag: beviljat}"
    )
    more = "{belopp: 100, valuta: SEK, slag: sökt}, {belopp: 7, slag: sökt}"
    found = part("pengar", projects(f"finansiering: [{sought}]", f"finansiering: [{more}]", ""))
    titles = [picture(found, number).title for number in range(3)]
    assert titles == ["Belopp i kronor, efter slag", "Belopp i euro, efter slag", "Belopp utan valuta, efter slag"]
    assert rows(found) == [
        ("Sökt2 projekt (Projekt 1 och Projekt 2)", "1 000 kr"),
        ("Slag framgår inte1 projekt (Projekt 1)", "300 kr"),
    ]
    assert rows(found, 1) == [("Beviljat1 projekt (Projekt 1)", "5 euro")]
    assert rows(found, 2) == [("Sökt1 projekt (Projekt 2)", "7")]
    assert "1 projekt anger inget belopp alls." in told(found)


def test_amounts_that_are_not_stated_and_those_in_dispute_are_told_of() -> None:
    dispute = (
        "går_isär: [{uppgift: Kostnaden, värden: [{värde: 2 mkr, källa: rapport}, {värde: 3 mkr, källa: rapport}]}]"
    )
    found = told(part("pengar", projects("finansiering: [{slag: beviljat}]", dispute)))
    assert "Inget av 2 projekt i katalogen anger något belopp." in found
    assert 'Beviljat, utan att beloppet framgår: 1 projekt (<a href="projekt/nr-1.html">Projekt 1</a>).' in found
    assert 'belopp i 1 projekt (<a href="projekt/nr-2.html">Projekt 2</a>). Det gäller ”Kostnaden”.' in found


def test_each_municipality_is_a_link_with_its_number_and_the_rest_is_told_of() -> None:
    places = ('kommuner: ["0580", "1862"]', 'kommuner: ["0580"]', 'län: ["05"]', 'län: ["18"]', "")
    found = part("karta", projects(*places))
    drawn = picture(found)
    assert isinstance(drawn, Map)
    shapes = {shape.name: shape for shape in drawn.shapes}
    assert {name: (shape.value, shape.tone) for name, shape in shapes.items()} == {
        "Boxholm": ("0", 0),
        "Linköping": ("2", 2),
    }
    assert filters(shapes["Linköping"].url) == {"typ": ["projekt"], "kommun": ["0580"]}
    assert filters(shapes["Boxholm"].url) == {"kommun": ["0560"]}
    assert shapes["Linköping"].words == "Linköping, 2 projekt"
    assert len(drawn.others) == 11
    assert rows(found) == [("Boxholm", "0"), ("Linköping", "2"), ("Nybyn", "0")]
    said = Markup(told(found)).striptags()
    assert "2 projekt finns i någon av de 3 kommunerna i Östergötlands län. 2 kommuner har inget projekt här." in said
    assert "1 projekt gäller länet, utan att källan säger vilka kommuner." in said
    assert "I andra län finns 2 projekt: Örebro län (2)." in said
    assert "För 1 projekt framgår inte var." in said


def test_the_darkest_shape_has_most_projects_however_many_they_are() -> None:
    drawn = picture(part("karta", projects(*['kommuner: ["0580"]'] * 9, 'kommuner: ["0560"]')))
    assert isinstance(drawn, Map)
    assert {shape.name: shape.tone for shape in drawn.shapes} == {"Boxholm": 1, "Linköping": 4}


@pytest.mark.parametrize(("county", "listed"), [("18", ["Degerfors"]), ("", []), ("99", [])])
def test_a_county_without_a_map_has_its_list(county: str, listed: list[str]) -> None:
    found = part("karta", projects('kommuner: ["0580"]'), county=county)
    assert [name for figure in found.figures for table in figure.tables for name, _ in rows(found)] == listed
    assert all(figure.picture is None for figure in found.figures)
    assert found.origin == ""
    assert "I andra län finns 1 projekt" in told(found)


def test_many_projects_are_told_by_their_number() -> None:
    money = "finansiering: [{belopp: 1, valuta: SEK, slag: sökt}]"
    assert rows(part("pengar", projects(*[money] * 4))) == [("Sökt4 projekt", "4 kr")]


def test_what_is_drawn_is_named_and_no_text_is_a_path() -> None:
    files = projects('kommuner: ["0580"]\nutfall: pågår\nperiod: {start: 2020}') | {
        "fonder/esf": fund("programperiod: 2014–2020", "<b>&")
    }
    text = render_page("overview.md.j2", overview(files))
    for id in re.findall(r'<svg class="kb-picture[^>]*aria-labelledby="(\S+) (\S+)"', text):
        assert all(f'id="{one}"' in text for one in id)
    assert "<b>" not in text
    assert 'viewBox="-30 -15 660 677"' in text
    assert not re.search(r' d="[^"]*[^0-9 MlHhVvz"-]', text)
    assert " style=" not in text
