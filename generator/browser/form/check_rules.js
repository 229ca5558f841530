/** Pure: what must hold across the fields of a record: dates, sums, status, ids, roles. As the modules of `checks/`. */

import { step } from "./check_fields.js";
import { begins, each, whole as wholly } from "./patterns.js";
import { daysIn } from "./typed_values.js";
import { formatNumber, nameOf, shorten } from "./wording.js";

/** @typedef {import("./check_fields.js").Walk} Walk */
/** @typedef {import("./check_fields.js").Place} Place */
/** @typedef {import("./check_fields.js").Part} Part */
/** @typedef {import("./check_references.js").Whole} Whole */
/** @typedef {import("./typed_values.js").PartialDate} PartialDate */

/** @type {Place} */
const ROOT = { path: [], written: [] };

/** @param {(string | number)[]} path @returns {Place} */
const at = (...path) => ({ path, written: path });

/**
 * An item of a list of the record, for which a single value may stand.
 * @param {any} data @param {string} key @param {number} index
 */
const itemAt = (data, key, index) => ({
  path: [key, index],
  written: Array.isArray(data[key]) ? [key, index] : [key],
});

/** A day as a number that can be compared. @param {number} year @param {number} month @param {number} day */
const ordinal = (year, month, day) => (year * 100 + month) * 100 + day;

/** @param {PartialDate} date */
const firstDay = ({ year, month, day, half }) => ordinal(year, month || (half === 2 ? 7 : 1), day || 1);

/** @param {PartialDate} date */
function lastDay({ year, month, day, half }) {
  const last = month || (half === 1 ? 6 : 12);
  return ordinal(year, last, day || daysIn(year, last));
}

/**
 * Dates in the wrong order, of what has not happened, unlikely years, reviews.
 * @param {Walk} walk @param {Whole} whole @param {Date} today
 */
export function checkDates(walk, { type, record }, today) {
  const now = ordinal(today.getFullYear(), today.getMonth() + 1, today.getDate());
  for (const { part, place, value } of walk.parts) {
    const ends = { Period: ["start", "slut"], Call: ["öppnar", "stänger"] }[part];
    if (ends) checkSpan(walk, place, value, ends, today);
    if (part === "Call") checkCallStatus(walk, place, value, now);
    if (part === "SourceRef") checkFuture(walk, step(place, "hämtad"), value.hämtad, now);
  }
  if (type === "kallor") checkFuture(walk, at("datum"), record.datum, now);
  checkFuture(walk, at("granskad"), record.granskad, now);
  checkLog(walk, now);
  if (record.granskad) checkReview(walk, record.granskad, walk.rules.types[type].reviewMonths, now);
}

/** @param {Walk} walk @param {Place} place @param {Part} value @param {string[]} ends @param {Date} today */
function checkSpan({ rules, tell }, place, value, [first, last], today) {
  const [early, late] = [value[first], value[last]];
  if (early && late && firstDay(early) > lastDay(late)) {
    const words = { senare: last, senare_värde: late.text, tidigare: first, tidigare_värde: early.text };
    tell("datum-ordning", step(place, last), words);
  }
  for (const key of [first, last]) {
    const here = step(place, key);
    const year = value[key]?.year ?? rules.numbers.firstYear;
    if (year < rules.numbers.firstYear || year > today.getFullYear() + rules.numbers.yearsAhead)
      tell("datum-orimligt", here, { fält: nameOf(rules, here.path), värde: value[key].text });
  }
}

/**
 * A status that the call's own dates contradict.
 * @param {Walk} walk @param {Place} place @param {Part} value @param {number} now
 */
function checkCallStatus({ rules, tell }, place, { status, öppnar, stänger }, now) {
  const says = (/** @type {string} */ pattern) => Boolean(begins(rules.patterns.calls[pattern], status ?? ""));
  const isFirm = (/** @type {PartialDate | undefined} */ date) => Boolean(date?.day) && !says("preliminary");
  const told = (/** @type {PartialDate} */ { day, month, year }) => `${day} ${rules.months[month - 1]} ${year}`;
  const why = says("open") && isFirm(stänger) && lastDay(stänger) < now ? `sista dagen (${told(stänger)}) har gått`
    : says("open") && isFirm(öppnar) && firstDay(öppnar) > now ? `den öppnar först ${told(öppnar)}`
    : says("closed") && isFirm(stänger) && lastDay(stänger) >= now ? `sista dagen (${told(stänger)}) har inte gått`
    : "";
  if (why) tell("utlysning-status", step(place, "status"), { status, varför: why });
}

