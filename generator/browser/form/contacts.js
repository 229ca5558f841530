/** Pure: telephone numbers and e-mail addresses in a plain text, by the patterns of `text/contacts.py`. */

import { each, replaced } from "./patterns.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./identity_numbers.js").Span} Span */

/** @type {Record<string, string>} */
const WITHOUT_RINGS = { å: "a", ä: "a", ö: "o" };

/**
 * Where the `group` that ends each match of `source` stands, or all of the match when it is not there.
 * @param {string} source @param {string} text @param {string} group @returns {Span[]}
 */
const endings = (source, text, group) =>
  each(source, text).map((match) => {
    const end = (match.index ?? 0) + match[0].length;
    return [end - (match.groups?.[group] ?? match[0]).length, end];
  });

/** @param {Rules} rules @param {string} text */
export const telephoneNumbers = (rules, text) => endings(rules.patterns.contacts.phone, text, "after");

/** Numbers that a web address hands on. @param {Rules} rules @param {string} text */
export const numbersInAddresses = (rules, text) => endings(rules.patterns.contacts.parameter, text, "number");

/**
 * Start, end and the address itself of every one that is not a function's.
 * @param {Rules} rules @param {string} text
 */
export function mailAddresses(rules, text) {
  /** @type {[start: number, end: number, address: string][]} */
  const found = [];
  for (const match of each(rules.patterns.contacts.mail, text)) {
    const { local = "", domain = "", word } = match.groups ?? {};
    const address = `${local}@${replaced(rules.patterns.contacts.dot, domain, ".")}`.toLowerCase();
    const isEnglish = word && rules.contacts.beforeAt.includes(local.toLowerCase());
    if (!isFunction(rules, address) && !isEnglish)
      found.push([match.index ?? 0, (match.index ?? 0) + match[0].length, address]);
  }
  return found;
}

/** Whether every part before @ is a word for a function, or says where. @param {Rules} rules @param {string} address */
function isFunction({ contacts }, address) {
  const [local, domain] = address.replace(/[åäö]/g, (letter) => WITHOUT_RINGS[letter]).split("@");
  const parts = local.split(/[^\p{L}]+/u).filter(Boolean);
  if (contacts.functions.includes(parts.join(""))) return true;
  const others = parts.filter((part) => !contacts.functions.includes(part));
  const where = domain.split(/[^\p{L}\p{N}_]/u).slice(0, -1);
  return others.length < parts.length && others.every((part) => contacts.places.includes(part) || where.includes(part));
}
