/**
 * The terms of an index as a site ships them, and how a word that someone types leads to them.
 *
 * A term is written as what all its forms begin with and a class: the endings of those forms, its lemma's first. So
 *   every
 * inflected form is known without any being listed. Terms are numbers: their positions in the order of their lemmas.
 */

import { ones } from "./bits.js";
import { lettersOf, SLIP, slipMeter } from "./slips.js";
import { firstFrom } from "./sorted.js";
import { stem } from "./swedish_stemmer.js";

/**
 * What the data script "ord" says of terms.
 * @typedef {{ classes: string[], terms: string, others: string }} LexiconData
 *
 * A term, the endings it may have, and the rest of a word that begins as it does.
 * @typedef {{ term: number, endings: string[], ending: string }} Cut
 *
 * How someone sees a text: as it is, or without å ä ö.
 * @typedef {(text: string) => string} Seen
 */

const MOST_TERMS = 60; // a beginning may lead to; the shortest come first
const MOST_SIMILAR = 10;
const SAME_STEM_LETTERS = 3;
const SHORTEST_STEM = 4; // *altan* has that of *alt*
const SHORTEST_SIMILAR = 4;
const SHORT = 6; // letters of a word whose first one is seldom wrong
const ACCENTS = 3; // letters more that may differ because someone writes without å ä ö
const DERIVED = ["lig", "ligt", "liga", "else", "elsen", "elser"];

/** @param {string} text */
const words = (text) => (text === "" ? [] : text.split(" "));
/** @param {string | undefined} text */
const numbers = (text) => (text ? text.split(".").map(Number) : []);
/** @type {Seen} */
const asItIs = (text) => text;
/**
 * Terms by what `keyOf` says of them, in the order they have.
 * @param {number[]} terms @param {(term: number) => string} keyOf
 */
function grouped(terms, keyOf) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const term of terms) {
    const key = keyOf(term);
    const group = groups.get(key);
    if (group) group.push(term);
    else groups.set(key, [term]);
  }
  return groups;
}
/** @param {Iterable<number>} terms */
const rising = (terms) => Array.from(terms).sort((one, other) => one - other);

export class Lexicon {
  #fold;
  #endings;
  #rows;
  #starts;
  #others;
  /** @type {number[]} Terms by their starts without å ä ö, and those starts. */
  #inOrder;
  /** @type {string[]} */
  #keys;
  /** @type {Map<string, number[]>} */
  #similar = new Map();
  /** @type {number[] | null} */
  #letters = null;
  /** @type {string[][] | null} */
  #plainEndings = null;
  /** @type {Map<string, number[]> | null} */
  #lemmas = null;

