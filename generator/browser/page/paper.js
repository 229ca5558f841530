/** A page on paper says where it is from and when. */

import { element } from "./elements.js";

/** Ends `article` with the address and the day, for as long as it is printed. @param {HTMLElement} article */
export function startPaper(article) {
  window.addEventListener("beforeprint", () => {
    const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long" }); // slow to make, and few pages are printed
    const words = `Utskriven den ${day.format(new Date())} från ${window.location.href}`;
    const line = element("p", { class: "kb-printed" }, words);
    article.append(line);
    window.addEventListener("afterprint", () => line.remove(), { once: true });
  });
}
