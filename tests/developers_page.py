"""The examples of the page for developers, for the tests that run them."""

from __future__ import annotations

import re

from tests import ROOT

_EXAMPLE = re.compile(r"^## (?P<heading>.+?)\n.*?^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def example(heading: str) -> str:
    """The Python that stands under ``heading``."""
    text = (ROOT / "site_src/utveckling.md").read_text("utf-8")
    return next(found["code"] for found in _EXAMPLE.finditer(text[text.index(f"## {heading}\n") :]))
