/** The site's own pages that answer: a block under the hits, above all else when there are none. */

import { resultRoom, textNodes } from "./result_view.js";
import { element, markedNodes } from "../page/elements.js";
import { pause } from "../page/pause.js";
import { marked } from "../search/passages.js";
import { pagesAnswer, pagesFailed, SITE_PAGES } from "../page/wording.js";

/** @import { Parts } from "./catalogue_page.js" */
/** @import { Found } from "../search/search_engine.js" */
/** @import { SitePage, SitePages } from "../search/site_pages.js" */
/** @import { View } from "./view_state.js" */

const HEADING = "kb-sidor";

/** @param {SitePage} page */
function pageItem({ id, url, title, texts, marking }) {
  const heading = element("h3", { class: "kb-result__title" }, element("a", { href: url }, ...markedNodes(marked(title, marking))));
  return element("li", { class: "kb-result", "data-kb-page": id }, heading, ...textNodes(texts, marking, resultRoom()));
}

/**
 * A block beside the results of the page; `complain(text)` hears why it cannot be filled.
 * @param {Pick<Parts, "results" | "more" | "summary">} parts @param {SitePages} pages @param {(text: string) => void} complain
 */
export function foundPages({ results, more, summary }, pages, complain) {
  const list = element("ul", { class: "kb-results" });
  const heading = element("h2", { id: HEADING }, SITE_PAGES);
  const block = element("section", { class: "kb-sitepages", "aria-labelledby": HEADING, hidden: "" }, heading, list);

  return {
    /**
     * Shows those that answer a view, of which no filter lets any through, as long as that is the latest.
     * @param {View} view @param {Found} found @param {() => boolean} isLatest
     */
    async show({ query, filters, exact, typing }, found, isLatest) {
      const beside = found.hits.length > 0;
      let own;
      try {
        own = filters.size === 0 ? await pages.find(query, { exact, typing }, found) : [];
      } catch (error) {
        own = /** @type {SitePage[]} */ ([]);
        if (isLatest()) complain(pagesFailed(error));
      }
      const items = [];
      for (const page of own) {
        if (!isLatest()) return;
        items.push(pageItem(page));
        await pause(); // a page is a long text to find the best sentence in, and the next key may have come
      }
      if (!isLatest()) return;
      list.replaceChildren(...items);
      block.hidden = own.length === 0;
      if (beside) more.after(block);
      else results.before(block);
      if (!beside && own.length > 0) summary.append(` ${pagesAnswer(own.length)}`);
    },
  };
}
