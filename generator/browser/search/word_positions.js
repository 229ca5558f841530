/** Where every word stands as it is written: what answers for words in quotes; generator/search/indexing/word_positions.py explains it. */

import { readNumbers } from "./numbers.js";
import { lastUpTo } from "./sorted.js";

const wordsOf = (phrase) => phrase.split(" ").filter((word) => word !== "");

/** `lengths` and `firstWords` are those of the lexicon's file, `load(n)` promises file n. */
export function wordPositions(lengths, firstWords, load) {
  const shards = new Map();
  const read = new Map();
  let starts = null;

  /** The positions where documents start, and where the last one ends. */
  function startsOfDocuments() {
    if (starts) return starts;
    const numbers = readNumbers(lengths);
    starts = new Int32Array(numbers.length + 1);
    numbers.forEach((length, number) => (starts[number + 1] = starts[number] + length));
    return starts;
  }

  function positionsOf(word) {
    if (!read.has(word)) {
      const text = shards.get(lastUpTo(firstWords, word)) ?? "";
      const start = text.indexOf(` ${word},`);
      const positions = start < 0 ? [] : readNumbers(text.slice(start + word.length + 2, text.indexOf(" ", start + 1)));
      let position = -1;
      read.set(word, positions.map((distance) => (position += distance + 1)));
    }
    return read.get(word);
  }

  return {
    /** Loads what is still needed for `phrases`. */
    async load(phrases) {
      const asked = phrases.flatMap(wordsOf).map((word) => lastUpTo(firstWords, word));
      const needed = Array.from(new Set(asked)).filter((shard) => shard >= 0 && !shards.has(shard));
      await Promise.all(needed.map(async (shard) => shards.set(shard, ` ${await load(shard)} `)));
    },

    /** The documents with a text that has `phrase`, as `asName` gives it, word by word; its files are loaded. */
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
