/** What the catalogue page shows, as its address says it: ?q=…&typ=…&-kommun=0580&sortering=titel&exakt=1. Pure. */

import { decoded } from "../page/percent.js";
import { excluding, facetOf, isExclusion } from "../search/facets.js";
import { LONGEST_QUERY } from "../search/query.js";

/** @import { Filters } from "../search/facets.js" */

/**
 * What an address asks for.
 * @typedef {{ query: string, filters: Filters, sorting: string, exact: boolean }} Asked
 *
 * What of an address cannot be followed: of a filter, its name or its value.
 * @typedef {{ what: "damaged" | "long" } | { what: "no-facet", key: string } |
 *   { what: "no-value", key: string, value: string }} Trouble
 */

export const SORTINGS = ["relevans", "titel", "år"];
const LONGEST_VALUE = 100;
const MOST_VALUES = 100;
const EXACT = "1";
const OTHER_KEYS = new Set(["q", "sortering", "exakt"]);
/** What mail programs, advertisements and social media add to addresses. */
const ADDED_BY_OTHERS = /^(utm_.*|mtm_.*|pk_.*|mc_[ce]id|_g[al]|.*clid|igshid|ref|source)$/;

/**
 * Whether some of the address is no UTF-8 in percent codes; what URLSearchParams makes of it is not what was meant.
 * @param {string} search
 */
function damaged(search) {
  return search.replace(/^\?/, "").split("&").some((part) => decoded(part, null) === null);
}

/**
 * The view that an address asks for, and what of the address cannot be followed as `troubles`.
 * @param {string} search @param {Map<string, { values: { has: (value: string) => boolean } }>} facets
 * @returns {Asked & { troubles: Trouble[] }}
 */
export function readAddress(search, facets) {
  /** @type {Filters} */
  const filters = new Map();
  /** @type {Trouble[]} */
  const troubles = damaged(search) ? [{ what: "damaged" }] : [];
  const parameters = new URLSearchParams(search);
  const asked = Array.from(parameters).filter(([key, value]) => value !== "" && isFilter(key));
  for (const [key, value] of distinct(asked).slice(0, MOST_VALUES)) {
    const known = facets.get(facetOf(key))?.values;
    if (known?.has(value)) filters.set(key, (filters.get(key) ?? new Set()).add(value));
    else if (known) troubles.push({ what: "no-value", key, value: shortened(value) });
    else troubles.push({ what: "no-facet", key: shortened(key) });
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

const isFilter = (/** @type {string} */ key) => !OTHER_KEYS.has(key) && !ADDED_BY_OTHERS.test(key);

/** `pairs` without those that say the same again. @param {[key: string, value: string][]} pairs */
const distinct = (pairs) => Array.from(new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values());

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
