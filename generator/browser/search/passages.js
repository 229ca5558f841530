/** Where in a text a query matched, and the sentence to show. Pure functions. */

import { asWritten } from "./analysis.js";

/**
 * @import { Token } from "./analysis.js"
 * @import { QueryWord } from "./query.js"
 * @import { Analyse } from "./token_terms.js"
 */

/**
 * The terms and phrases to mark, and how a text is taken apart.
 * @typedef {{ terms: Set<number>, phrases: string[], analyse: Analyse }} Marking
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

/** The terms to mark: those of the words that count. @param {QueryWord[]} words */
export function termsToMark(words) {
  return new Set(words.filter(({ counts }) => counts).flatMap(({ terms }) => Array.from(terms.keys())));
}

/** Where `tokens` are the words of a phrase, one after the other. @param {Token[]} tokens @param {string[]} phrases */
function* phraseRanges(tokens, phrases) {
  let joined = " ";
  /** @type {number[]} */
  const after = [];
  tokens.forEach(({ text }, position) => {
    after[joined.length - 1] = position;
    joined += `${asWritten(text)} `;
  });
  after[joined.length - 1] = tokens.length;
  for (const phrase of phrases) {
    for (let at = joined.indexOf(phrase); at >= 0; at = joined.indexOf(phrase, at + 1)) {
      const [first, last] = [after[at], after[at + phrase.length - 1]];
      yield { start: tokens[first].start, end: tokens[last - 1].end, term: phrase };
    }
  }
}

/**
 * The ranges of `text` to mark, in order and apart.
 * @param {string} text @param {Marking} marking
 */
function ranges(text, { terms, phrases, analyse }) {
  const { tokens, terms: takenApart, spans } = analyse(text);
  /** @type {Range[]} */
  const found = spans
    .filter(({ concept }) => terms.has(concept))
    .map(({ first, last, concept }) => ({ start: tokens[first].start, end: tokens[last - 1].end, term: concept }));
  tokens.forEach(({ start, end }, position) => {
    const match = takenApart[position].find((term) => terms.has(term.text));
    if (match) found.push({ start, end, term: match.text });
  });
  if (phrases.length > 0) found.push(...phraseRanges(tokens, phrases));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  /** @type {Range[]} */
  const apart = [];
  for (const range of found) {
    if (apart.length === 0 || range.start >= apart[apart.length - 1].end) apart.push(range);
  }
  return apart;
}

/** `text` in pieces that together are `text`. @param {string} text @param {Marking} marking */
export function marked(text, marking) {
  return pieces(text, ranges(text, marking));
}

/** @param {string} text @param {{ start: number, end: number }[]} found */
function pieces(text, found) {
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

const sentences = (/** @type {string} */ text) =>
  text.split(/\n|(?<=[.!?…])\s+(?=\p{Lu}|[0-9”"])/u).filter((sentence) => sentence.trim());

/**
 * What a sentence with these ranges is worth: the different terms in it, a phrase more than any words apart.
 * @param {Range[]} found
 */
function worth(found) {
  let sum = 0;
  for (const term of new Set(found.map((range) => range.term))) sum += typeof term === "string" ? PHRASE_WORTH : 1;
  return sum;
}

/**
 * The sentence with the most different matches: {heading, pieces}, or null when no section has one with more of them
 * than `shown`, a text that stands beside it.
 * @param {[heading: string, text: string][]} sections @param {Marking} marking
 */
export function bestPassage(sections, marking, shown = "") {
  /** @type {{ heading: string, sentence: string, found: Range[] } | null} */
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
 * @param {string} sentence @param {Range[]} found
 */
function shortened(sentence, found) {
  if (sentence.length <= LONGEST_PASSAGE) return pieces(sentence, found);
  const from = found[0].start <= BEFORE_MATCH ? 0 : sentence.indexOf(" ", found[0].start - BEFORE_MATCH) + 1;
  const start = from > found[0].start ? found[0].start : from;
  const end = Math.max(Math.min(start + LONGEST_PASSAGE, sentence.length), found[0].end);
  const inside = found
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  const result = pieces(sentence.slice(start, end), inside);
  if (start > 0) result.unshift({ text: "… ", marked: false });
  if (end < sentence.length) result.push({ text: " …", marked: false });
  return result;
}
