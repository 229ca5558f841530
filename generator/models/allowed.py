"""What may stand in a site because its owner says so: asked for in each check, so it loads nothing else."""

from __future__ import annotations

from typing import NamedTuple


class Allowed(NamedTuple):
    """What ``mkdocs.yml`` lets through: ``trusted`` are paths in ``site_src`` of pages that may hold scripts,
    ``contacts`` what of functions may be published beside what is known: words before @, whole addresses, telephone
    numbers.
    """

    trusted: tuple[str, ...] = ()
    contacts: frozenset[str] = frozenset()
