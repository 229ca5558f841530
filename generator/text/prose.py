"""Contributed text to safe HTML: the only road from a record's words to a page's markup.

Two kinds of text, as the models say: *prose* may hold limited Markdown (paragraphs, lists, emphasis,
strong, links to http and https), all other text is shown as it is written.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_RULES = ("paragraph", "list", "emphasis", "link", "newline", "escape", "balance_pairs", "fragments_join")
_SIGN_OF_MARKDOWN = re.compile(r"[*_\[\]\\\n]")
_LIST_ITEM = re.compile(r"\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
IN_NUMBER = re.compile(
    r" (?:(?<=\d )(?=\d{3}(?!\d)|(?:kr|kronor|tkr|mkr|mnkr|SEK|EUR|euro|procent|miljon(?:er)?|miljard(?:er)?"
    r"|år|månad(?:er)?|veckor|dagar|timmar)\b|%)"
    r"|(?<=§ )(?=\d))"
)
"""It begins with the space itself: so only spaces are looked at, in a tenth of the time."""
_WITHOUT_ADDRESS = re.compile(r"""\]\((?=\s*[)("'])""")
"""``[x]()``, which markdown-it takes for a link to the page itself."""
_HTTP = re.compile(r"https?://", re.IGNORECASE)


class _LimitedMarkdown(MarkdownIt):
    """markdown-it with the few rules that prose may use, and links to nothing but the web."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the name is markdown-it's)
        return bool(_HTTP.match(url))


_MARKDOWN = _LimitedMarkdown("zero", {"html": False, "linkify": False, "typographer": False}).enable(
    [rule for rule in _RULES if rule not in ("paragraph",)]
)


def typeset(text: str) -> str:
    """``text`` as it stands on a page: no line ends within a number, nor between it and its unit.

    Characters that cannot stand in a page (control characters) are made visible.
    """
    return IN_NUMBER.sub("\u00a0", CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))


def _may_be_markdown(text: str) -> bool:
    return bool(_SIGN_OF_MARKDOWN.search(text) or _LIST_ITEM.match(text))


def prose(text: str) -> Markup:
    """Limited Markdown as block-level HTML without blank lines; all else in it shows as text."""
    if not _may_be_markdown(text):
        return Markup(f"<p>{escape(typeset(text))}</p>")
    html: str = _MARKDOWN.render(_WITHOUT_ADDRESS.sub(r"]\(", typeset(text)))
    return Markup(re.sub(r"\n+", "\n", html).strip())


def paragraphs(text: str) -> Markup:
    """Plain text as paragraphs: a blank line parts them, a line break stays a line break."""
    parts = _BLANK_LINES.split(typeset(text).strip("\n"))
    return Markup("".join(f"<p>{one_paragraph(part)}</p>" for part in parts))


def one_paragraph(text: str) -> Markup:
    """Plain text on one line of markup, its line breaks kept as ``<br>``."""
    return escape(typeset(text)).replace("\n", Markup("<br>"))


def plain(text: str) -> str:
    """Prose as plain words on one line, for descriptions that are read outside the page."""
    if not _may_be_markdown(text):
        return typeset(" ".join(text.split()))
    return typeset(" ".join(Markup(prose(text)).striptags().split()))
