/**
 * What a reader types to the terms that stand for it, the same as generator/search/query/query.py (which explains the
 * rules).
 */

import { asName, fold } from "./analysis.js";
import { SLIP } from "./slips.js";

/**
 * @import { Term, Token } from "./analysis.js"
 * @import { Concepts } from "./concepts.js"
 * @import { Lexicon } from "./lexicon.js"
 *
 * Terms, and how much each counts.
 * @typedef {Map<number, number>} Weights
 *
 * A word of a query: what it stands for, how much it weighs, whether a document must have it to have all the words.
 * @typedef {{ terms: Weights, weight: number, counts: boolean, bonus: number }} QueryWord
 *
 * What else than a word itself was looked for.
 * @typedef {{ word: string, to: string[] }} Widened
 *
 * A query read: its words and phrases, those to leave out, what was widened, and queries to try instead.
 * @typedef {{ words: QueryWord[], excluded: Weights[], phrases: string[], excludedPhrases: string[],
 *   widened: Widened[], suggestions: string[] }} Query
 */

const LONGEST_QUERY = 300;
const MOST_WORDS = 16;
const QUOTES = "\"”“„«»";
const SPACES = " \t\n\r\u00a0";
const PHRASE = new RegExp(`((?:^|[${SPACES}])-)?[${QUOTES}]([^${QUOTES}]+)(?:[${QUOTES}]|$)`, "gu");
const SHORTEST_TYPED = 2;
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELLING = 4;
const SHORTEST_HALF = 4;
const LONG = 5;
const VERY_LONG = 7;
const STOP_WORD_WEIGHT = 10;
const EXACT = 100;
const FOLDED = 90;
const SAME_STEM = 90;
const CONCEPT = 80;
const TYPED = 40;
const BEGINNING = 25;
const SIMILAR = [30, 21, 15, 11, 8, 6, 5, 4, 3, 2];
export const FEW = 2;
const BESIDE = 2;
const TOGETHER = 100;
const MOST_SUGGESTIONS = 3;
const MOST_SHOWN = 5;
const FURTHEST_SUGGESTION = 2 * SLIP;

/** The first letters of a text that count, by whole code points as Python counts them. @param {string} text */
export function leading(text) {
  return Array.from(text.slice(0, 2 * LONGEST_QUERY)).slice(0, LONGEST_QUERY).join("");
}

/** @param {number[]} terms @param {number} weight @returns {Weights} */
const weighted = (terms, weight) => new Map(terms.map((term) => [term, weight]));
const hasDigit = (/** @type {string} */ text) => /[0-9]/.test(text);

/** `first`, and what only `other` has. @param {Weights} first @param {Weights} other */
function withOthers(first, other) {
  for (const [term, weight] of other) if (!first.has(term)) first.set(term, weight);
  return first;
}

/** @param {string} text */
function phrasesOf(text) {
  return Array.from(text.matchAll(PHRASE), (match) => {
    const start = match.index + (match[1] ?? "").length + 1;
    return { start, end: start + match[2].length, name: asName(match[2]), minus: match[1] !== undefined };
  });
}

/**
 * A query read; any text is allowed. `typing`: the last word may be unfinished; `exact`: nothing else than the words;
 * `generous`: near words too, beside those that are known.
 * @param {string} fullText @param {Lexicon} lexicon @param {Concepts} known
 * @param {{ typing?: boolean, exact?: boolean, generous?: boolean }} options
 * @returns {Query}
 */
