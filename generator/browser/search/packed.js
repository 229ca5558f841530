/** What data scripts hold shorter than it is used: generator/search/indexing/packed.py packs it. Pure functions. */

/**
 * @import { ConceptRow } from "./concepts.js"
 * @import { FacetRow } from "./facets.js"
 *
 * A row of concepts, with how far its number is from that of the one before.
 * @typedef {[words: string, step: number, acronym: 0 | 1, written: string | number, use: ConceptRow[4]]} PackedConcept
 */

const [SAME, CAPITALISED] = [1, 2];

/**
 * Rows with a space between them, of such that begin with a letter for how much they share with the one before.
 * @param {string} text @param {string} letters
 */
export function wholeRows(text, letters) {
  if (text === "") return "";
  let before = "";
  const rows = text.split(" ").map((row) => (before = before.slice(0, letters.indexOf(row[0])) + row.slice(1)));
  return rows.join(" ");
}

/** The numbers that lie so far from each other. @param {number[]} steps */
function numbersOf(steps) {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** @param {string} words @param {string | number} written */
function nameOf(words, written) {
  if (written === SAME) return words;
  return written === CAPITALISED ? words[0].toUpperCase() + words.slice(1) : String(written);
}

/** @param {PackedConcept[]} rows @returns {ConceptRow[]} */
export function conceptRows(rows) {
  const concepts = numbersOf(rows.map(([, step]) => step));
  return rows.map(([words, , acronym, written, use], row) => [words, concepts[row], acronym, nameOf(words, written), use]);
}

/** Facets with the documents of each value, of such with the steps between them. @param {FacetRow[]} facets @returns {FacetRow[]} */
export const facetRows = (facets) =>
  facets.map(({ values, ...facet }) => ({
    ...facet,
    values: values.map(([value, label, steps]) => [value, label, numbersOf(steps)]),
  }));
