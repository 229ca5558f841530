/**
 * What one word of a query stands for. A word stands for the terms it is a form of and for what means the same; only a
 * word that leads to nothing is taken for the beginning of one, for a misspelling or for a compound of known words.
 */

import { comparable, hasDigit } from "./analysis.js";
import { familyOf } from "./families.js";
import { SLIP } from "./slips.js";
import { firstParts } from "./swedish_words.js";

/**
 * @import { Analysis, Term } from "./analysis.js"
 * @import { Concepts, Kinship } from "./concepts.js"
 * @import { Lexicon } from "./lexicon.js"
 * @import { SwedishWords } from "./swedish_words.js"
 */

/**
 * Terms, and in hundredths what a hit on each is worth.
 * @typedef {Map<number, number>} Weights
 *
 * What a query is read with; `swedish` is loaded when a word leads nowhere.
 * @typedef {{ analysis: Analysis, concepts: Concepts, lexicon: Lexicon, swedish: SwedishWords | null }} Words
 *
 * How to read a query. `typing`: the last word may be unfinished; `exact`: nothing else than the words; `sure`: what means
 * the same too, but no guess at a word that leads nowhere; `generous`: near words too, beside those that are known.
 * @typedef {{ typing?: boolean, exact?: boolean, sure?: boolean, generous?: boolean }} Reading
 *
 * What a word stands for: terms, `halves`, two known words that it is made of, and what to tell that was looked for
 * besides: `others`, terms, and `names` of concepts. `guessed`: it leads nowhere itself; `part`: of a compound, only that
 * is known.
 * @typedef {{ terms: Weights, halves: string[], others: number[], names?: string[], guessed?: boolean,
 *   part?: boolean }} Meaning
 */

const SHORTEST_TYPED = 2;
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELLING = 4;
const SHORTEST_HALF = 4;
const LONG = 5; // letters of a word that may hold half a slip more
const VERY_LONG = 7; // letters of one that may hold two slips

export const EXACT = 100; // in hundredths what a hit on such a term is worth
const FOLDED = 90;
const SAME_STEM = 90;
/** @type {Record<Kinship, number>} */
export const AKIN = { same: 85, narrower: 65, broader: 35, related: 25 };
const FAMILY = 50;
const TYPED = 40;
const BEGINNING = 25;
const SIMILAR = [30, 21, 15, 11, 8, 6, 5, 4, 3, 2]; // the nearest most
const BESIDE = 2;
const PART = 30;
/** What says little as a part of a compound: *beslutsgång* is no *gång*. */
const LIGHT = new Set(
  (
    "ansvar arbete bana behov besök brist dag del form formen fråga frågor fält gata gång gången gångar grad grupp grupper " +
    "hus kort kostnad krav kurs land ledare lista läge medel märke möte nivå ort plan plats program punkt ram register regler " +
    "resa ruta rum sak sida slag sort ställe system sätt sättet tid tillfälle tillstånd tjänst typ uppgift verk verket " +
    "verksamhet väg ärende"
  ).split(" "),
);

/** @param {number[]} terms @param {number} weight @returns {Weights} */
export const weighted = (terms, weight) => new Map(terms.map((term) => [term, weight]));

/**
 * What concepts that someone says lead to, as terms, each with the most that it weighs.
 * @param {number[]} said
 * @param {Pick<Words, "concepts" | "lexicon">} words
 * @returns {Weights}
 */
export function akinTerms(said, { concepts, lexicon }) {
  const linked = said.flatMap((concept) => concepts.linked(concept));
  linked.sort((one, other) => AKIN[one.kinship] - AKIN[other.kinship] || one.concept - other.concept);
  return new Map(linked.map(({ concept, kinship }) => [lexicon.size + concept, AKIN[kinship]]));
}

/** `first`, and what only `other` has. @param {Weights} first @param {Weights} other @returns {Weights} */
const withOthers = (first, other) => new Map([...first, ...[...other].filter(([term]) => !first.has(term))]);

/**
 * The terms that a word is a form of, or looks like without å ä ö, or shares its stem with.
 * @param {Term} term
 * @param {Words} words
 */
export function plainTerms({ text, kind }, { lexicon, analysis }) {
  let found = weighted(lexicon.meantBy(text), EXACT);
  if (analysis.fold(text) === text) found = withOthers(found, weighted(lexicon.foldingTo(text), FOLDED));
  if (found.size > 0 || kind === "code" || hasDigit(text)) return found;
  return weighted(lexicon.ofStem(text), SAME_STEM);
}

/**
 * What `term` stands for where it stands: `concepts` are those that it leads to as a word of others, as terms;
 * `quoted` and `unfinished` say whether it stands in quotes and may still grow.
 * @param {Term} term
 * @param {{ concepts: Weights, quoted: boolean, unfinished: boolean }} where
 * @param {Words} words
 * @param {Reading} reading
 * @returns {Meaning}
 */
export function meaningOf(term, { concepts, quoted, unfinished }, words, { exact, sure, generous }) {
  const { lexicon } = words;
  const { text, kind } = term;
  let terms = plainTerms(term, words);
  if (unfinished && text.length >= SHORTEST_TYPED) {
    terms = withOthers(terms, weighted(lexicon.beginningWith(text), TYPED));
  }
  if (exact || quoted) return { terms, halves: [], others: [] };
  const related = kind === "word" ? familyTerms(text, terms, lexicon) : [];
  terms = withOthers(withOthers(terms, concepts), weighted(related, FAMILY));
  const nothing = { terms, halves: [], others: related };
  if (terms.size === 0 && !sure) return guessed(text, words);
  if (!generous || kind !== "word" || text.length < SHORTEST_MISSPELLING || words.swedish?.knows(text)) return nothing;
  const near = lexicon.similarTo(text, SLIP).filter((other) => !terms.has(other));
  return { terms: withOthers(terms, weighted(near, BESIDE)), halves: [], others: [...related, ...near] };
}

