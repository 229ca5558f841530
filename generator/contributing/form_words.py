"""How the form's script compares words with fields: the tables of ``models/twins.py`` and ``models/subjects.py``."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..checks import not_stated, stated
from ..models.subjects import SUBJECTS
from ..models.twins import DATE, LEAST, MONEY, MOST, PERIOD, TIME, TWINS, Twin
from ..text.quantities import EUR, MONTHS, PERCENT, SEK
from .script_patterns import for_script


@cache
def words_and_fields() -> dict[str, Any]:
    """All of it as the script reads it, patterns in the syntax of ECMAScript."""
    return {
        "twins": [_twin(twin) for twin in TWINS],
        "subjects": [
            {
                "part": subject.part.__name__,
                "words": subject.words,
                "values": subject.values,
                "called": for_script(subject.called),
            }
            for subject in SUBJECTS
        ],
        "units": {
            "date": DATE,
            "time": TIME,
            "period": PERIOD,
            "money": MONEY,
            "percent": PERCENT,
            "months": MONTHS,
            "sek": SEK,
            "eur": EUR,
        },
        "stated": {
            **{name: for_script(pattern) for name, pattern in stated.PATTERNS.items()},
            "saysNothing": sorted(stated.SAYS_NOTHING),
            "whole": {key: [for_script(words), number] for key, (words, number) in stated.WHOLE.items()},
            "signs": stated.SIGNS,
            "longest": stated.LONGEST,
            "near": stated.NEAR,
            "bound": {LEAST: sorted(stated.AT_LEAST), MOST: sorted(stated.AT_MOST)},
            "more": sorted(stated.MORE),
            "less": sorted(stated.LESS),
        },
        "notStated": {
            **{name: for_script(pattern) for name, pattern in not_stated.PATTERNS.items()},
            "signs": not_stated.SIGNS,
            "unknown": [for_script(pattern) for pattern in not_stated.UNKNOWN],
            "longest": not_stated.LONGEST,
        },
    }


def _twin(twin: Twin) -> dict[str, Any]:
    said = twin.says.split()
    return {
        "part": twin.part.__name__,
        "words": twin.words,
        "value": twin.value,
        "unit": twin.unit,
        "says": said,
        "phrases": [word.replace("_", " ") for word in said if "_" in word],
        "about": for_script(twin.about),
        "firstTime": for_script(rf"(?:{twin.about})[^0-9]*?\b({stated.PATTERNS['time']})") if twin.unit == TIME else "",
        "limit": twin.limit,
        "bare": twin.bare,
    }
