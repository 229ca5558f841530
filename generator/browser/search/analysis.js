/**
 * Swedish text to terms, the same as generator/search/language/analysis.py (which explains the steps). The patterns are
 * those of generator/search/agreed.py: the data script "ord" brings them.
 */

import { stem } from "./swedish_stemmer.js";

/** @import { Agreed } from "./search_engine.js" */

/**
 * A word as it is written, and where.
 * @typedef {{ text: string, start: number, end: number }} Token
 *
 * @typedef {{ text: string, kind: "word" | "stop" | "code" | "part" }} Term
 */

/** @param {string} text */
export const hasDigit = (text) => /[0-9]/.test(text);

/**
 * Whether the text of a token is in capitals, a case ending after a colon aside: "SFI", "AF:s".
 * @param {string} token
 */
export function writtenAsAcronym(token) {
  const head = token.split(":")[0];
  return head === head.toUpperCase() && head !== head.toLowerCase();
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

export class Analysis {
  #agreed;
  #patterns;
  #stop;
  /** @type {Map<string, string>} The words of ten thousand titles are mostly the same ones. */
  #written = new Map();

  /**
   * @param {Agreed} agreed
   * @param {string[]} stopWords
   */
  constructor(agreed, stopWords) {
    const kept = Object.keys(agreed.folded).join("");
    this.#agreed = agreed;
    this.#stop = new Set(stopWords);
    this.#patterns = {
      token: new RegExp(agreed.token, "gu"),
      plain: new RegExp(agreed.plain),
      marks: new RegExp(agreed.marks, "gu"),
      dashes: new RegExp(agreed.dashes, "g"),
      joiners: new RegExp(agreed.joiners),
      caseEnding: new RegExp(agreed.caseEnding),
      paragraph: new RegExp(agreed.paragraph, "g"),
      inNumber: new RegExp(agreed.inNumber, "g"),
      folded: new RegExp(`[${kept}]`, "g"),
      accented: new RegExp(`[^${kept}]`, "gu"),
    };
  }

  /** The tokens of a text in NFC, in order. @param {string} text @returns {Token[]} */
  tokens(text) {
    const found = [];
    let end = 0;
    for (const word of text.match(this.#patterns.token) ?? []) {
      const start = text.indexOf(word, end);
      end = start + word.length;
      found.push({ text: word, start, end });
    }
    return found;
  }

  /** A token as it is compared: "Café" to "cafe", "2021–2027" to "2021-2027"; å ä ö stay. @param {string} text */
  normalise(text) {
    const lowered = text.normalize("NFC").toLowerCase();
    const { plain, accented, marks, dashes, inNumber } = this.#patterns;
    if (plain.test(lowered)) return lowered;
    const letters = Array.from(lowered.normalize("NFC"), (letter) => this.#agreed.spelled[letter] ?? letter);
    const bare = letters.join("").replace(accented, (letter) => letter.normalize("NFD"));
    return bare.replace(marks, "").replace(dashes, "-").replace(inNumber, "");
  }

  /** A term as someone without å ä ö on the keyboard types it: "ostergotland". @param {string} term */
  fold(term) {
    return term.replace(this.#patterns.folded, (letter) => this.#agreed.folded[letter]);
  }

  /** @param {string} word */
  #paragraph(word) {
    return `§${word.replace(this.#patterns.paragraph, "")}`;
  }

  /** A token as words in quotes are compared: folded, "§ 37" and "37 §" alike, no space in it. @param {string} token */
  asWritten(token) {
    let written = this.#written.get(token);
    if (written === undefined) {
      const word = this.fold(this.normalise(token));
      written = word.includes("§") ? this.#paragraph(word) : word;
      this.#written.set(token, written);
    }
    return written;
  }

  /**
   * A title or a phrase as words to compare letter by letter, with a space before and after each.
   * @param {string} text
   */
  asName(text) {
    return ` ${(text.match(this.#patterns.token) ?? []).map((word) => this.asWritten(word)).join(" ")} `;
  }

  /** The terms of a token: the whole first, then the parts of a joined word. @param {string} token @returns {Term[]} */
  terms(token) {
    let word = this.normalise(token).slice(0, this.#agreed.longestTerm);
    if (word.includes("§")) {
      const code = this.#paragraph(word);
      return [{ text: code, kind: "code" }, { text: code.slice(1), kind: "part" }];
    }
    word = word.replace(this.#patterns.caseEnding, "");
    if (word.endsWith("+")) return [{ text: word, kind: "code" }, ...asParts(this.terms(word.slice(0, -1)))];
    const parts = word.split(this.#patterns.joiners).filter((part) => part !== "");
    if (parts.length < 2) return [this.#single(parts[0] ?? word)];
    const kind = hasDigit(parts[parts.length - 1]) ? "code" : "word";
    return [{ text: parts.join("-"), kind }, ...asParts(parts.map((text) => ({ text })))];
  }

  /** Whether a word, as it is compared, says little of what a text is about. @param {string} word */
  isStop(word) {
    return this.#stop.has(word);
  }

  /** @param {string} word @returns {Term} */
  #single(word) {
    if (hasDigit(word)) return { text: word, kind: "code" };
    return { text: word, kind: this.isStop(word) ? "stop" : "word" };
  }
}

/** @param {{ text: string }[]} terms @returns {Term[]} */
const asParts = (terms) => terms.map(({ text }) => ({ text, kind: "part" }));
