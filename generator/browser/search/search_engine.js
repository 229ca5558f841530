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

const MOST_FOUND = 50;
const NAMES_AT_ONCE = 1000;

export function searchEngine(loader) {
  let recordsPromise = null;
  let indexPromise = null;

  async function loadRecords() {
    const records = await loader.data("poster");
    return { ...records, table: facetTable(records) };
  }

  /** The titles as `asName` gives them, some at a time: ten thousand would hold the page up. */
  async function namesOf(titles) {
    const names = [];
    while (names.length < titles.length) {
      names.push(...titles.slice(names.length, names.length + NAMES_AT_ONCE).map(asName));
      if (names.length < titles.length) await pause();
    }
    return names;
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

  /** Summary and sections of a document: {summary, sections: [[heading, text]]}. */
  async function text(number) {
    const { chunk } = await getRecords();
    const texts = await loader.data(`text-${Math.floor(number / chunk)}`);
    const [summary, sections] = texts[number % chunk];
    return { summary, sections };
  }

  async function hitsOf(typed, size, options) {
    if (typed.trim() === "") {
      const hits = Array.from({ length: size }, (_, number) => ({ number, score: 0, words: 0 }));
      return { words: [], phrases: [], asked: false, widened: [], suggestions: [], hits };
    }
    const { known, lexicon: terms, index, positions, names } = await getIndex();

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

  /**
   * All hits in rank order: {hits: [{number, score, words}], words, phrases, asked, found, widened, suggestions}.
   * `words` and `phrases` are those of the query, `asked` whether it has anything to search for, `found` its
   * documents before filters, as bits, `widened` [{word, to}] what else was looked for, `suggestions` queries to
   * try instead. Options: `typing`, the last word may be unfinished; `exact`, only the words are looked for.
   */
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

    /** How many hits each value of each facet would give: see facets.js. */
    async counts(found, filters) {
      const { table } = await getRecords();
      return facetCounts(table, found, asFilters(filters));
    },

    text,

    /** The address of a record's page. */
    address: (ref) => loader.address(`${ref}.html`),

    /** The address of the catalogue page with a query. */
    catalogueAddress: (query) => loader.address(`katalog.html?${new URLSearchParams({ q: query })}`),

    /** What scripts of other sites may call: see the contract of the site. A limit that is no number is passed over. */
    async search(query, filters = {}, limit = MOST_FOUND) {
      const { refs } = await getRecords();
      const { hits } = await find(String(query ?? ""), filters);
      const most = Number.isNaN(Number(limit ?? NaN)) ? MOST_FOUND : Math.max(0, Number(limit));
      return hits.slice(0, most).map(({ number, score }) => ({ id: refs[number], score }));
    },
  };
}
