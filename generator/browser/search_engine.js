/** The search of a site: what is loaded when, and queries and filters to hits. */

import { textAnalyser } from "./concepts.js";
import { asFilters, bitsOf, facetCounts, facetTable, filtered, hasBit } from "./facets.js";
import { lunrIndex } from "./lunr_index.js";
import { asName, rank, wordsOf } from "./query.js";

export function searchEngine(loader) {
  let recordsPromise = null;
  let indexPromise = null;

  async function loadRecords() {
    const records = await loader.data("poster");
    return { ...records, table: facetTable(records) };
  }

  async function loadIndex() {
    const { titles } = await getRecords();
    const [words, serialised, lunr] = await Promise.all([
      loader.data("ord"),
      loader.data("index"),
      loader.library("assets/lunr.js", "lunr"),
    ]);
    return { analyse: textAnalyser(words), index: lunrIndex(lunr, serialised), names: titles.map(asName) };
  }

  /** Titles, years, facets: enough to filter. */
  function getRecords() {
    recordsPromise ??= loadRecords().catch((error) => {
      recordsPromise = null;
      throw error;
    });
    return recordsPromise;
  }

  /** The index: what a query needs besides the records. */
  function getIndex() {
    indexPromise ??= loadIndex().catch((error) => {
      indexPromise = null;
      throw error;
    });
    return indexPromise;
  }

  async function hitsOf(query, size) {
    const everything = () => Array.from({ length: size }, (_, number) => ({ number, score: 0, words: 0 }));
    if (query.trim() === "") return { words: [], hits: everything() };
    const { index, analyse, names } = await getIndex();
    const words = wordsOf(query, index, analyse);
    return { words, hits: words.length > 0 ? rank(words, asName(query), index, names) : everything() };
  }

  /**
   * All hits in rank order: {hits: [{number, score, words}], words, found}, where `words` are those of
   * the query and `found` the documents of the query before filters, as bits.
   */
  async function find(query, filters) {
    const { table } = await getRecords();
    const { words, hits } = await hitsOf(query, table.size);
    const chosen = asFilters(filters);
    const found = bitsOf(hits.map(({ number }) => number), table.size);
    if (chosen.size === 0) return { hits, words, found };
    const passed = filtered(table, chosen);
    return { hits: hits.filter(({ number }) => hasBit(passed, number)), words, found };
  }

  return {
    records: getRecords,
    index: getIndex,
    find,

    /** How many hits each value of each facet would give: see facets.js. */
    async counts(found, filters) {
      const { table } = await getRecords();
      return facetCounts(table, found, asFilters(filters));
    },

    /** Summary and sections of a document: {summary, sections: [[heading, text]]}. */
    async text(number) {
      const { chunk } = await getRecords();
      const texts = await loader.data(`text-${Math.floor(number / chunk)}`);
      const [summary, sections] = texts[number % chunk];
      return { summary, sections };
    },

    /** The address of a record's page. */
    address: (ref) => loader.address(`${ref}.html`),

    /** The address of the catalogue page with a query. */
    catalogueAddress: (query) => loader.address(`katalog.html?${new URLSearchParams({ q: query })}`),

    /** What scripts of other sites may call: see the contract of the site. */
    async search(query, filters = {}, limit = 50) {
      const { refs } = await getRecords();
      const { hits } = await find(String(query ?? ""), filters);
      return hits.slice(0, Math.max(0, limit)).map(({ number, score }) => ({ id: refs[number], score }));
    },
  };
}
