/** Rows that a narrow screen shows as cards: folded to the first facts, the rest a button away and found by browsers. */

import { element } from "./elements.js";
import { NARROW } from "./folding.js";

const MOST_FACTS = 3;
const MOST_OF_WHOLE = 1; // facts of a fund that the source does not say of its programme area
const BADGE = ".kb-badge";

/** @param {HTMLTableElement} table */
export function startRowFolding(table) {
  if (!matchMedia(NARROW).matches) return;
  for (const body of Array.from(table.tBodies)) for (const row of Array.from(body.rows)) foldRow(row);
}

/**
 * Shows the first facts that are stated of what the row is about; where there are none, of the whole that it belongs to.
 * A badge, that a fund is history, always shows.
 * @param {HTMLTableRowElement} row
 */
function foldRow(row) {
  const [heading, ...cells] = Array.from(row.cells);
  const having = (/** @type {string} */ selector) => cells.slice(0, -1).filter((cell) => cell.querySelector(selector));
  const stated = having(".kb-stated").slice(0, MOST_FACTS);
  const facts = stated.length > 0 ? stated : having(".kb-beside").slice(0, MOST_OF_WHOLE);
  const rest = cells.filter((cell) => !facts.includes(cell) && !cell.querySelector(BADGE));
  const verb = element("span", {}, "");
  const named = element("span", { class: "kb-hidden" }, ` för ${heading.textContent ?? ""}`);
  const button = element("button", { type: "button", class: "kb-card-all" }, verb, " alla villkor", named);

  /** @param {boolean} open */
  function show(open) {
    verb.textContent = open ? "Dölj" : "Visa";
    button.setAttribute("aria-expanded", String(open));
    for (const cell of rest) {
      if (open) cell.removeAttribute("hidden");
      else cell.setAttribute("hidden", "until-found");
    }
  }

  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") === "false"));
  row.addEventListener("beforematch", () => show(true));
  show(false);
  heading.append(button);
}
