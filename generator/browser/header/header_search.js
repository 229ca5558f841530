/** The search box in the head of every page: a short list while typing, the catalogue page on Enter. */

import { element, partOf, partsOf } from "../page/elements.js";
import { allHits, reading, hitsFound, noHits, pagesAnswer, quickFailed, SITE_PAGE } from "../page/wording.js";

/** @import { Engine, Found, Records } from "../search/search_engine.js" */
/** @import { SitePage, SitePages } from "../search/site_pages.js" */

const MOST = 8;

/**
 * Starts the box of `form`. Its links are ordinary links, walked with the arrow keys.
 * @param {HTMLFormElement} form @param {Engine} engine @param {SitePages} pages
 */
export function startHeaderSearch(form, engine, pages) {
  const input = partOf(form, "[data-kb-search]", HTMLInputElement);
  const box = partOf(form, "[data-kb-quick]", HTMLElement);
  const status = element("p", { class: "kb-quick__status", role: "status" });
  form.append(status);
  let latest = 0;

  /** Fills the box, which closes when there is nothing to fill it with. @param {string} told @param {Node[]} content */
  function fill(told, ...content) {
    box.replaceChildren(...content);
    box.hidden = content.length === 0;
    status.textContent = told;
  }

  function close() {
    latest += 1;
    fill("");
  }

  const fail = (/** @type {unknown} */ error) => fill(quickFailed(error), element("p", {}, quickFailed(error)));
  async function show() {
    const query = input.value;
    if (query.trim() === "") return close();
    latest += 1;
    const run = latest;
    try {
      const records = await engine.records();
      const found = await engine.find(query, {}, { typing: true });
      const all = `${form.action}?${new URLSearchParams({ q: query })}`;
      if (run === latest) fill(inShort(found, query), ...quickHits(engine, records, found, query, all));
      const own = await pages.find(query, { typing: true }, found).catch(() => []);
      if (run === latest) addPages(box, status, own, found);
    } catch (error) {
      if (run === latest) fail(error);
    }
  }

  input.addEventListener("focus", () => {
    engine.index().catch(fail);
    if (box.hidden && input.value.trim() !== "") show();
  });
  input.addEventListener("input", show);
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (box.hidden) return;
      event.preventDefault();
      step([input, ...partsOf(box, "a", HTMLAnchorElement)], event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = "";
      close();
      input.focus();
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
}

/** What the box holds, for those who do not see it. @param {Found} found @param {string} query */
const inShort = (found, query) =>
  `${found.hits.length === 0 ? noHits(query) : hitsFound(found.hits.length)} ${reading(found)}`.trim();

/**
 * What the box holds: what is told of the search, then links to the first records and to all.
 * @param {Engine} engine @param {Records} records @param {Found} found @param {string} query @param {string} all
 */
function quickHits(engine, { refs, kinds, titles, closed }, found, query, all) {
  const { hits } = found;
  const told = `${hits.length === 0 ? noHits(query) : ""} ${reading(found)}`.trim();
  const links = hits.slice(0, MOST).map(({ number }) => {
    const id = refs[number];
    const about = [kinds[id.split("/")[0]], ...(closed.records.includes(number) ? [closed.label] : [])];
    return quickLink(engine.address(id), { "data-kb-id": id }, titles[number], about.join(" · "));
  });
  links.push(element("a", { href: all, class: "kb-quick__all" }, allHits(hits.length)));
  const list = element("ul", {}, ...links.map((link) => element("li", {}, link)));
  return told === "" ? [list] : [element("p", {}, told), list];
}

/**
 * Adds the site's own pages before the way to all records.
 * @param {HTMLElement} box @param {HTMLElement} status @param {SitePage[]} pages @param {Found} found
 */
function addPages(box, status, pages, found) {
  const links = pages.map(({ id, url, title }) => quickLink(url, { "data-kb-page": id }, title, SITE_PAGE));
  partOf(box, "li:last-child", HTMLElement).before(...links.map((link) => element("li", {}, link)));
  if (found.hits.length === 0 && pages.length > 0) status.append(` ${pagesAnswer(pages.length)}`);
}

/** @param {string} url @param {Record<string, string>} data @param {string} title @param {string} kind */
function quickLink(url, data, title, kind) {
  const name = element("span", { class: "kb-quick__title" }, title);
  return element("a", { href: url, ...data }, name, " ", element("span", { class: "kb-quick__kind" }, kind));
}

/** Moves the focus so many steps among `positions`. @param {HTMLElement[]} positions @param {number} by */
function step(positions, by) {
  const here = positions.findIndex((one) => one === document.activeElement);
  positions[here + by]?.focus();
}

/** What text is typed into. */
const TYPING =
  "textarea, [contenteditable]:not([contenteditable=false])," +
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=color], [type=file])";

/** Makes "/" move to the search box: `input()` says which, now. @param {() => HTMLInputElement | null} input */
export function startSlashKey(input) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target: from } = event;
    if (from instanceof Element && from.closest(TYPING)) return;
    const target = input();
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  });
}
