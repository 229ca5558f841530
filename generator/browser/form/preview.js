/**
 * How a record will read: its page, drawn of what the form holds, with the markup of the pages and in the order of
 * their plans. What only other records say of it is left out.
 */

import { element } from "../page/elements.js";
import { marked } from "./preview_citations.js";
import { facts as fundFacts, notices as fundNotices, sections as fundSections } from "./preview_fund.js";
import { activity, source } from "./preview_other_types.js";
import { lesson } from "./preview_lesson.js";
import {
  badges as projectBadges,
  facts as projectFacts,
  notices as projectNotices,
  sections as projectSections,
} from "./preview_project.js";
import { paragraphs } from "./preview_prose.js";
import { colophon, facts, sections } from "./preview_sections.js";
import { written } from "./preview_written.js";

/**
 * @import { RecordData, Rules } from "./form_data.js"
 * @import { FactValue, SectionMaker } from "./preview_sections.js"
 * @import { Shown } from "./preview_site.js"
 *
 * What a record type shows that its plan and the types of its fields cannot say.
 * @typedef {object} View
 * @property {(shown: Shown) => Node[]} [badges]
 * @property {(shown: Shown) => Node[]} [notices]
 * @property {Record<string, FactValue>} [facts]
 * @property {Record<string, SectionMaker>} [sections]
 */

/** @type {Record<string, View>} */
const VIEWS = {
  projekt: { badges: projectBadges, notices: projectNotices, facts: projectFacts, sections: projectSections },
  fonder: { notices: fundNotices, facts: fundFacts, sections: fundSections },
  aktiviteter: activity,
  kallor: source,
  lardomar: lesson,
};

/** What a line could end at within a number: looked for first, since it takes a tenth of the time. */
const MAY_BREAK = /[\d§] /;

/**
 * The page of a record of the type `folder` with the values `data`, as in data/katalog.json; empty ones are absent ones.
 * @param {Rules} rules @param {string} folder @param {RecordData} data
 * @returns {HTMLElement}
 */
export function preview(rules, folder, data) {
  const { pages } = rules;
  /** @type {Shown} */
  const shown = { ...written(rules, folder, data), rules, pages, words: pages.words, plan: pages.plans[folder], folder };
  const view = VIEWS[folder] ?? {};
  const drawn = [...sections(shown, view.sections ?? {}), ...colophon(shown)];
  const page = element(
    "div",
    { class: "kb-record-preview" },
    head(shown, view.badges?.(shown) ?? []),
    ...(view.notices?.(shown) ?? []),
    facts(shown, view.facts ?? {}),
    ...drawn.flatMap(({ heading, blocks }) => [element("h2", {}, heading), ...blocks]),
  );
  typeset(page, new RegExp(pages.inNumber, "g"), new RegExp(pages.control, "g"));
  return page;
}

/** @param {Shown} shown @param {Node[]} badges */
function head(shown, badges) {
  const { titel, sammanfattning } = shown.record;
  const lead = sammanfattning ? marked(shown, ["sammanfattning"], paragraphs(sammanfattning)) : [];
  return element(
    "header",
    { class: "kb-head" },
    element("p", { class: "kb-kind" }, `${shown.rules.types[shown.folder].title} `, ...badges),
    element("h1", {}, titel ?? shown.words.UNTITLED),
    ...(lead.length > 0 ? [element("div", { class: "kb-lead" }, ...lead)] : []),
  );
}

/** Lets no line end within a number, and shows what cannot be seen: generator/text/prose.py. @param {Node} node @param {RegExp} inNumber @param {RegExp} control */
function typeset(node, inNumber, control) {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType !== 3) typeset(child, inNumber, control);
    else {
      const text = (child.nodeValue ?? "").replace(control, "\ufffd");
      child.nodeValue = MAY_BREAK.test(text) ? text.replace(inNumber, "\u00a0") : text;
    }
  }
}
