/** How a statement shows where it comes from: pages/views/citations.py for the form. */

import { element } from "../page/elements.js";
import { paragraphs, prose } from "./preview_prose.js";
import { isOwn, joined, link, outLink, ownMark, ownWords } from "./preview_site.js";
import { bareAddress, dateText, said } from "./preview_values.js";
import { citationOf } from "./preview_written.js";

/**
 * @import { Nodes, Shown } from "./preview_site.js"
 * @import { Citation, Path } from "./preview_written.js"
 *
 * A statement and its own citations, none when the record's sources apply.
 * @typedef {{ nodes: Nodes, citations: Citation[] }} Raw
 *
 * A place in a source as it is shown; `number` is the mark that statements carry, 0 for none.
 * @typedef {{ citation: Citation, text: string, number: number }} View
 */

/** @type {Citation} Stands in place of a citation with words that are the knowledge base's own. */
export const OWN = Object.freeze({});
const LAST_LINES = new Set(["P", "LI", "UL", "OL"]);

/** @param {Citation} citation */
const keyOf = ({ source, section, page, url, fetched }) => JSON.stringify([source, section, page, url, fetched]);

/** @param {Citation} one @param {Citation} other */
const isSameDocument = (one, other) => one.source === other.source && one.url === other.url;

/** @param {Citation[]} citations */
const distinct = (citations) => Array.from(new Map(citations.map((citation) => [keyOf(citation), citation])).values());

/** @param {Shown} shown @param {Path} path */
export function ownCitations(shown, path) {
  const found = shown.placedAt(path);
  return found === null ? [] : found.length === 0 ? [OWN] : found;
}

/** The prose texts of the list at `path`. @param {Shown} shown @param {Path} path @param {string[]} texts @returns {Raw[]} */
export const proseAt = (shown, path, texts = []) =>
  texts.map((text, number) => ({ nodes: prose(text), citations: ownCitations(shown, [...path, number]) }));

/** The plain text at `path`, or no words. @param {Shown} shown @param {Path} path @param {string} [text] @returns {Raw} */
export const saidAt = (shown, path, text) => ({
  nodes: text ? paragraphs(text) : [],
  citations: ownCitations(shown, path),
});

/** `nodes` with marks at the end of their last line. @param {Nodes} nodes @param {Nodes} marks @returns {Nodes} */
function withMark(nodes, marks) {
  const line = nodes[nodes.length - 1];
  if (!isLine(line)) return [...nodes, ...marks];
  let end = line;
  while (isLine(end.lastChild)) end = end.lastChild;
  end.append(...marks);
  return nodes;
}

/** @param {unknown} node @returns {node is Element} */
const isLine = (node) => LAST_LINES.has(/** @type {any} */ (node)?.tagName);

/** What stands at `path` with its mark when it is our own. @param {Shown} shown @param {Path} path @param {Nodes} nodes */
export const marked = (shown, path, nodes) => (isOwn(shown, path) ? withMark(nodes, ownMark(shown)) : nodes);

/** @param {Raw} raw */
const isOurs = ({ citations }) => citations.length === 1 && citations[0] === OWN;

/**
 * Statements with their numbers, and the section's line of sources.
 * @param {Shown} shown @param {Raw[]} raw
 * @returns {{ statements: Nodes[], note: Node | null }}
 */
export function cite(shown, raw) {
  const sets = new Set(raw.filter((one) => !isOurs(one)).map(({ citations }) => JSON.stringify(citations.map(keyOf))));
  const named = distinct(raw.flatMap(({ citations }) => citations).filter((citation) => citation !== OWN));
  const numbered = sets.size > 1 && named.length > 0;
  const views = named.map((citation, number) => viewOf(shown, citation, numbered ? number + 1 : 0));
  const numbers = new Map(views.map((view) => [keyOf(view.citation), view]));
  const statements = raw.map((one) => {
    if (isOurs(one)) return one.nodes.length > 0 ? withMark(one.nodes, ownMark(shown)) : one.nodes;
    if (!numbered) return one.nodes;
    const marks = distinct(one.citations).flatMap((citation) => numbers.get(keyOf(citation)) ?? []);
    marks.sort((first, second) => first.number - second.number);
    return withMark(one.nodes, marks.map((view) => markOf(shown, view)));
  });
  if (named.length === 0) return { statements, note: sets.size > 0 || raw.length === 0 ? recordNote(shown) : null };
  const rest = sets.has("[]") && recordCitations(shown).length > 0;
  return { statements, note: noteOf(shown, views, rest) };
}

