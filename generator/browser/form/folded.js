/** Folded groups whose fields are drawn when they are opened, gone to, or looked for: a record may hold a hundred of them. */

import { partsOf } from "../page/elements.js";

/** What draws the fields of a group that is not drawn yet. @type {WeakMap<Element, () => Node[]>} */
const undrawn = new WeakMap();

/** Lets the fields of `details` be drawn later. @param {HTMLDetailsElement} details @param {() => Node[]} draw */
export function drawLater(details, draw) {
  undrawn.set(details, draw);
  return details;
}

/** Draws the fields of `details` if they are not drawn; says whether they were drawn now. @param {EventTarget | null} details */
export function drawNow(details) {
  const draw = details instanceof HTMLDetailsElement && undrawn.get(details);
  if (!draw) return false;
  undrawn.delete(details);
  details.append(...draw());
  return true;
}

/**
 * Draws those in `root` that `isWanted` asks for by the names of their groups, and then those that were in them.
 * @param {HTMLElement} root @param {(name: string) => boolean} [isWanted]
 */
export function drawAll(root, isWanted = () => true) {
  const called = partsOf(root, "summary[data-kb-called]", HTMLElement);
  const drawn = called.filter(({ dataset, parentElement }) => isWanted(dataset.kbCalled ?? "") && drawNow(parentElement));
  if (drawn.length > 0) drawAll(root, isWanted);
}
