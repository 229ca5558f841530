/** What a compound may stand for that no record has: its two halves, or one part of it. */

import { firstParts } from "./swedish_words.js";
import { EXACT, weighted } from "./weights.js";

/**
 * @import { Lexicon } from "./lexicon.js"
 * @import { Meaning, Words } from "./meanings.js"
 * @import { SwedishWords } from "./swedish_words.js"
 */

const SHORTEST_HALF = 4;
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

/** What a compound may end with and be about its first half all the same: *barnverksamhet*. */
const GENERAL = new Set("arbete behov fråga grupp insats projekt verksamhet".split(" "));

/**
 * What a compound that no record has may stand for: both its halves, or the part of it that is known. One that the
 * dictionary lists is a thing of its own: *aktiefond* is no *fond*, and a record must be about both halves, which must be
 * words of the thesaurus.
 * Where the last half says little it is about the first: *barnverksamhet*.
 * @param {string} word
 * @param {Words} words
 * @param {boolean} asPart
 * @returns {Meaning | null}
 */
export function compoundOf(word, words, asPart) {
  const { lexicon, swedish, concepts } = words;
  const isThing = swedish.lists(word);
  const halves = halvesOf(word, words);
  const lemma = (/** @type {string} */ half) => lexicon.lemma(lexicon.meantBy(half)[0]);
  const saysSomething = (/** @type {string} */ half) => !LIGHT.has(lemma(half)) && concepts.names(lemma(half));
  const isGeneral = halves.length > 0 && GENERAL.has(lemma(halves[1]));
  if (halves.length > 0 && (isThing ? !isGeneral && halves.every(saysSomething) : !asPart)) {
    const [terms, also] = halves.map((half) => lexicon.meantBy(half));
    return { terms: weighted(terms, EXACT), also: weighted(also, EXACT), about: isThing, others: [terms[0], also[0]] };
  }
  if (isThing && !isGeneral) return null;
  const part = [...halves, ...partsOf(word, lexicon, swedish)].find(saysSomething);
  if (!part) return null;
  const terms = lexicon.meantBy(part);
  return { terms: weighted(terms, PART), about: true, others: terms.slice(0, 1), part: true };
}

/**
 * Two known words that `word` is made of, the first as long as can be; none when there are none.
 * @param {string} word
 * @param {Words} words
 */
function halvesOf(word, { lexicon, analysis }) {
  const saysAnything = (/** @type {string} */ half) =>
    lexicon.knows(half) && !lexicon.meantBy(half).some((term) => analysis.isStop(lexicon.lemma(term)));
  for (let position = word.length - SHORTEST_HALF; position >= SHORTEST_HALF; position -= 1) {
    const last = word.slice(position);
    for (const first of firstParts(word.slice(0, position))) {
      if (first.length >= SHORTEST_HALF && saysAnything(first) && saysAnything(last)) return [first, last];
    }
  }
  return [];
}

/**
 * The parts of a Swedish compound that are known: the first, which says what it is about, before the last.
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {SwedishWords} swedish
 */
function* partsOf(word, lexicon, swedish) {
  for (let position = word.length - SHORTEST_HALF - 1; position >= SHORTEST_HALF; position -= 1) {
    const first = firstParts(word.slice(0, position)).find((part) => lexicon.knows(part));
    if (first !== undefined && swedish.lists(word.slice(position))) yield first;
  }
  for (const [, last] of swedish.cuts(word)) if (lexicon.knows(last)) yield last;
}
