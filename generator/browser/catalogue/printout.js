/** The list on paper: every hit and not only those in the window of results. */

import { inOneLine } from "./described_record.js";
import { element } from "../page/elements.js";

/** @import { Described } from "./described_record.js" */

const MOST_WITH_TEXT = 500;

/** @param {Described} record @param {string | null} summary */
function printedItem(record, summary) {
  const item = element("li", {}, element("strong", {}, record.title), element("span", {}, inOneLine(record)));
  if (summary) item.append(element("p", {}, summary));
  return item;
}

/**
 * Puts all hits on the page for as long as it is printed. `numbers()` gives the hits of now, `describe` the record of
 * a number.
 * @param {HTMLElement} holder @param {() => number[]} numbers @param {(number: number) => Described} describe
 */
export function startPrintout(holder, numbers, describe) {
  /** @type {Map<number, string>} */
  let summaries = new Map();
  window.addEventListener("beforeprint", () => {
    const items = numbers().map((number) => {
      const record = describe(number);
      return printedItem(record, summaries.get(number) ?? record.summary);
    });
    holder.replaceChildren(element("ol", {}, ...items));
  });
  window.addEventListener("afterprint", () => holder.replaceChildren());

  return {
    /**
     * Reads the summaries too, of a list that is not too long for it.
     * @param {(numbers: number[]) => Promise<Map<number, string>>} read
     */
    async prepare(read) {
      const hits = numbers();
      if (hits.length <= MOST_WITH_TEXT) summaries = await read(hits);
    },
    /** Lets go of the summaries: another list stands there. */
    forget() {
      summaries = new Map();
    },
  };
}
