/** The form that somebody writes in: fields, what is left to do, the draft, and the last step. */

import { showDocumentNames, startDocuments } from "./documents_view.js";
import { element, partsOf } from "../page/elements.js";
import { fieldView } from "./field_view.js";
import { goToField, showAtFields, showList } from "./faults_view.js";
import { filesOf } from "./files.js";
import { keepDraft } from "./draft_keeper.js";
import { LEFT_HEADING, readAs, REVIEW_WORDS } from "./form_words.js";
import { fieldNamed, labelNamed } from "./field_names.js";
import { idView } from "./id_view.js";
import { showCalled } from "./group_field.js";
import { PERSONAL } from "./faults_view.js";
import { recordForm, showFilled } from "./record_form.js";
import { reviewView } from "./review_view.js";
import { sheetOf } from "./sheet.js";
import { startSteps } from "./steps.js";
import { textAt } from "./text_field.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Drafts } from "./draft_keeper.js"
 * @import { DraftFile, Judge } from "./files.js"
 * @import { Receivers } from "./deliver.js"
 * @import { Mapping } from "./paths.js"
 * @import { Rules } from "./form_data.js"
 * @import { Sheet } from "./sheet.js"
 *
 * What the form asks others: the judge, how a page looks, and which records have titles like one.
 * @typedef {{ judge: Judge, preview: (rules: Rules, type: string, data: Mapping) => Node,
 *   similar: (rules: Rules, type: string, title: string) => Node | null }} Others
 */

const QUIET = 250; // milliseconds without a key before what is written is judged and kept

/**
 * Draws the form of `draft` in `holder`, and gives what keeps it; `leave()` follows when it is thrown away.
 * @param {HTMLElement} holder @param {Rules} rules @param {Draft} draft @param {Drafts} drafts
 * @param {Receivers} receivers @param {Others} others @param {() => void} leave
 */
export function startWriting(holder, rules, draft, drafts, receivers, others, leave) {
  const { type, ref } = draft;
  const pace = pacer(
    () => judge(),
    () => {
      showRest();
      keeper.keep();
    },
  );
  const sheet = sheetOf(rules, draft, fieldView, pace.soon);
  const parts = layout(sheet, ref === "" ? idView(sheet) : null);
  const { visit, isVisited } = visits();
  /** @type {DraftFile[]} */
  let files = [];

  const problems = () => files.flatMap((file) => file.problems);
  const review = reviewView(parts.review, rules, receivers, (file) => others.preview(file.rules, type, file.data));
  const keeper = keepDraft(sheet, drafts, parts.draft, {
    id: () => files[0].id,
    mayLeave: () => !problems().some(({ code }) => code === PERSONAL),
    leave,
  });
  const steps = startSteps(parts, () => {
    visit("");
    if (pace.now()) return;
    judge();
    showRest();
  });

  function judge() {
    files = filesOf(rules, sheet.state, others.judge);
    showAtFields(holder, problems(), isVisited);
    showList(parts.list, parts.status, problems(), (name) => labelNamed(sheet, name));
  }

  function showRest() {
    showFilled(holder, sheet);
    showReadings(holder, sheet, others.judge);
    parts.id?.show(files[0].id);
    const like = ref === "" ? others.similar(rules, type, textAt(sheet, "titel")) : null;
    parts.similar.replaceChildren(...(like ? [like] : []));
    review.show(files, ref, sheet.state.base, steps.isReview());
  }

  holder.replaceChildren(parts.whole);
  startDocuments(holder, parts.documents, sheet, (name) => redraw(holder, sheet, name));
  listen(holder, sheet, (name) => {
    visit(name);
    showAtFields(holder, problems(), isVisited);
  });
  parts.list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-kb-to]") : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    steps.fill();
    goToField(holder, link.dataset.kbTo ?? "");
  });
  judge();
  showRest();
  return keeper;
}

/**
 * Lets `first()` follow when nothing has been typed for a while, and `rest()` when the page has answered; both at once
 * when the page is left.
 * @param {() => void} first @param {() => void} rest
 */
