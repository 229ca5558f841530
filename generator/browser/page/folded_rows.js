/**
 * Rows that a narrow screen shows as cards: of each the first facts, of a fund not its programme areas. The rest is a button
 * away and found by browsers.
 */

import { element } from "./elements.js";
import { NARROW } from "./folding.js";

const MOST_FACTS = 3;
const MOST_OF_WHOLE = 1; // facts of a fund that the source does not say of its programme area
const BADGE = ".kb-badge";
const PART = "kb-part";

/** @param {HTMLTableElement} table */
export function startRowFolding(table) {
  if (!matchMedia(NARROW).matches) return;
  for (const body of Array.from(table.tBodies)) {
    const rows = Array.from(body.rows);
    rows.forEach(foldRow);
    rows.forEach((row, place) => foldParts(row, rows.slice(place + 1)));
  }
}

/**
 * A button in the heading of `row` that hides what is `named`, `parts` of the table, or shows it; a browser that finds
 * words there shows it too.
 * @param {HTMLTableRowElement} row @param {string} named @param {HTMLElement[]} parts
 */
function fold(row, named, parts) {
  const heading = row.cells[0];
  const verb = element("span", {}, "");
  const of = element("span", { class: "kb-hidden" }, ` för ${nameOf(row)}`);
  const button = element("button", { type: "button", class: "kb-card-all" }, verb, ` ${named}`, of);

  /** @param {boolean} open */
  function show(open) {
    verb.textContent = open ? "Dölj" : "Visa";
    button.setAttribute("aria-expanded", String(open));
    for (const part of parts) {
      if (open) part.removeAttribute("hidden");
      else part.setAttribute("hidden", "until-found");
    }
  }

  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") === "false"));
  for (const part of parts) part.addEventListener("beforematch", () => show(true));
  show(false);
  heading.append(button);
  return button;
}

/** What a row is about, without its buttons. @param {HTMLTableRowElement} row */
const nameOf = ({ cells: [heading] }) =>
  Array.from(heading.childNodes, (node) => (node instanceof HTMLButtonElement ? "" : node.textContent)).join("");

/**
 * Shows the first facts that are stated of what the row is about; where there are none, of the whole that it belongs to.
 * A badge, that a fund is history, always shows.
 * @param {HTMLTableRowElement} row
 */
function foldRow(row) {
  const cells = Array.from(row.cells).slice(1);
  const having = (/** @type {string} */ selector) => cells.slice(0, -1).filter((cell) => cell.querySelector(selector));
  const stated = having(".kb-stated").slice(0, MOST_FACTS);
  const facts = stated.length > 0 ? stated : having(".kb-beside").slice(0, MOST_OF_WHOLE);
  fold(row, "alla villkor", cells.filter((cell) => !facts.includes(cell) && !cell.querySelector(BADGE)));
}

/**
 * Folds the programme areas of a fund, the rows that follow it.
 * @param {HTMLTableRowElement} row @param {HTMLTableRowElement[]} after
 */
function foldParts(row, after) {
  if (row.classList.contains(PART)) return;
  const next = after.findIndex(({ classList }) => !classList.contains(PART));
  const parts = next < 0 ? after : after.slice(0, next);
  if (parts.length === 0) return;
  const named = parts.length === 1 ? "ett programområde" : `${parts.length} programområden`;
  fold(row, named, parts).classList.add("kb-card-parts"); // of no use in a table that is sorted: all rows show there
}
