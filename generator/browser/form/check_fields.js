/**
 * Pure: what is wrong with the fields of a record one by one, and their typed values. As `plain.py` and
 * `schema_faults.py`.
 */

import { doubts, quoted } from "./doubts.js";
import { onceRead } from "./readings.js";
import { recalled } from "./recalled.js";
import { typedValue } from "./typed_values.js";
import { formatNumber, kindOf, nameOf, shorten } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").Field} Field */
/** @typedef {import("./wording.js").Path} Path */
/** @typedef {Record<string, any>} Part typed values by key; what is faulty or absent has no key */
/**
 * @typedef {object} Place Where a value is: `path` as the models have it, `written` as the record does, which may leave
 *   out a list of one, or the field that a text stands for.
 * @property {Path} path
 * @property {Path} written
 */
/**
 * @typedef {{ place: Place, field: Field, value: string, holder: Part, part: string }} Marked a value that names something
 */
/** @typedef {{ place: Place, part: string, value: Part }} Held a part and where it is */
/** @typedef {[code: string, place: Place, words?: Record<string, string | number>]} Fault */
/** @typedef {(...fault: Fault) => void} Tell */
/**
 * @typedef {object} Walk
 * @property {Rules} rules
 * @property {Tell} tell
 * @property {Fault[]} told what was told so far
 * @property {Marked[]} marked
 * @property {Held[]} parts every part, and the sources of texts
 * @property {boolean} [bare] in the sources of a text, whose texts have no sources and are taken as they are
 */

const byKey = recalled((/** @type {Field[]} */ fields) => new Map(fields.map((field) => [field.key, field])));

/** The fields of a part by key. @param {Rules} rules @param {string} part */
export const fieldsOf = (rules, part) => byKey(rules.parts[part] ?? []);

/**
 * What a message calls a single value of a kind of field; any other is "ett enda värde".
 * @type {Record<string, string>}
 */
const WANTED = {
  date: "ett datum",
  "whole number": "ett tal",
  count: "ett tal",
  number: "ett tal",
  text: "en text",
  prose: "en text",
  url: "en text",
};

/** @param {Place} place @param {string | number} key @returns {Place} */
export const step = ({ path, written }, key) => ({ path: [...path, key], written: [...written, key] });

/** @param {Place} place @param {string | number} key @returns {Place} */
const unwritten = ({ path, written }, key) => ({ path: [...path, key], written });

/** @param {any} value */
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The typed values of a group of fields.
 * @param {Walk} walk @param {any} data @param {string} part @param {Place} place @returns {Part}
 */
export function readPart(walk, data, part, place) {
  const fields = fieldsOf(walk.rules, part);
  /** @type {Part} */
  const typed = {};
  for (const [key, value] of Object.entries(data)) {
    const field = fields.get(key);
    const here = step(place, key);
    if (!field)
      walk.tell("okant-falt", here, { fält: shorten(walk.rules, key), tillåtna: [...fields.keys()].join(", ") });
    else if (value === null || value === undefined) {
      if (!walk.bare) tellEmpty(walk, field, here);
    } else keep(typed, key, readField(walk, value, field, here, typed, part));
  }
  for (const field of fields.values())
    if (field.required && !Object.hasOwn(data, field.key)) tellMissing(walk, field, step(place, field.key));
  walk.parts.push({ place, part, value: typed });
  return typed;
}

/** @param {Part} typed @param {string} key @param {any} value */
function keep(typed, key, value) {
  if (value !== undefined) typed[key] = value;
}

/** @param {Walk} walk @param {Field} field @param {Place} place */
function tellEmpty(walk, field, place) {
  const words = { fält: nameOf(walk.rules, place.path), nyckel: field.key, hjälp: field.help };
  walk.tell(field.required ? "tomt-obligatoriskt-falt" : "tomt-falt", place, words);
}

/** @param {Walk} walk @param {{ key: string, help: string }} field @param {Place} place */
function tellMissing(walk, { key, help }, place) {
  walk.tell("saknat-falt", place, { fält: nameOf(walk.rules, place.path), nyckel: key, hjälp: help, intill: "" });
}

