/** Fields that hold several texts or groups: each can be moved and taken away, one more can be added. */

import { element, pressedButton } from "../page/elements.js";
import { faultPlace, helpLine, quietButton, requiredMark } from "./field_frame.js";
import { moved, under } from "./paths.js";
import { LIST_WORDS, itemWords } from "./form_words.js";
import { itemName } from "./in_words.js";

/**
 * @import { Field } from "./form_data.js"
 * @import { Value } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

const CONTROLS = "input, textarea, select";

/** What the list shows: of texts, and of groups that are required, at least one to fill in. @param {Sheet} sheet @param {Field} field @param {string} name */
function rowsOf(sheet, field, name) {
  const items = [sheet.value(name) ?? []].flat();
  return items.length > 0 || (field.part && !field.required) ? items : [emptyOf(field)];
}

/** @param {Field} field @returns {Value} */
const emptyOf = (field) => (field.part ? {} : "");

/**
 * A field for several; `row` draws what stands in an item.
 * @param {Sheet} sheet @param {Field} field @param {string} name @param {(name: string) => HTMLElement} row
 */
export function listField(sheet, field, name, row) {
  const items = element("ol", { class: "kb-list__items" });
  const add = quietButton("", { "data-kb-add": name });
  const status = element("p", { class: "kb-list__status", role: "status" });
  const draw = () => {
    const rows = rowsOf(sheet, field, name);
    items.replaceChildren(...rows.map((_, place) => itemFrame(sheet, field, name, place, rows.length, row)));
    add.replaceChildren(
      rows.length === 0 ? LIST_WORDS.first : LIST_WORDS.more,
      element("span", { class: "kb-hidden" }, ` i ${field.label}`),
    );
  };

  /** @param {Value[]} rows */
  function put(rows) {
    sheet.put(name, rows.length > 0 ? rows : undefined);
    status.replaceChildren();
    draw();
  }

  /** @param {number} place */
  function remove(place) {
    const rows = rowsOf(sheet, field, name);
    put(rows.filter((_, other) => other !== place));
    const undo = quietButton(LIST_WORDS.undo);
    undo.addEventListener("click", () => {
      put(rows);
      focusOn(items.children[place]);
    });
    status.replaceChildren(`${LIST_WORDS.removed} `, undo);
    undo.focus();
  }

  /** @param {number} place @param {number} to @param {string} way */
  function move(place, to, way) {
    put(moved(rowsOf(sheet, field, name), place, to));
    const buttons = Array.from(items.children[to].querySelectorAll("button[data-kb-move]:not(:disabled)"));
    const same = buttons.find((button) => button.getAttribute("data-kb-move") === way);
    const next = same ?? buttons[0];
    if (next instanceof HTMLElement) next.focus();
  }

  items.addEventListener("click", (event) => {
    const button = pressedButton(event);
    const item = button?.closest("li");
    if (!button || item?.parentElement !== items) return; // of a list within the list
    const place = Array.from(items.children).indexOf(item);
    const { kbMove, kbRemove } = button.dataset;
    if (kbRemove !== undefined) remove(place);
    else if (kbMove !== undefined) move(place, place + Number(kbMove), kbMove);
  });
  add.addEventListener("click", () => {
    put([...rowsOf(sheet, field, name), emptyOf(field)]);
    focusOn(items.lastElementChild);
  });
  draw();
  const legend = element("legend", { class: "kb-field__label" }, field.label, ...(field.required && name.includes(".") ? [requiredMark()] : []));
  const attributes = { class: "kb-list", "data-kb-field-of": name, tabindex: "-1" };
  return element("fieldset", attributes, legend, helpLine(field, name), items, faultPlace(name), element("p", { class: "kb-list__foot" }, add), status);
}

/** @param {Element | null | undefined} item */
function focusOn(item) {
  const control = item?.querySelector(CONTROLS);
  if (control instanceof HTMLElement) control.focus();
}

/**
 * An item with its buttons. A text has nothing to be called by but its number.
 * @param {Sheet} sheet @param {Field} field @param {string} name @param {number} place @param {number} total
 * @param {(name: string) => HTMLElement} row
 */
function itemFrame(sheet, field, name, place, total, row) {
  const itemPath = under(name, place);
  const called = itemWords(field.label, place + 1, field.part ? itemName(sheet.rules(), field.part, sheet.value(itemPath)) : "");
  const button = (/** @type {string} */ sign, /** @type {string} */ words, /** @type {Record<string, string>} */ data) =>
    quietButton(sign, { "aria-label": `${words} ${called}`, title: words, "data-kb-does": words, ...data });
  const up = button("↑", LIST_WORDS.up, { "data-kb-move": "-1" });
  const down = button("↓", LIST_WORDS.down, { "data-kb-move": "1" });
  const remove = button(LIST_WORDS.remove, LIST_WORDS.remove, { "data-kb-remove": "" });
  up.disabled = place === 0;
  down.disabled = place === total - 1;
  const buttons = [...(total > 1 ? [up, down] : []), ...(total > 1 || (field.part && !field.required) ? [remove] : [])];
  const group = element("div", { class: "kb-item-row__buttons", role: "group", "aria-label": called }, ...buttons);
  const rest = field.part ? [faultPlace(itemPath)] : [];
  return element("li", { class: "kb-item-row" }, row(itemPath), ...(buttons.length > 0 ? [group] : []), ...rest);
}
