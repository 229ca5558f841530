/** Pure: characters that cannot be seen, or turn the direction of reading. As `text/characters.py`. */

import { each, whole } from "./patterns.js";

/** @typedef {import("./form_data.js").Rules} Rules */

/** @param {Rules} rules @param {string} character */
export const isHidden = (rules, character) => whole(rules.patterns.characters.hidden, character) !== null;

/** The hidden characters of `text`, those of emoji left out. @param {Rules} rules @param {string} text */
export function hidden(rules, text) {
  const found = each(rules.patterns.characters.hidden, text);
  if (!found.length) return [];
  const joining = new Set(each(rules.patterns.characters.inEmoji, text).map(({ index }) => index));
  return found.filter(({ index }) => !joining.has(index)).map(([character]) => character);
}

/** `mjukt bindestreck (U+00AD)`. @param {Rules} rules @param {string} character */
export function fullName(rules, character) {
  const { names, kinds } = rules.characters;
  const number = characterName(character);
  const kind = Object.keys(kinds).find((category) => whole(`\\p{${category}}`, character));
  const name = names[character] ?? (kind && kinds[kind]);
  return name ? `${name} (${number})` : number;
}

/** `U+0007`. @param {string} character */
export const characterName = (character) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
