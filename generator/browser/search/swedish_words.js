/**
 * Which words are Swedish: see generator/search/language/swedish_words.py, which makes the filter. A word that is must
 * not be taken for another that looks like it.
 */

import { lastUpTo } from "./sorted.js";

/**
 * What the data script "ord" says of the filters "svenska-N": the first word of each, and how words are asked for.
 * @typedef {{ firsts: string[], hashes: number, longest: number, short: number, root: number, endings: string,
 *   listed: string }} SwedishData
 *
 * `knows` a word that is in no way misspelt, `lists` one that is a thing of its own, `cuts` one in two. What they ask a
 * filter that is not loaded is no word until `complete` has seen it loaded: that says whether there was any. It is loaded
 * from when it is asked, while the rest of the query is read.
 * @typedef {{ knows: (word: string) => boolean, lists: (word: string) => boolean,
 *   cuts: (word: string) => [first: string, last: string][], complete: () => Promise<boolean> }} SwedishWords
 */

const BITS_A_LETTER = 6;
const SPREAD = 0x9e3779b1;
const POLYNOMIAL = 0xedb88320;
const [SHORTEST_FIRST, SHORTEST_LAST] = [4, 5];
const INFLECTED = ["en", "et", "n", "er", "ar", "or", "na"]; // with these a listed word is longer than the forms kept
const S = "s"; // of a genitive, and between the parts of a compound

/**
 * The words that the first part of a compound may be of: *arbets*, *skol*, *kvinno* and *deltagar* as in
 * *arbetsplats*, *skolstart*, *kvinnogrupp* and *deltagarlista*.
 * @param {string} part
 */
export function firstParts(part) {
  const bare = part.slice(0, -1);
  if (part.endsWith(S)) return [part, bare];
  if (part.endsWith("o")) return [part, `${bare}a`];
  return part.endsWith("ar") ? [part, `${part}e`] : [part, `${part}a`];
}

/** The CRC-32 of a word in UTF-8, as zlib gives it. @param {string} word */
function crc32(word) {
  let crc = ~0;
  for (const part of encodeURIComponent(word).matchAll(/%([0-9A-F]{2})|(.)/g)) {
    crc ^= part[1] ? Number.parseInt(part[1], 16) : part[2].charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}

/**
 * `letters` are those that bits are written with, `load(n)` promises filter n.
 * @param {SwedishData} data
 * @param {string} letters
 * @param {(filter: number) => Promise<string>} load
 * @returns {SwedishWords}
 */
export function swedishWords({ firsts, hashes, longest, short, root, endings, listed }, letters, load) {
  const values = new Map(Array.from(letters, (letter, value) => [letter, value]));
  const ending = new RegExp(`[${endings}]*$`, "u");
  /** @type {Map<number, string>} */
  const filters = new Map();
  /** @type {Map<number, Promise<unknown>>} Asked for since `complete` was, by their filter. */
  const asked = new Map();

  /** @param {number} filter */
  const fetched = async (filter) => filters.set(filter, await load(filter));

  /** @param {string} word */
  function isIn(word) {
    const filter = lastUpTo(firsts, word);
    const bits = filters.get(filter) ?? "";
    if (bits === "") {
      if (filter >= 0 && !filters.has(filter) && !asked.has(filter)) asked.set(filter, fetched(filter));
      return false;
    }
    const size = bits.length * BITS_A_LETTER;
    const first = crc32(word);
    const step = (Math.imul(first, SPREAD) | 1) >>> 0;
    return Array.from({ length: hashes }).every((_, number) => {
      const place = ((first + number * step) % 2 ** 32) % size;
      const value = values.get(bits[Math.floor(place / BITS_A_LETTER)]) ?? 0;
      return (value >> (place % BITS_A_LETTER)) & 1;
    });
  }

  /** @param {string} word */
  const isForm = (word) => isListed(word) || (word.endsWith(S) && isListed(word.slice(0, -1)));

  /** @param {string} word */
  const isListed = (word) => word.length <= longest && isIn(word);

  /** @param {string} word */
  const isFormOfListed = (word) =>
    INFLECTED.some((last) => word.endsWith(last) && isForm(word.slice(0, word.length - last.length)));

  /** @param {string} word */
  const lists = (word) =>
    isForm(word) || (word.length > longest && isFormOfListed(word)) || (word.length > short && isIn(word.slice(0, root) + word.slice(root).replace(ending, "") + listed));

  /**
   * The two words that `word` can be a compound of, the first as long as can be.
   * @param {string} word
   */
  function cuts(word) {
    /** @type {[string, string][]} */
    const found = [];
    for (let place = word.length - SHORTEST_LAST; place >= SHORTEST_FIRST; place -= 1) {
      const [first, last] = [word.slice(0, place), word.slice(place)];
      const base = first.endsWith(S) && isListed(first.slice(0, -1)) ? first.slice(0, -1) : first;
      if (base.length >= SHORTEST_FIRST && isListed(base) && isForm(last)) found.push([base, last]);
    }
    return found;
  }

  /** @param {string} word */
  const knows = (word) => isForm(word) || (word.length > short && cuts(word).length > 0);

  async function complete() {
    const awaited = Array.from(asked.values());
    asked.clear();
    await Promise.all(awaited);
    return awaited.length > 0;
  }

  return { knows, lists, cuts, complete };
}
