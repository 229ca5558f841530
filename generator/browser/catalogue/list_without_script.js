/** The list as it stands in the page without script, and what is told when it has to stay. */

import { partsOf } from "../page/elements.js";
import { searchFailed } from "../page/wording.js";

/** @import { Parts } from "./catalogue_page.js" */

/**
 * The summary of each record in `list`, by its id.
 * @param {Node[]} list
 */
function summariesIn(list) {
  const items = list.flatMap((part) => (part instanceof Element ? partsOf(part, "[data-kb-id]", HTMLElement) : []));
  return new Map(items.map((item) => [item.dataset.kbId, item.querySelector(".kb-result__summary")?.textContent]));
}

/**
 * Remembers the list of the page `root`.
 * @param {HTMLElement} root @param {Parts} parts
 */
export function listWithoutScript(root, { results, summary, message, takeaway, widened }) {
  const pages = partsOf(root, "[data-kb-pages]", HTMLElement);
  const list = Array.from(results.childNodes);
  const count = summary.textContent;
  /** @type {ReturnType<typeof summariesIn> | null} */
  let summaries = null;

  /** Says what is wrong; nothing when `text` is empty. @param {string} text */
  function complain(text) {
    if (text === "" && message.hidden) return;
    message.textContent = text;
    message.hidden = text === "";
  }

  return {
    complain,

    /** What the list says of a record that stands in it; null of others. @param {string} id */
    summaryOf(id) {
      summaries ??= summariesIn(list);
      return summaries.get(id) ?? null;
    },

    /** Another list stands there, of which `trouble` is told; the pages are not of that one. @param {string} trouble */
    leave(trouble) {
      complain(trouble);
      for (const links of pages) links.hidden = true;
    },

    /** Says why there is no search and puts the whole list back as it was. @param {unknown} error */
    putBack(error) {
      complain(searchFailed(error));
      results.replaceChildren(...list);
      results.setAttribute("data-kb-whole", "");
      summary.textContent = count;
      for (const others of [takeaway, widened]) others.hidden = true;
      for (const links of pages) links.hidden = false;
    },
  };
}
