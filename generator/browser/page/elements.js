/** Finding the parts of a page, and building more from data: text only ever becomes text nodes. */

/**
 * The part of `root` that `selector` names: an element of the class `kind`, which must be there.
 * @template {Element} Kind
 * @param {ParentNode} root @param {string} selector @param {new () => Kind} kind
 */
export function partOf(root, selector, kind) {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new TypeError(`${selector}: no ${kind.name}`);
}

/**
 * All parts of `root` that `selector` names, of the class `kind`.
 * @template {Element} Kind
 * @param {ParentNode} root @param {string} selector @param {new () => Kind} kind
 */
export function partsOf(root, selector, kind) {
  return Array.from(root.querySelectorAll(selector)).flatMap((found) => (found instanceof kind ? [found] : []));
}

/**
 * The button that a click landed in, if any.
 * @param {Event} event
 */
export function pressedButton({ target }) {
  return target instanceof Element ? target.closest("button") : null;
}

/**
 * An element with attributes and children (elements or text).
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Pieces of text from passages.js as nodes, the marked ones as <mark>.
 * @param {import("../search/passages.js").Piece[]} pieces
 */
export function markedNodes(pieces) {
  return pieces.map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
}
