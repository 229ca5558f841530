/** What is filtered on, as a list of buttons that each take one filter away. */

import { element } from "../page/elements.js";
import { facetOf, isExclusion } from "../search/facets.js";
import { chip, CLEAR_FILTERS, removeChip } from "../page/wording.js";

/** A filter in words: "Kommun: inte Norrköping". */
export function filterInWords(table, key, value) {
  const facet = table.byId.get(facetOf(key));
  return chip(facet?.label ?? facetOf(key), facet?.values.get(value)?.label ?? value, isExclusion(key));
}

/**
 * Takes over the list `chips`. `remove(key, value)` and `clear()` hear of presses; focus goes to the next chip, or
 * to what `elsewhere()` gives when none is left.
 */
export function filterChips(chips, remove, clear, elsewhere) {
  chips.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const position = Array.from(chips.querySelectorAll("button")).indexOf(button);
    if (button.dataset.kbClear !== undefined) clear();
    else remove(button.dataset.kbKey, button.dataset.kbValue);
    const left = chips.querySelectorAll("button[data-kb-key]");
    (left[Math.min(position, left.length - 1)] ?? elsewhere())?.focus();
  });

  function chipOf(table, key, value) {
    const text = filterInWords(table, key, value);
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const attributes = { type: "button", "data-kb-key": key, "data-kb-value": value, "aria-label": removeChip(text) };
    const button = element("button", attributes, text, cross);
    if (isExclusion(key)) button.classList.add("kb-chip--excluded");
    return element("li", {}, button);
  }

  return {
    show(table, filters) {
      const all = Array.from(filters, ([key, values]) => Array.from(values, (value) => chipOf(table, key, value))).flat();
      if (all.length > 1) {
        const attributes = { type: "button", class: "kb-chips__clear", "data-kb-clear": "" };
        all.push(element("li", {}, element("button", attributes, CLEAR_FILTERS)));
      }
      chips.replaceChildren(...all);
      chips.hidden = all.length === 0;
    },
  };
}
