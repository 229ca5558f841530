/** What is told of a draft when it is opened again: from when it is, and what has changed in the record since. */

import { changeList } from "./review_view.js";
import { DRAFT_WORDS } from "./form_words.js";
import { element } from "../page/elements.js";
import { merged } from "./merging.js";
import { quietButton } from "./field_frame.js";
import { same } from "./paths.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Mapping } from "./paths.js"
 * @import { Rules } from "./form_data.js"
 */

/**
 * A draft with what has changed since in the record that it corrects, and what is to be told of that. Pure but for the
 * elements.
 * @param {Rules} rules @param {Draft} draft @param {Mapping | null} record as it is now, or null for a new one
 */
export function broughtUpToDate(rules, draft, record) {
  if (record === null && draft.ref !== "") return { draft: asNew(draft), told: [DRAFT_WORDS.gone] };
  if (record === null || draft.base === null || same(draft.base, record)) return { draft, told: [] };
  const { part } = rules.types[draft.type];
  const { data, both } = merged(draft.base, draft.data, record);
  const labels = both.map((key) => rules.parts[part].find((field) => field.key === key)?.label ?? key);
  const told = [
    element("p", {}, DRAFT_WORDS.changedSince),
    changeList(rules, part, draft.base, record),
    element("p", {}, both.length === 0 ? DRAFT_WORDS.takenIn : DRAFT_WORDS.both(labels)),
  ];
  return { draft: { ...draft, data, base: record }, told };
}

/** A correction of what is not there, as a new record of its id. @param {Draft} draft @returns {Draft} */
const asNew = (draft) => ({ ...draft, id: draft.ref.slice(draft.type.length + 1), ref: "", base: null });

/** A notice above the form. @param {(Node | string)[]} said */
export const notice = (...said) => element("div", { class: "kb-notice", role: "status" }, ...said);

/** Tells that a draft goes on, and lets one begin anew. @param {Draft} draft @param {() => void} startOver */
export function restored({ saved }, startOver) {
  const button = quietButton(DRAFT_WORDS.startOver);
  button.addEventListener("click", startOver);
  return notice(element("p", {}, DRAFT_WORDS.restored(saved), " ", button));
}
