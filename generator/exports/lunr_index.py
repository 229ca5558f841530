"""An index that plain lunr loads, in a page or in Python: for intranets and programs that search the catalogue.

lunr knows a word by its letters alone, so every spelling that our analysis leads to a record stands in it: all forms of
the lemmas, the parts of compounds, abbreviations and synonyms. What makes that small: all spellings that mean the same
share one number in the vectors of the records and the same row of records. Its pipeline is empty, so lunr needs no
function of ours, and finds a word exactly as somebody types it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from math import log
from typing import Any

from ..models import data_files
from ..search.indexing.assets import Searchable
from ..search.indexing.postings import number_and_level
from ..search.indexing.vocabulary import spellings
from ..search.language.analysis import normalise
from .records_json import as_text

LUNR_INDEX = "data/lunr-index.json"
_FIELD = "text"
_SEPARATORS = frozenset(" \u00a0-")
"""Where lunr divides what is typed: a spelling with one of them in it could not be found."""

Meaning = tuple[int, ...]
"""The terms that a spelling can stand for."""


def lunr_files(found: Searchable) -> dict[str, str]:
    """Path in the site -> the index and what it leads to; nothing above ``MOST_FOR_LUNR`` records."""
    documents = found.documents
    if len(documents) > data_files.MOST_FOR_LUNR:
        return {}
    told = [
        {"id": document.ref, "titel": document.title, "sammanfattning": document.summary, "url": document.url}
        for document in documents
    ]
    return {LUNR_INDEX: as_text(_index(found)), "data/lunr-documents.json": as_text(told)}


def _index(found: Searchable) -> Mapping[str, Any]:
    """As lunr.py writes its own: a record's vector has how well it matches a meaning, times how rare that is."""
    from lunr.index import Index
    from lunr.pipeline import Pipeline
    from lunr.vector import Vector

    refs = [document.ref for document in found.documents]
    vectors: list[list[float]] = [[] for _ in refs]
    rows: dict[str, Any] = {}
    for number, (meaning, written) in enumerate(_by_meaning(found).items()):
        levels = _best(found.index.postings, meaning)
        rarity = log(1 + (len(refs) - len(levels) + 0.5) / (len(levels) + 0.5))
        for document, level in levels.items():
            vectors[document] += (number, round(level * rarity, 1))
        row = {"_index": number, _FIELD: {refs[document]: {} for document in levels}}
        rows |= dict.fromkeys(written, row)
    by_field = {f"{_FIELD}/{ref}": Vector(vector) for ref, vector in zip(refs, vectors, strict=True)}
    index: Mapping[str, Any] = Index(rows, by_field, None, [_FIELD], Pipeline()).serialize()
    return index


def _best(postings: Sequence[Sequence[int]], meaning: Meaning) -> dict[int, int]:
    """The documents of any of the terms, each with the level of the term that it matches best."""
    return dict(sorted(number_and_level(posting) for term in meaning for posting in postings[term]))


def _by_meaning(found: Searchable) -> Mapping[Meaning, Sequence[str]]:
    """The spellings that lead to records, by what they stand for."""
    meanings: dict[Meaning, list[str]] = {}
    for spelling, terms in _spellings(found).items():
        if _SEPARATORS.isdisjoint(spelling):
            meanings.setdefault(tuple(sorted(terms)), []).append(spelling)
    return meanings


def _spellings(found: Searchable) -> Mapping[str, set[int]]:
    """Each spelling with the terms it can stand for; a concept is what its names of one word stand for too."""
    of_terms = spellings(found.index.lexicon)
    terms_of: dict[str, set[int]] = {}
    for term, written in enumerate(of_terms):
        for spelling in written:
            terms_of.setdefault(spelling, set()).add(term)
    concepts = found.index.concepts & found.concepts.same
    for expression in found.concepts.expressions:
        if expression.concept in concepts and expression.use != "name" and len(expression.words) == 1:
            name = normalise(expression.written)
            words = [term for term in terms_of.get(name, ()) if term < len(of_terms)]
            for spelling in (name, *chain.from_iterable(of_terms[term] for term in sorted(words))):
                terms_of.setdefault(spelling, set()).add(len(of_terms) + expression.concept)
    return terms_of
