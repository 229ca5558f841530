/** What the catalogue page shows, as its address says it: ?q=…&typ=…&-kommun=0580&sortering=titel&exakt=1. Pure. */

import { excluding, facetOf, isExclusion } from "../search/facets.js";
import { LONGEST_QUERY } from "../search/query.js";

/** @import { Filters } from "../search/facets.js" */

/**
 * What an address asks for.
 * @typedef {{ query: string, filters: Filters, sorting: string, exact: boolean }} Asked
 *
 * What of an address cannot be followed.
 * @typedef {{ what: "damaged" | "long" } | { what: "unknown", facet: string, value: string }} Trouble
 */

export const SORTINGS = ["relevans", "titel", "år"];
const LONGEST_VALUE = 100;
const MOST_VALUES = 100;
const EXACT = "1";

/**
 * Whether some of the address is no UTF-8 in percent codes; what URLSearchParams makes of it is not what was meant.
 * @param {string} search
 */
function damaged(search) {
  return search
    .replace(/^\?/, "")
    .split("&")
    .some((part) => {
      try {
        decodeURIComponent(part);
        return false;
      } catch {
        return true;
      }
    });
}

/**
 * The view that an address asks for, and what of the address cannot be followed as `troubles`. Keys that are no
 * facets are passed over: they may be others' (utm_source).
 * @param {string} search @param {Map<string, { values: { has: (value: string) => boolean } }>} facets
 * @returns {Asked & { troubles: Trouble[] }}
 */
export function readAddress(search, facets) {
  /** @type {Filters} */
  const filters = new Map();
  /** @type {Trouble[]} */
  const troubles = damaged(search) ? [{ what: "damaged" }] : [];
  const parameters = new URLSearchParams(search);
  let taken = 0;
  for (const [key, value] of parameters) {
    const known = facets.get(facetOf(key))?.values;
    if (known === undefined || value === "" || filters.get(key)?.has(value)) continue;
    if (taken === MOST_VALUES) break;
    taken += 1;
    if (known.has(value)) filters.set(key, (filters.get(key) ?? new Set()).add(value));
    else troubles.push({ what: "unknown", facet: facetOf(key), value: shortened(value) });
  }
  const query = parameters.get("q") ?? "";
  if (query.length > LONGEST_QUERY) troubles.unshift({ what: "long" });
  const sorting = parameters.get("sortering") ?? "";
  return {
    query: query.slice(0, LONGEST_QUERY),
    filters,
    sorting: SORTINGS.includes(sorting) ? sorting : SORTINGS[0],
    exact: parameters.get("exakt") === EXACT,
    troubles,
  };
}

const shortened = (/** @type {string} */ value) =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

/** The address of a view, from its question mark on; empty when it shows everything. @param {Asked} view */
export function writeAddress({ query, filters, sorting, exact }) {
  const parameters = new URLSearchParams();
  if (query.trim() !== "") parameters.append("q", query);
  for (const [key, values] of filters) for (const value of values) parameters.append(key, value);
  if (sorting !== SORTINGS[0]) parameters.append("sortering", sorting);
  if (exact) parameters.append("exakt", EXACT);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/**
 * `filters` with a value added or taken away. A value is never both chosen and excluded.
 * @param {Filters} filters @param {string} key @param {string} value @param {boolean} wanted
 */
export function withFilter(filters, key, value, wanted) {
  const opposite = isExclusion(key) ? facetOf(key) : excluding(key);
  const changed = wanted ? without(filters, opposite, value) : new Map(filters);
  if (!wanted) return without(changed, key, value);
  return changed.set(key, new Set(changed.get(key)).add(value));
}

/** @param {Filters} filters @param {string} key @param {string} value */
function without(filters, key, value) {
  const changed = new Map(filters);
  const values = new Set(changed.get(key));
  values.delete(value);
  if (values.size > 0) changed.set(key, values);
  else changed.delete(key);
  return changed;
}
