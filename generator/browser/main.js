/** Starts what the page has: the search box, the catalogue; and offers globalThis.kunskapsbank.search. */

import { startCatalogue } from "./catalogue/catalogue_page.js";
import { dataLoader } from "./search/data_loader.js";
import { startHeaderSearch, startSlashKey } from "./header/header_search.js";
import { searchEngine } from "./search/search_engine.js";

const engine = searchEngine(dataLoader(new URL("..", document.currentScript.src)));

globalThis.kunskapsbank = { ...globalThis.kunskapsbank, search: engine.search };

function start() {
  for (const form of document.querySelectorAll("[data-kb-search-form]")) startHeaderSearch(form, engine);
  startSlashKey(() => document.querySelector("[data-kb-query]") ?? document.querySelector("[data-kb-search]"));
  const catalogue = document.querySelector("[data-kb-catalogue]");
  if (catalogue) startCatalogue(catalogue, engine);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
