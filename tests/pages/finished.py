"""A Markdown page as the HTML that MkDocs makes of it, and what a browser would find there."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown
import yaml

from tests import ROOT

_CONFIG = ROOT / "mkdocs.yml"
_ALWAYS_IN_MKDOCS = ("toc", "tables", "fenced_code")


class _Loader(yaml.SafeLoader):
    """Reads ``mkdocs.yml``, whose own tags do not matter here."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: "")


@cache
def _markdown() -> markdown.Markdown:
    """Python-Markdown with the extensions that MkDocs and ``mkdocs.yml`` give it."""
    names: list[str] = [*_ALWAYS_IN_MKDOCS]
    options: dict[str, Any] = {}
    for extension in yaml.load(_CONFIG.read_text("utf-8"), Loader=_Loader)["markdown_extensions"]:
        name, given = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
        names.append(name)
        options[name] = given
    return markdown.Markdown(extensions=list(dict.fromkeys(names)), extension_configs=options)


@cache
def finished(page: str) -> str:
    """The page's own content as HTML, front matter gone; many catalogues have the same pages."""
    return str(_markdown().reset().convert(page.partition("\n---\n")[2]))


class Found(HTMLParser):
    """Tags with their attributes, ids, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.unclosed: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("br", "input", "rect", "img", "hr", "meta", "link"):
            self.unclosed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.unclosed, f"</{tag}> stänger ingenting"
        assert self.unclosed[-1] == tag, f"</{tag}> står där </{self.unclosed[-1]}> hör hemma"
        self.unclosed.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str]:
        return [found[attribute] or "" for _, found in self.tags if attribute in found]
