"""The real catalogue and the search over it: read and made once in a process, since tests only look at them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.reading.files import read_tree
from generator.records.catalogue import Catalogue, load
from generator.search.query import Engine
from tests import CATALOGUE
from tests.search.samples import engine


@cache
def real_files() -> Mapping[str, bytes]:
    return read_tree(CATALOGUE)[0]


@cache
def real_catalogue() -> Catalogue:
    return load(real_files())[0]


@cache
def real_engine() -> Engine:
    return engine(real_catalogue())
