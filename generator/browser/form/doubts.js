/** Pure: texts that are accepted but most likely not what was meant. As `records/doubts.py` and `value_slips.py`. */

import { parted, search, whole } from "./patterns.js";
import { shorten } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").Field} Field */
/** @typedef {[code: string, words: Record<string, string>]} Doubt */

const LINKS = ["link", "relation", "term", "county", "area code"];

/** Whether a text is read as one. @param {Field} field */
const isText = ({ kind }) => kind === "text" || kind === "prose" || kind === "url";

/**
 * @param {Rules} rules @param {string} value @param {Field} field @param {boolean} alone in place of a list
 * @returns {Doubt[]}
 */
export function doubts(rules, value, field, alone) {
  if (LINKS.includes(field.kind) || field.kind === "choice") return [];
  const { cutWord, html, fraction } = rules.patterns.doubts;
  /** @type {Doubt[]} */
  const found = [];
  if (isPlaceholder(rules, value, field)) found.push(["exempeltext", { värde: shorten(rules, value) }]);
  if (field.kind === "number" && whole(fraction, value)) found.push(["procent-brak", { värde: value }]);
  if (alone && field.key === "parter" && areSeveral(rules, value)) found.push(["flera-i-en-text", {}]);
  if (!isText(field)) return found;
  const cut = value.includes("- ") && search(cutWord, value);
  if (cut) found.push(["avstavning", { värde: cut[0], rätt: cut[0].replaceAll("- ", "") }]);
  const tag = /[<&]/.test(value) && field.markdown && search(html, value);
  if (tag) found.push(["html-kod", { värde: shorten(rules, tag[0]) }]);
  return found;
}

/**
 * Whether a text is one that a template holds until the real one is written.
 * @param {Rules} rules @param {string} value @param {Field} field
 */
function isPlaceholder(rules, value, field) {
  if (value.length > rules.numbers.longestPlaceholder || !isText(field) || (field.many && !field.markdown))
    return false;
  const word = value.toLowerCase().replace(/^[ .:]+|[ .:]+$/g, "");
  const inTemplate = rules.templateWords.includes(word) || word === field.key || word === field.label.toLowerCase();
  return whole(rules.patterns.doubts.toReplace, value.toLowerCase()) !== null || (field.required && inTemplate);
}

/** Whether a text is the names of several organisations. @param {Rules} rules @param {string} value */
function areSeveral(rules, value) {
  const { organisation, between } = rules.patterns.doubts;
  if (!/[,;]/.test(value)) return false;
  const bare = value.replace(/^[ ,;.]+|[ ,;.]+$/g, "");
  const names = parted(between, bare);
  return names.length > 1 && names.every((name) => search(organisation, name));
}

/**
 * A value within typographic quotation marks: the code, and what stands between them when the field is short.
 * @param {Rules} rules @param {string} value @param {Field} field @param {boolean} sourced
 * @returns {{ code: string, meant: string } | null}
 */
export function quoted(rules, value, field, sourced) {
  const signs = rules.smartQuotes;
  const inner = value.slice(1, -1);
  const isWhole = value.length > 2 && signs.includes(value[0]) && signs.includes(value.slice(-1));
  if (!isWhole || Array.from(inner).some((sign) => signs.includes(sign))) return null;
  if (field.singleLine || !isText(field)) return { code: "smarta-citattecken", meant: inner.trim() };
  return field.markdown && !sourced ? { code: "smarta-citattecken-prosa", meant: value } : null;
}
