/** The texts of results, filled in when they are about to be seen: each lies in a file of its own or of a few. */

import { pause } from "../page/pause.js";
import { textsFailed } from "../page/wording.js";

/**
 * @import { Texts } from "../search/search_engine.js"
 *
 * A result that waits for the texts of its record.
 * @typedef {{ number: number, item: HTMLElement, fill: (texts: Texts) => void }} Waiting
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
     * Fills in the first of `results` after `rest` milliseconds, and the others as they come near.
     * @param {Waiting[]} results
     */
    async fill(results, rest = 0) {
      const mine = run;
      if (rest > 0) await pause(rest);
      if (mine !== run) return;
      await fillNow(results.slice(0, AT_ONCE), mine);
      if (mine !== run) return;
      for (const later of results.slice(AT_ONCE)) {
        waiting.set(later.item, later);
        watcher.observe(later.item);
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
