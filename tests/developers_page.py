"""The examples of the pages for developers, for the tests that run them."""

from __future__ import annotations

import re

from tests import ROOT

_BLOCK = re.compile(r"^```(?:python|html)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(heading: str, page: str = "utveckling.md") -> list[str]:
    """The blocks of Python and HTML that stand under ``heading``, which has some."""
    sections = (ROOT / "site_src" / page).read_text("utf-8").split("\n## ")
    (found,) = (section for section in sections if section.startswith(f"{heading}\n"))
    return _BLOCK.findall(found)