/**
 * @param {Walk} walk @param {any} value @param {Field} field @param {Place} place @param {Part} holder
 * @param {string} part @returns {any}
 */
const readField = (walk, value, field, place, holder, part) =>
  onceRead(walk, value, field, place, holder, () => readAnew(walk, value, field, place, holder, part));

/**
 * @param {Walk} walk @param {any} value @param {Field} field @param {Place} place @param {Part} holder
 * @param {string} part @returns {any}
 */
function readAnew(walk, value, field, place, holder, part) {
  const item = (/** @type {any} */ each, /** @type {Place} */ here, /** @type {boolean} */ isItem) =>
    readItem(walk, each, { field, holder, part, isItem }, here);
  if (Array.isArray(value)) {
    if (!field.many) return refuseKind(walk, value, field, place);
    const items = value.map((each, index) => {
      const here = step(place, index);
      if ((each !== null && each !== undefined) || walk.bare)
        return onceRead(walk, each, field, here, holder, () => item(each, here, true));
      walk.tell("tom-rad", here, { fält: nameOf(walk.rules, here.path) });
      return undefined;
    });
    return items.filter((each) => each !== undefined);
  }
  if (!field.many) return item(value, place, false);
  if (field.oneOrMany) {
    const one = item(value, unwritten(place, 0), false);
    return one === undefined ? undefined : [one];
  }
  return refuseAlone(walk, value, { field, holder, part, isItem: false }, place);
}

/**
 * A value that stands where only a list may.
 * @param {Walk} walk @param {any} value @param {Around} around @param {Place} place
 */
function refuseAlone(walk, value, around, place) {
  const alone = isWrapper(walk, value, around.field) ? value.text : value;
  const words = { fält: nameOf(walk.rules, place.path), är: kindOf(alone) };
  if (typeof alone === "string") plainly(walk, alone, around, place);
  if (alone === "") walk.tell("text-tom", place, words);
  else walk.tell("lista-vantad", place, words);
  return undefined;
}

/** @param {Walk} walk @param {any} value @param {Field} field */
const isWrapper = ({ rules, bare }, value, field) =>
  !bare && isGroup(value) && Object.hasOwn(value, "text") && !(field.part && fieldsOf(rules, field.part).has("text"));

/**
 * @typedef {{ field: Field, holder: Part, part: string, isItem: boolean, sources?: number, wrapped?: boolean }} Around what
 *   is around a value; `sources` is how many of its own a text has
 */

/** @param {Walk} walk @param {any} value @param {Around} around @param {Place} place @returns {any} */
function readItem(walk, value, around, place) {
  const { field } = around;
  if (isWrapper(walk, value, field)) return readWrapped(walk, value, around, place);
  if (typeof value === "number" || typeof value === "boolean") return readText(walk, String(value), around, place);
  if (typeof value === "string") return readText(walk, value, around, place);
  if (field.part && isGroup(value)) return readPart(walk, value, field.part, place);
  if (isGroup(value) && Object.hasOwn(value, "källor") && !field.part && field.kind !== "choice") {
    tellMissing(
      walk,
      fieldsOf(walk.rules, "SourcedText").get("text") ?? { key: "text", help: "" },
      step(place, "text"),
    );
    return undefined;
  }
  return refuseKind(walk, value, field, place, around.isItem);
}

/**
 * The text of a {text, källor}, whose sources are read for themselves.
 * @param {Walk} walk @param {any} value @param {Around} around @param {Place} place @returns {any}
 */
