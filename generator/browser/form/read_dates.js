/** Pure: dates as Swedes write them, as the catalogue writes them. As `text/dates.py`, by its patterns. */

import { begins, parted, whole } from "./patterns.js";
import { daysIn } from "./typed_values.js";

/** @typedef {import("./form_data.js").Rules} Rules */

/** Day 0 of spreadsheets. */
const SPREADSHEET_START = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** In small letters, without full stops around it, one space between words. @param {string} text */
const plainly = (text) =>
  text
    .toLowerCase()
    .replace(/^[ .]+|[ .]+$/g, "")
    .split(/\s+/u)
    .filter(Boolean)
    .join(" ");

/**
 * What `text` means as `2017`, `2017-09` or `2017-09-01`; empty when it is no date.
 * @param {Rules} rules @param {string} text
 */
export function meantDate(rules, text) {
  const { together, exact } = rules.dates;
  const plain = plainly(text);
  if (/^\d{6}(?:\d\d)?$/.test(plain)) {
    const found = together
      .map((pattern) => whole(pattern, plain)?.groups)
      .map((parts) => (parts ? writtenAs(rules, parts) : ""));
    const dates = new Set(found.filter(Boolean));
    return dates.size === 1 ? [...dates][0] : "";
  }
  for (const pattern of exact) {
    const parts = whole(pattern, plain)?.groups;
    const written = parts ? writtenAs(rules, parts) : "";
    if (written) return written;
  }
  const short = /^(\d\d)-(\d\d)-(\d\d)$/.exec(plain);
  if (short) return withShortYear(rules, short[1], short[2], short[3]);
  if (/^[34]\d{4}$/.test(plain)) return new Date(SPREADSHEET_START + Number(plain) * DAY).toISOString().slice(0, 10);
  return "";
}

/**
 * `2027-H1` for `första halvåret 2027`; empty when it is no half of a year.
 * @param {Rules} rules @param {string} text
 */
export function meantHalfYear(rules, text) {
  const parts = rules.dates.halfYears.map((pattern) => whole(pattern, plainly(text))?.groups).find(Boolean);
  return parts ? `${parts.year}-H${"1f".includes(parts.half[0]) ? 1 : 2}` : "";
}

/**
 * `17-09-01` or `01-09-17`, when only one of them has a year of ours.
 * @param {Rules} rules @param {string} first @param {string} month @param {string} last
 */
function withShortYear(rules, first, month, last) {
  const likely = [
    [first, last],
    [last, first],
  ].filter(([year]) => Number(year) >= 10 && Number(year) <= rules.dates.lastShort);
  const found = new Set(likely.map(([year, day]) => asDate(rules, year, Number(month), Number(day))).filter(Boolean));
  return found.size === 1 ? [...found][0] : "";
}

/** @param {Rules} rules @param {Record<string, string | undefined>} parts */
function writtenAs(rules, { year = "", month, day, name }) {
  return asDate(rules, year, name === undefined ? Number(month) : monthOf(rules, name), Number(day ?? 0));
}

/**
 * The month whose name, or the beginning of it, is `name`, the end perhaps misspelt.
 * @param {Rules} rules @param {string} name
 */
function monthOf({ months }, name) {
  const isName = (/** @type {string} */ month) =>
    month.startsWith(name) || (name.slice(0, 4) === month.slice(0, 4) && Math.abs(name.length - month.length) < 2);
  return months.findIndex(isName) + 1;
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/**
 * The date, month and day the other way round when only that is one.
 * @param {Rules} rules @param {string} yearText @param {number} month @param {number} day
 */
function asDate(rules, yearText, month, day) {
  if (month > 12 && day >= 1 && day <= 12) [month, day] = [day, month];
  const year = Number(fullYear(rules, yearText) || 0);
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 0 || day > daysIn(year, month)) return "";
  return `${year}-${two(month)}${day ? `-${two(day)}` : ""}`;
}

/** A year with four digits; empty for two that may be of either century. @param {Rules} rules @param {string} text */
function fullYear(rules, text) {
  const digits = text.replace(/^['’-]+|['’-]+$/g, "");
  if (digits.length === 4) return digits;
  return Number(digits) <= rules.dates.lastShort ? `20${digits}` : "";
}

/**
 * The year of `hösten 2022`, the month of `preliminärt mars 2027`; else empty.
 * @param {Rules} rules @param {string} text
 */
function meantAbout(rules, text) {
  const plain = plainly(text);
  const parts = whole(rules.dates.inexact, plain)?.groups;
  if (parts) return fullYear(rules, parts.year ?? parts.year_first ?? "");
  const week = /^v(?:ecka)?\.? ?(\d{1,2}),? (\d{4})$/.exec(plain);
  if (week) return monthOfWeek(Number(week[2]), Number(week[1]));
  const about = begins(rules.dates.about, plain);
  return about ? meantDate(rules, plain.slice(about[0].length)) : "";
}

/**
 * The month of the Monday of a week (ISO 8601); empty when the year has no such week.
 * @param {number} year @param {number} week
 */
function monthOfWeek(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * DAY);
  const thursday = new Date(monday.getTime() + 3 * DAY);
  return week > 0 && thursday.getUTCFullYear() === year ? monday.toISOString().slice(0, 7) : "";
}

/**
 * First and last of `2017–2018`; the last is empty for `2017–`.
 * @param {Rules} rules @param {string} text @returns {[string, string] | null}
 */
export function meantPeriod(rules, text) {
  const bare = text.trim();
  let parts = parted(rules.dates.range, bare);
  if (parts.length === 1 && bare.endsWith("-")) parts = [bare.slice(0, -1), ""];
  const [first, last = ""] = parts.map((part) => part.trim());
  const full = /^\d\d$/.test(last) && /^\d{4}$/.test(first) ? first.slice(0, 2) + last : last;
  const ends = [asWritten(rules, first), asWritten(rules, full)];
  if (parts.length === 1) return ends[0] ? [ends[0], ends[0]] : null;
  return parts.length === 2 && ends[0] && (!full || ends[1]) ? [ends[0], ends[1]] : null;
}

/** @param {Rules} rules @param {string} text */
function asWritten(rules, text) {
  if (/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(text)) return text;
  return meantDate(rules, text) || meantAbout(rules, text);
}
