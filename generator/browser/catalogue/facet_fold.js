/** A facet with many values is folded: the first of them show, or on a narrow screen only how many they are. */

import { SHOW_FEWER } from "../page/wording.js";

/** Whether `group` shows only the first of its values. @param {HTMLElement} group */
const isFolded = (group) => group.classList.contains("kb-facet--folded");

/** Lets go of what is typed in the field that finds values. @param {HTMLElement} group */
function findAll(group) {
  const field = group.querySelector("[data-kb-find]");
  if (!(field instanceof HTMLInputElement) || field.value === "") return;
  field.value = "";
  field.dispatchEvent(new Event("input"));
}

/** Folds `group` or unfolds it; one that is short stays as it is. @param {HTMLElement} group @param {boolean} folded */
export function fold(group, folded) {
  const button = group.querySelector("[data-kb-all]");
  if (!(button instanceof HTMLButtonElement) || folded === isFolded(group)) return;
  button.setAttribute("aria-expanded", String(!folded));
  button.textContent = (folded ? button.dataset.kbAll : SHOW_FEWER) ?? "";
  group.classList.toggle("kb-facet--folded", folded);
  if (folded) findAll(group);
}

/** Folds or unfolds the group that `button` lies in. @param {HTMLButtonElement} button */
export function turn(button) {
  const group = button.closest("[data-kb-group]");
  if (group instanceof HTMLElement) fold(group, !isFolded(group));
}