/** @param {Shown} shown @returns {Citation[]} */
const recordCitations = ({ record }) => (record.källor ?? []).map(citationOf);

/** The line for statements without citations of their own: the record's sources, in short when many. @param {Shown} shown */
export function recordNote(shown) {
  const named = distinct(recordCitations(shown));
  if (named.length === 0) return null;
  const isShort = named.length > shown.pages.fewCitations;
  const cited = isShort ? distinct(named.map(({ source, url }) => ({ source, url }))) : named;
  return noteOf(shown, cited.map((citation) => viewOf(shown, citation, 0)), isShort);
}

/** The record's sources, a line for each, those of its statements included. @param {Shown} shown */
export const sourceList = (shown) => sourceLines(shown, [...recordCitations(shown), ...shown.cited]);

/** "Titel, avsnitt X, avsnitt Y, s. 5" @param {Shown} shown @param {Citation[]} citations @returns {Nodes[]} */
export function sourceLines(shown, citations) {
  const views = distinct(citations).map((citation) => viewOf(shown, citation, 0));
  return grouped(views).map(({ document, places }) => {
    const { title, url } = titleAndUrl(shown, document);
    const first = url.includes("://") ? outLink(url, title) : url ? link(url, title) : title;
    return joined([[first], ...places.map((view) => [placed(shown, view)])], () => ", ");
  });
}

/** @param {View[]} views */
function grouped(views) {
  /** @type {{ document: Citation, places: View[] }[]} */
  const groups = [];
  for (const view of views) {
    let group = groups.find(({ document }) => isSameDocument(document, view.citation));
    if (!group) groups.push((group = { document: view.citation, places: [] }));
    if (view.text) group.places.push(view);
  }
  return groups;
}

/** @param {Shown} shown @param {View[]} views @param {boolean} rest */
function noteOf(shown, views, rest) {
  const cited = grouped(views).map(({ document, places }) => {
    const { title, url } = titleAndUrl(shown, document);
    const numbered = places.flatMap((view) => [
      ", ",
      ...(view.number ? [element("span", { class: "kb-number" }, String(view.number))] : []),
      placed(shown, view),
    ]);
    return [url ? link(url, title) : title, ...numbered];
  });
  if (rest) cited.push([link("", shown.words.ALL_SOURCES)]);
  return element("p", { class: "kb-source" }, `${shown.words.SOURCE}: `, ...joined(cited, () => "; "), ".");
}

/** @param {Shown} shown @param {View} view */
function placed(shown, { citation, text }) {
  return citation.section && titleOf(shown, citation) ? link(`kallor/${citation.source}.html`, text) : text;
}

/** @param {Shown} shown @param {Citation} citation */
const titleOf = ({ rules }, { source }) => (rules.records.kallor ?? []).find(([id]) => id === source)?.[1];

/** @param {Shown} shown @param {Citation} citation */
function titleAndUrl(shown, citation) {
  const { source, url } = citation;
  if (citation === OWN) return { title: ownWords(shown), url: "om.html#egna-ord" };
  if (!source) return { title: url ? bareAddress(url) : "", url: url && /^https?:\/\//i.test(url) ? url : "" };
  const title = titleOf(shown, citation);
  return { title: title ?? source, url: title === undefined ? "" : `kallor/${source}.html` };
}

/** @param {Shown} shown @param {Citation} citation @param {number} number @returns {View} */
function viewOf({ words, pages }, citation, number) {
  const places = [
    citation.section && said(words.IN_SECTION, citation.section),
    citation.page && said(words.ON_PAGE, citation.page),
    citation.fetched && said(words.FETCHED, dateText(citation.fetched, pages.months)),
  ].filter((place) => place !== undefined && place !== "");
  return { citation, text: places.join(", ") || (number ? words.WHOLE_DOCUMENT : ""), number };
}

/** @param {Shown} shown @param {View} view */
function markOf(shown, { citation, text, number }) {
  const { url } = titleAndUrl(shown, citation);
  const mark = link(url, String(number));
  if (url) mark.setAttribute("aria-label", said(shown.words.NUMBERED_SOURCE, number, text));
  mark.title = text;
  return element("sup", { class: "kb-mark" }, mark);
}
