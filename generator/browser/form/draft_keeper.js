/** Keeps the draft in the browser while it is written, and tells what became of it. */

import { element, pressedButton } from "../page/elements.js";
import { saveFile } from "../page/files.js";
import { draftText, keyOf } from "./drafts.js";
import { DRAFT_WORDS, UNSAVED } from "./form_words.js";
import { quietButton } from "./field_frame.js";

/**
 * @import { Draft, draftStore, Unsaved } from "./drafts.js"
 * @import { Sheet } from "./sheet.js"
 * @typedef {ReturnType<typeof draftStore>} Drafts
 */

const DRAFT_TYPE = "application/json";

/** What can be done when a draft is not kept: the words, and the way. @type {Record<Unsaved, [string, string][]>} */
const CHOICES = {
  full: [],
  forbidden: [],
  elsewhere: [
    [DRAFT_WORDS.takeOther, "other"],
    [DRAFT_WORDS.keepMine, "mine"],
  ],
  unopened: [
    [DRAFT_WORDS.oldToFile, "old"],
    [DRAFT_WORDS.overwrite, "mine"],
  ],
};

/** @param {[string, string]} choice */
const choice = ([words, way]) => quietButton(words, { "data-kb-draft": way });

/** The name of the file of a draft. Pure. @param {Draft} draft @param {string} id */
const draftFileName = ({ type }, id) => `utkast-${type}-${id || "ny"}.json`;

/**
 * Starts to keep the draft of `sheet`; `told` is where that is told, and `page.leave()` follows when all is thrown away.
 * `page.id()` is what the record will be called, and `page.mayLeave()` says whether the draft may leave the browser.
 * @param {Sheet} sheet @param {Drafts} drafts @param {HTMLElement} told
 * @param {{ id: () => string, mayLeave: () => boolean, leave: () => void }} page
 */
export function keepDraft(sheet, drafts, told, page) {
  const key = keyOf(sheet.state.type, sheet.state.ref);
  const { status, choices, all } = draftBox();
  let isKept = true;
  let isStopped = false;

  const say = (/** @type {string} */ words, /** @type {[string, string][]} */ ways = []) => {
    status.textContent = words;
    choices.replaceChildren(...ways.map(choice));
  };

  /** @param {boolean} [anyway] */
  function keep(anyway = false) {
    if (isStopped) return;
    const saved = Date.now();
    const trouble = drafts.write(key, { ...sheet.state, saved }, anyway);
    isKept = trouble === null;
    status.classList.toggle("kb-draft__status--trouble", !isKept);
    say(trouble === null ? DRAFT_WORDS.saved(saved) : UNSAVED[trouble], trouble === null ? [] : CHOICES[trouble]);
  }

  /** Goes on without keeping what stands here. @param {() => void} then */
  function stop(then) {
    isStopped = true;
    isKept = true;
    then();
  }

  /** Throws the draft away for good; `then()` follows. @param {() => void} then */
  const discard = (then) => {
    drafts.remove(key);
    stop(then);
  };

  /** @type {Record<string, () => void>} */
  const ways = {
    mine: () => keep(true),
    other: () => stop(() => window.location.reload()),
    file: () => (page.mayLeave() ? saveDraft({ ...sheet.state, saved: Date.now() }, page.id()) : say(DRAFT_WORDS.personal)),
    discard() {
      say(status.textContent ?? "", [[DRAFT_WORDS.sure, "sure"], [DRAFT_WORDS.keep, "keep"]]);
      choices.querySelector("button")?.focus();
    },
    keep: () => choices.replaceChildren(),
    old: () => saveFile([drafts.text(key)], DRAFT_TYPE, draftFileName(sheet.state, "gammalt")),
    sure: () => discard(page.leave),
  };
  told.replaceChildren(...all);
  told.addEventListener("click", (event) => {
    const way = pressedButton(event)?.dataset.kbDraft;
    if (way !== undefined) ways[way]();
  });
  window.addEventListener("storage", (event) => {
    if (event.key === key && drafts.isElsewhere(key)) keep();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isKept) event.preventDefault(); // there is no other place where it stays
  });
  return { keep, discard };
}

/** What is told of the draft, and what can be done with it. */
function draftBox() {
  const status = element("p", { class: "kb-draft__status", role: "status" });
  const choices = element("p", { class: "kb-draft__choices" });
  const ways = element("p", { class: "kb-draft__ways" }, choice([DRAFT_WORDS.toFile, "file"]), " ", choice([DRAFT_WORDS.discard, "discard"]));
  return { status, choices, all: [status, choices, ways, element("p", { class: "kb-field__help" }, DRAFT_WORDS.kept)] };
}

/** @param {Draft} draft @param {string} id */
const saveDraft = (draft, id) => saveFile([draftText(draft)], DRAFT_TYPE, draftFileName(draft, id));
