/** Names of fields in the form to the fields of the rules, and to what people call them. Pure. */

import { fieldAt } from "./record_data.js";
import { itemName } from "./in_words.js";
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

const LONGEST_NAME = 40;

/** @param {string} name */
const cut = (name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name);

/**
 * What the field of a name is called: ”Finansiering (Europeiska socialfonden), belopp”, or ”Finansiering 2, belopp” of one
 * that nothing is said of yet.
 * @param {Sheet} sheet @param {string} name
 */
export function labelNamed(sheet, name) {
  const rules = sheet.rules();
  const { type, path } = within(sheet, name);
  const begun = pathOf(name).slice(0, -path.length || undefined);
  /** @type {string[]} */
  const words = begun[0] === DOCUMENTS ? [NEW_DOCUMENT.unnamed] : [];
  path.forEach((step, place) => {
    const field = fieldAt(rules, type, path.slice(0, place + 1));
    if (typeof step === "number") {
      const item = sheet.value([...begun, ...path.slice(0, place + 1)].join("."));
      const called = field?.part ? cut(itemName(rules, field.part, item)) : "";
      if (called !== "") words[words.length - 1] += ` (${called})`;
      else if (place < path.length - 1 || step > 0) words[words.length - 1] += ` ${step + 1}`;
      return;
    }
    const label = field?.label ?? String(step);
    words.push(words.length === 0 ? label : label.toLowerCase());
  });
  return words.join(", ") || rules.types[type].title;
}
