"""What is written twice, in Python and for the page, does the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from snowballstemmer.swedish_stemmer import SwedishStemmer

from generator.linking.links import link
from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from generator.search.indexing import shards
from generator.search.indexing.assets import search_files
from generator.search.indexing.data_scripts import read_data_script
from generator.search.indexing.numbers import in_letters
from generator.search.indexing.postings import posting, written
from generator.search.indexing.word_positions import ShippedPositions, word_positions
from generator.search.language import analysis
from generator.search.language.analysis import as_name
from generator.search.language.concepts import USES, analyse, concepts
from generator.search.query.engine import Engine, load_engine
from generator.search.query.query import Reading, read_query
from generator.search.query.slips import slips_apart
from rig.served import served
from tests import CATALOGUE
from tests.browser.modules import load_modules
from tests.browser.search_site import write_site

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
_QUERIES = [
    *(
        "handledare",
        "hantledare",
        "SFI",
        "svenska för invandrare",
        "§37",
        "paragraf 37",
        "§ 37",
        "ostergotland",
        "ESF+",
    ),
    *("ESF", "A2", "E1", "2021–2027", "kommun", "kommunerna i Östergötland", "all in", "alla med", "praktik", "prakti"),
    *("vem kan betala", "medfinansiering 46 procent", "civilsamhälle", "traffpunkt", "samhällsorientering", "SO"),
    *("nyanlända kvinnor", "för", "och i", "Linköping", "linkoping projekt", "AF:s", "arbetsförmedlingen", "danmark"),
    *("__proto__", "constructor", "a~99999 *:* +x -y", "\\ \" '", "😀 språk", "forskning ifau forte", "EU-projekt", ""),
    *(
        "integrationspakt",
        "Kulturhuset i Finspång",
        "utvärdering av metod",
        "avvecklat",
        "Jämtland",
        "digital utbldning",
    ),
    *('"alla med"', "kommun -linköping", "-praktik", '-"alla med" arbetsgivare', "utbildningsplan", "narkotika brott"),
    *("handledarutbildningskurs", '"', "- -", "arbetsmarknads utbildning", "böcker", "män", "kommunerna kvinor"),
]


@pytest.fixture(scope="module")
def pure(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    load_modules(page)
    yield page
    page.close()


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load(read_tree(CATALOGUE)[0])[0]


@pytest.fixture(scope="module")
def files(real: Catalogue) -> dict[str, str | bytes]:
    return search_files(real, link(real))


@pytest.fixture(scope="module")
def engine(files: dict[str, str | bytes]) -> Engine:
    return load_engine(lambda path: str(files[path]))


@pytest.fixture(scope="module")
def words(files: dict[str, str | bytes]) -> dict[str, Any]:
    found: dict[str, Any] = read_data_script("ord", str(files["data/sok-ord.js"]))[1]
    return found


def stems_agree(pure: Page, words: list[str]) -> None:
    stemmer = SwedishStemmer()
    theirs = pure.evaluate("words => words.map(stem)", words)
    assert {word: stem for word, stem in zip(words, theirs, strict=True) if stemmer.stemWord(word) != stem} == {}


def test_stems_of_the_catalogues_words(pure: Page) -> None:
    texts = (path.read_text("utf-8") for path in sorted(CATALOGUE.rglob("*.yaml")))
    stems_agree(pure, sorted({word for text in texts for word in re.findall(r"[a-zåäöé]+", text.lower())}))


def test_stems_of_every_ending_after_many_beginnings(pure: Page) -> None:
    starts = (*_STARTS, *(f"kra{letter}" for letter in _LETTERS))
    stems_agree(pure, [start + ending + more for start in starts for ending in _ENDINGS for more in ("", "s", "t")])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.lists(st.builds(str.__add__, st.text(_LETTERS, max_size=8), st.sampled_from(_ENDINGS)), max_size=40))
def test_stems_of_made_up_words(pure: Page, words: list[str]) -> None:
    stems_agree(pure, words)


_ANALYSE = """([texts, rows, stop]) => {
  const known = concepts(rows, stop);
  return texts.map((text) => {
    const { tokens, terms, spans } = known.analyse(text);
    return [
      tokens.map((token) => [token.text, writtenAsAcronym(token.text)]),
      terms.map((group) => group.map((term) => [term.text, term.kind, comparable(term)])),
      spans.map(({ first, last, concept }) => [first, last, concept]),
      asName(text),
    ];
  });
}"""


def analyses_agree(pure: Page, catalogue: Catalogue, texts: list[str]) -> None:
    known = concepts(catalogue)
    rows = [
        [list(row.words), row.concept, int(row.acronym), row.written, USES.index(row.use)] for row in known.expressions
    ]
    theirs = pure.evaluate(_ANALYSE, [texts, rows, sorted(analysis.STOP_WORDS)])
    for text, found in zip(texts, theirs, strict=True):
        ours = analyse(text, known)
        assert found == [
            [[token.text, analysis.written_as_acronym(token.text)] for token in ours.tokens],
            [[[term.text, term.kind, term.comparable] for term in group] for group in ours.terms],
            [[span.first, span.last, span.concept] for span in ours.spans],
            as_name(text),
        ], text


def test_analysis_of_the_catalogues_texts(pure: Page, real: Catalogue) -> None:
    analyses_agree(pure, real, [path.read_text("utf-8") for path in sorted(CATALOGUE.rglob("*.yaml"))])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(_ODD, max_size=20))
def test_analysis_of_odd_texts(pure: Page, real: Catalogue, texts: list[str]) -> None:
    analyses_agree(pure, real, texts)


_WORD = st.text("abeåästcð", max_size=5)
_SLIPS = """words => words.map(([word, start, ending, most]) => {
  const meter = slipMeter(word, most);
  return meter.begin(start) ? meter.end(ending) : most + 1;
})"""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.lists(st.tuples(_WORD, _WORD, _WORD, st.integers(1, 6)), max_size=50))
def test_slips(pure: Page, words: list[tuple[str, str, str, int]]) -> None:
    theirs = pure.evaluate(_SLIPS, words)
    assert theirs == [slips_apart(word, start + ending, most) for word, start, ending, most in words]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(levels=st.dictionaries(st.integers(0, 100_000), st.integers(1, 63)))
def test_postings(pure: Page, levels: dict[int, int]) -> None:
    postings = sorted(levels.items())
    read = "text => { const { numbers, levels } = readPostings(text); return [[...numbers], [...levels]]; }"
    assert pure.evaluate(read, written([posting(*found) for found in postings])) == [
        [n for n, _ in postings],
        [level for _, level in postings],
    ]


_HOLDERS = """async ([lengths, firsts, shards, phrases]) => {
  const positions = wordPositions(lengths, firsts, async (number) => shards[number]);
  await positions.load(phrases);
  return phrases.map((phrase) => Array.from(positions.holders(phrase)));
}"""
_RUN = st.lists(st.sampled_from(("a", "b", "A", "ab", "§", "1", "1 §")), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(documents=[[["b", "a", "a", "a", "b"]]], asked=[["a", "b"]], size=1)
@given(
    documents=st.lists(st.lists(_RUN, max_size=3), max_size=8), asked=st.lists(_RUN, max_size=5), size=st.integers(1, 9)
)
def test_words_in_quotes_are_found_where_they_stand(
    pure: Page, monkeypatch: pytest.MonkeyPatch, documents: list[list[list[str]]], asked: list[list[str]], size: int
) -> None:
    monkeypatch.setattr(shards, "SHARD", size)
    names = [[as_name(" ".join(run)) for run in texts] for texts in documents]
    tokens = ["a", "b", "A", "ab", "1", "1 §"]
    known = {as_name(token).strip(): number for number, token in enumerate(tokens)}
    found = word_positions([[[known[word] for word in name.split()] for name in texts] for texts in names], tokens)
    phrases = [name for name in (as_name(" ".join(run)) for run in asked) if name.strip()]
    lengths = "".join(map(in_letters, found.lengths))
    theirs = pure.evaluate(_HOLDERS, [lengths, found.first_words, found.shards, phrases])
    ours = ShippedPositions(lengths, found.first_words, found.shards.__getitem__)
    for phrase, numbers in zip(phrases, theirs, strict=True):
        expected = {number for number, texts in enumerate(names) if any(phrase in text for text in texts)}
        assert (ours.holders(phrase), set(numbers)) == (expected, expected), phrase


_READ = """([queries, data]) => {
  const words = lexicon(data);
  const known = concepts(data.concepts, data.stop);
  return queries.map(([text, typing, exact, generous]) => {
    const query = readQuery(text, words, known, { typing, exact, generous });
    return {
      ...query,
      words: query.words.map((word) => ({ ...word, terms: Object.fromEntries(word.terms) })),
      excluded: query.excluded.map((terms) => Object.fromEntries(terms)),
    };
  });
}"""
_ASKED = st.text() | st.text('aAåÄöe §3-+"”:s') | st.sampled_from(_QUERIES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(queries=st.lists(st.tuples(_ASKED, st.booleans(), st.booleans(), st.booleans()), max_size=5))
def test_queries_are_read_alike(
    pure: Page, engine: Engine, words: dict[str, Any], queries: list[tuple[str, bool, bool, bool]]
) -> None:
    for asked, found in zip(queries, pure.evaluate(_READ, [queries, words]), strict=True):
        ours = asdict(read_query(asked[0], engine.lexicon, engine.concepts, Reading(*asked[1:])))
        ours["excludedPhrases"] = ours.pop("excluded_phrases")
        assert json.loads(json.dumps(ours)) == found, asked


def test_page_and_python_rank_alike(page: Page, real: Catalogue, engine: Engine, tmp_path: Path) -> None:
    write_site(tmp_path, real)
    with served(tmp_path) as address:
        page.goto(f"{address}projekt/sida.html")
        theirs: list[list[dict[str, Any]]] = page.evaluate(
            "queries => Promise.all(queries.map((query) => kunskapsbank.search(query, {}, 10)))", _QUERIES
        )
    for query, found in zip(_QUERIES, theirs, strict=True):
        ours = [{"id": result.id, "score": result.score} for result in engine.search(query, 10)]
        assert json.loads(json.dumps(ours)) == found, query
