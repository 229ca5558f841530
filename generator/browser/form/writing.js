/** The form that somebody writes in: fields, what is left to do, the draft, and the last step. */

import { showDocumentNames, startDocuments } from "./documents_view.js";
import { partsOf } from "../page/elements.js";
import { fieldView } from "./field_view.js";
import { goToField, leftOf, PERSONAL, showAtFields, showList } from "./faults_view.js";
import { filesOf } from "./files.js";
import { keepDraft } from "./draft_keeper.js";
import { ID_WORDS, leftWords, readAs, shortLeft } from "./form_words.js";
import { fieldNamed, labelNamed } from "./field_names.js";
import { idView } from "./id_view.js";
import { layout } from "./layout.js";
import { logView } from "./log_view.js";
import { listen, listenToFolds, listenToList } from "./listeners.js";
import { pacer } from "./pace.js";
import { showCalled } from "./group_field.js";
import { showFilled } from "./record_form.js";
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

/**
 * Draws the form of `draft` in `holder`, and gives what keeps it; `leave()` follows when it is thrown away.
 * @param {HTMLElement} holder @param {Rules} rules @param {Draft} draft @param {Drafts} drafts
 * @param {Receivers} receivers @param {Others} others @param {() => void} leave
 */
export function startWriting(holder, rules, draft, drafts, receivers, others, leave) {
  const { type, ref } = draft;
  const pace = pacer(judge, keepAll);
  const sheet = sheetOf(rules, draft, fieldView, pace.soon);
  const parts = layout(sheet, ref === "" ? idView(sheet) : null, draft.base ? logView(sheet) : null);
  const { visit, isVisited } = visits();
  /** @type {DraftFile[]} */
  let files = [];

  const problems = () => files.flatMap((file) => file.problems);
  const tellAtFields = () => showAtFields(holder, problems(), isVisited);
  const review = reviewView(parts.review, rules, receivers, (file) => others.preview(file.rules, type, file.data));
  const mayLeave = () => {
    pace.now(); // what was typed last is judged too
    return !problems().some(({ code }) => code === PERSONAL);
  };
  const keeper = keepDraft(sheet, drafts, parts.draft, { id: () => files[0].id, mayLeave, leave });
  const steps = startSteps(parts, () => {
    visit("");
    if (!pace.now()) showRest();
  });

  function judge() {
    files = filesOf(rules, sheet.state, others.judge);
    showList(parts.list, problems(), ({ code, field }) => (isOfId(code, field) ? ID_WORDS.label : labelNamed(sheet, field)));
    parts.toLeft.textContent = shortLeft(problems().length);
  }

  function showRest() {
    tellAtFields();
    say(parts.status, leftWords(leftOf(problems())));
    showFilled(holder, sheet);
    showReadings(holder, sheet, others.judge);
    parts.id?.show(files[0].id);
    parts.log?.show(files[0]);
    const like = ref === "" ? others.similar(rules, type, textAt(sheet, "titel")) : null;
    parts.similar.replaceChildren(...(like ? [like] : []));
    review.show(files, ref, sheet.state.base, steps.isReview());
  }

  function keepAll() {
    showRest();
    keeper.keep();
  }

  holder.replaceChildren(parts.whole);
  startDocuments(holder, parts.documents, sheet, (name) => redraw(holder, sheet, name));
  listen(holder, sheet, (name) => {
    visit(name);
    tellAtFields();
  });
  listenToFolds(holder, showRest);
  listenToList(parts, (name) => {
    steps.fill();
    goToField(holder, name);
  });
  judge();
  showRest();
  return keeper;
}

/** Whether a fault is that of the address of the page. @param {string} code @param {string} field */
const isOfId = (code, field) => field === "" && (code.startsWith("id-") || code === PERSONAL);

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

/** Puts words where they are read out, when they are others. @param {HTMLElement} status @param {string} words */
function say(status, words) {
  if (status.textContent !== words) status.textContent = words;
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
