/** The window of results: at most fifty at first, more on demand, their texts a few at a time. */

import { element } from "./elements.js";
import { resultItem } from "./result_view.js";
import { pause } from "./take_away.js";
import { more, textsFailed } from "./wording.js";

const PAGE = 50;
const AT_ONCE = 10;

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

  /** Fills in texts a few at a time, so that the page answers in between. */
  async function fillAll(made, mine) {
    for (let start = 0; start < made.length && mine === run; start += AT_ONCE) {
      await pause();
      await fillSome(made.slice(start, start + AT_ONCE), mine);
    }
  }

  async function fillSome(some, mine) {
    const texts = await Promise.all(some.map(({ number }) => textOf(number)));
    if (mine === run) some.forEach(({ fill }, place) => fill(texts[place]));
  }

  async function showMore() {
    const mine = run;
    const next = hits.slice(shown, shown + PAGE);
    shown += next.length;
    const made = next.map(({ number }) => ({ number, ...resultItem(describe(number), marking) }));
    list.append(...made.map(({ item }) => item));
    moreButton.hidden = shown >= hits.length;
    moreButton.textContent = more(hits.length - shown);
    const failed = (error) => mine === run && complain(textsFailed(error));
    try {
      await fillSome(made.slice(0, AT_ONCE), mine);
      if (mine === run) fillAll(made.slice(AT_ONCE), mine).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  moreButton.addEventListener("click", () => {
    const place = shown;
    showMore();
    list.children[place]?.querySelector("a").focus();
  });

  return {
    /** Shows `found`, described by `about(number)` and marked with `marks`; resolves when the first texts are there. */
    async show(found, about, marks) {
      run += 1;
      [hits, describe, marking, shown] = [found, about, marks, 0];
      list = element("ol", { class: "kb-results" });
      const filled = showMore();
      holder.replaceChildren(list);
      await filled;
    },
    /** Lets go of the list: what is still being loaded for it is dropped. */
    stop() {
      run += 1;
      moreButton.hidden = true;
    },
  };
}
