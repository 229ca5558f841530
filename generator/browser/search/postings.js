/** Where a term occurs, read from text: see generator/search/indexing/postings.py. */

import { VALUES } from "./numbers.js";

/**
 * Documents in rising order, and how well each matches.
 * @typedef {{ numbers: Uint32Array, levels: Uint8Array }} Postings
 */

/** The postings that `text` holds. @param {string} text @returns {Postings} */
export function readPostings(text) {
  const numbers = new Uint32Array(text.length >> 1);
  const levels = new Uint8Array(text.length >> 1);
  let size = 0;
  let number = -1;
  for (let position = 0; position < text.length; ) {
    let distance = 0;
    for (let shift = 0, value = 32; value >= 32; shift += 5, position += 1) {
      value = VALUES[text.charCodeAt(position)];
      distance |= (value & 31) << shift;
    }
    number += distance + 1;
    numbers[size] = number;
    levels[size] = VALUES[text.charCodeAt(position)];
    size += 1;
    position += 1;
  }
  return { numbers: numbers.subarray(0, size), levels: levels.subarray(0, size) };
}
