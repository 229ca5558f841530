/** The catalogue page: its address, its boxes and its list, kept in step. */

import { readAddress } from "./address.js";
import { partOf, partsOf, pressedButton } from "../page/elements.js";
import { describer } from "./described_record.js";
import { facetPanel } from "./facet_panel.js";
import { besideList, filterBar } from "./filter_bar.js";
import { filterChips, filterInWords } from "./filter_chips.js";
import { listWithoutScript } from "./list_without_script.js";
import { pause } from "../page/pause.js";
import { LONGEST_QUERY } from "../search/query.js";
import { startResultKeys } from "./result_keys.js";
import { shownResults } from "./shown_results.js";
import { sortingField } from "./sorting.js";
import { startEmbedded } from "./embedding.js";
import { startTakeAway } from "./take_away.js";
import { viewHistory } from "./view_history.js";
import { changed, chosen, EVERYTHING, filterPairs } from "./view_state.js";
import { widening } from "./widening.js";
import { addressTroubles } from "../page/wording.js";

/**
 * @import { Counts, Facet, Filters } from "../search/facets.js"
 * @import { Engine, Records } from "../search/search_engine.js"
 * @import { SitePages } from "../search/site_pages.js"
 * @import { Choice, View } from "./view_state.js"
 *
 * @typedef {ReturnType<typeof partsOfPage>} Parts
 */

/** @param {HTMLElement} root */
const partsOfPage = (root) => ({
  query: partOf(root, "[data-kb-query]", HTMLInputElement),
  sorting: partOf(root, "[data-kb-sorting]", HTMLSelectElement),
  filters: partOf(root, "[data-kb-filters]", HTMLDetailsElement),
  chips: partOf(root, "[data-kb-chips]", HTMLElement),
  message: partOf(root, "[data-kb-message]", HTMLElement),
  summary: partOf(root, "[data-kb-summary]", HTMLElement),
  widened: partOf(root, "[data-kb-widened]", HTMLElement),
  takeaway: partOf(root, "[data-kb-takeaway]", HTMLElement),
  list: partOf(root, "[data-kb-list]", HTMLElement),
  results: partOf(root, "[data-kb-results]", HTMLElement),
  more: partOf(root, "[data-kb-more]", HTMLElement),
  printout: partOf(root, "[data-kb-printout]", HTMLElement),
});

/**
 * What shows and changes filters, in step: the boxes, the bar below them and the chips.
 * @param {Parts} parts @param {Map<string, Facet>} facets
 * @param {{ choose: (choices: Choice[]) => void, remove: (key: string, value: string) => void, clear: () => void }} hear
 */
function filterControls(parts, facets, { choose, remove, clear }) {
  const panel = facetPanel(parts.filters, choose);
  const bar = filterBar(parts, clear);
  const chips = filterChips(parts.chips, remove, clear, parts.filters.querySelector("summary"));
  return {
    /** @param {Filters} filters */
    showChosen(filters) {
      panel.showChosen(filters);
      bar.showFiltered(filters.size > 0);
      chips.show(facets, filters);
    },
    /** How much there is, and each choice would give. @param {{ hits: unknown[], counts: Counts }} found */
    showFound({ hits, counts }) {
      panel.showCounts(counts);
      bar.showHits(hits.length);
    },
  };
}

/**
 * The page with its records: what keeps its parts in step, as the ways to change it.
 * @param {Parts} parts @param {Engine} engine @param {SitePages} pages @param {Records} records
 * @param {ReturnType<typeof listWithoutScript>} withoutScript
 */
