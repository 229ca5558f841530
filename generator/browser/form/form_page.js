/** bidra.html: what its address asks for, and the way on when that is not there. */

import { element, partOf, partsOf } from "../page/elements.js";
import { decoded } from "../page/percent.js";
import { draftStore, keyOf } from "./drafts.js";
import { goToField } from "./faults_view.js";
import { headingOf, LOST, NOT_FILLED_IN, refusedWords, unknownAddress, UNUSABLE } from "./form_words.js";
import { broughtUpToDate, notice, restored } from "./notices.js";
import { inWords } from "./in_words.js";
import { opened } from "./record_data.js";
import { prefilled } from "./prefilled.js";
import { addressOf, startView } from "./start_view.js";
import { startWriting } from "./writing.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { FormData, Rules } from "./form_data.js"
 * @import { Others } from "./writing.js"
 */

/** The browser's store, or nothing where that is forbidden. */
function storeOf() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const newMark = () => `${Date.now()}-${Math.random()}`;

/**
 * Starts the form in `root`; `others` are what it asks.
 * @param {HTMLElement} root @param {FormData} data @param {Others} others
 */
export async function startForm(root, data, others) {
  const message = partOf(document, "[data-kb-message]", HTMLElement);
  const tell = (/** @type {string} */ words) => {
    message.textContent = words;
    message.hidden = words === "";
  };
  try {
    await open(root, await data.rules(), data, others, tell);
  } catch (error) {
    tell(`${LOST} (${error instanceof Error ? error.message : error})`);
  }
  root.hidden = false;
  goToField(root, fieldAsked());
  root.setAttribute("data-kb-ready", "");
}

/**
 * @param {HTMLElement} root @param {Rules} rules @param {FormData} data @param {Others} others
 * @param {(words: string) => void} tell
 */
async function open(root, rules, data, others, tell) {
  const store = storeOf();
  const drafts = draftStore(store, Object.keys(rules.types), newMark);
  const { type, ref, trouble } = await askedFor(rules, data, new URLSearchParams(window.location.search));
  if (type !== "") {
    await writing(root, rules, data, drafts, others, type, ref, null);
    return;
  }
  if (trouble !== "") tell(trouble);
  startView(partOf(root, "[data-kb-start]", HTMLElement), rules, drafts, store, (draft) => {
    tell("");
    window.history.pushState(null, "", addressOf(draft.type, draft.ref));
    return writing(root, rules, data, drafts, others, draft.type, draft.ref, draft);
  });
  window.addEventListener("popstate", () => {
    if (window.location.search === "") window.location.reload();
  });
}

/**
 * The type of record, and the record if one is corrected, that an address asks for; neither, and why, when it asks for
 * what is not there.
 * @param {Rules} rules @param {FormData} data @param {URLSearchParams} asked
 */
async function askedFor(rules, data, asked) {
  const [ref, type] = [present(rules, asked.get("post")), asked.get("typ")];
  const none = { type: "", ref: "", trouble: "" };
  if (ref !== null) {
    const isThere = (await data.record(ref)) !== null;
    return isThere ? { type: ref.slice(0, ref.indexOf("/")), ref, trouble: "" } : { ...none, trouble: unknownAddress("post", ref) };
  }
  if (type === null) return none;
  return Object.hasOwn(rules.types, type) ? { ...none, type } : { ...none, trouble: unknownAddress("typ", type) };
}

/** A ref as it is now, of a record that may have changed its id. @param {Rules} rules @param {string | null} ref */
function present({ formerIds }, ref) {
  const [folder, id = ""] = ref?.split("/") ?? [""];
  const isFormer = Object.hasOwn(formerIds, folder) && Object.hasOwn(formerIds[folder], id);
  return isFormer ? `${folder}/${formerIds[folder][id]}` : ref;
}

/**
 * Shows the form of a type, or of a record that is corrected: with the draft that is `given`, or the one that is kept.
 * @param {HTMLElement} root @param {Rules} rules @param {FormData} data @param {ReturnType<typeof draftStore>} drafts
 * @param {Others} others @param {string} type @param {string} ref @param {Draft | null} given
 */
async function writing(root, rules, data, drafts, others, type, ref, given) {
  const { part } = rules.types[type];
  const record = ref === "" ? null : await data.record(ref);
  const base = record && opened(rules, part, record);
  const kept = given ?? drafts.read(keyOf(type, ref));
  const asked = prefilled(rules, type, ref === "" ? new URLSearchParams(window.location.search) : []);
  /** @type {Draft} */
  const fresh = { type, ref, id: "", data: base ?? asked.data, base, note: "", documents: [], saved: 0, mark: "" };
  const isUsable = kept !== null && typeof kept !== "string";
  const { draft, told } = isUsable ? broughtUpToDate(rules, kept, base) : { draft: fresh, told: [] };
  showHeading(headingOf(rules.types[type], base ? inWords(rules, rules.parts[part][0], base.titel) : ""));
  const notices = element("div", { class: "kb-notices" });
  const form = element("div");
  partOf(root, "[data-kb-start]", HTMLElement).hidden = true;
  const holder = partOf(root, "[data-kb-write]", HTMLElement);
  holder.replaceChildren(notices, form);
  holder.hidden = false;
  const writer = startWriting(form, rules, draft, drafts, receiversOf(root), others, toStart);
  if (given) writer.keep();
  else if (isUsable) notices.append(restored(kept, () => writer.discard(() => window.location.reload())));
  if (typeof kept === "string") notices.append(notice(UNUSABLE[kept]));
  if (told.length > 0) notices.append(notice(...told));
  if (isUsable && Object.keys(asked.data).length > 0) notices.append(notice(NOT_FILLED_IN));
  if (asked.refused.length > 0) notices.append(notice(refusedWords(asked.refused)));
}

/** The field that the address leads to: `bidra.html?post=aktiviteter/x#finansiering`. */
const fieldAsked = () => decoded(window.location.hash.slice(1), "").normalize("NFC");

const toStart = () => window.location.replace(window.location.pathname);

/** @param {string} words */
function showHeading(words) {
  for (const heading of partsOf(document, "h1", HTMLElement)) heading.textContent = words;
  document.title = document.title.replace(/^.* – /, `${words} – `);
}

/** What the site says of who takes proposals. @param {HTMLElement} root */
function receiversOf({ dataset }) {
  return {
    repository: dataset.kbRepository ?? "",
    edit: dataset.kbEdit ?? "",
    email: dataset.kbEmail ?? "",
    form: dataset.kbContact ?? "",
  };
}
