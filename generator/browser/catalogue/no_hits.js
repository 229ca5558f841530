/** Ways on when nothing is found: another word, fewer filters, the nearest records. */

import { withFilter } from "./address.js";
import { filterPairs } from "./view_state.js";
import { element } from "../page/elements.js";
import { nearestTitles } from "../search/nearest.js";
import { advice, NO_HITS, withoutAllFilters, withoutFilter } from "../page/wording.js";

/**
 * @import { Engine, Found } from "../search/search_engine.js"
 * @import { Filters } from "../search/facets.js"
 * @import { View } from "./view_state.js"
 */

/**
 * What could be tried instead: other queries, the query `without` what no record has, filters to take away with the hits that would give, the hits without
 * any filter, and the nearest records.
 * @typedef {{ suggestions: string[], without: string, removals: { key: string, value: string, hits: number }[], withoutAny: number,
 *   nearest: number[] }} WaysOn
 */

const MOST_NEAREST = 5;
const MOST_SUGGESTIONS = 3;
const MOST_FILTERS = 12;
const LISTS = [
  ["fonder/index", NO_HITS.funds],
  ["kommuner/index", NO_HITS.municipalities],
  ["sa-soker-du", NO_HITS.help],
];

/**
 * What could be tried instead of `view`, which found nothing.
 * @param {Engine} engine @param {View} view @param {Found} found
 * @returns {Promise<WaysOn>}
 */
export async function waysOn(engine, view, found) {
  const { query, filters, exact, typing } = view;
  const suggestions = found.suggestions.slice(0, MOST_SUGGESTIONS);
  const hitsWith = async (/** @type {string} */ text, /** @type {Filters} */ others) =>
    (await engine.find(text, others, { exact, typing })).hits;
  const removals = [];
  const chosen = filterPairs(filters);
  for (const [key, value] of chosen.slice(0, MOST_FILTERS)) {
    const hits = (await hitsWith(query, withFilter(filters, key, value, false))).length;
    if (hits > 0) removals.push({ key, value, hits });
  }
  removals.sort((one, other) => other.hits - one.hits);
  const unfiltered = filters.size > 0 ? await hitsWith(query, new Map()) : [];
  let nearest = unfiltered.slice(0, MOST_NEAREST).map(({ number }) => number);
  if (nearest.length === 0 && suggestions.length > 0) {
    nearest = (await hitsWith(suggestions[0], new Map())).slice(0, MOST_NEAREST).map(({ number }) => number);
  }
  if (nearest.length === 0 && query.trim() !== "") {
    const { words, names } = await engine.index();
    nearest = nearestTitles(query, names, MOST_NEAREST, words.analysis).map(({ number }) => number);
  }
  return { suggestions, without: found.without, removals, withoutAny: chosen.length > 1 ? unfiltered.length : 0, nearest };
}

/**
 * The ways on as an element. `inWords(key, value)` says a filter, `linkOf(number)` gives the nodes of a link to a
 * record, `addressOf(page)` the address of a page. Its buttons say what they do: data-kb-suggestion, data-kb-key and
 * data-kb-value, data-kb-clear, data-kb-all.
 * @param {WaysOn} ways @param {(key: string, value: string) => string} inWords
 * @param {(number: number) => (Node | string)[]} linkOf @param {(page: string) => string} addressOf
 */
export function noHitsView({ suggestions, without, removals, withoutAny, nearest }, inWords, linkOf, addressOf) {
  const view = element("div", { class: "kb-nohits" }, element("p", {}, advice(removals.length > 0 || withoutAny > 0)));
  for (const [heading, texts] of /** @type {[string, string[]][]} */ ([
    [NO_HITS.without, without === "" ? [] : [without]],
    [NO_HITS.suggestions, suggestions],
  ])) {
    const buttons = texts.map((text) => button(text, { "data-kb-suggestion": text }));
    if (texts.length > 0) view.append(group(heading, buttons));
  }
  const ways = removals.map(({ key, value, hits }) =>
    button(withoutFilter(inWords(key, value), hits), { "data-kb-key": key, "data-kb-value": value }),
  );
  if (withoutAny > 0) ways.push(button(withoutAllFilters(withoutAny), { "data-kb-clear": "" }));
  if (ways.length > 0) view.append(group(NO_HITS.filters, ways));
  if (nearest.length > 0) view.append(group(NO_HITS.nearest, nearest.map(linkOf)));
  view.append(element("p", {}, button(NO_HITS.all, { "data-kb-all": "" })));
  for (const [page, name] of LISTS) view.append(element("p", {}, element("a", { href: addressOf(page) }, name)));
  return view;
}

/** @param {string} text @param {Record<string, string>} data */
const button = (text, data) => element("button", { type: "button", class: "kb-try", ...data }, text);

/**
 * `children` are nodes, or arrays of nodes that belong together.
 * @param {string} heading @param {(Node | (Node | string)[])[]} children
 */
function group(heading, children) {
  const items = children.map((child) => element("li", {}, ...[child].flat()));
  return element("section", {}, element("h2", {}, heading), element("ul", {}, ...items));
}
