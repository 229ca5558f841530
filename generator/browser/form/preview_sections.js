/** The facts and sections that pages of all record types can have: pages/views/record.py and planned.py for the form. */

import {
  conflictsBlock,
  definitionsBlock,
  factBox,
  linkGroupsBlock,
  sourceListBlock,
  statementsBlock,
} from "./preview_blocks.js";
import { cite, marked, ownCitations, proseAt, recordNote, sourceLines, sourceList } from "./preview_citations.js";
import { inLines, paragraphs } from "./preview_prose.js";
import { commaList, countyNames, isOwn, label, link, outLink, ownMark, ownWords, recordLink, stacked, termLinks } from "./preview_site.js";
import { bareAddress, dateText, said } from "./preview_values.js";
import { citationOf } from "./preview_written.js";
import { fieldAt } from "./record_data.js";

/**
 * @import { Field, RecordData } from "./form_data.js"
 * @import { Fact } from "./preview_blocks.js"
 * @import { Raw } from "./preview_citations.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 * @import { Path } from "./preview_written.js"
 *
 * @typedef {{ heading: string, blocks: Node[] }} Section
 * @typedef {(shown: Shown) => Nodes | null} FactValue
 * @typedef {(shown: Shown) => Section[]} SectionMaker
 */

const LINKED = new Set(["term", "link", "county"]);

/** The facts in the order of the plan. @param {Shown} shown @param {Record<string, FactValue>} values */
export function facts(shown, values) {
  const drawn = shown.plan.facts.flatMap((name) => {
    const field = fieldAt(shown.rules, shown.folder, name.split("."));
    if (!field) return [];
    const value = values[name] ? values[name](shown) : stated(shown, field);
    if (value) return [{ label: field.label, value: LINKED.has(field.kind) ? value : marked(shown, name.split("."), value) }];
    return shown.plan.expected.includes(name) ? [missingFact(shown, field.label)] : [];
  });
  return factBox([...drawn, ...unanswered(shown)], recordNote(shown));
}

/** The sections that readers look for but the record does not have, as one fact. @param {Shown} shown @returns {Fact[]} */
function unanswered(shown) {
  const { plan, record, words } = shown;
  const apart = plan.sections.filter((name) => plan.expected.includes(name) && !plan.facts.includes(name));
  const silent = apart.filter((name) => record[name] === undefined);
  const labels = silent.map((name) => label(shown, name).toLowerCase());
  return labels.length > 0 ? [{ label: words.NOT_STATED, value: [labels.join(", ")], missing: true }] : [];
}

/** @param {Shown} shown @param {string} name @returns {Fact} */
export const missingFact = ({ words }, name) => ({ label: name, value: [words.NOT_STATED], missing: true });

/** What the type of a field makes of its value. @param {Shown} shown @param {Field} field @returns {Nodes | null} */
function stated(shown, field) {
  const value = shown.record[field.key];
  if (value === undefined) return null;
  if (field.kind === "county") return countyNames(shown, field.key);
  if (field.kind === "date") return [dateText(value, shown.pages.months)];
  if (field.kind === "url") return [outLink(value, bareAddress(value))];
  if (field.kind !== "term" && field.kind !== "link") return [value];
  /** @type {string[]} */
  const ids = value;
  const own = new Set(ids.filter((_, number) => isOwn(shown, [field.key, number])));
  if (field.kind === "term") return termLinks(shown, field.target ?? "", ids, own);
  return commaList(ids.map((id) => [...recordLink(shown, field.target ?? "", id), ...(own.has(id) ? ownMark(shown) : [])]));
}

/** The sections in the order of the plan. @param {Shown} shown @param {Record<string, SectionMaker>} makers */
export function sections(shown, makers) {
  const ofAll = { går_isär: conflictsSection, relaterade: relatedSection };
  /** @type {Record<string, SectionMaker>} */
  const known = { ...ofAll, ...makers };
  return shown.plan.sections.flatMap((name) => (known[name] ? known[name](shown) : textsSection(shown, name)));
}

/** @param {Shown} shown @param {string} key @returns {Section[]} */
function textsSection(shown, key) {
  const texts = shown.record[key];
  if (!Array.isArray(texts)) return [];
  const { statements, note } = cite(shown, proseAt(shown, [key], texts));
  const letters = texts.reduce((sum, text) => sum + Array.from(text).length, 0);
  const asList = texts.length > 1 && letters / texts.length < shown.pages.listLength;
  return [{ heading: label(shown, key), blocks: [statementsBlock(statements, note, asList)] }];
}

