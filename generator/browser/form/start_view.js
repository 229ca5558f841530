/** Where one begins: what to add, which record to correct, which draft to go on with. */

import { combobox } from "./combobox.js";
import { element } from "../page/elements.js";
import { draftOf, keyOf, keptDrafts, LONGEST_DRAFT } from "./drafts.js";
import { DRAFT_WORDS, START, UNUSABLE } from "./form_words.js";
import { everyRecord } from "./in_words.js";
import { quietButton } from "./field_frame.js";
import { said } from "./paths.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Drafts } from "./draft_keeper.js"
 * @import { Rules } from "./form_data.js"
 */

/** The address that opens the form. Pure. @param {string} type @param {string} [ref] */
export const addressOf = (type, ref = "") => (ref === "" ? `?typ=${encodeURIComponent(type)}` : `?post=${encodeURIComponent(ref)}`);

/** What a draft is called. @param {Rules} rules @param {Draft} draft */
function draftName(rules, { type, ref, data }) {
  const title = said(data.titel);
  return START.draft(typeof title === "string" ? title : "", rules.types[type], ref === "");
}

/**
 * Adds to `holder`, where the types that can be added stand, what only script can: to find a record, and drafts. `open`
 * goes on with a draft from a file.
 * @param {HTMLElement} holder @param {Rules} rules @param {Drafts} drafts @param {Storage | null} store
 * @param {(draft: Draft) => void} open
 */
export function startView(holder, rules, drafts, store, open) {
  const input = element("input", { type: "text", id: "kb-post", "aria-describedby": "kb-post-hjalp" });
  const search = combobox(input, START.correctLabel, {
    choices: () => everyRecord(rules),
    choose: ([ref]) => window.location.assign(addressOf("", ref)),
    leave: () => {},
    emptied: false,
  });
  holder.append(
    section(
      START.correct,
      element("label", { class: "kb-field__label", for: input.id }, START.correctLabel),
      element("p", { class: "kb-field__help", id: "kb-post-hjalp" }, START.correctHelp),
      search,
    ),
    draftsSection(rules, drafts, store, open),
  );
  holder.hidden = false;
}

/** @param {string} heading @param {Node[]} rest */
const section = (heading, ...rest) => element("section", { class: "kb-start" }, element("h2", {}, heading), ...rest);

/** @param {Rules} rules @param {Drafts} drafts @param {Storage | null} store @param {(draft: Draft) => void} open */
function draftsSection(rules, drafts, store, open) {
  const list = element("ul", { class: "kb-start__drafts" });
  const status = element("p", { class: "kb-fault", role: "status" });
  const types = Object.keys(rules.types);

  function draw() {
    const kept = keptDrafts(store, types);
    list.replaceChildren(
      ...kept.map((draft) => {
        const link = element("a", { href: addressOf(draft.type, draft.ref) }, draftName(rules, draft));
        const drop = quietButton(DRAFT_WORDS.discard, { "aria-label": `${DRAFT_WORDS.discard}: ${draftName(rules, draft)}` });
        drop.addEventListener("click", () => {
          drafts.remove(keyOf(draft.type, draft.ref));
          draw();
          status.textContent = DRAFT_WORDS.removed;
        });
        return element("li", {}, link, element("span", {}, DRAFT_WORDS.saved(draft.saved)), drop);
      }),
    );
    list.hidden = kept.length === 0;
  }

  draw();
  return section(START.resume, list, fileField(rules, drafts, status, open), status);
}

/**
 * The field that opens a draft from a file.
 * @param {Rules} rules @param {Drafts} drafts @param {HTMLElement} status @param {(draft: Draft) => void} open
 */
function fileField(rules, drafts, status, open) {
  // the browser's own button speaks the browser's language
  const input = element("input", { type: "file", id: "kb-utkastfil", class: "kb-hidden", accept: ".json,application/json" });
  const label = element("label", { for: input.id, class: "md-button" }, DRAFT_WORDS.fromFile);
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > LONGEST_DRAFT ? "" : await file.text();
    const draft = draftOf(text, Object.keys(rules.types));
    if (typeof draft === "string") {
      status.textContent = UNUSABLE[draft];
      return;
    }
    const key = keyOf(draft.type, draft.ref);
    if (drafts.text(key) === "") {
      open(draft);
      return;
    }
    const replace = quietButton(DRAFT_WORDS.replace);
    replace.addEventListener("click", () => {
      drafts.remove(key);
      open(draft);
    });
    status.replaceChildren(DRAFT_WORDS.exists, " ", replace);
    replace.focus();
  });
  return element("p", { class: "kb-start__file" }, input, label);
}
