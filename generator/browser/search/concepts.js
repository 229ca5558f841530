/**
 * Abbreviations, names and synonyms in queries and in texts that are marked; generator/search/language/concepts.py
 * explains them.
 */

import { comparable, writtenAsAcronym } from "./analysis.js";
import { slipMeter } from "./slips.js";

/** @import { Analysis, Term, Token } from "./analysis.js" */

/**
 * @typedef {"text" | "query"} TextKind
 *
 * One way to write a concept, see generator/search/language/concepts.py.
 * @typedef {[words: string, concept: number, acronym: 0 | 1, written: string,
 *   use: "both" | "name" | "alias"]} ConceptRow
 *
 * What one concept is to another that a query asks for: see generator/search/language/concepts.py.
 * @typedef {"same" | "narrower" | "broader" | "related"} Kinship
 *
 * @typedef {[concept: number, other: number, kinship: Kinship]} LinkRow
 *
 * The tokens from `first` on, before `last`, that express a concept.
 * @typedef {{ first: number, last: number, concept: number }} Span
 *
 * A text taken apart: `terms[i]` are those of `tokens[i]`.
 * @typedef {{ tokens: Token[], terms: Term[][], spans: Span[] }} Analysed
 */

const MOST_NAMES = 2;
const SHORTEST_MISSPELT = 5;

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
  /** @type {Map<string, { words: string[], row: ConceptRow }[]>} */
  #byFirstWord = new Map();
  /** @type {Map<number, { concept: number, kinship: Kinship }[]>} */
  #links = new Map();
  /** @type {Map<string, { terms: Term[], main: string }>} Texts that are marked have mostly the same words. */
  #read = new Map();

  /**
   * @param {ConceptRow[]} rows
   * @param {LinkRow[]} links
   * @param {Analysis} analysis
   */
  constructor(rows, links, analysis) {
    this.#rows = rows;
    for (const [concept, other, kinship] of links) {
      this.#links.set(concept, [...this.linked(concept), { concept: other, kinship }]);
    }
    this.#analysis = analysis;
    for (const row of rows) {
      const words = row[0].split(" ");
      const likely = this.#byFirstWord.get(words[0]) ?? [];
      likely.push({ words, row });
      this.#byFirstWord.set(words[0], likely);
    }
    for (const likely of this.#byFirstWord.values()) likely.sort((one, other) => other.words.length - one.words.length);
  }

  /** The concepts that a query which expresses `concept` asks for, itself among them. @param {number} concept */
  linked(concept) {
    return this.#links.get(concept) ?? [];
  }

  /** Whether some concept is expressed by `word` alone: the thesaurus has a word for it. @param {string} word */
  names(word) {
    return (this.#byFirstWord.get(comparable({ text: word, kind: "word" })) ?? []).some(({ words }) => words.length === 1);
  }

  /**
   * The concepts that one word expresses whose stem is nearest to `stem` and at most so many half slips away, as `seen`
   * by someone who may write without å ä ö.
   * @param {string} stem @param {number} most @param {(text: string) => string} seen
   */
  similarTo(stem, most, seen) {
    let least = most;
    /** @type {Set<number>} */
    let found = new Set();
    const meter = slipMeter(stem, most);
    meter.begin("");
    for (const [word, concept] of this.#rows) {
      if (word.length < SHORTEST_MISSPELT || word[0] !== stem[0] || Math.abs(word.length - stem.length) > most) continue;
      const slips = meter.end(seen(word));
      if (slips > least) continue;
      if (slips < least) found = new Set();
      least = slips;
      found.add(concept);
    }
    return Array.from(found);
  }

  /** A text taken apart. @param {string} text @param {TextKind} kind @returns {Analysed} */
  analyse(text, kind = "text") {
    const tokens = this.#analysis.tokens(text);
    const read = tokens.map((token) => this.#wordOf(token.text));
    const main = read.map((word) => word.main);
    return { tokens, terms: read.map(({ terms }) => terms), spans: Array.from(this.#spans(tokens, main, kind)) };
  }

  /** The terms of a token, and what of the first is compared. @param {string} token */
  #wordOf(token) {
    let word = this.#read.get(token);
    if (!word) {
      const terms = this.#analysis.terms(token);
      word = { terms, main: comparable(terms[0]) };
      this.#read.set(token, word);
    }
    return word;
  }

  /** @param {Token[]} tokens @param {string[]} main @param {TextKind} kind @returns {Generator<Span>} */
  *#spans(tokens, main, kind) {
    let nextFree = 0;
    for (let first = 0; first < tokens.length; first += 1) {
      if (first < nextFree) continue;
      let length = 0;
      for (const { words, row } of this.#byFirstWord.get(main[first]) ?? []) {
        if (words.length < length) break;
        if (words.some((word, offset) => main[first + offset] !== word)) continue;
        if (!counts(row, tokens[first].text, kind)) continue;
        length = words.length;
        yield { first, last: first + length, concept: row[1] };
      }
      nextFree = first + length;
    }
  }

  /**
   * How a concept is also written, other than in `text` or as a form of that: its first two names whose words `knows`.
   * @param {number} concept
   * @param {string} text
   * @param {(word: string) => boolean} knows
   */
  otherNames(concept, text, knows) {
    const analysis = this.#analysis;
    const said = analysis.asName(text);
    const stems = betweenSpaces(analysis.tokens(text).map((token) => comparable(analysis.terms(token.text)[0])));
    return this.#rows
      .filter(([, number, , name]) => number === concept && name !== "")
      .filter(([words, , , name]) => !said.includes(analysis.asName(name)) && !stems.includes(` ${words} `))
      .map(([, , , written]) => written)
      .filter((name) => analysis.tokens(name).every((token) => knows(analysis.terms(token.text)[0].text)))
      .slice(0, MOST_NAMES);
  }
}
