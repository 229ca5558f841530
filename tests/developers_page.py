"""The examples of the page for developers, for the tests that run them."""

from __future__ import annotations

import re

from tests import ROOT

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(heading: str) -> list[str]:
    """The blocks of Python that stand under ``heading``, which has some."""
    sections = (ROOT / "site_src/utveckling.md").read_text("utf-8").split("\n## ")
    (found,) = (section for section in sections if section.startswith(f"{heading}\n"))
    return _BLOCK.findall(found)
