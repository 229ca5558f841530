/**
 * What one word of a query stands for. A word stands for the terms it is a form of and for what means the same; only a
 * word that leads to nothing is taken for the beginning of one, for a misspelling or for a compound of known words.
 */

import { comparable, hasDigit } from "./analysis.js";
import { compoundOf } from "./compounds.js";
import { familyOf } from "./families.js";
import { SLIP } from "./slips.js";
import { EXACT, weighted } from "./weights.js";

/**
 * @import { Analysis, Term } from "./analysis.js"
 * @import { Concepts, Kinship } from "./concepts.js"
 * @import { Lexicon } from "./lexicon.js"
 * @import { SwedishWords } from "./swedish_words.js"
 * @import { Weights } from "./weights.js"
 */

/**
 * What a query is read with; `swedish` says of words that lead nowhere whether they are words.
 * @typedef {{ analysis: Analysis, concepts: Concepts, lexicon: Lexicon, swedish: SwedishWords }} Words
 *
 * How to read a query. `typing`: the last word may be unfinished; `exact`: nothing else than the words; `sure`: what means
 * the same too, but no guess at a word that leads nowhere; `generous`: near words too, beside those that are known;
 * `parts`: of a compound one half is enough.
 * @typedef {{ typing?: boolean, exact?: boolean, sure?: boolean, generous?: boolean, parts?: boolean }} Reading
 *
 * What a word stands for: terms, of a compound `also` those of its other half, which a record must have too, and what to
 * tell that was looked for besides: `others`, terms, and `names` of concepts. `about`: only records that are about it
 * have it; `part`: of a compound, only that is known.
 * @typedef {{ terms: Weights, also?: Weights, others: number[], names?: string[], about?: boolean,
 *   part?: boolean }} Meaning
 */

const SHORTEST_TYPED = 2;
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELLING = 4;
const LONG = 5; // letters of a word that may hold half a slip more
const LONG_COMPOUND = 8; // letters of a compound that no dictionary lists, which may be a word with a slip: *värdringar*
const VERY_LONG = 7; // letters of one that may hold two slips

const FOLDED = 90;
const SAME_STEM = 90;
/** @type {Record<Kinship, number>} */
export const AKIN = { same: 85, narrower: 65, broader: 35, related: 25 };
const FAMILY = 50;
const TYPED = 40;
const BEGINNING = 25;
export const SIMILAR = [30, 21, 15, 11, 8, 6, 5, 4, 3, 2]; // the nearest most
const BESIDE = 2;
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
 * Asks whether a word that leads to nothing is Swedish, before any is worked out: what must be loaded to tell comes
 * meanwhile.
 * @param {Term} term
 * @param {Words} words
 */
export function askSwedish(term, words) {
  if (term.kind === "word" && plainTerms(term, words).size === 0) words.swedish.knows(term.text);
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
export function meaningOf(term, { concepts, quoted, unfinished }, words, { exact, sure, generous, parts }) {
  const { lexicon } = words;
  const { text, kind } = term;
  let terms = plainTerms(term, words);
  if (unfinished && text.length >= SHORTEST_TYPED) {
    terms = withOthers(terms, weighted(lexicon.beginningWith(text), TYPED));
  }
  if (exact || quoted) return { terms, others: [] };
  const related = kind === "word" ? familyTerms(text, terms, lexicon) : [];
  terms = withOthers(withOthers(terms, concepts), weighted(related, FAMILY));
  const nothing = { terms, others: related };
  if (terms.size === 0 && !sure) return guessed(text, words, Boolean(parts));
  if (!generous || kind !== "word" || text.length < SHORTEST_MISSPELLING || words.swedish.knows(text)) return nothing;
  const near = lexicon.similarTo(text, SLIP).filter((other) => !terms.has(other));
  return { terms: withOthers(terms, weighted(near, BESIDE)), others: [...related, ...near] };
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
 * @param {boolean} asPart
 * @returns {Meaning}
 */
function guessed(word, words, asPart) {
  const { lexicon, swedish } = words;
  const isWord = swedish.knows(word);
  const misspelt = !hasDigit(word) && word.length >= SHORTEST_MISSPELLING;
  /** @param {number} most @returns {Weights} */
  const similar = (most) => new Map(lexicon.similarTo(word, most).map((term, position) => [term, SIMILAR[position]]));
  let terms = weighted(word.length >= SHORTEST_BEGINNING ? beginnings(word, isWord, words) : [], BEGINNING);
  const mayBeSlip = !isWord || (word.length >= LONG_COMPOUND && !swedish.lists(word));
  if (misspelt && mayBeSlip) terms = withOthers(similar(SLIP + (word.length >= LONG && !isWord ? 1 : 0)), terms);
  if (misspelt && terms.size === 0) {
    const meant = isWord ? null : misspeltName(word, words);
    if (meant) return meant;
    const compound = compoundOf(word, words, asPart);
    if (compound) return compound;
    if (!isWord && word.length >= VERY_LONG) terms = similar(2 * SLIP);
  }
  const weight = (/** @type {number} */ term) => terms.get(term) ?? 0;
  const others = Array.from(terms.keys()).sort((one, other) => weight(other) - weight(one) || one - other);
  return { terms, others };
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
  if (near.length === 0 || concepts.names(word)) return null; // one within others that mean another thing: *elderly care*
  const linked = near.flatMap((concept) => concepts.linked(concept));
  const knows = (/** @type {string} */ part) => lexicon.meantBy(part).length > 0;
  const names = linked.flatMap(({ concept }) => concepts.otherNames(concept, word, knows));
  const terms = Array.from(akinTerms(near, words), ([term, weight]) => /** @type {const} */ ([term, (weight * SIMILAR[0]) / EXACT]));
  return { terms: new Map(terms.map(([term, weight]) => [term, Math.floor(weight)])), others: [], names };
}

/**
 * The terms that begin with `word`; where it is a word by itself, only its compounds, told by the rest of them.
 * @param {string} word
 * @param {boolean} isWord
 * @param {Words} words
 */
function beginnings(word, isWord, { lexicon, swedish }) {
  const found = lexicon.beginningWith(word);
  if (!isWord) return found;
  const isLast = (/** @type {string} */ last) =>
    last.length >= SHORTEST_BEGINNING && (lexicon.knows(last) || swedish.lists(last));
  return found.filter((term) => {
    const rest = lexicon.lemma(term).slice(word.length);
    return [rest, rest.replace(/^s/u, "")].some(isLast);
  });
}
