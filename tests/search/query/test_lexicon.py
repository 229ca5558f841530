from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search.agreed import for_the_page
from tests.browser.modules import modules
from tests.search.samples import catalogue, engine

_CLASSES = ["", "|en|er|erna", "||s", "ok|oken|öcker|öckerna", "|s"]
_TERMS = "b,3 kommun,1 kommunal,0 mal,0 mala,0 mål,0 måla,0 stadsbiblioteks,0,0.1 östergötland,2".split()
_ASK = """(agreed, data, method, given) => {
  const analysis = new Analysis(agreed, []);
  const lexicon = new Lexicon(data, (text) => analysis.fold(text));
  const terms = lexicon[method](...given);
  return { terms, lemmas: terms.map((term) => lexicon.lemma(term)) };
}"""
_MOST_TERMS, _SLIP = 60, 2


class Lexicon:
    """That of the page, asked one question at a time."""

    def __init__(self, terms: list[str], others: str = "") -> None:
        self._data = {"classes": _CLASSES, "terms": " ".join(terms), "others": others}

    def terms(self, method: str, *given: object) -> list[int]:
        found: list[int] = modules().evaluate(_ASK, for_the_page(), self._data, method, given)["terms"]
        return found

    def lemmas(self, method: str, *given: object) -> list[str]:
        found: list[str] = modules().evaluate(_ASK, for_the_page(), self._data, method, given)["lemmas"]
        return found


WORDS = Lexicon(_TERMS, "bok,0.1 kommuns,1")


def test_every_form_is_known_by_its_class() -> None:
    assert WORDS.lemmas("meantBy", "kommunerna") == ["kommun"]
    assert WORDS.lemmas("meantBy", "böcker") == ["bok"]
    assert WORDS.terms("meantBy", "kommunernas") == []


def test_a_word_stands_for_its_lemma_and_for_what_it_is_in_texts() -> None:
    assert WORDS.lemmas("meantBy", "bok") == ["bok", "kommun"]
    assert WORDS.lemmas("meantBy", "kommuns") == ["kommun"]


def test_a_word_that_is_no_form_may_share_its_stem_with_one() -> None:
    assert WORDS.terms("meantBy", "östergötlandens") == []
    assert WORDS.lemmas("ofStem", "östergötlandens") == ["östergötland"]
    assert WORDS.terms("ofStem", "kommu") == []


def test_a_word_without_the_letters_finds_those_with_them() -> None:
    assert WORDS.lemmas("foldingTo", "mal") == ["mål"]
    assert WORDS.lemmas("foldingTo", "bocker") == ["bok"]


def test_beginnings_are_those_of_any_form() -> None:
    assert WORDS.lemmas("beginningWith", "mal") == ["mal", "mål", "mala", "måla"]
    assert WORDS.lemmas("beginningWith", "mål") == ["mål", "måla"]
    assert WORDS.lemmas("beginningWith", "böck") == ["bok"]
    assert WORDS.terms("beginningWith", "x") == []


def test_the_shortest_of_many_come_first() -> None:
    many = Lexicon([f"a{'b' * number},0" for number in range(200)])
    assert many.terms("beginningWith", "a") == list(range(_MOST_TERMS))


def test_similar_words() -> None:
    assert WORDS.lemmas("similarTo", "komun", _SLIP) == ["kommun"]
    assert WORDS.lemmas("similarTo", "bockerna", _SLIP) == ["bok"]
    assert WORDS.terms("similarTo", "komxxun", _SLIP) == []


def test_parts_of_a_compound() -> None:
    assert WORDS.lemmas("parts", 7) == ["bok", "kommun"]
    assert WORDS.terms("parts", 0) == []


def slips_apart(one: str, other: str, most: int) -> int:
    found: int = modules().evaluate(
        "(one, other, most) => { const meter = slipMeter(one, most); return meter.begin('') && meter.end(other); }",
        one,
        other,
        most,
    )
    return found


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
        assert slips_apart(one, other, _SLIP) <= _SLIP
    elif len(one) < 3:
        doubled = any(letter * 2 in one + other for letter in "bcd")
        assert doubled or slips_apart(one, other, _SLIP) > _SLIP


_WORD = st.text("abeåästcð", max_size=5)


@given(word=_WORD, most=st.integers(1, 6), forms=st.lists(st.tuples(_WORD, _WORD), max_size=20))
def test_many_words_in_a_row_are_measured_as_each_alone(word: str, most: int, forms: list[tuple[str, str]]) -> None:
    in_a_row = modules().evaluate(
        """(word, most, forms) => {
          const meter = slipMeter(word, most);
          return forms.map(([start, ending]) => (meter.begin(start) ? meter.end(ending) : most + 1));
        }""",
        word,
        most,
        forms,
    )
    assert in_a_row == [slips_apart(word, start + ending, most) for start, ending in forms]


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
    assert [result.id for result in searched.find("alla").results][:1] == ["projekt/alla"]
    assert [result.id for result in searched.find('"alla får"').results] == ["projekt/alla"]
