/** The field of a long facet that leaves only the values that hold what is typed. */

import { partOf, partsOf } from "../page/elements.js";
import { valuesFound } from "../page/wording.js";

/** A text as the field compares it, without accents. @param {string} text */
const comparable = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").trim();

/** @param {HTMLElement} row */
const asTyped = (row) => ` ${comparable(partOf(row, "label > span", HTMLElement).textContent ?? "")}`;

/**
 * Starts the field of `group`; `heard()` follows when other values show.
 * @param {HTMLElement} group @param {HTMLInputElement} field @param {() => void} heard
 */
export function startFinding(group, field, heard) {
  const status = partOf(group, "[data-kb-found]", HTMLElement);
  /** @type {{ row: HTMLElement, text: string }[] | null} */
  let rows = null;

  function find() {
    rows ??= partsOf(group, "[data-kb-value]", HTMLElement).map((row) => ({ row, text: asTyped(row) }));
    const wanted = comparable(field.value);
    let left = 0;
    for (const { row, text } of rows) {
      row.hidden = !text.includes(wanted);
      if (!row.hidden) left += 1;
    }
    for (const part of partsOf(group, "[data-kb-part]", HTMLElement)) {
      part.hidden = part.querySelector("[data-kb-value]:not([hidden])") === null;
    }
    group.classList.toggle("kb-facet--finding", wanted !== "");
    status.textContent = valuesFound(left);
    heard();
  }

  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    event.stopPropagation();
    field.value = "";
    find();
  });
}
