/** The terms that an index holds, the same as generator/search/lexicon.py. */

import { fold } from "./analysis.js";
import { MARK } from "./concepts.js";

const MOST_TERMS = 60;

const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** The first position in sorted `keys` whose key is not below `start`. */
function firstFrom(keys, start) {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeFrom(keys, start) {
  const first = firstFrom(keys, start);
  let last = first;
  while (last < keys.length && keys[last].startsWith(start)) last += 1;
  return [first, last];
}

const shortest = (terms) =>
  terms.sort((one, other) => one.length - other.length || compare(one, other)).slice(0, MOST_TERMS);

/** Whether the words are equal or differ by one letter changed, added, dropped or swapped with the next. */
export function oneSlipApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  if (one.length > other.length) [one, other] = [other, one];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  if (one.length < other.length) return one.slice(same) === other.slice(same + 1);
  if (one.slice(same + 1) === other.slice(same + 1)) return true;
  const swapped = one[same] === other[same + 1] && one[same + 1] === other[same];
  return swapped && one.slice(same + 2) === other.slice(same + 2);
}

/** `allTerms`: every term of an index, concepts included. */
export function lexicon(allTerms) {
  const terms = allTerms.filter((term) => !term.startsWith(MARK)).sort(compare);
  const known = new Set(terms);
  const pairs = terms.map((term) => [fold(term), term]);
  pairs.sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]));
  const foldedKeys = pairs.map(([folded]) => folded);
  const unfolded = pairs.map(([, term]) => term);

  return {
    has: (term) => known.has(term),

    /** The terms that look like `plain` to someone without å ä ö. */
    foldingTo(plain) {
      const [first, last] = rangeFrom(foldedKeys, plain);
      return unfolded.slice(first, last).filter((_, offset) => foldedKeys[first + offset] === plain);
    },

    /** Terms that begin so; a `start` without å ä ö also stands for a start with them. */
    beginningWith(start) {
      const [keys, values] = fold(start) === start ? [foldedKeys, unfolded] : [terms, terms];
      const [first, last] = rangeFrom(keys, start);
      return shortest(values.slice(first, last));
    },

    /** Terms one slip away. */
    similarTo(term) {
      const plain = fold(term);
      return shortest(unfolded.filter((_, position) => oneSlipApart(plain, foldedKeys[position])));
    },
  };
}
