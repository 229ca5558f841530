/** The window of results: at most fifty at first, more on demand. */

import { lateTexts } from "./late_texts.js";
import { element } from "../page/elements.js";
import { resultItem, resultRoom } from "./result_view.js";
import { more } from "../page/wording.js";

/**
 * @import { Described } from "./described_record.js"
 * @import { Marking } from "../search/passages.js"
 * @import { Hit } from "../search/ranking.js"
 * @import { Texts } from "../search/search_engine.js"
 *
 * What the list shows: hits, how to describe the record of each, and what to mark in it.
 * @typedef {{ hits: Hit[], describe: (number: number) => Described, marking: Marking | null }} Listed
 */

const PAGE = 50;

/**
 * Takes over `holder` and the button `moreButton`. `textOf(number)` promises a record's texts, `complain(text)` hears
 * what went wrong with them.
 * @param {HTMLElement} holder @param {HTMLElement} moreButton
 * @param {(number: number) => Promise<Texts>} textOf @param {(text: string) => void} complain
 */
export function resultList(holder, moreButton, textOf, complain) {
  const texts = lateTexts(textOf, complain);
  let list = element("ol");
  /** @type {Listed} */
  let listed;

  /** @param {number} [rest] */
  function showMore(rest) {
    const { hits, describe, marking } = listed;
    const shown = list.children.length;
    const room = resultRoom();
    const some = hits.slice(shown, shown + PAGE);
    const made = some.map(({ number }) => resultItem(number, describe(number), marking, room));
    list.append(...made.map(({ item }) => item));
    const left = hits.length - list.children.length;
    moreButton.hidden = left === 0;
    moreButton.textContent = more(left);
    return texts.fill(made, rest);
  }

  moreButton.addEventListener("click", () => {
    const position = list.children.length;
    showMore();
    list.children[position]?.querySelector("a")?.focus();
  });

  return {
    /**
     * Shows other results, their texts after `rest` milliseconds; resolves when the first texts are there.
     * @param {Listed} others @param {number} rest
     */
    async show(others, rest) {
      texts.forget();
      listed = others;
      list = element("ol", { class: "kb-results" });
      const filled = showMore(rest);
      holder.replaceChildren(list);
      await filled;
    },
    /** Loads nothing more for the list: another is about to be shown. */
    rest: texts.forget,
    /** Lets go of the list: what is still being loaded for it is dropped. */
    stop() {
      texts.forget();
      moreButton.hidden = true;
    },
  };
}
