/** Fields for what is typed: texts, numbers, dates, addresses, and choices among a few. */

import { element } from "../page/elements.js";
import { faultPlace, helpLine, inputAttributes, labelOf, quietButton } from "./field_frame.js";
import { said } from "./paths.js";
import { howItReads } from "./how_it_reads.js";
import { ownSources } from "./source_field.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Sheet } from "./sheet.js"
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

const SECTION = "avsnitt";
const SOURCE = "källa";
const LETTERS_OF_A_LINE = 70;
const MOST_LINES = 14;
const READ = new Set(["whole number", "count", "number", "date"]);

/** What stands in a field as text. @param {Sheet} sheet @param {string} name */
export function textAt(sheet, name) {
  const value = said(sheet.value(name));
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A field whose value is typed. @param {Sheet} sheet @param {Field} field @param {string} name */
export function textField(sheet, field, name) {
  const sources = field.sourced ? ownSources(sheet, name) : null;
  const input = controlWithHelp(sheet, field, name);
  const reads = input instanceof HTMLTextAreaElement && !name.includes(".") ? [howItReads(input, field)] : [];
  const head = element("div", { class: "kb-field__head" }, labelOf(field, name), ...(sources ? [sources.button] : []));
  return element(
    "div",
    { class: `kb-field kb-field--${field.kind.replace(" ", "-")}`, "data-kb-field-of": name },
    head,
    helpLine(field, name),
    input,
    ...reads,
    ...(READ.has(field.kind) ? [readingLine(name)] : []),
    faultPlace(name),
    ...(sources ? [sources.panel] : []),
  );
}

/** The input itself. @param {Sheet} sheet @param {Field} field @param {string} name @returns {Control} */
export function control(sheet, field, name) {
  if (field.kind === "choice") return choiceOf(sheet, field, name);
  const text = textAt(sheet, name);
  const attributes = inputAttributes(field, name);
  if (field.kind === "prose") {
    const area = element("textarea", { ...attributes, rows: String(linesOf(text)), placeholder: " " });
    area.value = text;
    return area;
  }
  const input = element("input", { ...attributes, type: "text", autocomplete: "off" });
  if (field.kind === "count") input.inputMode = "numeric";
  if (field.kind === "url") input.inputMode = "url";
  input.value = text;
  return input;
}

/** The input with what helps to fill it in: the sections of a source, today. @param {Sheet} sheet @param {Field} field @param {string} name */
function controlWithHelp(sheet, field, name) {
  const input = control(sheet, field, name);
  if (field.kind === "date") return element("div", { class: "kb-field__row" }, input, todayButton(sheet, field, name, input));
  if (field.key !== SECTION) return input;
  const list = element("datalist", { id: `${input.id}-forslag` });
  input.setAttribute("list", list.id);
  input.addEventListener("focus", () => {
    const source = textAt(sheet, name.slice(0, -SECTION.length) + SOURCE);
    list.replaceChildren(...(sheet.rules().sections[source] ?? []).map((section) => element("option", { value: section })));
  });
  return element("div", {}, input, list);
}

/** @param {Sheet} sheet @param {Field} field @param {string} name @param {Control} input */
function todayButton(sheet, field, name, input) {
  const button = quietButton("I dag", { "aria-label": `I dag, ${field.label.toLowerCase()}` });
  button.addEventListener("click", () => {
    input.value = today();
    sheet.type(name, input.value);
    input.focus();
  });
  return button;
}

/** The day of the reader's clock, as it is kept: 2026-02-03. */
export const today = () => new Intl.DateTimeFormat("sv-SE").format(new Date());

/** @param {string} text */
const linesOf = (text) =>
  Math.min(MOST_LINES, Math.max(2, text.split("\n").reduce((lines, line) => lines + Math.ceil((line.length + 1) / LETTERS_OF_A_LINE), 0)));

/** @param {Sheet} sheet @param {Field} field @param {string} name */
function choiceOf(sheet, field, name) {
  const chosen = textAt(sheet, name);
  const select = element("select", inputAttributes(field, name), element("option", { value: "" }, "Välj …"));
  const choices = field.choices ?? [];
  const odd = chosen !== "" && !choices.some(([value]) => value === chosen);
  for (const [value, words] of odd ? [...choices, [chosen, chosen]] : choices) {
    select.append(element("option", { value }, words));
  }
  select.value = chosen;
  return select;
}

/** Where it is told how a date or a number is understood, when it is not written as it is kept. @param {string} name */
const readingLine = (name) => element("p", { class: "kb-field__read", "aria-live": "polite", "data-kb-reading": name });
