/** Pure: a number as Swedes write it: `1,2 miljoner`, `10 %`, `två år`. As `text/quantities.py`, by its patterns. */

import { replaced, whole } from "./patterns.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {{ low: number, high: number, unit: string, about: string }} Quantity years are told in months */

/**
 * The number that is all that `text` says, or null.
 * @param {Rules} rules @param {string} text @returns {Quantity | null}
 */
export function onlyQuantity(rules, text) {
  if (text.length >= rules.quantities.longest) return null;
  const match = whole(rules.patterns.quantities.quantity, rewritten(rules, text).replace(/^[ .]+|[ .]+$/g, ""));
  return match ? quantityOf(rules, match.groups ?? {}) : null;
}

/** Every number with a unit, and the words around them with # for each. @param {Rules} rules @param {string} text */
export function quantitiesIn(rules, text) {
  /** @type {Quantity[]} */
  const found = [];
  const rest = replaced(rules.patterns.quantities.quantity, rewritten(rules, text), (match) => {
    const quantity = quantityOf(rules, match.groups ?? {});
    if (!quantity.unit) return match[0];
    found.push(quantity);
    const unit = match.groups?.unit ?? "";
    return `# ${unit.slice(0, Math.max(unit.lastIndexOf(" "), 0))}`;
  });
  return { found, rest };
}

/** `text` in small letters with every number as digits. @param {Rules} rules @param {string} text */
function rewritten(rules, text) {
  const { quantities: how, patterns } = rules;
  const known = patterns.quantities;
  text = replaced(known.oddSpace, text.toLowerCase().replaceAll("−", "-"), " ");
  text = replaced(known.andHalfSign, text, ",5").replaceAll("½", "0,5");
  for (const [words, share] of how.shares) text = replaced(words, text, `${share} %`);
  text = replaced(known.andAHalf, text, (match) => andAHalf(rules, match));
  text = replaced(known.aHalf, text, "0.5");
  text = replaced(known.oneAndAHalf, text, "1.5");
  text = replaced(known.joinedThousand, text, " tusen");
  text = replaced(known.oneOfSomething, text, "1");
  text = replaced(known.speltOut, text, (match) => String(how.spelt[match[0]]));
  text = replaced(known.grouped, text, (match) => match[0].replace(/\D/g, ""));
  text = replaced(known.groupedOrNot, text, (match) => `${match.groups?.g1}_${match.groups?.g2}`);
  text = replaced(known.decimalComma, text, ".");
  text = replaced(known.fromTo, text, (match) => `${match.groups?.g1}–`);
  text = replaced(known.between, text, (match) => `${match.groups?.g1}–`);
  for (const [pattern, times, currency] of how.scaled)
    text = replaced(pattern, text, (match) => multiplied(match, times) + currency);
  return text;
}

/** @param {Rules} rules @param {RegExpMatchArray} match */
function andAHalf({ quantities }, match) {
  const word = match.groups?.g1 ?? "";
  const number = quantities.ones[word] ?? word;
  return /^\d+$/.test(String(number)) ? `${number}.5` : match[0];
}

/** @param {RegExpMatchArray} match @param {number} times */
function multiplied(match, times) {
  const ends = [match.groups?.g1 ?? "", ...(match.groups?.g2 ?? "").split("–").slice(1)];
  return ends.map((end) => (Number(end) * times).toFixed(2).replace(/\.?0+$/, "")).join("–");
}

/** @param {Rules} rules @param {Record<string, string | undefined>} groups @returns {Quantity} */
function quantityOf({ quantities }, { low = "", high, unit: after, before, about, more }) {
  const written = after || before || "";
  const unit = quantities.units.find(([pattern]) => whole(pattern, written))?.[1] ?? "";
  const times = unit === "år" ? 12 : 1;
  return {
    low: Number(low) * times,
    high: Number(high || low) * times,
    unit: unit === "år" ? quantities.months : unit,
    about: (about ?? "").trim() || (more ? "minst" : ""),
  };
}
