/**
 * Documents in order: by how much of the query they have, rare words counting most, and how well; equal ones by title.
 * Sums are of whole numbers until the last step.
 */

import { EXACT } from "./meanings.js";

/**
 * @import { Weights } from "./meanings.js"
 * @import { Query, QueryWord } from "./query.js"
 * @import { SearchIndex } from "./search_index.js"
 */

/**
 * A document, its score and how many of the words that count it has.
 * @typedef {{ number: number, score: number, words: number }} Hit
 */

const BEGINS_TITLE = 50; // what it adds that the title begins with the whole query: a name is not always rare words
const IN_TITLE = 20;
const NAMED = 80; // what it adds that the query holds a whole title of several words
const FUND = 60; // what it adds that a question about money finds a fund that can be applied to
const LATER = 0.97; // what is left of the score of what stands after its equals: a source, a closed fund
const TELLING = 2; // a word says something of a document when at most one of so many has it
const FIRM = 50; // what weighs less than this is not the word: a part of it, something broader or related
const WHOLE_QUERY = 250; // what it adds that a document has all the words; a share of it for each, by how rare it is
const HUNDREDTHS = 100 * 100 * 100; // the weight of a word and of its term, and how rare the term is

/**
 * How rare a term is, in hundredths: BM25's inverse document frequency.
 * @param {number} holding
 * @param {number} documents
 */
function rarity(holding, documents) {
  return Math.floor(100 * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)) + 0.5);
}

/** Both as `asName` gives them. @param {string} title @param {string} name */
function titleBonus(title, name) {
  if (name.includes(title) && title !== name && title.trim().includes(" ")) return NAMED;
  if (!title.includes(name)) return 0;
  return title.startsWith(name) ? BEGINS_TITLE : IN_TITLE;
}

/** To three decimals. @param {number} score */
export const rounded = (score) => Math.floor(score * 1000 + 0.5) / 1000;

/**
 * Adds to `best` what each document is worth for one word, the most over the word's terms, and to `firmness` the
 * largest weight of a term that it has: what means the same is a little less than the word itself.
 * @param {Weights} terms
 * @param {SearchIndex} index
 * @param {Float64Array} best
 * @param {Uint8Array} firmness
 */
function scoreWord(terms, index, best, firmness) {
  for (const [term, weight] of terms) {
    const { numbers, levels } = index.postings(term);
    const worth = weight * rarity(numbers.length, index.size);
    for (let position = 0; position < numbers.length; position += 1) {
      const number = numbers[position];
      const score = worth * levels[position] * levels[position];
      if (score > best[number]) best[number] = score;
      if (weight > firmness[number]) firmness[number] = weight;
    }
  }
}

/**
 * What each document has of a query: `had` is how much of its words by how rare they are, `whole` all that could be;
 * `told` says whether it has a word that few have.
 * @param {QueryWord[]} words
 * @param {SearchIndex} index
 */
function summed(words, index) {
  const [totals, bonuses, best, had] = [0, 0, 0, 0].map(() => new Float64Array(index.size));
  const [matched, firmness, told] = [0, 0, 0].map(() => new Uint8Array(index.size));
  let whole = 0;
  for (const { terms, weight, counts, bonus } of words) {
    best.fill(-1);
    firmness.fill(0);
    scoreWord(terms, index, best, firmness);
    const holding = best.reduce((sum, score) => (score < 0 ? sum : sum + 1), 0);
    const rare = counts && holding > 0 ? rarity(holding, index.size) : 0;
    whole += rare * EXACT;
    for (let number = 0; number < best.length; number += 1) {
      if (best[number] < 0) continue;
      totals[number] += weight * best[number];
      bonuses[number] += bonus;
      had[number] += rare * firmness[number];
      if (counts) matched[number] += 1;
      if (counts && holding * TELLING <= index.size && firmness[number] >= FIRM) told[number] = 1;
    }
  }
  return { totals, bonuses, matched, told, had, whole };
}

/** @param {Hit} one @param {Hit} other */
const byScore = (one, other) => other.score - one.score || one.number - other.number;

/**
 * Hits where the funds that have as many of the words as any fund share their scores anew: those in force get the
 * highest, since what can no longer be applied to comes last among equals.
 * @param {Hit[]} hits @param {Set<number>} inForce @param {Set<number>} closed
 */
function closedLast(hits, inForce, closed) {
  const funds = hits.filter(({ number }) => inForce.has(number) || closed.has(number)).sort(byScore);
  const most = Math.max(...funds.map(({ words }) => words));
  const equals = funds.filter(({ words }) => words === most);
  if (!equals.some(({ number }) => closed.has(number))) return hits;
  const scores = new Map();
  const inTurn = [inForce, closed].flatMap((some) => equals.filter(({ number }) => some.has(number)));
  inTurn.forEach(({ number }, place) => scores.set(number, equals[place].score));
  return hits.map((hit) => ({ ...hit, score: scores.get(hit.number) ?? hit.score }));
}

/**
 * The documents found, best first. `names` are the titles, and `name` the query, as `asName` gives them; `funds` are
 * documents to favour, `later` such as stand after their equals; `inForce` and `closed` are funds: see `closedLast`;
 * `strongest` is what the best level, `bestLevel`, is worth. Where what a query is about is missing,
 * documents that have only common ones of its words are no answer.
 * @param {Query} query
 * @param {{ name: string, names: string[] }} named
 * @param {SearchIndex} index
 * @param {{ later: Set<number>, funds: Set<number>, inForce: Set<number>, closed: Set<number> }} weighed
 * @param {{ strongest: number, bestLevel: number }} agreed
 * @returns {Hit[]}
 */
export function rank(query, { name, names }, index, { later, funds, inForce, closed }, { strongest, bestLevel }) {
  const { totals, bonuses, matched, told, had, whole } = summed(query.words, index);
  const leftOut = new Uint8Array(index.size);
  for (const terms of query.excluded) {
    for (const term of terms.keys()) for (const number of index.postings(term).numbers) leftOut[number] = 1;
  }
  const hits = [];
  for (let number = 0; number < index.size; number += 1) {
    const words = matched[number];
    if (leftOut[number] === 1 || (words === 0 && query.words.length > 0)) continue;
    if (query.lost && told[number] === 0) continue;
    let score = (totals[number] * strongest) / (HUNDREDTHS * bestLevel ** 2);
    score += bonuses[number] + (words > 0 ? titleBonus(names[number], name) : 0);
    if (funds.has(number)) score += FUND;
    score += whole > 0 ? (WHOLE_QUERY * had[number]) / whole : 0;
    if (later.has(number)) score *= LATER;
    hits.push({ number, score: rounded(score), words });
  }
  return closedLast(hits, inForce, closed).sort(byScore);
}
