/** New source documents, described in the same sitting as the record that rests on them. */

import { element, partsOf, pressedButton } from "../page/elements.js";
import { faultPlace, quietButton } from "./field_frame.js";
import { arranged } from "./record_form.js";
import { DOCUMENTS, SOURCES } from "./sheet.js";
import { GROUP_WORDS, NEW_DOCUMENT } from "./form_words.js";
import { under } from "./paths.js";
import { renamed } from "./files.js";
import { textAt } from "./text_field.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Sheet } from "./sheet.js"
 */

/** What no other document of a draft is called until it has its id. Pure. @param {Draft["documents"]} documents */
function newDocumentId(documents) {
  const numbers = documents.map(({ id }) => Number(id.slice(id.indexOf(":") + 1)) || 0);
  return `${DOCUMENTS}:${Math.max(0, ...numbers) + 1}`;
}

/**
 * Keeps `section` in step with the documents of the draft, and hears when one is asked for anywhere in `root`.
 * `redraw(name)` draws a field anew.
 * @param {HTMLElement} root @param {HTMLElement} section @param {Sheet} sheet @param {(name: string) => void} redraw
 */
export function startDocuments(root, section, sheet, redraw) {
  const draw = () => {
    const { documents } = sheet.state;
    section.hidden = documents.length === 0;
    section.replaceChildren(
      element("h2", {}, NEW_DOCUMENT.heading),
      element("p", { class: "kb-field__help" }, NEW_DOCUMENT.help),
      ...documents.map((_, place) => documentForm(sheet, under(DOCUMENTS, place))),
    );
  };

  root.addEventListener("click", (event) => {
    const { kbNewDocument: name, kbDropDocument: dropped } = pressedButton(event)?.dataset ?? {};
    const { documents } = sheet.state;
    if (name !== undefined) {
      const id = newDocumentId(documents);
      sheet.change({ documents: [...documents, { id, data: {} }] });
      sheet.put(name, id);
      redraw(name);
      draw();
      section.lastElementChild?.querySelector("input")?.focus();
    } else if (dropped !== undefined) {
      takeAway(root, sheet, Number(dropped));
      draw();
    }
  });
  draw();
}

/** The fields that name the document `id`. @param {HTMLElement} root @param {Sheet} sheet @param {string} id */
const naming = (root, sheet, id) =>
  partsOf(root, '[role="combobox"]', HTMLInputElement).filter(({ name }) => textAt(sheet, name) === id);

/** Takes a document away, and its name from the fields that had it. @param {HTMLElement} root @param {Sheet} sheet @param {number} place */
function takeAway(root, sheet, place) {
  const { documents, data } = sheet.state;
  const { id } = documents[place];
  for (const input of naming(root, sheet, id)) input.value = "";
  const without = /** @type {typeof data} */ (renamed(data, new Map([[id, ""]])));
  sheet.change({ documents: documents.filter((_, other) => other !== place), data: without });
}

/** Calls new documents by the titles that they have by now. @param {HTMLElement} root @param {Sheet} sheet */
export function showDocumentNames(root, sheet) {
  const records = sheet.rules().records[SOURCES];
  for (const { id } of sheet.state.documents) {
    const title = records.find(([each]) => each === id)?.[1] ?? "";
    for (const input of naming(root, sheet, id)) if (input !== document.activeElement) input.value = title;
  }
}

/** @param {Sheet} sheet @param {string} name */
function documentForm(sheet, name) {
  const rules = sheet.rules();
  const { useful, groups, part } = rules.types[SOURCES];
  const { required } = arranged(rules.parts[part], groups);
  const first = [...required, ...rules.parts[part].filter(({ key }) => useful.includes(key))];
  const rest = rules.parts[part].filter((field) => !first.includes(field));
  const drawn = (/** @type {typeof first} */ fields) => fields.map((field) => sheet.draw(field, under(name, field.key)));
  const more = element("details", { class: "kb-more-fields" }, element("summary", {}, GROUP_WORDS.more), ...drawn(rest));
  const drop = quietButton(NEW_DOCUMENT.remove, { "data-kb-drop-document": name.slice(name.lastIndexOf(".") + 1) });
  return element("div", { class: "kb-document", "data-kb-field-of": name }, faultPlace(name), ...drawn(first), more, drop);
}
