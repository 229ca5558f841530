/** The address of a new record's page, which follows its title until somebody chooses another. */

import { element } from "../page/elements.js";
import { ID_WORDS } from "./form_words.js";
import { faultPlace, quietButton } from "./field_frame.js";

/** @import { Sheet } from "./sheet.js" */

/** The line under the title, and what keeps it in step. @param {Sheet} sheet */
export function idView(sheet) {
  const told = element("span", { class: "kb-id__told" });
  const change = quietButton(ID_WORDS.change);
  const input = element("input", { type: "text", id: "kb-id", "aria-describedby": "kb-id-hjalp", spellcheck: "false", autocomplete: "off" });
  const label = element("label", { for: "kb-id" }, ID_WORDS.label);
  const help = element("p", { class: "kb-field__help", id: "kb-id-hjalp" }, ID_WORDS.help);
  const field = element("div", { class: "kb-id__field" }, label, help, input);
  field.hidden = true;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    sheet.change({ id: input.value.trim() });
  });
  change.addEventListener("click", () => {
    field.hidden = false;
    change.hidden = true;
    input.focus();
  });
  return {
    // the faults of no field are those of the address
    element: element("div", { class: "kb-id", "data-kb-field-of": "" }, told, " ", change, field, faultPlace("")),

    /** @param {string} id */
    show(id) {
      told.textContent = id === "" ? ID_WORDS.waiting : `${ID_WORDS.label}: ${sheet.state.type}/${id}.html`;
      change.hidden = id === "" || !field.hidden;
      if (document.activeElement !== input) input.value = id;
    },
  };
}
