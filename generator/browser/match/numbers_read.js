/** Pure: numbers as people write them in a short field, and as Swedish shows them. */

import { number } from "../page/wording.js";

const SPACES = /[\s\u00a0\u202f]/g;
const UNIT = /(?:(?<![mnt])kr|kronor|sek|euro|eur|€|%|procent|mån|månad|månader)\.?$/i;
const SHORT_FORM = /^(\d{1,13})(?:[.,](\d{1,4}))?(tkr|tusen|mkr|mnkr|miljon|miljoner)?$/i;
const TIMES = /** @type {Record<string, number>} */ ({ t: 1e3, m: 1e6 });
const CURRENCIES = /** @type {Record<string, string>} */ ({ SEK: "kr", EUR: "euro" });

/** `3 000 000 kr`, `1,5 miljoner`, `46 %` as a number, null for what is none. @param {string} text */
export function amountRead(text) {
  const match = SHORT_FORM.exec(text.replace(SPACES, "").replace(UNIT, "") || text);
  if (!match) return null;
  return Math.round(Number(`${match[1]}.${match[2] ?? 0}`) * (TIMES[(match[3] ?? "")[0]?.toLowerCase()] ?? 1) * 1e4) / 1e4;
}

/** `1 380 000 kr`, `213 550 euro`. @param {number} amount @param {string} currency */
export const money = (amount, currency) => `${number(Math.round(amount))}\u00a0${CURRENCIES[currency] ?? currency}`;

/** `66,5 %` @param {number} share */
export const percent = (share) => `${String(share).replace(".", ",")}\u00a0%`;

/** `a, b eller c` @param {readonly string[]} words */
export const either = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} eller ${words[words.length - 1]}`;
