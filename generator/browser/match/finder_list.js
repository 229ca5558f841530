/** The list of the fund finder: each fund and programme area is a card of the page, told anew and put in its place. */

import { element, partOf, partsOf } from "../page/elements.js";
import { more } from "../page/wording.js";

/** @import { Standing } from "./match.js" */
/** @import { Judged } from "./rules.js" */
/**
 * @typedef {{ line: HTMLElement, word: HTMLElement, how: HTMLElement, told?: Judged }} Line
 * @typedef {{ item: HTMLElement, state: HTMLElement, cost: HTMLElement, lines: Map<string, Line>, words: string[] }} Card
 */

/** Up to so many cards all are shown; of more, a page at a time: to lay a card out takes longer than to judge many. */
const MOST_AT_ONCE = 60;
const PAGE = 50;

/**
 * Takes over `list` and the button below it; gives what puts standings into the list in their order, each time from the
 * first page. The others wait in a hidden list, where the browser has no work with them, and are put in order there when
 * the first are shown. `hear` is told how many are shown whenever they are.
 * @param {HTMLElement} list @param {HTMLButtonElement} moreButton @param {(shown: number) => void} hear
 */
export function startList(list, moreButton, hear) {
  const items = partsOf(list, "[data-kb-fund]", HTMLElement);
  const cards = new Map(items.map((item) => [item.dataset.kbFund ?? "", cardOf(item)]));
  const rest = element("ol", { hidden: "" });
  /** @type {HTMLElement[]} */
  let waiting = [];
  list.classList.toggle("kb-matches-many", items.length > MOST_AT_ONCE);
  list.after(rest);

  /** @param {HTMLElement[]} shown */
  function put(shown) {
    putInOrder(list, shown);
    rest.prepend(...Array.from(list.children).slice(shown.length));
    moreButton.hidden = waiting.length === 0;
    moreButton.textContent = more(waiting.length);
    hear(shown.length);
  }

  moreButton.addEventListener("click", () => {
    const shown = partsOf(list, "[data-kb-fund]", HTMLElement);
    const some = waiting.splice(0, PAGE);
    put([...shown, ...some]);
    some[0].querySelector("a")?.focus();
  });

  return (/** @type {Standing[]} */ standings) => {
    const focused = document.activeElement;
    waiting = standings.flatMap((standing) => tell(cards.get(standing.part.id), standing));
    put(waiting.splice(0, waiting.length > MOST_AT_ONCE ? PAGE : MOST_AT_ONCE));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus(); // a card that is moved loses it
    setTimeout(() => putInOrder(rest, waiting));
  };
}

/** Puts `items` first in `list`, in their order. @param {HTMLElement} list @param {HTMLElement[]} items */
function putInOrder(list, items) {
  let next = list.firstElementChild;
  for (const item of items) {
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
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

/** Gives the item of the card, if there is one. @param {Card | undefined} card @param {Standing} standing */
function tell(card, standing) {
  if (!card) return [];
  standing.part.rules.forEach(({ rule }, index) => {
    const shown = card.lines.get(rule);
    if (shown) tellLine(shown, standing.judged[index]); // else the source is silent, whatever is answered
  });
  const words = [stateOf(standing), standing.cost ? `Er del enligt källan: ${standing.cost.words}` : ""];
  if (words[0] !== card.words[0]) say(card.state, words[0]);
  if (words[1] !== card.words[1]) say(card.cost, words[1]);
  card.words = words;
  return [card.item];
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
