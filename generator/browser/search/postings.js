/** Where a term occurs, read from text: see generator/search/indexing/postings.py. */

import { VALUES } from "./numbers.js";

/** {numbers, levels}: documents in rising order and how well each matches. */
export function readPostings(text) {
  const numbers = new Uint32Array(text.length >> 1);
  const levels = new Uint8Array(text.length >> 1);
  let size = 0;
  let number = -1;
  for (let place = 0; place < text.length; ) {
    let distance = 0;
    for (let shift = 0, value = 32; value >= 32; shift += 5, place += 1) {
      value = VALUES[text.charCodeAt(place)];
      distance |= (value & 31) << shift;
    }
    number += distance + 1;
    numbers[size] = number;
    levels[size] = VALUES[text.charCodeAt(place)];
    size += 1;
    place += 1;
  }
  return { numbers: numbers.subarray(0, size), levels: levels.subarray(0, size) };
}
