/** The window of results: at most fifty at first, more on demand, their texts when they are about to be seen. */

import { element } from "../page/elements.js";
import { pause } from "../page/pause.js";
import { resultItem } from "./result_view.js";
import { more, textsFailed } from "../page/wording.js";

const PAGE = 50;
const AT_ONCE = 10;
const NEAR = "1000px 0px";

/**
 * Takes over `holder` and the button `moreButton`. `textOf(number)` promises a record's texts, `complain(text)` hears
 * what went wrong with them.
 */
export function resultList(holder, moreButton, textOf, complain) {
  let run = 0;
  let hits = [];
  let shown = 0;
  let describe = null;
  let marking = null;
  let list = null;

  const waiting = new Map();
  const watcher = new IntersectionObserver(fillNear, { rootMargin: NEAR });

  /** Fills in the texts of results that are about to be seen: each text lies in a file of its own or of a few. */
  function fillNear(entries) {
    const near = entries.filter(({ isIntersecting, target }) => isIntersecting && waiting.has(target));
    const made = near.map(({ target }) => waiting.get(target));
    for (const { item } of made) {
      waiting.delete(item);
      watcher.unobserve(item);
    }
    if (made.length > 0) fillSome(made, run);
  }

  async function fillSome(some, mine) {
    try {
      const texts = await Promise.all(some.map(({ number }) => textOf(number)));
      if (mine === run) some.forEach(({ fill }, position) => fill(texts[position]));
    } catch (error) {
      if (mine === run) complain(textsFailed(error));
    }
  }

  function forget() {
    run += 1;
    waiting.clear();
    watcher.disconnect();
  }

  async function showMore(rest = 0) {
    const mine = run;
    const next = hits.slice(shown, shown + PAGE);
    shown += next.length;
    const made = next.map(({ number }) => ({ number, ...resultItem(describe(number), marking) }));
    list.append(...made.map(({ item }) => item));
    moreButton.hidden = shown >= hits.length;
    moreButton.textContent = more(hits.length - shown);
    if (rest > 0) await pause(rest);
    if (mine !== run) return;
    await fillSome(made.slice(0, AT_ONCE), mine);
    if (mine !== run) return;
    for (const later of made.slice(AT_ONCE)) {
      waiting.set(later.item, later);
      watcher.observe(later.item);
    }
  }

  moreButton.addEventListener("click", () => {
    const position = shown;
    showMore();
    list.children[position]?.querySelector("a").focus();
  });

  return {
    /**
     * Shows `found`, described by `about(number)` and marked with `marks`, their texts after `rest` milliseconds;
     * resolves when the first texts are there.
     */
    async show(found, about, marks, rest) {
      forget();
      [hits, describe, marking, shown] = [found, about, marks, 0];
      list = element("ol", { class: "kb-results" });
      const filled = showMore(rest);
      holder.replaceChildren(list);
      await filled;
    },
    /** Lets go of the list: what is still being loaded for it is dropped. */
    stop() {
      forget();
      moreButton.hidden = true;
    },
  };
}
