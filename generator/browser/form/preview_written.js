/**
 * What a form holds as the pages' views see a record: texts without their sources, which are kept by path, a list where
 * the model has one, numbers as numbers, and nothing that is empty. As generator/records/plain.py and the models. Pure.
 */

import { isSourcedIn } from "./paths.js";
import { numeric } from "./preview_values.js";

/**
 * @import { Field, RecordData, Rules } from "./form_data.js"
 *
 * @typedef {(string | number)[]} Path
 *
 * A place in a source, or a web page; one without any says that the words are the knowledge base's own.
 * @typedef {{ source?: string, section?: string, page?: string, url?: string, fetched?: string }} Citation
 *
 * @typedef {object} Written
 * @property {RecordData} record
 * @property {Citation[]} cited with single texts and groups, in the order of the record
 * @property {(path: Path) => Citation[] | null} sourcesAt written with the value, or the nearest group around it
 * @property {(path: Path) => Citation[] | null} placedAt the same, a group's "enligt" too
 */

const NUMBERS = new Set(["count", "whole number", "number"]);

/** @param {Rules} rules @param {string} folder @param {RecordData} data @returns {Written} */
export function written(rules, folder, data) {
  /** @type {Map<string, Citation[]>} */
  const sources = new Map();
  /** @type {Map<string, Citation[]>} */
  const groups = new Map();

  /** @param {RecordData} value @param {Path} path @param {string} part */
  function mapping(value, path, part) {
    /** @type {RecordData} */
    const made = {};
    for (const key of Object.keys(value)) {
      const field = rules.parts[part].find((known) => known.key === key);
      const found = field && stated(value[key], [...path, key], field);
      if (found !== undefined) made[key] = found;
    }
    if (made.enligt) groups.set(path.join("."), made.enligt.map(citationOf));
    return Object.keys(made).length > 0 ? made : undefined;
  }

  /** @param {any} value @param {Path} path @param {Field} field */
  function stated(value, path, field) {
    if (Array.isArray(value)) return field.many ? items(value, path, field) : undefined;
    const found = one(value, path, field);
    return found === undefined || !field.many ? found : [found];
  }

  /** @param {any[]} value @param {Path} path @param {Field} field */
  function items(value, path, field) {
    /** @type {any[]} */
    const made = [];
    for (const item of value) {
      const found = one(item, [...path, made.length], field);
      if (found !== undefined) made.push(found);
    }
    return made.length > 0 ? made : undefined;
  }

  /** @param {any} value @param {Path} path @param {Field} field @returns {any} */
  function one(value, path, field) {
    if (value === null || value === undefined || value === "") return undefined;
    if (isSourcedIn(rules, field, value)) {
      const text = one(value.text, path, field);
      const { källor } = mapping({ källor: value.källor }, path, "SourcedText") ?? {};
      const isOwn = Array.isArray(value.källor) && value.källor.length === 0;
      if (text !== undefined && (isOwn || källor)) sources.set(path.join("."), (källor ?? []).map(citationOf));
      return text;
    }
    if (typeof value === "object") return field.part ? mapping(value, path, field.part) : undefined;
    if (field.part) return field.textAs ? mapping({ [field.textAs]: value }, path, field.part) : undefined;
    if (NUMBERS.has(field.kind)) return numeric(value) ?? undefined;
    return String(value).replace(/\p{Cs}/gu, "\ufffd");
  }

  const record = mapping(data, [], rules.types[folder].part) ?? {};
  const placed = new Map([...groups, ...sources]);
  return {
    record,
    cited: Array.from(placed.values()).flat(),
    sourcesAt: (path) => nearest(path, sources),
    placedAt: (path) => nearest(path, placed),
  };
}

/** @param {RecordData} written @returns {Citation} */
export const citationOf = ({ källa, avsnitt, sida, url, hämtad }) => ({
  source: källa,
  section: avsnitt,
  page: sida,
  url,
  fetched: hämtad,
});

/** @param {Path} path @param {Map<string, Citation[]>} sources */
function nearest(path, sources) {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = sources.get(path.slice(0, length).join("."));
    if (found) return found;
  }
  return null;
}
