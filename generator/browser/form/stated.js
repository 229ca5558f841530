/** Pure: what a text states of a value, sentence by sentence. As `checks/stated.py`, and as silent when in doubt. */

import { each, parted, replaced, search } from "./patterns.js";
import { meantDate, meantPeriod } from "./read_dates.js";
import { onlyQuantity, quantitiesIn } from "./read_quantities.js";
import { madeOnce, remembered } from "./remembered.js";
import { formatNumber } from "./wording.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./read_quantities.js").Quantity} Quantity */
/**
 * @typedef {object} Twin A row of `models/twins.py`.
 * @property {string} part
 * @property {string[]} words
 * @property {string} value
 * @property {string} unit
 * @property {string[]} says
 * @property {string[]} phrases
 * @property {string} about
 * @property {string} firstTime
 * @property {string} limit
 * @property {boolean} bare
 */
/**
 * @typedef {object} Stated All from `least` to `most` agrees; `value` is null when the words are less exact.
 * @property {string} shown
 * @property {any} value
 * @property {number} least
 * @property {number} most
 * @property {string} currency
 */

/**
 * Each once.
 * @param {Rules} rules @param {string} text @param {Twin} twin @param {string[]} also more words that it may hold
 * @returns {Stated[]}
 */
export const statedIn = (rules, text, twin, also) => readersOf(twin)(also.join("\n"))(rules, text);

/** What reads texts for a twin, by the words that they may hold, one a line. */
const readersOf = madeOnce((/** @type {Twin} */ twin) =>
  madeOnce((/** @type {string} */ also) =>
    remembered((/** @type {Rules} */ rules, /** @type {string} */ text) => readFor(rules, text, twin, also.split("\n"))),
  ),
);

/** @param {Rules} rules @param {string} text @param {Twin} twin @param {string[]} also @returns {Stated[]} */
function readFor(rules, text, twin, also) {
  const { units, stated } = rules.words;
  if (!mayState(rules, text.toLowerCase(), twin)) return [];
  let sentences = parted(stated.sentences, text).map((sentence) => sentence.toLowerCase().trim());
  if (twin.unit === units.date) sentences = sentences.flatMap((sentence) => parted(stated.days, sentence));
  const found = sentences
    .filter((low) => low.length < stated.longest && mayState(rules, low, twin) && search(twin.about, low))
    .flatMap((low) => inSentence(rules, low, twin, also));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** @param {Rules} rules @param {string} low @param {Twin} twin */
const mayState = ({ words }, low, twin) =>
  words.stated.signs[twin.unit].some((sign) => low.includes(sign)) || (twin.bare && /^\d/.test(low));

/** @param {Rules} rules @param {string} low @param {Twin} twin @param {string[]} also @returns {Stated[]} */
function inSentence(rules, low, twin, also) {
  const { units, stated } = rules.words;
  const times = { [units.date]: stated.day, [units.time]: stated.time, [units.period]: stated.span }[twin.unit];
  const { found, rest } = times
    ? { found: timesIn(rules, low, twin), rest: replaced(times, low, "#") }
    : amountsIn(rules, low, twin);
  return found.length && saysOnly(rules, rest, twin, also) ? found : [];
}

/** @param {Rules} rules @param {string} low @param {Twin} twin */
function amountsIn(rules, low, twin) {
  const { units, stated } = rules.words;
  const whole = stated.whole[twin.value.split(".").pop() ?? ""];
  const text = whole ? replaced(whole[0], low, whole[1]) : low;
  const alone = twin.bare ? onlyQuantity(rules, text) : null;
  const { found, rest } =
    alone && !alone.unit ? { found: [{ ...alone, unit: twin.unit }], rest: "" } : quantitiesIn(rules, text);
  const isMoney = (/** @type {string} */ unit) =>
    twin.unit === units.money && (unit === units.sek || unit === units.eur);
  const wanted = found.filter(({ unit }) => unit === twin.unit || isMoney(unit));
  return { found: wanted.flatMap((quantity) => statedBy(rules, quantity, twin)), rest };
}

/**
 * Whether all words of `rest` are those that a sentence on the value has.
 * @param {Rules} rules @param {string} rest @param {Twin} twin @param {string[]} also
 */
function saysOnly({ words }, rest, twin, also) {
  for (const phrase of twin.phrases) rest = rest.replaceAll(phrase, " ");
  const known = new Set([...words.stated.saysNothing, ...twin.says, ...also]);
  return (rest.match(/[\p{L}\p{N}_]+/gu) ?? []).every((word) => known.has(word));
}

/** @param {string} shown @param {any} value @returns {Stated} */
const told = (shown, value) => ({ shown, value, least: 0, most: 0, currency: "" });

/** @param {Rules} rules @param {string} low @param {Twin} twin @returns {Stated[]} */
function timesIn(rules, low, twin) {
  const { units, stated } = rules.words;
  if (twin.unit === units.period)
    return each(stated.span, low).flatMap((match) => {
      const ends = meantPeriod(rules, `${match.groups?.g1} – ${match.groups?.g2}`);
      return ends ? [told(match[0], ends)] : [];
    });
  if (twin.unit === units.date) return each(stated.day, low).map(([day]) => told(day, meantDate(rules, day) || day));
  const first = search(twin.firstTime, low)?.groups?.g1;
  return first ? [told(first, meantDate(rules, first) || first)] : [];
}

/**
 * What a number says; nothing when it is a limit of the other kind.
 * @param {Rules} rules @param {Quantity} quantity @param {Twin} twin @returns {Stated[]}
 */
function statedBy(rules, { low, high, unit, about: said }, twin) {
  const { units, stated } = rules.words;
  const { near, bound, more, less } = stated;
  /** @type {Record<string, string>} */
  const called = { [units.percent]: " procent", [units.sek]: " kronor", [units.eur]: " euro", [units.money]: "" };
  const numbers = low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  let about = unit === units.months && said === "under" ? "" : said;
  if (bound[twin.limit]?.includes(about)) about = "";
  else if (twin.limit && Object.values(bound).some((words) => words.includes(about))) return [];
  const isExact = low === high && (!about || (twin.limit && !more.includes(about) && !less.includes(about)));
  let [least, most] = about ? [low / near, high * near] : [low, high];
  if (more.includes(about)) [least, most] = [low, about === "drygt" ? high * near : Number.MAX_VALUE];
  else if (less.includes(about))
    [least, most] = [["knappt", "nästan", "närmare"].includes(about) ? low / near : 0, high];
  const currency = unit === units.sek || unit === units.eur ? unit : "";
  const shown = `${about} ${numbers}${called[unit] ?? ` ${unit}`}`.trim();
  return [{ shown, value: isExact ? low : null, least, most, currency }];
}
