/** Handing over to the reader: a file to save, a text to paste. */

import { element } from "./elements.js";

const SHORTEST_TIME_TO_SAVE = 60_000;

/**
 * Saves a file as the browser saves what is downloaded.
 * @param {BlobPart[]} parts @param {string} type @param {string} name
 */
export function saveFile(parts, type, name) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), SHORTEST_TIME_TO_SAVE);
}

/** Copies text; false when the browser allows no way to. @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // no clipboard on http:// of an intranet
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const field = element("textarea", { readonly: "", class: "kb-hidden", "aria-hidden": "true" });
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
