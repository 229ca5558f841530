/** Starts nytt.html. */

import { partsOf } from "./page/elements.js";
import { startSince } from "./page/since_last_visit.js";

function start() {
  for (const box of partsOf(document, "[data-kb-since]", HTMLElement)) startSince(box);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