/**
 * Terms with their statements; one without says that it is not stated, but for where that goes without saying.
 * @param {Shown} shown @param {{ term: Nodes, raw: Raw[] }[]} rows @param {boolean} [telling]
 */
export function definitions(shown, rows, telling = true) {
  const { groups, note } = citedGroups(shown, rows.map(({ raw }) => raw));
  const drawn = rows.map(({ term, raw }, number) => ({ term, statements: groups[number], missing: telling && raw.length === 0 }));
  return definitionsBlock(drawn, note, shown.words.NOT_STATED);
}

/** Groups of statements that share one line of sources. @param {Shown} shown @param {Raw[][]} raw */
export function citedGroups(shown, raw) {
  const { statements, note } = cite(shown, raw.flat());
  let next = 0;
  const groups = raw.map((group) => statements.slice(next, (next += group.length)));
  return { groups, note };
}

/** A section of one block, or none. @param {Shown} shown @param {string} key @param {(held: any) => Node[]} blocks @returns {Section[]} */
export function sectionOf(shown, key, blocks) {
  const held = shown.record[key];
  const made = held === undefined ? [] : blocks(held);
  return made.length > 0 ? [{ heading: label(shown, key), blocks: made }] : [];
}

/** @param {Shown} shown @returns {Section[]} */
function conflictsSection(shown) {
  /** @type {RecordData[]} */
  const conflicts = shown.record.går_isär ?? [];
  if (conflicts.length === 0) return [];
  const drawn = conflicts.map((conflict, number) => ({
    fact: conflict.uppgift ?? "",
    values: (conflict.värden ?? []).map((/** @type {RecordData} */ value, /** @type {number} */ at) => ({
      value: inLines(value.värde ?? ""),
      source: sourceOfValue(shown, value, ["går_isär", number, "värden", at, "värde"]),
    })),
    comment: conflict.kommentar
      ? marked(shown, ["går_isär", number, "kommentar"], paragraphs(conflict.kommentar))
      : [],
  }));
  const blocks = [conflictsBlock(drawn, shown.words.FACT, shown.words.SOURCE)];
  return [{ heading: label(shown, "går_isär"), blocks }];
}

/** @param {Shown} shown @param {RecordData} value @param {Path} path @returns {Nodes} */
function sourceOfValue(shown, value, path) {
  const { källa, avsnitt, sida } = value;
  const citations = källa ? [citationOf({ källa, avsnitt, sida })] : ownCitations(shown, path);
  const lines = sourceLines(shown, citations);
  return lines.length > 0 ? stacked(lines) : [shown.words.NOT_STATED];
}

/**
 * The records that this one names, by type; a source that is only cited stands among the sources.
 * @param {Shown} shown @param {string[]} [without] folders @param {Set<string>} [elsewhere] what the page shows already
 * @returns {Section[]}
 */
export function relatedSection(shown, without = [], elsewhere = new Set()) {
  const cited = new Set([...(shown.record.källor ?? []).map(citationOf), ...shown.cited].map(({ source }) => source));
  const every = references(shown, shown.rules.types[shown.folder].part, shown.record, []);
  const named = every.filter(
    ({ folder, id }) => (folder !== "kallor" || !cited.has(id)) && !elsewhere.has(`${folder}/${id}`),
  );
  const groups = Object.keys(shown.rules.types).flatMap((folder) => {
    if (without.includes(folder)) return [];
    const ids = new Map(named.filter((one) => one.folder === folder && isKnown(shown, one)).map((one) => [one.id, one]));
    const links = Array.from(ids.keys(), (id) => [
      ...recordLink(shown, folder, id),
      ...(named.every((one) => one.folder !== folder || one.id !== id || one.own) ? ownMark(shown) : []),
    ]);
    return links.length > 0 ? [{ heading: shown.pages.plurals[folder], links }] : [];
  });
  return groups.length > 0 ? [{ heading: shown.words.RELATED, blocks: [linkGroupsBlock(groups)] }] : [];
}

/** @param {Shown} shown @param {{ folder: string, id: string }} one */
const isKnown = ({ rules }, { folder, id }) => (rules.records[folder] ?? []).some(([known]) => known === id);

/**
 * Every record that a part names, but for the sources of what is said, in the order of the record.
 * @param {Shown} shown @param {string} part @param {RecordData} holder @param {Path} path
 * @returns {{ folder: string, id: string, own: boolean }[]}
 */
