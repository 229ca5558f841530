/**
 * Pure: what no text of a record may hold: personal data, and characters that deceive the eye. As `reading/refused.py`.
 */

import { characterName, fullName, hidden } from "./characters.js";
import { personalData } from "./personal.js";
import { each } from "./patterns.js";
import { remembered } from "./remembered.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./wording.js").Path} Path */
/** @typedef {import("./check_fields.js").Tell} Tell */

/**
 * Every text of `data` with its path, names of fields among them.
 * @param {any} data @param {Path} path @returns {Generator<[string, Path]>}
 */
export function* texts(data, path = []) {
  if (typeof data === "string") yield [data, path];
  else if (typeof data === "number") yield [String(data), path];
  else if (data && typeof data === "object")
    for (const [key, value] of Object.entries(data)) {
      const here = [...path, Array.isArray(data) ? Number(key) : key];
      if (!Array.isArray(data)) yield [key, here];
      yield* texts(value, here);
    }
}

/** @param {Rules} rules @param {Tell} tell @param {any} data */
export function checkTexts(rules, tell, data) {
  for (const [text, path] of texts(data)) {
    const place = { path, written: path };
    for (const { kind, value } of personalData(rules, text)) {
      if (kind !== rules.kindsOfPersonal.identity && isPublic(rules, value)) continue;
      const advice = kind === rules.kindsOfPersonal.identity ? "" : rules.publicAdvice;
      tell("personuppgift", place, { plats: "Texten", slag: kind, värde: value, råd: advice });
    }
    for (const [code, words] of badCharacters(rules, text)) tell(code, place, words);
  }
}

/** @typedef {[code: string, words: Record<string, string>]} Bad */

/** Characters of a text that deceive. */
const badCharacters = remembered(
  /** @param {Rules} rules @param {string} text */
  (rules, text) => (/^[\x20-\x7e\n]*$/.test(text) && !text.includes("%") ? [] : [...charactersIn(rules, text)]),
);

/** @param {Rules} rules @param {string} text @returns {Generator<Bad>} */
function* charactersIn(rules, text) {
  const control = new RegExp(rules.style.control, "u");
  const shown = text.replace(/[\x85\u2028\u2029]/g, " ").replaceAll("\ufeff", "");
  const found = control.exec(shown);
  if (found) yield ["fil-styrtecken", { tecken: characterName(found[0]) }];
  for (const character of hidden(rules, shown))
    if (!control.test(character)) yield unseen(rules, character);
  for (const [written] of each(rules.patterns.characters.written, shown))
    for (const character of hidden(rules, decoded(written))) yield unseen(rules, character);
  if (text.includes("\ufffd")) yield ["tecken-forlorat", {}];
}

/** @param {Rules} rules @param {string} character @returns {Bad} */
const unseen = (rules, character) => ["osynligt-tecken", { plats: "Texten", tecken: fullName(rules, character) }];

/** @param {string} written bytes of UTF-8 as an address has them */
function decoded(written) {
  try {
    return decodeURIComponent(written);
  } catch {
    return "";
  }
}

/** The digits of a telephone number as they are written within Sweden. @param {string} number */
const national = (number) => number.replace(/\D/g, "").replace(/^(?:00)?460?/, "0");

/** Whether an address or a telephone number is one that may be published. @param {Rules} rules @param {string} value */
function isPublic({ publicContacts }, value) {
  if (value.includes("@"))
    return publicContacts.some((contact) => contact === value || contact === value.split("@")[0]);
  return publicContacts.some((contact) => !contact.includes("@") && national(contact) === national(value));
}
