"""Attributes that Material and Python-Markdown write and that HTML does not allow where they stand.

Source: HTML Living Standard: ``autocomplete`` is not for check boxes (4.10.5.1.15), ``align`` is obsolete (16.2).
"""

from __future__ import annotations

import re

_AUTOCOMPLETE = re.compile(r'(<input\b[^<>]*\btype="checkbox"[^<>]*) autocomplete="off"')
_ALIGN = re.compile(r'<(t[dh]) align="(left|center|right)"')


def valid(html: str) -> str:
    """The page without them; cells keep their alignment as a class."""
    return _ALIGN.sub(r'<\1 class="kb-\2"', _AUTOCOMPLETE.sub(r"\1", html))
