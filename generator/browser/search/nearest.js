/** Titles that look like a query when no record has its words. Pure. */

import { fold, normalise, tokens } from "./analysis.js";

const LETTERS = 3;
const LEAST_LIKENESS = 0.3;
const LONGEST_QUERY = 300;

/** @param {string} text */
function pieces(text) {
  const found = new Set();
  for (const { text: word } of tokens(text.normalize("NFC"))) {
    const padded = ` ${fold(normalise(word))} `;
    for (let start = 0; start + LETTERS <= padded.length; start += 1) found.add(padded.slice(start, start + LETTERS));
  }
  return found;
}

/**
 * The numbers of the `most` titles that share the largest part of the query's runs of three letters, best first.
 * @param {string} query @param {string[]} titles @param {number} most
 */
export function nearestTitles(query, titles, most) {
  const wanted = pieces(query.slice(0, LONGEST_QUERY));
  if (wanted.size === 0) return [];
  /** @type {{ number: number, shared: number }[]} */
  const near = [];
  titles.forEach((title, number) => {
    let shared = 0;
    for (const piece of pieces(title)) if (wanted.has(piece)) shared += 1;
    if (shared / wanted.size >= LEAST_LIKENESS) near.push({ number, shared });
  });
  near.sort((one, other) => other.shared - one.shared || one.number - other.number);
  return near.slice(0, most).map(({ number }) => number);
}
