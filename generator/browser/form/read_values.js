/** Pure: what people type in a field as the value that YAML holds, and what is wrong with it. */

import { normalised } from "./canonical_yaml.js";
import { begins, whole } from "./patterns.js";
import { meantDate, meantHalfYear } from "./read_dates.js";
import { onlyQuantity } from "./read_quantities.js";
import { typedValue } from "./typed_values.js";
import { formatNumber, problem, shorten } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").Field} Field */
/** @typedef {import("./wording.js").Problem} Problem */
/**
 * @typedef {{ value: string | number, currency?: string, problem?: Problem }} Read `currency` is what an amount was written with
 */

/**
 * The value of one input, or of one item of a list; what cannot be understood stays as it was typed, with its problem.
 * @param {Rules} rules @param {Field} field @param {string} typed @param {Date} [today]
 * @returns {Read}
 */
export function readValue(rules, field, typed, today = new Date()) {
  const text = normalised(rules, typed);
  if (!text) return { value: "" };
  const read = (READERS[field.kind] ?? asItIs)(rules, field, text, today);
  const { code, limit } = typedValue(rules, String(read.value), field);
  return code ? { ...read, problem: told(rules, field, text, code, limit) } : read;
}

/** @param {Rules} rules @param {Field} field @param {string} text @param {string} code @param {number} [limit] */
function told(rules, field, text, code, limit) {
  return problem(rules, "", code, [field.key], {
    fält: field.key,
    värde: shorten(rules, text),
    längd: formatNumber(Array.from(text).length),
    tak: formatNumber(limit ?? 0),
    tillåtna: (field.choices ?? []).map(([allowed]) => allowed).join(", "),
  });
}

/** @typedef {(rules: Rules, field: Field, text: string, today: Date) => Read} Reader */

/** A text; a currency by its code. @type {Reader} */
function asItIs(rules, field, text) {
  if (field.patternCode !== "valuta-format") return { value: text };
  return { value: rules.currencies[text.toLowerCase().replace(/^[ .]+|[ .]+$/g, "")] ?? text.toUpperCase() };
}

/** `mars 2019` is 2019-03, `i dag` today. @type {Reader} */
function date(rules, field, text, today) {
  if (typedValue(rules, text, field).value) return { value: text };
  const days = rules.dates.relative[text.toLowerCase()];
  if (days === undefined) return { value: meantDate(rules, text) || (field.halfYears && meantHalfYear(rules, text)) || text };
  const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days));
  return { value: day.toISOString().slice(0, 10) };
}

/** `1,2 miljoner kr` is 1200000; what is only about so much, or in another unit, stays as it is. @type {Reader} */
function number(rules, field, text) {
  const { value } = typedValue(rules, text, field);
  if (value !== undefined) return { value };
  const found = onlyQuantity(rules, text);
  const fits = found && found.low === found.high && !found.about && (!found.unit || field.units?.includes(found.unit));
  if (!fits || typedValue(rules, String(found.low), field).code) return { value: text };
  return /^[A-Z]{3}$/.test(found.unit) ? { value: found.low, currency: found.unit } : { value: found.low };
}

/** `www.scb.se` is https://www.scb.se. @type {Reader} */
const url = (rules, field, text) => ({
  value: typedValue(rules, text, field).value ?? (meantAddress(rules, field, text) || text),
});

/**
 * The web address that is meant; empty when there is none.
 * @param {Rules} rules @param {Field} field @param {string} value
 */
function meantAddress(rules, field, value) {
  const { bare, scheme } = rules.patterns.addresses;
  const text = value.replace(/^[ <>]+|[ <>]+$/g, "").replace(/^\[[^\]]*\]\((.*)\)$/, "$1");
  const secure = !/^(?:http:|http\/)/i.test(text);
  const written = begins(scheme, text);
  if (!written && !whole(bare, text.replaceAll(" ", "%20"))) return "";
  const rest = written ? text.slice(written[0].length) : text;
  if (rest.split("/")[0].includes("@")) return "";
  const address = `${secure ? "https" : "http"}://${rest.replaceAll(" ", "%20")}`;
  return typedValue(rules, address, field).value ?? "";
}

/** A choice by its name, by what people call it, or as it is. @type {Reader} */
function choice(rules, field, text) {
  const word = text.toLowerCase().replace(/^[ .]+|[ .]+$/g, "");
  const named = (field.choices ?? []).find(
    ([value, name]) => value.toLowerCase() === word || name.toLowerCase() === word,
  );
  const meant = (field.choices ?? []).find(([value]) => rules.meant[value]?.includes(word));
  return { value: (named ?? meant)?.[0] ?? text };
}

/** The id of a name. @param {[id: string, name: string, known?: string][]} known @param {string} text */
const idOf = (known, text) =>
  known.find(([id, name]) => id === text || name.toLowerCase() === text.toLowerCase())?.[0] ?? text;

/** @type {Record<string, Reader>} */
const READERS = {
  date,
  url,
  choice,
  "whole number": number,
  count: number,
  number,
  term: (rules, field, text) => ({ value: idOf(rules.vocabularies[field.target ?? ""] ?? [], text) }),
  link: (rules, field, text) => ({ value: idOf(rules.records[field.target ?? ""] ?? [], text) }),
  county: (rules, field, text) => ({ value: idOf(rules.counties, text) }),
};
