/** The list on paper: every hit and not only those in the window of results. */

import { element } from "../page/elements.js";

/** Puts all hits on the page for as long as it is printed. `list()` gives {numbers, describe}. */
export function startPrintout(holder, list) {
  function fill() {
    const { numbers, describe } = list();
    const items = numbers.map((number) => {
      const { title, facts, summary } = describe(number);
      const item = element("li", {}, element("strong", {}, title), element("span", {}, facts));
      if (summary) item.append(element("p", {}, summary));
      return item;
    });
    holder.replaceChildren(element("ol", {}, ...items));
  }
  window.addEventListener("beforeprint", fill);
  window.addEventListener("afterprint", () => holder.replaceChildren());
}
