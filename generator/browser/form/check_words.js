/** Pure: what is said in words and what is said in fields. As `checks/agreement.py` and `checks/not_stated.py`. */

import { fieldsOf } from "./check_fields.js";
import { parted, replaced, search, whole } from "./patterns.js";
import { madeOnce, remembered } from "./remembered.js";
import { statedIn } from "./stated.js";
import { formatNumber, labelOf, nameOf, shorten } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./check_fields.js").Walk} Walk */
/** @typedef {import("./check_fields.js").Part} Part */
/** @typedef {import("./check_fields.js").Held} Held */
/** @typedef {import("./check_references.js").Whole} Whole */
/** @typedef {import("./wording.js").Path} Path */
/** @typedef {import("./stated.js").Twin} Twin */
/** @typedef {import("./stated.js").Stated} Stated */

/**
 * The values at a dotted path from a part, through every list.
 * @param {Part} part @param {string} key @param {Path} place @returns {Generator<[Path, any]>}
 */
function* valuesAt(part, key, place = []) {
  const [first, ...rest] = key.split(".");
  const value = part[first];
  if (value === undefined) return;
  for (const [index, item] of Array.isArray(value) ? value.entries() : [[-1, value]]) {
    const here = index < 0 ? [...place, first] : [...place, first, index];
    if (rest.length) yield* valuesAt(item, rest.join("."), here);
    else yield [here, item];
  }
}

/** A value as text: a date as it was written. @param {any} value */
const asText = (value) => (typeof value === "object" ? (value.text ?? "") : String(value));

/**
 * Words that state a value which its field lacks, or for which the field says something else.
 * @param {Walk} walk @param {Whole} whole
 */
export function checkAgreement(walk, { record }) {
  const told = new Set();
  const { twins } = walk.rules.words;
  for (const part of new Set(twins.map((twin) => twin.part)))
    for (const held of walk.parts.filter((each) => each.part === part))
      for (const twin of twins.filter((each) => each.part === part))
        for (const key of twin.words) checkTwin(walk, record, twin, held, key, told);
}

/**
 * @param {Walk} walk @param {Part} record @param {Twin} twin @param {Held} part @param {string} key
 * @param {Set<string>} told
 */
function checkTwin({ rules, tell }, record, twin, { place, part, value }, key, told) {
  /** @type {Map<string, { stated: Stated, at: Path }>} */
  const places = new Map();
  for (const [at, text] of valuesAt(value, key))
    if (typeof text === "string")
      for (const stated of statedIn(rules, text, twin, choicesOf(rules, part, value)))
        if (!places.has(JSON.stringify(stated))) places.set(JSON.stringify(stated), { stated, at });
  if (!places.size) return;
  const all = [...places.values()].map(({ stated }) => stated);
  const held = heldBy(rules, value, twin);
  const related = relatedTo(rules, record, twin, part, value);
  const wrong = held.length ? contradicting(all, held, related) : inWordsOnly(all, related);
  if (!wrong) return;
  const where = [...place.path, ...(places.get(JSON.stringify(wrong))?.at ?? [])];
  const field = [...place.path, ...twin.value.split(".")];
  const same = JSON.stringify(held.length ? [where, wrong.shown] : [field, null]);
  if (told.has(same)) return;
  told.add(same);
  const isWrong = held.length > 0 && !twin.value.startsWith("utlysningar.");
  const words = {
    fält: nameOf(rules, where),
    ord: wrong.shown,
    tvilling: labelOf(rules, String(field.at(-1) ?? "")),
    värde: inWords(held.map(shown)),
  };
  tell(isWrong ? "ord-och-falt-olika" : "ord-utan-falt", { path: field, written: field }, words);
}

/**
 * What kind of value the part says that it holds.
 * @param {Rules} rules @param {string} part @param {Part} value @returns {string[]}
 */
const choicesOf = (rules, part, value) =>
  [...fieldsOf(rules, part).values()]
    .filter(({ choices, many }) => choices && !many)
    .map(({ key }) => value[key])
    .filter(Boolean);

/** @param {Stated[]} stated @param {any[]} related */
function inWordsOnly(stated, related) {
  const [only] = stated;
  return stated.length === 1 && only.value !== null && !related.some((value) => agree(only, value)) ? only : null;
}

/** @param {Stated[]} stated @param {any[]} held @param {any[]} related */
function contradicting(stated, held, related) {
  const strange = stated.filter((each) => ![...held, ...related].some((value) => agree(each, value)));
  return strange.length && (stated.length === 1 || stated.length === held.length) ? strange[0] : null;
}

/** @param {string} one @param {string} other */
const sameTime = (one, other) => one.startsWith(other) || other.startsWith(one);

/** @param {Stated} stated @param {any} held @returns {boolean} */
function agree(stated, held) {
  if (typeof held === "string") return sameTime(held, stated.value);
  if (Array.isArray(held) && Array.isArray(stated.value))
    return stated.value.every((one, index) => !one || !held[index] || sameTime(one, held[index]));
  const [amount, currency] = Array.isArray(held) ? held : [held, ""];
  if (currency && stated.currency && currency !== stated.currency) return amount !== stated.least;
  return stated.least <= amount && amount <= stated.most;
}

/**
 * The values of the field, in the form in which words state them.
 * @param {Rules} rules @param {Part} part @param {Twin} twin @returns {any[]}
 */
