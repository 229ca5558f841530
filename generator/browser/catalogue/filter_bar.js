/** The ways out of the filters: to the hits, from each group and from the bar that stays, and away with all filters. */

import { partOf } from "../page/elements.js";
import { showHits } from "../page/wording.js";

/** @import { Parts } from "./catalogue_page.js" */

const BESIDE = "(min-width: 60em)";

/** Whether the filters stand beside the list, not above it. */
export const besideList = () => window.matchMedia(BESIDE).matches;

/**
 * Starts the links and the bar of the panel; `clear()` hears that no filter is wanted.
 * @param {Parts} parts @param {() => void} clear
 */
export function filterBar({ filters: panel, list, results }, clear) {
  const show = partOf(panel, "[data-kb-show]", HTMLElement);
  const away = partOf(panel, "[data-kb-clear]", HTMLButtonElement);

  panel.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-kb-to-results]") : null;
    if (!link) return;
    event.preventDefault();
    if (!besideList()) panel.open = false;
    results.focus({ preventScroll: true });
    list.scrollIntoView();
  });
  away.addEventListener("click", () => {
    clear();
    show.focus();
  });

  return {
    /** @param {number} hits */
    showHits(hits) {
      show.textContent = showHits(hits);
    },
    /** @param {boolean} filtered */
    showFiltered(filtered) {
      away.hidden = !filtered;
    },
  };
}
