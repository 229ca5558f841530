"""Hand-written pages put together at random of what is hostile and what hides it, held against a browser.

``python -m tests.checks.hostile_pages PAGES [SEED]`` makes so many, lets Markdown and Chromium read them, and prints
those with something that runs and that ``check`` does not tell of.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import islice

import markdown
from playwright.sync_api import Page

from generator.checks.active_content import check_active
from rig.chromium import launched

_PARTS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe srcdoc=x>", "<javascript:alert(1)>",
    "[x](javascript:alert(1))", "[x]: javascript:alert(1)\n", "[x]", "[y](", "java&#115;cript:", "![z](y.png)", ")",
    "{: onclick=alert(1) }", "{ onclick=a }", "# H ", "`", "``", "`<b>`", "```\n", "~~~\n", "    ", "\\", "&lt;",
    "<!--", "-->", "--!>", "<?", "?>", "<![CDATA[", "]]>", "<b ", '<a title="', "<a href='", "'>", '"', "'", ">",
    "<div>", "</div>", "<p>", "</p", "<svg>", "</svg>", "<title>", "</title>", "<style>", "</style>", "<textarea>",
    "</textarea>", "<pre>", "</pre>", "<code>", "</code>", "| a | b |\n|---|---|\n| ", "|", "- ", "> ", "*", "**", "_",
    "<", "\n\n", "\n", " ", "x", "&#60;",
)  # fmt: skip
_EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list")
_AT_A_TIME = 5000
_RUNS = """pages => pages.map((html) => {
  const page = new DOMParser().parseFromString(`<!doctype html><article>${html}</article>`, "text/html");
  const active = /^(script|iframe|object|embed|base)$/i;
  const runs = ({ name, value }) => /^on[a-z]/i.test(name) || /^[\\0-\\x20]*javascript:/i.test(value);
  const elements = [...page.querySelectorAll("*")];
  return elements.some((element) => active.test(element.localName) || [...element.attributes].some(runs));
})"""


def hostile_pages(count: int, seed: int) -> Iterator[str]:
    """So many pages as somebody may write them, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choice(_PARTS) for _ in range(chance.randint(2, 14)))


def missed(page: Page, texts: list[str]) -> tuple[list[str], int]:
    """Those of ``texts`` that run something and are not told, and how many run something."""
    finished = [markdown.markdown(text, extensions=_EXTENSIONS) for text in texts]
    runs = [text for text, active in zip(texts, page.evaluate(_RUNS, finished), strict=True) if active]
    return [text for text in runs if not _is_told(text)], len(runs)


def _is_told(text: str) -> bool:
    return any(fault.code == "sida-skript" for fault in check_active("a.md", text))


def main(count: int, seed: int = 1) -> int:
    found, active = [], 0
    with launched() as browser:
        page, texts = browser.new_page(), hostile_pages(count, seed)
        while some := list(islice(texts, _AT_A_TIME)):
            more, running = missed(page, some)
            found += more
            active += running
    print(*map(repr, found), f"{count} sidor, {active} som kör något, {len(found)} missade", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
