/** A result of the catalogue page as an element. */

import { element, markedNodes } from "../page/elements.js";
import { excerpt } from "../search/excerpt.js";
import { bestPassage, marked } from "../search/passages.js";
import { andMore } from "../page/wording.js";

/**
 * @import { Described, Fact } from "./described_record.js"
 * @import { Waiting } from "./late_texts.js"
 * @import { Marking } from "../search/passages.js"
 */

const MOST_CHIPS = 4;

/**
 * What of `text` to show: marked when `marking` is given, else as it is.
 * @param {string} text @param {Marking | null} marking
 */
const nodes = (text, marking) => (marking ? markedNodes(marked(text, marking)) : [text]);

/** A summary, of which the page shows four lines. @param {(Node | string)[]} shown */
const summaryOf = (shown) => element("p", { class: "kb-result__summary" }, ...shown);

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

  /** @type {Waiting["fill"]} */
  function fill(read) {
    texts.replaceChildren(summaryOf(marking ? markedNodes(excerpt(read.summary, marking, room)) : [read.summary]));
    const passage = marking && bestPassage(read.sections, marking, read.summary);
    if (passage) {
      const name = element("span", { class: "kb-result__heading" }, `${passage.heading}: `);
      texts.append(element("p", { class: "kb-result__passage" }, name, ...markedNodes(passage.pieces)));
    }
  }
  const lacks = summary === null ? "summary" : marking && "passage";
  return { number, item, fill, lacks };
}
