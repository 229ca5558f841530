"""The few pieces of inline markup that views put together; everything goes in escaped, by type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from ...text.prose import typeset
from ...text.swedish import enumerate_words
from .blocks import Link


def text(words: str) -> Markup:
    """Contributed words inside a line."""
    return escape(typeset(words))


def code(words: str) -> Markup:
    """What is written in a record, letter by letter."""
    return Markup("<code>%s</code>") % words


def lines_of_code(lines: str) -> Markup:
    """Lines of a record as a block."""
    return Markup("<pre><code>%s</code></pre>") % lines.rstrip("\n")


def anchor_tag(url: str, words: str) -> Markup:
    """A link with contributed words."""
    return Markup(f'<a href="{escape(url)}">{text(words)}</a>')


def web_link(url: str, words: str = "") -> Markup:
    """A link out of the site; the address itself when there are no words for it."""
    shown = text(words or bare_address(url))
    return Markup(f'<a class="kb-web" href="{escape(url)}" rel="noopener">{shown}</a>')


def mail_tag(letter: Link) -> Markup:
    """A link that opens a letter; script puts the address of the page into it."""
    return Markup(f'<a href="{escape(letter.url)}" data-kb-mail>{text(letter.title)}</a>')


def bare_address(url: str) -> str:
    """An address as people read it: without scheme, www and the last slash."""
    rest = url.partition("://")[2].rstrip("/")
    return rest.removeprefix("www.") or url


def comma_list(parts: Iterable[Markup]) -> Markup:
    """``a, b, c``"""
    return Markup(", ").join(parts)


def alternatives(parts: Sequence[Markup]) -> Markup:
    """``a, b eller c``"""
    return Markup(enumerate_words(parts, "eller"))


def stacked(parts: Iterable[Markup]) -> Markup:
    """One part per line."""
    return Markup("<br>").join(parts)
