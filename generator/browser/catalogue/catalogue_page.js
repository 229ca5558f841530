/** The catalogue page: its address, its boxes and its list, kept in step. */

import { readAddress, SORTINGS, withFilter, writeAddress } from "./address.js";
import { element } from "../page/elements.js";
import { labelsOf } from "./facet_labels.js";
import { facetPanel } from "./facet_panel.js";
import { filterChips, filterInWords } from "./filter_chips.js";
import { noHitsView, waysOn } from "./no_hits.js";
import { termsToMark } from "../search/passages.js";
import { pause } from "../page/pause.js";
import { startPrintout } from "./printout.js";
import { startResultKeys } from "./result_keys.js";
import { resultList } from "./result_list.js";
import { startTakeAway } from "./take_away.js";
import { widening } from "./widening.js";
import { addressTroubles, searchFailed, summary } from "../page/wording.js";

const MOST_TO_WAIT_FOR = 500; // records: the texts of more lie in so many files that the list does not wait for them
const REST_OF_TYPING = 150; // milliseconds, after which those texts are worth loading
const LONG = 400; // milliseconds to wait for results

/** Starts the page whose parts lie in `root`. Until the records are there the list without script stays. */
export async function startCatalogue(root, engine) {
  const part = (name) => root.querySelector(`[data-kb-${name}]`);
  const [query, sorting, results, status, message] = ["query", "sorting", "results", "summary", "message"].map(part);
  const pagesWithoutScript = Array.from(root.querySelectorAll("[data-kb-pages]"));
  const listWithoutScript = Array.from(results.childNodes);
  const summaryWithoutScript = status.textContent;
  let records;
  let view;
  let filtersShown;
  let addressIsLate = false;
  let lateAddress;
  let hits = [];
  let latest = 0;

  function complain(text) {
    if (text === "" && message.hidden) return;
    message.textContent = text;
    message.hidden = text === "";
  }

  /** Says what is wrong and shows the whole list as it was before script. */
  function giveUp(error) {
    complain(searchFailed(error));
    list.stop();
    results.replaceChildren(...listWithoutScript);
    results.setAttribute("data-kb-whole", "");
    status.textContent = summaryWithoutScript;
    takeAwayBar.hidden = true;
    part("widened").hidden = true;
    showPagesWithoutScript(true);
  }

  function showPagesWithoutScript(wanted) {
    for (const pages of pagesWithoutScript) pages.hidden = !wanted;
  }

  const takeAwayBar = part("takeaway");
  const list = resultList(results, part("more"), engine.text, complain);
  try {
    records = await engine.records();
    await pause();
  } catch (error) {
    giveUp(error);
    return;
  }
  const { table } = records;
  const facetValues = new Map(table.facets.map(({ id, values }) => [id, values]));
  const facetsOfResults = table.facets.filter(({ result }) => result > 0).sort((one, other) => one.result - other.result);
  const facetLabels = new Map(table.facets.map(({ id, label }) => [id, label]));
  const inWords = (key, value) => filterInWords(table, key, value);
  const changed = (changes) =>
    changes.reduce((filters, [key, value, wanted]) => withFilter(filters, key, value, wanted), view.filters);
  const panel = facetPanel(part("filters"), (changes) => change({ filters: changed(changes) }, true));
  const removeFilter = (key, value) => change({ filters: withFilter(view.filters, key, value, false) }, true);
  const clearFilters = () => change({ filters: new Map() }, true);
  const chips = filterChips(part("chips"), removeFilter, clearFilters, () => part("filters").querySelector("summary"));
  const widened = widening(part("widened"), (exact) => change({ exact }, true));
  const takeAway = startTakeAway(takeAwayBar, engine, () => ({
    numbers: hits.map(({ number }) => number),
    records,
    summary: status.textContent,
    chips: Array.from(view.filters, ([key, values]) => Array.from(values, (value) => inWords(key, value))).flat(),
  }));

  function writeView(write) {
    try {
      write.call(window.history, null, "", window.location.pathname + writeAddress(view) + window.location.hash);
    } catch {
      // Safari refuses more than a hundred in half a minute; the next change tells the address again
    }
    addressIsLate = false;
  }

  function catchUpAddress() {
    if (addressIsLate) writeView(window.history.replaceState);
  }

  /**
   * Shows another view; `asStep` makes it one that the back button leaves. Otherwise its address is written when its
   * results stand there, or are long in coming: the browser is busy with a new address for longer than with a file of
   * the index.
   */
  function change(changes, asStep) {
    if (asStep) catchUpAddress();
    view = { ...view, ...changes, troubles: [] };
    if (query.value !== view.query) query.value = view.query;
    if (asStep) writeView(window.history.pushState);
    else {
      addressIsLate = true;
      clearTimeout(lateAddress);
      lateAddress = setTimeout(catchUpAddress, LONG);
    }
    return show();
  }

  function readView() {
    addressIsLate = false;
    view = { ...readAddress(window.location.search, facetValues), typing: false };
    query.value = view.query;
    sorting.value = view.sorting;
    return show();
  }

  async function show() {
    latest += 1;
    const run = latest;
    results.removeAttribute("data-kb-ready");
    if (view.filters !== filtersShown) {
      panel.showChosen(view.filters);
      chips.show(table, view.filters);
      filtersShown = view.filters;
    }
    takeAway.clear();
    let found;
    let index = null;
    try {
      found = await engine.find(view.query, view.filters, { exact: view.exact, typing: view.typing });
      const counts = await engine.counts(found.found, view.filters);
      if (found.words.length > 0) index = await engine.index();
      if (run !== latest) return;
      panel.showCounts(counts);
    } catch (error) {
      if (run !== latest) return;
      giveUp(error);
      catchUpAddress();
      return;
    }
    complain(addressTroubles(view.troubles, facetLabels));
    showPagesWithoutScript(false);
    hits = sorted(found.hits);
    takeAwayBar.hidden = hits.length === 0;
    status.textContent = counted(found);
    widened.show(found, view);
    const marking = index && { terms: termsToMark(found.words), phrases: found.phrases, analyse: index.analyse };
    const waits = hits.length === 0 || table.size <= MOST_TO_WAIT_FOR;
    const rest = view.typing && !waits ? REST_OF_TYPING : 0;
    const shown = hits.length > 0 ? list.show(hits, shownRecord, marking, rest) : showWaysOn(found, run);
    catchUpAddress();
    if (waits) await shown;
    if (run === latest) results.setAttribute("data-kb-ready", "");
  }

  function counted({ words, asked }) {
    const needed = words.filter(({ counts }) => counts).length;
    return summary({
      hits: hits.length,
      complete: hits.filter((hit) => hit.words === needed).length,
      words: needed,
      query: view.query,
      asked,
      filtered: view.filters.size > 0,
      total: table.size,
    });
  }

  async function showWaysOn(found, run) {
    list.stop();
    const ways = await waysOn(engine, view, found, records.titles);
    if (run !== latest) return;
    const linkOf = (number) => {
      const { url, kind, title } = shownRecord(number);
      return [element("a", { href: url }, title), ` ${kind}`];
    };
    results.replaceChildren(noHitsView(ways, inWords, linkOf, engine.address("sa-soker-du")));
  }

  function sorted(found) {
    if (view.sorting === SORTINGS[0]) return found;
    const byTitle = (one, other) => one.number - other.number;
    if (view.sorting === "titel") return [...found].sort(byTitle);
    const year = ({ number }) => records.years[number] ?? -Infinity;
    return [...found].sort((one, other) => (year(one) === year(other) ? byTitle(one, other) : year(other) - year(one)));
  }

  function shownRecord(number) {
    const id = records.refs[number];
    const kind = records.kinds[id.split("/")[0]];
    const facts = facetsOfResults.map((facet) => ({ ...facet, values: labelsOf(facet, number) }));
    return { id, url: engine.address(id), kind, title: records.titles[number], year: records.years[number], facts };
  }

  function printed(number) {
    const { title, kind, year, facts } = shownRecord(number);
    const said = facts.flatMap(({ label, values, named }) => (named ? values.map((it) => `${label}: ${it}`) : values));
    const words = [kind, ...(year === null ? [] : [year]), ...said];
    return { title, facts: words.join(" · "), summary: takeAway.printedText(number) };
  }

  /** `unfinished`: the last word may still grow. */
  function search(text, asStep, unfinished = false) {
    return change({ query: text, typing: unfinished }, asStep);
  }

  query.addEventListener("focus", () => {
    engine.index().catch(() => {}); // loaded ahead of the first letter; what is wrong is told when it is needed
  });
  query.addEventListener("input", () => {
    search(query.value, false, true);
  });
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(query.value, query.value !== view.query);
  });
  sorting.addEventListener("change", () => change({ sorting: sorting.value }, true));
  results.addEventListener("click", ({ target }) => {
    const chosen = target.closest("button")?.dataset;
    if (chosen === undefined) return;
    if (chosen.kbSuggestion !== undefined) search(chosen.kbSuggestion, true);
    else if (chosen.kbAll !== undefined) change({ query: "", filters: new Map(), exact: false }, true);
    else if (chosen.kbClear !== undefined) clearFilters();
    else removeFilter(chosen.kbKey, chosen.kbValue);
    query.focus();
  });
  startResultKeys(root, query, results, () => search("", false));
  startPrintout(part("printout"), () => ({ numbers: hits.map(({ number }) => number), describe: printed }));
  window.addEventListener("popstate", readView);

  for (const control of root.querySelectorAll("[data-kb-needs-script]")) control.hidden = false;
  part("filters").open = window.matchMedia("(min-width: 60em)").matches;
  await pause();
  await readView();
}
