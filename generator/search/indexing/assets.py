"""The files of the site that search needs: scripts and the data that pages load on demand.

| file | what | loaded |
|---|---|---|
| ``assets/kunskapsbank.js`` | the code of ``generator/browser``, joined | by every page |
| ``data/sok-poster.js`` | titles, years, facets | when something is searched or filtered |
| ``data/sok-ord.js`` | all terms, stop words, concepts, what is agreed | when something is searched |
| ``data/sok-sidor-….js`` | the same of the site's own pages | after what is found in records |
| ``data/sok-svenska-N.js`` | which words of a run are Swedish | when one of them is searched and leads nowhere |
| ``data/sok-index-N.js`` | where a run of terms occurs | when one of them is searched |
| ``data/sok-ordagrant-N.js`` | where a run of words stands | when one of them is searched in quotes |
| ``data/sok-text-N.js`` | summaries and texts of ``CHUNK`` records | when one of them is shown |
| ``data/sok-sidor-text-N.js`` | the same of one page: it is as long as many records | when it is shown |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ...browser.bundle import joined
from ...linking.facet_values import FacetValues, facet_table
from ...linking.fund_terms import CLOSED, is_closed
from ...linking.links import Links
from ...models.fund import Fund
from ...models.kinds import KINDS
from ...reading.memory import Memory
from ...records.catalogue import Catalogue
from ...records.parse import Entry
from ..agreed import for_the_page
from ..language.analysis import STOP_WORDS
from ..language.concepts import Concepts, concepts
from ..language.known_words import KnownWords
from ..language.swedish_words import swedish_words
from .data_scripts import data_scripts
from .documents import SearchDocument, search_documents
from .index import SearchIndex, search_index
from .numbers import in_letters
from .packed import named_by, shortened, steps
from .site_pages import PageSource, page_documents

_TOLD = 5
"""How many names of a concept readers may be told: two, other than their own, of those that stand in some text."""
_ENDINGS = ("", "a", "n", "en", "et", "r", "ar", "er", "or", "arna", "erna", "orna")
_SOURCES = "kallor"
CHUNK = 20
"""Records per file of texts: small enough that a page of results loads little it does not show."""


@dataclass(frozen=True)
class Searchable:
    """Documents as search knows them."""

    documents: tuple[SearchDocument, ...]
    concepts: Concepts
    index: SearchIndex


def searchable(
    catalogue: Catalogue, links: Links, memory: Memory | None = None, pages: Mapping[str, PageSource] | None = None
) -> tuple[Searchable, Searchable]:
    """The records of a catalogue, and the site's own pages, by Markdown path, each searched for themselves.

    So a word that only a page has changes nothing of what is found in records. ``memory`` saves the next build time;
    with or without it the result is the same.
    """
    words = KnownWords(memory)
    known = concepts(catalogue)
    documents = search_documents(catalogue, links)
    of_pages = memory.apart("pages") if memory else None
    own = page_documents(pages or {}, of_pages)
    records = Searchable(documents, known, search_index(documents, known, words, memory))
    others = Searchable(own, known, search_index(own, known, words, of_pages))
    words.keep()
    return records, others


def search_files(
    catalogue: Catalogue, links: Links, found: tuple[Searchable, Searchable] | None = None
) -> dict[str, str | bytes]:
    """Path in the site -> content of every file that search needs; ``found`` is what ``searchable`` gave."""
    records, pages = found or searchable(catalogue, links)
    data = _data(records, _records(catalogue, links, records.documents))
    data |= {f"sidor-{name}": value for name, value in _data(pages, _base(pages.documents, 1)).items()}
    data |= {f"svenska-{number}": bits for number, bits in enumerate(swedish_words().filters)}
    return {
        "assets/kunskapsbank.js": joined("main.js"),
        **{f"data/sok-{name}.js": script for name, script in data_scripts(data).items()},
    }


def _data(found: Searchable, shown: Mapping[str, Any]) -> dict[str, Any]:
    """All that a search of some documents needs, by the name of its data; ``shown`` is what is known without it."""
    documents, index, chunk = found.documents, found.index, shown["chunk"]
    texts = [
        [document.summary, [[section.heading, section.text] for section in document.sections]] for document in documents
    ]
    return {
        "poster": shown,
        "ord": _words(found.concepts, index),
        **{f"index-{number}": shard for number, shard in enumerate(index.shards)},
        **{f"ordagrant-{number}": shard for number, shard in enumerate(index.positions.shards)},
        **{f"text-{start // chunk}": texts[start : start + chunk] for start in range(0, len(texts), chunk)},
    }


def _base(documents: Sequence[SearchDocument], chunk: int) -> dict[str, Any]:
    """What is known of documents of any kind, the texts of ``chunk`` to a file."""
    return {
        "chunk": chunk,
        "kinds": {},
        "refs": [document.ref for document in documents],
        "titles": [document.title for document in documents],
        "years": [document.year for document in documents],
        "later": [],
        "funds": [],
        "closed": {"label": "", "records": []},
        "facets": [],
    }


def _records(catalogue: Catalogue, links: Links, documents: Sequence[SearchDocument]) -> dict[str, Any]:
    numbers = {document.ref: number for number, document in enumerate(documents)}
    table = facet_table(catalogue, links)
    return {
        **_base(documents, CHUNK),
        "kinds": {kind.folder: kind.singular for kind in KINDS},
        "later": sorted(numbers[entry.ref] for entry in catalogue.entries() if _stands_later(entry)),
        "funds": [numbers[entry.ref] for entry in catalogue.entries() if _in_force(entry)],
        "closed": {
            "label": CLOSED,
            "records": [numbers[entry.ref] for entry in catalogue.entries() if is_closed(entry.record)],
        },
        "facets": [_facet(found, numbers) for found in table.gathered((it.ref, it.facets) for it in documents)],
    }


def _stands_later(entry: Entry) -> bool:
    """Whether it stands after its equals: a source, what was made of it says the same and more, or a closed fund."""
    return entry.kind.folder == _SOURCES or is_closed(entry.record)


def _in_force(entry: Entry) -> bool:
    """Whether it is a fund that can still be applied to: what a question about money is after."""
    return isinstance(entry.record, Fund) and not is_closed(entry.record)


def _facet(found: FacetValues, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A facet as the pages know it: its row without what only Python can do, and the records of each value."""
    facet = found.facet
    values = [(value, sorted(numbers[ref] for ref in value.refs)) for value in found.values]
    return {
        "id": facet.id,
        "label": facet.label,
        "column": facet.column,
        "result": facet.result,
        "named": facet.named,
        "differing": facet.differing,
        "values": [[value.id, value.label, steps(documents)] for value, documents in values],
    }


