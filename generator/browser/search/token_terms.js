/** Which terms the words of a text stand for: what is marked in a result when one of them was found. */

/**
 * @import { Term, Token } from "./analysis.js"
 * @import { Span } from "./concepts.js"
 * @import { Words } from "./meanings.js"
 */

/**
 * A text taken apart as marking needs it, concepts as terms.
 * @typedef {(text: string) => { tokens: Token[], terms: Set<number>[], spans: Span[] }} Analyse
 */

/** @param {Words} words @returns {Analyse} */
export function tokenTerms({ lexicon, concepts }) {
  /** @type {Map<string, Set<number>>} */
  const cache = new Map();

  /** @param {Term[]} group */
  function termsOf(group) {
    const meant = group.flatMap(({ text }) => lexicon.meantBy(text));
    return new Set(meant.flatMap((term) => [term, ...lexicon.parts(term)]));
  }

  return function analyse(text) {
    const { tokens, terms, spans } = concepts.analyse(text);
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
