/** Numbers, money, dates and lists in words, as generator/text/swedish.py writes them on the pages of records. Pure. */

import { formatNumber } from "./wording.js";

const HARD_SPACE = "\u00a0";
const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzåäö";

/**
 * One of our own words with `parts` in place of its {}.
 * @param {string} template @param {(string | number)[]} parts
 */
export function said(template, ...parts) {
  let next = 0;
  return template.replaceAll("{}", () => String(parts[next++]));
}

/** A value of a record as a number, however it is written; null when it is none. @param {unknown} value */
export function numeric(value) {
  if (typeof value === "number") return value;
  const digits = String(value).replace(/[\s%]/g, "").replace("−", "-").replace(",", ".");
  return digits !== "" && Number.isFinite(Number(digits)) ? Number(digits) : null;
}

/** @param {number} value */
export const formatPercent = (value) => `${formatNumber(value)}${HARD_SPACE}%`;

/** @param {number} amount @param {string | undefined} currency @param {Record<string, string>} units */
export function formatMoney(amount, currency, units) {
  return currency ? `${formatNumber(amount)}${HARD_SPACE}${units[currency] ?? currency}` : formatNumber(amount);
}

/** @param {number} number @param {string} one @param {string} many */
export const count = (number, one, many) => `${formatNumber(number)} ${number === 1 ? one : many}`;

/** "a, b och c" @param {string[]} words @param {string} last */
export function enumerate(words, last) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

const HALF_YEARS = ["första halvåret", "andra halvåret"];

/** @param {string} text */
export const capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** "2017-09-01" as "1 september 2017", "2027-H1" as "första halvåret 2027"; what is no date as it stands. @param {unknown} date @param {string[]} months */
export function dateText(date, months) {
  const inHalves = /^(\d{4})-H([12])$/.exec(String(date));
  if (inHalves) return `${HALF_YEARS[Number(inHalves[2]) - 1]} ${Number(inHalves[1])}`;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(date)) ?? [];
  const name = months[Number(month) - 1];
  if (!year || (month && !name)) return String(date);
  return [day && String(Number(day)), name, String(Number(year))].filter(Boolean).join(" ");
}

/** An address as people read it: without scheme, www and the last slash. @param {string} url */
export function bareAddress(url) {
  const start = url.indexOf("://");
  return (start < 0 ? "" : url.slice(start + 3).replace(/\/+$/, "").replace(/^www\./, "")) || url;
}

/** What `text` is sorted by in a Swedish dictionary. @param {string} text */
function sortKey(text) {
  return Array.from(text.normalize("NFC").toLowerCase(), (letter) => {
    const bare = /[åäö]/.test(letter) ? letter : letter.normalize("NFD")[0];
    const place = ALPHABET.indexOf(bare);
    return String.fromCharCode(place < 0 ? (/[\p{L}\p{N}]/u.test(bare) ? 100 + bare.charCodeAt(0) : 0) : place + 1);
  }).join("");
}

/** @param {string} one @param {string} other */
export function inOrder(one, other) {
  const [first, second] = [sortKey(one), sortKey(other)];
  return first < second ? -1 : Number(first > second);
}
