/** Sending a page to somebody: a letter without a receiver that the reader's own program opens. */

import { partsOf } from "./elements.js";

/**
 * The address that opens a letter.
 * @param {string} subject @param {string[]} lines
 */
export function letter(subject, lines) {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}

/** Lets the links that send the page tell the address that the reader sees: the page was written before it had one. */
export function startMailLinks() {
  const heading = document.querySelector("h1")?.textContent ?? document.title;
  for (const link of partsOf(document, "[data-kb-mail]", HTMLAnchorElement)) {
    link.addEventListener("click", () => {
      link.href = letter(document.title, [heading, window.location.href]);
    });
  }
}
