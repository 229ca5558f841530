/** The list within a page of another site: the code that shows it there, and how it reads there. */

export const EMBEDDED = "lista";
/** The fragment of the address, by which the style leaves out all but the list: `css/embedded.css`. */
const HEIGHT = 600;
const ESCAPES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
}

/**
 * The HTML that shows the list at `href`; empty when that is on no web server that others reach. Pure.
 * @param {string} href @param {string} title
 */
export function embeddingCode(href, title) {
  const { protocol, hostname, origin, pathname, search } = new URL(href);
  const isPublished = /^https?:$/.test(protocol) && !/^(localhost|127\..*|\[::1\])$/.test(hostname);
  if (!isPublished) return "";
  const address = escaped(`${origin}${pathname}${search}#${EMBEDDED}`);
  return `<iframe src="${address}" title="${escaped(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
}

/** Lets every link open in place of the page that the list stands in, when it stands in one. @param {Element} root */
export function startEmbedded(root) {
  if (window.location.hash !== `#${EMBEDDED}`) return;
  const all = root.querySelector("[data-kb-whole-list]");
  if (all instanceof HTMLAnchorElement) all.href = window.location.pathname + window.location.search;
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && !link.hash) link.target = "_top";
  });
}
