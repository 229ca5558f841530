/** A field of a record to what the reader fills in. */

import { chosenField, chosenFields } from "./chosen_field.js";
import { element } from "../page/elements.js";
import { faultPlace, inputAttributes } from "./field_frame.js";
import { groupField, groupItem } from "./group_field.js";
import { namesArea } from "./in_words.js";
import { itemWords } from "./form_words.js";
import { listField } from "./list_field.js";
import { ownSources } from "./source_field.js";
import { control, textField } from "./text_field.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Sheet } from "./sheet.js"
 */

const NAMED = new Set(["link", "relation", "term", "county"]);

/** Whether the values of a field are found by words. @param {Sheet} sheet @param {Field} field */
const isNamed = (sheet, field) => NAMED.has(field.kind) || namesArea(sheet.rules(), field);

/** The element of a field. @param {Sheet} sheet @param {Field} field @param {string} name @returns {HTMLElement} */
export function fieldView(sheet, field, name) {
  if (field.part) {
    return field.many
      ? listField(sheet, field, name, (item) => groupItem(sheet, field, item))
      : groupField(sheet, field, name);
  }
  if (field.many && (isNamed(sheet, field) || field.kind === "choice")) return chosenFields(sheet, field, name);
  if (field.many) return listField(sheet, field, name, (item) => textItem(sheet, field, item));
  return isNamed(sheet, field) ? chosenField(sheet, field, name) : textField(sheet, field, name);
}

/** One of several texts. @param {Sheet} sheet @param {Field} field @param {string} name */
function textItem(sheet, field, name) {
  const input = control(sheet, field, name);
  const number = Number(name.slice(name.lastIndexOf(".") + 1)) + 1;
  input.setAttribute("aria-label", itemWords(field.label, number, ""));
  input.setAttribute("aria-describedby", inputAttributes(field, name)["aria-describedby"].split(" ")[1]);
  const sources = field.sourced ? ownSources(sheet, name) : null;
  const own = sources ? [element("div", { class: "kb-field__foot" }, sources.button), sources.panel] : [];
  return element("div", { class: "kb-field", "data-kb-field-of": name }, input, faultPlace(name), ...own);
}
