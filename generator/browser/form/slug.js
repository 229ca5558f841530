/** Pure: an id made of a title, as `slug` in `text/swedish.py`. */

/** @typedef {import("./form_data.js").Rules} Rules */

const LONGEST = 64;

/** `kulturhuset-i-finspang` of `Kulturhuset i Finspång`. @param {Rules} rules @param {string} text */
export function slug(rules, text) {
  const letters = Array.from(text.normalize("NFC").toLowerCase(), (letter) => rules.slugLetters[letter] ?? letter);
  const plain = letters
    .join("")
    .normalize("NFKD")
    .replace(/[^\0-\x7f]/g, "");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
}
