/** Groups of fields: a period, a source of money, a programme area with all that it holds. */

import { element, partsOf } from "../page/elements.js";
import { drawLater, drawNow } from "./folded.js";
import { faultPlace, helpLine } from "./field_frame.js";
import { isMapping, under } from "./paths.js";
import { GROUP_WORDS, itemWords } from "./form_words.js";
import { itemName, itemRest } from "./in_words.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Mapping } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

const MANY_FIELDS = 8;

/** One group that a record may have. @param {Sheet} sheet @param {Field} field @param {string} name */
export function groupField(sheet, field, name) {
  const legend = element("legend", { class: "kb-field__label" }, field.label);
  const fields = sheet.rules().parts[field.part ?? ""];
  const attributes = { class: "kb-part", "data-kb-field-of": name, tabindex: "-1" };
  return element("fieldset", attributes, legend, helpLine(field, name), fieldsIn(sheet, fields, name), faultPlace(name));
}

/** @param {Sheet} sheet @param {Field[]} fields @param {string} name */
const fieldsIn = (sheet, fields, name) =>
  element("div", { class: "kb-part__fields" }, ...fields.map((field) => sheet.draw(field, under(name, field.key))));

/**
 * The fields of a group that are not folded away: of many those that must be there, that say something, and its days. Pure.
 * @param {Field[]} fields @param {Mapping} held
 */
export function shownFirst(fields, held) {
  if (fields.length <= MANY_FIELDS) return fields;
  return fields.filter(
    ({ required, key, kind }) => required || kind === "date" || (Object.hasOwn(held, key) && kind !== "part") || key === fields[1].key,
  );
}

/**
 * One of several groups, folded to a line that says what it holds, its fields drawn when it is opened; one that holds nothing yet is open. What a group with
 * many fields need not have stands folded in it.
 * @param {Sheet} sheet @param {Field} field @param {string} name
 */
export function groupItem(sheet, field, name) {
  const part = field.part ?? "";
  const fields = sheet.rules().parts[part];
  const value = sheet.value(name);
  const held = isMapping(value) ? value : {};
  const first = shownFirst(fields, held);
  const rest = fields.filter((each) => !first.includes(each));
  const more = () => element("details", { class: "kb-more-fields" }, element("summary", {}, GROUP_WORDS.more), fieldsIn(sheet, rest, name));
  const folded = element("details", { class: "kb-fold-item" }, summaryOf(sheet, field, name));
  drawLater(folded, () => [fieldsIn(sheet, first, name), ...(rest.length > 0 ? [more()] : [])]);
  folded.open = Object.keys(held).length === 0;
  if (folded.open) drawNow(folded);
  return folded;
}

/** The line of a group: what it is called, and what else it says. @param {Sheet} sheet @param {Field} field @param {string} name */
function summaryOf(sheet, { label, part = "" }, name) {
  const number = Number(name.slice(name.lastIndexOf(".") + 1)) + 1;
  const summary = element("summary", { "data-kb-called": name, "data-kb-part": part, "data-kb-uncalled": itemWords(label, number, "") });
  showCalled(sheet, summary);
  return summary;
}

/** The buttons that move the group of a line and take it away. @param {HTMLElement} summary */
const buttonsBeside = (summary) =>
  Array.from(summary.closest("li")?.children ?? []).flatMap((part) => partsOf(part, ":scope > [data-kb-does]", HTMLElement));

/** Says anew what the group of a line is called. @param {Sheet} sheet @param {HTMLElement} summary */
export function showCalled(sheet, summary) {
  const { kbCalled = "", kbPart = "", kbUncalled = "" } = summary.dataset;
  const value = sheet.value(kbCalled);
  const named = itemName(sheet.rules(), kbPart, value);
  const [name, rest] = named === "" ? ["", GROUP_WORDS.empty] : [named, itemRest(sheet.rules(), kbPart, value)];
  if (summary.textContent === [name, rest].join(" ").trim()) return;
  for (const button of buttonsBeside(summary)) button.setAttribute("aria-label", `${button.dataset.kbDoes} ${name || kbUncalled}`);
  const parts = [element("span", {}, name), element("span", { class: "kb-fold-item__rest" }, rest)];
  summary.replaceChildren(...parts.filter(({ textContent }) => textContent !== "").flatMap((part) => [part, " "]));
}
