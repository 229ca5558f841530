/** Filters and counts over sets of documents, kept as bits: document n is bit n. Pure functions. */

import { ones } from "./bits.js";

/**
 * What the table of facets says of one: whether it has a column of its own in the list to take away, where among the
 * facts of a result it stands (0: nowhere), whether its name is shown there, and what is said there instead of several
 * values, if anything.
 * @typedef {{ id: string, label: string, column: boolean, result: number, named: boolean, differing: string }} FacetAbout
 *
 * A value of a facet: what it is called, and its documents as numbers and as bits.
 * @typedef {{ label: string, numbers: number[], bits: Uint32Array }} FacetValue
 *
 * A facet: its values by id, in the order in which they are shown.
 * @typedef {FacetAbout & { values: Map<string, FacetValue> }} Facet
 *
 * The facets of all documents.
 * @typedef {{ size: number, facets: Facet[], byId: Map<string, Facet> }} FacetTable
 *
 * The values chosen in each facet, and under "-" and its name those left out.
 * @typedef {Map<string, Set<string>>} Filters
 *
 * How many documents each value of each facet would give.
 * @typedef {Map<string, Map<string, number>>} Counts
 *
 * A facet as the data script "poster" holds it.
 * @typedef {FacetAbout & { values: [value: string, label: string, numbers: number[]][] }} FacetRow
 */

const EXCLUDED = "-";

/** @param {number[]} numbers @param {number} size */
export function bitsOf(numbers, size) {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const number of numbers) bits[number >>> 5] |= 1 << (number & 31);
  return bits;
}

/** @param {number} size */
function allBits(size) {
  const bits = new Uint32Array(Math.ceil(size / 32)).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export const hasBit = (/** @type {Uint32Array} */ bits, /** @type {number} */ number) =>
  ((bits[number >>> 5] >>> (number & 31)) & 1) === 1;

/**
 * How many documents of a value are in `other`: one by one when they are few, else 32 at a time.
 * @param {FacetValue} value @param {Uint32Array} other
 */
function countIn({ numbers, bits }, other) {
  let count = 0;
  if (numbers.length < bits.length) {
    for (const number of numbers) if (hasBit(other, number)) count += 1;
  } else {
    for (let position = 0; position < bits.length; position += 1) count += ones(bits[position] & other[position]);
  }
  return count;
}

/**
 * The facets of the data script "poster" with the documents of each value also as bits.
 * @param {{ refs: string[], facets: FacetRow[] }} records
 * @returns {FacetTable}
 */
export function facetTable(records) {
  const size = records.refs.length;
  const facets = records.facets.map(({ values, ...facet }) => ({
    ...facet,
    values: new Map(
      values.map(([value, name, numbers]) => [value, { label: name, numbers, bits: bitsOf(numbers, size) }]),
    ),
  }));
  return { size, facets, byId: new Map(facets.map((facet) => [facet.id, facet])) };
}

/**
 * `filters` (Map or object: facet or -facet to values, or to one value) as a Map of Sets without empty ones.
 * @param {unknown} filters
 */
export function asFilters(filters) {
  if (typeof filters !== "object" || filters === null) return new Map();
  /** @type {Filters} */
  const result = new Map();
  for (const [key, values] of filters instanceof Map ? filters : Object.entries(filters)) {
    const several = typeof values === "object" && values !== null && Symbol.iterator in values;
    const all = /** @type {Iterable<unknown>} */ (several ? values : [values ?? []].flat());
    const set = new Set(Array.from(all, String));
    if (set.size > 0) result.set(String(key), set);
  }
  return result;
}

export const isExclusion = (/** @type {string} */ key) => key.startsWith(EXCLUDED);
export const facetOf = (/** @type {string} */ key) => (isExclusion(key) ? key.slice(EXCLUDED.length) : key);
export const excluding = (/** @type {string} */ facet) => EXCLUDED + facet;

/**
 * The documents that one filter lets through: any of the values, or none of them when it excludes.
 * @param {FacetTable} table @param {string} key @param {Set<string>} values
 */
function passing(table, key, values) {
  const known = table.byId.get(facetOf(key))?.values;
  const bits = new Uint32Array(Math.ceil(table.size / 32));
  for (const value of values) {
    const held = known?.get(value)?.bits;
    if (held) for (let position = 0; position < bits.length; position += 1) bits[position] |= held[position];
  }
  if (isExclusion(key)) for (let position = 0; position < bits.length; position += 1) bits[position] = ~bits[position];
  return bits;
}

/** Each filter's documents, worked out once: Map of key to bits. @param {FacetTable} table @param {Filters} filters */
function passingAll(table, filters) {
  return new Map(Array.from(filters, ([key, values]) => [key, passing(table, key, values)]));
}

/** @param {Uint32Array} base @param {Map<string, Uint32Array>} passed @param {string | null} leftOut */
function narrowed(base, passed, leftOut) {
  const bits = base.slice();
  for (const [key, other] of passed) {
    if (facetOf(key) === leftOut) continue;
    for (let position = 0; position < bits.length; position += 1) bits[position] &= other[position];
  }
  return bits;
}

/**
 * The documents that all filters let through. A facet that does not exist lets nothing through.
 * @param {FacetTable} table @param {Filters} filters
 */
export function filtered(table, filters) {
  return narrowed(allBits(table.size), passingAll(table, filters), null);
}

/**
 * How many documents of `base` (bits, or null for all) each value would give if it were the only
 * choice in its facet, the other facets as they are.
 * @param {FacetTable} table @param {Uint32Array | null} base @param {Filters} filters
 * @returns {Counts}
 */
export function facetCounts(table, base, filters) {
  const passed = passingAll(table, filters);
  return new Map(
    table.facets.map((facet) => {
      const others = narrowed(base ?? allBits(table.size), passed, facet.id);
      return [facet.id, new Map(Array.from(facet.values, ([id, value]) => [id, countIn(value, others)]))];
    }),
  );
}
