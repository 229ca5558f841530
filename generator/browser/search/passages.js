/** Where in a text a query matched, and the sentence to show. Pure functions. */

/**
 * @import { Token } from "./analysis.js"
 * @import { QueryWord } from "./query.js"
 * @import { LoadedIndex } from "./search_engine.js"
 * @import { Analyse } from "./token_terms.js"
 */

/**
 * The terms and phrases to mark, and how a text is taken apart.
 * @typedef {{ terms: Set<number>, phrases: string[], analyse: Analyse, asWritten: (token: string) => string }} Marking
 *
 * A part of a text, to mark or not.
 * @typedef {{ text: string, marked: boolean }} Piece
 *
 * From where to where a text holds a term or a phrase.
 * @typedef {{ start: number, end: number, term: number | string }} Range
 */

const LONGEST_PASSAGE = 260;
const BEFORE_MATCH = 80;
const PHRASE_WORTH = 100;

/**
 * What to mark of an answer: the terms of the words that count, and the phrases.
 * @param {{ words: QueryWord[], phrases: string[] }} found
 * @param {LoadedIndex} index
 * @returns {Marking}
 */
export function markingOf({ words, phrases }, { analyse, words: { analysis } }) {
  const terms = words.filter(({ counts }) => counts).flatMap(({ terms: some, also }) => [...some.keys(), ...(also?.keys() ?? [])]);
  return { terms: new Set(terms), phrases, analyse, asWritten: (token) => analysis.asWritten(token) };
}

/**
 * Where `tokens` are the words of a phrase, one after the other.
 * @param {Token[]} tokens
 * @param {string[]} phrases
 * @param {(token: string) => string} asWritten
 * @returns {Generator<Range>}
 */
function* phraseRanges(tokens, phrases, asWritten) {
  let joined = " ";
  /** @type {Map<number, number>} Where the space before a token stands in `joined`, and the token. */
  const after = new Map();
  tokens.forEach(({ text }, position) => {
    after.set(joined.length - 1, position);
    joined += `${asWritten(text)} `;
  });
  after.set(joined.length - 1, tokens.length);
  for (const phrase of phrases) {
    for (let at = joined.indexOf(phrase); at >= 0; at = joined.indexOf(phrase, at + 1)) {
      const [first, last] = [after.get(at) ?? 0, after.get(at + phrase.length - 1) ?? tokens.length];
      yield { start: tokens[first].start, end: tokens[last - 1].end, term: phrase };
    }
  }
}

/** The ranges of `text` to mark, in order and apart. @param {string} text @param {Marking} marking */
export function ranges(text, { terms, phrases, analyse, asWritten }) {
  const { tokens, terms: takenApart, spans } = analyse(text);
  /** @type {Range[]} */
  const found = spans
    .filter(({ concept }) => terms.has(concept))
    .map(({ first, last, concept }) => ({ start: tokens[first].start, end: tokens[last - 1].end, term: concept }));
  tokens.forEach(({ start, end }, position) => {
    const match = Array.from(takenApart[position]).find((term) => terms.has(term));
    if (match !== undefined) found.push({ start, end, term: match });
  });
  if (phrases.length > 0) found.push(...phraseRanges(tokens, phrases, asWritten));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  /** @type {Range[]} */
  const apart = [];
  for (const range of found) {
    if (apart.length === 0 || range.start >= apart[apart.length - 1].end) apart.push(range);
  }
  return apart;
}

/** `text` in pieces. @param {string} text @param {Marking} marking */
export function marked(text, marking) {
  return pieces(text, ranges(text, marking));
}

/** @param {string} text @param {Pick<Range, "start" | "end">[]} found */
export function pieces(text, found) {
  /** @type {Piece[]} */
  const result = [];
  let position = 0;
  for (const { start, end } of found) {
    if (start > position) result.push({ text: text.slice(position, start), marked: false });
    result.push({ text: text.slice(start, end), marked: true });
    position = end;
  }
  if (position < text.length) result.push({ text: text.slice(position), marked: false });
  return result;
}

const BETWEEN_SENTENCES = /\n|(?<=[.!?…])\s+(?=\p{Lu}|[0-9”"])/gu;

/** @param {string} text */
const sentences = (text) => text.split(BETWEEN_SENTENCES).filter((sentence) => sentence.trim());

/** Where the sentences of `text` begin. @param {string} text */
export const sentenceStarts = (text) => [
  0,
  ...Array.from(text.matchAll(BETWEEN_SENTENCES), ({ index, 0: gap }) => index + gap.length),
];

/**
 * Where a word begins that stands shortly before the match at `match`, not before `start`.
 * @param {string} text @param {number} start @param {number} match
 */
export function shortlyBefore(text, start, match) {
  if (match - start <= BEFORE_MATCH) return start;
  const word = text.indexOf(" ", match - BEFORE_MATCH) + 1;
  return word === 0 || word > match ? match : word;
}

/**
 * What a sentence with these ranges is worth: the different terms in it, a phrase more than any words apart.
 * @param {Range[]} found
 */
export function worth(found) {
  const different = Array.from(new Set(found.map(({ term }) => term)));
  return different.map((term) => (typeof term === "string" ? PHRASE_WORTH : 1)).reduce((sum, one) => sum + one, 0);
}

/**
 * The sentence with the most different matches; null when no section has one with more of them than `shown`, a text
 * that stands beside it.
 * @param {[heading: string, text: string][]} sections
 * @param {Marking} marking
 * @returns {{ heading: string, pieces: Piece[] } | null}
 */
export function bestPassage(sections, marking, shown = "") {
  let best = null;
  let most = worth(ranges(shown, marking));
  for (const [heading, text] of sections) {
    for (const sentence of sentences(text)) {
      const found = ranges(sentence, marking);
      if (worth(found) <= most) continue;
      most = worth(found);
      best = { heading, sentence, found };
    }
  }
  return best && { heading: best.heading, pieces: shortened(best.sentence, best.found) };
}

/**
 * The part of a long sentence around its first match, with an ellipsis where something is cut.
 * @param {string} sentence
 * @param {Range[]} found
 */
function shortened(sentence, found) {
  if (sentence.length <= LONGEST_PASSAGE) return pieces(sentence, found);
  const start = shortlyBefore(sentence, 0, found[0].start);
  const end = Math.max(Math.min(start + LONGEST_PASSAGE, sentence.length), found[0].end);
  const inside = found
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  const result = pieces(sentence.slice(start, end), inside);
  if (start > 0) result.unshift({ text: "… ", marked: false });
  if (end < sentence.length) result.push({ text: " …", marked: false });
  return result;
}