function pacer(first, rest) {
  /** @type {number | undefined} */
  let timer;
  function finish() {
    timer = undefined;
    rest();
  }
  function now() {
    if (timer === undefined) return false;
    clearTimeout(timer);
    first();
    finish();
    return true;
  }
  window.addEventListener("pagehide", now);
  document.addEventListener("visibilitychange", now);
  return {
    /** What would follow soon, at once; whether anything would. */
    now,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        first();
        timer = setTimeout(finish);
      }, QUIET);
    },
  };
}

/** The fields where the reader has been; the empty name stands for all. */
function visits() {
  /** @type {Set<string>} */
  const visited = new Set();
  return {
    visit: (/** @type {string} */ name) => visited.add(name),
    /** Whether the reader has been in the field of a name, or in one of its group. @param {string} name */
    isVisited: (name) => visited.has("") || Array.from(visited).some((each) => `${each}.`.startsWith(`${name}.`)),
  };
}

/** Takes what is typed anywhere in `holder`; `left` hears which field was left. @param {HTMLElement} holder @param {Sheet} sheet @param {(name: string) => void} left */
function listen(holder, sheet, left) {
  holder.addEventListener("input", ({ target }) => {
    if (isControl(target) && target.name !== "") sheet.type(target.name, target.value);
  });
  holder.addEventListener("focusout", ({ target }) => {
    if (isControl(target) && target.name !== "") left(target.name);
  });
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isControl = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** The parts of the form, and all of them laid out. @param {Sheet} sheet @param {ReturnType<typeof idView> | null} id */
function layout(sheet, id) {
  const similar = element("div", { class: "kb-similar", "data-kb-similar": "", "aria-live": "polite" });
  const afterTitle = [...(id ? [id.element] : []), similar];
  const fields = recordForm(sheet, sheet.state.type, (key) => key, (key) => (key === "titel" ? afterTitle : []));
  const documents = element("section", { class: "kb-documents" });
  const [required, ...rest] = fields;
  const go = element("button", { type: "button", class: "md-button md-button--primary" }, REVIEW_WORDS.go);
  const fill = element("div", { class: "kb-write__fill" }, required, documents, ...rest);
  const review = element("div", { class: "kb-write__review" });
  const status = element("p", { class: "kb-left__status", role: "status" });
  const list = element("ul", { class: "kb-left__list" });
  const draft = element("div", { class: "kb-draft" });
  const left = element("section", { class: "kb-left" }, element("h2", {}, LEFT_HEADING), status, list);
  const aside = element("aside", { class: "kb-write__aside", "aria-label": LEFT_HEADING }, left, draft);
  const main = element("div", { class: "kb-write__main" }, fill, review);
  const whole = element("div", { class: "kb-write" }, main, aside, element("p", { class: "kb-write__go" }, go));
  return { whole, go, fill, review, status, list, draft, documents, similar, id };
}

/** Draws the field of a name anew. @param {HTMLElement} holder @param {Sheet} sheet @param {string} name */
function redraw(holder, sheet, name) {
  const field = fieldNamed(sheet, name);
  const drawn = partsOf(holder, "[data-kb-field-of]", HTMLElement).find(({ dataset }) => dataset.kbFieldOf === name);
  if (field) drawn?.replaceWith(sheet.draw(field, name));
}

/** Tells how dates and numbers are understood, and what groups are called by now. @param {HTMLElement} holder @param {Sheet} sheet @param {Judge} judge */
function showReadings(holder, sheet, { read }) {
  for (const line of partsOf(holder, "[data-kb-reading]", HTMLElement)) {
    const name = line.dataset.kbReading ?? "";
    const field = fieldNamed(sheet, name);
    const typed = textAt(sheet, name);
    const words = field && typed !== "" ? readAs(typed, String(read(sheet.rules())(field, typed).value), sheet.rules().months) : "";
    if (line.textContent !== words) line.textContent = words;
  }
  for (const summary of partsOf(holder, "[data-kb-called]", HTMLElement)) showCalled(sheet, summary);
  showDocumentNames(holder, sheet);
}
