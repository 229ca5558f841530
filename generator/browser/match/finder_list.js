/** The list of the fund finder: each fund and programme area is a card of the page, told anew and put in its place. */

import { partOf, partsOf } from "../page/elements.js";

/** @import { Standing } from "./match.js" */
/** @import { Judged } from "./rules.js" */
/**
 * @typedef {{ line: HTMLElement, word: HTMLElement, how: HTMLElement, told?: Judged }} Line
 * @typedef {{ item: HTMLElement, state: HTMLElement, cost: HTMLElement, lines: Map<string, Line>, words: string[] }} Card
 */

/** More cards than these take long to put in order: they are moved, styled and laid out. */
const MANY = 60;
/** Of many, so many are shown at once; more than a screen holds. */
const AT_ONCE = 24;
/** Milliseconds from a change to the rest of many: whoever types a number does not wait for it at every figure. */
const REST_AFTER = 120;

/** Takes over `list`; gives what shows standings in it, in their order. @param {HTMLElement} list */
export function startList(list) {
  const items = partsOf(list, "[data-kb-fund]", HTMLElement);
  list.classList.toggle("kb-matches-many", items.length > MANY);
  const cards = new Map(items.map((item) => [item.dataset.kbFund ?? "", cardOf(item)]));
  /** @type {Standing[]} */
  let left = [];
  /** @type {Element | null} what stands after all that is shown */
  let next = null;
  let timer = 0;

  /** @param {number} most */
  function showSome(most) {
    clearTimeout(timer);
    for (const standing of left.splice(0, most)) {
      const card = cards.get(standing.part.id);
      if (!card) continue;
      tell(card, standing);
      if (card.item === next) next = next.nextElementSibling;
      else list.insertBefore(card.item, next);
    }
    list.setAttribute("aria-busy", String(left.length > 0));
    if (left.length > 0) timer = setTimeout(showAll, REST_AFTER);
  }

  const showAll = () => showSome(left.length);
  window.addEventListener("beforeprint", showAll);
  return {
    showAll,
    /** Shows all at once; of many the first, and the others soon. @param {Standing[]} standings */
    show(standings) {
      left = Array.from(standings);
      next = list.firstElementChild;
      showSome(left.length > MANY ? AT_ONCE : left.length);
    },
  };
}

/** @param {HTMLElement} item @returns {Card} */
function cardOf(item) {
  const lines = partsOf(item, ".kb-rules > [data-kb-rule]", HTMLElement);
  return {
    item,
    state: partOf(item, "[data-kb-state]", HTMLElement),
    cost: partOf(item, "[data-kb-cost]", HTMLElement),
    lines: new Map(lines.map((line) => [line.dataset.kbRule ?? "", lineOf(line)])),
    words: ["", ""],
  };
}

/** @param {HTMLElement} line @returns {Line} */
const lineOf = (line) => ({
  line,
  word: partOf(line, "[data-kb-word]", HTMLElement),
  how: partOf(line, "[data-kb-how]", HTMLElement),
});

/** @param {Card} card @param {Standing} standing */
function tell(card, standing) {
  standing.part.rules.forEach(({ rule }, index) => {
    const shown = card.lines.get(rule);
    if (shown) tellLine(shown, standing.judged[index]); // else the source is silent, whatever is answered
  });
  const words = [stateOf(standing), standing.cost ? `Er del enligt källan: ${standing.cost.words}` : ""];
  if (words[0] !== card.words[0]) say(card.state, words[0]);
  if (words[1] !== card.words[1]) say(card.cost, words[1]);
  card.words = words;
}

/** @param {Line} shown @param {Judged} judged */
function tellLine(shown, judged) {
  const { line, word, how, told } = shown;
  if (told?.verdict === judged.verdict && told.how === judged.how) return;
  shown.told = judged;
  line.dataset.kbVerdict = judged.verdict;
  say(word, judged.verdict);
  say(how, judged.how && `${judged.verdict === "inte uppfyllt" ? "Uppfylls " : ""}${judged.how}.`);
}

/** @param {Standing} standing */
function stateOf({ judged, met, failed }) {
  const open = judged.filter(({ verdict }) => verdict === "obesvarat").length;
  const told = [
    [failed, "inte uppfyllt", "inte uppfyllda"],
    [met, "uppfyllt", "uppfyllda"],
    [open, "obesvarat", "obesvarade"],
    [judged.length - failed - met - open, "framgår inte", "framgår inte"],
  ];
  return told.flatMap(([count, one, many]) => (count ? `${count} ${count === 1 ? one : many}` : [])).join(" · ");
}

/** Puts a text where it is not already; an empty one hides its place. @param {HTMLElement} place @param {string} words */
export function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
  if (place.hidden !== (words === "")) place.hidden = words === "";
}
