/** The postings of a site, a file at a time as they are asked for; engine.py's ShippedIndex is its twin. */

import { readPostings } from "./postings.js";

/** `firstTerms[n]` is the first term of file n, `size` how many documents there are; `load(n)` promises a file. */
export function searchIndex(firstTerms, size, load) {
  const shards = new Map();
  const read = new Map();

  function shardOf(term) {
    let low = 0;
    let high = firstTerms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstTerms[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    size,

    /** Loads what is still needed for the postings of `terms`. */
    async load(terms) {
      const needed = Array.from(new Set(Array.from(terms, shardOf))).filter((shard) => !shards.has(shard));
      await Promise.all(
        needed.map(async (shard) => {
          const text = await load(shard);
          shards.set(shard, text.split(" "));
        }),
      );
    },

    /** {numbers, levels} of a term whose file is loaded. */
    postings(term) {
      if (!read.has(term)) {
        const shard = shardOf(term);
        read.set(term, readPostings(shards.get(shard)[term - firstTerms[shard]]));
      }
      return read.get(term);
    },
  };
}
