/** The boxes of a facet by keyboard: one stop for Tab. Arrows move between its rows, and in a row to "inte" and back. */

import { fold } from "./facet_fold.js";
import { partsOf } from "../page/elements.js";

const ROW = "[data-kb-row]";
/** How far each key moves: rows, and controls in the row. @type {Record<string, [rows: number, controls: number]>} */
const STEPS = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** @param {Event} event */
function rowOf({ target }) {
  const row = target instanceof Element ? target.closest(ROW) : null;
  return row instanceof HTMLElement ? row : null;
}

/** @param {HTMLElement} row */
const controlsOf = (row) => partsOf(row, "input, button", HTMLElement);

/**
 * What of `all` lies `by` after `from`; the first or the last when there is nothing so far away.
 * @template Kind @param {Kind[]} all @param {number} from @param {number} by
 */
const moved = (all, from, by) => all[Math.max(0, Math.min(from + by, all.length - 1))];

/**
 * Starts the keys of `group`. `settle` is for when some of its rows have been hidden or shown: the stop is one that can
 * be reached.
 * @param {HTMLElement} group
 */
export function startGroupKeys(group) {
  /** @type {HTMLElement | undefined} */
  let stop;

  const isThere = (/** @type {HTMLElement} */ part) => !group.contains(part.closest("[hidden]"));
  const rows = () => partsOf(group, ROW, HTMLElement).filter(isThere);

  /** @param {HTMLElement | undefined} row */
  function stopAt(row) {
    if (stop) stop.tabIndex = -1;
    stop = row && controlsOf(row)[0];
    if (stop) stop.tabIndex = 0;
  }

  function settle() {
    if (!stop || !isThere(stop)) stopAt(rows()[0]);
  }

  group.addEventListener("focusin", (event) => {
    const row = rowOf(event);
    if (row) stopAt(row);
  });
  group.addEventListener("keydown", (event) => {
    const row = rowOf(event);
    if (!row || !(event.key in STEPS) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const [by, along] = STEPS[event.key];
    if (by !== 0) fold(group, false);
    const here = controlsOf(row).findIndex((control) => control === event.target);
    const all = rows();
    moved(controlsOf(moved(all, all.indexOf(row), by)), here, along).focus();
  });
  settle();
  return { settle };
}
