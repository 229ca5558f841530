/** The postings of a site, a file at a time as they are asked for; engine.py's ShippedIndex is its twin. */

import { readPostings } from "./postings.js";
import { lastUpTo } from "./sorted.js";

/** `firstTerms[n]` is the first term of file n, `size` how many documents there are; `load(n)` promises a file. */
export function searchIndex(firstTerms, size, load) {
  const shards = new Map();
  const read = new Map();

  return {
    size,

    /** Loads what is still needed for the postings of `terms`. */
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

    /** {numbers, levels} of a term whose file is loaded. */
    postings(term) {
      if (!read.has(term)) {
        const shard = lastUpTo(firstTerms, term);
        read.set(term, readPostings(shards.get(shard)[term - firstTerms[shard]]));
      }
      return read.get(term);
    },
  };
}
