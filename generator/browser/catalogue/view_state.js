/** What the catalogue page shows, as plain values: a view and how it changes, its hits in order, its count. Pure. */

import { SORTINGS, withFilter } from "./address.js";

/**
 * @import { Asked, Trouble } from "./address.js"
 * @import { Filters } from "../search/facets.js"
 * @import { Hit } from "../search/ranking.js"
 * @import { Found, Records } from "../search/search_engine.js"
 *
 * What the page shows; while `typing` the last word may still grow.
 * @typedef {Asked & { typing: boolean, troubles: Trouble[] }} View
 *
 * A value of a facet, or of an excluded one, chosen or let go.
 * @typedef {[key: string, value: string, wanted: boolean]} Choice
 */

/** The changes that lead to all records. */
export const EVERYTHING = { query: "", filters: new Map(), exact: false };

/**
 * `view` with `changes`. What could not be followed is told of an address, not of what is chosen after it.
 * @param {View} view @param {Partial<View>} changes
 * @returns {View}
 */
export const changed = (view, changes) => ({ ...view, ...changes, troubles: [] });

/**
 * `filters` after some choices.
 * @param {Filters} filters @param {Choice[]} choices
 */
export const chosen = (filters, choices) =>
  choices.reduce((all, [key, value, wanted]) => withFilter(all, key, value, wanted), filters);

/**
 * Each value of `filters` with its key, in the order in which they were chosen.
 * @param {Filters} filters
 * @returns {[key: string, value: string][]}
 */
export const filterPairs = (filters) =>
  Array.from(filters).flatMap(([key, values]) =>
    Array.from(values, (value) => /** @type {[string, string]} */ ([key, value])),
  );

/** Records are numbered by title. @param {Hit} one @param {Hit} other */
const byTitle = (one, other) => one.number - other.number;

/**
 * Hits, which come in order of rank, in the order of a view: by title, or the latest years first.
 * @param {Hit[]} hits @param {string} sorting @param {(number | null)[]} years
 */
export function sorted(hits, sorting, years) {
  if (sorting === SORTINGS[0]) return hits;
  if (sorting === "titel") return [...hits].sort(byTitle);
  const year = (/** @type {Hit} */ { number }) => years[number] ?? -Infinity;
  return [...hits].sort((one, other) => (year(one) === year(other) ? byTitle(one, other) : year(other) - year(one)));
}

/**
 * What the count of a view tells, as `summary` in wording.js takes it; `everything` is what it tells of all records.
 * @param {Found} found @param {View} view @param {string} everything
 */
export function counted({ hits, words, asked }, view, everything) {
  const needed = words.filter(({ counts }) => counts).length;
  return {
    hits: hits.length,
    complete: hits.filter((hit) => hit.words === needed).length,
    words: needed,
    query: view.query,
    asked,
    filtered: view.filters.size > 0,
    everything,
  };
}
