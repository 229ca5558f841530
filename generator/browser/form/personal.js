/** Pure: personal data in a text, and the text without it. As `text/personal.py`, by its patterns. */

import { decoded } from "../page/percent.js";
import { isHidden } from "./characters.js";
import { mailAddresses, numbersInAddresses, telephoneNumbers } from "./contacts.js";
import { identityNumbers } from "./identity_numbers.js";
import { begins, each, replaced, search } from "./patterns.js";
import { remembered } from "./remembered.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {{ start: number, end: number, kind: string, value: string }} Found */

const MASK = "•";
const GONE = "\0";
/** @type {Record<string, string>} */
const ENTITIES = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  shy: "\u00ad",
  commat: "@",
  period: ".",
  plus: "+",
};
/** @type {Map<string, string>} */
const ASCII = new Map();

/** Everything in a text that looks like personal data, in order. */
export const personalData = remembered(
  /** @param {Rules} rules @param {string} text @returns {readonly Found[]} */
  (rules, text) => {
    const withDigits = text.replace(/\p{No}/gu, asDigit);
    return isSuspect(rules, withDigits) ? inWindow(rules, withDigits) : [];
  },
);

/** A digit that is raised, lowered or in a circle, when it is one. @param {string} sign */
function asDigit(sign) {
  const plain = sign.normalize("NFKC");
  return plain.length === sign.length ? plain : sign;
}

/** Whether there can be any: true of few texts. @param {Rules} rules @param {string} text */
function isSuspect(rules, text) {
  return Object.values(rules.patterns.personalSpots).some((spot) => search(spot, text) !== null);
}

/** @param {Found} one @param {Found} other */
const order = (one, other) => one.start - other.start || one.end - other.end;

/** @param {RegExpMatchArray} match */
const blank = (match) => GONE.repeat(match[0].length);

/**
 * What is found in the text as a browser shows it, in its tags, and across tags that part.
 * @param {Rules} rules @param {string} text
 */
function inWindow(rules, text) {
  if (!text.includes("<")) return inView(rules, text, null).sort(order);
  const { apart, tag } = rules.patterns.personal;
  const shown = (/** @type {string} */ written) =>
    written.toLowerCase() === "<at>" ? " at " : begins(apart, written) ? " " : "";
  const found = inView(rules, text, shown);
  const across = search(apart, text)
    ? inView(rules, text, () => "").filter(({ kind }) => kind === rules.kindsOfPersonal.identity)
    : [];
  const tags = each(tag, text).map((match) => ({ start: match.index ?? 0, written: match[0] }));
  let tagsOnly = "";
  for (const { start, written } of tags) tagsOnly += " ".repeat(start - tagsOnly.length) + written;
  for (const other of [...inView(rules, tagsOnly, null), ...across])
    if (found.every(({ start, end }) => other.end <= start || end <= other.start)) found.push(other);
  return found.sort(order);
}

/** @typedef {((tag: string) => string) | null} Tags what a tag stands for */

/**
 * What is found when tags are read as `tags` says, or as letters.
 * @param {Rules} rules @param {string} text @param {Tags} tags @returns {Found[]}
 */
function inView(rules, text, tags) {
  const { plain, origins } = plainOf(rules, text, tags);
  return inPlain(rules, plain).map(([start, end, kind, value]) => ({
    start: origins[start],
    end: Math.max(origins[end], origins[end - 1] + 1),
    kind,
    value,
  }));
}

/** @typedef {[start: number, end: number, kind: string, value: string]} Piece */

/** @param {number} start @param {number} end @param {string} kind @param {string} value @returns {Piece} */
const asPiece = (start, end, kind, value) => [start, end, kind, value];

/** @param {Rules} rules @param {string} plain @returns {Piece[]} */
function inPlain(rules, plain) {
  const { address, codes, vat } = rules.patterns.personal;
  const { identity, telephone, mail } = rules.kindsOfPersonal;
  const withoutVat = replaced(vat, plain, (match) => `SE${match.groups?.g1}${GONE.repeat(2)}`);
  let bare = replaced(codes, withoutVat, blank);
  /** @type {[number, number][]} */
  const addresses = each(address, bare).map((match) => [match.index ?? 0, (match.index ?? 0) + match[0].length]);
  const numbers = identityNumbers(rules, bare, addresses);
  bare = without(bare, numbers);
  const mails = mailAddresses(rules, bare);
  const handedOn = numbersInAddresses(rules, bare);
  bare = without(bare, [...addresses, ...handedOn, ...mails]);
  const phones = [...handedOn, ...telephoneNumbers(rules, bare)];
  return [
    ...numbers.map(([start, end]) => asPiece(start, end, identity, plain.slice(start, end))),
    ...mails.map(([start, end, value]) => asPiece(start, end, mail, value)),
    ...phones.map(([start, end]) => asPiece(start, end, telephone, plain.slice(start, end))),
  ];
}

/**
 * The text with nothing readable in `spans`, as long as before.
 * @param {string} text @param {[number, number, ...unknown[]][]} spans
 */
