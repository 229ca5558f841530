"""Times in Chromium: from opening a page, from typing and from a click to the results in the page.

``shown`` is when the results stand in the document, ``painted`` when the frame after that is drawn. Times are
taken in the page; ``longest_task`` is what the browser itself reports of tasks of 50 ms and more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page


@dataclass(frozen=True)
class Times:
    """Milliseconds, one figure per query, click or opening."""

    shown: tuple[float, ...]
    painted: tuple[float, ...]


@dataclass(frozen=True)
class Driver:
    """How a page is driven: JavaScript expressions and functions, run in it.

    ``watched`` is the element that changes when results are shown; ``ready(element)`` tells whether they are;
    ``type(text)`` does what a keystroke does.
    """

    watched: str
    ready: str
    type: str
    forget: str = "() => {}"


OURS = Driver(
    watched="[data-kb-results]",
    ready="(results) => results.hasAttribute('data-kb-ready')",
    type="""(text) => {
        const box = document.querySelector("[data-kb-query]");
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }""",
    forget="() => document.querySelector('[data-kb-results]').removeAttribute('data-kb-ready')",
)
"""Our catalogue page, as each letter is typed."""
MATERIAL = Driver(
    watched=".md-search-result",
    ready="""(result) => {
        const [meta, list] = [result.firstElementChild, result.lastElementChild];
        return list.children.length > 0 || meta.textContent.startsWith("Inga");
    }""",
    type="""(text) => {
        const box = document.querySelector(".md-search__input");
        box.focus();
        box.value = text;
        box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    }""",
    forget="""() => {
        const result = document.querySelector(".md-search-result");
        result.firstElementChild.textContent = "";
        result.lastElementChild.replaceChildren();
    }""",
)
"""Material's search box."""

_PREPARE = """
globalThis.longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });
globalThis.afterPaint = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
}));
globalThis.whenReady = (element, ready) => new Promise((resolve) => {
    if (ready(element)) return resolve(performance.now());
    const observer = new MutationObserver(() => {
        if (!ready(element)) return;
        observer.disconnect();
        resolve(performance.now());
    });
    observer.observe(element, { attributes: true, childList: true, subtree: true, characterData: true });
});
"""
_OPENED = """
document.addEventListener("DOMContentLoaded", () => {
    const element = document.querySelector("WATCHED");
    if (element) globalThis.opened = whenReady(element, READY);
});
"""
_TIMED = """async (texts) => {
    const element = document.querySelector("WATCHED");
    const [ready, forget, type] = [READY, FORGET, TYPE];
    const times = [];
    for (const text of texts) {
        forget();
        await afterPaint();
        const start = performance.now();
        type(text);
        const shown = await whenReady(element, ready);
        times.push([shown - start, (await afterPaint()) - start]);
    }
    return times;
}"""


def new_page(browser: Browser, driver: Driver) -> Page:
    """A page with nothing in its cache, ready to be timed."""
    page = browser.new_context().new_page()
    page.add_init_script(_PREPARE + _filled(_OPENED, driver))
    return page


def opening(page: Page, address: str) -> float:
    """Milliseconds from the start of the navigation until the results of the query in ``address`` are shown."""
    page.goto(address, wait_until="domcontentloaded")
    milliseconds: float = page.evaluate("opened")
    return milliseconds


def typing(page: Page, driver: Driver, texts: Sequence[str]) -> Times:
    """Types each of ``texts`` into the open page, one after the other."""
    return _times(page.evaluate(_filled(_TIMED, driver), list(texts)))


def clicking(page: Page, driver: Driver, selectors: Sequence[str]) -> Times:
    """Clicks each of the elements, one after the other."""
    clicked = Driver(
        driver.watched, driver.ready, "(selector) => document.querySelector(selector).click()", driver.forget
    )
    return typing(page, clicked, selectors)


def longest_task(page: Page) -> float:
    """Milliseconds of the longest task since the page was opened; 0 when all were under 50."""
    milliseconds: float = page.evaluate("Math.max(0, ...longTasks)")
    return milliseconds


def _filled(script: str, driver: Driver) -> str:
    texts = {"WATCHED": driver.watched, "READY": driver.ready, "TYPE": driver.type, "FORGET": driver.forget}
    for name, text in texts.items():
        script = script.replace(name, text.replace('"', '\\"') if name == "WATCHED" else text)
    return script


def _times(pairs: list[list[float]]) -> Times:
    return Times(tuple(shown for shown, _ in pairs), tuple(painted for _, painted in pairs))
