/**
 * Where every word stands as it is written: what answers for words in quotes;
 * generator/search/indexing/word_positions.py explains it.
 */

import { lastUpTo } from "./sorted.js";

/** @import { NumberReader } from "./numbers.js" */

/** @param {string} phrase */
const wordsOf = (phrase) => phrase.split(" ").filter((word) => word !== "");

/**
 * `lengths` and `firstWords` are those of the data script "ord", `load(n)` promises file n.
 * @param {string} lengths
 * @param {string[]} firstWords
 * @param {NumberReader} reader
 * @param {(shard: number) => Promise<string>} load
 */
export function wordPositions(lengths, firstWords, reader, load) {
  /** @type {Map<number, string>} */
  const shards = new Map();
  /** @type {Map<string, Int32Array>} */
  const read = new Map();
  /** @type {Int32Array | null} */
  let starts = null;

  /** The positions where documents start, and where the last one ends. */
  function startsOfDocuments() {
    if (starts) return starts;
    const numbers = reader.numbers(lengths);
    const found = new Int32Array(numbers.length + 1);
    numbers.forEach((length, number) => (found[number + 1] = found[number] + length));
    starts = found;
    return starts;
  }

  /** @param {string} word @returns {Int32Array} */
  function positionsOf(word) {
    const known = read.get(word);
    if (known) return known;
    const text = shards.get(lastUpTo(firstWords, word)) ?? "";
    const start = text.indexOf(` ${word},`);
    const written = start < 0 ? "" : text.slice(start + word.length + 2, text.indexOf(" ", start + 1));
    let position = -1;
    const found = reader.numbers(written).map((distance) => (position += distance + 1));
    read.set(word, found);
    return found;
  }

  return {
    /** Loads what is still needed for `phrases`. @param {string[]} phrases */
    async load(phrases) {
      const asked = phrases.flatMap(wordsOf).map((word) => lastUpTo(firstWords, word));
      const needed = Array.from(new Set(asked)).filter((shard) => shard >= 0 && !shards.has(shard));
      await Promise.all(needed.map(async (shard) => shards.set(shard, ` ${await load(shard)} `)));
    },

    /**
     * The documents with a text that has `phrase`, as `asName` gives it, word by word; its files are loaded.
     * @param {string} phrase
     */
    holders(phrase) {
      const rows = wordsOf(phrase).map((word, offset) => ({ offset, positions: positionsOf(word) }));
      const [rarest, ...others] = rows.sort((one, other) => one.positions.length - other.positions.length);
      let found = rarest.positions.map((position) => position - rarest.offset);
      for (const { offset, positions } of others) {
        let next = 0;
        found = found.filter((start) => {
          while (positions[next] < start + offset) next += 1;
          return positions[next] === start + offset;
        });
      }
      return new Set(Array.from(found, (start) => lastUpTo(startsOfDocuments(), start)));
    },
  };
}
