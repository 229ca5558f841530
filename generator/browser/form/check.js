/** Pure: all that a browser can know to be wrong with a record, in the words of `kunskapsbank check`. */

import { canonicalYaml, normalised } from "./canonical_yaml.js";
import { readPart } from "./check_fields.js";
import { checkLessons } from "./check_lessons.js";
import { checkReferences, checkRepeated } from "./check_references.js";
import {
  checkConflicts,
  checkDates,
  checkIds,
  checkResponsible,
  checkSources,
  checkStatus,
  checkSums,
  checkTitle,
  isReserved,
} from "./check_rules.js";
import { checkAgreement, checkNotStated } from "./check_words.js";
import { checkTexts, personalIn } from "./check_texts.js";
import { masked } from "./personal.js";
import { recalled } from "./recalled.js";
import { search } from "./patterns.js";
import { slug } from "./slug.js";
import { problem } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").RecordData} RecordData */
/** @typedef {import("./wording.js").Problem} Problem */
/** @typedef {import("./check_fields.js").Tell} Tell */
/** @typedef {import("./check_fields.js").Walk} Walk */

/**
 * The problems of a record of `type`, sorted by severity as they come, at most so many as a person can take in.
 * @param {Rules} rules @param {string} type @param {string} id @param {RecordData} given @param {Date} today
 * @returns {Problem[]}
 */
export function check(rules, type, id, given, today) {
  const file = masked(rules, `${type}/${id}.yaml`);
  if (depthOf(given) > rules.numbers.depth)
    return [problem(rules, file, "yaml-djup", [], { tak: rules.numbers.depth })];
  const data = asRead(rules, given);
  /** @type {Problem[]} */
  const problems = [];
  const faulty = new Set();
  /** @type {Tell} */
  const tell = (code, { written }, words = {}) => {
    const found = problem(rules, file, code, written, words);
    problems.push(found);
    if (found.severity === "error") faulty.add(written[0]);
  };
  checkTexts(rules, tell, data);
  faulty.clear();
  /** @type {import("./check_fields.js").Fault[]} */
  const told = [];
  /** @type {Walk} */
  const walk = { rules, told, tell: (...fault) => void told.push(fault), marked: [], parts: [] };
  const record = readPart(walk, data, rules.types[type].part, { path: [], written: [] });
  for (const fault of told) tell(...fault);
  for (const key of faulty) delete record[key];
  const sound = (/** @type {{ place: { written: (string | number)[] } }} */ { place }) => !faulty.has(place.written[0]);
  checkTogether(
    {
      ...walk,
      marked: walk.marked.filter(sound),
      parts: walk.parts.filter(sound),
      tell: unlessFaulty(tell, new Set(faulty)),
    },
    { type, id, record, data },
    today,
  );
  checkName(rules, file, id, problems);
  checkSize(rules, file, canonicalSize(rules, type, data), problems);
  return abridged(rules, file, problems);
}

/**
 * Each fault once: what concerns a field that is faulty is not told as well.
 * @param {Tell} tell @param {Set<any>} faulty @returns {Tell}
 */
const unlessFaulty = (tell, faulty) => (code, place, words) => {
  if (!faulty.has(place.written[0])) tell(code, place, words);
};

/** @param {Walk} walk @param {import("./check_references.js").Whole} whole @param {Date} today */
function checkTogether(walk, whole, today) {
  checkIds(walk, whole);
  checkReferences(walk, whole);
  checkRepeated(walk, whole);
  checkTitle(walk, whole);
  checkSources(walk, whole);
  checkConflicts(walk, whole);
  checkDates(walk, whole, today);
  checkSums(walk, whole);
  checkStatus(walk, whole);
  checkResponsible(walk, whole);
  checkLessons(walk, whole);
  checkAgreement(walk, whole);
  checkNotStated(walk, whole);
}

/**
 * The id, which is the name of the file.
 * @param {Rules} rules @param {string} file @param {string} id @param {Problem[]} problems
 */
function checkName(rules, file, id, problems) {
  const better = slug(rules, id);
  const words = { id, förslag: better.length > 1 ? ` Till exempel ${better}.yaml.` : "" };
  for (const [code, told] of personalIn(rules, "Namnet", id)) problems.push(problem(rules, file, code, [], told));
  if (!search(rules.patterns.ids.id, id)) problems.push(problem(rules, file, "id-ogiltigt", [], words));
  else if (isReserved(rules, id)) problems.push(problem(rules, file, "id-reserverat", [], { id }));
}

/** Of the most bytes: data that are smaller than this as JSON are small as YAML too, whose folded lines begin further in. */
const SURELY_SMALL = 0.9;

/**
 * The bytes of the file, or 0 when it is small: at every key it is much to write. A letter outside ASCII is at most
 * three bytes for each of its units.
 * @param {Rules} rules @param {string} type @param {any} data
 */
function canonicalSize(rules, type, data) {
  const indented = JSON.stringify(data, null, 2);
  const bytes = indented.length + 2 * (indented.match(/[\u0080-\uffff]/g)?.length ?? 0);
  if (bytes < SURELY_SMALL * rules.numbers.recordBytes) return 0;
  return encodeURIComponent(canonicalYaml(rules, type, data)).replace(/%../g, "x").length;
}

/** Rounded upwards. @param {number} bytes */
const shown = (bytes) => `${Math.ceil(bytes / 1000)}\u00a0kB`;

/**
 * A file that is larger than a record may be.
 * @param {Rules} rules @param {string} file @param {number} size @param {Problem[]} problems
 */
function checkSize(rules, file, size, problems) {
  const most = rules.numbers.recordBytes;
  const words = { storlek: shown(size), sort: rules.recordSort, tak: shown(most) };
  if (size > most) problems.push(problem(rules, file, "fil-stor", [], words));
}

/**
 * `given` as a reader of the file would have it: texts clean, numbers as they are.
 * @param {Rules} rules @param {any} given @returns {any}
 */
function asRead(rules, given) {
  if (typeof given === "string") return normalised(rules, given);
  return given && typeof given === "object" ? allAsRead(given, rules) : given;
}

const allAsRead = recalled(
  /** @param {any} given @param {Rules} rules */
  (given, rules) =>
    Array.isArray(given)
      ? given.map((each) => asRead(rules, each))
      : Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asRead(rules, value)])),
);

/** How deep lists and groups lie in each other. @param {any} data */
function depthOf(data) {
  let depth = 0;
  for (let level = [data]; level.length; depth++)
    level = level.filter((each) => each && typeof each === "object").flatMap((each) => Object.values(each));
  return depth - 1;
}

/**
 * Errors before warnings when there are too many, and a count of the rest.
 * @param {Rules} rules @param {string} file @param {Problem[]} problems
 */
function abridged(rules, file, problems) {
  const most = rules.numbers.mostOfAFile;
  const each = [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
  if (each.length <= most) return each;
  const errors = each.filter(({ severity }) => severity === "error");
  const ordered = [...errors, ...each.filter(({ severity }) => severity !== "error")];
  const rest = ordered.slice(most);
  const wrong = rest.filter(({ severity }) => severity === "error").length;
  const doubtful = rest.length - wrong;
  const words = [wrong && `${wrong} fel`, doubtful && (doubtful === 1 ? "1 varning" : `${doubtful} varningar`)].filter(
    Boolean,
  );
  const last = problem(rules, file, "fler-fel", [], { antal: words.join(" och ") });
  return [
    ...ordered.slice(0, most),
    { ...last, severity: /** @type {"error" | "warning"} */ (wrong ? "error" : "warning") },
  ];
}
