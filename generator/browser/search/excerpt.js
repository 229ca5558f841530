/** What is shown of a text of which only a few lines show: the part around the words found. Pure. */

import { pieces, ranges, sentenceStarts, shortlyBefore, worth } from "./passages.js";

/** @import { Marking, Piece, Range } from "./passages.js" */

/**
 * The sentence with the most different matches: where it begins, and its first match.
 * @param {number[]} starts @param {Range[]} found
 */
function bestSentence(starts, found) {
  let best = { start: 0, match: found[0] };
  let most = 0;
  starts.forEach((start, position) => {
    const end = starts[position + 1] ?? Infinity;
    const inside = found.filter((range) => range.start >= start && range.start < end);
    if (worth(inside) <= most) return;
    most = worth(inside);
    best = { start, match: inside[0] };
  });
  return best;
}

/**
 * Where to begin in a text of which `room` letters show. @param {string} text @param {Range[]} found @param {number} room
 */
function beginning(text, found, room) {
  const starts = sentenceStarts(text);
  const { start, match } = bestSentence(starts, found);
  if (match.end <= room) return 0;
  const near = shortlyBefore(text, start, match.start);
  const fits = starts.find((one) => text.length - one <= room);
  return Math.min(near, fits ?? near);
}

/**
 * A text of which some `room` letters will show, in pieces: from its beginning if the sentence with most matches is seen
 * then, else from there. Its end is not cut: the page shows so many lines, and the reader's own search finds the rest.
 * @param {string} text @param {Marking} marking @param {number} room
 * @returns {Piece[]}
 */
export function excerpt(text, marking, room) {
  const found = ranges(text, marking);
  const start = found.length > 0 && text.length > room ? beginning(text, found, room) : 0;
  if (start === 0) return pieces(text, found);
  const left = found.filter((range) => range.start >= start);
  const moved = left.map((range) => ({ start: range.start - start, end: range.end - start }));
  return [{ text: "… ", marked: false }, ...pieces(text.slice(start), moved)];
}
