/** Where every word stands as it is written: what answers for words in quotes; generator/search/indexing/word_positions.py explains it. */

import { readNumbers } from "./numbers.js";
import { lastUpTo } from "./sorted.js";

const wordsOf = (phrase) => phrase.split(" ").filter((word) => word !== "");

/** `lengths` and `firstWords` are those of the lexicon's file, `load(n)` promises file n. */
export function wordPlaces(lengths, firstWords, load) {
  const shards = new Map();
  const read = new Map();
  let starts = null;

  /** The places where documents start, and where the last one ends. */
  function startsOfDocuments() {
    if (starts) return starts;
    const numbers = readNumbers(lengths);
    starts = new Int32Array(numbers.length + 1);
    numbers.forEach((length, number) => (starts[number + 1] = starts[number] + length));
    return starts;
  }

  function placesOf(word) {
    if (!read.has(word)) {
      const text = shards.get(lastUpTo(firstWords, word)) ?? "";
      const start = text.indexOf(` ${word},`);
      const places = start < 0 ? [] : readNumbers(text.slice(start + word.length + 2, text.indexOf(" ", start + 1)));
      let place = -1;
      read.set(word, places.map((distance) => (place += distance + 1)));
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
      const rows = wordsOf(phrase).map((word, offset) => ({ offset, places: placesOf(word) }));
      const [rarest, ...others] = rows.sort((one, other) => one.places.length - other.places.length);
      let found = rarest.places.map((place) => place - rarest.offset);
      for (const { offset, places } of others) {
        let next = 0;
        found = found.filter((start) => {
          while (places[next] < start + offset) next += 1;
          return places[next] === start + offset;
        });
      }
      return new Set(Array.from(found, (start) => lastUpTo(startsOfDocuments(), start)));
    },
  };
}
