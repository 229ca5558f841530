/** A line of limited Markdown to elements: emphasis, strong, links to the web, escapes and line breaks. */

import { element } from "../page/elements.js";

/**
 * A run of * or _ that may open or close emphasis: what is left of it.
 * @typedef {{ sign: string, left: number, length: number, opens: boolean, closes: boolean }} Run
 */

const PUNCTUATION = /[!-/:-@[-`{-~]|\p{P}/u;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const DEEPEST = 20;

/** @param {string} text @param {string} url @returns {HTMLAnchorElement} */
function webLink(text, url) {
  const link = element("a", {}, text);
  if (/^https?:\/\//i.test(url)) link.setAttribute("href", url);
  return link;
}

/**
 * The nodes of inline Markdown.
 * @param {string} text @param {number} depth
 * @returns {(Node | string)[]}
 */
export function inline(text, depth = 0) {
  /** @type {(Run | (Node | string)[])[]} */
  const pieces = [];
  const links = linkFinder(text);
  let plain = "";
  const flush = () => {
    if (plain) pieces.push([plain]);
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 2);
    const link = text[at] === "[" && depth < DEEPEST ? links(at) : null;
    if (link) {
      flush();
      const made = webLink("", link.url);
      made.append(...inline(text.slice(at + 1, link.labelEnd), depth + 1));
      pieces.push([made]);
      at = link.end;
    } else if (text[at] === "\\" && rest.length > 1 && rest !== "\\\n") {
      flush();
      const escaped = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
      pieces.push([ESCAPABLE.test(escaped) ? escaped : `\\${escaped}`]);
      at += 1 + escaped.length;
    } else if (rest === "\\\n" || text[at] === "\n") {
      const isEscaped = rest === "\\\n";
      const isHard = isEscaped || plain.endsWith("  ");
      if (!isEscaped) plain = plain.replace(/ +$/, "");
      if (isHard) {
        flush();
        pieces.push([element("br")]);
      }
      plain += "\n";
      at += isEscaped ? 2 : 1;
      while (text[at] === " " || text[at] === "\t") at += 1;
    } else if (text[at] === "*" || text[at] === "_") {
      flush();
      const run = runAt(text, at);
      pieces.push(run);
      at += run.length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return emphasised(pieces);
}

/** @param {string} text @param {number} at @returns {Run} */
function runAt(text, at) {
  const sign = text[at];
  let end = at;
  while (text[end] === sign) end += 1;
  const [before, after] = [text[at - 1] ?? " ", text[end] ?? " "];
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(after)];
  const [signBefore, signAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
  const right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
  const inWord = sign === "_";
  return {
    sign,
    left: end - at,
    length: end - at,
    opens: left && (!inWord || !right || signBefore),
    closes: right && (!inWord || !left || signAfter),
  };
}

/**
 * The pieces with what stands between an opening and a closing run as <em> or <strong>: CommonMark's "process emphasis".
 * @param {(Run | (Node | string)[])[]} pieces
 */
function emphasised(pieces) {
  /** @type {(Run | (Node | string)[])[]} */
  const stack = [];
  /** @type {Map<string, number>} How far down it is known that nothing can be closed by a run of that kind. */
  const floors = new Map();
  for (const piece of pieces) {
    if (!Array.isArray(piece) && piece.closes) close(piece, stack, floors);
    stack.push(piece);
  }
  return stack.flatMap(nodesOf);
}

/** @param {Run} closer @param {(Run | (Node | string)[])[]} stack @param {Map<string, number>} floors */
function close(closer, stack, floors) {
  const kind = `${closer.sign}${closer.opens}${closer.length % 3}`;
  for (let open = stack.length - 1; closer.left > 0 && open >= (floors.get(kind) ?? 0); open -= 1) {
    const opener = stack[open];
    if (Array.isArray(opener) || !isPair(opener, closer)) continue;
    const strength = opener.left > 1 && closer.left > 1 ? 2 : 1;
    const made = element(strength === 2 ? "strong" : "em", {}, ...stack.splice(open + 1).flatMap(nodesOf));
    opener.left -= strength;
    closer.left -= strength;
    if (opener.left === 0) stack.pop();
    else open += 1;
    stack.push([made]);
    for (const [known, floor] of floors) floors.set(known, Math.min(floor, open));
  }
  if (closer.left > 0) floors.set(kind, stack.length);
}

/** @param {Run} opener @param {Run} closer */
function isPair(opener, closer) {
  if (!opener.opens || opener.sign !== closer.sign) return false;
  const isEither = opener.closes || closer.opens;
  return !isEither || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** @param {Run | (Node | string)[]} piece */
const nodesOf = (piece) => (Array.isArray(piece) ? piece : piece.left > 0 ? [piece.sign.repeat(piece.left)] : []);

/**
 * Finds the link that begins at a bracket: where its label ends, where it ends, and its address; each looked for once.
 * @param {string} text
 */
function linkFinder(text) {
  /** @type {Map<number, { labelEnd: number, end: number, url: string } | null>} */
  const known = new Map();

  /** @param {number} at @param {number} [depth] */
  function find(at, depth = 0) {
    let found = known.get(at);
    if (found === undefined) {
      found = depth < DEEPEST ? linkAt(at, depth) : null;
      known.set(at, found);
    }
    return found;
  }

  /** @param {number} at @param {number} depth */
  function linkAt(at, depth) {
    let level = 1;
    for (let end = at + 1; end < text.length; end += 1) {
      if (text[end] === "\\") end += 1;
      else if (text[end] === "[") {
        if (find(end, depth + 1)) return null;
        level += 1;
      } else if (text[end] === "]") {
        level -= 1;
        if (level === 0) {
          const address = addressAt(text, end + 1);
          return address && { labelEnd: end, ...address };
        }
      }
    }
    return null;
  }

  return find;
}

/** The (address) of a link to the web, or null. @param {string} text @param {number} at */
function addressAt(text, at) {
  const pattern = /\(\s*(?:<(?<angled>[^<>\n]*)>|(?<bare>(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))+))(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const url = (match?.groups?.angled ?? match?.groups?.bare ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1");
  return match && /^https?:\/\//i.test(url) ? { url, end: pattern.lastIndex } : null;
}
