/** The parts of the form: what is filled in, what is left to do, the draft, the way on. */

import { element } from "../page/elements.js";
import { LEFT_HEADING, REVIEW_WORDS } from "./form_words.js";
import { quietButton } from "./field_frame.js";
import { recordForm } from "./record_form.js";

/**
 * @import { idView } from "./id_view.js"
 * @import { logView } from "./log_view.js"
 * @import { Sheet } from "./sheet.js"
 */

/**
 * The parts of the form, and all of them laid out.
 * @param {Sheet} sheet @param {ReturnType<typeof idView> | null} id @param {ReturnType<typeof logView> | null} log
 */
export function layout(sheet, id, log) {
  const similar = element("div", { class: "kb-similar", "data-kb-similar": "", "aria-live": "polite" });
  const afterTitle = [...(id ? [id.element] : []), similar];
  const fields = recordForm(sheet, sheet.state.type, (key) => key, (key) => (key === "titel" ? afterTitle : []));
  const documents = element("section", { class: "kb-documents" });
  const [required, ...rest] = fields;
  const go = element("button", { type: "button", class: "md-button md-button--primary" }, REVIEW_WORDS.go);
  const fill = element("div", { class: "kb-write__fill" }, required, documents, ...rest, ...(log ? [log.element] : []));
  const review = element("div", { class: "kb-write__review" });
  const status = element("p", { class: "kb-left__status", role: "status" });
  const list = element("ul", { class: "kb-left__list" });
  const draft = element("div", { class: "kb-draft" });
  const toLeft = quietButton("", { class: "kb-quiet kb-write__to-left" });
  const left = element("section", { class: "kb-left", tabindex: "-1" }, element("h2", {}, LEFT_HEADING), status, list);
  const aside = element("aside", { class: "kb-write__aside", "aria-label": LEFT_HEADING }, left, draft);
  const main = element("div", { class: "kb-write__main" }, fill, review);
  const whole = element("div", { class: "kb-write" }, main, aside, element("p", { class: "kb-write__go" }, toLeft, go));
  return { whole, go, fill, review, status, list, left, toLeft, draft, documents, similar, id, log };
}
