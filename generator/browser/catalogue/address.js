/** What the catalogue page shows, as its address says it: ?q=…&typ=…&-kommun=0580&sortering=titel&exakt=1. Pure. */

import { excluding, facetOf, isExclusion } from "../search/facets.js";

export const SORTINGS = ["relevans", "titel", "år"];
export const LONGEST_QUERY = 300;
const LONGEST_VALUE = 100;
const MOST_VALUES = 100;
const EXACT = "1";

/** Whether some of the address is no UTF-8 in percent codes; what URLSearchParams makes of it is not what was meant. */
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
 * The view that an address asks for: {query, filters: Map of Sets, sorting, exact}, and what of the address
 * cannot be followed as `troubles`: [{what: "damaged" | "long" | "unknown", facet, value}].
 * `facets` is a Map of facet to its values (anything with `has`). Keys that are no facets are passed over: they may
 * be others' (utm_source).
 */
export function readAddress(search, facets) {
  const filters = new Map();
  const troubles = damaged(search) ? [{ what: "damaged" }] : [];
  const parameters = new URLSearchParams(search);
  let taken = 0;
  for (const [key, value] of parameters) {
    const known = facets.get(facetOf(key));
    if (known === undefined || value === "" || filters.get(key)?.has(value)) continue;
    if (taken === MOST_VALUES) break;
    taken += 1;
    if (known.has(value)) filters.set(key, (filters.get(key) ?? new Set()).add(value));
    else troubles.push({ what: "unknown", facet: facetOf(key), value: shortened(value) });
  }
  const query = parameters.get("q") ?? "";
  if (query.length > LONGEST_QUERY) troubles.unshift({ what: "long" });
  const sorting = parameters.get("sortering");
  return {
    query: query.slice(0, LONGEST_QUERY),
    filters,
    sorting: SORTINGS.includes(sorting) ? sorting : SORTINGS[0],
    exact: parameters.get("exakt") === EXACT,
    troubles,
  };
}

const shortened = (value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

/** The address of a view, from its question mark on; empty when it shows everything. */
export function writeAddress({ query, filters, sorting, exact }) {
  const parameters = new URLSearchParams();
  if (query.trim() !== "") parameters.append("q", query);
  for (const [key, values] of filters) for (const value of values) parameters.append(key, value);
  if (sorting !== SORTINGS[0]) parameters.append("sortering", sorting);
  if (exact) parameters.append("exakt", EXACT);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** `filters` with a value added or taken away. A value is never both chosen and excluded. */
export function withFilter(filters, key, value, wanted) {
  const opposite = isExclusion(key) ? facetOf(key) : excluding(key);
  const changed = wanted ? without(filters, opposite, value) : new Map(filters);
  if (!wanted) return without(changed, key, value);
  return changed.set(key, new Set(changed.get(key)).add(value));
}

function without(filters, key, value) {
  const changed = new Map(filters);
  const values = new Set(changed.get(key));
  values.delete(value);
  if (values.size > 0) changed.set(key, values);
  else changed.delete(key);
  return changed;
}
