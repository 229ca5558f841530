/**
 * Pure: what no text of a record may hold: personal data, and characters that deceive the eye. As `reading/refused.py`.
 */

import { decoded } from "../page/percent.js";
import { characterName, fullName, hidden } from "./characters.js";
import { personalData } from "./personal.js";
import { each } from "./patterns.js";
import { recalled } from "./recalled.js";
import { remembered } from "./remembered.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./wording.js").Path} Path */
/** @typedef {import("./check_fields.js").Tell} Tell */

/** @typedef {[code: string, words: Record<string, string>]} Bad */
/** @typedef {[code: string, words: Record<string, string>, path: Path]} BadAt what is wrong, and where from what was asked about */

/** @param {Rules} rules @param {Tell} tell @param {any} data */
export function checkTexts(rules, tell, data) {
  for (const [code, words, path] of badIn(rules, data)) tell(code, { path, written: path }, words);
}

/** What is wrong with the texts of `data`, names of fields among them. @param {Rules} rules @param {any} data @returns {BadAt[]} */
function badIn(rules, data) {
  if (data && typeof data === "object") return badInAll(data, rules);
  const isText = typeof data === "string" || typeof data === "number";
  return isText ? badInText(rules, String(data)).map(([code, words]) => [code, words, []]) : [];
}

const badInAll = recalled(
  /** @param {any} data @param {Rules} rules @returns {BadAt[]} */
  (data, rules) => {
    const isList = Array.isArray(data);
    return Object.entries(data).flatMap(([key, value]) => {
      const step = isList ? Number(key) : key;
      const found = [...(isList ? [] : badIn(rules, key)), ...badIn(rules, value)];
      return found.map(([code, words, path]) => /** @type {BadAt} */ ([code, words, [step, ...path]]));
    });
  },
);

/** @param {Rules} rules @param {string} text @returns {Bad[]} */
function badInText(rules, text) {
  return [...personalIn(rules, "Texten", text), ...badCharacters(rules, text)];
}

/** Personal data in `text`, which stands at a `place` in words. @param {Rules} rules @param {string} place @param {string} text @returns {Bad[]} */
export function personalIn(rules, place, text) {
  const { identity } = rules.kindsOfPersonal;
  return personalData(rules, text)
    .filter(({ kind, value }) => kind === identity || !isPublic(rules, value))
    .map(({ kind, value }) => {
      const advice = kind === identity ? "" : rules.publicAdvice;
      return ["personuppgift", { plats: place, slag: kind, värde: value, råd: advice }];
    });
}

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
    for (const character of hidden(rules, decoded(written, ""))) yield unseen(rules, character);
  if (text.includes("\ufffd")) yield ["tecken-forlorat", {}];
}

/** @param {Rules} rules @param {string} character @returns {Bad} */
const unseen = (rules, character) => ["osynligt-tecken", { plats: "Texten", tecken: fullName(rules, character) }];

/** The digits of a telephone number as they are written within Sweden. @param {string} number */
const national = (number) => number.replace(/\D/g, "").replace(/^(?:00)?460?/, "0");

/** Whether an address or a telephone number is one that may be published. @param {Rules} rules @param {string} value */
function isPublic({ publicContacts }, value) {
  if (value.includes("@"))
    return publicContacts.some((contact) => contact === value || contact === value.split("@")[0]);
  return publicContacts.some((contact) => !contact.includes("@") && national(contact) === national(value));
}