function heldBy({ words: { units } }, part, twin) {
  const values = [...valuesAt(part, twin.value)];
  if (twin.unit === units.money) {
    const key = [...twin.value.split(".").slice(0, -1), "valuta"].join(".");
    const currencies = new Map([...valuesAt(part, key)].map(([at, currency]) => [at.slice(0, -1).join("."), currency]));
    return values.map(([at, amount]) => [amount, currencies.get(at.slice(0, -1).join(".")) ?? ""]);
  }
  if (twin.unit === units.period) return values.map(([, { start, slut }]) => [start?.text ?? "", slut?.text ?? ""]);
  return values.map(([, value]) => (twin.unit === units.date || twin.unit === units.time ? asText(value) : value));
}

/** @param {number | undefined} share */
const rest = (share) => (share === undefined ? undefined : 100 - share);

/** The applicant's share. @param {Part} part */
const share = (part) => part.medfinansiering_procent;

/**
 * Values of other fields of a fund that explain the words.
 * @param {Rules} rules @param {Part} record @param {Twin} twin @param {string} part @param {Part} value
 * @returns {number[]}
 */
function relatedTo({ words: { units } }, record, twin, part, value) {
  if (twin.unit !== units.percent || !(record.villkor || record.programområden || record.utlysningar)) return [];
  const own = record.villkor?.medfinansiering_procent;
  /** @type {Part[]} */
  const areas = record.programområden ?? [];
  const above = areas.filter(({ kod }) => kod === value.ingår_i).map(share);
  const shares = [...areas, ...(record.utlysningar ?? [])].map(share);
  const values =
    part === "ProgrammeArea"
      ? [own, ...above, value.andel_av_fonden_procent, share(value), rest(share(value)), rest(own)]
      : twin.value === "stöd_högst_procent"
        ? [rest(own)]
        : [...shares, ...shares.map(rest), rest(own), record.villkor?.stöd_högst_procent];
  return values.filter((each) => each !== undefined);
}

/** A value for people. @param {any} value @returns {string} */
function shown(value) {
  if (!Array.isArray(value)) return typeof value === "number" ? formatNumber(value) : value;
  const parts = value.filter(Boolean).map((each) => (typeof each === "number" ? formatNumber(each) : each));
  return parts.join(value.every((each) => typeof each === "string") ? "–" : " ");
}

/** `a, b och c`. @param {string[]} words */
const inWords = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`);

/**
 * Fields that hold what a text beside them says that the source does not state.
 * @param {Walk} walk @param {Whole} whole
 */
export function checkNotStated({ rules, tell, parts }, { data }) {
  const { subjects, notStated } = rules.words;
  for (const subject of subjects)
    for (const { place, value } of parts.filter(({ part }) => part === subject.part))
      for (const key of subject.words)
        for (const [at, text] of valuesAt(value, key)) {
          if (typeof text !== "string" || !notStated.signs.some((sign) => text.includes(sign))) continue;
          const held = subject.values.map((name) => ({ name, known: knownAt(rules, value, name) }));
          const first = held.find(({ name, known }) => known.length && name !== at[0]);
          const said = first && saysUnknown(subject.called)(rules, text);
          if (!first || !said) continue;
          const where = [...place.path, ...at];
          tell(
            "ord-och-falt-olika",
            { path: where, written: writtenIn(data, where) },
            {
              fält: nameOf(rules, where),
              ord: `”${shorten(rules, said)}”`,
              tvilling: labelOf(rules, first.name),
              värde: inWords(
                first.known
                  .slice(0, 3)
                  .map((each) => shorten(rules, typeof each === "number" ? formatNumber(each) : asText(each))),
              ),
            },
          );
        }
}

/** @param {Rules} rules @param {Part} part @param {string} name */
const knownAt = (rules, part, name) =>
  [...valuesAt(part, name)]
    .map(([, value]) => value)
    .filter((value) => !search(rules.words.notStated.unknownValue, asText(value)));

/** What finds the sentence of a text that says that what is called so is not known; or nothing. */
const saysUnknown = madeOnce((/** @type {string} */ called) =>
  remembered((/** @type {Rules} */ rules, /** @type {string} */ text) => unknownSaid(rules, text, called)),
);

/** @param {Rules} rules @param {string} text @param {string} called */
function unknownSaid(rules, text, called) {
  const { sentences, longest, unknown, inSource, and } = rules.words.notStated;
  for (const sentence of parted(sentences, text)) {
    const low = sentence.toLowerCase().replace(/^[ .!?:;]+|[ .!?:;]+$/g, "");
    if (low.length > longest) continue;
    for (const pattern of unknown) {
      const what = whole(pattern, low)?.groups?.what;
      if (what !== undefined && parted(and, replaced(inSource, what, "")).some((each) => whole(called, each)))
        return sentence.trim();
    }
  }
  return "";
}

/**
 * `path` as it stands in the record: without what a model adds to a bare value.
 * @param {any} data @param {Path} path @returns {Path}
 */
function writtenIn(data, path) {
  /** @type {Path} */
  const steps = [];
  let node = data;
  for (const step of path) {
    const isThere =
      typeof step === "number" ? Array.isArray(node) : node && typeof node === "object" && Object.hasOwn(node, step);
    if (!isThere) continue;
    node = node[step];
    steps.push(step);
  }
  return steps;
}
