from __future__ import annotations

from generator.linking.links import link
from generator.search.indexing.documents import SearchDocument, search_documents
from tests.search.samples import catalogue

RECORD = {
    "titel": "Språkfika",
    "sammanfattning": "Fika och\nspråk.",
    "taggar": ["språkcafé"],
    "kommuner": ["0580"],
    "områden": ["sprak"],
    "målgrupper": ["nyanlanda"],
    "period": {"start": "2019-09", "slut": "2021"},
    "metod": ["Samtal **varje vecka** i [biblioteket](https://example.org/).", "- kaffe\n- bullar"],
    "resultat": {"text": "Fler samtal.", "källor": [{"källa": "rapporten", "avsnitt": "Hemligt avsnitt"}]},
    "risker": [{"risk": "Få deltagare", "åtgärd": "Bjud in fler"}],
    "aktiviteter": ["samtal"],
    "länkar": ["https://example.org/lank"],
}


def documents() -> dict[str, SearchDocument]:
    found = catalogue(
        projekt__sprakfika=RECORD,
        aktiviteter__samtal={"titel": "Öppna samtal"},
        kallor__rapporten={"titel": "Provrapporten", "avsnitt": ["Hemligt avsnitt"]},
    )
    return {document.ref: document for document in search_documents(found, link(found))}


def test_sections_have_the_models_labels_and_plain_text() -> None:
    sections = {section.heading: section.text for section in documents()["projekt/sprakfika"].sections}
    assert sections["Metod"] == "Samtal varje vecka i biblioteket.\nkaffe bullar"
    assert sections["Risker"] == "Få deltagare\nBjud in fler"
    assert sections["Aktiviteter"] == "Öppna samtal"
    assert "Titel" not in sections
    assert "Sammanfattning" not in sections


def test_what_says_nothing_of_the_content_is_left_out() -> None:
    body = documents()["projekt/sprakfika"].body
    assert "example.org" not in body
    assert "Hemligt" not in body
    assert "Provrapporten" not in body


def test_names_of_places_and_groups_are_tags() -> None:
    document = documents()["projekt/sprakfika"]
    assert document.tags == ("språkcafé", "Linköping", "Östergötlands län", "Nyanlända", "Språk")
    assert document.summary == "Fika och språk."
    assert document.year == 2021
    assert document.facets["kommun"] == ("0580",)


def test_documents_come_by_title_in_swedish_order_and_then_by_id() -> None:
    found = catalogue(
        projekt__bb={"titel": "Ängen"},
        projekt__aa={"titel": "Åkern"},
        exempel__zz={"titel": "Zonen"},
        projekt__dd={"titel": "Lika"},
        projekt__cc={"titel": "Lika"},
    )
    assert [document.ref for document in search_documents(found, link(found))] == [
        "projekt/cc",
        "projekt/dd",
        "exempel/zz",
        "projekt/aa",
        "projekt/bb",
    ]
