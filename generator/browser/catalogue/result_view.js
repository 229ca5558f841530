/** A result of the catalogue page as an element. */

import { cutAtWord } from "./cut_summary.js";
import { besideList } from "./filter_bar.js";
import { element, markedNodes } from "../page/elements.js";
import { excerpt } from "../search/excerpt.js";
import { bestPassage, marked } from "../search/passages.js";
import { andMore } from "../page/wording.js";

/**
 * @import { Described, Fact } from "./described_record.js"
 * @import { Waiting } from "./late_texts.js"
 * @import { Marking } from "../search/passages.js"
 * @import { Texts } from "../search/search_engine.js"
 */

const MOST_CHIPS = 4;
const [ROOM_BESIDE_FILTERS, ROOM_ON_A_PHONE] = [280, 130]; // letters in four lines, a few less than there is room for

/** How many letters of a summary show. */
export const resultRoom = () => (besideList() ? ROOM_BESIDE_FILTERS : ROOM_ON_A_PHONE);

/**
 * What of `text` to show: marked when `marking` is given, else as it is.
 * @param {string} text @param {Marking | null} marking
 */
const nodes = (text, marking) => (marking ? markedNodes(marked(text, marking)) : [text]);

/** A summary, of which the page shows four lines. @param {(Node | string)[]} shown */
const summaryOf = (shown) => cutAtWord(element("p", { class: "kb-result__summary" }, ...shown));

/** The values of one facet as list items, a long row of them cut. @param {Fact} fact */
function chipsOf({ id, label, values, named }) {
  const shown = values.length > MOST_CHIPS + 1 ? values.slice(0, MOST_CHIPS) : values;
  const items = shown.map((value) => {
    const name = element("span", named ? {} : { class: "kb-hidden" }, `${label}: `);
    return element("li", { class: "kb-fact", "data-kb-fact": id }, name, value);
  });
  if (shown.length < values.length) {
    items.push(element("li", { class: "kb-fact kb-fact--more" }, andMore(values.length - shown.length)));
  }
  return items;
}

/**
 * What a hit says: the summary, and a sentence where the words found stand together if the summary is not it.
 * @param {Texts} texts @param {Marking | null} marking @param {number} room
 */
export function textNodes({ summary, sections }, marking, room) {
  const shown = [summaryOf(marking ? markedNodes(excerpt(summary, marking, room)) : [summary])];
  const passage = marking && bestPassage(sections, marking, summary);
  if (passage) {
    const name = element("span", { class: "kb-result__heading" }, `${passage.heading}: `);
    shown.push(element("p", { class: "kb-result__passage" }, name, ...markedNodes(passage.pieces)));
  }
  return shown;
}

/**
 * A list item that knows its record, with its summary as it is if that is at hand; `fill` adds what is loaded later and
 * marks the words found. `room` is how many letters four lines hold.
 * @param {number} number @param {Described} record @param {Marking | null} marking @param {number} room
 * @returns {Waiting}
 */
export function resultItem(number, { id, url, kind, title, year, closed, facts, summary }, marking, room) {
  const about = element("p", { class: "kb-result__kind" }, element("span", { class: "kb-result__type" }, kind));
  if (closed) about.append(" ", element("span", { class: "kb-badge kb-badge-history" }, closed));
  if (year !== null) about.append(` · ${year}`);
  const heading = element("h2", { class: "kb-result__title" }, element("a", { href: url }, ...nodes(title, marking)));
  const texts = element("div");
  if (summary !== null) texts.append(summaryOf([summary]));
  const item = element("li", { class: "kb-result", "data-kb-id": id }, about, heading, texts);
  const chips = facts.flatMap(chipsOf);
  if (chips.length > 0) item.append(element("ul", { class: "kb-result__facts" }, ...chips));

  const fill = (/** @type {Texts} */ read) => texts.replaceChildren(...textNodes(read, marking, room));
  const lacks = summary === null ? "summary" : marking && "passage";
  return { number, item, fill, lacks };
}
