/** Pure: what a user has answered, read from an address, a command line or another script. */

import { amountRead } from "./numbers_read.js";

/**
 * All are optional; `partnerlander` may be NO_PARTNER. `belopp` is what the whole project costs, `egna_medel` the own
 * part of it, both in `valuta`; `egen_andel` the own part in per cent; `start` a year,
 * a month or a day: `2027`, `2027-03`, `2027-03-01`.
 * @typedef {{ aktivitet?: string[], omraden?: string[], malgrupper?: string[], sokande?: string,
 *   partnerlander?: string[], partner_universitet?: string, partner_civilsamhalle?: string, partner_kommuner?: string,
 *   partner_naringsliv?: string, disputerad?: string, in_natura?: string, belopp?: number, egna_medel?: number,
 *   valuta?: string, manader?: number, egen_andel?: number,
 *   start?: string }} Answers
 * @typedef {Record<string, Record<string, string>>} Choices answer -> value -> what it is called
 * @typedef {{ name: string, value: string, allowed: string }} Refused an answer that cannot be read, and what can
 */

/** Stands among countries for no partner abroad at all. */
export const NO_PARTNER = "ingen";
const YES_OR_NO = { ja: "ja", nej: "nej" };
const YES_OR_NO_ANSWERS = [
  "partner_universitet",
  "partner_civilsamhalle",
  "partner_kommuner",
  "partner_naringsliv",
  "disputerad",
  "in_natura",
];
/** The most that may be answered, and whether it must be a whole number. @type {Record<string, [number, boolean]>} */
const NUMBERS = { belopp: [1e12, false], egna_medel: [1e12, false], manader: [1200, true], egen_andel: [100, false] };
const DATE = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const SEVERAL = new Set(["aktivitet", "omraden", "malgrupper", "partnerlander"]);
const MOST_PAIRS = 400;
const LONGEST = 80;

/** Every answer that can be given, by name. */
export const ANSWERS = [
  "aktivitet",
  "omraden",
  "malgrupper",
  "sokande",
  "partnerlander",
  ...YES_OR_NO_ANSWERS,
  ...Object.keys(NUMBERS),
  "valuta",
  "start",
];

/**
 * Answers of pairs of names and values; what cannot be read is left out and told, never guessed.
 * @param {Iterable<[string, string]>} pairs @param {Choices} choices
 */
export function readAnswers(pairs, choices) {
  /** @type {Record<string, any>} */
  const answers = {};
  /** @type {Refused[]} */
  const refused = [];
  for (const [name, written] of Array.from(pairs).slice(0, MOST_PAIRS)) {
    const value = String(written).normalize("NFC").trim();
    const values = SEVERAL.has(name) ? value.split(/[,;\s]+/) : [value];
    for (const one of values) {
      if (one === "") continue;
      const read = ANSWERS.includes(name) ? readOne(name, one, choices) : { allowed: "" };
      if (!("value" in read)) refused.push({ name, value: one.slice(0, LONGEST), allowed: read.allowed });
      else if (!SEVERAL.has(name)) answers[name] = read.value;
      else answers[name] = Array.from(new Set([...(answers[name] ?? []), read.value]));
    }
  }
  return { answers: /** @type {Answers} */ (answers), refused };
}

/**
 * @param {string} name @param {string} value @param {Choices} choices
 * @returns {{ value: string | number } | { allowed: string }}
 */
function readOne(name, value, choices) {
  if (Object.hasOwn(NUMBERS, name)) {
    const [most, whole] = NUMBERS[name];
    const number = amountRead(value);
    const least = name === "belopp" || name === "manader" ? 1 : 0;
    const fits = number !== null && number >= least && number <= most && (!whole || Number.isInteger(number));
    return fits ? { value: number } : { allowed: `ett ${whole ? "heltal" : "tal"} från ${least} till ${most}` };
  }
  if (name === "start") return DATE.test(value) ? { value } : { allowed: "ett år, en månad eller en dag: 2027, 2027-03, 2027-03-01" };
  const known = YES_OR_NO_ANSWERS.includes(name) ? YES_OR_NO : (choices[name] ?? {});
  if (Object.hasOwn(known, value) || (name === "partnerlander" && value === NO_PARTNER)) return { value };
  const names = Object.keys(known);
  return { allowed: names.length > 12 ? `${names.slice(0, 12).join(", ")} …` : names.join(", ") };
}

/** What another script gives as answers, as pairs. @param {unknown} given @returns {[string, string][]} */
export function pairsOf(given) {
  const entries = given && typeof given === "object" ? Object.entries(given) : [];
  return entries.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === "string" || typeof one === "number")
      .map((one) => /** @type {[string, string]} */ ([name, String(one)])),
  );
}
