/**
 * Starts the search outside a page, for `kunskapsbank search`: `read(name)` gives the text of a data script's value.
 */

import { NO_HITS, noHits, reading, SITE_PAGES } from "./page/wording.js";
import { searchEngine } from "./search/search_engine.js";
import { sitePages } from "./search/site_pages.js";

/**
 * @import { Reading } from "./search/meanings.js"
 * @import { Answer } from "./search/search_engine.js"
 */

/** @type {Map<string, any>} */
const loaded = new Map();

/** @param {string} name */
async function data(name) {
  if (!loaded.has(name)) loaded.set(name, JSON.parse(globalThis.read(name)));
  return loaded.get(name);
}

const loader = { data, address: (/** @type {string} */ path) => path };
const engine = searchEngine(loader);
const pages = sitePages(loader);

/**
 * What to say below the results: what else was looked for, or that there are none and what to try.
 * @param {string} query
 * @param {Answer} found
 */
function sentences(query, found) {
  const { hits, suggestions, without } = found;
  const told = [reading(found)].filter((text) => text !== "");
  if (hits.length > 0) return told;
  if (without !== "") told.push(NO_HITS.without, without);
  return [noHits(query), ...told, ...(suggestions.length > 0 ? [NO_HITS.suggestions, ...suggestions] : [])];
}

/**
 * The first `limit` records that `query` finds, how it was read, what to say below them, and the site's own pages.
 * @param {string} query
 * @param {number} limit
 * @param {Reading} options
 */
globalThis.answer = async (query, limit, options) => {
  const { refs, titles, kinds, closed } = await engine.records();
  const found = await engine.find(query, {}, options);
  const results = found.hits.slice(0, limit).map(async ({ number, score }) => ({
    id: refs[number],
    score,
    kind: [kinds[refs[number].split("/")[0]], ...(closed.records.includes(number) ? [closed.label] : [])].join(", "),
    title: titles[number],
    summary: (await engine.text(number)).summary,
  }));
  const { widened, suggestions } = found;
  const own = await pages.find(query, options, found);
  return {
    results: await Promise.all(results),
    widened,
    suggestions,
    sentences: sentences(query, found),
    pagesHeading: SITE_PAGES,
    pages: own.map(({ title, url, texts }) => ({ title, url, summary: texts.summary })),
  };
};