function without(text, spans) {
  for (const [start, end] of spans) text = text.slice(0, start) + GONE.repeat(end - start) + text.slice(end);
  return text;
}

/**
 * The text as it reads, and where in `text` each of its characters begins.
 * @param {Rules} rules @param {string} text @param {Tags} tags
 */
function plainOf(rules, text, tags) {
  const { covered, coveredOrTag, parting } = rules.patterns.personal;
  let whole = "";
  /** @type {number[]} */
  const begun = [];
  let done = 0;
  const take = (/** @type {string} */ piece, /** @type {(offset: number) => number} */ origin) => {
    for (let offset = 0; offset < piece.length; offset++) begun.push(origin(offset));
    whole += piece;
  };
  for (const match of each(tags ? coveredOrTag : covered, text)) {
    const start = match.index ?? 0;
    const before = done;
    take(text.slice(done, start), (offset) => before + offset);
    take(tags && match[0].startsWith("<") ? tags(match[0]) : meaning(match[0]), () => start);
    done = start + match[0].length;
  }
  take(text.slice(done), (offset) => done + offset);
  const kept = new Set(each(parting, whole).map(({ index }) => index));
  let plain = "";
  const origins = [];
  let place = 0;
  for (const character of whole) {
    if (kept.has(place) || !isNothing(rules, character)) {
      const meant = asAscii(rules, character);
      for (let offset = 0; offset < meant.length; offset++)
        origins.push(begun[place + Math.min(offset, character.length - 1)]);
      plain += meant;
    }
    place += character.length;
  }
  return { plain, origins: [...origins, text.length] };
}

/** Whether a character shows nothing of its own. @param {Rules} rules @param {string} character */
function isNothing(rules, character) {
  if (character >= " " && character <= "~") return false;
  if (rules.personalSigns.dashes.includes(character) || rules.personalSigns.spaces.includes(character))
    return character === "\u00ad" || character === "\ufeff";
  return isHidden(rules, character) || /^[\p{Mn}\p{Me}]$/u.test(character);
}

/** Digits, dashes, spaces and letters of any form as those of ASCII. @param {Rules} rules @param {string} character */
function asAscii(rules, character) {
  if (character >= " " && character <= "~") return character;
  const plainly = ASCII.get(character);
  if (plainly !== undefined) return plainly;
  const plain = character.normalize("NFKC");
  let meant = Array.from(plain).length === 1 ? plain : character;
  const { dashes, spaces } = rules.personalSigns;
  if (/^\p{Nd}$/u.test(meant)) meant = String(digitOf(meant));
  else if (/^\p{Pd}$/u.test(meant) || dashes.includes(character) || dashes.includes(meant)) meant = "-";
  else if (/^\p{Zs}$/u.test(meant) || spaces.includes(character)) meant = " ";
  ASCII.set(character, meant);
  return meant;
}

/** The digits of a script follow each other, and begin with nought. @param {string} character */
function digitOf(character) {
  const code = character.codePointAt(0) ?? 0;
  let digit = 0;
  while (digit < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - digit - 1))) digit++;
  return digit;
}

/** What an escape, an entity or a line break stands for. @param {string} written */
function meaning(written) {
  if (written.startsWith("\\")) {
    if (/^\\[xuU]/.test(written)) return character(Number.parseInt(written.slice(2), 16));
    return /^\s+$/.test(written.slice(1)) && written[1] !== " " ? "" : written[1].replace(/[_\p{L}\p{N}]/u, " ");
  }
  if (written.startsWith("&")) {
    const number = /^&#(?:x([\da-f]+)|(\d+));?$/i.exec(written);
    if (number) return character(number[1] ? Number.parseInt(number[1], 16) : Number(number[2]));
    return ENTITIES[/^&(\w+)/.exec(written)?.[1] ?? ""] ?? " ";
  }
  if (written.startsWith("%")) return decoded(written, "\ufffd");
  return /^\s+$/.test(written) ? " " : "";
}

/** @param {number} code */
const character = (code) => (code < 0x110000 ? String.fromCodePoint(code) : "");

/**
 * `text` without its personal data: `1981••••-••••`. What an ellipsis has cut is masked too.
 * @param {Rules} rules @param {string} text
 */
export function masked(rules, text) {
  for (const { start, end, kind, value } of [...personalData(rules, text)].sort((one, other) => order(other, one))) {
    const shown = start + (kind === rules.kindsOfPersonal.identity ? year(value) : 0);
    text = text.slice(0, shown) + text.slice(shown, end).replace(/[\p{L}\p{N}_]/gu, MASK) + text.slice(end);
  }
  if (!text.includes("…")) return text;
  return text.replace(/[\p{L}\p{N}_.+-]*@[\p{L}\p{N}_.-]*…|\d[\d +-]{4,}…/gu, (cut) =>
    cut.replace(/[\p{L}\p{N}_]/gu, MASK),
  );
}

/** How many characters of an identity number are the year. @param {string} number */
function year(number) {
  const isLong = number.replace(/\D/g, "").length > 10 || (number.length > 11 && /^(?:18|19|20)/.test(number));
  return isLong ? 4 : 2;
}
