/** Pure: a text as the typed value that a field holds, or the code of what is wrong with it. As `models/types.py`. */

import { replaced, search, whole } from "./patterns.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").Field} Field */
/**
 * @typedef {{ year: number, month: number, day: number, half: number, text: string }} PartialDate month, day and half are
 *   0 when not known
 */
/** @typedef {{ value?: any, code?: string, limit?: number }} Typed a value, or why there is none */

/** @param {number} year @param {number} month */
export const daysIn = (year, month) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];

/** @param {number} year */
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** @param {Rules} rules @param {string} text @param {Field} field @returns {Typed} */
function date(rules, text, field) {
  const inHalves = field.halfYears ? whole(rules.patterns.types.halfYear, text)?.groups : undefined;
  if (inHalves && Number(inHalves.g1) > 0)
    return { value: { year: Number(inHalves.g1), month: 0, day: 0, half: Number(inHalves.g2), text } };
  const found = whole(rules.patterns.types.date, text)?.groups;
  if (!found) return { code: "datum-format" };
  const [year, month, day] = [found.g1, found.g2, found.g3].map((part) => Number(part ?? 0));
  const fits = year > 0 && (found.g2 === undefined || (month > 0 && month < 13));
  if (!fits || (found.g3 !== undefined && !(day > 0 && day <= daysIn(year, month))))
    return { code: "datum-finns-inte" };
  return { value: { year, month, day, half: 0, text } };
}

/** @param {Rules} rules @param {string} text @returns {Typed} */
function wholeNumber(rules, text) {
  const digits = replaced(rules.patterns.types.gap, text, "").replaceAll("−", "-");
  if (!whole(rules.patterns.types.whole, digits)) return { code: "tal-format" };
  return digits.length > rules.numbers.digits ? { code: "tal-stort" } : { value: Number(digits) };
}

/** @param {Rules} rules @param {string} text @returns {Typed} */
function count(rules, text) {
  const number = wholeNumber(rules, text);
  return number.value < 0 ? { code: "tal-negativt" } : number;
}

/** @param {Rules} rules @param {string} text @returns {Typed} */
function percent(rules, text) {
  const written = text.replace(/%$/, "").trimEnd().replaceAll(",", ".");
  if (!whole(rules.patterns.types.percent, written)) return { code: "procent-format" };
  const number = Number(written);
  return number >= 0 && number <= 100 ? { value: number } : { code: "procent-grans" };
}

/** @param {Rules} rules @param {string} text @param {Field} field @returns {Typed} */
function url(rules, text, field) {
  const limit = field.maxLength ?? Infinity;
  if (Array.from(text).length > limit) return { code: "text-lang", limit };
  const { scheme = "", place = "" } =
    /^(?:(?<scheme>[a-z][a-z0-9+.-]*):)?(?:\/\/(?<place>[^/?#]*))?/i.exec(text)?.groups ?? {};
  const inBrackets = /\[|\]/.test(place);
  const host = /^(?:\[(?<six>[\da-f:.]+)\]|(?<name>[^:[\]]*))(?::(?<port>\d*))?$/i.exec(place.split("@").pop() ?? "");
  if (inBrackets && !host?.groups?.six) return { code: "adress-format" };
  if (place && (!host || Number(host.groups?.port ?? 0) > 65535)) return { code: "adress-format" };
  if (!["http", "https"].includes(scheme.toLowerCase())) return { code: "adress-schema" };
  const name = (host?.groups?.six ?? host?.groups?.name ?? "").toLowerCase();
  const isOdd = place.includes("@") || Boolean(search(rules.patterns.types.oddInUrl, text));
  return !name || ["http", "https"].includes(name) || isOdd ? { code: "adress-format" } : { value: text };
}

/** @param {Rules} rules @param {string} text @param {Field} field @returns {Typed} */
function plainText(rules, text, field) {
  const length = Array.from(text).length;
  if (field.maxLength !== undefined && length > field.maxLength) return { code: "text-lang", limit: field.maxLength };
  if (field.minLength !== undefined && length < field.minLength) return { code: "text-tom" };
  if (field.pattern && !search(field.pattern, text)) return { code: field.patternCode };
  return { value: text };
}

/** @param {Rules} rules @param {string} text @param {Field} field @returns {Typed} */
function choice(rules, text, field) {
  return field.choices?.some(([value]) => value === text) ? { value: text } : { code: "varde-ej-tillatet" };
}

/** @type {Record<string, (rules: Rules, text: string, field: Field) => Typed>} */
const READERS = { date, "whole number": wholeNumber, count, number: percent, url, choice };

/**
 * The value of a field that is no part.
 * @param {Rules} rules @param {string} text @param {Field} field @returns {Typed}
 */
export const typedValue = (rules, text, field) => (READERS[field.kind] ?? plainText)(rules, text, field);
