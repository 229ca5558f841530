from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search.query.lexicon import MOST_TERMS, Lexicon
from generator.search.query.slips import SLIP, slips_apart
from tests.search.samples import catalogue, engine

_CLASSES = ["", "|en|er|erna", "||s", "ok|oken|öcker|öckerna", "|s"]
_TERMS = "b,3 kommun,1 kommunal,0 mal,0 mala,0 mål,0 måla,0 stadsbiblioteks,0,0.1 östergötland,2".split()


def lexicon(terms: list[str], others: str = "") -> Lexicon:
    return Lexicon({"classes": _CLASSES, "terms": " ".join(terms), "others": others})


WORDS = lexicon(_TERMS, "bok,0.1 kommuns,1")


def lemmas(terms: list[int]) -> list[str]:
    return [WORDS.lemma(term) for term in terms]


def test_every_form_is_known_by_its_class() -> None:
    assert lemmas(WORDS.meant_by("kommunerna")) == ["kommun"]
    assert lemmas(WORDS.meant_by("böcker")) == ["bok"]
    assert WORDS.meant_by("kommunernas") == []


def test_a_word_stands_for_its_lemma_and_for_what_it_is_in_texts() -> None:
    assert lemmas(WORDS.meant_by("bok")) == ["bok", "kommun"]
    assert lemmas(WORDS.meant_by("kommuns")) == ["kommun"]


def test_a_word_that_is_no_form_may_share_its_stem_with_one() -> None:
    assert WORDS.meant_by("östergötlandens") == []
    assert lemmas(WORDS.of_stem("östergötlandens")) == ["östergötland"]
    assert WORDS.of_stem("kommu") == []


def test_a_word_without_the_letters_finds_those_with_them() -> None:
    assert lemmas(WORDS.folding_to("mal")) == ["mål"]
    assert lemmas(WORDS.folding_to("bocker")) == ["bok"]


def test_beginnings_are_those_of_any_form() -> None:
    assert lemmas(WORDS.beginning_with("mal")) == ["mal", "mål", "mala", "måla"]
    assert lemmas(WORDS.beginning_with("mål")) == ["mål", "måla"]
    assert lemmas(WORDS.beginning_with("böck")) == ["bok"]
    assert WORDS.beginning_with("x") == []


def test_the_shortest_of_many_come_first() -> None:
    many = lexicon([f"a{'b' * number},0" for number in range(200)])
    assert many.beginning_with("a") == list(range(MOST_TERMS))


def test_similar_words() -> None:
    assert lemmas(WORDS.similar_to("komun", SLIP)) == ["kommun"]
    assert lemmas(WORDS.similar_to("bockerna", SLIP)) == ["bok"]
    assert WORDS.similar_to("komxxun", SLIP) == []


def test_parts_of_a_compound() -> None:
    assert lemmas(WORDS.parts(7)) == ["bok", "kommun"]
    assert WORDS.parts(0) == []


def slips(word: str, letters: str) -> set[str]:
    """Every string one slip from ``word``, made one by one."""
    cut = [(word[:position], word[position:]) for position in range(len(word) + 1)]
    made = {left + right[1:] for left, right in cut if right}
    made |= {left + letter + right for left, right in cut for letter in letters}
    made |= {left + letter + right[1:] for left, right in cut if right for letter in letters}
    made |= {left + right[1] + right[0] + right[2:] for left, right in cut if len(right) > 1}
    return made | {word}


@given(st.text("bcd", max_size=5), st.text("bcd", max_size=6))
def test_what_is_one_slip_apart_is_what_making_every_slip_gives(one: str, other: str) -> None:
    if other in slips(one, "bcd"):
        assert slips_apart(one, other, SLIP) <= SLIP
    elif len(one) < 3:
        assert slips_apart(one, other, SLIP) > SLIP or "bb" in one + other or "cc" in one + other or "dd" in one + other


def test_slips_that_spelling_invites_count_half() -> None:
    assert slips_apart("komun", "kommun", 4) == 1
    assert slips_apart("hälsa", "helsa", 4) == 1
    assert slips_apart("skola", "stola", 4) == 2
    assert slips_apart("skola", "skolt", 4) == 3
    assert slips_apart("sokla", "skola", 4) == 2
    assert slips_apart("abc", "xyz", 4) == 5


def test_a_word_stands_for_what_it_is_in_texts_beside_a_lemma_that_only_compounds_bring() -> None:
    searched = engine(
        catalogue(
            projekt__alla={"titel": "Alla får vara med"},
            projekt__marken={"titel": "Om allemansrätten"},
        )
    )
    assert [result.id for result in searched.search("alla")][:1] == ["projekt/alla"]
    assert [result.id for result in searched.search('"alla får"')] == ["projekt/alla"]
