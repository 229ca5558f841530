/** A result of the catalogue page as an element. */

import { element, markedNodes } from "../page/elements.js";
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
 * A list item that knows its record; `fill` adds what is loaded later.
 * @param {number} number @param {Described} record @param {Marking | null} marking
 * @returns {Waiting}
 */
export function resultItem(number, { id, url, kind, title, year, facts }, marking) {
  const about = element("p", { class: "kb-result__kind" }, element("span", { class: "kb-result__type" }, kind));
  if (year !== null) about.append(` · ${year}`);
  const heading = element("h2", { class: "kb-result__title" }, element("a", { href: url }, ...nodes(title, marking)));
  const item = element("li", { class: "kb-result", "data-kb-id": id }, about, heading);
  const chips = facts.flatMap(chipsOf);
  if (chips.length > 0) item.append(element("ul", { class: "kb-result__facts" }, ...chips));

  /** @type {Waiting["fill"]} */
  function fill({ summary, sections }) {
    const texts = [element("p", { class: "kb-result__summary" }, ...nodes(summary, marking))];
    const passage = marking && bestPassage(sections, marking, summary);
    if (passage) {
      const name = element("span", { class: "kb-result__heading" }, `${passage.heading}: `);
      texts.push(element("p", { class: "kb-result__passage" }, name, ...markedNodes(passage.pieces)));
    }
    heading.after(...texts);
  }
  return { number, item, fill };
}
