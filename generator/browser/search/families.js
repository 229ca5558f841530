/** Words that are derived from each other, by their endings: söka, sökande and sökning; Somalia, somalier, somalisk. */

const VERBS = ["a", "ning", "ande", "ende", "are", "ad", "en", "an", "else"];
const LANDS = ["land", "ländsk", "ländare"];
/** The endings of one family each: what a word ends with, another of its family may end with any of the others. */
const FAMILIES = [
  VERBS,
  ["", "skap"],
  ["", "het"],
  ["", "atisk", "atisera", "atiserad"],
  ["a", "atisk", "atisera", "atiserad"],
  ["ia", "ier", "isk", "ien"],
  ["era", "ering", "ation", "erad", "atör"],
  ["ism", "ist", "istisk"],
  LANDS,
];
/** What a word that is not known may end with as a form of one that would be. */
const INFLECTED = ["", "na", "arna", "erna", "orna", "ar", "er", "or", "en", "et", "n", "t", "s", "e", "a", "de", "r"];
const SHORTEST_ROOT = 4;
const SHORTEST_ROOTS = new Map([VERBS, LANDS].map((family) => [family, 3]));

/**
 * The words that may be of the family of `word`, other than itself; which of them there are is for the caller to know.
 * @param {string} word
 */
function relatives(word) {
  const found = new Set();
  for (const family of FAMILIES) {
    const least = SHORTEST_ROOTS.get(family) ?? SHORTEST_ROOT;
    for (const ending of family) {
      const root = word.slice(0, word.length - ending.length);
      if (!word.endsWith(ending) || root.length < least) continue;
      for (const other of family) found.add(root + other);
    }
  }
  found.delete(word);
  return found;
}

/**
 * The terms of the family of a word: those of its `lemmas`, or where it has none of what it could be a form of.
 * @param {string} word
 * @param {string[]} lemmas
 * @param {{ ofLemma: (lemma: string) => number[] }} lexicon
 */
export function familyOf(word, lemmas, lexicon) {
  const cut = INFLECTED.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
  const bases = lemmas.length > 0 ? lemmas : cut.flatMap((base) => [base, `${base}a`, `${base}ad`]);
  return Array.from(new Set(bases.flatMap((base) => [...relatives(base)]).flatMap((other) => lexicon.ofLemma(other))));
}
