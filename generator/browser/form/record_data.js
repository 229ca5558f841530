/** The data of a record on their way into the form and out of it. Pure. */

import { isMapping, isSourced, isSourcedIn, nameOf, pathOf, said, under } from "./paths.js";
import { recalled } from "./recalled.js";

/**
 * @import { Field, Rules } from "./form_data.js"
 * @import { Mapping, Path, Value } from "./paths.js"
 *
 * How a value that was typed reads: what YAML is to hold, and the currency that was written with an amount.
 * @typedef {(field: Field, typed: string) => { value: Value, currency?: string }} Reader
 */

const CURRENCY = "valuta";

/** The field for the sources of a single text. @param {Rules} rules */
export const ownSources = (rules) => /** @type {Field} */ (rules.parts.SourcedText.find(({ part }) => part));

/** The field that `path` leads to, if there is one. @param {Rules} rules @param {string} type @param {Path} path */
export function fieldAt(rules, type, path) {
  /** @type {Field | undefined} */
  let field;
  let part = rules.types[type].part;
  for (const step of path) {
    if (typeof step === "number") continue;
    const within = field;
    field = rules.parts[part]?.find(({ key }) => key === step);
    if (!field && within && !within.part && step === "källor") field = ownSources(rules);
    if (!field) return undefined;
    part = field.part ?? "";
  }
  return field;
}

/**
 * A record as the form holds it: a list wherever several may stand, a group wherever a text may stand for one.
 * @param {Rules} rules @param {string} part @param {Mapping} data @returns {Mapping}
 */
export function opened(rules, part, data) {
  const fields = new Map(rules.parts[part].map((field) => [field.key, field]));
  const pairs = Object.entries(data).map(([key, value]) => {
    const field = fields.get(key);
    if (!field) return [key, value];
    if (!field.many) return [key, openedItem(rules, field, value)];
    return [key, (Array.isArray(value) ? value : [value]).map((item) => openedItem(rules, field, item))];
  });
  return Object.fromEntries(pairs);
}

/** @param {Rules} rules @param {Field} field @param {Value} value @returns {Value} */
function openedItem(rules, field, value) {
  if (!field.part) return value;
  if (isMapping(value) && !isSourcedIn(rules, field, value)) return opened(rules, field.part, value);
  return field.textAs ? { [field.textAs]: value } : value;
}

/**
 * What is finished of what stands in the form: nothing that is empty, each value as it reads; and where the items of
 * lists stood in the form, by the name of the list.
 * @param {Rules} rules @param {string} part @param {Mapping} state @param {Reader} read
 */
export function finished(rules, part, state, read) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  return { data: finishedPart(rules, part, state, read, "", places) ?? {}, places };
}

/**
 * The mapping without what is empty; nothing when all is. Fields that no rule knows are left as they are.
 * @param {Rules} rules @param {string} part @param {Mapping} state @param {Reader} read @param {string} name
 * @param {Map<string, number[]>} places @returns {Mapping | undefined}
 */
