/**
 * How far apart two spellings are, in half slips. A slip is a letter wrong, missing, too many, or two that changed
 * positions. Slips that Swedish spelling invites count half: a letter doubled or not, and letters that are written for
 * the same sound.
 */

export const SLIP = 2;
const HALF_SLIP = 1;
const UNLIKELY = 3; // a vowel for a consonant
const VOWELS = new Set("aeiouyåäö");
const ALIKE = "ea eä oa oå ou oö uö aå aä iy ck kq cs sz gj jy vw dt bp".split(" ");
const LETTERS = "abcdefghijklmnopqrstuvwxyzåäö";
const SIDE = LETTERS.length + 1;
const PLACE = new Map(Array.from(LETTERS, (letter, position) => [letter, position]));
const placeOf = (/** @type {string} */ letter) => PLACE.get(letter) ?? SIDE - 1;

/**
 * What it costs that one letter stands for another, by the positions of both; letters beyond `LETTERS` share a
 * position.
 */
const CHANGED = new Uint8Array(SIDE * SIDE).fill(SLIP);
for (const one of LETTERS) {
  for (const other of LETTERS) {
    if (VOWELS.has(one) !== VOWELS.has(other)) CHANGED[placeOf(one) * SIDE + placeOf(other)] = UNLIKELY;
  }
  if (VOWELS.has(one)) {
    CHANGED[placeOf(one) * SIDE + SIDE - 1] = UNLIKELY;
    CHANGED[(SIDE - 1) * SIDE + placeOf(one)] = UNLIKELY;
  }
}
for (const [one, other] of ALIKE) {
  CHANGED[placeOf(one) * SIDE + placeOf(other)] = HALF_SLIP;
  CHANGED[placeOf(other) * SIDE + placeOf(one)] = HALF_SLIP;
}

/**
 * Measures many words against `word`: {begin(start), end(ending)}. `begin` says whether any word that begins so can
 * be within `most`; `end` gives the half slips to that start with an ending, `most + 1` for all above. What two starts
 * in a row have in common is measured once: many starts in order take a fraction of the time.
 * @param {string} word @param {number} most
 */
export function slipMeter(word, most) {
  const width = word.length + 1;
  const positions = Array.from(word, placeOf);
  const gaps = Array.from(word, (letter, position) => (letter === word[position - 1] ? HALF_SLIP : SLIP));
  const rows = [new Int32Array(width)];
  gaps.forEach((gap, position) => (rows[0][position + 1] = rows[0][position] + gap));
  let written = "";
  let measured = 0;
  let hopeless = false;

  /**
   * The row of the letter at `at` of `form`; whether anything in it is still within `most`.
   * @param {string} form @param {number} at
   */
  function row(form, at) {
    rows[at + 1] ??= new Int32Array(width);
    const [before, last, next] = [rows[at - 1], rows[at], rows[at + 1]];
    const letter = form[at];
    const position = placeOf(letter) * SIDE;
    const dropped = at > 0 && form[at - 1] === letter ? HALF_SLIP : SLIP;
    let least = (next[0] = last[0] + dropped);
    for (let j = 0; j < word.length; j += 1) {
      let cost = last[j] + (word[j] === letter ? 0 : CHANGED[position + positions[j]]);
      if (last[j + 1] + dropped < cost) cost = last[j + 1] + dropped;
      if (next[j] + gaps[j] < cost) cost = next[j] + gaps[j];
      if (at > 0 && j > 0 && letter === word[j - 1] && word[j] === form[at - 1] && before[j - 1] + SLIP < cost) {
        cost = before[j - 1] + SLIP;
      }
      next[j + 1] = cost;
      if (cost < least) least = cost;
    }
    return least <= most;
  }

  return {
    /** @param {string} start */
    begin(start) {
      let at = 0;
      while (at < measured && start[at] === written[at]) at += 1;
      hopeless &&= at === measured;
      written = start;
      while (!hopeless && at < start.length) {
        hopeless = !row(start, at);
        at += 1;
      }
      measured = at;
      return !hopeless;
    },
    /** @param {string} ending */
    end(ending) {
      const form = written + ending;
      for (let at = written.length; at < form.length; at += 1) if (!row(form, at)) return most + 1;
      return Math.min(rows[form.length][word.length], most + 1);
    },
  };
}

/**
 * The different letters of a word as bits: two words that lack many of each other's cannot be near.
 * @param {string} word
 */
export function lettersOf(word) {
  let bits = 0;
  for (let position = 0; position < word.length; position += 1) bits |= 1 << (word.charCodeAt(position) & 31);
  return bits;
}