def _words(known: Concepts, index: SearchIndex) -> dict[str, Any]:
    """Concepts by which nothing could be found are left out."""
    links = [link for link in known.links if link.other in index.concepts]
    asked = {link.concept for link in links}
    return {
        "agreed": for_the_page(),
        **index.lexicon,
        "terms": shortened(index.lexicon["terms"]),
        "others": shortened(index.lexicon["others"]),
        "shards": index.first_terms,
        "positions": index.positions.first_words,
        "lengths": "".join(map(in_letters, index.positions.lengths)),
        "stop": sorted(STOP_WORDS),
        "swedish": swedish_words().for_the_page(),
        "concepts": list(_expressions(known, asked | index.concepts, index.small)),
        "links": [[link.concept, link.other, link.kinship] for link in links],
    }


def _expressions(known: Concepts, concepts: Collection[int], small: Collection[str]) -> Iterator[list[Any]]:
    """Those of ``concepts`` as rows, and what holds one of them but means another thing: *elderly care*, not *elderly*.

    Only names that readers may be told are written out, the first of each concept; ``small`` is what texts write
    without a capital letter.
    """
    kept = {expression.words for expression in known.expressions if expression.concept in concepts}
    told: Counter[int] = Counter()
    before = 0
    for expression in known.expressions:
        if expression.concept in concepts or any(run in kept for run in _runs(expression.words)):
            told[expression.concept] += expression.use != "alias"
            written = expression.written if expression.use != "alias" and told[expression.concept] <= _TOLD else ""
            words = " ".join(expression.words)
            step, before = expression.concept - before, expression.concept
            yield [
                words,
                step,
                int(expression.acronym),
                named_by(words, _in_a_sentence(written, small)),
                expression.use,
            ]


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All that stands together in several words, but not all of them."""
    return (words[first:last] for first, last in combinations(range(len(words) + 1), 2) if last - first < len(words))


def _in_a_sentence(name: str, small: Collection[str]) -> str:
    """A name of one word without its capital letter if some text writes it or a form of it so: not *Somalia*, *SFI*."""
    word = name.lower()
    return word if name.istitle() and any(word + ending in small for ending in _ENDINGS) else name
