/** Titles that look like a query when no record has its words. Pure. */

import { leading } from "./query.js";

/** @import { Analysis } from "./analysis.js" */

const LETTERS = 3;
const LEAST_LIKENESS = 0.3;

/** @param {string} text @param {Analysis} analysis @returns {Set<string>} */
function pieces(text, analysis) {
  const found = new Set();
  for (const { text: word } of analysis.tokens(text.normalize("NFC"))) {
    const padded = ` ${analysis.fold(analysis.normalise(word))} `;
    for (let start = 0; start + LETTERS <= padded.length; start += 1) found.add(padded.slice(start, start + LETTERS));
  }
  return found;
}

/**
 * The numbers of the `most` titles that share the largest part of the query's runs of three letters, best first.
 * @param {string} query
 * @param {string[]} titles
 * @param {number} most
 * @param {Analysis} analysis
 */
export function nearestTitles(query, titles, most, analysis) {
  const wanted = pieces(leading(query), analysis);
  if (wanted.size === 0) return [];
  /** @type {{ number: number, shared: number }[]} */
  const near = [];
  titles.forEach((title, number) => {
    let shared = 0;
    for (const piece of pieces(title, analysis)) if (wanted.has(piece)) shared += 1;
    if (shared / wanted.size >= LEAST_LIKENESS) near.push({ number, shared });
  });
  near.sort((one, other) => other.shared - one.shared || one.number - other.number);
  return near.slice(0, most).map(({ number }) => number);
}
