/** Names of fields in the form to the fields of the rules, and to what people call them. Pure. */

import { fieldAt } from "./record_data.js";
import { DOCUMENTS, SOURCES } from "./sheet.js";
import { pathOf } from "./paths.js";
import { NEW_DOCUMENT } from "./form_words.js";

/**
 * @import { Path } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

/** The type of a record in the form, and the path in it, that a name leads to. @param {Sheet} sheet @param {string} name */
function within(sheet, name) {
  const path = pathOf(name);
  return path[0] === DOCUMENTS ? { type: SOURCES, path: path.slice(2) } : { type: sheet.state.type, path };
}

/** The field of a name, if there is one. @param {Sheet} sheet @param {string} name */
export function fieldNamed(sheet, name) {
  const { type, path } = within(sheet, name);
  return fieldAt(sheet.rules(), type, path);
}

/** What the field of a name is called: ”Finansiering 2, belopp”. @param {Sheet} sheet @param {string} name */
export function labelNamed(sheet, name) {
  const { type, path } = within(sheet, name);
  /** @type {string[]} */
  const words = pathOf(name)[0] === DOCUMENTS ? [NEW_DOCUMENT.unnamed] : [];
  path.forEach((step, place) => {
    if (typeof step === "number") {
      if (place < path.length - 1 || step > 0) words[words.length - 1] += ` ${step + 1}`;
      return;
    }
    const label = fieldAt(sheet.rules(), type, path.slice(0, place + 1))?.label ?? String(step);
    words.push(words.length === 0 ? label : label.toLowerCase());
  });
  return words.join(", ") || sheet.rules().types[type].title;
}
