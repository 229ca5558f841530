from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search.lexicon import MOST_TERMS, Lexicon, one_slip_apart

WORDS = Lexicon(["mål", "mal", "mala", "måla", "östergötland", "handled", "=1", "a2"])


def test_a_word_without_the_letters_finds_those_with_them_and_not_the_other_way_round() -> None:
    assert WORDS.folding_to("mal") == ["mal", "mål"]
    assert WORDS.folding_to("ostergotland") == ["östergötland"]
    assert WORDS.folding_to("mål") == []


def test_beginnings() -> None:
    assert WORDS.beginning_with("mal") == ["mal", "mål", "mala", "måla"]
    assert WORDS.beginning_with("mål") == ["mål", "måla"]
    assert WORDS.beginning_with("ost") == ["östergötland"]
    assert WORDS.beginning_with("x") == []


def test_concepts_are_no_words() -> None:
    assert WORDS.beginning_with("=") == []
    assert "=1" not in WORDS


def test_the_shortest_of_many_come_first() -> None:
    many = Lexicon([f"a{'b' * number}" for number in range(200)])
    assert many.beginning_with("a") == [f"a{'b' * number}" for number in range(MOST_TERMS)]


def test_similar_words() -> None:
    assert WORDS.similar_to("hantled") == ["handled"]
    assert WORDS.similar_to("hanteld") == []


def slips(word: str, letters: str) -> set[str]:
    """Every string one slip from ``word``, made one by one."""
    cut = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    made = {left + right[1:] for left, right in cut if right}
    made |= {left + letter + right for left, right in cut for letter in letters}
    made |= {left + letter + right[1:] for left, right in cut if right for letter in letters}
    made |= {left + right[1] + right[0] + right[2:] for left, right in cut if len(right) > 1}
    return made | {word}


@given(st.text("abc", max_size=5), st.text("abc", max_size=6))
def test_one_slip_is_what_making_every_slip_says(one: str, other: str) -> None:
    assert one_slip_apart(one, other) is (other in slips(one, "abc"))
