"""What stands in a page and is not in its policy, read without any of the code that writes policies."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

_DATA = ("application/json", "application/ld+json")


class _Inline(HTMLParser):
    """What runs or is laid out from within a page, and the policies of the page, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.before = 0
        self.attributes: set[str] = set()
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= {name for name in given if name.startswith("on") or name == "style"}
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"] or "")
        elif tag in ("script", "style", "link") and not self.policies:
            self.before += 1
        runs = tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in _DATA)
        self._open = tag if runs else ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.append((self._open, data))
            self._open = ""


def wrong_policies(site: Path) -> list[str]:
    """The pages of ``site`` that have not just one policy, before all else, that knows all that runs in them."""
    return sorted(
        file.relative_to(site).as_posix() for file in site.rglob("*.html") if is_wrong(file.read_text("utf-8"))
    )


def is_wrong(html: str) -> bool:
    """Whether the policy of a page is not one, too late, unsafe, or does not know all that runs in it."""
    found = _Inline(html)
    policy = " ".join(found.policies)
    known = all(f"'sha256-{_digest(text)}'" in policy for _, text in found.texts)
    return len(found.policies) != 1 or bool(found.before or found.attributes) or not known or "unsafe" in policy


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
