/** From a view to the results that stand on the page, or to ways on when there are none. */

import { element } from "../page/elements.js";
import { foundPages } from "./found_pages.js";
import { resultList } from "./result_list.js";
import { noHitsView, waysOn } from "./no_hits.js";
import { markingOf } from "../search/passages.js";
import { counted, sorted } from "./view_state.js";
import { pause } from "../page/pause.js";
import { summary } from "../page/wording.js";

/**
 * @import { Parts } from "./catalogue_page.js"
 * @import { Described } from "./described_record.js"
 * @import { Hit } from "../search/ranking.js"
 * @import { Engine, Found, Records } from "../search/search_engine.js"
 * @import { SitePages } from "../search/site_pages.js"
 * @import { View } from "./view_state.js"
 */

const MOST_TO_WAIT_FOR = 500; // records: the texts of more lie in so many files that the list does not wait for them
const REST_OF_TYPING = 150; // milliseconds, after which those texts and the site's own pages are worth loading

/**
 * What a view finds: its hits in order, how many each choice would give, and what to mark.
 * @param {Engine} engine @param {View} view @param {Records} records
 */
async function lookUp(engine, { query, filters, exact, typing, sorting }, { years }) {
  const found = await engine.find(query, filters, { exact, typing });
  const counts = await engine.counts(found.found, filters);
  const index = found.words.length > 0 ? await engine.index() : null;
  const marking = index && markingOf(found, index);
  return { ...found, hits: sorted(found.hits, sorting, years), counts, marking };
}

/**
 * Takes over the results of the page. `describe(number)` gives a record in short, `inWords(key, value)` says a filter;
 * `hear` is told what a view has found, why there is no search, and in words what else is wrong. Only the latest view is
 * shown, whatever is slow.
 * @param {Parts} parts @param {Engine} engine @param {SitePages} pages @param {Records} records @param {(number: number) => Described} describe
 * @param {(key: string, value: string) => string} inWords
 * @param {{ found: (found: Awaited<ReturnType<typeof lookUp>>) => void, failed: (error: unknown) => void,
 *   complain: (text: string) => void }} hear
 */
export function shownResults(parts, engine, pages, records, describe, inWords, hear) {
  const list = resultList(parts.results, parts.more, engine.text, hear.complain);
  const sitePages = foundPages(parts, pages, hear.complain);
  const { size } = records.table;
  const everything = parts.summary.textContent ?? "";
  /** @type {Hit[]} */
  let hits = [];
  let run = 0;

  /** @param {number} number */
  function linkOf(number) {
    const { url, kind, title, closed } = describe(number);
    return [element("a", { href: url }, title), ` ${closed ? `${kind} · ${closed}` : kind}`];
  }

  /** @param {View} view @param {Found} found @param {number} mine */
  async function showWaysOn(view, found, mine) {
    list.stop();
    const ways = await waysOn(engine, view, found);
    if (mine === run) parts.results.replaceChildren(noHitsView(ways, inWords, linkOf, engine.address));
  }

  /**
   * The site's own pages stand below what is found: that does not wait for them, nor they for each key that is typed.
   * @param {View} view @param {Found} found @param {number} mine
   */
  async function showSitePages(view, found, mine) {
    if (view.typing && found.hits.length > 0) await pause(REST_OF_TYPING);
    const isLatest = () => mine === run;
    if (isLatest()) await sitePages.show(view, found, isLatest);
  }

  return {
    /** The records found, in the order shown. */
    numbers: () => hits.map(({ number }) => number),

    /** Resolves when all of it stands there. @param {View} view */
    async show(view) {
      run += 1;
      const mine = run;
      parts.results.removeAttribute("data-kb-ready");
      list.rest();
      let found;
      try {
        found = await lookUp(engine, view, records);
      } catch (error) {
        if (mine !== run) return;
        list.stop();
        hear.failed(error);
        return;
      }
      if (mine !== run) return;
      ({ hits } = found);
      hear.found(found);
      parts.takeaway.hidden = hits.length === 0;
      parts.summary.textContent = summary(counted(found, view, everything));
      const waits = hits.length === 0 || size <= MOST_TO_WAIT_FOR;
      const rest = view.typing && !waits ? REST_OF_TYPING : 0;
      const { marking } = found;
      const shown = hits.length > 0 ? list.show({ hits, describe, marking }, rest) : showWaysOn(view, found, mine);
      const besides = showSitePages(view, found, mine);
      await Promise.all([waits ? shown : null, hits.length === 0 ? besides : null]);
      if (mine === run) parts.results.setAttribute("data-kb-ready", "");
    },
  };
}
