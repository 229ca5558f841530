/** What an address fills in of a new record: values that are chosen among, never words of its own. Pure. */

import { choicesOf } from "./in_words.js";

/**
 * @import { Rules } from "./form_data.js"
 * @import { Mapping } from "./paths.js"
 */

/** What an address says besides. */
const OTHERS = new Set(["typ", "post"]);
const MOST = 50;

/**
 * The values that `pairs` of names and values give the fields of a type, and those that they cannot give.
 * @param {Rules} rules @param {string} type @param {Iterable<[string, string]>} pairs
 * @returns {{ data: Mapping, refused: [string, string][] }}
 */
export function prefilled(rules, type, pairs) {
  const fields = new Map(rules.parts[rules.types[type].part].map((field) => [field.key, field]));
  /** @type {Map<string, string[]>} */
  const given = new Map();
  /** @type {[string, string][]} */
  const refused = [];
  for (const [written, asked] of Array.from(pairs).slice(0, MOST)) {
    const [name, value] = [written.normalize("NFC"), asked.normalize("NFC").trim()];
    if (OTHERS.has(name) || value === "") continue;
    const field = fields.get(name);
    const values = given.get(name) ?? [];
    const isFull = !field?.many && values.length > 0 && !values.includes(value);
    if (!field || isFull || !choicesOf(rules, field, {}).some(([known]) => known === value)) refused.push([name, value]);
    else given.set(name, Array.from(new Set([...values, value])));
  }
  const data = Object.fromEntries(Array.from(given, ([name, values]) => [name, fields.get(name)?.many ? values : values[0]]));
  return { data, refused };
}
