/** What the list is sorted by, as the field says it: by title when nothing is asked, since no hit is better then. */

import { SORTINGS } from "./address.js";

const [BEST, TITLE] = SORTINGS;

/**
 * Takes over the field; `choose(sorting)` hears what is chosen.
 * @param {HTMLSelectElement} field @param {(sorting: string) => void} choose
 */
export function sortingField(field, choose) {
  const whole = field.closest("label");
  const best = Array.from(field.options).find(({ value }) => value === BEST);
  let asked = true;
  field.addEventListener("change", () => choose(sortingOf(field.value, asked)));

  return {
    /**
     * Shows the field where there are any `hits` to sort.
     * @param {string} sorting @param {boolean} askedNow whether there is anything to be a better hit on
     * @param {number} hits
     */
    show(sorting, askedNow, hits) {
      if (whole) whole.hidden = hits === 0;
      asked = askedNow;
      if (best) best.hidden = best.disabled = !asked;
      field.value = sortingInUse(sorting, asked);
    },
  };
}

/** What the list of a view is sorted by. @param {string} sorting @param {boolean} asked */
export const sortingInUse = (sorting, asked) => (sorting === BEST && !asked ? TITLE : sorting);

/**
 * The sorting that a choice means: by title says nothing where the list is by title anyway.
 * @param {string} chosen @param {boolean} asked
 */
export const sortingOf = (chosen, asked) => (chosen === TITLE && !asked ? BEST : chosen);
