/** A record that has changed since somebody began to correct it. Pure. */

import { same } from "./paths.js";

/** @import { Mapping } from "./paths.js" */

/**
 * The correction with what has changed in the record since, field by field, and the fields that both have changed: of
 * those the correction stays.
 * @param {Mapping} base @param {Mapping} mine @param {Mapping} theirs
 */
export function merged(base, mine, theirs) {
  const keys = Array.from(new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)]));
  const isTheirs = (/** @type {string} */ key) => same(base[key], mine[key]);
  const both = keys.filter((key) => !isTheirs(key) && !same(base[key], theirs[key]) && !same(mine[key], theirs[key]));
  const pairs = keys.map((key) => [key, isTheirs(key) ? theirs[key] : mine[key]]);
  return { data: Object.fromEntries(pairs.filter(([, value]) => value !== undefined)), both };
}
