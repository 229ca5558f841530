/** Whole numbers as letters, read: see generator/search/indexing/numbers.py. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The value of a letter, by its code. */
export const VALUES = new Uint8Array(128);
Array.from(LETTERS, (letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** The numbers that `text` holds one after the other. @param {string} text */
export function readNumbers(text) {
  const numbers = new Int32Array(text.length);
  let size = 0;
  for (let position = 0; position < text.length; size += 1) {
    for (let shift = 0, value = 32; value >= 32; shift += 5, position += 1) {
      value = VALUES[text.charCodeAt(position)];
      numbers[size] |= (value & 31) << shift;
    }
  }
  return numbers.subarray(0, size);
}
