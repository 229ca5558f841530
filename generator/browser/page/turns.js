/** Pure: what is told of a call or a review on a day, from what its page knows of all days. As `pages/views/turning.py`. */

import { number } from "./wording.js";

/**
 * @typedef {[day: string, state: string, target: string, ...words: string[]]} Turn From `day` on the state is this one;
 * the words are those of today, tomorrow and in so many days, by the `target`, or the only ones.
 */

const DAY = 86_400_000;

/** A day of the reader's clock as the page writes days. @param {Date} now */
export function dayOf(now) {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** @param {Turn[]} turns in order @param {string} today */
export const turnAt = (turns, today) => turns.filter(([day]) => day <= today).at(-1) ?? turns[0];

/** @param {Turn} turn @param {string} today */
export function told([, , target, ...words], today) {
  if (words.length === 1) return words[0];
  const days = Math.round((Date.parse(target) - Date.parse(today)) / DAY);
  return words[Math.min(days, 2)].replace("{}", number(days));
}