function readWrapped(walk, value, around, place) {
  const { text } = value;
  if (value.källor === null)
    walk.tell("tomt-falt", step(place, "källor"), { fält: nameOf(walk.rules, [...place.path, "källor"]) });
  const inside = { path: [], written: place.written };
  const sourced = { ...value, text: "–", ...(value.källor === null && { källor: [] }) };
  const { källor: sources } = readPart({ ...walk, bare: true }, sourced, "SourcedText", inside);
  if (typeof text === "string" || typeof text === "number" || typeof text === "boolean")
    return readText(walk, String(text), { ...around, sources: sources?.length, wrapped: true }, place);
  const here = step(place, "text");
  const field = fieldsOf(walk.rules, "SourcedText").get("text");
  const words = { fält: nameOf(walk.rules, here.path), nyckel: "text", hjälp: field?.help ?? "" };
  if (text === null || text === undefined) walk.tell("tomt-obligatoriskt-falt", here, words);
  else walk.tell("text-vantad", here, { ...words, väntat: "en text", är: kindOf(text) });
  return undefined;
}

/** @param {Walk} walk @param {string} text @param {Around} around @param {Place} place @returns {any} */
function readText(walk, text, around, place) {
  const { field } = around;
  const { rules } = walk;
  const value = plainly(walk, text, around, place);
  if (!field.part) return readValue(walk, value, around, place);
  const inner =
    field.textAs && !value.startsWith(`${field.textAs}:`) ? fieldsOf(rules, field.part).get(field.textAs) : null;
  if (!inner) return refuseKind(walk, value, field, place);
  /** @type {Part} */
  const typed = {};
  const here = around.wrapped ? step(place, inner.key) : unwritten(place, inner.key);
  keep(
    typed,
    inner.key,
    readValue(walk, value, { field: inner, holder: typed, part: field.part, isItem: false }, here),
  );
  walk.parts.push({ place, part: field.part, value: typed });
  return typed;
}

/**
 * The text without quotation marks that are a slip; what looks wrong in it is told.
 * @param {Walk} walk @param {string} text @param {Around} around @param {Place} place
 */
function plainly(walk, text, { field, isItem, sources }, place) {
  const { rules } = walk;
  if (walk.bare) return text;
  const fält = nameOf(rules, place.path);
  const alone = field.many && !isItem && sources === undefined;
  for (const [code, words] of doubts(rules, text, field, alone)) walk.tell(code, place, { fält, ...words });
  const marks = quoted(rules, text, field, Boolean(sources));
  if (marks) walk.tell(marks.code, place, { fält, värde: shorten(rules, text) });
  return marks?.meant ?? text;
}

/** @param {Walk} walk @param {string} text @param {Around} around @param {Place} place @returns {any} */
function readValue(walk, text, { field, holder, part, isItem }, place) {
  const { rules } = walk;
  const { value, code, limit } = typedValue(rules, text, field);
  if (code === undefined) {
    if (["link", "relation", "term", "county", "area code"].includes(field.kind))
      walk.marked.push({ place, field, value, holder, part });
    return value;
  }
  const fält = nameOf(rules, place.path);
  if (text === "") walk.tell("text-tom", place, { fält: isItem ? `Ett värde i ${fält}` : fält });
  else
    walk.tell(code, place, {
      fält,
      värde: shorten(rules, text),
      längd: formatNumber(Array.from(text).length),
      tak: formatNumber(limit ?? 0),
      tillåtna: (field.choices ?? []).map(([choice]) => choice).join(", "),
    });
  return undefined;
}

/**
 * A value of the wrong kind.
 * @param {Walk} walk @param {any} value @param {Field} field @param {Place} place @param {boolean} [isItem]
 */
function refuseKind(walk, value, field, place, isItem = false) {
  const fält = nameOf(walk.rules, place.path);
  if (field.part) {
    const tillåtna = [...fieldsOf(walk.rules, field.part).keys()].join(", ");
    if (value === "") walk.tell("text-tom", place, { fält: isItem ? `Ett värde i ${fält}` : fält });
    else walk.tell("grupp-vantad", place, { fält, är: kindOf(value), tillåtna });
    return undefined;
  }
  const väntat = WANTED[field.kind] ?? "ett enda värde";
  walk.tell("text-vantad", place, { fält: isItem ? `Varje värde i ${fält}` : fält, väntat, är: kindOf(value) });
  return undefined;
}
