/** A page on paper says where it is from and when. */

import { element } from "./elements.js";

const DAY = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long" });

/** Ends `article` with the address and the day, for as long as it is printed. @param {HTMLElement} article */
export function startPaper(article) {
  window.addEventListener("beforeprint", () => {
    const words = `Utskriven den ${DAY.format(new Date())} från ${window.location.href}`;
    const line = element("p", { class: "kb-printed" }, words);
    article.append(line);
    window.addEventListener("afterprint", () => line.remove(), { once: true });
  });
}
