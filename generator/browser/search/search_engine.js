/** The search of a site: what is loaded when, and queries and filters to hits. */

import { asName } from "./analysis.js";
import { concepts } from "./concepts.js";
import { asFilters, bitsOf, facetCounts, facetTable, filtered, hasBit } from "./facets.js";
import { lexicon } from "./lexicon.js";
import { pause } from "../page/pause.js";
import { wordPositions } from "./word_positions.js";
import { FEW, leading, readQuery } from "./query.js";
import { rank } from "./ranking.js";
import { searchIndex } from "./search_index.js";
import { tokenTerms } from "./token_terms.js";

/**
 * @import { DataLoader } from "./data_loader.js"
 * @import { FacetRow, FacetTable } from "./facets.js"
 * @import { Query } from "./query.js"
 * @import { Hit } from "./ranking.js"
 *
 * The data script "poster": what is known of each record, by its number, and how many texts lie in a file.
 * @typedef {{ refs: string[], titles: string[], years: (number | null)[], kinds: Record<string, string>, chunk: number,
 *   facets: FacetRow[] }} RecordsData
 *
 * The same with its facets as sets of documents.
 * @typedef {RecordsData & { table: FacetTable }} Records
 *
 * What a record says: its summary, and its sections with their headings.
 * @typedef {{ summary: string, sections: [heading: string, text: string][] }} Texts
 *
 * `typing`: the last word may be unfinished; `exact`: only the words are looked for.
 * @typedef {{ typing?: boolean, exact?: boolean }} Options
 *
 * What a query finds: hits in rank order; `asked`, whether it has anything to search for; and of the query its words
 * and phrases, what was widened, and queries to try instead.
 * @typedef {Pick<Query, "words" | "phrases" | "widened" | "suggestions"> & { hits: Hit[], asked: boolean }} Answer
 *
 * The same for filters too; `found` are the documents before filters, as bits.
 * @typedef {Answer & { found: Uint32Array }} Found
 *
 * @typedef {ReturnType<typeof searchEngine>} Engine
 */

const MOST_FOUND = 50;
const NAMES_AT_ONCE = 1000;

/**
 * The titles as `asName` gives them, some at a time: ten thousand would hold the page up.
 * @param {string[]} titles
 */
async function namesOf(titles) {
  /** @type {string[]} */
  const names = [];
  while (names.length < titles.length) {
    names.push(...titles.slice(names.length, names.length + NAMES_AT_ONCE).map(asName));
    if (names.length < titles.length) await pause();
  }
  return names;
}

/** @param {DataLoader} loader */
export function searchEngine(loader) {
  /** @type {Promise<Records> | null} */
  let recordsPromise = null;
  /** @type {ReturnType<typeof loadIndex> | null} */
  let indexPromise = null;

  /** @returns {Promise<Records>} */
  async function loadRecords() {
    const records = await loader.data("poster");
    return { ...records, table: facetTable(records) };
  }

  async function loadIndex() {
    const { titles } = await getRecords();
    const [words, names] = await Promise.all([loader.data("ord"), namesOf(titles)]);
    const known = concepts(words.concepts, words.stop);
    const terms = lexicon(words);
    return {
      analyse: tokenTerms(terms, known),
      known,
      lexicon: terms,
      index: searchIndex(words.shards, titles.length, (number) => loader.data(`index-${number}`)),
      positions: wordPositions(words.lengths, words.positions, (number) => loader.data(`ordagrant-${number}`)),
      names,
    };
  }

  /** Titles, years, facets: enough to filter. */
  function getRecords() {
    recordsPromise ??= loadRecords().catch((error) => {
      recordsPromise = null;
      throw error;
    });
    return recordsPromise;
  }

  /** What a query needs besides the records; where its words occur is loaded when they are known. */
  function getIndex() {
    indexPromise ??= loadIndex().catch((error) => {
      indexPromise = null;
      throw error;
    });
    return indexPromise;
  }

  /** What a record says. @param {number} number @returns {Promise<Texts>} */
  async function text(number) {
    const { chunk } = await getRecords();
    const texts = await loader.data(`text-${Math.floor(number / chunk)}`);
    const [summary, sections] = texts[number % chunk];
    return { summary, sections };
  }

  /** @param {string} typed @param {number} size @param {Options} options @returns {Promise<Answer>} */
  async function hitsOf(typed, size, options) {
    if (typed.trim() === "") {
      const hits = Array.from({ length: size }, (_, number) => ({ number, score: 0, words: 0 }));
      return { words: [], phrases: [], asked: false, widened: [], suggestions: [], hits };
    }
    const { known, lexicon: terms, index, positions, names } = await getIndex();

    /** @param {Query} query */
    async function hitsFor(query) {
      const asked = [...query.words.map((word) => word.terms), ...query.excluded].flatMap((found) => [...found.keys()]);
      await Promise.all([index.load(asked), positions.load([...query.phrases, ...query.excludedPhrases])]);
      const wanted = query.phrases.map(positions.holders);
      const leftOut = query.excludedPhrases.map(positions.holders);
      return rank(query, asName(leading(typed)), index, names).filter(
        ({ number }) =>
          wanted.every((numbers) => numbers.has(number)) && !leftOut.some((numbers) => numbers.has(number)),
      );
    }

    const query = readQuery(typed, terms, known, options);
    const hits = await hitsFor(query);
    const asked = [query.words, query.excluded, query.phrases, query.excludedPhrases].some(({ length }) => length > 0);
    if (hits.length > FEW || options.exact) return { ...query, asked, hits };
    const generous = readQuery(typed, terms, known, { ...options, generous: true });
    return { ...generous, asked, hits: await hitsFor(generous) };
  }

  /** @param {string} typed @param {unknown} filters @param {Options} options @returns {Promise<Found>} */
  async function find(typed, filters, options = {}) {
    const { table } = await getRecords();
    const { hits, words, phrases, asked, widened, suggestions } = await hitsOf(typed, table.size, options);
    const chosen = asFilters(filters);
    const found = bitsOf(hits.map(({ number }) => number), table.size);
    const passed = chosen.size === 0 ? null : filtered(table, chosen);
    const shown = passed ? hits.filter(({ number }) => hasBit(passed, number)) : hits;
    return { hits: shown, words, phrases, asked, found, widened, suggestions };
  }

  return {
    records: getRecords,
    index: getIndex,
    find,

    /** How many hits each value of each facet would give. @param {Uint32Array} found @param {unknown} filters */
    async counts(found, filters) {
      const { table } = await getRecords();
      return facetCounts(table, found, asFilters(filters));
    },

    text,

    /** The address of a record's page. @param {string} ref */
    address: (ref) => loader.address(`${ref}.html`),

    /**
     * What scripts of other sites may call, whatever they pass. A limit that is no number is passed over.
     * @param {unknown} query @param {unknown} filters @param {unknown} limit
     */
    async search(query, filters = {}, limit = MOST_FOUND) {
      const { refs } = await getRecords();
      const { hits } = await find(String(query ?? ""), filters);
      const most = Number.isNaN(Number(limit ?? NaN)) ? MOST_FOUND : Math.max(0, Number(limit));
      return hits.slice(0, most).map(({ number, score }) => ({ id: refs[number], score }));
    },
  };
}
