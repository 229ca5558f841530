/** Fields whose values are found by words: terms, municipalities, funds, sources and other records; one or several. */

import { combobox } from "./combobox.js";
import { element } from "../page/elements.js";
import { faultPlace, helpLine, inputAttributes, labelOf, quietButton } from "./field_frame.js";
import { choicesOf, inWords } from "./in_words.js";
import { isMapping, isSourced, said } from "./paths.js";
import { chosenWords, NEW_DOCUMENT, sourceState } from "./form_words.js";
import { SOURCES } from "./sheet.js";
import { textAt } from "./text_field.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Value } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

/** What can be chosen now for the field. @param {Sheet} sheet @param {Field} field @param {string} name */
function choices(sheet, field, name) {
  const near = sheet.value(name.slice(0, Math.max(name.lastIndexOf("."), 0)));
  return choicesOf(sheet.rules(), field, isMapping(near) ? near : {});
}

/** A value in words, by what can be chosen beside it. @param {Sheet} sheet @param {Field} field @param {string} name @param {Value | undefined} value */
function wordsFor(sheet, field, name, value) {
  const held = said(value);
  const known = choices(sheet, field, name).find(([id]) => id === held);
  return known ? known[1] : inWords(sheet.rules(), field, held);
}

/** A field for one value. @param {Sheet} sheet @param {Field} field @param {string} name */
export function chosenField(sheet, field, name) {
  const input = element("input", { type: "text", ...inputAttributes(field, name) });
  input.value = wordsFor(sheet, field, name, textAt(sheet, name) || undefined);
  const box = combobox(input, field.label, {
    choices: () => choices(sheet, field, name),
    choose: ([value]) => sheet.type(name, value),
    leave: (text) => sheet.type(name, text),
    emptied: false,
  });
  return element(
    "div",
    { class: "kb-field kb-field--chosen", "data-kb-field-of": name },
    element("div", { class: "kb-field__head" }, labelOf(field, name)),
    helpLine(field, name),
    box,
    ...(field.target === SOURCES ? [newDocumentButton(name)] : []),
    faultPlace(name),
  );
}

/** Asks for a new document to be described, for the field of a name. @param {string} name */
const newDocumentButton = (name) => quietButton(NEW_DOCUMENT.ask, { "data-kb-new-document": name });

/** @param {Value} sources */
const ownWords = (sources) => sourceState(Array.isArray(sources) && sources.length === 0 ? "none" : "own").toLowerCase();

/** @param {string} words @param {Value} item @param {number} place */
function chip(words, item, place) {
  const attributes = { type: "button", "aria-label": `Ta bort ${words}`, "data-kb-remove": String(place) };
  const own = isSourced(item) && item.källor !== undefined ? [element("small", {}, ` ${ownWords(item.källor)}`)] : [];
  return element("li", {}, words, ...own, element("button", attributes, "×"));
}

/** A field for several values. @param {Sheet} sheet @param {Field} field @param {string} name */
export function chosenFields(sheet, field, name) {
  const chosen = element("ul", { class: "kb-chosen", "aria-label": chosenWords(field.label) });
  const input = element("input", { type: "text", ...inputAttributes(field, name) });
  const items = () => [sheet.value(name) ?? []].flat();

  /** @param {string} value */
  function add(value) {
    if (value === "" || items().some((item) => said(item) === value)) return;
    sheet.put(name, [...items(), value]);
    draw();
  }

  function draw() {
    chosen.replaceChildren(...items().map((item, place) => chip(wordsFor(sheet, field, name, item), item, place)));
    chosen.hidden = items().length === 0;
  }

  chosen.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const left = items().filter((_, place) => place !== Number(button.dataset.kbRemove));
    sheet.put(name, left.length > 0 ? left : undefined);
    draw();
    input.focus();
  });
  const box = combobox(input, field.label, {
    choices: () => choices(sheet, field, name).filter(([value]) => !items().some((item) => said(item) === value)),
    choose: ([value]) => add(value),
    leave(text) {
      add(text);
      input.value = "";
    },
    emptied: true,
  });
  draw();
  const head = element("div", { class: "kb-field__head" }, labelOf(field, name));
  const rest = [helpLine(field, name), chosen, box, faultPlace(name)];
  return element("div", { class: "kb-field kb-field--chosen", "data-kb-field-of": name }, head, ...rest);
}
