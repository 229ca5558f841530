"""BibTeX and RIS, read back by bibtexparser and rispy."""

from __future__ import annotations

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.bibliography import as_ris, bibliography, bibtex, one_line
from generator.models.source import Source
from tests.pages.views.records import SOURCE, catalogue_of

WHOLE = {
    "titel": "Vägar till ESF: {50 %} av #1 & åäö",
    "sammanfattning": "Text.",
    "utgivare": "Läns_styrelsen\\Öst",
    "slag": "Slutrapport",
    "datum": "2018-09",
    "diarienummer": "2017/00083",
    "länk": "https://exempel.se/a_b?q=1&r=%C3%A5#del",
}


def source(**stated: str) -> Source:
    return Source.model_validate({"titel": "En titel", "sammanfattning": "Text."} | stated)


def read(text: str) -> Entry:
    (entry,) = parse_string(text).entries
    return entry


def test_a_report_in_bibtex() -> None:
    entry = read(bibtex("vagar", source(**WHOLE)))
    assert (entry.entry_type, entry.key) == ("techreport", "vagar")
    assert {key: field.value for key, field in entry.fields_dict.items()} == {
        "title": r"{Vägar till ESF: {\textbraceleft}50 \%{\textbraceright} av \#1 \& åäö}",
        "institution": r"{Läns\_styrelsen{\textbackslash}Öst}",
        "type": "Slutrapport",
        "number": "2017/00083",
        "date": "2018-09",
        "year": "2018",
        "month": "9",
        "url": WHOLE["länk"],
        "langid": "swedish",
    }


def test_what_a_source_does_not_state_is_left_out() -> None:
    entry = read(bibtex("kort", source(slag="Avtal")))
    assert (entry.entry_type, set(entry.fields_dict)) == ("misc", {"title", "howpublished", "langid"})
    (reference,) = rispy.loads(as_ris("kort", source()))
    assert reference == {"type_of_reference": "GEN", "id": "kort", "title": "En titel", "language": "sv"}


def test_a_report_in_ris() -> None:
    (reference,) = rispy.loads(as_ris("vagar", source(**WHOLE)))
    assert reference == {
        "type_of_reference": "RPRT",
        "id": "vagar",
        "title": WHOLE["titel"],
        "publisher": WHOLE["utgivare"],
        "type_of_work": "Slutrapport",
        "note": "2017/00083",
        "year": "2018",
        "date": "2018/09//",
        "urls": [WHOLE["länk"]],
        "language": "sv",
    }


@pytest.mark.parametrize(
    ("date", "told"), [("2018", "2018///"), ("2018-09", "2018/09//"), ("0999-09-01", "0999/09/01/")]
)
def test_dates_are_as_precise_as_the_source(date: str, told: str) -> None:
    (reference,) = rispy.loads(as_ris("a", source(datum=date)))
    assert (reference["date"], reference["year"]) == (told, date[:4])
    assert read(bibtex("a", source(datum=date)))["date"] == date


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    """Texts that records cannot hold too: control characters, all kinds of line breaks, braces that do not match."""
    record = Source.model_construct(title=text, publisher=text, kind=text, reference=text, date=None, link=None)
    together = bibtex("a", record) + bibtex("b", source())
    library = parse_string(together)
    assert [entry.key for entry in library.entries] == ["a", "b"]
    assert not library.failed_blocks
    references = rispy.loads(as_ris("a", record) + "\r\n" + as_ris("b", source()))
    assert [reference["id"] for reference in references] == ["a", "b"]
    if one_line(text):
        assert references[0]["title"] == one_line(text)


@given(st.text("ab åÖ%&#$_~^\\", min_size=1).filter(str.strip))
def test_tex_reads_the_text_as_it_was(text: str) -> None:
    written = bibtex("a", source(titel=text.strip()))
    decoding = LatexDecodingMiddleware(keep_braced_groups=False)
    (entry,) = parse_string(written, append_middleware=[decoding]).entries
    assert entry["title"].replace("ˆ", "^") == one_line(text)


def test_all_sources_stand_together_and_each_by_itself() -> None:
    files = bibliography(catalogue_of({"kallor/aa": SOURCE, "kallor/bb": SOURCE}))
    assert set(files) == {
        *(
            "data/kunskapsbank.bib",
            "data/kunskapsbank.ris",
            "kallor/aa.bib",
            "kallor/aa.ris",
            "kallor/bb.bib",
            "kallor/bb.ris",
        )
    }
    assert [entry.key for entry in parse_string(files["data/kunskapsbank.bib"]).entries] == ["aa", "bb"]
    assert [reference["id"] for reference in rispy.loads(files["data/kunskapsbank.ris"])] == ["aa", "bb"]
    assert read(files["kallor/bb.bib"]).key == "bb"


def test_without_sources_the_files_are_empty() -> None:
    assert bibliography(catalogue_of({})) == {"data/kunskapsbank.bib": "", "data/kunskapsbank.ris": ""}
