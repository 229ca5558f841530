/** Finding what a field can name, by words as people type them. Pure. */

/** @import { Choice } from "./in_words.js" */

export const MOST_SHOWN = 30;

/** A text as it is compared: without case, accents, dots and rings. @param {string} text */
export const comparable = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * How well a choice answers to words, less for better; nothing when it does not.
 * @param {Choice} choice @param {string} words
 */
function placeOf([value, name, known = ""], words) {
  const title = comparable(name);
  if (title === words || comparable(value) === words) return 0;
  if (title.startsWith(words)) return 1;
  if (` ${title}`.includes(` ${words}`)) return 2;
  const all = ` ${title} ${comparable(known)} ${comparable(value)}`;
  if (words.split(" ").every((word) => all.includes(` ${word}`))) return 3;
  return title.includes(words) ? 4 : null;
}

/**
 * The choices that answer to what is typed, best first, then as they stand; all when nothing is typed.
 * @param {Choice[]} choices @param {string} typed
 */
export function found(choices, typed) {
  const words = comparable(typed);
  if (words === "") return choices;
  const placed = choices.flatMap((choice, number) => {
    const place = placeOf(choice, words);
    return place === null ? [] : [{ choice, place, number }];
  });
  placed.sort((one, other) => one.place - other.place || one.number - other.number);
  return placed.map(({ choice }) => choice);
}

/** The one choice that is called just what is typed, if there is one. @param {Choice[]} choices @param {string} typed */
export function meant(choices, typed) {
  const words = comparable(typed);
  if (words === "") return undefined;
  const called = choices.filter(([value, name]) => [name, value].some((text) => comparable(text) === words));
  return called.length === 1 ? called[0] : undefined;
}
