/** Pure: what a message says of a value: its field, a number, a text that is cut. As `records/origin.py` and others. */

import { masked } from "./personal.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {(string | number)[]} Path keys and places in lists, from the record */
/**
 * @typedef {object} Problem
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} field
 * @property {string} code
 * @property {"error" | "warning"} severity
 * @property {string} message
 * @property {string} hint
 */

const LONGEST_VALUE = 800;
const SHORT = 60;
/** More than personal data at the cut is long. */
const PERSONAL = 1000;

/** `källor.0.avsnitt`. @param {Rules} rules @param {Path} path */
export const dotted = (rules, path) =>
  path.map((step) => (typeof step === "string" ? masked(rules, step) : step)).join(".");

/** What a message calls the field of a key. @param {Rules} rules @param {string} key */
export const labelOf = ({ labels }, key) => labels?.get(key) ?? key;

/** How a message names a field: `belopp (under budget, rader)`. @param {Rules} rules @param {Path} path */
export function nameOf(rules, path) {
  const steps = path.flatMap((step) => (typeof step === "string" ? [dotted(rules, [labelOf(rules, step)])] : []));
  const key = steps.pop() ?? "";
  return steps.length ? `${key} (under ${steps.join(", ")})` : key;
}

/** What a message calls a value of the wrong kind. @param {any} value */
export function kindOf(value) {
  if (Array.isArray(value)) return "en lista";
  if (value === null || value === "") return "tom";
  return typeof value === "object" ? "en grupp fält" : "en text";
}

/** Thousands apart, decimal comma, true minus sign. @param {number} value */
export function formatNumber(value) {
  const [integer, decimals] = String(value).split(".");
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return (decimals ? `${grouped},${decimals}` : grouped).replace("-", "−");
}

/** A value in a message: on one line, cut with an ellipsis. @param {Rules} rules @param {string} text */
export function shorten(rules, text) {
  const line = text.split(/\s+/u).filter(Boolean).join(" ");
  const letters = Array.from(line);
  if (letters.length <= SHORT) return line;
  const shown = Array.from(masked(rules, letters.slice(0, SHORT + PERSONAL).join("")));
  return shown.length <= SHORT
    ? shown.join("")
    : `${shown
        .slice(0, SHORT - 1)
        .join("")
        .trimEnd()}…`;
}

/**
 * A problem of `code` at `path`, its words filled in and masked.
 * @param {Rules} rules @param {string} file @param {string} code @param {Path} path
 * @param {Record<string, string | number>} words
 * @returns {Problem}
 */
export function problem(rules, file, code, path, words) {
  const { severity, message, hint } = rules.messages[code];
  const filled = (/** @type {string} */ template) =>
    masked(
      rules,
      template.replace(/\{\{|\}\}|\{([^{}]+)\}/g, (sign, name) => (name ? cut(rules, words[name]) : sign[0])),
    );
  return {
    file,
    line: 0,
    column: 0,
    field: dotted(rules, path),
    code,
    severity,
    message: filled(message),
    hint: filled(hint).replaceAll("\n", " "),
  };
}

/** @param {Rules} rules @param {string | number | undefined} value */
function cut(rules, value) {
  const text = String(value ?? "");
  return text.length <= LONGEST_VALUE
    ? text
    : `${masked(rules, text.slice(0, 2 * LONGEST_VALUE)).slice(0, LONGEST_VALUE - 1)}…`;
}
