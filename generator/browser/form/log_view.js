/** What a correction will say in the log of its record: proposed from the changes, until somebody writes other words. */

import { element } from "../page/elements.js";
import { LOG_WORDS } from "./form_words.js";
import { faultPlace, inputId } from "./field_frame.js";
import { rowsOf } from "./log.js";

/**
 * @import { DraftFile } from "./files.js"
 * @import { Mapping } from "./paths.js"
 * @import { Sheet } from "./sheet.js"
 */

/** The field, and what keeps it in step. @param {Sheet} sheet */
export function logView(sheet) {
  const name = `historik.${rowsOf(sheet.state.base).length}.vad`;
  const id = inputId(name);
  const input = element("textarea", { id, name, rows: "3", "aria-describedby": `${id}-hjalp` });
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    sheet.change({ note: input.value });
  });
  const field = element(
    "section",
    { class: "kb-field kb-log", "data-kb-field-of": name },
    element("label", { class: "kb-field__label", for: id }, LOG_WORDS.label),
    element("p", { class: "kb-field__help", id: `${id}-hjalp` }, LOG_WORDS.help),
    input,
    faultPlace(name),
  );
  field.hidden = true;
  return {
    element: field,

    /** Shows the row of the record as it is now; nothing while there is none. @param {DraftFile} file */
    show({ data }) {
      const row = /** @type {Mapping | undefined} */ (rowsOf(data)[rowsOf(sheet.state.base).length]);
      field.hidden = row === undefined;
      if (document.activeElement !== input) input.value = String(row?.vad ?? "");
    },
  };
}
