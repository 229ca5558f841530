/** Whole numbers as letters, read: see generator/search/indexing/numbers.py and postings.py. */

/**
 * @typedef {{ numbers: Uint32Array, levels: Uint8Array }} Postings documents in rising order and how well each matches
 */

export class NumberReader {
  #values = new Uint8Array(128);
  #base;
  #bits;

  /** `letters` are those of generator/search/agreed.py. @param {string} letters */
  constructor(letters) {
    this.#base = letters.length / 2;
    this.#bits = Math.log2(this.#base);
    Array.from(letters, (letter, value) => (this.#values[letter.charCodeAt(0)] = value));
  }

  /** The numbers that `text` holds one after the other. @param {string} text */
  numbers(text) {
    const [values, base, bits] = [this.#values, this.#base, this.#bits];
    const numbers = new Int32Array(text.length);
    let size = 0;
    for (let position = 0; position < text.length; size += 1) {
      for (let shift = 0, value = base; value >= base; shift += bits, position += 1) {
        value = values[text.charCodeAt(position)];
        numbers[size] |= (value & (base - 1)) << shift;
      }
    }
    return numbers.subarray(0, size);
  }

  /** Where a term occurs. @param {string} text @returns {Postings} */
  postings(text) {
    const [values, base, bits] = [this.#values, this.#base, this.#bits];
    const numbers = new Uint32Array(text.length >> 1);
    let [size, number, position] = [0, -1, 0];
    for (; position + size < text.length; size += 1) {
      let distance = 0;
      for (let shift = 0, value = base; value >= base; shift += bits, position += 1) {
        value = values[text.charCodeAt(position)];
        distance |= (value & (base - 1)) << shift;
      }
      number += distance + 1;
      numbers[size] = number;
    }
    const levels = Uint8Array.from({ length: size }, (_, place) => values[text.charCodeAt(position + place)]);
    return { numbers: numbers.subarray(0, size), levels };
  }
}
