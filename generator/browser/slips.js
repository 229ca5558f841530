/** How far apart two spellings are, in half slips; generator/search/slips.py explains and counts the same. */

export const SLIP = 2;
const HALF = 1;
const UNLIKELY = 3;
const VOWELS = new Set("aeiouyåäö");
const ALIKE = new Set(
  "ea eä oa oå ou oö uö aå aä iy ck kq cs sz gj jy vw dt bp".split(" ").flatMap(([one, other]) => [one + other, other + one]),
);

const gap = (word, place) => (place > 0 && word[place] === word[place - 1] ? HALF : SLIP);

function changed(one, other) {
  if (one === other) return 0;
  if (ALIKE.has(one + other)) return HALF;
  return VOWELS.has(one) === VOWELS.has(other) ? SLIP : UNLIKELY;
}

/** Half slips between two words; `most + 1` stands for all above `most`. */
export function slipsApart(one, other, most) {
  let before = [];
  let row = [0];
  for (let place = 0; place < other.length; place += 1) row.push(row[place] + gap(other, place));
  for (let i = 0; i < one.length; i += 1) {
    const dropped = gap(one, i);
    const following = [row[0] + dropped];
    let least = following[0];
    for (let j = 0; j < other.length; j += 1) {
      let cost = Math.min(row[j + 1] + dropped, following[j] + gap(other, j), row[j] + changed(one[i], other[j]));
      if (i > 0 && j > 0 && one[i] === other[j - 1] && other[j] === one[i - 1]) {
        cost = Math.min(cost, before[j - 1] + SLIP);
      }
      following.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row] = [row, following];
  }
  return Math.min(row[row.length - 1], most + 1);
}

/** The different letters of a word as bits: two words that lack many of each other's cannot be near. */
export function lettersOf(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

/** How many bits of a 32-bit number are set. */
export function ones(bits) {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
