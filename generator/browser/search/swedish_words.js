/**
 * Which words are Swedish: see generator/search/language/swedish_words.py, which makes the filter. A word that is must
 * not be taken for another that looks like it.
 */

/**
 * The data script "svenska".
 * @typedef {{ bits: string, hashes: number, longest: number, short: number }} SwedishData
 *
 * @typedef {{ knows: (word: string) => boolean, lists: (word: string) => boolean, cuts: (word: string) => [first: string, last: string][] }} SwedishWords
 */

const BITS_A_LETTER = 6;
const SPREAD = 0x9e3779b1;
const POLYNOMIAL = 0xedb88320;
const [SHORTEST_FIRST, SHORTEST_LAST] = [4, 5];
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

/** @param {SwedishData} data @param {string} letters @returns {SwedishWords} */
export function swedishWords({ bits, hashes, longest, short }, letters) {
  const values = new Map(Array.from(letters, (letter, value) => [letter, value]));
  const size = bits.length * BITS_A_LETTER;

  /** @param {string} word */
  const isForm = (word) => isListed(word) || (word.endsWith(S) && isListed(word.slice(0, -1)));

  /** @param {string} word */
  function isListed(word) {
    if (word.length > longest) return false;
    const first = crc32(word);
    const step = (Math.imul(first, SPREAD) | 1) >>> 0;
    return Array.from({ length: hashes }).every((_, number) => {
      const place = ((first + number * step) % 2 ** 32) % size;
      const value = values.get(bits[Math.floor(place / BITS_A_LETTER)]) ?? 0;
      return (value >> (place % BITS_A_LETTER)) & 1;
    });
  }

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

  return { knows, lists: isForm, cuts };
}
