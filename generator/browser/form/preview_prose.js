/** Contributed text to elements, as generator/text/prose.py: paragraphs, and for prose lists and what stands in a line. */

import { element } from "../page/elements.js";
import { inline } from "./preview_inline.js";

const SIGN_OF_MARKDOWN = /[*_[\]\\\n]/;
const LIST_ITEM = /^\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)/;
const WITHOUT_ADDRESS = /\]\((?=\s*[)("'])/g;
const DEEPEST = 10;
const ITEM = /^(?<indent> *)(?<marker>[-+*]|(?<number>\d{1,9})[.)])(?<gap> *)(?<rest>.*)$/;

/**
 * A list item as it begins: `width` is how far what belongs to it is indented.
 * @typedef {{ sign: string, number: number | null, width: number, rest: string }} Item
 */

/** Limited Markdown as blocks. @param {string} text @returns {Node[]} */
export function prose(text) {
  if (!SIGN_OF_MARKDOWN.test(text) && !LIST_ITEM.test(text)) return [element("p", {}, text)];
  const lines = text.replace(WITHOUT_ADDRESS, "]\\(").split("\n");
  return blocks(lines.map((line) => line.replaceAll("\t", "    "))).map(({ node }) => node);
}

/** Plain text as paragraphs; a line break stays one. @param {string} text @returns {Node[]} */
export function paragraphs(text) {
  const parts = text.replace(/^\n+|\n+$/g, "").split(/\n(?:[ \t]*\n)+/);
  return parts.map((part) => element("p", {}, ...inLines(part)));
}

/** Plain text with <br> for its line breaks. @param {string} text @returns {(Node | string)[]} */
export function inLines(text) {
  return text.split("\n").flatMap((line, number) => (number > 0 ? [element("br"), line] : [line]));
}

/** @param {string} line @returns {Item | null} */
function itemOf(line) {
  const found = ITEM.exec(line)?.groups;
  if (!found || (found.gap === "" && found.rest !== "")) return null;
  const gap = found.rest === "" || found.gap.length > 4 ? 1 : found.gap.length;
  return {
    sign: found.marker.slice(-1),
    number: found.number === undefined ? null : Number(found.number),
    width: found.indent.length + found.marker.length + gap,
    rest: found.rest === "" ? "" : " ".repeat(found.gap.length - gap) + found.rest,
  };
}

/** Whether a line begins a list though a paragraph stands right before it. @param {string} line */
function interrupts(line) {
  const item = line.startsWith("    ") ? null : itemOf(line);
  return item !== null && item.rest !== "" && (item.number === null || item.number === 1);
}

/** Whether a line, the signs of list items apart, has words that the next line may go on with. @param {string} line */
function hasWords(line) {
  let rest = line;
  for (let item = itemOf(rest); item; item = itemOf(rest)) ({ rest } = item);
  return !isBlank(rest);
}

const isBlank = (/** @type {string} */ line) => line.trim() === "";

/**
 * The paragraphs and lists of `lines`; `apart` are those with a blank line before them. Lists deeper than any reader
 * can follow are paragraphs.
 * @param {string[]} lines @param {number} [depth]
 * @returns {{ node: HTMLElement, apart: boolean }[]}
 */
function blocks(lines, depth = 0) {
  const made = [];
  for (let at = 0, apart = false; at < lines.length; ) {
    const item = depth < DEEPEST ? itemOf(lines[at]) : null;
    if (isBlank(lines[at])) {
      apart = true;
      at += 1;
      continue;
    }
    const start = at;
    at = item ? endOfList(lines, at, item) : endOfParagraph(lines, at);
    const own = lines.slice(start, at);
    made.push({ node: item ? list(own, item, depth) : element("p", {}, ...inline(own.join("\n").trim())), apart });
    apart = isBlank(lines[at - 1]);
  }
  return made;
}

/** @param {string[]} lines @param {number} start */
function endOfParagraph(lines, start) {
  let end = start + 1;
  while (end < lines.length && !isBlank(lines[end]) && !interrupts(lines[end])) end += 1;
  return end;
}

/** Where the list that begins at `start` ends, blank lines after it apart. @param {string[]} lines @param {number} start @param {Item} first */
function endOfList(lines, start, first) {
  let end = start + 1;
  let last = first;
  let wasBlank = false;
  let isOver = false; // an item that begins with a blank line holds nothing after another
  for (let at = end; at < lines.length; at += 1) {
    const item = itemOf(lines[at]);
    if (isBlank(lines[at])) {
      isOver ||= last.rest === "" && end === at;
      wasBlank = true;
      continue;
    }
    const belongs = !isOver && lines[at].startsWith(" ".repeat(last.width));
    if (!belongs && item) {
      if (item.sign !== first.sign) break;
      last = item;
      isOver = false;
    } else if (!belongs && (wasBlank || isOver || !hasWords(lines[at - 1]))) break;
    wasBlank = false;
    end = at + 1;
  }
  return end;
}

/** @param {string[]} lines @param {Item} first @param {number} depth */
function list(lines, first, depth) {
  /** @type {string[][]} */
  const items = [];
  let width = 0;
  for (const line of lines) {
    const item = items.length > 0 && line.startsWith(" ".repeat(width)) ? null : itemOf(line);
    if (item) {
      width = item.width;
      items.push([item.rest]);
    } else items[items.length - 1].push(line.startsWith(" ".repeat(width)) ? line.slice(width) : line.trimStart());
  }
  const contents = items.map((item) => blocks(item, depth + 1));
  const between = items.slice(0, -1).some((item) => item.length > 1 && isBlank(item[item.length - 1]));
  const loose = between || contents.some((content) => content.slice(1).some(({ apart }) => apart));
  /** @type {Record<string, string>} */
  const attributes = first.number !== null && first.number !== 1 ? { start: String(first.number) } : {};
  const drawn = contents.map((content) =>
    element("li", {}, ...content.flatMap(({ node }) => (loose || node.tagName !== "P" ? [node] : Array.from(node.childNodes)))),
  );
  return first.number === null ? element("ul", {}, ...drawn) : element("ol", attributes, ...drawn);
}
