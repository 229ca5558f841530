/** Keeps Material from the other forms of a page: it takes each for another language, and asks for its sitemap. */

import { partsOf } from "./elements.js";

/** Hides them until the page has loaded: its selector knows only the bare word, all others a list of words. */
export function hideAlternates() {
  const links = partsOf(document, "link[rel=alternate]", HTMLLinkElement);
  const name = (/** @type {string} */ rel) => links.forEach((link) => link.setAttribute("rel", rel));
  name("alternate ");
  window.addEventListener("load", () => name("alternate"));
}
