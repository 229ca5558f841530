/**
 * How much terms are worth for a word.
 *
 * Terms, and in hundredths what a hit on each is worth.
 * @typedef {Map<number, number>} Weights
 */

export const EXACT = 100; // of the word itself

/** @param {number[]} terms @param {number} weight @returns {Weights} */
export const weighted = (terms, weight) => new Map(terms.map((term) => [term, weight]));
