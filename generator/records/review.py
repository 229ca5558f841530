"""When a record has to be reviewed again."""

from __future__ import annotations

import datetime

from ..models.types import PartialDate
from .parse import Entry


def review_due(entry: Entry) -> datetime.date | None:
    """The day when the record's last review stops holding (6 months for a fund, else 24)."""
    reviewed = entry.record.reviewed
    return add_months(reviewed, entry.kind.review_months) if reviewed else None


def is_overdue(entry: Entry, today: datetime.date) -> bool:
    """Whether the record should have been reviewed again before ``today``."""
    due = review_due(entry)
    return due is not None and due < today


def add_months(date: PartialDate, months: int) -> datetime.date:
    """``date`` plus whole months; an imprecise date counts from its last day."""
    year, month, day = date.last_day()
    index = year * 12 + month - 1 + months
    year, month = min(index // 12, 9999), index % 12 + 1
    last = PartialDate(year, month).last_day()[2]
    return datetime.date(year, month, min(day, last))
