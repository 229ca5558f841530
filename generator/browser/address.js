/** What the catalogue page shows, as its address says it: ?q=…&typ=…&-kommun=0580&sortering=titel. Pure. */

import { facetOf } from "./facets.js";

export const SORTINGS = ["relevans", "titel", "år"];
const LONGEST_QUERY = 300;
const LONGEST_VALUE = 100;
const MOST_VALUES = 100;

/** The view that an address asks for: {query, filters: Map of Sets, sorting}. What is unknown is passed over. */
export function readAddress(search, facetIds) {
  const known = new Set(facetIds);
  const filters = new Map();
  const parameters = new URLSearchParams(search);
  for (const [key, value] of parameters) {
    if (!known.has(facetOf(key)) || value === "" || value.length > LONGEST_VALUE) continue;
    const values = filters.get(key) ?? new Set();
    if (values.size < MOST_VALUES) filters.set(key, values.add(value));
  }
  const sorting = parameters.get("sortering");
  return {
    query: (parameters.get("q") ?? "").slice(0, LONGEST_QUERY),
    filters,
    sorting: SORTINGS.includes(sorting) ? sorting : SORTINGS[0],
  };
}

/** The address of a view, from its question mark on; empty when it shows everything. */
export function writeAddress({ query, filters, sorting }) {
  const parameters = new URLSearchParams();
  if (query.trim() !== "") parameters.append("q", query);
  for (const [key, values] of filters) for (const value of values) parameters.append(key, value);
  if (sorting !== SORTINGS[0]) parameters.append("sortering", sorting);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** `filters` with a value added or taken away. */
export function withFilter(filters, key, value, wanted) {
  const changed = new Map(filters);
  const values = new Set(changed.get(key));
  if (wanted) values.add(value);
  else values.delete(value);
  if (values.size > 0) changed.set(key, values);
  else changed.delete(key);
  return changed;
}
