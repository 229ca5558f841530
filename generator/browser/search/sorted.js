/** Numbers or words in rising order, searched. */

/**
 * The position of the last of `sorted` that is not after `wanted`; -1 when all are.
 * @template {number | string} Item
 * @param {ArrayLike<Item>} sorted @param {Item} wanted
 */
export function lastUpTo(sorted, wanted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The position of the first of `sorted`, from `from` on, that is not before `wanted`; its length when all are.
 * @template {number | string} Item
 * @param {ArrayLike<Item>} sorted @param {Item} wanted
 */
export function firstFrom(sorted, wanted, from = 0) {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
