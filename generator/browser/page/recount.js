/** Counts the days of a page anew by the reader's clock, and moves calls to the list that they belong to by then. */

import { partOf, partsOf } from "./elements.js";
import { dayOf, told, turnAt } from "./turns.js";

const NEWEST_FIRST = "stängd";
const NO_DAY = "9999-12-31";

/** @param {HTMLElement} article @param {Date} [now] */
export function startRecount(article, now = new Date()) {
  const today = dayOf(now);
  const [counted] = partsOf(article, "[data-kb-counted]", HTMLElement);
  const day = counted?.querySelector("time")?.dateTime ?? NO_DAY;
  if (day >= today) return; // the page is of today, or the clock is wrong
  const lists = partsOf(article, "[data-kb-calls]", HTMLElement);
  for (const place of partsOf(article, "[data-kb-turns]", HTMLElement)) {
    const turn = turnAt(JSON.parse(place.dataset.kbTurns ?? "[]"), today);
    place.textContent = told(turn, today);
    const row = place.closest("tr[data-kb-day]");
    if (row instanceof HTMLTableRowElement) move(row, turn, lists);
  }
  lists.forEach(arrange);
  counted.textContent = counted.dataset.kbCounted ?? "";
}

/** @param {HTMLTableRowElement} row @param {import("./turns.js").Turn} turn @param {HTMLElement[]} lists */
function move(row, [, state, target], lists) {
  row.dataset.kbDay = target;
  const list = lists.find(({ dataset }) => dataset.kbCalls?.split(" ").includes(state));
  if (list && !list.contains(row)) partOf(list, "tbody", HTMLElement).append(row);
}

/** @param {HTMLElement} row */
const dayOfRow = (row) => Date.parse(row.dataset.kbDay || NO_DAY);

/** The rows by the day that readers wait for, and what is said when there are none. @param {HTMLElement} list */
function arrange(list) {
  const body = partOf(list, "tbody", HTMLElement);
  const rows = partsOf(body, "tr", HTMLTableRowElement);
  const turned = list.dataset.kbCalls?.startsWith(NEWEST_FIRST) ? -1 : 1;
  body.append(...rows.sort((one, other) => turned * (dayOfRow(one) - dayOfRow(other))));
  partOf(list, "[data-kb-none]", HTMLElement).hidden = rows.length > 0;
  partOf(list, "[data-kb-some]", HTMLElement).hidden = rows.length === 0;
}
