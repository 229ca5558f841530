/** What stands around the input of any field: its label and help, its faults, and the way to sources of its own. */

import { element } from "../page/elements.js";
import { exampleWords, REQUIRED_WORD } from "./form_words.js";

/** @import { Field } from "./form_data.js" */

export const inputId = (/** @type {string} */ name) => `falt-${name}`;
const helpId = (/** @type {string} */ name) => `hjalp-${name}`;
const faultId = (/** @type {string} */ name) => `fel-${name}`;

/** Where the faults of `name` are told; empty when there are none. @param {string} name */
export const faultPlace = (name) => element("div", { class: "kb-fault", id: faultId(name), "data-kb-slot": name });

/** The help of a field, with an example. @param {Field} field @param {string} name */
export function helpLine(field, name) {
  const line = element("p", { class: "kb-field__help", id: helpId(name) }, field.help);
  const example = field.kind === "choice" ? "" : field.example;
  if (example) line.append(" ", element("span", { class: "kb-field__example" }, exampleWords(example)));
  line.hidden = line.textContent === "";
  return line;
}

/** The label of a field; of a part's fields it says which are required. @param {Field} field @param {string} name */
export function labelOf(field, name) {
  const label = element("label", { class: "kb-field__label", for: inputId(name) }, field.label);
  if (field.required && name.includes(".")) label.append(requiredMark());
  return label;
}

export const requiredMark = () => element("span", { class: "kb-field__required" }, ` ${REQUIRED_WORD}`);

/** What every input of a field says of itself. @param {Field} field @param {string} name @returns {Record<string, string>} */
export const inputAttributes = (field, name) => ({
  id: inputId(name),
  name,
  "aria-describedby": `${helpId(name)} ${faultId(name)}`,
  ...(field.required ? { "aria-required": "true" } : {}),
});

/** A button that looks like a link. @param {string} words @param {Record<string, string>} attributes */
export const quietButton = (words, attributes = {}) =>
  element("button", { type: "button", class: "kb-quiet", ...attributes }, words);
