"""The content policy of a page: what a browser may load and run there, even if something hostile got into it.

Source: Content Security Policy Level 3. The policy stands in the page, since a folder that is opened from the disk has
no server to send it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from .valid_html import valid

_ARTICLE = re.compile(r"<article[\s>].*</article>", re.DOTALL)
_INLINE = re.compile(r"<(?P<tag>script|style)\b(?P<attributes>[^>]*)>(?P<text>.*?)</(?P=tag)\s*>", re.DOTALL | re.I)
_NOT_INLINE = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/""", re.IGNORECASE)
"""Loaded from a file, which needs no hash, or data, which do not run."""
_OURS = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*"/>\n')
_BEGINNING = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?"
    r"(?:<!doctype[^>]*>\s*)?(?:<html\b[^>]*>\s*)?(?:<head\b[^>]*>\s*)?(?:<meta charset=[^>]*>\n?)?",
    re.I,
)
"""All that may stand before the policy: what comes before it is not bound by it."""
_SITE = "'self' file:"
"""The site's own files. Origins on file:// are opaque, and the standard gives them no 'self'; Chromium does."""


def with_policy(html: str, trusted: bool = False) -> str:
    """The page with its policy, in place of one that it may have: nothing from elsewhere, no plug-ins, no ``<base>``,
    and of what stands in the page itself only the scripts and styles of the frame run.

    Those are known by their hashes, taken here of the finished page so that a builder may change them. The article,
    where all that people write ends up, is no part of the frame: a script that found its way there has no hash. Of a
    page that is ``trusted`` all is frame, of one without an article nothing.
    """
    html = _OURS.sub("", html, count=1)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(html if trusted else _frame(html))}"/>\n'
    return _BEGINNING.sub(lambda beginning: f"{beginning[0]}{policy}", html, count=1)


def with_script(html: str, script: str) -> str:
    """The page with the element ``script`` at its end, which its policy lets run beside what it knows already."""
    known = f"script-src {_SITE}"
    wider = " ".join((known, *_hashes(script, "script")))
    return _OURS.sub(lambda policy: policy[0].replace(known, wider), html, count=1) + script


def guard(folder: Path, path: str, trusted: bool = False) -> str:
    """Makes the page at ``path`` in ``folder`` valid, gives it its policy, and the path back. Raises OSError."""
    page = folder / path
    html = page.read_bytes().decode("utf-8", "surrogateescape")
    page.write_bytes(with_policy(valid(html), trusted).encode("utf-8", "surrogateescape"))
    return path


def _frame(html: str) -> str:
    frame, articles = _ARTICLE.subn("", html)
    return frame if articles else ""


def _policy(frame: str) -> str:
    directives = (
        f"default-src {_SITE}",
        " ".join((f"script-src {_SITE}", *_hashes(frame, "script"))),
        " ".join((f"style-src {_SITE}", *_hashes(frame, "style"))),
        f"img-src {_SITE} data:",
        "object-src 'none'",
        "base-uri 'none'",
        f"form-action {_SITE}",
    )
    return "; ".join(directives)


def _hashes(frame: str, tag: str) -> list[str]:
    """The sources of what ``tag`` says in the frame, in its order, each once; browsers read every line end as LF."""
    said = (
        found["text"].replace("\r\n", "\n")
        for found in _INLINE.finditer(frame)
        if found["tag"].lower() == tag and not _NOT_INLINE.search(found["attributes"])
    )
    return [f"'sha256-{_digest(text)}'" for text in dict.fromkeys(said)]


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()).decode()
