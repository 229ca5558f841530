/** Documents in order, the same as generator/search/query/ranking.py (which explains the rules). */

/**
 * @import { Query } from "./query.js"
 * @import { SearchIndex } from "./search_index.js"
 *
 * A document found: its number, what it is worth, and how many of the words it has.
 * @typedef {{ number: number, score: number, words: number }} Hit
 */

const BEGINS_TITLE = 50;
const IN_TITLE = 20;
const PER_WORD = 1000;
const UNIT = 100 * 100 * 100;
const FULL = 63 ** 2;
const STRONGEST = 35;

/** How rare a term is, in hundredths. @param {number} holding @param {number} documents */
function rarity(holding, documents) {
  return Math.floor(100 * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5)) + 0.5);
}

/** @param {string} title @param {string} name */
function titleBonus(title, name) {
  if (!title.includes(name)) return 0;
  return title.startsWith(name) ? BEGINS_TITLE : IN_TITLE;
}

const rounded = (/** @type {number} */ score) => Math.min(Math.floor(score * 1000 + 0.5) / 1000, PER_WORD - 0.001);

/**
 * Adds to `best` what each document is worth for one word: Math.max over the word's terms.
 * @param {Map<number, number>} terms @param {SearchIndex} index @param {Float64Array} best
 */
function scoreWord(terms, index, best) {
  for (const [term, weight] of terms) {
    const { numbers, levels } = index.postings(term);
    const worth = weight * rarity(numbers.length, index.size);
    for (let position = 0; position < numbers.length; position += 1) {
      const score = worth * levels[position] * levels[position];
      if (score > best[numbers[position]]) best[numbers[position]] = score;
    }
  }
}

/**
 * The documents found, best first. `names` are the titles as `asName` gives them.
 * @param {Query} query @param {string} name @param {SearchIndex} index @param {string[]} names
 */
export function rank(query, name, index, names) {
  const totals = new Float64Array(index.size);
  const bonuses = new Float64Array(index.size);
  const matched = new Uint8Array(index.size);
  const found = new Uint8Array(index.size);
  const best = new Float64Array(index.size);
  for (const { terms, weight, counts, bonus } of query.words) {
    best.fill(-1);
    scoreWord(terms, index, best);
    for (let number = 0; number < best.length; number += 1) {
      if (best[number] < 0) continue;
      totals[number] += weight * best[number];
      bonuses[number] += bonus;
      if (counts) matched[number] += 1;
    }
  }
  for (let number = 0; number < found.length; number += 1) {
    found[number] = query.words.length === 0 || matched[number] > 0 ? 1 : 0;
  }
  for (const terms of query.excluded) {
    for (const term of terms.keys()) for (const number of index.postings(term).numbers) found[number] = 0;
  }
  /** @type {Hit[]} */
  const hits = [];
  for (let number = 0; number < found.length; number += 1) {
    if (found[number] === 0) continue;
    const words = matched[number];
    let score = (totals[number] * STRONGEST) / (UNIT * FULL);
    score += bonuses[number] + (words > 0 ? titleBonus(names[number], name) : 0);
    hits.push({ number, score: words * PER_WORD + rounded(score), words });
  }
  return hits.sort((one, other) => other.score - one.score || one.number - other.number);
}
