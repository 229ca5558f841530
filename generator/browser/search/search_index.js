/** The postings of a site, a file at a time as they are asked for; engine.py's ShippedIndex is its twin. */

import { readPostings } from "./postings.js";
import { lastUpTo } from "./sorted.js";

/**
 * @import { Postings } from "./postings.js"
 *
 * @typedef {ReturnType<typeof searchIndex>} SearchIndex
 */

/**
 * `firstTerms[n]` is the first term of file n, `size` how many documents there are; `load(n)` promises a file.
 * @param {number[]} firstTerms @param {number} size @param {(file: number) => Promise<string>} load
 */
export function searchIndex(firstTerms, size, load) {
  /** @type {Map<number, string[]>} */
  const shards = new Map();
  /** @type {Map<number, Postings>} */
  const read = new Map();

  return {
    size,

    /** Loads what is still needed for the postings of `terms`. @param {Iterable<number>} terms */
    async load(terms) {
      const asked = Array.from(terms, (term) => lastUpTo(firstTerms, term));
      const needed = Array.from(new Set(asked)).filter((shard) => !shards.has(shard));
      await Promise.all(
        needed.map(async (shard) => {
          const text = await load(shard);
          shards.set(shard, text.split(" "));
        }),
      );
    },

    /** The postings of a term whose file is loaded. @param {number} term */
    postings(term) {
      const known = read.get(term);
      if (known) return known;
      const shard = lastUpTo(firstTerms, term);
      const found = readPostings((shards.get(shard) ?? [])[term - firstTerms[shard]]);
      read.set(term, found);
      return found;
    },
  };
}
