/**
 * Swedish text to terms, the same as generator/search/language/analysis.py (which explains the steps).
 * Stop words and concepts come from the data script "ord"; nothing here repeats them.
 */

import { stem } from "./swedish_stemmer.js";

/**
 * A word of a text, and from where to where it stands.
 * @typedef {{ text: string, start: number, end: number }} Token
 *
 * What a token stands for: a word, a code, a stop word, or a part of a joined word.
 * @typedef {{ text: string, kind: "word" | "code" | "stop" | "part" }} Term
 */

const LONGEST_TERM = 64;
const MARKS = "\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const WORD = `(?:(?![\\u{10000}-\\u{10ffff}])[\\p{L}\\p{N}][${MARKS}]*)+`;
const TOKEN = new RegExp(
  `§+[ \\u00a0]?[0-9]+(?:[a-zA-Z](?!${WORD}))?` +
    "|[0-9]+[ \\u00a0]?§" +
    `|${WORD}(?:[-\\u2010\\u2011\\u2013:'\\u2019]${WORD})*(?:\\+(?!${WORD}))?`,
  "gu",
);
const DROPPED = new RegExp(`[${MARKS}]`, "gu");
const PLAIN = /^[a-zåäö0-9]*$/;
const CASE_ENDING = /:(?:s|n|t|en|et|ns|ens|ets|ar|are|aren|arna|arnas|er|erna|ernas)$/;
const LETTERS = new Map(
  Object.entries({ ß: "ss", æ: "ä", ø: "ö", œ: "oe", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", "\u2019": "'" }),
);

/** The tokens of a text in NFC, in order. @param {string} text @returns {Token[]} */
export function tokens(text) {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether the text of a token is in capitals, a case ending after a colon aside: "SFI", "AF:s".
 * @param {string} token
 */
export function writtenAsAcronym(token) {
  const head = token.split(":")[0];
  return head === head.toUpperCase() && head !== head.toLowerCase();
}

/** A token as it is compared: "Café" to "cafe", "2021–2027" to "2021-2027"; å ä ö stay. @param {string} text */
export function normalise(text) {
  const lowered = text.normalize("NFC").toLowerCase();
  if (PLAIN.test(lowered)) return lowered;
  const bare = Array.from(lowered.normalize("NFC"), (letter) => LETTERS.get(letter) ?? letter)
    .join("")
    .replace(/[^åäö]/gu, (letter) => letter.normalize("NFD"));
  return bare.replace(DROPPED, "").replace(/[\u2010\u2011\u2013]/g, "-");
}

/** @type {Record<string, string>} */
const FOLDED = { å: "a", ä: "a", ö: "o" };

/** A term as someone without å ä ö on the keyboard types it: "ostergotland". @param {string} term */
export function fold(term) {
  return term.replace(/[åäö]/g, (letter) => FOLDED[letter]);
}

const paragraph = (/** @type {string} */ word) => `§${word.replace(/[§ \u00a0]/g, "")}`;

/** A token as words in quotes are compared: folded, "§ 37" and "37 §" alike, no space in it. @param {string} token */
export function asWritten(token) {
  const word = fold(normalise(token));
  return word.includes("§") ? paragraph(word) : word;
}

/**
 * A title or a phrase as words to compare letter by letter, with a space before and after each.
 * @param {string} text
 */
export function asName(text) {
  return ` ${tokens(text).map((token) => asWritten(token.text)).join(" ")} `;
}

const hasDigit = (/** @type {string} */ text) => /[0-9]/.test(text);

/** @param {string} word @param {Set<string>} stop @returns {Term} */
function single(word, stop) {
  if (hasDigit(word)) return { text: word, kind: "code" };
  return { text: word, kind: stop.has(word) ? "stop" : "word" };
}

/** @param {string[]} texts @returns {Term[]} */
const asParts = (texts) => texts.map((text) => ({ text, kind: "part" }));

/**
 * The terms of a token: the whole first, then the parts of a joined word. `stop` holds the stop words.
 * @param {string} token @param {Set<string>} stop
 * @returns {Term[]}
 */
export function takeApart(token, stop) {
  let word = normalise(token).slice(0, LONGEST_TERM);
  if (word.includes("§")) {
    const code = paragraph(word);
    return [{ text: code, kind: "code" }, { text: code.slice(1), kind: "part" }];
  }
  word = word.replace(CASE_ENDING, "");
  if (word.endsWith("+")) {
    return [{ text: word, kind: "code" }, ...asParts(takeApart(word.slice(0, -1), stop).map(({ text }) => text))];
  }
  const parts = word.split(/[-:']/).filter((part) => part !== "");
  if (parts.length < 2) return [single(parts[0] ?? word, stop)];
  const kind = hasDigit(parts[parts.length - 1]) ? "code" : "word";
  return [{ text: parts.join("-"), kind }, ...asParts(parts)];
}

/**
 * What of a term is compared with the words of a concept: the stem, of the last part where it is joined.
 * @param {Term} term
 */
export function comparable({ text, kind }) {
  if (kind === "code") return text;
  const last = text.lastIndexOf("-") + 1;
  return text.slice(0, last) + stem(text.slice(last));
}
