/** New source documents, described in the same sitting as the record that rests on them. */

import { element, pressedButton } from "../page/elements.js";
import { quietButton } from "./field_frame.js";
import { arranged } from "./record_form.js";
import { DOCUMENTS, SOURCES } from "./sheet.js";
import { GROUP_WORDS, NEW_DOCUMENT } from "./form_words.js";
import { under } from "./paths.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Sheet } from "./sheet.js"
 */

/** What no other document of a draft is called until it has its id. Pure. @param {Draft["documents"]} documents */
export function newDocumentId(documents) {
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
      sheet.change({ documents: documents.filter((_, place) => place !== Number(dropped)) });
      draw();
    }
  });
  draw();
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
  return element("div", { class: "kb-document", "data-kb-field-of": name }, ...drawn(first), more, drop);
}
