"""The one place that asks what time it is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from ..text.swedish import shorten
from .swedish import WrongUsage

_YEAR_10000 = 253_402_300_800


def today() -> datetime.date:
    return datetime.date.today()


def now() -> datetime.datetime:
    """This second, UTC."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def build_time(folder: Path, environment: Mapping[str, str] = os.environ) -> datetime.datetime:
    """When a build says that it was made: SOURCE_DATE_EPOCH, else the commit's time, else now.

    ``folder`` lies in the repository whose last commit counts. Seconds, UTC. Raises WrongUsage for a
    SOURCE_DATE_EPOCH that is no time. Source: reproducible-builds.org/specs/source-date-epoch.
    """
    given = epoch(environment)
    if given is None:
        from .source import git  # only a build asks

        committed = git(folder, "log", "-1", "--format=%ct")
        given = int(committed) if committed and committed.isdigit() else None
    return now() if given is None else datetime.datetime.fromtimestamp(given, datetime.UTC)


def epoch(environment: Mapping[str, str] = os.environ) -> int | None:
    """SOURCE_DATE_EPOCH, which the builder of the pages reads too, or None. Raises WrongUsage when it is no time."""
    said = environment.get("SOURCE_DATE_EPOCH")
    if said is None:
        return None
    digits = said.lstrip("0") or said[:1]
    if said.isascii() and said.isdigit() and int(digits[:15]) < _YEAR_10000:
        return int(digits)
    raise WrongUsage(f"SOURCE_DATE_EPOCH är {shorten(said) or 'tom'}, men ska vara ett antal sekunder sedan 1970.")
