/** Pure: the patterns that Python shares, ready to use. They are made of Python's own by `script_patterns.py`. */

/** @typedef {import("./form_data.js").Rules} Rules */

/** @type {Map<string, RegExp>} */
const made = new Map();

/** @param {string} source @param {string} flags */
function compiled(source, flags) {
  const key = `${flags}:${source}`;
  let pattern = made.get(key);
  if (!pattern) {
    pattern = new RegExp(source, flags);
    made.set(key, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}

/** What Python calls `search`. @param {string} source @param {string} text */
export const search = (source, text) => compiled(source, "u").exec(text);

/** What Python calls `match`: from the beginning of `text`. @param {string} source @param {string} text */
export const begins = (source, text) => compiled(`^(?:${source})`, "u").exec(text);

/** What Python calls `fullmatch`. @param {string} source @param {string} text */
export const whole = (source, text) => compiled(`^(?:${source})$`, "u").exec(text);

/** What Python calls `finditer`. @param {string} source @param {string} text */
export const each = (source, text) => [...text.matchAll(compiled(source, "gu"))];

/**
 * Every match replaced.
 * @param {string} source @param {string} text @param {string | ((match: RegExpMatchArray) => string)} by
 */
export function replaced(source, text, by) {
  if (typeof by === "string") return text.replace(compiled(source, "gu"), () => by);
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