export function references(shown, part, holder, path) {
  return shown.rules.parts[part].flatMap((field) => {
    if (holder[field.key] === undefined || field.part === "SourceRef") return [];
    /** @type {any[]} */
    const values = field.many ? holder[field.key] : [holder[field.key]];
    return values.flatMap((value, number) => {
      const here = [...path, field.key, ...(field.many ? [number] : [])];
      if (field.part) return references(shown, field.part, value, here);
      if (field.kind !== "link" && field.kind !== "relation") return [];
      const [folder, id] = field.kind === "link" ? [field.target ?? "", value] : value.split("/");
      return [{ folder, id, own: isOwn(shown, here) }];
    });
  });
}

/** Web pages for those who read on, the sources, and what is known of the record itself. @param {Shown} shown @returns {Section[]} */
export function colophon(shown) {
  /** @type {RecordData[]} */
  const links = (shown.record.länkar ?? []).filter((/** @type {RecordData} */ { url }) => url);
  const lines = shown.folder === "kallor" ? [] : sourceList(shown);
  const further = links.map(({ url, titel }) => [/^https?:\/\//i.test(url) ? link(url, titel ?? url) : (titel ?? url)]);
  return [
    ...(links.length > 0
      ? [{ heading: label(shown, "länkar"), blocks: [linkGroupsBlock([{ heading: "", links: further }])] }]
      : []),
    ...(lines.length > 0 ? [{ heading: shown.words.SOURCES, blocks: [sourceListBlock(lines)] }] : []),
    { heading: shown.words.ABOUT_PAGE, blocks: [factBox(aboutRecord(shown), null)] },
  ];
}

/** @param {Shown} shown @returns {Fact[]} */
function aboutRecord(shown) {
  const { record, pages, words } = shown;
  const { granskad, ansvarig, taggar = [], historik = [] } = record;
  /** @type {string[]} */
  const own = Object.keys(record).filter((key) => hasOwn(shown, record[key], [key]));
  const due = granskad ? reviewDue(granskad, pages.reviewMonths[shown.folder]) : "";
  const tags = taggar.map((/** @type {string} */ tag) => [link(`katalog.html?q=${encodeURIComponent(tag)}`, tag)]);
  return [
    granskad
      ? { label: label(shown, "granskad"), value: [dateText(granskad, pages.months)] }
      : missingFact(shown, label(shown, "granskad")),
    ...(due ? [{ label: words.REVIEWED_AGAIN, value: [dateText(due, pages.months)] }] : []),
    ...(ansvarig ? [{ label: label(shown, "ansvarig"), value: [ansvarig] }] : []),
    ...(tags.length > 0 ? [{ label: label(shown, "taggar"), value: commaList(tags) }] : []),
    ...(own.length > 0
      ? [{ label: ownWords(shown), value: [said(words.PARTLY_OWN, own.map((key) => label(shown, key)).join(", "))] }]
      : []),
    ...(historik.length > 0 ? [{ label: label(shown, "historik"), value: stacked(logLines(shown)) }] : []),
  ];
}

/** What has happened to the record, newest first. @param {Shown} shown @returns {Nodes[]} */
function logLines(shown) {
  /** @type {RecordData[]} */
  const rows = shown.record.historik;
  const lines = rows.map(({ datum = "", vad = "" }, number) => [
    `${dateText(datum, shown.pages.months)}: `,
    ...marked(shown, ["historik", number, "vad"], inLines(vad)),
  ]);
  return lines.toReversed();
}

/** Whether `value` at `path`, or something within it, is our own. @param {Shown} shown @param {any} value @param {Path} path @returns {boolean} */
function hasOwn(shown, value, path) {
  if (isOwn(shown, path)) return true;
  if (value === null || typeof value !== "object") return false;
  return Object.keys(value).some((step) => hasOwn(shown, value[step], [...path, step]));
}

/** @param {number} year @param {number} month from 0 */
const lastDay = (year, month) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day until which a review holds; an imprecise date counts from its last day. @param {string} date @param {number} months */
function reviewDue(date, months) {
  const [year, month = 12, day] = date.split("-").map(Number);
  if (!year) return "";
  const index = year * 12 + month - 1 + months;
  const [dueYear, dueMonth] = [Math.floor(index / 12), index % 12];
  const dueDay = Math.min(day ?? lastDay(year, month - 1), lastDay(dueYear, dueMonth));
  return `${dueYear}-${String(dueMonth + 1).padStart(2, "0")}-${String(dueDay).padStart(2, "0")}`;
}
