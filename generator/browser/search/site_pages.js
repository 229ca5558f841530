/**
 * The site's own pages that answer a query: what is no record, found by the same search in an index of its own, so that
 * nothing that stands on a help page changes what is found in records.
 */

import { AKIN } from "./meanings.js";
import { markingOf } from "./passages.js";
import { searchEngine } from "./search_engine.js";

/**
 * @import { Reading } from "./meanings.js"
 * @import { Marking } from "./passages.js"
 * @import { QueryWord } from "./query.js"
 * @import { Answer, Loader, Texts } from "./search_engine.js"
 * @import { SearchIndex } from "./search_index.js"
 *
 * A page and what it says; `marking` is what to mark there.
 * @typedef {{ id: string, url: string, title: string, texts: Texts, marking: Marking }} SitePage
 *
 * @typedef {ReturnType<typeof sitePages>} SitePages
 */

const MOST = 3;

/**
 * Whether a document has a word, or what means the same or less, at least so well.
 * @param {QueryWord} word @param {number} wanted @param {SearchIndex} index @param {number} least
 */
function holds({ terms }, wanted, index, least) {
  return Array.from(terms).some(([term, weight]) => {
    if (weight <= AKIN.broader) return false;
    const { numbers, levels } = index.postings(term);
    return numbers.some((number, position) => number === wanted && levels[position] >= least);
  });
}

/** Whether records have what was asked for, not only some of it or what looks like it. @param {Answer} found */
const answered = ({ hits, missing, widened }) =>
  hits.length > 0 && missing.length === 0 && !widened.some(({ kinship }) => kinship === "part" || kinship === "title");

/** @param {Loader} loader */
export function sitePages(loader) {
  const pages = searchEngine({ address: loader.address, data: (name) => loader.data(`sidor-${name}`) });

  return {
    /**
     * The pages that have all that a query asks for in title or headings, best first; where there are none, nor records
     * that have it, those that have it anywhere. `inRecords` is what the query found there.
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
      const marking = markingOf(found, loaded);
      return Promise.all(
        answers.slice(0, MOST).map(async ({ number }) => ({
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
