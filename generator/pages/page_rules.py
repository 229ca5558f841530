"""What the form's preview must know to show a record as its page does, as plain data; the views read the same."""

from __future__ import annotations

from typing import Any

from ..linking.lessons import KINDS_OF_EVIDENCE, LEVELS
from ..models.kinds import KINDS
from ..text.prose import CONTROL, IN_NUMBER
from ..text.swedish import CURRENCIES, MONTH_NAMES
from .views import words
from .views.citations import FEW_CITATIONS
from .views.fund_terms import TERMS
from .views.lesson_page import EFFECT_TONES
from .views.project_page import STATUS_TONES
from .views.record import LIST_LENGTH
from .views.record_views import view_of


def page_rules(site_name: str) -> dict[str, Any]:
    """The plans of all record types, our own words and the numbers that decide how something is shown."""
    return {
        "plans": {kind.folder: view_of(kind).plan._asdict() for kind in KINDS},
        "terms": {name: [term.of_fund, term.of_area] for name, term in TERMS.items()},
        "words": {name: value for name, value in vars(words).items() if name.isupper()},
        "siteName": site_name,
        "plurals": {kind.folder: kind.plural for kind in KINDS},
        "reviewMonths": {kind.folder: kind.review_months for kind in KINDS},
        "statusTones": STATUS_TONES,
        "effectTones": EFFECT_TONES,
        "strengthLevels": LEVELS,
        "kindsOfEvidence": KINDS_OF_EVIDENCE,
        "months": MONTH_NAMES,
        "units": CURRENCIES,
        "listLength": LIST_LENGTH,
        "fewCitations": FEW_CITATIONS,
        "inNumber": IN_NUMBER.pattern,
        "control": CONTROL.pattern,
    }
