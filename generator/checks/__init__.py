"""What must hold across fields and files, once every file is valid on its own.

One module per concern. A check is a generator that yields problems: it never prints, raises or
stops at the first. ``check_catalogue`` is all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..faults.problems import Problem
from ..records.catalogue import Catalogue
from .agreement import check_agreement
from .conflicts import check_conflicts
from .dates import check_dates
from .duplicates import check_duplicates
from .ids import check_ids
from .lessons import check_lessons
from .markers import check_markers
from .not_stated import check_not_stated
from .personal import check_responsible
from .programme_areas import check_programme_areas
from .sources import check_sources
from .status import check_status
from .sums import check_sums
from .terms import check_municipalities


def check_catalogue(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Every fault that only shows when records, vocabularies and the day are seen together.

    Faulty records are checked too, but for their faulty fields: one fault gives one problem.
    """
    doubtful = {entry.file: entry.doubtful for entries in catalogue.faulty.values() for entry in entries.values()}
    for fault in _all_checks(_with_faulty(catalogue), today):
        if fault.field.partition(".")[0] not in doubtful.get(fault.file, ()):
            yield fault


def _with_faulty(catalogue: Catalogue) -> Catalogue:
    faulty = catalogue.faulty
    return replace(
        catalogue,
        records={folder: {**entries, **faulty.get(folder, {})} for folder, entries in catalogue.records.items()},
    )


def _all_checks(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    yield from check_ids(catalogue)
    yield from check_markers(catalogue)
    yield from check_municipalities(catalogue)
    yield from check_programme_areas(catalogue)
    yield from check_duplicates(catalogue)
    yield from check_sources(catalogue)
    yield from check_conflicts(catalogue)
    yield from check_dates(catalogue, today)
    yield from check_sums(catalogue)
    yield from check_status(catalogue)
    yield from check_responsible(catalogue)
    yield from check_lessons(catalogue)
    yield from check_agreement(catalogue)
    yield from check_not_stated(catalogue)
