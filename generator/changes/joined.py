"""Which links between records have come and gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..linking.links import link
from ..records.catalogue import Catalogue
from .records import Changed


class Joined(NamedTuple):
    """Links as the record that holds one and the record it leads to, sorted."""

    came: tuple[tuple[str, str], ...]
    gone: tuple[tuple[str, str], ...]


def changed_links(before: Catalogue, after: Catalogue, records: Iterable[Changed]) -> Joined:
    """The links of today that were not there before, and the other way round; a renamed record is the same one."""
    renamed = {changed.was: changed.ref for changed in records if changed.was}
    old, new = _links(before, renamed), _links(after, {})
    return Joined(tuple(sorted(new - old)), tuple(sorted(old - new)))


def _links(catalogue: Catalogue, renamed: Mapping[str, str]) -> set[tuple[str, str]]:
    outgoing = link(catalogue).outgoing
    return {
        (renamed.get(ref, ref), renamed.get(target, target)) for ref, targets in outgoing.items() for target in targets
    }
