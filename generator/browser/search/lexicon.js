/**
 * The terms of an index and the words that lead to them, the same as generator/search/query/lexicon.py (which
 * explains).
 */

import { fold } from "./analysis.js";
import { lettersOf, ones, slipMeter } from "./slips.js";
import { firstFrom } from "./sorted.js";
import { stem } from "./swedish_stemmer.js";

const MOST_TERMS = 60;
const MOST_SIMILAR = 10;
const SAME_STEM_LETTERS = 3;
const SHORTEST_SIMILAR = 4;
const ACCENTS = 3;
const DERIVED = ["lig", "ligt", "liga", "else", "elsen", "elser"];

/**
 * What the data script "ord" holds of the terms: classes of endings, the terms, and other spellings of them.
 * @typedef {{ classes: string[], terms: string, others: string }} LexiconData
 *
 * @typedef {ReturnType<typeof lexicon>} Lexicon
 */

const words = (/** @type {string} */ text) => (text === "" ? [] : text.split(" "));
const numbers = (/** @type {string | undefined} */ text) => (text ? text.split(".").map(Number) : []);
const asItIs = (/** @type {string} */ text) => text;
const rising = (/** @type {Iterable<number>} */ terms) => Array.from(terms).sort((one, other) => one - other);

/** Terms are numbers in the order of their lemmas. @param {LexiconData} data */
export function lexicon(data) {
  const endingsOf = data.classes.map((endings) => endings.split("|"));
  const rows = words(data.terms).map((row) => row.split(","));
  const starts = rows.map(([start]) => start);
  const classes = rows.map(([, number]) => Number(number));
  const folded = starts.map(fold);
  const inOrder = Array.from(starts.keys()).sort((one, other) =>
    folded[one] < folded[other] ? -1 : folded[one] > folded[other] ? 1 : one - other,
  );
  const keys = inOrder.map((term) => folded[term]);
  /** @type {Map<string, number[]>} */
  const others = new Map(
    words(data.others).map((row) => {
      const [spelling, terms] = row.split(",");
      return [spelling, numbers(terms)];
    }),
  );
  /** @type {Map<string, number[]>} */
  const similar = new Map();
  /** @type {number[] | null} */
  let letters = null;

  const endings = (/** @type {number} */ term) => endingsOf[classes[term]];
  const lemma = (/** @type {number} */ term) => starts[term] + endings(term)[0];

  /**
   * The terms whose beginning is that of `word` but for å ä ö, with their endings and the rest of the word.
   * @param {string} word
   * @returns {Generator<[term: number, endings: string[], rest: string]>}
   */
  function* cut(word) {
    const plain = fold(word);
    for (let length = 0; length <= word.length; length += 1) {
      const start = plain.slice(0, length);
      for (let position = firstFrom(keys, start); position < keys.length && keys[position] === start; position += 1) {
        yield [inOrder[position], endings(inOrder[position]), word.slice(length)];
      }
    }
  }

  /**
   * The terms with a form that begins with `start` in the eyes of `seen`.
   * @param {string} start @param {(text: string) => string} seen
   */
  function beginning(start, seen) {
    const found = new Set();
    for (const [term, all, ending] of cut(start)) {
      if (seen(starts[term]) + ending !== start) continue;
      if (all.some((other) => seen(other).startsWith(ending))) found.add(term);
    }
    const plain = fold(start);
    for (let position = firstFrom(keys, plain); position < keys.length && keys[position].startsWith(plain); position += 1) {
      if (seen(starts[inOrder[position]]).startsWith(start)) found.add(inOrder[position]);
    }
    return found;
  }

  /** @param {string} word @param {number} most */
  function nearest(word, most) {
    const seen = fold(word) === word ? fold : asItIs;
    const own = lettersOf(word);
    const meter = slipMeter(word, most);
    letters ??= starts.map(lettersOf);
    const found = [];
    for (const term of inOrder) {
      const start = starts[term];
      if (start.length > word.length + most || ones(letters[term] & ~own) > most + ACCENTS) continue;
      if (!meter.begin(seen(start))) continue;
      let least = most + 1;
      let missing = 0;
      for (const ending of endings(term)) {
        const length = start.length + ending.length;
        if (length < SHORTEST_SIMILAR || Math.abs(length - word.length) > most) continue;
        const first = seen(start + ending)[0];
        const slips = meter.end(seen(ending)) + (first === word[0] ? 0 : 1);
        if (slips > least) continue;
        const lacks = ones(own & ~lettersOf(seen(start + ending)));
        if (slips < least || lacks < missing) [least, missing] = [slips, lacks];
      }
      if (least <= most) found.push([least, missing, meter.end(seen(endings(term)[0])), lemma(term).length, term]);
    }
    found.sort((one, other) => {
      const position = one.findIndex((value, index) => value !== other[index]);
      return one[position] - other[position];
    });
    return found.slice(0, MOST_SIMILAR).map(([, , , , term]) => term);
  }

  return {
    size: starts.length,
    lemma,
    /** The terms that a term is made of. @param {number} term */
    parts: (term) => numbers(rows[term][2]),

    /**
     * The terms that `word` is a form of, or only those it is the lemma of, and what it stands for in texts.
     * @param {string} word
     */
    meantBy(word) {
      const found = new Map();
      for (const [term, all, ending] of cut(word)) {
        if (all.includes(ending) && starts[term] + ending === word) found.set(term, ending === all[0]);
      }
      const lemmas = Array.from(found.keys()).filter((term) => found.get(term));
      return rising(new Set([...(lemmas.length > 0 ? lemmas : found.keys()), ...(others.get(word) ?? [])]));
    },

    /** Whether `word` is a form of a term, not only what stands for one inside compounds. @param {string} word */
    knows(word) {
      for (const [term, all, ending] of cut(word)) {
        if (starts[term] + ending === word && all.includes(ending)) return true;
      }
      return false;
    },

    /** The terms whose lemma has the stem of `word`. @param {string} word */
    ofStem(word) {
      if (DERIVED.some((ending) => word.endsWith(ending))) return [];
      const wanted = stem(word);
      return rising(beginning(word.slice(0, SAME_STEM_LETTERS), asItIs)).filter((term) => stem(lemma(term)) === wanted);
    },

    /** The terms with another form that looks like `plain` to someone without å ä ö. @param {string} plain */
    foldingTo(plain) {
      const found = new Set();
      for (const [term, all, rest] of cut(plain)) {
        if (all.some((ending) => fold(ending) === rest && starts[term] + ending !== plain)) found.add(term);
      }
      return rising(found);
    },

    /**
     * Terms with a form that begins so; a `start` without å ä ö also stands for a start with them.
     * @param {string} start
     */
    beginningWith(start) {
      const found = Array.from(beginning(start, fold(start) === start ? fold : asItIs));
      found.sort((one, other) => lemma(one).length - lemma(other).length || one - other);
      return found.slice(0, MOST_TERMS);
    },

    /**
     * The terms with a form at most so many half slips away, the nearest first.
     * @param {string} word @param {number} most
     */
    similarTo(word, most) {
      const key = `${most} ${word}`;
      const found = similar.get(key) ?? nearest(word, most);
      similar.set(key, found);
      return found;
    },
  };
}
