"""Which view shows the records of a type: the row of the type leads to it by the name of its model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from ...models.kinds import Kind
from ...records.parse import Entry
from .blocks import Badge, Page
from .page_plan import PagePlan
from .site import Site


class RecordView(NamedTuple):
    """How records of a type are shown: ``page`` is all of one, and follows ``plan``.

    ``about`` says what readers find in the list of all, ``meta`` and ``badges`` tell one record from another there.
    """

    page: Callable[[Site, Entry], Page]
    plan: PagePlan
    about: str
    meta: Callable[[Any], Iterable[str | None]]
    badges: Callable[[Any], Iterable[Badge]] = lambda record: ()


def view_module(kind: Kind) -> str:
    """The name of the module in this package that shows the records of ``kind``: ``project_page`` of ``Project``."""
    return f"{kind.model.__name__.lower()}_page"


@cache
def view_of(kind: Kind) -> RecordView:
    """The ``VIEW`` of the module of ``kind``."""
    view = import_module(f".{view_module(kind)}", __package__).VIEW
    assert isinstance(view, RecordView)
    return view
