"""Which words decide whether a record answers a query, and what is told of those that no record has."""

from __future__ import annotations

import pytest

from tests.search.query.test_query import FUNDS, found


def test_a_word_that_no_record_has_is_told() -> None:
    answer = FUNDS.find("klobbar samtal")
    assert [result.id for result in answer.results] == ["projekt/cc"]
    assert answer.sentences == ["”klobbar” finns inte i någon post."]


def test_records_that_share_only_common_words_with_a_query_whose_word_is_missing_are_no_answer() -> None:
    answer = FUNDS.find("odling i Kiruna")
    assert (answer.results, answer.sentences[:2]) == (
        [],
        ["Inga träffar på ”odling i Kiruna”.", "”Kiruna” finns inte i någon post."],
    )


@pytest.mark.parametrize(
    ("query", "without"),
    [
        ("samtal i Kiruna", "samtal"),
        ("samtal Kiruna", "samtal"),
        ("samtal om sju bygglov", "samtal"),
    ],
)
def test_where_what_a_query_is_about_is_missing_nothing_answers_but_the_rest_is_offered(
    query: str, without: str
) -> None:
    answer = FUNDS.find(query)
    assert answer.results == []
    assert answer.sentences[-2:] == ["Utan det som inte finns", without]


def test_where_only_the_words_themselves_are_looked_for_none_decides() -> None:
    assert [result.id for result in FUNDS.find("samtal i Kiruna", exact=True).results] == ["projekt/cc"]


@pytest.mark.parametrize("query", ["samtal som hurrar", "kan de hurra samtal", "hur man hurrar samtal"])
def test_a_missing_word_of_what_somebody_does_decides_nothing(query: str) -> None:
    assert found(query, FUNDS) == ["projekt/cc"]


def test_when_no_word_is_known_all_are_told() -> None:
    assert FUNDS.find("bygglov i Kiruna").sentences[1] == "”bygglov” och ”Kiruna” finns inte i någon post."


def test_rare_words_decide() -> None:
    assert found("odling för alla samtal", FUNDS)[0] == "projekt/cc"
