"""Search documents to an index in the format of lunr 2.3.9, which lunr.js and lunr.py both read.

lunr.py's own builder handles each occurrence as an object of its own; this one counts terms and does
the same arithmetic. A contract test holds its result equal to lunr.py's. Documents are known by their
number, which is their rank by title.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .concepts import Concepts, analyse
from .documents import SearchDocument

LUNR_VERSION = "2.3.9"
FIELD_BOOSTS: Mapping[str, float] = {"title": 8, "tags": 4, "summary": 3, "body": 1}
"""How much a field counts. It is part of the index: lunr's scores are blind to a boost in the query
that is the same for a whole field, because each field's query vector is scaled to length one."""

_B = 0.75
_K1 = 1.2
"""lunr's defaults: how much a long field weighs a term down, and how soon repetition stops helping."""

TermCounts = Mapping[str, float]


def field_counts(document: SearchDocument, known: Concepts) -> dict[str, TermCounts]:
    """The terms of each field of ``document`` with their counts, in the order they first occur."""
    texts: dict[str, Iterable[str]] = {
        "title": (document.title,),
        "tags": document.tags,
        "summary": (document.summary,),
        "body": (section.text for section in document.sections),
    }
    return {field: _counts(texts[field], known) for field in FIELD_BOOSTS}


def _counts(texts: Iterable[str], known: Concepts) -> TermCounts:
    counts: dict[str, float] = {}
    for text in texts:
        for line in text.split("\n"):
            analysed = analyse(line, known)
            for group in analysed.terms:
                for term in group:
                    counts[term.text] = counts.get(term.text, 0) + term.weight
            for span in analysed.spans:
                counts[span.concept] = counts.get(span.concept, 0) + 1
    return counts


def lunr_index(documents: Sequence[Mapping[str, TermCounts]], boosts: Mapping[str, float]) -> dict[str, Any]:
    """A serialised lunr index of ``documents`` (field -> term -> count); document n has the ref ``"n"``."""
    postings: dict[str, dict[str, Any]] = {}
    for number, counts in enumerate(documents):
        ref = str(number)
        for field in boosts:
            for term in counts[field]:
                posting = postings.get(term)
                if posting is None:
                    posting = postings[term] = {name: {} for name in boosts} | {"_index": len(postings)}
                posting[field][ref] = {}
    rarity = {term: _idf(posting, boosts, len(documents)) for term, posting in postings.items()}
    average = {field: _average([counts[field] for counts in documents]) for field in boosts}
    vectors = []
    for number, counts in enumerate(documents):
        for field, boost in boosts.items():
            length = sum(counts[field].values())
            damping = _K1 * (1 - _B + _B * (length / average[field])) if average[field] else 0
            vector = sorted(
                (postings[term]["_index"], round(rarity[term] * ((_K1 + 1) * count) / (damping + count) * boost, 3))
                for term, count in counts[field].items()
            )
            vectors.append([f"{field}/{number}", [value for pair in vector for value in pair]])
    return {
        "version": LUNR_VERSION,
        "fields": list(boosts),
        "fieldVectors": vectors,
        "invertedIndex": [[term, postings[term]] for term in sorted(postings)],
        "pipeline": [],
    }


def _average(counts: Sequence[TermCounts]) -> float:
    return sum(sum(count.values()) for count in counts) / len(counts) if counts else 0


def _idf(posting: Mapping[str, Any], fields: Iterable[str], documents: int) -> float:
    holding = sum(len(posting[field]) for field in fields)
    return math.log(1 + abs((documents - holding + 0.5) / (holding + 0.5)))
