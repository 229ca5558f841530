"""What the form's script looks for in texts, and the numbers it goes by: those of the modules that check files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..checks import dates as order
from ..checks import personal as responsible
from ..checks import programme_areas, sources
from ..faults.abridging import MOST_OF_A_FILE
from ..models import types
from ..reading import refused, sizes, slip, yaml_source
from ..records import calls, doubts, value_slips
from ..records.placement import RESERVED
from ..text import characters, contacts, dates, identity_numbers, personal, quantities, swedish
from .canonical import STYLE
from .form_words import words_and_fields
from .script_patterns import for_script

_BY_CONCERN: Mapping[str, Mapping[str, str | re.Pattern[str]]] = {
    "types": types.PATTERNS,
    "calls": calls.PATTERNS,
    "doubts": doubts.PATTERNS,
    "ids": {"id": types.ID, "reserved": RESERVED},
    "responsible": responsible.PATTERNS,
    "identity": identity_numbers.PATTERNS,
    "contacts": contacts.PATTERNS,
    "personal": personal.PATTERNS,
    "personalSpots": personal.SPOTS,
    "quantities": quantities.PATTERNS,
    "addresses": {"bare": value_slips.BARE_ADDRESS, "scheme": value_slips.SCHEME},
    "characters": {**characters.PATTERNS, "written": refused.WRITTEN},
}


@cache
def shared() -> dict[str, Any]:
    """All of it as the script reads it, patterns in the syntax of ECMAScript."""
    patterns = {
        concern: {name: for_script(pattern) for name, pattern in found.items()}
        for concern, found in _BY_CONCERN.items()
    }
    patterns["characters"]["hidden"] = characters.HIDDEN_IN_SCRIPT
    return {
        "patterns": patterns,
        "style": STYLE,
        "contacts": contacts.WORDS,
        "characters": {"names": characters.NAMES, "kinds": characters.KINDS},
        "personalSigns": personal.SIGNS,
        "kindsOfPersonal": {
            "identity": personal.IDENTITY,
            "telephone": personal.TELEPHONE,
            "mail": personal.MAIL,
        },
        "dates": {
            "together": [for_script(pattern) for pattern in dates.TOGETHER],
            "exact": [for_script(pattern) for pattern in dates.EXACT],
            "halfYears": [for_script(pattern) for pattern in dates.HALF_YEARS],
            "lastShort": dates.LAST_SHORT,
            **{name: for_script(pattern) for name, pattern in dates.PATTERNS.items()},
            "relative": value_slips.RELATIVE_DAYS,
        },
        "quantities": {
            "shares": [[for_script(words), share] for words, share in quantities.SHARES.items()],
            "scaled": [[for_script(pattern), *scale] for pattern, scale in quantities.SCALED.items()],
            "units": [[for_script(pattern), unit] for pattern, unit in quantities.UNITS.items()],
            "spelt": quantities.SPELT,
            "ones": quantities.ONES,
            "months": quantities.MONTHS,
            "longest": quantities.LONGEST,
        },
        "words": words_and_fields(),
        "currencies": value_slips.CURRENCIES,
        "meant": value_slips.MEANT,
        "publicAdvice": refused.PUBLIC_ADVICE,
        "templateWords": doubts.WORDS,
        "smartQuotes": "".join(sorted(slip.SMART_QUOTES)),
        "slugLetters": swedish.SLUG_LETTERS,
        "months": list(swedish.MONTH_NAMES),
        "particles": list(responsible.PARTICLES),
        "recordSort": sizes.RECORD.sort,
        "numbers": {
            "digits": types.DIGITS_MAX,
            "longestPlaceholder": doubts.LONGEST_PLACEHOLDER,
            "firstYear": order.FIRST_YEAR,
            "yearsAhead": order.YEARS_AHEAD,
            "areasShown": programme_areas.AREAS_SHOWN,
            "sectionsShown": sources.SECTIONS_SHOWN,
            "mostOfAFile": MOST_OF_A_FILE,
            "depth": yaml_source.MAX_DEPTH,
            "recordBytes": sizes.RECORD.bytes,
        },
    }
