/** The postings of a site, a file at a time as they are asked for. */

import { lastUpTo } from "./sorted.js";

/** @import { NumberReader, Postings } from "./numbers.js" */

/** @typedef {ReturnType<typeof searchIndex>} SearchIndex */

/**
 * `firstTerms[n]` is the first term of file n, `size` how many documents there are; `load(n)` promises a file.
 * @param {number[]} firstTerms
 * @param {number} size
 * @param {NumberReader} reader
 * @param {(shard: number) => Promise<string>} load
 */
export function searchIndex(firstTerms, size, reader, load) {
  /** @type {Map<number, string[]>} */
  const shards = new Map();
  /** @type {Map<number, Postings>} */
  const read = new Map();

  return {
    size,

    /** Loads what is still needed for the postings of `terms`. @param {number[]} terms */
    async load(terms) {
      const asked = terms.map((term) => lastUpTo(firstTerms, term));
      const needed = Array.from(new Set(asked)).filter((shard) => !shards.has(shard));
      await Promise.all(needed.map(async (shard) => shards.set(shard, (await load(shard)).split(" "))));
    },

    /** Those of a term whose file is loaded. @param {number} term */
    postings(term) {
      let found = read.get(term);
      if (!found) {
        const shard = lastUpTo(firstTerms, term);
        found = reader.postings(/** @type {string[]} */ (shards.get(shard))[term - firstTerms[shard]]);
        read.set(term, found);
      }
      return found;
    },
  };
}