function finishedPart(rules, part, state, read, name, places) {
  const fields = new Map((rules.parts[part] ?? []).map((field) => [field.key, field]));
  const ordered = Array.from(fields.keys()).filter((key) => Object.hasOwn(state, key));
  const unknown = Object.keys(state).filter((key) => !fields.has(key));
  const pairs = [...ordered, ...unknown].flatMap((key) => {
    const field = fields.get(key);
    const value = field ? finishedField(rules, field, state[key], read, under(name, key), places) : state[key];
    return value === undefined ? [] : [[key, value]];
  });
  const currency = fields.has(CURRENCY) && currencyIn(fields, state, read);
  if (currency && !pairs.some(([key]) => key === CURRENCY)) pairs.push([CURRENCY, currency]);
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The currency that is written with an amount of a part: ”200 000 euro”. @param {Map<string, Field>} fields @param {Mapping} state @param {Reader} read */
function currencyIn(fields, state, read) {
  for (const [key, field] of fields) {
    const typed = said(state[key]);
    const currency = field.kind === "count" && typeof typed === "string" ? read(field, typed).currency : "";
    if (currency) return currency;
  }
  return "";
}

/**
 * @param {Rules} rules @param {Field} field @param {Value} value @param {Reader} read @param {string} name
 * @param {Map<string, number[]>} places @returns {Value | undefined}
 */
function finishedField(rules, field, value, read, name, places) {
  if (!field.many || !Array.isArray(value)) return finishedItem(rules, field, value, read, name, places);
  return placed(places, finishedItems(value, rules, field, read, name));
}

/** @template Kept @param {Map<string, number[]>} places @param {{ kept: Kept, places: Map<string, number[]> }} made */
function placed(places, made) {
  for (const [name, stood] of made.places) places.set(name, stood);
  return made.kept;
}

/** The finished items of a list, and where they and those of the lists in it stood. */
const finishedItems = recalled(
  /** @param {Value[]} held @param {Rules} rules @param {Field} field @param {Reader} read @param {string} name */
  (held, rules, field, read, name) => {
    /** @type {Map<string, number[]>} */
    const places = new Map();
    /** @type {Value[]} */
    const items = [];
    /** @type {number[]} */
    const stood = [];
    held.forEach((item, place) => {
      const kept = finishedItem(rules, field, item, read, under(name, items.length), places);
      if (kept === undefined) return;
      items.push(kept);
      stood.push(place);
    });
    places.set(name, stood);
    return { kept: items.length > 0 ? items : undefined, places };
  },
);

/**
 * @param {Rules} rules @param {Field} field @param {Value} value @param {Reader} read @param {string} name
 * @param {Map<string, number[]>} places @returns {Value | undefined}
 */
function finishedItem(rules, field, value, read, name, places) {
  if (isMapping(value) && (field.part || isSourced(value))) {
    return placed(places, finishedMapping(value, rules, field, read, name));
  }
  if (typeof value === "string") return value.trim() === "" ? undefined : read(field, value).value;
  return value;
}

/** A finished group, or text with its sources, and where the items of the lists in it stood. */
const finishedMapping = recalled(
  /** @param {Mapping} held @param {Rules} rules @param {Field} field @param {Reader} read @param {string} name */
  (held, rules, field, read, name) => {
    /** @type {Map<string, number[]>} */
    const places = new Map();
    const finish = isSourcedIn(rules, field, held) ? finishedSourced : finishedGroup;
    return { kept: finish(rules, field, held, read, name, places), places };
  },
);

/**
 * @param {Rules} rules @param {Field} field @param {Mapping} held @param {Reader} read @param {string} name
 * @param {Map<string, number[]>} places
 */
const finishedGroup = (rules, { part = "" }, held, read, name, places) => finishedPart(rules, part, held, read, name, places);

/**
 * A text with its sources; the text alone when none of them is filled in. An empty list stays: the words are our own.
 * @param {Rules} rules @param {Field} field @param {Mapping} value @param {Reader} read @param {string} name
 * @param {Map<string, number[]>} places @returns {Value | undefined}
 */
function finishedSourced(rules, field, value, read, name, places) {
  const { text, källor: sources, ...others } = value;
  const kept = finishedItem(rules, field, text, read, name, places);
  if (kept === undefined) return undefined;
  const own = Array.isArray(sources) && sources.length === 0;
  const named = own
    ? []
    : sources && finishedField(rules, ownSources(rules), sources, read, under(name, "källor"), places);
  return named === undefined && Object.keys(others).length === 0
    ? kept
    : { text: kept, ...(named === undefined ? {} : { källor: named }), ...others };
}

/**
 * Where in the form what is finished at `name` stands.
 * @param {Map<string, number[]>} places @param {string} name
 */
export function placeInForm(places, name) {
  /** @type {Path} */
  const done = [];
  /** @type {Path} */
  const form = [];
  for (const step of pathOf(name)) {
    form.push(typeof step === "number" ? (places.get(nameOf(done))?.[step] ?? step) : step);
    done.push(step);
  }
  return nameOf(form);
}
