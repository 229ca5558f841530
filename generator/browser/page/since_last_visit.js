/** nytt.html: what is new since the reader was last here, which only this browser remembers. */

import { element, partsOf } from "./elements.js";
import { number } from "./wording.js";

/**
 * What is remembered: the lines that stood there `before` this sitting and `now`, and when the page was last open, in
 * milliseconds.
 * @typedef {{ before: string[] | null, since: number, now: string[], at: number }} Visit
 */

const KEY = "kunskapsbanken-nytt";
const SITTING = 30 * 60 * 1000;
const LONGEST = 200_000;
const NEW = "Nytt för dig";

/** @param {unknown} value @returns {value is string[]} */
const isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");

/** What a text from the store says of visits; nothing when it is damaged, or another program's. Pure. @param {string | null} text @returns {Visit | null} */
export function visitOf(text) {
  if (text === null || text.length > LONGEST) return null;
  let held;
  try {
    held = JSON.parse(text);
  } catch {
    return null;
  }
  const { before, since, now, at } = held ?? {};
  const isWhole = (before === null || isTexts(before)) && isTexts(now) && Number.isFinite(since) && Number.isFinite(at);
  return isWhole ? { before, since, now, at } : null;
}

/**
 * This visit after `last`. Within half an hour it is still the same one: who loads the page again sees the same. Pure.
 * @param {Visit | null} last @param {string[]} lines @param {number} time @returns {Visit}
 */
export function visitNow(last, lines, time) {
  if (!last) return { before: null, since: time, now: lines, at: time };
  const isSame = time >= last.at && time - last.at < SITTING;
  return { before: isSame ? last.before : last.now, since: isSame ? last.since : last.at, now: lines, at: time };
}

/** What is told of a visit. Pure. @param {Visit} visit @param {number} fresh how many lines are new */
export function visitWords({ before, since }, fresh) {
  if (before === null) {
    return "Det här är första gången du är här i den här webbläsaren. Nästa gång står här vad som är nytt sedan i dag.";
  }
  const day = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long" }).format(new Date(since));
  if (fresh === 0) return `Inget nytt sedan ditt senaste besök den ${day}.`;
  return `${number(fresh)} ${fresh === 1 ? "rad är ny" : "rader är nya"} sedan ditt senaste besök den ${day}.`;
}

/** Tells in `box` what is new, and marks it; nothing when the browser keeps nothing. @param {HTMLElement} box */
export function startSince(box) {
  const lines = partsOf(document, "[data-kb-news]", HTMLElement);
  const keys = lines.map(({ dataset }) => dataset.kbNews ?? "");
  /** @type {Visit} */
  let visit;
  try {
    visit = visitNow(visitOf(window.localStorage.getItem(KEY)), keys, Date.now());
    window.localStorage.setItem(KEY, JSON.stringify(visit));
  } catch {
    return; // forbidden, or full
  }
  const known = visit.before && new Set(visit.before);
  const fresh = known ? lines.filter((_, place) => !known.has(keys[place])) : [];
  for (const line of fresh) line.append(" ", element("span", { class: "kb-badge" }, NEW));
  const forget = element("button", { type: "button", class: "kb-quiet" }, "Glöm mina besök");
  const said = element("p", { role: "status" }, visitWords(visit, fresh.length));
  const kept = element("p", { class: "kb-note" }, "Det sparas bara i den här webbläsaren. ", forget);
  forget.addEventListener("click", () => {
    window.localStorage.removeItem(KEY);
    for (const line of fresh) line.querySelector(".kb-badge")?.remove();
    said.textContent = "Besöken är glömda.";
    kept.remove();
  });
  box.replaceChildren(said, kept);
  box.hidden = false;
}