/**
 * The terms of the family of a word that stands for `terms`, other than those.
 * @param {string} word
 * @param {Weights} terms
 * @param {Lexicon} lexicon
 */
function familyTerms(word, terms, lexicon) {
  const lemmas = Array.from(terms.keys(), (term) => lexicon.lemma(term));
  return familyOf(word, lemmas, lexicon).filter((term) => !terms.has(term));
}

/**
 * What a word may stand for that leads to nothing: a beginning, a misspelling, a compound. A word that is Swedish is
 * never a misspelling, and one that the dictionary lists is more than its parts: *bredband*.
 * @param {string} word
 * @param {Words} words
 * @returns {Meaning}
 */
function guessed(word, words) {
  const { lexicon, swedish } = words;
  const isWord = swedish?.knows(word) ?? false;
  const misspelt = !hasDigit(word) && word.length >= SHORTEST_MISSPELLING;
  /** @param {number} most @returns {Weights} */
  const similar = (most) => new Map(lexicon.similarTo(word, most).map((term, position) => [term, SIMILAR[position]]));
  let terms = weighted(word.length >= SHORTEST_BEGINNING ? beginnings(word, isWord ? swedish : null, lexicon) : [], BEGINNING);
  if (misspelt && !isWord) terms = withOthers(similar(SLIP + (word.length >= LONG ? 1 : 0)), terms);
  if (misspelt && terms.size === 0) {
    const meant = isWord ? null : misspeltName(word, words);
    if (meant) return meant;
    const halves = swedish?.lists(word) ? [] : halvesOf(word, lexicon, swedish);
    if (halves.length > 1) {
      return { terms, halves, others: halves.map((half) => lexicon.meantBy(half)[0]), guessed: true };
    }
    if (halves.length > 0) {
      const part = lexicon.meantBy(halves[0]);
      return { terms: weighted(part, PART), halves: [], others: part.slice(0, 1), guessed: true, part: true };
    }
    if (!isWord && word.length >= VERY_LONG) terms = similar(2 * SLIP);
  }
  const weight = (/** @type {number} */ term) => terms.get(term) ?? 0;
  const others = Array.from(terms.keys()).sort((one, other) => weight(other) - weight(one) || one - other);
  return { terms, halves: [], others, guessed: true };
}

/**
 * What a word stands for that looks like one of the thesaurus, which no record has; null when there is none.
 * @param {string} word
 * @param {Words} words
 * @returns {Meaning | null}
 */
function misspeltName(word, words) {
  const { analysis, concepts, lexicon } = words;
  const seen = analysis.fold(word) === word ? (/** @type {string} */ text) => analysis.fold(text) : String;
  const near = concepts.similarTo(comparable({ text: word, kind: "word" }), SLIP, seen);
  if (near.length === 0) return null;
  const linked = near.flatMap((concept) => concepts.linked(concept));
  const knows = (/** @type {string} */ part) => lexicon.meantBy(part).length > 0;
  const names = linked.flatMap(({ concept }) => concepts.otherNames(concept, word, knows));
  const terms = Array.from(akinTerms(near, words), ([term, weight]) => /** @type {const} */ ([term, (weight * SIMILAR[0]) / EXACT]));
  return { terms: new Map(terms.map(([term, weight]) => [term, Math.floor(weight)])), halves: [], others: [], names, guessed: true };
}

/**
 * The terms that begin with `word`; where it is a word by itself, only its compounds, told by the rest of them.
 * @param {string} word
 * @param {SwedishWords | null} swedish
 * @param {Lexicon} lexicon
 */
function beginnings(word, swedish, lexicon) {
  const found = lexicon.beginningWith(word);
  if (swedish === null) return found;
  return found.filter((term) => {
    const rest = lexicon.lemma(term).slice(word.length);
    return [rest, rest.replace(/^s/u, "")].some((last) => last.length >= SHORTEST_BEGINNING && swedish.knows(last));
  });
}

/**
 * Two known words that `word` is made of, the first as long as can be; else the one part of a Swedish compound that is
 * known and says something, the first, which says what it is about, rather than the last; none when there are none.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {SwedishWords | null} swedish
 */
function halvesOf(word, lexicon, swedish) {
  for (let position = word.length - SHORTEST_HALF; position >= SHORTEST_HALF; position -= 1) {
    const last = word.slice(position);
    for (const first of firstParts(word.slice(0, position))) {
      if (first.length >= SHORTEST_HALF && lexicon.knows(first) && lexicon.knows(last)) return [first, last];
    }
  }
  const known = (/** @type {string} */ part) => lexicon.knows(part) && !LIGHT.has(part);
  for (let position = word.length - SHORTEST_HALF - 1; position >= SHORTEST_HALF; position -= 1) {
    if (!swedish?.knows(word.slice(position))) continue;
    const first = firstParts(word.slice(0, position)).find(known);
    if (first !== undefined) return [first];
  }
  return (swedish?.cuts(word) ?? []).map(([, last]) => last).filter(known).slice(0, 1);
}
