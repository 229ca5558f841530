"""What Python makes an index by and what the page's script asks it by is the same."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from snowballstemmer.swedish_stemmer import SwedishStemmer

from generator.browser.bundle import sources
from generator.linking.links import link
from generator.search import agreed
from generator.search.agreed import for_the_page
from generator.search.indexing import word_positions as positions
from generator.search.indexing.assets import search_files
from generator.search.indexing.data_scripts import read_data_script
from generator.search.indexing.numbers import in_letters
from generator.search.indexing.postings import posting, written
from generator.search.indexing.word_positions import word_positions
from generator.search.language import analysis
from generator.search.language.concepts import Concepts, concepts
from tests import CATALOGUE
from tests.browser.modules import modules
from tests.real import real_catalogue
from tests.search.samples import catalogue

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_ENDINGS = """
a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or s as arnas ernas ornas es
ades andes ens arens hetens erns at et andet het ast dd gd nn dt gt kt tt ig lig els fullt öst lös fabet paket raket
staket komet iet citet ditet alitet ilitet mitet nitet pitet ritet sitet titet uitet ivitet kvitet xitet ets het
""".split()
_STARTS = (
    "universi alfa kval kvanti ide ali bo skol kommun språ all o å hjälp arbetslö lugn ett vitt gladd sy x".split()
)
_ODD = st.text(st.characters(exclude_categories=("Cs", "Cn"))) | st.text("aåÅéÉßæİſﬁ§ 37+-–:'’\u0301\u0308\u00ad.sS")


def stems_agree(words: list[str]) -> None:
    stemmer = SwedishStemmer()
    theirs = modules().evaluate("words => words.map(stem)", words)
    assert {word: stem for word, stem in zip(words, theirs, strict=True) if stemmer.stemWord(word) != stem} == {}


def test_stems_of_the_catalogues_words() -> None:
    texts = (path.read_text("utf-8") for path in sorted(CATALOGUE.rglob("*.yaml")))
    stems_agree(sorted({word for text in texts for word in re.findall(r"[a-zåäöé]+", text.lower())}))


def test_stems_of_every_ending_after_many_beginnings() -> None:
    starts = (*_STARTS, *(f"kra{letter}" for letter in _LETTERS))
    stems_agree([start + ending + more for start in starts for ending in _ENDINGS for more in ("", "s", "t")])


@settings(deadline=None)
@given(words=st.lists(st.builds(str.__add__, st.text(_LETTERS, max_size=8), st.sampled_from(_ENDINGS)), max_size=40))
def test_stems_of_made_up_words(words: list[str]) -> None:
    stems_agree(words)


_KNOW = """(agreed, stop, rows) => {
  globalThis.analysis = new Analysis(agreed, stop);
  globalThis.known = new Concepts(rows, [], analysis);
}"""
_ANALYSE = """(texts) => {
  return texts.map((text) => {
    const { tokens, terms, spans } = known.analyse(text);
    return [
      tokens.map(({ text, start, end }) => [text, writtenAsAcronym(text), analysis.asWritten(text), start, end]),
      terms.map((group) => group.map((term) => [term.text, term.kind, comparable(term)])),
      spans.map(({ first, last, concept }) => [first, last, concept]),
    ];
  });
}"""


@pytest.fixture(scope="module")
def real() -> Concepts:
    """What the real catalogue names, which the script is told too."""
    known = concepts(real_catalogue())
    rows = [[" ".join(row.words), row.concept, int(row.acronym), row.written, row.use] for row in known.expressions]
    modules().evaluate(_KNOW, for_the_page(), sorted(analysis.STOP_WORDS), rows)
    return known


@cache
def words_terms(word: str) -> list[list[str | None]]:
    """The terms of a word, which follow from it alone: a text has most of its words many times."""
    return [[term.text, term.kind, term.comparable] for term in analysis.terms(word)]


def analyses_agree(known: Concepts, texts: list[str]) -> None:
    theirs = modules().evaluate(_ANALYSE, texts)
    for text, (tokens, terms, spans) in zip(texts, theirs, strict=True):
        words = analysis.token_texts(text)
        assert [token[:3] for token in tokens] == [
            [word, analysis.written_as_acronym(word), analysis.as_written(word)] for word in words
        ], text
        utf_16 = text.encode("utf-16-le")
        assert all(utf_16[2 * start : 2 * end].decode("utf-16-le") == word for word, _, _, start, end in tokens), text
        assert terms == list(map(words_terms, words)), text
        assert spans == [[span.first, span.last, span.concept] for span in known.spans(words)], text


@pytest.mark.slow
def test_analysis_of_the_catalogues_texts(real: Concepts) -> None:
    analyses_agree(real, [path.read_text("utf-8") for path in sorted(CATALOGUE.rglob("*.yaml"))])


@settings(deadline=None)
@given(texts=st.lists(_ODD, max_size=20))
def test_analysis_of_odd_texts(real: Concepts, texts: list[str]) -> None:
    analyses_agree(real, texts)


@settings(deadline=None)
@given(levels=st.dictionaries(st.integers(0, 100_000), st.integers(1, 63)))
def test_postings(levels: dict[int, int]) -> None:
    postings = sorted(levels.items())
    read = """(letters, text) => {
      const { numbers, levels } = new NumberReader(letters).postings(text);
      return [[...numbers], [...levels]];
    }"""
    assert modules().evaluate(read, agreed.LETTERS, written([posting(*found) for found in postings])) == [
        [n for n, _ in postings],
        [level for _, level in postings],
    ]


_HOLDERS = """async (letters, lengths, firsts, shards, phrases) => {
  const positions = wordPositions(lengths, firsts, new NumberReader(letters), async (number) => shards[number]);
  await positions.load(phrases);
  return phrases.map((phrase) => Array.from(positions.holders(phrase)));
}"""
_RUN = st.lists(st.sampled_from(("a", "b", "A", "ab", "§1", "1", "1 §")), max_size=6)


@settings(deadline=None)
@example(documents=[[["b", "a", "a", "a", "b"]]], asked=[["a", "b"]], size=1)
@given(
    documents=st.lists(st.lists(_RUN, max_size=3), max_size=8), asked=st.lists(_RUN, max_size=5), size=st.integers(1, 9)
)
def test_words_in_quotes_are_found_where_they_stand(
    documents: list[list[list[str]]], asked: list[list[str]], size: int
) -> None:
    def names(runs: list[list[str]]) -> list[str]:
        return [f" {' '.join(map(analysis.as_written, run))} " for run in runs]

    tokens = ["a", "b", "A", "ab", "§1", "1", "1 §"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(positions, "POSITIONS", size)
        found = word_positions([[[tokens.index(word) for word in run] for run in texts] for texts in documents], tokens)
    phrases = [name for name in names(asked) if name.strip()]
    lengths = "".join(map(in_letters, found.lengths))
    given = (agreed.LETTERS, lengths, found.first_words, found.shards, phrases)
    for phrase, numbers in zip(phrases, modules().evaluate(_HOLDERS, *given), strict=True):
        expected = {n for n, texts in enumerate(documents) if any(phrase in name for name in names(texts))}
        assert set(numbers) == expected, phrase


_READ = """async (scripts, query) => {
  const data = Object.fromEntries(Object.entries(scripts).map(([name, text]) => [name, JSON.parse(text)]));
  const read = new Set();
  data.ord.agreed = new Proxy(data.ord.agreed, {
    get(agreed, name) {
      read.add(name);
      return agreed[name];
    },
  });
  await searchEngine({ data: async (name) => data[name] }).find(query, {});
  return Array.from(read);
}"""


def test_the_script_reads_all_that_is_agreed_and_nothing_else() -> None:
    found = catalogue(projekt__aa={"titel": "Café §37"})
    files = search_files(found, link(found))
    scripts = {name: read_data_script(name, str(files[f"data/sok-{name}.js"]))[1] for name in ("poster", "ord")}
    scripts["index-0"] = read_data_script("index-0", str(files["data/sok-index-0.js"]))[1]
    assert sorted(modules().evaluate(_READ, scripts, "café §37")) == sorted(for_the_page())


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return ["".join(value)]
    return [value] if isinstance(value, str) else []


def test_nothing_agreed_is_written_again() -> None:
    folder = Path(agreed.__file__).parent
    python = {path.name: path.read_text("utf-8") for path in folder.rglob("*.py") if path.name != "agreed.py"}
    patterns = [text for value in for_the_page().values() for text in _texts(value)]
    for name, source in {**python, **sources()}.items():
        assert [text for text in patterns if f'"{text}"' in source or f"/{text}/" in source] == [], name
