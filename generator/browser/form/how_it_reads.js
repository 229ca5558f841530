/** How a text will read on its page, under the field where it is written. */

import { element } from "../page/elements.js";
import { READS } from "./form_words.js";
import { paragraphs, prose } from "./preview_prose.js";

/** @import { Field } from "./form_data.js" */

/** The text of `area` as its page shows it, drawn while it is open. @param {HTMLTextAreaElement} area @param {Field} field */
export function howItReads(area, field) {
  const shown = element("div", { class: "kb-lead" });
  const folded = element("details", { class: "kb-more-fields kb-reads" }, element("summary", {}, READS), shown);
  const draw = () => {
    if (folded.open) shown.replaceChildren(...(field.markdown ? prose(area.value) : paragraphs(area.value)));
  };
  folded.addEventListener("toggle", draw);
  area.addEventListener("input", draw);
  return folded;
}
