/** Pure: data to the text of a record, line by line what `contributing/canonical.py` writes, by its `STYLE`. */

import { recalled } from "./recalled.js";
import { remembered } from "./remembered.js";

/** @typedef {import("./form_data.js").Rules} Rules */
/** @typedef {import("./form_data.js").Field} Field */
/** @typedef {import("./form_data.js").RecordData} RecordData */
/**
 * @typedef {object} Style The patterns of `Rules.style`, ready to use.
 * @property {number} width
 * @property {RegExp} notPlain
 * @property {Set<string>} words
 * @property {RegExp} unbroken
 * @property {RegExp} control
 * @property {RegExp} cannotStand
 * @property {RegExp} escaped
 * @property {RegExp} oddSpaces
 * @property {RegExp} atEnds
 */

const ESCAPES = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);
const styleOf = recalled(
  /** @param {Rules["style"]} style @returns {Style} */
  (style) => ({
    width: style.width,
    notPlain: new RegExp(style.notPlain, "u"),
    words: new Set(style.words),
    unbroken: new RegExp(style.unbroken, "gu"),
    control: new RegExp(style.control, "u"),
    cannotStand: new RegExp(`${style.control}|[\\t\\n]`, "u"),
    escaped: new RegExp(`${style.control}|[\\t\\n"\\\\]`, "gu"),
    oddSpaces: new RegExp(style.oddSpaces, "gu"),
    atEnds: new RegExp(`^${style.atEnds}+|${style.atEnds}+$`, "gu"),
  }),
);

/**
 * The lines of a record of `type`, as `canonical` in Python writes them.
 * @param {Rules} rules @param {string} type @param {RecordData} data
 */
export function canonicalYaml(rules, type, data) {
  const style = styleOf(rules.style);
  const kept = keptOf(style, data);
  if (saysNothing(kept)) return "";
  const { part, order } = rules.types[type];
  return `${[...mapping({ rules, style }, kept, part, 0, order)].join("\n")}\n`;
}

/**
 * A text as a reader of YAML gives it: NFC, ordinary spaces, none at the ends.
 * @param {Rules} rules @param {string} text
 */
export const normalised = (rules, text) => normalisedBy(styleOf(rules.style), text);

const normalisedBy = remembered(
  /** @param {Style} style @param {string} text */
  (style, text) => {
    const whole = text.replace(/\r\n?/g, "\n").replace(/[\ud800-\udfff]/gu, "\ufffd");
    return whole.replaceAll("\ufeff", "").replace(style.oddSpaces, " ").normalize("NFC").replace(style.atEnds, "");
  },
);

/** @param {Style} style @param {any} data @returns {any} */
function keptOf(style, data) {
  if (Array.isArray(data)) return data.map((value) => keptOf(style, value)).filter((value) => !saysNothing(value));
  if (data && typeof data === "object") {
    /** @type {[string, any][]} */
    const all = Object.entries(data).map(([key, value]) => [key, keptOf(style, value)]);
    const own = all.some(([key, value]) => key === "text" && !saysNothing(value));
    const isOwn = own && Array.isArray(data["källor"]) && !data["källor"].length;
    return Object.fromEntries(all.filter(([key, value]) => !saysNothing(value) || (isOwn && key === "källor")));
  }
  if (typeof data === "boolean") return String(data);
  return typeof data === "string" ? normalisedBy(style, data) : data;
}

/** @param {any} value */
function saysNothing(value) {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && !Object.keys(value).length;
}

/** @typedef {{ rules: Rules, style: Style }} Writing */

/**
 * @param {Writing} writing @param {Record<string, any>} data @param {string | undefined} part @param {number} indent
 * @param {string[]} [order]
 * @returns {Generator<string>}
 */
function* mapping(writing, data, part, indent, order) {
  const fields = new Map((part ? (writing.rules.parts[part] ?? []) : []).map((field) => [field.key, field]));
  const known = (order ?? [...fields.keys()]).filter((key) => Object.hasOwn(data, key));
  const others = Object.keys(data).filter((key) => !fields.has(key));
  for (const key of [...known, ...others.sort()])
    yield* lines(writing, `${" ".repeat(indent)}${onOneLine(writing.style, key)}:`, data[key], fields.get(key), indent);
}

/**
 * The lines of a value that stands after `start`, a key or a dash, with what it holds further in.
 * @param {Writing} writing @param {string} start @param {any} value @param {Field | undefined} spec
 * @param {number} indent @returns {Generator<string>}
 */
function* lines(writing, start, value, spec, indent) {
  if (Array.isArray(value) && !value.length) {
    yield `${start} []`;
  } else if (typeof value === "object") {
    yield start;
    yield* within(writing, value, spec, indent + 2);
  } else {
    const [first, ...more] = scalar(writing.style, value, lengthOf(start) + 1, indent + 2);
    yield `${start} ${first}`;
    yield* more;
  }
}

/**
 * @param {Writing} writing @param {any} value @param {Field | undefined} spec @param {number} indent
 * @returns {Generator<string>}
 */
function* within(writing, value, spec, indent) {
  if (!Array.isArray(value)) {
    yield* mapping(writing, value, partOf(writing.rules, value, spec), indent);
    return;
  }
  for (const item of value) {
    if (typeof item === "object") {
      const [first, ...more] = within(writing, item, spec, indent + 2);
      yield `${" ".repeat(indent)}- ${first.replace(/^ +/, "")}`;
      yield* more;
    } else yield* lines(writing, `${" ".repeat(indent)}-`, item, spec, indent);
  }
}

/** @param {Rules} rules @param {any} value @param {Field | undefined} spec */
function partOf(rules, value, spec) {
  const part = spec?.part;
  const hasText = part && rules.parts[part].some(({ key }) => key === "text");
  return Object.hasOwn(value, "text") && !hasText ? "SourcedText" : part;
}

/**
 * The lines of a text or a number that begins at `column`, or goes on `indent` spaces in.
 * @param {Style} style @param {any} value @param {number} column @param {number} indent
 */
function scalar(style, value, column, indent) {
  const text = typeof value === "string" ? value : String(value);
  const shift = " ".repeat(indent);
  if (text.includes("\n") && !style.control.test(text))
    return ["|-", ...text.split("\n").map((line) => (line ? shift + line : ""))];
  const line = onOneLine(style, text);
  if (column + lengthOf(line) <= style.width || style.cannotStand.test(text)) return [line];
  const folded = foldedLines(style, text, style.width - indent);
  return folded.length > 1 ? [">-", ...folded.map((each) => shift + each)] : [line];
}

const onOneLine = remembered(
  /** @param {Style} style @param {string} text */
  (style, text) => {
    if (style.cannotStand.test(text))
      return `"${text.replace(style.escaped, (sign) => ESCAPES.get(sign) ?? `\\u${codeOf(sign)}`)}"`;
    if (text && !style.notPlain.test(text) && !style.words.has(text.toLowerCase())) return text;
    return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  },
);

/** @param {string} sign */
const codeOf = (sign) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** The words of `text` in lines of at most `width`, broken only where a single space stands.
 * @param {Style} style @param {string} text @param {number} width
 */
function foldedLines(style, text, width) {
  /** @type {string[]} */
  const full = [];
  let line = "";
  let length = 0;
  for (const word of text.match(style.unbroken) ?? []) {
    const more = lengthOf(word);
    if (line && length + 1 + more > width) {
      full.push(line);
      [line, length] = [word, more];
    } else [line, length] = line ? [`${line} ${word}`, length + 1 + more] : [word, more];
  }
  return [...full, line];
}

/** Letters as Python counts them. @param {string} text */
const lengthOf = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
