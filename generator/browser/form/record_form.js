/** The fields of a record: those that it must have first, the rest folded in groups that say how much is filled in. */

import { element, partsOf } from "../page/elements.js";
import { faultPlace, quietButton } from "./field_frame.js";
import { filledWords, LIST_WORDS, OPTIONAL_HEADING, REQUIRED_HEADING, REQUIRED_HELP } from "./form_words.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Value } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

/** Whether something is filled in. Pure. @param {Value | undefined} value @returns {boolean} */
export function isFilled(value) {
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value === "object") return Object.values(value).some(isFilled);
  return value !== undefined;
}

/**
 * The fields of a type in the order that the form asks for them: what must be there, and the groups of the rest. Pure.
 * @param {Field[]} fields @param {string[]} groups
 */
export function arranged(fields, groups) {
  const required = fields.filter((field) => field.required);
  const last = required.filter((field) => field.part);
  const rest = groups.map((group) => ({ group, fields: fields.filter((field) => !field.required && field.group === group) }));
  return {
    required: [...required.filter((field) => !field.part), ...last],
    groups: rest.filter(({ fields: held }) => held.length > 0),
  };
}

/**
 * The form of a record of `type`; names of its fields begin with `name`, and `after` gives what stands after a field.
 * @param {Sheet} sheet @param {string} type @param {(key: string) => string} nameOf @param {(key: string) => Node[]} after
 */
export function recordForm(sheet, type, nameOf, after) {
  const rules = sheet.rules();
  const { groups: names, part } = rules.types[type];
  const { required, groups } = arranged(rules.parts[part], names);
  const drawn = (/** @type {Field} */ field) => [sheet.draw(field, nameOf(field.key)), ...after(field.key)];
  const folded = groups.map(({ group, fields }) => {
    const filled = element("span", { class: "kb-group__filled", "data-kb-filled": fields.map(({ key }) => nameOf(key)).join(" ") });
    const summary = element("summary", {}, element("span", { class: "kb-group__name" }, group), filled);
    const hint = element("span", { class: "kb-group__hint" }, fields.map(({ label }) => label).join(", "));
    summary.append(hint);
    return element("details", { class: "kb-form-group" }, summary, element("div", { class: "kb-form-group__fields" }, ...fields.flatMap(drawn)));
  });
  return [
    element("section", { class: "kb-form__required" }, element("h2", {}, REQUIRED_HEADING), element("p", { class: "kb-field__help" }, REQUIRED_HELP), ...required.flatMap(drawn)),
    element("section", { class: "kb-form__rest" }, element("h2", {}, OPTIONAL_HEADING), ...folded, ...unknownFields(sheet, type)),
  ];
}

/**
 * What a draft of another time holds that the form has no field for: it can be read, and taken away.
 * @param {Sheet} sheet @param {string} type
 */
function unknownFields(sheet, type) {
  const { parts, types } = sheet.rules();
  const known = new Set(parts[types[type].part].map(({ key }) => key));
  return Object.entries(sheet.state.data).filter(([key]) => !known.has(key)).map(([key, value]) => {
    const remove = quietButton(LIST_WORDS.remove, { "aria-label": `${LIST_WORDS.remove} ${key}` });
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    const said = element("p", {}, element("strong", {}, key), ` ${text} `, remove);
    const field = element("div", { class: "kb-field", "data-kb-field-of": key }, said, faultPlace(key));
    remove.addEventListener("click", () => {
      sheet.put(key, undefined);
      field.remove();
    });
    return field;
  });
}

/** Tells how many fields of each group are filled in. @param {HTMLElement} root @param {Sheet} sheet */
export function showFilled(root, sheet) {
  for (const told of partsOf(root, "[data-kb-filled]", HTMLElement)) {
    const names = (told.dataset.kbFilled ?? "").split(" ");
    const words = filledWords(names.filter((name) => isFilled(sheet.value(name))).length);
    if (told.textContent !== words) told.textContent = words;
  }
}
