"""Which records name a term of a vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..models.fields import marked_values
from ..models.types import Term
from ..records.catalogue import Catalogue

Refs = tuple[str, ...]


def term_uses(catalogue: Catalogue) -> Mapping[tuple[str, str], Refs]:
    """``[vocabulary, id]`` -> the refs of the records that name the term, in catalogue order."""
    uses: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for entry in catalogue.entries():
        for marked in marked_values(entry.record):
            if isinstance(marked.spec.marker, Term):
                uses[marked.spec.marker.vocabulary, marked.value][entry.ref] = None
    return {term: tuple(refs) for term, refs in uses.items()}
