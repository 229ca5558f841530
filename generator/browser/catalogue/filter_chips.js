/** What is filtered on, as a list of buttons that each take one filter away. */

import { filterPairs } from "./view_state.js";
import { element, partsOf, pressedButton } from "../page/elements.js";
import { facetOf, isExclusion } from "../search/facets.js";
import { chip, CLEAR_FILTERS, removeChip } from "../page/wording.js";

/** @import { Facet, Filters } from "../search/facets.js" */

/**
 * A filter in words: "Kommun: inte Norrköping".
 * @param {Map<string, Facet>} facets @param {string} key @param {string} value
 */
export function filterInWords(facets, key, value) {
  const facet = facets.get(facetOf(key));
  return chip(facet?.label ?? facetOf(key), facet?.values.get(value)?.label ?? value, isExclusion(key));
}

/**
 * Takes over the list `chips`. `remove(key, value)` and `clear()` hear of presses; focus goes to the next chip, or
 * to `elsewhere` when none is left.
 * @param {HTMLElement} chips @param {(key: string, value: string) => void} remove @param {() => void} clear
 * @param {HTMLElement | null} elsewhere
 */
export function filterChips(chips, remove, clear, elsewhere) {
  chips.addEventListener("click", (event) => {
    const button = pressedButton(event);
    if (!button) return;
    const position = Array.from(chips.querySelectorAll("button")).indexOf(button);
    const { kbKey, kbValue } = button.dataset;
    if (kbKey !== undefined && kbValue !== undefined) remove(kbKey, kbValue);
    else clear();
    const left = partsOf(chips, "button[data-kb-key]", HTMLButtonElement);
    (left[Math.min(position, left.length - 1)] ?? elsewhere)?.focus();
  });

  return {
    /** @param {Map<string, Facet>} facets @param {Filters} filters */
    show(facets, filters) {
      const all = filterPairs(filters).map(([key, value]) => chipOf(key, value, filterInWords(facets, key, value)));
      if (all.length > 1) {
        const attributes = { type: "button", class: "kb-chips__clear", "data-kb-clear": "" };
        all.push(element("li", {}, element("button", attributes, CLEAR_FILTERS)));
      }
      chips.replaceChildren(...all);
      chips.hidden = all.length === 0;
    },
  };
}

/** @param {string} key @param {string} value @param {string} text */
function chipOf(key, value, text) {
  const cross = element("span", { "aria-hidden": "true" }, " ×");
  const attributes = { type: "button", "data-kb-key": key, "data-kb-value": value, "aria-label": removeChip(text) };
  const button = element("button", attributes, text, cross);
  if (isExclusion(key)) button.classList.add("kb-chip--excluded");
  return element("li", {}, button);
}
