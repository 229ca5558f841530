/** The list of results by keyboard: arrows move between the query and the titles, Esc clears the query. */

import { partsOf } from "../page/elements.js";

/**
 * Listens in `root`; `results` holds the titles and `clear()` empties the query. Enter opens, as links do.
 * @param {HTMLElement} root @param {HTMLInputElement} query @param {HTMLElement} results @param {() => void} clear
 */
export function startResultKeys(root, query, results, clear) {
  /** @param {KeyboardEvent} event @param {number} by */
  function step(event, by) {
    const positions = [query, ...partsOf(results, "[data-kb-id] h2 a", HTMLAnchorElement)];
    const position = positions.findIndex((one) => one === document.activeElement);
    const next = positions[position + by];
    if (position === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
    if (next !== query) next.scrollIntoView({ block: "nearest" });
  }

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target, key } = event;
    if (!(target instanceof Node && (target === query || results.contains(target)))) return;
    if (key === "ArrowDown") step(event, 1);
    else if (key === "ArrowUp") step(event, -1);
    else if (key === "Escape") {
      event.preventDefault();
      clear();
      query.focus();
    }
  });
}
