/** Titles that look like a query when no record has its words. Pure. */

import { leading } from "./query.js";

/**
 * @import { Analysis } from "./analysis.js"
 * @import { Words } from "./meanings.js"
 *
 * A document, and how much of a query's runs of letters its title has, at most 1.
 * @typedef {{ number: number, likeness: number }} Near
 */

const LETTERS = 3;
const LEAST_LIKENESS = 0.3;
const GOOD_LIKENESS = 0.6; // from here on all that was found so for the judged queries, misspelt, was right

/** @param {string} text @param {Analysis} analysis */
function pieces(text, analysis) {
  const name = analysis.asName(text);
  const runs = Array.from({ length: name.length - LETTERS + 1 }, (_, start) => name.slice(start, start + LETTERS));
  return Array.from(new Set(runs)).filter((run) => run[1] !== " ");
}

/**
 * The `most` titles that share the largest part of the query's runs of three letters, best first; `names` are the
 * titles as `asName` gives them.
 * @param {string} query
 * @param {string[]} names
 * @param {number} most
 * @param {Analysis} analysis
 * @returns {Near[]}
 */
export function nearestTitles(query, names, most, analysis) {
  const wanted = pieces(leading(query), analysis);
  if (wanted.length === 0) return [];
  const near = names.map((name, number) => ({
    number,
    likeness: wanted.filter((piece) => name.includes(piece)).length / wanted.length,
  }));
  const like = near.filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  like.sort((one, other) => other.likeness - one.likeness || one.number - other.number);
  return like.slice(0, most);
}

/**
 * The titles that someone must have meant who writes no Swedish word: a name with many slips. A word that is Swedish
 * means itself, whatever it looks like.
 * @param {string} query
 * @param {string[]} names
 * @param {number} most
 * @param {Pick<Words, "analysis" | "swedish">} words
 */
export function meantTitles(query, names, most, { analysis, swedish }) {
  const terms = analysis.tokens(leading(query)).map(({ text }) => analysis.terms(text)[0]);
  if (terms.some(({ text, kind }) => kind !== "stop" && swedish.knows(text))) return [];
  return nearestTitles(query, names, most, analysis).filter(({ likeness }) => likeness >= GOOD_LIKENESS);
}
