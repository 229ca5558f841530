/** The search of a site: what is loaded when, and queries and filters to hits. */

import { asName } from "./analysis.js";
import { concepts } from "./concepts.js";
import { asFilters, bitsOf, facetCounts, facetTable, filtered, hasBit } from "./facets.js";
import { lexicon } from "./lexicon.js";
import { FEW, leading, readQuery } from "./query.js";
import { hasPhrases, rank } from "./ranking.js";
import { searchIndex } from "./search_index.js";
import { tokenTerms } from "./token_terms.js";

export function searchEngine(loader) {
  let recordsPromise = null;
  let indexPromise = null;

  async function loadRecords() {
    const records = await loader.data("poster");
    return { ...records, table: facetTable(records) };
  }

  async function loadIndex() {
    const { titles } = await getRecords();
    const words = await loader.data("ord");
    const known = concepts(words.concepts, words.stop);
    const terms = lexicon(words);
    const names = new Map();
    return {
      analyse: tokenTerms(terms, known),
      known,
      lexicon: terms,
      index: searchIndex(words.shards, titles.length, (number) => loader.data(`index-${number}`)),
      nameOf(number) {
        if (!names.has(number)) names.set(number, asName(titles[number]));
        return names.get(number);
      },
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

  async function withPhrases(query, hits, nameOf) {
    const passed = [];
    for (const hit of hits) {
      const { summary, sections } = await text(hit.number);
      const texts = [summary, ...sections.map(([, section]) => section)].map(asName);
      if (hasPhrases(query, [nameOf(hit.number), ...texts])) passed.push(hit);
    }
    return passed;
  }

  async function hitsOf(typed, size, options) {
    if (typed.trim() === "") {
      const hits = Array.from({ length: size }, (_, number) => ({ number, score: 0, words: 0 }));
      return { words: [], widened: [], suggestions: [], hits };
    }
    const { known, lexicon: terms, index, nameOf } = await getIndex();

    async function hitsFor(query) {
      const asked = [...query.words.map((word) => word.terms), ...query.excluded];
      await index.load(asked.flatMap((found) => [...found.keys()]));
      const ranked = rank(query, asName(leading(typed)), index, nameOf);
      return query.phrases.length + query.excludedPhrases.length > 0 ? withPhrases(query, ranked, nameOf) : ranked;
    }

    const query = readQuery(typed, terms, known, options);
    const hits = await hitsFor(query);
    if (hits.length > FEW || options.exact) return { ...query, hits };
    const generous = readQuery(typed, terms, known, { ...options, generous: true });
    return { ...generous, hits: await hitsFor(generous) };
  }

  /**
   * All hits in rank order: {hits: [{number, score, words}], words, found, widened, suggestions}. `words` are
   * those of the query, `found` the documents of the query before filters, as bits, `widened` [{word, to}] what
   * else was looked for, `suggestions` queries to try instead. Options: `typing`, the last word may be
   * unfinished; `exact`, nothing else than the words is looked for.
   */
  async function find(typed, filters, options = {}) {
    const { table } = await getRecords();
    const { words, widened, suggestions, hits } = await hitsOf(typed, table.size, options);
    const chosen = asFilters(filters);
    const found = bitsOf(hits.map(({ number }) => number), table.size);
    const passed = chosen.size === 0 ? null : filtered(table, chosen);
    const shown = passed ? hits.filter(({ number }) => hasBit(passed, number)) : hits;
    return { hits: shown, words, found, widened, suggestions };
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

    /** What scripts of other sites may call: see the contract of the site. */
    async search(query, filters = {}, limit = 50) {
      const { refs } = await getRecords();
      const { hits } = await find(String(query ?? ""), filters);
      return hits.slice(0, Math.max(0, limit)).map(({ number, score }) => ({ id: refs[number], score }));
    },
  };
}
