"""lunr as the oracle: what plain lunr finds by a Swedish stem, ours finds too, or one of the reasons here says why not.

Ours is asked without widening, so that nothing is found by likeness. Of the real catalogue's words with the same
stem the shortest and the longest are asked for, and every tenth of those that are alone with theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import pytest

from bench.search.plain_lunr import lunr_search, plain_lunr
from generator.linking.links import link
from generator.search.indexing.documents import SearchDocument, search_documents
from generator.search.language import analysis
from generator.search.language.known_words import KnownWords
from tests.real import real_catalogue, real_engine

_WORD = re.compile(r"\w+")
_lemmas = cache(KnownWords().lemmas)
_stem = cache(analysis.stem)

Reason = Callable[[str, str], bool]
REASONS: Mapping[str, Reason] = {
    "other words with the same stem, or derived: tid and tidig, stöd and stödja": (
        lambda asked, written: set(_lemmas(asked)).isdisjoint(_lemmas(written))
    ),
    "a word that is a lemma is asked for as that alone: skrev, not skriva": (lambda asked, _: asked in _lemmas(asked)),
    "a group of digits is no number of its own: 079 in 27 793 079": (lambda asked, _: asked.isdigit()),
}
"""Why a record that holds ``written`` need not be found by ``asked``, which has the same stem."""


def _words(document: SearchDocument) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join((document.title, *document.tags, document.summary, document.body)).lower()))


@pytest.mark.slow
def test_what_plain_lunr_finds_by_a_stem_ours_finds_or_a_reason_says_why_not() -> None:
    catalogue = real_catalogue()
    documents = search_documents(catalogue, link(catalogue))
    words_of = {document.ref: _words(document) for document in documents}
    lunr = lunr_search(plain_lunr(documents, stems=True))

    def ours(word: str) -> set[str]:
        return {result.id for result in real_engine().find(word, len(documents), exact=True).results}

    of_stem: dict[str, list[str]] = {}
    for word in sorted(frozenset().union(*words_of.values())):
        of_stem.setdefault(_stem(word), []).append(word)
    groups = [sorted(words, key=len) for words in of_stem.values()]
    asked = [word for words in groups if len(words) > 1 for word in (words[0], words[-1])]
    asked += [words[0] for words in groups if len(words) == 1][::10]
    by_stem = {_stem(word): frozenset(lunr(word)) for word in asked}
    assert len(asked) > 500
    unexplained = [
        (word, ref, written)
        for word in asked
        for ref in by_stem[_stem(word)] - ours(word)
        for written in words_of[ref].intersection(of_stem[_stem(word)])
        if not any(holds(word, written) for holds in REASONS.values())
    ]
    assert unexplained == []
