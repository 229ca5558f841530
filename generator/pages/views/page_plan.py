"""What the page of a record shows, in which order: plain data that the page and the form's preview both follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class PagePlan(NamedTuple):
    """Fields by their path in the record, ``villkor.stöd_högst_procent``.

    ``facts`` stand in the box at the top. ``sections`` follow, each under the label of its field; a name that is no
    field is a section of what other records say. Of both, ``expected`` are looked for by readers, who are told in the
    box when the sources do not say. ``parts`` are, of a section that is a group, the fields of the group.
    """

    facts: tuple[str, ...]
    sections: tuple[str, ...]
    expected: tuple[str, ...] = ()
    parts: Mapping[str, tuple[str, ...]] = {}