function catalogue(parts, engine, pages, records, withoutScript) {
  const facets = records.table.byId;
  const addressed = () => ({ ...readAddress(window.location.search, facets), typing: false });
  const history = viewHistory();
  /** @type {View} */
  let view = addressed();

  /** @param {string} key @param {string} value */
  const inWords = (key, value) => filterInWords(facets, key, value);
  const choose = (/** @type {Choice[]} */ choices) => change({ filters: chosen(view.filters, choices) });
  const remove = (/** @type {string} */ key, /** @type {string} */ value) => choose([[key, value, false]]);
  const clear = () => change({ filters: new Map() });

  const controls = filterControls(parts, facets, { choose, remove, clear });
  const sorting = sortingField(parts.sorting, (wanted) => change({ sorting: wanted }));
  const widened = widening(parts.widened, (exact) => change({ exact }));
  const describe = describer(records, engine.address, withoutScript.summaryOf);
  const results = shownResults(parts, engine, pages, records, describe, inWords, {
    complain: withoutScript.complain,
    found(found) {
      history.catchUp();
      controls.showFound(found);
      sorting.show(view.sorting, found.asked, found.hits.length);
      widened.show(found, view);
      withoutScript.leave(addressTroubles(view.troubles, facets));
    },
    failed(error) {
      withoutScript.putBack(error);
      history.catchUp();
    },
  });
  startEmbedded(document.body);
  const takeAway = startTakeAway(parts, engine, records, describe, () => ({
    numbers: results.numbers(),
    summary: parts.summary.textContent ?? "",
    chips: filterPairs(view.filters).map(([key, value]) => inWords(key, value)),
  }));

  /** @param {View} next */
  function show(next) {
    if (parts.query.value !== next.query) parts.query.value = next.query;
    if (next.filters !== view.filters) controls.showChosen(next.filters);
    view = next;
    takeAway.clear();
    return results.show(next);
  }

  /**
   * Shows another view, as a step that the back button leaves or in place of this one.
   * @param {Partial<View>} changes
   */
  function change(changes, asStep = true) {
    const next = changed(view, changes);
    if (asStep) history.step(next);
    else history.replace(next);
    return show(next);
  }

  /** Shows what the address says. */
  function read() {
    history.forget();
    return show(addressed());
  }

  return { read, change, remove, clear, asked: () => view.query };
}

/** Lets the fields and buttons of the page act. @param {Parts} parts @param {ReturnType<typeof catalogue>} page */
function listen({ query, results }, { change, remove, clear, asked }) {
  query.addEventListener("input", () => {
    change({ query: query.value, typing: true }, false);
  });
  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ query: query.value, typing: false }, query.value !== asked());
  });
  results.addEventListener("click", (event) => {
    const button = pressedButton(event);
    if (!button) return;
    const { kbSuggestion, kbAll, kbKey, kbValue } = button.dataset;
    if (kbSuggestion !== undefined) change({ query: kbSuggestion, typing: false });
    else if (kbAll !== undefined) change(EVERYTHING);
    else if (kbKey !== undefined && kbValue !== undefined) remove(kbKey, kbValue);
    else clear();
    query.focus();
  });
}

/**
 * Starts the page whose parts lie in `root`. Until the records are there the list without script stays.
 * @param {HTMLElement} root @param {Engine} engine @param {SitePages} pages
 */
export async function startCatalogue(root, engine, pages) {
  const parts = partsOfPage(root);
  const withoutScript = listWithoutScript(root, parts);
  let records;
  try {
    records = await engine.records();
    await pause();
  } catch (error) {
    withoutScript.putBack(error);
    return;
  }
  const page = catalogue(parts, engine, pages, records, withoutScript);
  listen(parts, page);
  parts.query.addEventListener("focus", () => {
    engine.index().catch(() => {}); // loaded ahead of the first letter; what is wrong is told when it is needed
  });
  parts.query.maxLength = LONGEST_QUERY;
  startResultKeys(root, parts.query, parts.results, () => page.change({ query: "", typing: false }, false));
  window.addEventListener("popstate", page.read);
  for (const control of partsOf(root, "[data-kb-needs-script]", HTMLElement)) control.hidden = false;
  parts.filters.open = besideList();
  await pause();
  await page.read();
}
