/** Pure: Swedish identity numbers in a plain text, by the patterns of `text/identity_numbers.py`. */

import { each, search } from "./patterns.js";
import { daysIn } from "./typed_values.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {[start: number, end: number]} Span */

const FIRST_PAGES = 1993;
const FIRST_CENTURY = 40;
const COORDINATION = 60;

/**
 * Start and end of every number; `addresses` are the places of web addresses.
 * @param {Rules} rules @param {string} text @param {Span[]} addresses
 * @returns {Span[]}
 */
export function identityNumbers(rules, text, addresses) {
  const { together, apart, parted, named } = rules.patterns.identity;
  const context = { text, addresses, named };
  /** @type {Span[]} */
  const found = [];
  for (const match of each(together, text))
    if (isBirth(match.groups?.century, match.groups?.date ?? "") && isNumber(context, match)) found.push(span(match));
  for (const match of each(apart, text)) if (isApart(context, match)) found.push(span(match));
  for (const match of each(parted, text)) {
    const digits = match[0].replace(/\D/g, "").slice(-10);
    if (isBirth(undefined, digits.slice(0, 6)) && hasCheckDigit(digits)) found.push(span(match));
  }
  return found;
}

/** @param {RegExpMatchArray} match @returns {Span} */
const span = (match) => [match.index ?? 0, (match.index ?? 0) + match[0].length];

/** @typedef {{ text: string, addresses: Span[], named: string }} Context */

/** With the date as dates are written. @param {Context} context @param {RegExpMatchArray} match */
function isApart(context, match) {
  const { century, date = "", separator, last = "" } = match.groups ?? {};
  const digits = date.replace(/\D/g, "");
  if (!isBirth(century, digits)) return false;
  const isNamed = isNamedAt(context, match);
  if (!isNamed && isRecent(century, digits) && addressAt(context, match.index ?? 0) !== null) return false;
  return isNamed || Boolean(century && separator) || hasCheckDigit(digits + last);
}

/**
 * Digits in a row, with a separator or none, that begin with a date.
 * @param {Context} context @param {RegExpMatchArray} match
 */
function isNumber(context, match) {
  const { century, date = "", separator, weak, last = "" } = match.groups ?? {};
  const { text } = context;
  const start = match.index ?? 0;
  if (!/[-+]/.test(separator ?? "") && text[start - 1] === "." && /\d/.test(text[start - 2] ?? "")) return false;
  const recent = isRecent(century, date);
  let sure = Boolean(separator || (century && (!weak || (weak === "_" && !recent))));
  const address = recent && /^\d+$/.test(last) ? addressAt(context, start) : null;
  if (address !== null && !isNamedAt(context, match)) {
    const isValue = /[?#]/.test(text.slice(address, start));
    if (!isValue && !(century && !separator && !weak)) return false;
    sure = sure && isWhole(text, match) && !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(last);
  }
  return sure || hasCheckDigit(date + last) || isNamedAt(context, match);
}

/** Whether the digits are no part of a longer word. @param {string} text @param {RegExpMatchArray} match */
function isWhole(text, match) {
  const [start, end] = span(match);
  return ![text[start - 1] ?? "", text[end] ?? ""].some((sign) => /[\p{L}\p{N}_-]/u.test(sign));
}

/** Whether a word that says what follows stands before. @param {Context} context @param {RegExpMatchArray} match */
function isNamedAt({ text, named }, match) {
  const start = match.index ?? 0;
  return search(named, text.slice(Math.max(start - 30, 0), start)) !== null;
}

/** Where the address that holds `place` begins. @param {Context} context @param {number} place */
function addressAt({ addresses }, place) {
  return addresses.find(([start, end]) => start <= place && place < end)?.[0] ?? null;
}

/**
 * Whether YYMMDD is a day since there are web addresses with dates.
 * @param {string | undefined} century @param {string} digits
 */
function isRecent(century, digits) {
  const [year, month, day] = partsOf(digits);
  const whole = Number(century ?? (year >= FIRST_CENTURY ? 19 : 20)) * 100 + year;
  return whole >= FIRST_PAGES && isDate(whole, month, day);
}

/** Whether YYMMDD begins such a number. @param {string | undefined} century @param {string} digits */
function isBirth(century, digits) {
  const [year, month, written] = partsOf(digits);
  const day = written >= COORDINATION ? written - COORDINATION : written;
  if (written >= COORDINATION && (month === 0 || day === 0)) return month <= 12 && day <= 31;
  if (day === 0) return month >= 1 && month <= 12;
  return (century ? [Number(century)] : [19, 20]).some((hundreds) => isDate(hundreds * 100 + year, month, day));
}

/** @param {string} digits */
const partsOf = (digits) => [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].map(Number);

/** @param {number} year @param {number} month @param {number} day */
const isDate = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** The Luhn algorithm; a letter has no place in it. @param {string} digits */
function hasCheckDigit(digits) {
  if (!/^\d+$/.test(digits)) return false;
  const doubled = Array.from(digits, (digit, index) => Number(digit) * (2 - (index % 2)));
  return doubled.reduce((sum, number) => sum + Math.floor(number / 10) + (number % 10), 0) % 10 === 0;
}
