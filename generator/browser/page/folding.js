/** Long sections of a long page on a narrow screen: folded to a line each, open on paper and where a link leads. */

import { element, partsOf } from "./elements.js";
import { decoded } from "./percent.js";

export const NARROW = "(max-width: 59.99em)";
const SCREENS_OF_A_LONG_PAGE = 10;
const SCREENS_OF_A_LONG_SECTION = 1;
const TO_FORM = 'a[href*="bidra.html?post="]';
const TO_STAY = "[data-kb-open]";

/**
 * Folds what is long under the second-level headings of `article`. In a closed <details> browsers find words too. The
 * section with the way to propose a change stays open: who has seen a fault shall not look for it. So does what a page
 * is there for.
 * @param {HTMLElement} article
 */
export function startFolding(article) {
  if (!matchMedia(NARROW).matches || screens(article.getBoundingClientRect()) < SCREENS_OF_A_LONG_PAGE) return;
  const headings = partsOf(article, ":scope > h2", HTMLElement);
  const sections = headings.map((heading, place) => ({ heading, content: between(heading, headings[place + 1]) }));
  const stay = [article.querySelector(TO_FORM), ...article.querySelectorAll(TO_STAY)];
  const long = sections.filter(
    ({ content }) =>
      screens(content.getBoundingClientRect()) > SCREENS_OF_A_LONG_SECTION &&
      !stay.some((part) => part && content.intersectsNode(part)),
  );
  const folds = long.map(({ heading, content }) => fold(heading, content));
  window.addEventListener("beforeprint", () => openOnPaper(folds));
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.hash && link.hash === window.location.hash) reveal();
  });
  reveal();
}

/** @param {DOMRect} box */
function screens({ height }) {
  return height / window.innerHeight;
}

/**
 * What stands after a heading, up to the next or the end.
 * @param {HTMLElement} heading @param {HTMLElement} [next]
 */
function between(heading, next) {
  const range = document.createRange();
  range.setStartAfter(heading);
  if (next) range.setEndBefore(next);
  else range.setEndAfter(/** @type {ChildNode} */ (heading.parentNode?.lastChild));
  return range;
}

/**
 * The heading opens and closes it too, for the finger that expects that.
 * @param {HTMLElement} heading @param {Range} content
 */
function fold(heading, content) {
  const verb = element("span", {}, "Visa");
  const named = element("span", { class: "kb-hidden" }, ` ${heading.firstChild?.textContent ?? ""}`);
  const folded = element("details", { class: "kb-fold" }, element("summary", {}, verb, " avsnittet", named));
  folded.append(content.extractContents());
  folded.addEventListener("toggle", () => {
    verb.textContent = folded.open ? "Dölj" : "Visa";
  });
  heading.classList.add("kb-folding");
  heading.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("a"))) folded.open = !folded.open;
  });
  heading.after(folded);
  return folded;
}

/** @param {HTMLDetailsElement[]} folds */
function openOnPaper(folds) {
  const closed = folds.filter(({ open }) => !open);
  for (const folded of closed) folded.open = true;
  const close = () => {
    for (const folded of closed) folded.open = false;
  };
  window.addEventListener("afterprint", close, { once: true });
}

/** Opens what holds, or stands under, the place that the address names. */
function reveal() {
  const place = document.getElementById(decoded(window.location.hash.slice(1), ""));
  const folded = place?.closest(".kb-fold") ?? place?.nextElementSibling;
  if (!(folded instanceof HTMLDetailsElement)) return;
  folded.open = true;
  place?.scrollIntoView();
}
