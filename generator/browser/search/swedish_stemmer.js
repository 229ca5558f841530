/**
 * The Snowball stemmer for Swedish (the algorithm of 2025, https://snowballstem.org/algorithms/swedish/stemmer.html),
 * written for this project. A test holds it equal to Python's snowballstemmer.
 */

const VOWELS = new Set("aeiouyäåö");
const MAY_STAND_BEFORE_S = new Set("bcdfghjklmnoprtvy");
const MAY_STAND_BEFORE_OST = new Set("iklnprtuv");

/** Endings of step 1 that always go, the longest first. "s" and "et" have conditions of their own. */
const ENDINGS = [
  "heterna", "hetens", "ornas", "ernas", "arnas", "heten", "heter", "arens", "andes", "anden", "andet",
  "ande", "aren", "arna", "arne", "aste", "orna", "erna", "erns", "ades", "ens", "ern", "het", "ade", "are",
  "ast", "as", "es", "en", "er", "ar", "or", "ad", "at", "a", "e",
].sort((one, other) => other.length - one.length);

/** Stems before "et" where the "et" belongs to the word: "alfabet", "universitet". */
const BEFORE_OWN_ET = [
  "fab", "h", "pak", "rak", "stak", "kom", "iet", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit",
  "sit", "tit", "uit", "ivit", "kvit", "xit",
];

/**
 * Where the endings of a word may begin: after its first vowel and the consonant that follows, not before letter 3.
 * @param {string} word
 */
function startOfEndings(word) {
  let position = 0;
  if (word.length < 3) return word.length;
  while (position < word.length && !VOWELS.has(word[position])) position += 1;
  while (position < word.length && VOWELS.has(word[position])) position += 1;
  return position < word.length ? Math.max(position + 1, 3) : word.length;
}

/** Whether the "et" after `before` is an ending. @param {string} before */
function etIsEnding(before) {
  const last = before.length - 1;
  if (last < 1 || VOWELS.has(before[last]) || !VOWELS.has(before[last - 1])) return false;
  return last >= 2 && !BEFORE_OWN_ET.some((own) => before.endsWith(own));
}

/** @param {string} word @param {number} start */
function withoutMainEnding(word, start) {
  const tail = word.slice(start);
  const ending = ENDINGS.find((one) => tail.endsWith(one)) ?? "";
  const short = ["et", "s"].find((one) => tail.endsWith(one)) ?? "";
  if (ending.length >= short.length) return word.slice(0, word.length - ending.length);
  const before = word.slice(0, word.length - short.length);
  if (short === "et") return etIsEnding(before) ? before : word;
  if (before.endsWith("et") && etIsEnding(before.slice(0, -2))) return before.slice(0, -2);
  return before !== "" && MAY_STAND_BEFORE_S.has(before[before.length - 1]) ? before : word;
}

/** @param {string} word @param {number} start */
function withoutDoubleConsonant(word, start) {
  return /(?:dd|gd|nn|dt|gt|kt|tt)$/.test(word.slice(start)) ? word.slice(0, -1) : word;
}

/** @param {string} word @param {number} start */
function withoutOtherEnding(word, start) {
  const tail = word.slice(start);
  const match = /(?:fullt|lig|els|ig|öst)$/.exec(tail);
  if (!match) return word;
  const before = word.slice(0, word.length - match[0].length);
  if (match[0] === "fullt") return `${before}full`;
  if (match[0] !== "öst") return before;
  return before !== "" && MAY_STAND_BEFORE_OST.has(before[before.length - 1]) ? `${before}ös` : word;
}

/** The stem of a word in lower case. @param {string} word */
export function stem(word) {
  const start = startOfEndings(word);
  if (start >= word.length) return word;
  return withoutOtherEnding(withoutDoubleConsonant(withoutMainEnding(word, start), start), start);
}
