/**
 * Abbreviations, names and synonyms in texts and queries, the same as generator/search/language/concepts.py (which
 * explains).
 */

import { asName, comparable, takeApart, tokens, writtenAsAcronym } from "./analysis.js";

/**
 * @import { Term, Token } from "./analysis.js"
 *
 * A way to express a concept, by the number of the concept: its words as they are compared, and as it is written.
 * @typedef {{ words: string[], concept: number, acronym: boolean, written: string, use: string }} Expression
 *
 * The same as the data script "ord" holds it.
 * @typedef {[words: string[], concept: number, acronym: number, written: string, use: number]} ExpressionRow
 *
 * Where tokens express a concept: the first, and the one after the last.
 * @typedef {{ first: number, last: number, concept: number }} Span
 *
 * A text taken apart: its tokens, the terms of each, and the concepts.
 * @typedef {{ tokens: Token[], terms: Term[][], spans: Span[] }} Analysis
 *
 * @typedef {"text" | "tags" | "query"} Kind
 * @typedef {ReturnType<typeof concepts>} Concepts
 */

const USES = ["both", "name", "alias"];
const MOST_NAMES = 2;

/** @param {Expression} expression @param {string} word @param {Kind} kind */
function counts({ acronym, use }, word, kind) {
  if (kind === "query") return use !== "name";
  if (use === "alias" || (use === "name" && kind !== "tags")) return false;
  return !acronym || writtenAsAcronym(word);
}

/** @param {string[]} words */
const betweenSpaces = (words) => ` ${words.join(" ")} `;

/**
 * The concepts of the data script "ord".
 * @param {ExpressionRow[]} rows @param {string[]} stopWords
 */
export function concepts(rows, stopWords) {
  const stop = new Set(stopWords);
  const expressions = rows.map(([words, concept, acronym, written, use]) => ({
    words,
    concept,
    written,
    acronym: acronym === 1,
    use: USES[use],
  }));
  /** @type {Map<string, Expression[]>} */
  const byFirstWord = new Map();
  for (const expression of expressions) {
    const [first] = expression.words;
    const likely = byFirstWord.get(first);
    if (likely) likely.push(expression);
    else byFirstWord.set(first, [expression]);
  }
  for (const likely of byFirstWord.values()) likely.sort((one, other) => other.words.length - one.words.length);

  /** @param {string[]} words @param {string[]} main @param {Kind} kind */
  function spans(words, main, kind) {
    /** @type {Span[]} */
    const result = [];
    let nextFree = 0;
    for (let position = 0; position < words.length; position += 1) {
      const likely = byFirstWord.get(main[position]);
      if (!likely || position < nextFree) continue;
      let length = 0;
      for (const expression of likely) {
        const { words: asked, concept } = expression;
        if (asked.length < length) break;
        if (asked.some((word, offset) => main[position + offset] !== word)) continue;
        if (!counts(expression, words[position], kind)) continue;
        length = asked.length;
        result.push({ first: position, last: position + length, concept });
      }
      nextFree = position + length;
    }
    return result;
  }

  const mainTerm = (/** @type {Token} */ token) => comparable(takeApart(token.text, stop)[0]);

  return {
    /** A text taken apart. @param {string} text @param {Kind} kind @returns {Analysis} */
    analyse(text, kind = "text") {
      const found = tokens(text);
      const terms = found.map((token) => takeApart(token.text, stop));
      const main = terms.map(([first]) => comparable(first));
      return { tokens: found, terms, spans: spans(found.map((token) => token.text), main, kind) };
    },

    /**
     * How the concept is also written, other than in `text` or as a form of that: its first two names.
     * @param {number} concept @param {string} text
     */
    otherNames(concept, text) {
      const said = asName(text);
      const stems = betweenSpaces(tokens(text).map(mainTerm));
      return expressions
        .filter((expression) => expression.concept === concept && expression.use !== "alias")
        .filter(({ written, words }) => !said.includes(asName(written)) && !stems.includes(betweenSpaces(words)))
        .map(({ written }) => written)
        .slice(0, MOST_NAMES);
    },
  };
}
