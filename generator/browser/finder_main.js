/** Starts fondvaljaren.html; and offers globalThis.kunskapsbank.match. */

import { pairsOf, readAnswers } from "./match/answers.js";
import { startFinder } from "./match/finder_page.js";
import { matched } from "./match/match.js";
import { startOwnWords } from "./match/own_words.js";
import { partOf } from "./page/elements.js";
import { dataLoader } from "./search/data_loader.js";

/** @import { MatchData } from "./match/match.js" */

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const loader = dataLoader(new URL("..", src), "data/");

/** @returns {Promise<MatchData>} */
const terms = () => loader.data("fondvaljaren");

/** @param {unknown} [answers] */
async function match(answers) {
  const data = await terms();
  return matched(data, readAnswers(pairsOf(answers), data.choices).answers);
}

globalThis.kunskapsbank = { ...globalThis.kunskapsbank, match };

async function start() {
  const root = document.querySelector("[data-kb-finder]");
  if (!(root instanceof HTMLElement)) return;
  startFinder(root, await terms());
  startOwnWords(partOf(root, "[data-kb-answers]", HTMLFormElement), kunskapsbank.search);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
