/**
 * The site's own pages that answer a query: what is no record, found by the same search in an index of its own, so that
 * nothing that stands on a help page changes what is found in records.
 */

import { AKIN, SIMILAR } from "./meanings.js";
import { markingOf } from "./passages.js";
import { leading, QUOTES } from "./query.js";
import { searchEngine } from "./search_engine.js";
import { SLIP } from "./slips.js";

/**
 * @import { Term } from "./analysis.js"
 * @import { Reading } from "./meanings.js"
 * @import { Marking } from "./passages.js"
 * @import { QueryWord } from "./query.js"
 * @import { Answer, LoadedIndex, Loader, Texts } from "./search_engine.js"
 * @import { SearchIndex } from "./search_index.js"
 * @import { Weights } from "./weights.js"
 *
 * A page and what it says; `marking` is what to mark there.
 * @typedef {{ id: string, url: string, title: string, texts: Texts, marking: Marking }} SitePage
 *
 * @typedef {ReturnType<typeof sitePages>} SitePages
 */

const MOST = 3;
const SHORTEST_MISSPELT = 5;
const NOT_WORDS = new RegExp(`[-${QUOTES}]`, "u");
const SHARED = "svenska-"; // which words are Swedish

/**
 * Whether a document has a word, or what means the same or less, at least so well.
 * @param {QueryWord} word @param {number} wanted @param {SearchIndex} index @param {number} least
 */
function holds({ terms, also }, wanted, index, least) {
  const has = (/** @type {Weights} */ some) =>
    Array.from(some).some(([term, weight]) => {
      if (weight <= AKIN.broader) return false;
      const { numbers, levels } = index.postings(term);
      return numbers.some((number, position) => number === wanted && levels[position] >= least);
    });
  return has(terms) && (!also || has(also));
}

/**
 * The pages whose title has every word of a query, some with a slip; a word that is Swedish has none.
 * @param {string} typed @param {LoadedIndex} loaded
 */
async function misspelt(typed, { titles, words: { analysis, lexicon, swedish } }) {
  const termsOf = (/** @type {string} */ text) =>
    analysis.tokens(text).map((token) => analysis.terms(token.text)[0]).filter(({ kind }) => kind === "word");
  const meantBy = (/** @type {Term} */ { text }) => {
    if (text.length < SHORTEST_MISSPELT || swedish.knows(text)) return lexicon.meantBy(text);
    return [...lexicon.meantBy(text), ...lexicon.similarTo(text, SLIP)];
  };
  let meant = termsOf(leading(typed)).map(meantBy);
  while (await swedish.complete()) meant = termsOf(leading(typed)).map(meantBy);
  if (meant.length === 0) return [];
  return Array.from(titles.keys()).filter((number) => {
    const own = new Set(termsOf(titles[number]).flatMap(({ text }) => lexicon.meantBy(text)));
    return meant.every((terms) => terms.some((term) => own.has(term)));
  });
}

/** Whether records have what was asked for, not only some of it or what looks like it. @param {Answer} found */
const answered = ({ hits, missing, widened }) =>
  hits.length > 0 && missing.length === 0 && !widened.some(({ kinship }) => kinship === "part" || kinship === "title");

/** Whether a word was found in no record but as what looks like it. @param {Answer} found */
const unsure = ({ hits, missing, words }) =>
  hits.length === 0 ||
  missing.length > 0 ||
  words.some(({ terms, counts }) => counts && Array.from(terms.values()).every((weight) => weight <= SIMILAR[0]));

/** @param {string} name */
const fileOf = (name) => (name.startsWith(SHARED) ? name : `sidor-${name}`);

/** @param {Loader} loader */
export function sitePages(loader) {
  const pages = searchEngine({ address: loader.address, data: (name) => loader.data(fileOf(name)) });

  return {
    /**
     * The pages that have all that a query asks for in title or headings, best first; where there are none, nor records
     * that have it, those that have it anywhere; at last those whose name is misspelt. `inRecords` is what the query found
     * there.
     * @param {string} typed @param {Reading} reading @param {Answer} inRecords
     * @returns {Promise<SitePage[]>}
     */
    async find(typed, reading, inRecords) {
      const found = await pages.find(typed, {}, { ...reading, sure: true });
      const { refs, titles } = await pages.records();
      const loaded = await pages.index();
      const asked = found.words.filter(({ counts }) => counts);
      if (asked.length === 0) return [];
      const holding = (/** @type {number} */ least) =>
        found.hits.filter(({ number }) => asked.every((word) => holds(word, number, loaded.index, least)));
      const about = holding(loaded.scale.textLevel + 1);
      const answers = about.length > 0 || answered(inRecords) ? about : holding(1);
      const numbers = answers.map(({ number }) => number);
      if (numbers.length === 0 && unsure(inRecords) && !reading.exact && !NOT_WORDS.test(typed)) {
        numbers.push(...(await misspelt(typed, loaded)));
      }
      const marking = markingOf(found, loaded);
      return Promise.all(
        numbers.slice(0, MOST).map(async (number) => ({
          id: refs[number],
          url: pages.address(refs[number]),
          title: titles[number],
          texts: await pages.text(number),
          marking,
        })),
      );
    },
  };
}
