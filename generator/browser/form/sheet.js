/** The draft that is being written: what the fields of the page read and write, by their names. */

import { isSourced, pathOf, valueAt, withValue } from "./paths.js";
import { inWords } from "./in_words.js";

/**
 * @import { Draft } from "./drafts.js"
 * @import { Field, Rules } from "./form_data.js"
 * @import { Mapping, Path, Value } from "./paths.js"
 * @typedef {ReturnType<typeof sheetOf>} Sheet
 */

export const DOCUMENTS = "dokument";
export const SOURCES = "kallor";

/** Where in a draft the field of a name stands; names of new documents begin with the word for them. @param {string} name @returns {Path} */
function placeOf(name) {
  const path = pathOf(name);
  return path[0] === DOCUMENTS ? ["documents", path[1], "data", ...path.slice(2)] : ["data", ...path];
}

/**
 * The sheet of `draft`. `view` draws a field, `heard()` follows each change.
 * @param {Rules} rules @param {Draft} draft @param {(sheet: any, field: Field, name: string) => HTMLElement} view
 * @param {() => void} heard
 */
export function sheetOf(rules, draft, view, heard) {
  let state = draft;
  /** @type {Rules | null} */
  let known = null;

  /** @param {Path} path @param {Value | undefined} value */
  function put(path, value) {
    state = /** @type {Draft} */ (/** @type {unknown} */ (withValue(/** @type {any} */ (state), path, value)));
    if (path[0] === "documents") known = null;
  }

  return {
    get state() {
      return state;
    },

    /** The rules, with the new documents among the records. */
    rules() {
      known ??= state.documents.length === 0 ? rules : withDocuments(rules, state.documents);
      return known;
    },

    /** The element of a field. @param {Field} field @param {string} name @returns {HTMLElement} */
    draw(field, name) {
      return view(this, field, name);
    },

    /** @param {string} name */
    value: (name) => valueAt(/** @type {any} */ (state), placeOf(name)),

    /** Takes what is typed in a field; the sources of a text stay. @param {string} name @param {string} text */
    type(name, text) {
      const path = placeOf(name);
      const isItem = typeof path[path.length - 1] === "number";
      if (isSourced(this.value(name))) put([...path, "text"], text);
      else put(path, text === "" && !isItem ? undefined : text);
      heard();
    },

    /** Puts another value in a field, or takes it away. @param {string} name @param {Value | undefined} value */
    put(name, value) {
      put(placeOf(name), value);
      heard();
    },

    /** Changes what is not a field of a record. @param {Partial<Draft>} changed */
    change(changed) {
      state = { ...state, ...changed };
      known = null;
      heard();
    },
  };
}

/** @param {Rules} rules @param {Draft["documents"]} documents @returns {Rules} */
function withDocuments(rules, documents) {
  const added = documents.map(({ id, data }) => /** @type {[string, string]} */ ([id, documentName(rules, data)]));
  return { ...rules, records: { ...rules.records, [SOURCES]: [...rules.records[SOURCES], ...added] } };
}

/** @param {Rules} rules @param {Mapping} data */
const documentName = (rules, data) => inWords(rules, rules.parts.Link[0], data.titel).trim() || "Nytt dokument";