  /** @param {LexiconData} data @param {Seen} fold */
  constructor(data, fold) {
    this.#fold = fold;
    this.#endings = data.classes.map((endings) => endings.split("|"));
    this.#rows = words(data.terms).map((row) => row.split(","));
    this.#starts = this.#rows.map(([start]) => start);
    const folded = this.#starts.map(fold);
    this.#inOrder = Array.from(folded.keys()).sort((one, other) =>
      folded[one] < folded[other] ? -1 : folded[one] > folded[other] ? 1 : one - other,
    );
    this.#keys = this.#inOrder.map((term) => folded[term]);
    const others = words(data.others).map((row) => row.split(","));
    this.#others = new Map(others.map(([spelling, terms]) => [spelling, numbers(terms)]));
  }

  get size() {
    return this.#starts.length;
  }

  /** What to call a term: its lemma, or a form that was met of a word that no dictionary knows. @param {number} term */
  lemma(term) {
    return this.#starts[term] + this.#endingsOf(term)[0];
  }

  /** The terms of the parts of a compound. @param {number} term */
  parts(term) {
    return numbers(this.#rows[term][2]);
  }

  /** The terms that `word` is a form of, and what it stands for in texts. @param {string} word */
  meantBy(word) {
    const found = Array.from(this.#cut(word)).filter((cut) => this.#is(word, cut)).map(({ term }) => term);
    return rising(new Set([...found, ...(this.#others.get(word) ?? [])]));
  }

  /** The terms whose lemma `word` is: a word may be asked for hundreds, so all are sorted out once. @param {string} word */
  ofLemma(word) {
    this.#lemmas ??= grouped(this.#inOrder, (term) => this.lemma(term));
    return this.#lemmas.get(word) ?? [];
  }

  /** Whether `word` is a form of a term, not only what stands for one inside compounds. @param {string} word */
  knows(word) {
    return Array.from(this.#cut(word)).some((cut) => this.#is(word, cut));
  }

  /**
   * The terms whose lemma has the stem of `word`, unless it is derived: *tidlig* is no form of *tid*.
   * @param {string} word
   */
  ofStem(word) {
    if (DERIVED.some((ending) => word.endsWith(ending))) return [];
    const wanted = stem(word);
    if (wanted.length < SHORTEST_STEM) return [];
    const near = this.#beginning(word.slice(0, SAME_STEM_LETTERS), asItIs);
    return rising(near).filter((term) => stem(this.lemma(term)) === wanted);
  }

  /** The terms with another form that looks like `plain` to someone without å ä ö. @param {string} plain */
  foldingTo(plain) {
    const found = new Set();
    for (const { term, endings, ending: rest } of this.#cut(plain)) {
      const like = endings.filter((ending) => this.#fold(ending) === rest);
      if (like.some((ending) => this.#starts[term] + ending !== plain)) found.add(term);
    }
    return rising(found);
  }

  /**
   * Terms with a form that begins so; a `start` without å ä ö also stands for a start with them.
   * @param {string} start
   */
  beginningWith(start) {
    const found = Array.from(this.#beginning(start, this.#seenBy(start)));
    found.sort((one, other) => this.lemma(one).length - this.lemma(other).length || one - other);
    return found.slice(0, MOST_TERMS);
  }

  /**
   * The terms with a form at most so many half slips away, the nearest first.
   * @param {string} word
   * @param {number} most
   */
  similarTo(word, most) {
    const key = `${most} ${word}`;
    const found = this.#similar.get(key) ?? this.#nearest(word, most);
    this.#similar.set(key, found);
    return found;
  }

  /** @param {number} term */
  #endingsOf(term) {
    return this.#endings[Number(this.#rows[term][1])];
  }

  /** How whoever types `word` sees the others: those who write å ä ö mean them. @param {string} word */
  #seenBy(word) {
    return this.#fold(word) === word ? this.#fold : asItIs;
  }

  /** Whether `word` is a form of the term. @param {string} word @param {Cut} cut */
  #is(word, { term, endings, ending }) {
    return this.#starts[term] + ending === word && endings.includes(ending);
  }

  /**
   * The terms whose beginning is that of `word` but for å ä ö, with their endings and the rest of the word.
   * @param {string} word
   */
  *#cut(word) {
    const plain = this.#fold(word);
    let position = 0;
    for (let length = 0; length <= word.length; length += 1) {
      const start = plain.slice(0, length);
      position = firstFrom(this.#keys, start, position);
      if (!this.#keys[position]?.startsWith(start)) return; // nor does any begin with more of the word
      for (; this.#keys[position] === start; position += 1) {
        const term = this.#inOrder[position];
        yield { term, endings: this.#endingsOf(term), ending: word.slice(length) };
      }
    }
  }

  /** The terms with a form that begins with `start` in the eyes of `seen`. @param {string} start @param {Seen} seen */
  #beginning(start, seen) {
    /** @type {Set<number>} */
    const found = new Set();
    for (const { term, endings, ending } of this.#cut(start)) {
      if (seen(this.#starts[term]) + ending !== start) continue;
      if (endings.some((other) => seen(other).startsWith(ending))) found.add(term);
    }
    const plain = this.#fold(start);
    for (let position = firstFrom(this.#keys, plain); position < this.size; position += 1) {
      if (!this.#keys[position].startsWith(plain)) break;
      const term = this.#inOrder[position];
      if (seen(this.#starts[term]).startsWith(start)) found.add(term);
    }
    return found;
  }

  /** @param {string} word @param {number} most */
  #nearest(word, most) {
    const plain = this.#fold(word) === word;
    const ending = plain ? (this.#plainEndings ??= this.#endings.map((some) => some.map(this.#fold))) : this.#endings;
    const own = lettersOf(word);
    const meter = slipMeter(word, most);
    const letters = (this.#letters ??= this.#starts.map(lettersOf));
    const found = [];
    for (let position = 0; position < this.size; position += 1) {
      const term = this.#inOrder[position];
      const start = plain ? this.#keys[position] : this.#starts[term];
      if (start.length > word.length + most || ones(letters[term] & ~own) > most + ACCENTS) continue;
      if (!meter.begin(start)) continue;
      const endings = ending[Number(this.#rows[term][1])];
      const [slips, missing] = nearestForm(word, most, start, endings, meter);
      if (slips > most) continue;
      const { length } = this.lemma(term);
      found.push([slips, missing, meter.end(endings[0]), length, term]);
    }
    found.sort((one, other) => {
      const position = one.findIndex((value, index) => value !== other[index]);
      return one[position] - other[position];
    });
    return found.slice(0, MOST_SIMILAR).map((one) => one[one.length - 1]);
  }
}

/**
 * How far the nearest form is of a term whose `start` `meter` has begun with, and how many letters of `word` it lacks.
 * @param {string} word @param {number} most @param {string} start @param {string[]} endings
 * @param {ReturnType<typeof slipMeter>} meter
 */
function nearestForm(word, most, start, endings, meter) {
  const own = lettersOf(word);
  let [least, missing] = [most + 1, 0];
  for (const ending of endings) {
    const length = start.length + ending.length;
    if (length < SHORTEST_SIMILAR || Math.abs(length - word.length) > most) continue;
    const form = start + ending;
    const slips = meter.end(ending) + (form[0] === word[0] ? 0 : word.length > SHORT ? 1 : SLIP);
    if (slips > least) continue;
    const lacks = ones(own & ~lettersOf(form));
    if (slips < least || lacks < missing) [least, missing] = [slips, lacks];
  }
  return [least, missing];
}
