"""Words that lead to each other without being the same: what a query for one finds, in what order, what is told."""

from __future__ import annotations

from typing import Any

import pytest

from generator.search.query import Engine
from tests.browser.modules import modules
from tests.search.samples import engine, with_synonyms

_ROWS: list[dict[str, Any]] = [
    {"id": "bostad", "namn": "bostad", "även": ["boende"]},
    {"id": "bostad-bredare", "namn": "bostad", "slag": "bredare", "även": ["lägenhet", "villa"]},
    {"id": "bostad-beslaktat", "namn": "bostad", "slag": "besläktat", "även": ["hyresvärd"]},
    {"id": "odling-bredare", "namn": "odling", "slag": "bredare", "även": ["tomater"]},
]


_RECORDS: dict[str, dict[str, Any]] = {
    "projekt__same": {"titel": "Aa", "metod": ["Ett tryggt boende för alla."]},
    "projekt__wider": {"titel": "Bostad åt alla", "sammanfattning": "Bostad först."},
    "projekt__narrower": {"titel": "Ee", "metod": ["En lägenhet var."]},
    "projekt__other": {"titel": "Villa", "sammanfattning": "En villa."},
    "projekt__related": {"titel": "Hyresvärd", "sammanfattning": "En hyresvärd berättar."},
}


@pytest.fixture(scope="module")
def homes() -> Engine:
    return engine(with_synonyms(_ROWS, _RECORDS))


def found(homes: Engine, query: str) -> list[str]:
    return [result.id.removeprefix("projekt/") for result in homes.find(query).results]


def test_a_narrower_word_finds_itself_and_then_the_wider_one(homes: Engine) -> None:
    assert found(homes, "lägenhet") == ["narrower", "wider", "same"]


def test_a_wider_word_finds_itself_and_all_that_is_narrower_or_related(homes: Engine) -> None:
    assert set(found(homes, "boende")[:2]) == {"same", "wider"}
    assert set(found(homes, "bostad")) == {"same", "wider", "narrower", "other", "related"}


def test_a_related_word_leads_to_the_name_and_not_to_what_else_leads_there(homes: Engine) -> None:
    assert set(found(homes, "hyresvärd")) == {"related", "wider", "same"}


def test_words_that_no_record_holds_lead_nowhere(homes: Engine) -> None:
    assert found(homes, "tomater") == []


def test_words_as_they_are_find_nothing_else(homes: Engine) -> None:
    assert [result.id for result in homes.find("lägenhet", exact=True).results] == ["projekt/narrower"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("lägenhet", "Visar också träffar på det vidare ”bostad” och ”boende”."),
        ("hyresvärd", "Visar också träffar på det närliggande ”bostad” och ”boende”."),
        ("boende", "Visar också träffar på ”bostad”; det snävare ”lägenhet” och ”villa”; det närliggande ”hyresvärd”."),
    ],
)
def test_widening_says_what_it_did(homes: Engine, query: str, sentence: str) -> None:
    assert homes.find(query).sentences == [sentence]


def test_many_words_are_told_in_short() -> None:
    widened = [{"word": "x", "to": list("abcdefgh"), "kinship": "same"}]
    told = modules().evaluate("(widened) => reading({ missing: [], widened, hits: [1] })", widened)
    assert told == "Visar också träffar på ”a”, ”b”, ”c”, ”d”, ”e”, ”f” och 2 ord till."