export function readQuery(fullText, lexicon, known, { typing = false, exact = false, generous = false } = {}) {
  const text = leading(fullText);
  /** @type {Map<string, { stop: boolean, terms: Weights }>} */
  const asked = new Map();
  /** @type {Map<string, Weights>} */
  const excluded = new Map();
  /** @type {Map<string, string[]>} */
  const widened = new Map();
  /** @type {Map<string, Token>} */
  const unknown = new Map();
  const phrases = phrasesOf(text);
  const { tokens, terms, spans } = known.analyse(text, "query");

  /** @param {string} word @param {boolean} stop */
  function ask(word, stop) {
    const entry = asked.get(word) ?? { stop, terms: new Map() };
    asked.set(word, entry);
    return entry;
  }

  /** @param {string} word @param {string[]} to */
  function widen(word, to) {
    if (to.length === 0) return;
    widened.set(word, Array.from(new Set([...(widened.get(word) ?? []), ...to])).slice(0, MOST_SHOWN));
  }

  /** The terms that a word is a form of, or looks like without å ä ö, or shares its stem with. @param {Term} term */
  function plain(term) {
    let found = weighted(lexicon.meantBy(term.text), EXACT);
    if (fold(term.text) === term.text) found = withOthers(found, weighted(lexicon.foldingTo(term.text), FOLDED));
    if (found.size === 0 && term.kind !== "code" && !hasDigit(term.text)) {
      found = weighted(lexicon.ofStem(term.text), SAME_STEM);
    }
    return found;
  }

  /** Two known words that `word` is made of, the first as long as can be. @param {string} word */
  function halves(word) {
    for (let position = word.length - SHORTEST_HALF; position >= SHORTEST_HALF; position -= 1) {
      const last = word.slice(position);
      for (const first of [word.slice(0, position), word[position - 1] === "s" ? word.slice(0, position - 1) : ""]) {
        if (first.length < SHORTEST_HALF) continue;
        if (lexicon.knows(first) && lexicon.knows(last)) return [first, last];
      }
    }
    return [];
  }

  /** @param {string} word @param {number} most @returns {Weights} */
  const similar = (word, most) =>
    new Map(lexicon.similarTo(word, most).map((term, position) => [term, SIMILAR[position]]));

  /**
   * What a word may stand for that leads to nothing: a beginning, a misspelling, a compound.
   * @param {Term} term @param {Token} token
   */
  function guessed(term, token) {
    const word = term.text;
    /** @type {Weights} */
    let found = new Map();
    if (word.length >= SHORTEST_BEGINNING) found = weighted(lexicon.beginningWith(word), BEGINNING);
    if (!hasDigit(word) && word.length >= SHORTEST_MISSPELLING) {
      found = withOthers(similar(word, SLIP + (word.length >= LONG ? 1 : 0)), found);
      const parts = found.size === 0 ? halves(word) : [];
      for (const half of parts) {
        const entry = ask(half, false);
        for (const other of lexicon.meantBy(half)) entry.terms.set(other, EXACT);
      }
      widen(token.text, parts.map((half) => lexicon.lemma(lexicon.meantBy(half)[0])));
      if (parts.length === 0 && found.size === 0 && word.length >= VERY_LONG) found = similar(word, 2 * SLIP);
    }
    const nearest = Array.from(found).sort(([one, weight], [other, more]) => more - weight || one - other);
    widen(token.text, nearest.map(([other]) => lexicon.lemma(other)));
    return found;
  }

  /** @param {Term} term @param {Token} token @param {number[]} concepts @param {boolean} quoted */
  function alternatives(term, token, concepts, quoted) {
    let found = plain(term);
    if (typing && token.end === text.length && term.text.length >= SHORTEST_TYPED) {
      found = withOthers(found, weighted(lexicon.beginningWith(term.text), TYPED));
    }
    if (!exact && !quoted) {
      found = withOthers(found, weighted(concepts.map((concept) => lexicon.size + concept), CONCEPT));
      if (found.size === 0) found = guessed(term, token);
      else if (generous && term.kind === "word" && term.text.length >= SHORTEST_MISSPELLING) {
        const near = lexicon.similarTo(term.text, SLIP).filter((other) => !found.has(other));
        widen(token.text, near.map(lexicon.lemma));
        found = withOthers(found, weighted(near, BESIDE));
      }
    }
    if (found.size === 0 && !unknown.has(term.text)) unknown.set(term.text, token);
    return found;
  }

  /** @param {number} position @param {boolean} quoted @param {boolean} leftOut */
  function askFor(position, quoted, leftOut) {
    const token = tokens[position];
    const held = quoted || exact ? [] : spans.filter(({ first, last }) => first <= position && position < last);
    const concepts = Array.from(new Set(held.map(({ concept }) => concept))).sort((one, other) => one - other);
    const [main, ...parts] = terms[position];
    if (leftOut) {
      if (!quoted) excluded.set(main.text, plain(main));
      return;
    }
    const asParts = parts.length > 0 && concepts.length === 0 && plain(main).size === 0;
    for (const term of asParts ? parts : [main]) {
      const entry = ask(term.text, term.kind === "stop");
      for (const [number, weight] of alternatives(term, token, concepts, quoted)) {
        entry.terms.set(number, Math.max(weight, entry.terms.get(number) ?? 0));
      }
    }
  }

  /**
   * Whether a minus stands before a word; words of a phrase that is left out are not looked for at all.
   * @param {Token} token
   */
  function isLeftOut({ start }) {
    if (phrases.some((phrase) => phrase.minus && phrase.start <= start && start < phrase.end)) return true;
    return text[start - 1] === "-" && (start === 1 || SPACES.includes(text[start - 2]));
  }

  /**
   * The compounds that neighbours would be if they were written together: narkotika brott.
   * @param {boolean[]} free
   * @returns {Generator<[term: number, bonus: number]>}
   */
  function* compounds(free) {
    const words = terms.map(([main], position) => (main.kind === "word" && free[position] ? main.text : ""));
    for (let position = 0; position + 1 < words.length; position += 1) {
      if (words[position] === "" || words[position + 1] === "") continue;
      for (const joint of ["", "s"]) {
        for (const term of lexicon.meantBy(words[position] + joint + words[position + 1])) yield [term, 0];
      }
    }
  }

  /**
   * The query with one unknown word changed for one that is known and near; else without its quotes.
   * @param {string[]} wanted
   */
  function suggestions(wanted) {
    const found = [];
    if (wanted.length > 0 && unknown.size === 0) {
      found.push(text.replace(PHRASE, (whole, minus, words) => (minus === undefined ? words : whole)));
    }
    for (const [word, token] of Array.from(unknown).slice(0, 1)) {
      for (const term of lexicon.similarTo(word, FURTHEST_SUGGESTION).slice(0, MOST_SUGGESTIONS)) {
        found.push(text.slice(0, token.start) + lexicon.lemma(term) + text.slice(token.end));
      }
    }
    return found;
  }

  const quoted = tokens.map(({ start }) => phrases.some((phrase) => phrase.start <= start && start < phrase.end));
  const leftOut = tokens.map(isLeftOut);
  tokens.forEach((_, position) => askFor(position, quoted[position], leftOut[position]));
  const expressed = exact ? [] : spans;
  const free = tokens.map((_, position) => !quoted[position] && !leftOut[position]);
  for (const { first, last, concept } of expressed) {
    if (!free.slice(first, last).some(Boolean)) continue;
    widen(text.slice(tokens[first].start, tokens[last - 1].end), known.otherNames(concept, text));
  }
  const kept = Array.from(asked.values()).slice(0, MOST_WORDS);
  const onlyStop = kept.every(({ stop }) => stop);
  const words = kept.map(({ stop, terms: found }) => ({
    terms: found,
    weight: stop ? STOP_WORD_WEIGHT : EXACT,
    counts: onlyStop || !stop,
    bonus: 0,
  }));
  const together = new Map();
  for (const { first, last, concept } of expressed) {
    if (last - first > 1 && free.slice(first, last).every(Boolean)) together.set(lexicon.size + concept, TOGETHER);
  }
  for (const [term, bonus] of compounds(free)) if (!together.has(term)) together.set(term, bonus);
  for (const [term, bonus] of Array.from(together).slice(0, MOST_WORDS)) {
    words.push({ terms: new Map([[term, EXACT]]), weight: EXACT, counts: false, bonus });
  }
  const named = phrases.filter(({ name }) => name.trim() !== "");
  const wanted = named.filter(({ minus }) => !minus).map(({ name }) => name);
  return {
    words,
    excluded: Array.from(excluded.values()).slice(0, MOST_WORDS),
    phrases: wanted,
    excludedPhrases: named.filter(({ minus }) => minus).map(({ name }) => name),
    widened: Array.from(widened, ([word, to]) => ({ word, to })),
    suggestions: suggestions(wanted),
  };
}
