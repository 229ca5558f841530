/** Tables whose columns sort: each heading a button, the rows in place; what no cell states comes last. */

import { element, partsOf } from "./elements.js";

const ASCENDING = "ascending";
const DESCENDING = "descending";

/**
 * Rows in the order of their places, null for a row without one; those stay last whichever way the others go. Pure.
 * @template Row
 * @param {Row[]} rows @param {(row: Row) => number | null} placeOf @param {string} direction
 */
export function inOrder(rows, placeOf, direction) {
  const sign = direction === DESCENDING ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  });
}

/** Its place in the column, as the page says. @param {HTMLTableRowElement} row @param {number} column */
function placeIn(row, column) {
  const place = row.cells[column]?.dataset.kbPlace;
  return place === undefined ? null : Number(place);
}

/**
 * Lets the marked headings of `table` sort its groups of rows, each by itself: up, down and back as they stood.
 * @param {HTMLTableElement} table
 */
export function startSorting(table) {
  const headings = partsOf(table, "th[data-kb-order]", HTMLTableCellElement);
  const groups = Array.from(table.tBodies, (body) => ({ body, rows: Array.from(body.rows) }));
  for (const heading of headings) {
    const button = element("button", { type: "button", class: "kb-order" }, ...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const before = heading.getAttribute("aria-sort");
      const direction = before === null ? ASCENDING : before === ASCENDING ? DESCENDING : null;
      for (const other of headings) other.removeAttribute("aria-sort");
      if (direction !== null) heading.setAttribute("aria-sort", direction);
      for (const { body, rows } of groups) {
        const placed = (/** @type {HTMLTableRowElement} */ row) => placeIn(row, heading.cellIndex);
        body.append(...(direction === null ? rows : inOrder(rows, placed, direction)));
      }
      table.classList.toggle("kb-sorted", direction !== null);
    });
  }
}