/** @param {Walk} walk @param {Place} place @param {PartialDate | undefined} date @param {number} now */
function checkFuture({ tell }, place, date, now) {
  if (date && firstDay(date) > now) tell("datum-framtid", place, { fält: place.path.at(-1) ?? "", värde: date.text });
}

/** Days of the log that are none, have not come, or stand after a later one. @param {Walk} walk @param {number} now */
function checkLog(walk, now) {
  /** @type {PartialDate | undefined} */
  let latest;
  for (const { part, place, value } of walk.parts) {
    const date = /** @type {PartialDate | undefined} */ (value.datum);
    if (part !== "LogEntry" || !date) continue;
    const here = step(place, "datum");
    checkFuture(walk, here, date, now);
    if (!date.day) walk.tell("historik-dag", here, { värde: date.text });
    if (latest && lastDay(date) < firstDay(latest)) walk.tell("historik-ordning", here, { värde: date.text, förra: latest.text });
    else latest = date;
  }
}

/** @param {Walk} walk @param {PartialDate} reviewed @param {number} months @param {number} now */
function checkReview({ rules, tell }, reviewed, months, now) {
  const last = lastDay(reviewed);
  const index = Math.floor(last / 10_000) * 12 + (Math.floor(last / 100) % 100) - 1 + months;
  const [year, month] = [Math.min(Math.floor(index / 12), 9999), (index % 12) + 1];
  const day = Math.min(last % 100, daysIn(year, month));
  if (ordinal(year, month, day) >= now) return;
  const when = (/** @type {{ year: number, month: number, day: number }} */ date) =>
    [date.day ? `den ${date.day}` : date.month ? "i" : "", date.month && rules.months[date.month - 1], date.year]
      .filter(Boolean)
      .join(" ");
  tell("granskning-forfallen", at("granskad"), { värde: when(reviewed), förfallen: when({ year, month, day }) });
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Sums and shares that do not agree with their parts. @param {Walk} walk @param {Whole} whole */
export function checkSums({ tell, parts }, { record }) {
  for (const { part, place, value } of parts) {
    if (part === "Budget") {
      const counted = sum((value.rader ?? []).map((/** @type {Part} */ line) => line.belopp));
      if (value.rader?.length && value.summa !== undefined && counted !== value.summa)
        tell("summa-budget", step(place, "summa"), counts(counted, value.summa));
    } else if (part === "Participants") checkParticipants(tell, place, value);
    else if (part === "Survey") checkSurvey(tell, place, value, record);
  }
  const counted = Number(sum(topShares(record.programområden ?? [])).toFixed(6));
  if (counted > 100) tell("summa-andelar", at("programområden"), { räknat: formatNumber(counted) });
}

/** @param {number} counted @param {number} stated */
const counts = (counted, stated) => ({ räknat: formatNumber(counted), värde: formatNumber(stated) });

/**
 * All of them must be the total; some of them at most the total.
 * @param {Walk["tell"]} tell @param {Place} place @param {Part} held
 */
function checkParticipants(tell, place, { antal, kvinnor, män, okänt_kön: other }) {
  if (antal === undefined) return;
  const counted = sum([kvinnor ?? 0, män ?? 0, other ?? 0]);
  const complete = kvinnor !== undefined && män !== undefined;
  if (counted > antal || (complete && counted !== antal))
    tell("summa-deltagare", step(place, "antal"), counts(counted, antal));
}

/** @param {Walk["tell"]} tell @param {Place} place @param {Part} survey @param {Part} record */
function checkSurvey(tell, place, { rapporter: reports, utfall: outcomes, projekt }, record) {
  const { slutrapporter, delrapporter, antal } = reports ?? {};
  if (slutrapporter !== undefined && delrapporter !== undefined && slutrapporter + delrapporter !== antal)
    tell("summa-rapporter", step(step(place, "rapporter"), "antal"), counts(slutrapporter + delrapporter, antal));
  const counted = sum((outcomes ?? []).map((/** @type {Part} */ row) => row.antal));
  if (counted !== projekt && !record.går_isär?.length)
    tell("summa-utfall", step(place, "utfall"), counts(counted, projekt));
}

/**
 * The shares of areas that are part of no other; an area without one has its parts'.
 * @param {Part[]} areas @returns {number[]}
 */
function topShares(areas) {
  const codes = new Set(areas.map(({ kod }) => kod));
  const ofParts = (/** @type {string} */ code) =>
    sum(
      areas
        .filter(({ kod, ingår_i: parent }) => parent === code && parent !== kod)
        .map((area) => area.andel_av_fonden_procent ?? 0),
    );
  return areas
    .filter(({ ingår_i: parent }) => !codes.has(parent))
    .map(({ kod, andel_av_fonden_procent: share }) => share ?? ofParts(kod));
}

/** Planned projects with an outcome or results. @param {Walk} walk @param {Whole} whole */
export function checkStatus({ tell }, { type, record }) {
  const { status, utfall, resultat } = record;
  if (type !== "projekt" || status !== "planerat") return;
  if (utfall !== undefined && utfall !== "okänt") tell("status-utfall", at("utfall"), { status, utfall });
  if (resultat?.length) tell("status-resultat", at("resultat"), { status });
}

/**
 * Facts on which sources disagree: at least two values, each with its source.
 * @param {Walk} walk @param {Whole} whole
 */
export function checkConflicts({ rules, tell }, { record }) {
  for (const [index, { uppgift, värden = [] }] of (record.går_isär ?? []).entries()) {
    const place = at("går_isär", index, "värden");
    if (värden.length < 2) tell("ga-isar-for-fa", place, { uppgift: shorten(rules, uppgift) });
    for (const [row, { värde, källa }] of värden.entries())
      if (källa === undefined) tell("ga-isar-utan-kalla", step(place, row), { värde: shorten(rules, värde) });
  }
}

/** Former ids that another record has or had, or that none may have. @param {Walk} walk @param {Whole} whole */
export function checkIds({ rules, tell }, { type, id, record, data }) {
  const seen = new Set();
  for (const [index, former] of (record.tidigare_id ?? []).entries()) {
    const place = itemAt(data, "tidigare_id", index);
    if (isReserved(rules, former)) tell("id-reserverat", place, { id: former });
    else if (former === id) tell("id-dubblett", place, { id: former, annan: "posten själv" });
    else if (!seen.has(former)) {
      const isRecord = rules.records[type].some(([known]) => known === former);
      const owner = isRecord ? former : rules.formerIds[type]?.[former];
      if (owner !== undefined && owner !== id)
        tell("id-dubblett", place, { id: former, annan: `${type}/${owner}.yaml` });
    }
    seen.add(former);
  }
}

/** @param {Walk["rules"]} rules @param {string} id */
export const isReserved = (rules, id) => wholly(rules.patterns.ids.reserved, id) !== null;

/** @param {string} title */
const plain = (title) => title.toLowerCase().split(/\s+/u).filter(Boolean).join(" ");

/** Another record of the type with the same title. @param {Walk} walk @param {Whole} whole */
export function checkTitle({ rules, tell }, { type, id, record }) {
  const title = record.titel && plain(record.titel);
  const same = title && rules.records[type].find(([known, other]) => known !== id && plain(other) === title);
  if (same) tell("titel-lika", at("titel"), { annan: `${type}/${same[0]}.yaml` });
}

/** A person's name where a role should stand. @param {Walk} walk @param {Whole} whole */
export function checkResponsible({ rules, tell }, { record }) {
  const { capitals, noName } = rules.patterns.responsible;
  const { particles, placeWords } = rules;
  const isOther = (/** @type {string} */ word) =>
    placeWords.includes(word) || placeWords.includes(word.replace(/s$/, "")) || wholly(noName, word) !== null;
  for (const [words] of each(capitals, record.ansvarig ?? "")) {
    let parts = 0;
    for (const word of words.split(/\s+/u).filter((one) => !particles.includes(one))) {
      parts = isOther(word) ? 0 : parts + 1;
      if (parts === 2) return tell("ansvarig-person", at("ansvarig"));
    }
  }
}

/** A record that must have sources, and says that it has none. @param {Walk} walk @param {Whole} whole */
export function checkSources({ rules, tell }, { type, record }) {
  if (rules.types[type].required.includes("källor") && !record.källor?.length)
    tell("kalla-saknas", step(ROOT, "källor"));
}
