/** The row that a proposal adds to the log of its record, so that the log keeps itself. Pure. */

import { changes } from "./changes.js";
import { same } from "./paths.js";

/**
 * @import { Change } from "./changes.js"
 * @import { Rules } from "./form_data.js"
 * @import { Mapping, Value } from "./paths.js"
 */

const LOG = "historik";
const SHORT = 60;
const MOST = 8;

/** The rows of a log, as a list. @param {Mapping | null} data @returns {Value[]} */
export const rowsOf = (data) => (Array.isArray(data?.[LOG]) ? data[LOG] : []);

/**
 * A finished record with its new row; itself when nothing is new, or when somebody has written in the log herself.
 * @param {Rules} rules @param {string} part @param {Mapping} data @param {Mapping | null} base the record before
 * @param {string} today @param {string} words those of the row, or none for those that follow from the changes
 * @returns {Mapping}
 */
export function logged(rules, part, data, base, today, words) {
  if (Object.keys(data).length === 0 || !same(rowsOf(data), rowsOf(base))) return data;
  const found = base ? changes(rules, part, base, data) : [];
  if (base && found.length === 0) return data;
  return { ...data, [LOG]: [...rowsOf(data), { datum: today, vad: base ? words || inShort(found) : rules.added }] };
}

/** Whether old and new are short enough to be told. @param {Change} change */
const isShort = ({ before, after }) => before !== "" && after !== "" && before.length + after.length <= SHORT;

/** @param {Change} change */
const kindOf = ({ before, after }) => (after === "" && before !== "" ? "Borttaget" : before === "" && after !== "" ? "Nytt" : "Ändrat");

/** What has changed, in a few words. @param {Change[]} found */
export function inShort(found) {
  const short = found.filter(isShort).slice(0, MOST);
  const rest = found.filter((change) => !short.includes(change));
  const groups = ["Nytt", "Ändrat", "Borttaget"].flatMap((kind) => {
    const members = rest.filter((change) => kindOf(change) === kind);
    return members.length > 0 ? [`${kind}: ${labels(members)}.`] : [];
  });
  return [...short.map(({ label, before, after }) => `${label}: ${after} (förut ${before}).`), ...groups].join(" ");
}

/** @param {Change[]} members */
function labels(members) {
  const names = Array.from(new Set(members.map(({ label }) => label.toLowerCase())));
  return names.slice(0, MOST).join(", ") + (names.length > MOST ? " med mera" : "");
}
