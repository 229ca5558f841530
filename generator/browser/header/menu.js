/** The groups of the menu: one open at a time by their name alone; closed as readers expect of a menu. */

import { partsOf } from "../page/elements.js";

/** Closes the open group of `menu` on Escape, and when focus or a press goes elsewhere. @param {HTMLElement} menu */
export function startMenu(menu) {
  const groups = partsOf(menu, "details", HTMLDetailsElement);
  const closeBut = (/** @type {EventTarget | null} */ target) => {
    for (const group of groups) if (!(target instanceof Node && group.contains(target))) group.open = false;
  };
  menu.addEventListener("keydown", ({ key }) => {
    const open = groups.find((group) => group.open);
    if (key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && closeBut(relatedTarget));
  document.addEventListener("click", ({ target }) => closeBut(target));
}
