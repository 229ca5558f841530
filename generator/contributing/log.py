"""The first row of a record's log, which whoever writes the record for somebody writes too."""

from __future__ import annotations

from datetime import date

from ..reading.yaml_source import Data

ADDED = "Posten lades till."


def log_begun(today: date) -> list[Data]:
    """``historik`` of a record that comes in today."""
    return [{"datum": today.isoformat(), "vad": ADDED}]
