"""The contract with lunr: our builder's index is lunr.py's own for the same terms."""

from __future__ import annotations

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder
from lunr.index import Index

from generator.links import link
from generator.search.concepts import concepts
from generator.search.documents import search_documents
from generator.search.index import FIELD_BOOSTS, field_counts, lunr_index

from .samples import catalogue

Texts = dict[str, list[str]]
_WORD = st.sampled_from(["a", "b", "å", "esf+", "§37", "=1", "2021-2027"])
_DOCUMENT = st.fixed_dictionaries({field: st.lists(_WORD, max_size=6) for field in FIELD_BOOSTS})


def by_lunr(documents: list[Texts]) -> Index:
    builder = Builder()
    builder.ref("number")
    for field, boost in FIELD_BOOSTS.items():
        builder.field(field, boost=boost)
    for number, document in enumerate(documents):
        builder.add({"number": str(number), **document})
    return builder.build()


@given(
    st.lists(_DOCUMENT, min_size=1, max_size=6).filter(
        lambda found: all(any(d[f] for d in found) for f in FIELD_BOOSTS)
    )
)
def test_the_index_is_the_one_lunr_builds(documents: list[Texts]) -> None:
    counts = [{field: Counter(document[field]) for field in FIELD_BOOSTS} for document in documents]
    ours = json.loads(json.dumps(lunr_index(counts, FIELD_BOOSTS)))
    theirs = json.loads(json.dumps(by_lunr(documents).serialize()))
    assert ours == theirs


def test_an_empty_catalogue_has_an_index_without_terms() -> None:
    index = lunr_index([], FIELD_BOOSTS)
    assert index["invertedIndex"] == index["fieldVectors"] == []
    assert Index.load(index).query(None) == []


def test_a_field_without_terms_does_no_harm() -> None:
    empty = {field: Counter[str]() for field in FIELD_BOOSTS}
    assert lunr_index([empty], FIELD_BOOSTS)["fieldVectors"] == [[f"{field}/0", []] for field in FIELD_BOOSTS]


def test_terms_are_counted_per_field_with_their_concepts() -> None:
    found = catalogue(projekt__aa={"titel": "SFI i Linköping", "sammanfattning": "SFI och sfi."})
    known = concepts(found)
    document = search_documents(found, link(found))[0]
    counts = field_counts(document, known)
    assert counts["title"] == {"sfi": 1, "i": 1, "linköping": 1, "=0": 1}
    assert counts["summary"] == {"sfi": 2, "och": 1, "=0": 1}
