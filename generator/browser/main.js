/** Starts what the page has: the search box, the catalogue; and offers globalThis.kunskapsbank.search. */

import { hideAlternates } from "./page/alternates.js";
import { startCatalogue } from "./catalogue/catalogue_page.js";
import { dataLoader } from "./search/data_loader.js";
import { startHeaderSearch, startSlashKey } from "./header/header_search.js";
import { startMenu } from "./header/menu.js";
import { partsOf } from "./page/elements.js";
import { startRowFolding } from "./page/folded_rows.js";
import { startFolding } from "./page/folding.js";
import { startMailLinks } from "./page/mail.js";
import { startPaper } from "./page/paper.js";
import { startRecount } from "./page/recount.js";
import { startSorting } from "./page/sortable_table.js";
import { searchEngine } from "./search/search_engine.js";
import { sitePages } from "./search/site_pages.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const loader = dataLoader(new URL("..", src));
const engine = searchEngine(loader);
const pages = sitePages(loader);

globalThis.kunskapsbank = { ...globalThis.kunskapsbank, search: engine.search };

hideAlternates(); // before the page is ready, when Material looks for them

const firstOf = (/** @type {string} */ selector) => partsOf(document, selector, HTMLInputElement)[0] ?? null;

function start() {
  for (const form of partsOf(document, "[data-kb-search-form]", HTMLFormElement)) startHeaderSearch(form, engine, pages);
  for (const menu of partsOf(document, ".kb-nav", HTMLElement)) startMenu(menu);
  startMailLinks();
  for (const article of partsOf(document, "article:not(article article)", HTMLElement)) {
    startPaper(article);
    startRecount(article);
    startFolding(article);
  }
  for (const table of partsOf(document, "table[data-kb-sortable]", HTMLTableElement)) startSorting(table);
  for (const table of partsOf(document, "table[data-kb-cards]", HTMLTableElement)) startRowFolding(table);
  startSlashKey(() => firstOf("[data-kb-query]") ?? firstOf("[data-kb-search]"));
  for (const catalogue of partsOf(document, "[data-kb-catalogue]", HTMLElement)) startCatalogue(catalogue, engine, pages);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
