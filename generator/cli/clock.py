"""The one place that asks what time it is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path


def today() -> datetime.date:
    return datetime.date.today()


def now() -> datetime.datetime:
    """This second, UTC."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def build_time(folder: Path, environment: Mapping[str, str] = os.environ) -> datetime.datetime:
    """When a build says that it was made: SOURCE_DATE_EPOCH, else the commit's time, else now.

    ``folder`` lies in the repository whose last commit counts. Seconds, UTC.
    Source: reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "").strip() or _commit_epoch(folder)
    if epoch.isdigit() and int(epoch) < 253_402_300_800:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    return now()


def _commit_epoch(folder: Path) -> str:
    import subprocess  # only a build asks

    try:
        answer = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=folder, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return answer.stdout.strip()
