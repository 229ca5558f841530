/** Pure: the patterns that Python shares, ready to use. They are made of Python's own by `script_patterns.py`. */

/** @typedef {import("./form_data.js").Rules} Rules */

/**
 * Texts of Latin letters and the signs between them, as nearly all are. What a letter or a digit is takes two thousand
 * ranges to say of all scripts, and a pattern says it at each end of a word: most of the time that the first check of a
 * record took went to that. Of these letters it takes eight.
 */
const LAST_LATIN = 0x24f;
const ORDINARY = /^[\0-\u024f\u2010-\u205e\u20ac\u2212]*$/;

/** The Latin signs of a class as ranges of it. @param {string} kind */
function latin(kind) {
  const isOne = new RegExp(`[${kind}]`, "u");
  let ranges = "";
  for (let code = 0; code <= LAST_LATIN; code++) {
    const first = code;
    while (code <= LAST_LATIN && isOne.test(String.fromCharCode(code))) code++;
    if (code > first) ranges += `\\u{${first.toString(16)}}-\\u{${(code - 1).toString(16)}}`;
  }
  return ranges;
}

/** Classes as `script_patterns.py` writes them, the longest first. @type {[kind: string, ranges: string][]} */
const CLASSES = ["\\p{L}\\p{N}_", "\\p{L}", "\\p{Nd}", "\\p{N}"].map((kind) => [kind, latin(kind)]);

/** What matches in an ordinary text as `source` does in any. @param {string} source */
const forOrdinary = (source) => CLASSES.reduce((text, [kind, ranges]) => text.replaceAll(kind, ranges), source);

/**
 * Gives the pattern of a source for a text, made once: `written` says where in a text it matches.
 * @param {(source: string) => string} written @param {string} flags
 */
function patterns(written, flags) {
  /** @type {[any: Map<string, RegExp>, ordinary: Map<string, RegExp>]} */
  const made = [new Map(), new Map()];
  return (/** @type {string} */ source, /** @type {string} */ text) => {
    const isOrdinary = ORDINARY.test(text);
    const known = made[isOrdinary ? 1 : 0];
    let pattern = known.get(source);
    if (!pattern) {
      pattern = new RegExp(written(isOrdinary ? forOrdinary(source) : source), flags);
      known.set(source, pattern);
    }
    pattern.lastIndex = 0;
    return pattern;
  };
}

const first = patterns((source) => source, "u");
const begun = patterns((source) => `^(?:${source})`, "u");
const entire = patterns((source) => `^(?:${source})$`, "u");
const every = patterns((source) => source, "gu");

/** What Python calls `search`. @param {string} source @param {string} text */
export const search = (source, text) => first(source, text).exec(text);

/** What Python calls `match`: from the beginning of `text`. @param {string} source @param {string} text */
export const begins = (source, text) => begun(source, text).exec(text);

/** What Python calls `fullmatch`. @param {string} source @param {string} text */
export const whole = (source, text) => entire(source, text).exec(text);

/** What Python calls `finditer`. @param {string} source @param {string} text */
export const each = (source, text) => [...text.matchAll(every(source, text))];

/**
 * Every match replaced.
 * @param {string} source @param {string} text @param {string | ((match: RegExpMatchArray) => string)} by
 */
export function replaced(source, text, by) {
  if (typeof by === "string") return text.replace(every(source, text), () => by);
  let done = 0;
  let result = "";
  for (const match of each(source, text)) {
    result += text.slice(done, match.index) + by(match);
    done = (match.index ?? 0) + match[0].length;
  }
  return result + text.slice(done);
}

/** `text` parted where `source` matches; what groups hold is left out. @param {string} source @param {string} text */
export function parted(source, text) {
  const parts = [];
  let done = 0;
  for (const match of each(source, text)) {
    parts.push(text.slice(done, match.index));
    done = (match.index ?? 0) + match[0].length;
  }
  return [...parts, text.slice(done)];
}
