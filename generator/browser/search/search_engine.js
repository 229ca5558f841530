/** The search of a site: what is loaded when, and queries and filters to hits. */

import { Analysis } from "./analysis.js";
import { Concepts } from "./concepts.js";
import { ofAnotherVersion } from "./data_loader.js";
import { asFilters, bitsOf, facetCounts, facetTable, filtered, hasBit } from "./facets.js";
import { Lexicon } from "./lexicon.js";
import { meantTitles } from "./nearest.js";
import { NumberReader } from "./numbers.js";
import { conceptRows, facetRows, wholeRows } from "./packed.js";
import { pause } from "../page/pause.js";
import { leading, readQuery } from "./query.js";
import { rank, rounded } from "./ranking.js";
import { searchIndex } from "./search_index.js";
import { swedishWords } from "./swedish_words.js";
import { tokenTerms } from "./token_terms.js";
import { wordPositions } from "./word_positions.js";

/**
 * @import { LinkRow } from "./concepts.js"
 * @import { DataLoader } from "./data_loader.js"
 * @import { FacetRow, FacetTable } from "./facets.js"
 * @import { LexiconData } from "./lexicon.js"
 * @import { Reading, Words } from "./meanings.js"
 * @import { PackedConcept } from "./packed.js"
 * @import { Query } from "./query.js"
 * @import { Hit } from "./ranking.js"
 * @import { SearchIndex } from "./search_index.js"
 * @import { SwedishData } from "./swedish_words.js"
 * @import { Analyse } from "./token_terms.js"
 */

/**
 * What generator/search/agreed.py says.
 * @typedef {{ token: string, longestTerm: number, marks: string, dashes: string, joiners: string, caseEnding: string,
 *   plain: string, paragraph: string, inNumber: string, folded: Record<string, string>, spelled: Record<string, string>, letters: string,
 *   strongest: number, textLevel: number }} Agreed
 *
 * The data script "poster": what is known of each record, by its number, and how many texts lie in a file.
 * @typedef {{ refs: string[], titles: string[], years: (number | null)[], later: number[], funds: number[],
 *   closed: { label: string, records: number[] }, kinds: Record<string, string>, chunk: number,
 *   facets: FacetRow[] }} RecordsData
 *
 * The same with its facets as sets of documents.
 * @typedef {RecordsData & { table: FacetTable }} Records
 *
 * The data script "ord".
 * @typedef {LexiconData & { agreed: Agreed, stop: string[], concepts: PackedConcept[], links: LinkRow[], shards: number[],
 *   positions: string[], lengths: string, swedish: SwedishData }} WordsData
 *
 * What a query needs besides the records.
 * @typedef {{ words: Words, index: SearchIndex, later: Set<number>,
 *   funds: Set<number>, closed: Set<number>, positions: ReturnType<typeof wordPositions>, names: string[],
 *   titles: string[], scale: { strongest: number, bestLevel: number, textLevel: number },
 *   analyse: Analyse }} LoadedIndex
 *
 * What a record says: its summary, and its sections with their headings.
 * @typedef {{ summary: string, sections: [heading: string, text: string][] }} Texts
 *
 * What a query finds: hits in rank order; `asked`, whether it has anything to search for; and of the query its words
 * and phrases, what was widened, and queries to try instead.
 * @typedef {Pick<Query, "missing" | "without" | "words" | "phrases" | "widened" | "suggestions"> & { hits: Hit[], asked: boolean }} Answer
 *
 * The same for filters too; `found` are the documents before filters, as bits.
 * @typedef {Answer & { found: Uint32Array }} Found
 *
 * @typedef {Pick<DataLoader, "data" | "address">} Loader
 * @typedef {ReturnType<typeof searchEngine>} Engine
 */

const MOST_FOUND = 50;
const MOST_NEAR = 5;
const FEW = 2; // documents that are so few that near words are looked for too
const MOST_AHEAD = 9; // terms: what only looks like an unknown word is mostly more, and nothing if that is Swedish
const NAMES_AT_ONCE = 1000;
const WORDS_DATA = ["agreed", "stop", "concepts", "links", "shards", "positions", "lengths", "swedish"];

/**
 * The titles as `asName` gives them, some at a time: ten thousand would hold the page up.
 * @param {string[]} titles
 * @param {Analysis} analysis
 */
