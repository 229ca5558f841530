/** The catalogue page: its address, its boxes and its list, kept in step. */

import { readAddress, SORTINGS, withFilter, writeAddress } from "./address.js";
import { element } from "./elements.js";
import { facetPanel } from "./facet_panel.js";
import { termsToMark } from "./passages.js";
import { resultItem } from "./result_view.js";
import { advice, more, searchFailed, summary, textsFailed } from "./wording.js";

const PAGE = 50;
const TYPING_PAUSE = 80;

/** Starts the page whose parts lie in `root`. Until the records are there the list without script stays. */
export async function startCatalogue(root, engine) {
  const part = (name) => root.querySelector(`[data-kb-${name}]`);
  const [query, sorting, results, moreButton, status] = ["query", "sorting", "results", "more", "summary"].map(part);
  const listWithoutScript = Array.from(results.childNodes);
  const summaryWithoutScript = status.textContent;
  let records;
  let view;
  let hits = [];
  let shown = 0;
  let marking = null;
  let latest = 0;
  let typing = 0;

  function complain(text) {
    part("message").textContent = text;
    part("message").hidden = text === "";
  }

  /** Says what is wrong and shows the whole list as it was before script. */
  function giveUp(error) {
    complain(searchFailed(error));
    results.replaceChildren(...listWithoutScript);
    status.textContent = summaryWithoutScript;
    moreButton.hidden = true;
    showPagesWithoutScript(true);
  }

  function showPagesWithoutScript(wanted) {
    for (const pages of root.querySelectorAll("[data-kb-pages]")) pages.hidden = !wanted;
  }

  try {
    records = await engine.records();
  } catch (error) {
    giveUp(error);
    return;
  }
  const { table } = records;
  const facetIds = table.facets.map(({ id }) => id);
  const panel = facetPanel(part("filters"), part("chips"), (key, value, wanted) => {
    change({ filters: withFilter(view.filters, key, value, wanted) }, true);
  });

  function change(changes, asStep) {
    clearTimeout(typing);
    view = { ...view, ...changes };
    const address = window.location.pathname + writeAddress(view) + window.location.hash;
    if (asStep) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    return show();
  }

  function readView() {
    view = readAddress(window.location.search, facetIds);
    query.value = view.query;
    sorting.value = view.sorting;
    return show();
  }

  async function show() {
    latest += 1;
    const run = latest;
    results.removeAttribute("data-kb-ready");
    panel.showChosen(table, view.filters);
    let found;
    let counts;
    let index = null;
    try {
      found = await engine.find(view.query, view.filters);
      counts = await engine.counts(found.found, view.filters);
      if (found.words.length > 0) index = await engine.index();
    } catch (error) {
      if (run === latest) giveUp(error);
      return;
    }
    if (run !== latest) return;
    complain("");
    showPagesWithoutScript(false);
    panel.showCounts(counts);
    hits = sorted(found.hits);
    marking = index && { terms: termsToMark(found.words), analyse: index.analyse };
    status.textContent = summary({
      hits: hits.length,
      complete: hits.filter(({ words }) => words === needed(found.words)).length,
      words: needed(found.words),
      query: found.words.length > 0 ? view.query : "",
      filtered: view.filters.size > 0,
      total: table.size,
    });
    await showList(run);
  }

  const needed = (words) => words.filter(({ counts }) => counts).length;

  function sorted(found) {
    if (view.sorting === SORTINGS[0]) return found;
    const byTitle = (one, other) => one.number - other.number;
    if (view.sorting === "titel") return [...found].sort(byTitle);
    const year = ({ number }) => records.years[number] ?? -Infinity;
    return [...found].sort((one, other) => (year(one) === year(other) ? byTitle(one, other) : year(other) - year(one)));
  }

  async function showList(run) {
    results.replaceChildren(element("ol", { class: "kb-results" }));
    if (hits.length === 0) results.append(element("p", {}, advice(view.filters.size > 0)));
    shown = 0;
    await showMore(run);
    if (run === latest) results.setAttribute("data-kb-ready", "");
  }

  async function showMore(run) {
    const next = hits.slice(shown, shown + PAGE);
    shown += next.length;
    const made = next.map(({ number }) => ({ number, ...resultItem(shownRecord(number), marking) }));
    results.firstElementChild.append(...made.map(({ item }) => item));
    moreButton.hidden = shown >= hits.length;
    moreButton.textContent = more(hits.length - shown);
    try {
      const texts = await Promise.all(made.map(({ number }) => engine.text(number)));
      if (run === latest) made.forEach(({ fill }, place) => fill(texts[place]));
    } catch (error) {
      if (run === latest) complain(textsFailed(error));
    }
    return made[0]?.item;
  }

  function shownRecord(number) {
    const id = records.refs[number];
    const kind = records.kinds[id.split("/")[0]];
    return { id, url: engine.address(id), kind, title: records.titles[number], year: records.years[number] };
  }

  query.addEventListener("focus", () => {
    engine.index().catch(() => {}); // loaded ahead of the first letter; what is wrong is told when it is needed
  });
  query.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => change({ query: query.value }, false), TYPING_PAUSE);
  });
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ query: query.value }, query.value !== view.query);
  });
  sorting.addEventListener("change", () => change({ sorting: sorting.value }, true));
  moreButton.addEventListener("click", async () => {
    const first = showMore(latest);
    (await first)?.querySelector("a").focus();
  });
  window.addEventListener("popstate", readView);

  for (const control of root.querySelectorAll("[data-kb-needs-script]")) control.hidden = false;
  part("filters").open = window.matchMedia("(min-width: 60em)").matches;
  await readView();
}
