/**
 * Documents in order: by how much of the query they have, rare words counting most, and how well; equal ones by title.
 * Sums are of whole numbers until the last step.
 */

import { EXACT } from "./weights.js";

/**
 * @import { Query, QueryWord } from "./query.js"
 * @import { SearchIndex } from "./search_index.js"
 * @import { Weights } from "./weights.js"
 */

/**
 * A document, its score and how many of the words that count it has.
 * @typedef {{ number: number, score: number, words: number }} Hit
 *
 * By the number of a document: what it is worth for a word, and the weight of the term that it has.
 * @typedef {{ best: Float64Array, firmness: Uint8Array }} Worth
 */

const BEGINS_TITLE = 50; // what it adds that the title begins with the whole query: a name is not always rare words
const IN_TITLE = 20;
const NAMED = 80; // what it adds that the query holds a whole title of several words
const FUND = 60; // what it adds that a question about money finds a fund that can be applied to
const LATER = 0.97; // what is left of the score of what stands after its equals: a source, a closed fund
const DECIDING = 0.6; // what a document must have of a query when what it is about is missing, by how rare its words are
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
 * Writes to `best` what each document is worth for one word, the most over the word's terms, -1 where it has none at
 * least so well; and to `firmness` the largest weight of a term that it has: what means the same is a little less than
 * the word itself.
 * @param {Weights} terms
 * @param {number} least
 * @param {SearchIndex} index
 * @param {Worth} worth
 */
function scoreTerms(terms, least, index, { best, firmness }) {
  best.fill(-1);
  firmness.fill(0);
  for (const [term, weight] of terms) {
    const { numbers, levels } = index.postings(term);
    const worth = weight * rarity(numbers.length, index.size);
    for (let position = 0; position < numbers.length; position += 1) {
      if (levels[position] < least) continue;
      const number = numbers[position];
      const score = worth * levels[position] * levels[position];
      if (score > best[number]) best[number] = score;
      if (weight > firmness[number]) firmness[number] = weight;
    }
  }
}

/**
 * The same for a word that may have two halves: a document has it as well as the lesser of them.
 * @param {QueryWord} word
 * @param {number} textLevel
 * @param {SearchIndex} index
 * @param {Worth} worth
 * @param {Worth} spare
 */
function scoreWord({ terms, also, about }, textLevel, index, worth, spare) {
  const least = about ? textLevel + 1 : 1;
  scoreTerms(terms, least, index, worth);
  if (!also) return;
  scoreTerms(also, least, index, spare);
  for (let number = 0; number < index.size; number += 1) {
    worth.best[number] = Math.min(worth.best[number], spare.best[number]);
    worth.firmness[number] = Math.min(worth.firmness[number], spare.firmness[number]);
  }
}

/**
 * What each document has of a query: `had` is how much of its words by how rare they are, `whole` all that could be, of
 * what no document has too where it decides.
 * @param {Query} query
 * @param {number} textLevel
 * @param {SearchIndex} index
 */
function summed({ words, lost }, textLevel, index) {
  const [totals, bonuses, had] = [0, 0, 0].map(() => new Float64Array(index.size));
  const matched = new Uint8Array(index.size);
  const [worth, spare] = [0, 0].map(() => ({ best: new Float64Array(index.size), firmness: new Uint8Array(index.size) }));
  let absent = lost;
  let whole = 0;
  for (const word of words) {
    scoreWord(word, textLevel, index, worth, spare);
    const { weight, counts, bonus, about } = word;
    const { best, firmness } = worth;
    const holding = best.reduce((sum, score) => (score < 0 ? sum : sum + 1), 0);
    if (holding === 0 && about) absent += 1;
    const rare = counts && holding > 0 ? rarity(holding, index.size) : 0;
    whole += rare * EXACT;
    for (let number = 0; number < best.length; number += 1) {
      if (best[number] < 0) continue;
      totals[number] += weight * best[number];
      bonuses[number] += bonus;
      had[number] += rare * firmness[number];
      if (counts) matched[number] += 1;
    }
  }
  return { totals, bonuses, matched, had, whole, least: absent > 0 ? (whole + absent * rarity(0, index.size) * EXACT) * DECIDING : 0 };
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
 * documents that have less than half of it, rare words counting most, are no answer.
 * @param {Query} query
 * @param {{ name: string, names: string[] }} named
 * @param {SearchIndex} index
 * @param {{ later: Set<number>, funds: Set<number>, inForce: Set<number>, closed: Set<number> }} weighed
 * @param {{ strongest: number, bestLevel: number, textLevel: number }} agreed
 * @returns {Hit[]}
 */
export function rank(query, { name, names }, index, { later, funds, inForce, closed }, { strongest, bestLevel, textLevel }) {
  const { totals, bonuses, matched, had, whole, least } = summed(query, textLevel, index);
  const leftOut = new Uint8Array(index.size);
  for (const terms of query.excluded) {
    for (const term of terms.keys()) for (const number of index.postings(term).numbers) leftOut[number] = 1;
  }
  const hits = [];
  for (let number = 0; number < index.size; number += 1) {
    const words = matched[number];
    if (leftOut[number] === 1 || (words === 0 && query.words.length > 0)) continue;
    if (had[number] < least) continue;
    let score = (totals[number] * strongest) / (HUNDREDTHS * bestLevel ** 2);
    score += bonuses[number] + (words > 0 ? titleBonus(names[number], name) : 0);
    if (funds.has(number)) score += FUND;
    score += whole > 0 ? (WHOLE_QUERY * had[number]) / whole : 0;
    if (later.has(number)) score *= LATER;
    hits.push({ number, score: rounded(score), words });
  }
  return closedLast(hits, inForce, closed).sort(byScore);
}
