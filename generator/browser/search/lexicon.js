/** The terms of an index and the words that lead to them, the same as generator/search/query/lexicon.py (which explains). */

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

const words = (text) => (text === "" ? [] : text.split(" "));
const numbers = (text) => (text ? text.split(".").map(Number) : []);
const asItIs = (text) => text;
const rising = (terms) => Array.from(terms).sort((one, other) => one - other);

/** `data`: classes, terms and others of the data script "ord". Terms are numbers in the order of their lemmas. */
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
  const others = new Map(
    words(data.others).map((row) => {
      const [spelling, terms] = row.split(",");
      return [spelling, numbers(terms)];
    }),
  );
  const similar = new Map();
  let letters = null;

  const endings = (term) => endingsOf[classes[term]];
  const lemma = (term) => starts[term] + endings(term)[0];

  /** The terms whose beginning is that of `word` but for å ä ö, with their endings and the rest of the word. */
  function* cut(word) {
    const plain = fold(word);
    for (let length = 0; length <= word.length; length += 1) {
      const start = plain.slice(0, length);
      for (let position = firstFrom(keys, start); position < keys.length && keys[position] === start; position += 1) {
        yield [inOrder[position], endings(inOrder[position]), word.slice(length)];
      }
    }
  }

  /** The terms with a form that begins with `start` in the eyes of `seen`. */
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
    return found.slice(0, MOST_SIMILAR).map((found) => found.at(-1));
  }

  return {
    size: starts.length,
    lemma,
    parts: (term) => numbers(rows[term][2]),

    /** The terms that `word` is a form of, or only those it is the lemma of, and what it stands for in texts. */
    meantBy(word) {
      const found = new Map();
      for (const [term, all, ending] of cut(word)) {
        if (all.includes(ending) && starts[term] + ending === word) found.set(term, ending === all[0]);
      }
      const lemmas = Array.from(found.keys()).filter((term) => found.get(term));
      return rising(new Set([...(lemmas.length > 0 ? lemmas : found.keys()), ...(others.get(word) ?? [])]));
    },

    /** Whether `word` is a form of a term, not only what stands for one inside compounds. */
    knows(word) {
      for (const [term, all, ending] of cut(word)) {
        if (starts[term] + ending === word && all.includes(ending)) return true;
      }
      return false;
    },

    /** The terms whose lemma has the stem of `word`. */
    ofStem(word) {
      if (DERIVED.some((ending) => word.endsWith(ending))) return [];
      const wanted = stem(word);
      return rising(beginning(word.slice(0, SAME_STEM_LETTERS), asItIs)).filter((term) => stem(lemma(term)) === wanted);
    },

    /** The terms with another form that looks like `plain` to someone without å ä ö. */
    foldingTo(plain) {
      const found = new Set();
      for (const [term, all, rest] of cut(plain)) {
        if (all.some((ending) => fold(ending) === rest && starts[term] + ending !== plain)) found.add(term);
      }
      return rising(found);
    },

    /** Terms with a form that begins so; a `start` without å ä ö also stands for a start with them. */
    beginningWith(start) {
      const found = Array.from(beginning(start, fold(start) === start ? fold : asItIs));
      found.sort((one, other) => lemma(one).length - lemma(other).length || one - other);
      return found.slice(0, MOST_TERMS);
    },

    /** The terms with a form at most so many half slips away, the nearest first. */
    similarTo(word, most) {
      const key = `${most} ${word}`;
      if (!similar.has(key)) similar.set(key, nearest(word, most));
      return similar.get(key);
    },
  };
}
