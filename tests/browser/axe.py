"""axe on a page. Of texts that look alike it measures the contrast of one: that takes most of its time.

Alike are visible texts in elements of the same name and class in the same surroundings, with the same colour, size and
weight, on the same grounds: all that the contrast follows from. Every other rule looks at every element.
What else is drawn only when it comes into view is drawn, and no colour is on its way from one scheme to the next.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RUN = """async (options) => {
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after {transition: none !important; content-visibility: visible !important}");
  document.adoptedStyleSheets = [still];
  const TEXT = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextStroke", "webkitTextFillColor"];
  const GROUND = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "position", "zIndex"];
  const PLAIN = ["rgba(0, 0, 0, 0)", "none", "1", "none", "normal", "static", "auto"].join();
  const ALIKE = "data-axe-alike";
  const ids = new Map();
  const idOf = (text) => {
    if (!ids.has(text)) ids.set(text, ids.size);
    return ids.get(text);
  };
  const grounds = new Map([[null, ""]]);
  const groundOf = (element) => {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const own = GROUND.map((name) => style[name]).join();
      const under = groundOf(element.parentElement);
      grounds.set(element, own === PLAIN ? under : idOf(`${under} ${own}`));
    }
    return grounds.get(element);
  };
  const named = (element) => `${element?.localName} ${element?.getAttribute("class")}`;
  const isOff = (element) =>
    Boolean(element.closest(":disabled, [aria-disabled=true]") || element.closest("label")?.control?.disabled);
  const isRead = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
  const seen = new Set();
  for (const element of document.querySelectorAll("body *")) {
    element.removeAttribute(ALIKE);
    if (!isRead(element)) continue;
    const style = getComputedStyle(element);
    const look = [named(element), named(element.parentElement), isOff(element), groundOf(element)]
      .concat(TEXT.map((name) => style[name])).join("|");
    if (seen.has(look)) element.setAttribute(ALIKE, "");
    seen.add(look);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: `:not([${ALIKE}])` }] });
  const { violations } = await axe.run({ ...options, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
}"""


@cache
def _script() -> str:
    script: str = Axe().axe_script
    return script


def violations(page: Page, options: dict[str, Any] | None = None) -> list[tuple[str, list[Any]]]:
    """The rules that ``page`` breaks, and where."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(_script())
    return [(rule, targets) for rule, targets in page.evaluate(_RUN, options or {})]
