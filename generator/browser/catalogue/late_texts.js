/**
 * The texts of results that are not at hand: each lies in a file of its own or of a few. Summaries come at once, so that
 * the reader's own search finds them; a sentence where the words stand comes when its result is about to be seen.
 */

import { pause } from "../page/pause.js";
import { textsFailed } from "../page/wording.js";

/**
 * @import { Texts } from "../search/search_engine.js"
 *
 * A result that waits for the texts of its record: for what it lacks, if anything.
 * @typedef {{ number: number, item: HTMLElement, fill: (texts: Texts) => void,
 *   lacks: "summary" | "passage" | null }} Waiting
 */

const AT_ONCE = 10;
const NEAR = "1000px 0px";

/**
 * `textOf(number)` promises a record's texts, `complain(text)` hears what went wrong with them.
 * @param {(number: number) => Promise<Texts>} textOf @param {(text: string) => void} complain
 */
export function lateTexts(textOf, complain) {
  let run = 0;
  /** @type {Map<Element, Waiting>} */
  const waiting = new Map();
  const watcher = new IntersectionObserver(fillNear, { rootMargin: NEAR });

  /** @param {IntersectionObserverEntry[]} entries */
  function fillNear(entries) {
    const near = entries.flatMap(({ isIntersecting, target }) => (isIntersecting && waiting.get(target)) || []);
    for (const { item } of near) {
      waiting.delete(item);
      watcher.unobserve(item);
    }
    if (near.length > 0) fillNow(near, run);
  }

  /** @param {Waiting[]} some @param {number} mine */
  async function fillNow(some, mine) {
    try {
      const texts = await Promise.all(some.map(({ number }) => textOf(number)));
      if (mine === run) some.forEach(({ fill }, position) => fill(texts[position]));
    } catch (error) {
      if (mine === run) complain(textsFailed(error));
    }
  }

  return {
    /**
     * Fills in the first of `results` after `rest` milliseconds, then those without a summary, and the others as they
     * come near. Resolves when the first and all summaries are there.
     * @param {Waiting[]} results
     */
    async fill(results, rest = 0) {
      const mine = run;
      if (rest > 0) await pause(rest);
      const lacking = results.filter(({ lacks }) => lacks !== null);
      const later = lacking.slice(AT_ONCE);
      const soon = [...lacking.slice(0, AT_ONCE), ...later.filter(({ lacks }) => lacks === "summary")];
      for (let start = 0; start < soon.length; start += AT_ONCE) {
        if (mine !== run) return;
        await fillNow(soon.slice(start, start + AT_ONCE), mine);
      }
      if (mine !== run) return;
      for (const one of later.filter(({ lacks }) => lacks === "passage")) {
        waiting.set(one.item, one);
        watcher.observe(one.item);
      }
    },

    /** Lets go of all that wait. */
    forget() {
      run += 1;
      waiting.clear();
      watcher.disconnect();
    },
  };
}
