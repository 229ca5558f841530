/**
 * Abbreviations, names and synonyms in queries and in texts that are marked; generator/search/language/concepts.py
 * explains them.
 */

import { comparable, writtenAsAcronym } from "./analysis.js";

/** @import { Analysis, Term, Token } from "./analysis.js" */

/**
 * @typedef {"text" | "query"} TextKind
 *
 * One way to write a concept, see generator/search/language/concepts.py.
 * @typedef {[words: string[], concept: number, acronym: 0 | 1, written: string,
 *   use: "both" | "name" | "alias"]} ConceptRow
 *
 * The tokens from `first` on, before `last`, that express a concept.
 * @typedef {{ first: number, last: number, concept: number }} Span
 *
 * A text taken apart: `terms[i]` are those of `tokens[i]`.
 * @typedef {{ tokens: Token[], terms: Term[][], spans: Span[] }} Analysed
 */

const MOST_NAMES = 2;

/**
 * Whether an expression that begins with `word` counts.
 * @param {ConceptRow} row
 * @param {string} word
 * @param {TextKind} kind
 */
function counts([, , acronym, , use], word, kind) {
  if (kind === "query") return use !== "name";
  return use === "both" && (acronym === 0 || writtenAsAcronym(word));
}

/** @param {string[]} words */
const betweenSpaces = (words) => ` ${words.join(" ")} `;

export class Concepts {
  #rows;
  #analysis;
  /** @type {Map<string, ConceptRow[]>} */
  #byFirstWord = new Map();

  /**
   * @param {ConceptRow[]} rows
   * @param {Analysis} analysis
   */
  constructor(rows, analysis) {
    this.#rows = rows;
    this.#analysis = analysis;
    for (const row of rows) {
      const [[first]] = row;
      const likely = this.#byFirstWord.get(first);
      if (likely) likely.push(row);
      else this.#byFirstWord.set(first, [row]);
    }
    for (const likely of this.#byFirstWord.values()) likely.sort(([one], [other]) => other.length - one.length);
  }

  /** A text taken apart. @param {string} text @param {TextKind} kind @returns {Analysed} */
  analyse(text, kind = "text") {
    const tokens = this.#analysis.tokens(text);
    const terms = tokens.map((token) => this.#analysis.terms(token.text));
    const main = terms.map(([first]) => comparable(first));
    return { tokens, terms, spans: Array.from(this.#spans(tokens, main, kind)) };
  }

  /** @param {Token[]} tokens @param {string[]} main @param {TextKind} kind @returns {Generator<Span>} */
  *#spans(tokens, main, kind) {
    let nextFree = 0;
    for (let first = 0; first < tokens.length; first += 1) {
      if (first < nextFree) continue;
      let length = 0;
      for (const row of this.#byFirstWord.get(main[first]) ?? []) {
        const [words, concept] = row;
        if (words.length < length) break;
        if (words.some((word, offset) => main[first + offset] !== word)) continue;
        if (!counts(row, tokens[first].text, kind)) continue;
        length = words.length;
        yield { first, last: first + length, concept };
      }
      nextFree = first + length;
    }
  }

  /**
   * How a concept is also written, other than in `text` or as a form of that: its first two names.
   * @param {number} concept
   * @param {string} text
   */
  otherNames(concept, text) {
    const analysis = this.#analysis;
    const said = analysis.asName(text);
    const stems = betweenSpaces(analysis.tokens(text).map((token) => comparable(analysis.terms(token.text)[0])));
    return this.#rows
      .filter(([, number, , , use]) => number === concept && use !== "alias")
      .filter(([words, , , name]) => !said.includes(analysis.asName(name)) && !stems.includes(betweenSpaces(words)))
      .map(([, , , written]) => written)
      .slice(0, MOST_NAMES);
  }
}