async function namesOf(titles, analysis) {
  /** @type {string[]} */
  const names = [];
  while (names.length < titles.length) {
    names.push(...titles.slice(names.length, names.length + NAMES_AT_ONCE).map((title) => analysis.asName(title)));
    if (names.length < titles.length) await pause();
  }
  return names;
}

/** @param {WordsData} data @returns {LexiconData} */
const lexiconOf = ({ classes, terms, others, agreed: { letters } }) => ({
  classes,
  terms: wholeRows(terms, letters),
  others: wholeRows(others, letters),
});

/** @param {Loader} loader @param {RecordsData} records @returns {Promise<LoadedIndex>} */
async function loadIndex(loader, { titles, later, funds, closed }) {
  /** @type {WordsData} */
  const data = await loader.data("ord");
  if (WORDS_DATA.some((key) => !(key in data))) throw ofAnotherVersion("data/sok-ord.js");
  const { agreed } = data;
  const analysis = new Analysis(agreed, data.stop);
  const reader = new NumberReader(agreed.letters);
  const words = {
    analysis,
    concepts: new Concepts(conceptRows(data.concepts), data.links, analysis),
    lexicon: new Lexicon(lexiconOf(data), (text) => analysis.fold(text)),
    swedish: swedishWords(data.swedish, agreed.letters, (filter) => loader.data(`svenska-${filter}`)),
  };
  return {
    words,
    analyse: tokenTerms(words),
    index: searchIndex(data.shards, titles.length, reader, (number) => loader.data(`index-${number}`)),
    later: new Set(later),
    funds: new Set(funds),
    closed: new Set(closed.records),
    positions: wordPositions(data.lengths, data.positions, reader, (number) => loader.data(`ordagrant-${number}`)),
    names: await namesOf(titles, analysis),
    titles,
    scale: { strongest: agreed.strongest, bestLevel: agreed.letters.length - 1, textLevel: agreed.textLevel },
  };
}

/** The terms that a query asks for. @param {Query} query */
const termsOf = ({ words, excluded }) =>
  [...words.flatMap(({ terms, also }) => (also ? [terms, also] : [terms])), ...excluded].flatMap((terms) => [...terms.keys()]);

/** Loads where all that a query asks for stands. @param {Query} query @param {LoadedIndex} loaded */
async function loadPlaces(query, { index, positions }) {
  await Promise.all([index.load(termsOf(query)), positions.load([...query.phrases, ...query.excludedPhrases])]);
}

/** @param {string} typed @param {Query} query @param {LoadedIndex} loaded */
async function hitsOf(typed, query, loaded) {
  const { words, index, later, funds, closed, positions, names, scale } = loaded;
  await loadPlaces(query, loaded);
  const wanted = query.phrases.map(positions.holders);
  const leftOut = query.excludedPhrases.map(positions.holders);
  const weighed = { later, inForce: funds, closed, funds: query.money ? funds : new Set() };
  const named = { name: words.analysis.asName(leading(typed)), names };
  return rank(query, named, index, weighed, scale).filter(
    ({ number }) => wanted.every((numbers) => numbers.has(number)) && !leftOut.some((numbers) => numbers.has(number)),
  );
}

/**
 * A query read, when what is asked of Swedish words in reading it has been loaded. What they say seldom changes what the
 * query is about: where a few terms stand is loaded meanwhile.
 * @param {string} typed
 * @param {LoadedIndex} loaded
 * @param {Reading} reading
 */
async function read(typed, loaded, reading) {
  let query;
  do {
    query = readQuery(typed, loaded.words, reading);
    if (termsOf(query).length <= MOST_AHEAD) loadPlaces(query, loaded).catch(() => {}); // what is wrong is told later
  } while (await loaded.words.swedish.complete());
  return query;
}

/**
 * What a query finds. What finds little is read generously.
 * @param {string} typed
 * @param {LoadedIndex} loaded
 * @param {Reading} reading
 * @returns {Promise<Answer>}
 */
async function answer(typed, loaded, reading) {
  const query = await read(typed, loaded, reading);
  const hits = await hitsOf(typed, query, loaded);
  const asked = [query.words, query.excluded, query.phrases, query.excludedPhrases].some(({ length }) => length > 0);
  if (hits.length > FEW || reading.exact || reading.sure) return { ...query, asked, hits };
  let generous = await read(typed, loaded, { ...reading, generous: true });
  let found = await hitsOf(typed, generous, loaded);
  if (found.length === 0 && generous.words.some(({ also }) => also)) {
    generous = await read(typed, loaded, { ...reading, generous: true, parts: true });
    found = await hitsOf(typed, generous, loaded);
  }
  const near = found.length === 0 ? await nearHits(typed, generous, loaded) : [];
  if (near.length === 0) return { ...generous, asked, hits: found };
  return { ...generous, asked, hits: near, widened: [{ word: typed.trim(), to: near.map(({ number }) => loaded.titles[number]), kinship: "title" }] };
}

