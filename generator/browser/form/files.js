/** A draft to the files that it becomes: the record, and the documents that were described with it. Pure. */

import { freeId } from "./free_id.js";
import { finished, placeInForm } from "./record_data.js";
import { logged } from "./log.js";
import { said, under } from "./paths.js";
import { recalled } from "./recalled.js";
import { DOCUMENTS, SOURCES } from "./sheet.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Rules } from "./form_data.js"
 * @import { Mapping, Value } from "./paths.js"
 * @import { Problem } from "./wording.js"
 *
 * A file of the draft: `filled` is what is filled in of its `data`, `name` what the names of its fields begin with, `problems` have the names of fields in the form.
 * `rules` have the new documents among the records, by their ids in the files. Its text is made when it is asked for: to
 * judge it comes first.
 * @typedef {{ rules: Rules, type: string, id: string, name: string, data: Mapping, filled: Mapping, text: () => string, problems: Problem[] }} DraftFile
 *
 * What the rules make of a record; pure functions of their own.
 * @typedef {{ read: (rules: Rules) => import("./record_data.js").Reader, yaml: (rules: Rules, type: string, data: Mapping) => string,
 *   check: (rules: Rules, type: string, id: string, data: Mapping) => Problem[], today: () => string }} Judge
 */

const WITHOUT_ID = "id-ogiltigt";

/** @param {Mapping} data */
const titleOf = (data) => String(said(data.titel) ?? "");

/** The ids that records of a type have. @param {Rules} rules @param {string} type */
const takenIds = (rules, type) => new Set(rules.records[type].map(([id]) => id));

/**
 * The files of a draft, the record first.
 * @param {Rules} rules @param {Draft} draft @param {Judge} judge @returns {DraftFile[]}
 */
export function filesOf(rules, draft, judge) {
  const { type, ref } = draft;
  const id = ref === "" ? draft.id || freeId(rules, titleOf(draft.data), takenIds(rules, type)) : ref.slice(type.length + 1);
  const { ids, known } = named(draft.documents, rules, type === SOURCES ? id : "");
  /** @type {[type: string, id: string, name: string, data: Mapping][]} */
  const written = [
    [type, id, "", draft.data],
    ...draft.documents.map((document, place) => /** @type {[string, string, string, Mapping]} */ ([
      SOURCES,
      ids.get(document.id) ?? "",
      under(DOCUMENTS, place),
      document.data,
    ])),
  ];
  return written.map(([folder, called, name, data]) => {
    const [base, note] = name === "" ? [draft.base, draft.note] : [null, ""];
    return fileOf(known, folder, called, name, /** @type {Mapping} */ (renamed(data, ids)), base, note, judge);
  });
}

/** The ids that the documents of a draft get, and the rules with them among the records. `own` is one more id that is taken. */
const named = recalled(
  /** @param {Draft["documents"]} documents @param {Rules} rules @param {string} own */
  (documents, rules, own) => {
    const taken = takenIds(rules, SOURCES).add(own);
    /** @type {Map<string, string>} */
    const ids = new Map();
    for (const { id, data } of documents) {
      ids.set(id, freeId(rules, titleOf(data), taken));
      taken.add(ids.get(id) ?? "");
    }
    if (ids.size === 0) return { ids, known: rules };
    const added = documents.map(({ id, data }) => /** @type {[string, string]} */ ([ids.get(id) ?? "", titleOf(data)]));
    return { ids, known: { ...rules, records: { ...rules.records, [SOURCES]: [...rules.records[SOURCES], ...added] } } };
  },
);

/** A value in which new documents are called by their ids; itself when it names none. @param {Value} value @param {Map<string, string>} ids @returns {Value} */
export function renamed(value, ids) {
  if (ids.size === 0) return value;
  if (typeof value !== "object" || value === null) return typeof value === "string" ? (ids.get(value) ?? value) : value;
  const pairs = Object.entries(value).map(([key, item]) => /** @type {[string, Value, Value]} */ ([key, item, renamed(item, ids)]));
  if (pairs.every(([, item, now]) => item === now)) return value;
  return Array.isArray(value) ? pairs.map(([, , now]) => now) : Object.fromEntries(pairs.map(([key, , now]) => [key, now]));
}

/**
 * @param {Rules} rules @param {string} type @param {string} id @param {string} name @param {Mapping} state
 * @param {Mapping | null} base the record before @param {string} note what its log is to say @param {Judge} judge
 * @returns {DraftFile}
 */
function fileOf(rules, type, id, name, state, base, note, { read, yaml, check, today }) {
  const { part } = rules.types[type];
  const { data: filled, places } = finished(rules, part, state, read(rules));
  const data = logged(rules, part, filled, base, today(), note.trim());
  const isUnnamed = id === "" && titleOf(data).trim() === ""; // its title is missing, which says it all
  const told = check(rules, type, id, data).filter(({ code }) => !(isUnnamed && code === WITHOUT_ID));
  const problems = told.map((problem) => {
    const field = placeInForm(places, problem.field);
    return { ...problem, field: name === "" || field === "" ? name || field : under(name, field) };
  });
  return { rules, type, id, name, data, filled, text: () => yaml(rules, type, data), problems };
}
