/** In which of several files something stands. */

/** The last of `firsts`, in rising order, that is not after `wanted`; -1 when all are. */
export function shardOf(firsts, wanted) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
