/** Two states of a record to what differs, old against new, in words. Pure. */

import { isMapping, isSourced, isSourcedIn, same, said } from "./paths.js";
import { inWords, itemName, sourcesInWords } from "./in_words.js";

/**
 * @import { Field, Rules } from "./form_data.js"
 * @import { Mapping, Value } from "./paths.js"
 *
 * What differs at a field; an empty text is what was not, or is no longer, stated. Of lists whose items only changed
 * places `order` is true.
 * @typedef {{ label: string, before: string, after: string, order?: true }} Change
 */

const OWN_WORDS = "egna ord";
const OF_RECORD = "postens källor";

/**
 * The changes from one state of a record, or of a part of one, to another, in the order of the fields.
 * @param {Rules} rules @param {string} part @param {Mapping} before @param {Mapping} after @param {string} [within]
 * @returns {Change[]}
 */
export function changes(rules, part, before, after, within = "") {
  const fields = rules.parts[part] ?? [];
  const known = fields.flatMap((field) => {
    const [old, now] = [before[field.key], after[field.key]];
    const label = within === "" ? field.label : `${within}, ${field.label.toLowerCase()}`;
    if (same(old, now)) return [];
    return field.many ? listChanges(rules, field, asList(old), asList(now), label) : itemChanges(rules, field, old, now, label);
  });
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const field of fields) keys.delete(field.key);
  const odd = Array.from(keys).filter((key) => !same(before[key], after[key]));
  return [...known, ...odd.map((key) => ({ label: key, before: written(before[key]), after: written(after[key]) }))];
}

/** @param {Value | undefined} value */
const asList = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** @param {Value | undefined} value */
const written = (value) => (value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value));

/**
 * @param {Rules} rules @param {Field} field @param {Value | undefined} before @param {Value | undefined} after
 * @param {string} label @returns {Change[]}
 */
function itemChanges(rules, field, before, after, label) {
  if (field.part && !isSourcedIn(rules, field, before) && !isSourcedIn(rules, field, after)) {
    return changes(rules, field.part, isMapping(before) ? before : {}, isMapping(after) ? after : {}, label);
  }
  /** @type {Change[]} */
  const found = [];
  if (!same(said(before), said(after))) {
    found.push({ label, before: inWords(rules, field, before), after: inWords(rules, field, after) });
  }
  if (before !== undefined && after !== undefined && !same(sourcesOf(before), sourcesOf(after))) {
    const [old, now] = [before, after].map((value) => inSources(rules, sourcesOf(value)));
    found.push({ label: `${label}, källa`, before: old, after: now });
  }
  return found;
}

/** @param {Value} value */
const sourcesOf = (value) => (isSourced(value) ? value.källor : undefined);

/** @param {Rules} rules @param {Value | undefined} sources */
const inSources = (rules, sources) =>
  sources === undefined ? OF_RECORD : asList(sources).length === 0 ? OWN_WORDS : sourcesInWords(rules, sources);

/**
 * @param {Rules} rules @param {Field} field @param {Value[]} before @param {Value[]} after @param {string} label
 * @returns {Change[]}
 */
function listChanges(rules, field, before, after, label) {
  const { kept, gone, come } = pairs(rules, field, before, after);
  const mended = kept.flatMap(([old, now]) => {
    const name = field.part && after.length > 1 ? itemName(rules, field.part, after[now]) : "";
    return itemChanges(rules, field, before[old], after[now], name === "" ? label : `${label} (${name})`);
  });
  const order = kept.some(([old], place) => place > 0 && old < kept[place - 1][0]);
  return [
    ...mended,
    ...gone.map((place) => ({ label, before: inWords(rules, field, before[place]), after: "" })),
    ...come.map((place) => ({ label, before: "", after: inWords(rules, field, after[place]) })),
    ...(order ? [{ label, before: "", after: "", order: /** @type {true} */ (true) }] : []),
  ];
}

/**
 * Which item is which: what is equal, then what is called the same, then, of parts and long texts, those that stand in
 * the same place.
 * @param {Rules} rules @param {Field} field @param {Value[]} before @param {Value[]} after
 */
function pairs(rules, field, before, after) {
  /** @type {[number, number][]} */
  const kept = [];
  const gone = new Set(before.keys());
  const come = new Set(after.keys());

  /** @param {(old: number, now: number) => boolean} alike */
  function pair(alike) {
    for (const now of come) {
      const old = Array.from(gone).find((place) => alike(place, now));
      if (old === undefined) continue;
      kept.push([old, now]);
      gone.delete(old);
      come.delete(now);
    }
  }

  const name = (/** @type {Value} */ item) => (field.part ? itemName(rules, field.part, item) : "");
  pair((old, now) => same(before[old], after[now]));
  pair((old, now) => same(said(before[old]), said(after[now])));
  pair((old, now) => name(before[old]) !== "" && name(before[old]) === name(after[now]));
  if (field.part || field.kind === "prose") pair((old, now) => old === now);
  kept.sort((one, other) => one[1] - other[1]);
  return { kept, gone: Array.from(gone), come: Array.from(come) };
}

/**
 * Two texts to what they begin and end alike with, and what stands between: old and new, whole words.
 * @param {string} before @param {string} after
 */
export function apart(before, after) {
  const [old, now] = [before, after].map((text) => text.split(/(?<=\s)/));
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return {
    start: old.slice(0, start).join(""),
    gone: old.slice(start, old.length - end).join(""),
    come: now.slice(start, now.length - end).join(""),
    end: old.slice(old.length - end).join(""),
  };
}
