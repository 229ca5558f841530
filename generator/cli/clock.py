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
        committed = _commit_epoch(folder)
        given = int(committed) if committed.isdigit() else None
    return now() if given is None else datetime.datetime.fromtimestamp(given, datetime.UTC)


def epoch(environment: Mapping[str, str] = os.environ) -> int | None:
    """SOURCE_DATE_EPOCH, which the builder of the pages reads too, or None. Raises WrongUsage when it is no time."""
    said = environment.get("SOURCE_DATE_EPOCH")
    if said is None:
        return None
    if said.isascii() and said.isdigit() and int(said[:15]) < _YEAR_10000:
        return int(said)
    raise WrongUsage(f"SOURCE_DATE_EPOCH är {shorten(said) or 'tom'}, men ska vara ett antal sekunder sedan 1970.")


def _commit_epoch(folder: Path) -> str:
    import subprocess  # only a build asks

    try:
        answer = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=folder, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return answer.stdout.strip()
