/** A lunr index that is asked for nothing but sums of scores of terms it holds; engine.py's LunrIndex is its twin. */

import { lexicon } from "./lexicon.js";

export function lunrIndex(lunr, serialised) {
  const loaded = lunr.Index.load(serialised);
  return {
    lexicon: lexicon(Object.keys(loaded.invertedIndex)),

    /** Whether some document has the term, be it a word or a concept. */
    holds: (term) => loaded.invertedIndex[term] !== undefined,

    /** Documents with any of `terms` (Map of term to weight) and how well they match: Map of number to score. */
    score(terms) {
      let squares = 0;
      const found = loaded.query((query) => {
        for (const [term, boost] of terms) {
          query.clause({ term, boost, usePipeline: false });
          squares += boost * boost;
        }
      });
      const scale = Math.sqrt(squares);
      return new Map(found.map(({ ref, score }) => [Number(ref), score * scale]));
    },
  };
}
