/** Where the lines end that show of a summary: after a word and with an ellipsis, which style alone puts inside words. */

import { element, partsOf } from "../page/elements.js";

const CUT = "kb-result__summary--cut";
const END = "kb-result__end";
const ROOM = 1.4; // of a space and an ellipsis, in sizes of the font

/** The places in the text of `holder` where a word ends that may end a line. @param {HTMLElement} holder */
function wordEnds(holder) {
  const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  /** @type {[text: Node, offset: number][]} */
  const ends = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { index } of (text.nodeValue ?? "").matchAll(/(?<=\S)[ \n]+/gu)) ends.push([text, index]);
  }
  return ends;
}

/**
 * The last of `ends` with room for an ellipsis in the lines that show.
 * @param {[Node, number][]} ends @param {HTMLElement} holder
 */
function lastSeen(ends, holder) {
  const box = holder.getBoundingClientRect();
  const { fontSize, lineHeight } = getComputedStyle(holder);
  const range = document.createRange();
  const isSeen = (/** @type {[Node, number]} */ [text, offset]) => {
    range.setStart(text, offset - 1);
    range.setEnd(text, offset);
    const { top, bottom, right } = range.getBoundingClientRect();
    const isOnLastLine = top > box.bottom - Number.parseFloat(lineHeight);
    return bottom <= box.bottom && (!isOnLastLine || right + ROOM * Number.parseFloat(fontSize) <= box.right);
  };
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSeen(ends[middle])) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/**
 * Cuts all of `summaries`. All are measured before any is changed, so the page is laid out once and not for each.
 * @param {HTMLElement[]} summaries
 */
function cut(summaries) {
  for (const end of summaries.flatMap((summary) => partsOf(summary, `.${END}`, HTMLElement))) {
    const { parentNode } = end;
    end.remove();
    parentNode?.normalize();
  }
  const long = summaries.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
  for (const seen of long.map((summary) => lastSeen(wordEnds(summary), summary))) {
    if (!seen) continue;
    const range = document.createRange();
    range.setStart(...seen);
    range.insertNode(element("span", { class: END }));
  }
}

const watcher = new ResizeObserver((entries) => {
  cut(entries.flatMap(({ target }) => (target instanceof HTMLElement && target.isConnected ? [target] : [])));
});

/**
 * Cuts `summary`, anew whenever it gets another width; its text stays whole for the reader's own search.
 * @param {HTMLElement} summary
 */
export function cutAtWord(summary) {
  summary.classList.add(CUT);
  watcher.observe(summary);
  return summary;
}
