/** What the form hears: keys in fields, groups that are opened, rows of what is left. */

import { drawAll, drawNow } from "./folded.js";

/**
 * @import { layout } from "./layout.js"
 * @import { Sheet } from "./sheet.js"
 */

/** Takes what is typed anywhere in `holder`; `left` hears which field was left. @param {HTMLElement} holder @param {Sheet} sheet @param {(name: string) => void} left */
export function listen(holder, sheet, left) {
  holder.addEventListener("input", ({ target }) => {
    if (isControl(target) && target.name !== "") sheet.type(target.name, target.value);
  });
  holder.addEventListener("focusout", ({ target }) => {
    if (isControl(target) && target.name !== "") left(target.name);
  });
}

/** Draws the groups that are opened, and all when the reader looks for a word in the page; `drawn()` follows. @param {HTMLElement} holder @param {() => void} drawn */
export function listenToFolds(holder, drawn) {
  const opened = (/** @type {Event} */ { target }) => {
    if (drawNow(target)) drawn();
  };
  holder.addEventListener("toggle", opened, true); // it does not bubble
  window.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key !== "F3" && !((ctrlKey || metaKey) && key.toLowerCase() === "f")) return;
    drawAll(holder);
    drawn();
  });
}

/** Leads from a row of what is left to its field, by `go(name)`, and from the bar at the foot to the list. @param {ReturnType<typeof layout>} parts @param {(name: string) => void} go */
export function listenToList({ list, toLeft, left }, go) {
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-kb-to]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    go(link.dataset.kbTo ?? "");
  });
  toLeft.addEventListener("click", () => {
    left.scrollIntoView();
    left.focus({ preventScroll: true });
  });
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isControl = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
