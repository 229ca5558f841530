/** Which terms the words of a text stand for: what is marked in a result when one of them was found. */

/**
 * @import { Token } from "./analysis.js"
 * @import { Concepts, Span } from "./concepts.js"
 * @import { Lexicon } from "./lexicon.js"
 *
 * Takes a text apart as marking needs it: the numbers of the terms of each token, concepts as terms.
 * @typedef {(text: string) => { tokens: Token[], terms: { text: number }[][], spans: Span[] }} Analyse
 */

/**
 * What takes texts apart for marking.
 * @param {Lexicon} lexicon @param {Concepts} known
 * @returns {Analyse}
 */
export function tokenTerms(lexicon, known) {
  /** @type {Map<string, { text: number }[]>} */
  const cache = new Map();

  /** @param {{ text: string }[]} group */
  function termsOf(group) {
    /** @type {Set<number>} */
    const found = new Set();
    for (const { text } of group) {
      const meant = lexicon.meantBy(text);
      for (const term of meant) {
        found.add(term);
        for (const part of lexicon.parts(term)) found.add(part);
      }
    }
    return Array.from(found, (term) => ({ text: term }));
  }

  return function analyse(text) {
    const { tokens, terms, spans } = known.analyse(text);
    return {
      tokens,
      terms: tokens.map((token, position) => {
        const found = cache.get(token.text) ?? termsOf(terms[position]);
        cache.set(token.text, found);
        return found;
      }),
      spans: spans.map((span) => ({ ...span, concept: lexicon.size + span.concept })),
    };
  };
}
