"""Text of others in Markdown of ours."""

from __future__ import annotations

import re


def inert(text: str) -> str:
    """Text for Markdown that stays text: signs as character references.

    ``@`` and ``#`` stand in code, since GitHub looks for mentions and issues in the finished page, but not there.
    """
    return re.sub(r"[!-/:-@\[-`{-~]", _reference, text)


def _reference(sign: re.Match[str]) -> str:
    if sign[0] in ",()%+-/":
        return sign[0]
    code = f"&#{ord(sign[0])};"
    return f"<code>{code}</code>" if sign[0] in "@#" else code