/**
 * The records whose title a query without a known word is near to: what is weaker than any word.
 * @param {string} typed @param {Query} query @param {LoadedIndex} loaded
 * @returns {Promise<Hit[]>}
 */
async function nearHits(typed, { words, excluded, phrases, excludedPhrases }, loaded) {
  if ([excluded, phrases, excludedPhrases].some(({ length }) => length > 0)) return [];
  if (words.some(({ counts, terms }) => counts && terms.size > 0)) return [];
  let near = meantTitles(typed, loaded.names, MOST_NEAR, loaded.words);
  while (await loaded.words.swedish.complete()) near = meantTitles(typed, loaded.names, MOST_NEAR, loaded.words);
  const asked = words.filter(({ counts }) => counts).length;
  return near.map(({ number, likeness }) => ({ number, score: rounded(likeness), words: asked }));
}

/**
 * The answer to a query without a letter: every document, by title; what is closed comes last.
 * @param {Records} records @returns {Answer}
 */
function everything({ table, closed }) {
  const last = new Set(closed.records);
  const hits = Array.from({ length: table.size }, (_, number) => ({ number, score: 0, words: 0 }));
  hits.sort((one, other) => Number(last.has(one.number)) - Number(last.has(other.number)));
  return { hits, missing: [], without: "", words: [], phrases: [], asked: false, widened: [], suggestions: [] };
}

/** `load` run when it is first asked for; what fails is tried again. @template T @param {() => Promise<T>} load */
function once(load) {
  /** @type {Promise<T> | null} */
  let promise = null;
  return () => {
    promise ??= load().catch((error) => {
      promise = null;
      throw error;
    });
    return promise;
  };
}

/** @param {Loader} loader */
export function searchEngine(loader) {
  /** Titles, years, facets: enough to filter. */
  const records = once(async () => {
    /** @type {RecordsData} */
    const found = await loader.data("poster");
    const facets = facetRows(found.facets);
    return { ...found, facets, table: facetTable({ ...found, facets }) };
  });

  /** What a query needs besides the records; where its words occur is loaded when they are known. */
  const index = once(async () => loadIndex(loader, await records()));

  /**
   * The hits that filters let through, in rank order; `found` is the documents before filters, as bits.
   * @param {string} typed @param {unknown} filters @param {Reading} reading
   * @returns {Promise<Found>}
   */
  async function find(typed, filters, reading = {}) {
    const known = await records();
    const { table } = known;
    const found = typed.trim() === "" ? everything(known) : await answer(typed, await index(), reading);
    const all = bitsOf(found.hits.map(({ number }) => number), table.size);
    const chosen = asFilters(filters);
    const passed = chosen.size === 0 ? null : filtered(table, chosen);
    const shown = passed ? found.hits.filter(({ number }) => hasBit(passed, number)) : found.hits;
    return { ...found, hits: shown, found: all };
  }

  return {
    records,
    index,
    find,

    /** How many hits each value of each facet would give. @param {Uint32Array} found @param {unknown} filters */
    async counts(found, filters) {
      const { table } = await records();
      return facetCounts(table, found, asFilters(filters));
    },

    /** What a document says. @param {number} number @returns {Promise<Texts>} */
    async text(number) {
      const { chunk } = await records();
      const texts = await loader.data(`text-${Math.floor(number / chunk)}`);
      const [summary, sections] = texts[number % chunk];
      return { summary, sections };
    },

    /** The address of a record's page. @param {string} ref */
    address: (ref) => loader.address(`${ref}.html`),

    /**
     * What scripts of other sites may call, whatever they pass. A limit that is no number is passed over.
     * @param {unknown} query @param {unknown} filters @param {unknown} limit
     */
    async search(query, filters = {}, limit = MOST_FOUND) {
      const { refs } = await records();
      const { hits } = await find(String(query ?? ""), filters);
      const most = Number.isNaN(Number(limit ?? NaN)) ? MOST_FOUND : Math.max(0, Number(limit));
      return hits.slice(0, most).map(({ number, score }) => ({ id: refs[number], score }));
    },
  };
}
