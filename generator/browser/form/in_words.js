/** Values of a record as people say them: titles and names, not ids. Pure. */

import { number } from "../page/wording.js";
import { isMapping, isSourced, isSourcedIn } from "./paths.js";
import { ownSources } from "./record_data.js";

/**
 * @import { Field, Rules } from "./form_data.js"
 * @import { Mapping, Value } from "./paths.js"
 *
 * What a value can be: what stands in the record, what people call it, and what else it is known by.
 * @typedef {[value: string, name: string, known?: string]} Choice
 */

const COUNTED = new Set(["count", "whole number"]);
const LONGEST_REST = 90;

/**
 * What a field can name; `near` is the part that it stands in.
 * @param {Rules} rules @param {Field} field @param {Mapping} near @returns {Choice[]}
 */
export function choicesOf(rules, field, near) {
  if (field.kind === "choice") return field.choices ?? [];
  if (field.kind === "term") return rules.vocabularies[field.target ?? ""] ?? [];
  if (field.kind === "county") return rules.counties;
  if (field.kind === "link") return rules.records[field.target ?? ""] ?? [];
  if (field.kind === "relation") return everyRecord(rules);
  return namesArea(rules, field) ? areasOf(rules, saidText(near.fond)) : [];
}

/** Every record by its ref. @param {Rules} rules @returns {Choice[]} */
export const everyRecord = (rules) =>
  Object.entries(rules.records).flatMap(([folder, records]) =>
    records.map(([id, title]) => /** @type {Choice} */ ([`${folder}/${id}`, title, rules.types[folder].title])),
  );

/** Whether a field names a programme area of the fund beside it; in a fund such codes are made up. @param {Rules} rules @param {Field} field */
export const namesArea = (rules, field) =>
  field.kind === "area code" &&
  Object.values(rules.parts).some((fields) => fields.includes(field) && fields.some(({ key }) => key === "fond"));

/** @param {Rules} rules @param {string} fund @returns {Choice[]} */
const areasOf = (rules, fund) =>
  (rules.areas[fund] ?? []).map(([code, name]) => [code, name === code ? code : `${code} ${name}`]);

/** @param {Value | undefined} value */
function saidText(value) {
  const text = isSourced(value) ? value.text : value;
  return typeof text === "string" || typeof text === "number" ? String(text) : "";
}

/**
 * A value in words; nothing gives an empty text.
 * @param {Rules} rules @param {Field} field @param {Value | undefined} value @returns {string}
 */
export function inWords(rules, field, value) {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => inWords(rules, field, item)).join(field.part ? "; " : ", ");
  if (isSourcedIn(rules, field, value)) return inWords(rules, field, value.text);
  if (isMapping(value)) return partInWords(rules, field.part ?? "", value);
  const known = choicesOf(rules, field, {}).find(([id]) => id === value);
  if (known) return known[1];
  if (COUNTED.has(field.kind) && /^\d+$/.test(String(value))) return number(Number(value));
  return field.kind === "number" ? String(value).replace(".", ",") : String(value);
}

/** @param {Rules} rules @param {string} part @param {Mapping} value */
function partInWords(rules, part, value) {
  const fields = (rules.parts[part] ?? []).filter(({ key }) => Object.hasOwn(value, key));
  const told = fields.map((field) => [field.label, inWords(rules, field, value[field.key])]);
  if (told.length === 1) return told[0][1];
  return told.map(([label, words]) => `${label.toLowerCase()}: ${words}`).join(", ");
}

/** A value on a line of several: a page, a share or a code says nothing without its label. @param {Rules} rules @param {Field} field @param {Value | undefined} value */
function onLine(rules, field, value) {
  const words = inWords(rules, field, value);
  return /^[\d,–-]+$/.test(words) && !COUNTED.has(field.kind) ? `${field.label.toLowerCase()} ${words}` : words;
}

/** What an item says besides its name, on one line. @param {Rules} rules @param {string} part @param {Value | undefined} item */
export function itemRest(rules, part, item) {
  if (!isMapping(item)) return "";
  const told = (rules.parts[part] ?? []).filter((field) => saidText(item[field.key]) !== "").slice(1);
  const words = told.map((field) => onLine(rules, field, item[field.key])).join(" · ").replace(/\s+/g, " ");
  return words.length > LONGEST_REST ? `${words.slice(0, words.lastIndexOf(" ", LONGEST_REST)).trimEnd()} …` : words;
}

/** What tells an item from its like: the first that it says. @param {Rules} rules @param {string} part @param {Value | undefined} item */
export function itemName(rules, part, item) {
  if (!isMapping(item)) return typeof item === "string" ? item : "";
  const first = (rules.parts[part] ?? []).find((field) => !field.part && saidText(item[field.key]) !== "");
  return first ? inWords(rules, first, item[first.key]) : "";
}

/** The sources of a text in words. @param {Rules} rules @param {Value | undefined} sources */
export const sourcesInWords = (rules, sources) => inWords(rules, ownSources(rules), sources);
