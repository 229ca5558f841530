"""What is written twice, in Python and for the page, does the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from snowballstemmer.swedish_stemmer import SwedishStemmer

from generator.catalogue import Catalogue, load
from generator.files import read_tree
from generator.links import link
from generator.search import analysis
from generator.search.assets import search_files
from generator.search.concepts import analyse, concepts
from generator.search.engine import Engine, load_engine
from generator.search.lexicon import one_slip_apart

from .modules import load_modules
from .search_site import served, write_site

CATALOGUE = Path(__file__).parents[2] / "catalogue"
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
def engine(real: Catalogue) -> Engine:
    files = search_files(real, link(real))
    return load_engine(lambda path: str(files[path]))


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


_ANALYSE = """([texts, words]) => {
  const analyse = textAnalyser(words);
  return texts.map((text) => {
    const { tokens, terms, spans } = analyse(text, false);
    return [
      tokens.map((token) => [token.text, writtenAsAcronym(token)]),
      terms.map((group) => group.map(({ text, kind }) => [text, kind])),
      spans.map(({ first, last, concept }) => [first, last, concept]),
      asName(text),
    ];
  });
}"""


def analyses_agree(pure: Page, catalogue: Catalogue, texts: list[str]) -> None:
    from generator.search.query import as_name

    known = concepts(catalogue)
    words = {
        "stop": sorted(analysis.STOP_WORDS),
        "concepts": [[list(way.words), way.concept, int(way.acronym)] for way in known.expressions],
    }
    for text, theirs in zip(texts, pure.evaluate(_ANALYSE, [texts, words]), strict=True):
        ours = analyse(text, known)
        assert theirs == [
            [[token.text, token.written_as_acronym] for token in ours.tokens],
            [[[term.text, term.kind] for term in group] for group in ours.terms],
            [[span.first, span.last, span.concept] for span in ours.spans],
            as_name(text),
        ], text


def test_analysis_of_the_catalogues_texts(pure: Page, real: Catalogue) -> None:
    analyses_agree(pure, real, [path.read_text("utf-8") for path in sorted(CATALOGUE.rglob("*.yaml"))])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(_ODD, max_size=20))
def test_analysis_of_odd_texts(pure: Page, real: Catalogue, texts: list[str]) -> None:
    analyses_agree(pure, real, texts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pairs=st.lists(st.tuples(st.text("abc", max_size=5), st.text("abc", max_size=5)), max_size=50))
def test_one_slip(pure: Page, pairs: list[tuple[str, str]]) -> None:
    theirs = pure.evaluate("pairs => pairs.map(([one, other]) => oneSlipApart(one, other))", pairs)
    assert theirs == [one_slip_apart(one, other) for one, other in pairs]


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
