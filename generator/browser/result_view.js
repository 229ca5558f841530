/** A result of the catalogue page as an element. */

import { element, markedNodes } from "./elements.js";
import { bestPassage, marked } from "./passages.js";

/** What of `text` to show: marked when `marking` ({terms, analyse}) is given, else as it is. */
const nodes = (text, marking) => (marking ? markedNodes(marked(text, marking.terms, marking.analyse)) : [text]);

/** A list item that knows its record; `fill` adds what is loaded later. */
export function resultItem({ id, url, kind, title, year }, marking) {
  const about = year === null ? kind : `${kind} · ${year}`;
  const item = element(
    "li",
    { class: "kb-result", "data-kb-id": id },
    element("p", { class: "kb-result__kind" }, about),
    element("h2", { class: "kb-result__title" }, element("a", { href: url }, ...nodes(title, marking))),
  );
  function fill({ summary, sections }) {
    item.append(element("p", { class: "kb-result__summary" }, ...nodes(summary, marking)));
    const passage = marking && bestPassage(sections, marking.terms, marking.analyse);
    if (!passage) return;
    const heading = element("span", { class: "kb-result__heading" }, `${passage.heading}: `);
    item.append(element("p", { class: "kb-result__passage" }, heading, ...markedNodes(passage.pieces)));
  }
  return { item, fill };
}
