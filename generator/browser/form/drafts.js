/** Drafts, kept in the browser and in files: what is read there is as likely damaged, old or hostile as whole. Pure. */

import { isMapping } from "./paths.js";

/**
 * @import { Mapping, Value } from "./paths.js"
 *
 * What somebody has written so far. `ref` names the record that is corrected ("projekt/all-in") or is empty, `base` is
 * that record as it was, `note` what its log is to say, or empty; `documents` are the sources that are described in the
 * same sitting. `saved` is the time in
 * milliseconds, `mark` tells one saving from another.
 * @typedef {{ type: string, ref: string, id: string, data: Mapping, base: Mapping | null, note: string, documents: Document[],
 *   saved: number, mark: string }} Draft
 * @typedef {{ id: string, data: Mapping }} Document
 * @typedef {"unreadable" | "newer"} Unusable why a draft cannot be opened
 * @typedef {"full" | "forbidden" | "elsewhere" | "unopened"} Unsaved why a draft could not be kept: another tab has kept its
 *   own since, what lies there cannot be opened and may be dear to somebody
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store
 */

export const VERSION = 1;
export const LONGEST_DRAFT = 5_000_000;
const DEEPEST = 12;
const KEY = "kunskapsbanken-utkast:";

/** Where the draft of a correction is kept, or that of a new record of a type. @param {string} type @param {string} ref */
export const keyOf = (type, ref) => KEY + (ref === "" ? type : ref);

/**
 * The drafts in `store` that can be opened, the latest first.
 * @param {Storage | null} store @param {string[]} types @returns {Draft[]}
 */
export function keptDrafts(store, types) {
  /** @type {Draft[]} */
  const kept = [];
  try {
    for (const key of Object.keys(store ?? {}).filter((each) => each.startsWith(KEY))) {
      const draft = draftOf(store?.getItem(key) ?? "", types);
      if (typeof draft !== "string" && keyOf(draft.type, draft.ref) === key) kept.push(draft);
    }
  } catch {
    // a store that may not be read keeps nothing
  }
  return kept.sort((one, other) => other.saved - one.saved);
}

/** A draft as text. @param {Draft} draft */
export const draftText = (draft) => JSON.stringify({ version: VERSION, ...draft });

/**
 * The draft that a text holds, or why it cannot be opened. `types` are the types of records that there are.
 * @param {string} text @param {string[]} types @returns {Draft | Unusable}
 */
export function draftOf(text, types) {
  if (text.length > LONGEST_DRAFT) return "unreadable";
  let held;
  try {
    held = JSON.parse(text);
  } catch {
    return "unreadable";
  }
  if (!isMapping(held)) return "unreadable";
  if (typeof held.version === "number" && held.version > VERSION) return "newer";
  const { type, ref = "", id = "", data, base = null, note = "", documents = [], saved, mark = "" } = held;
  const clean = cleanMapping(data);
  if (typeof type !== "string" || !types.includes(type) || typeof ref !== "string" || !clean) return "unreadable";
  if (ref !== "" && !ref.startsWith(`${type}/`)) return "unreadable";
  return {
    type,
    ref,
    id: typeof id === "string" ? id : "",
    data: clean,
    base: base === null ? null : (cleanMapping(base) ?? null),
    note: typeof note === "string" ? note : "",
    documents: Array.isArray(documents) ? documents.flatMap(cleanDocument) : [],
    saved: Number(saved) || 0,
    mark: String(mark),
  };
}

/** @param {unknown} held @returns {Document[]} */
function cleanDocument(held) {
  const data = isMapping(held) ? cleanMapping(held.data) : undefined;
  return isMapping(held) && data ? [{ id: String(held.id ?? ""), data }] : [];
}

/** @param {unknown} value @returns {Mapping | undefined} */
function cleanMapping(value) {
  const clean = cleaned(value, 0);
  return isMapping(clean) ? clean : undefined;
}

/**
 * Texts, numbers, lists and mappings of these; nothing of what else JSON can hold, or of what lies too deep for a record.
 * @param {unknown} value @param {number} depth @returns {Value | undefined}
 */
function cleaned(value, depth) {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (typeof value !== "object" || value === null || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => cleaned(item, depth + 1) ?? []);
  const pairs = Object.entries(value).map(([key, item]) => [key, cleaned(item, depth + 1)]);
  return Object.fromEntries(pairs.filter(([, item]) => item !== undefined));
}

/** What lies at `key`, if anything that may be read. @param {Store | null} store @param {string} key */
function heldIn(store, key) {
  try {
    return store?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** The mark of a draft that can be opened. @param {string | null} text @param {string[]} types */
function markIn(text, types) {
  const draft = text === null ? "" : draftOf(text, types);
  return typeof draft === "string" ? "" : draft.mark;
}

/**
 * The drafts in `store`, which may be absent, full or forbidden.
 * @param {Store | null} store @param {string[]} types @param {() => string} newMark
 */
export function draftStore(store, types, newMark) {
  let mine = "";
  /** What we last wrote or read, as text: most often that is what lies there. @type {string | null} */
  let last = null;

  const held = (/** @type {string} */ key) => heldIn(store, key);

  /** @param {string} key */
  function isUnopened(key) {
    const text = held(key);
    if (text === null || text === last) return false;
    const draft = draftOf(text, types);
    return typeof draft === "string" || keyOf(draft.type, draft.ref) !== key;
  }

  return {
    /** What is kept at `key`, if anything; from now on it is ours. @param {string} key */
    read(key) {
      const text = held(key);
      if (text === null) return null;
      const draft = draftOf(text, types);
      if (typeof draft === "string") return draft;
      if (keyOf(draft.type, draft.ref) !== key) return "unreadable";
      mine = draft.mark;
      last = text;
      return draft;
    },

    /** What is kept at `key` as it stands there. @param {string} key */
    text: (key) => held(key) ?? "",

    /** Whether another tab has kept something at `key` since we last did. @param {string} key */
    isElsewhere(key) {
      const text = held(key);
      return text !== last && ![mine, ""].includes(markIn(text, types));
    },

    /**
     * Keeps a draft unless another tab has kept one since; `anyway` overwrites that. Says why not, or nothing.
     * @param {string} key @param {Draft} draft @param {boolean} [anyway] @returns {Unsaved | null}
     */
    write(key, draft, anyway = false) {
      if (!anyway && isUnopened(key)) return "unopened";
      if (!anyway && this.isElsewhere(key)) return "elsewhere";
      const mark = newMark();
      const text = draftText({ ...draft, mark });
      try {
        if (!store) return "forbidden";
        store.setItem(key, text);
      } catch (error) {
        return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "forbidden";
      }
      mine = mark;
      last = text;
      return null;
    },

    /** @param {string} key */
    remove(key) {
      mine = "";
      try {
        store?.removeItem(key);
      } catch {
        // what cannot be reached cannot be removed
      }
    },
  };
}
