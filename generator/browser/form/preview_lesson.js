/** What pages of lessons show that the types of fields cannot say: lesson_page.py and lesson_strength.py for the form. */

import { element } from "../page/elements.js";
import { documentsOf, readIn, restsOn } from "./evidence.js";
import { badge, tableBlock, textBlock } from "./preview_blocks.js";
import { marked, sourceLines } from "./preview_citations.js";
import { paragraphs, prose } from "./preview_prose.js";
import { relatedSection } from "./preview_sections.js";
import { label, link, partLabel, recordLink, stacked } from "./preview_site.js";
import { capitalised, count, enumerate, said } from "./preview_values.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { FactValue, Section, SectionMaker } from "./preview_sections.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 */

const COLUMNS = ["text", "stöd", "slag"];

/** @param {Shown} shown @returns {RecordData[]} */
const evidenceOf = ({ record }) => record.belägg ?? [];

/** @param {Shown} shown */
const badges = ({ record, pages }) =>
  record.verkan ? [badge(capitalised(record.verkan), pages.effectTones[record.verkan] ?? "")] : [];

/** The kinds of evidence by independent source: what rests on the same document, however remotely, is one. @param {Shown} shown */
function independent(shown) {
  const of = restsOn(shown.rules);
  /** @type {{ documents: string[], kinds: string[] }[]} */
  let groups = [];
  for (const one of evidenceOf(shown).filter(({ stöd }) => stöd === "stöder")) {
    const own = documentsOf(shown.rules, of, one);
    const met = groups.filter(({ documents }) => documents.some((document) => own.includes(document)));
    const joined = {
      documents: [...own, ...met.flatMap(({ documents }) => documents)],
      kinds: [one.slag, ...met.flatMap(({ kinds }) => kinds)],
    };
    groups = [...groups.filter((group) => !met.includes(group)), joined];
  }
  return groups.filter(({ documents }) => documents.length > 0).map(({ kinds }) => kinds);
}

/** How many independent sources there are of each kind, and how many places contradict. @param {Shown} shown @param {number[]} found @param {number} against */
function levelOf({ pages }, [measured, seen, ...others], against) {
  const [disputed, strong, moderate, weak, untried, unsupported] = pages.strengthLevels.map(([name]) => name);
  if (against > 0) return disputed;
  if (measured > 0 && measured + seen > 1) return strong;
  if (measured > 0 || seen > 1) return moderate;
  if (seen > 0) return weak;
  return others.some((number) => number > 0) ? untried : unsupported;
}

/** "Svag. 1 oberoende källa stöder lärdomen: 1 erfaret." @param {Shown} shown */
function strength(shown) {
  const { pages, words } = shown;
  const known = pages.kindsOfEvidence;
  const strongest = independent(shown).map((kinds) => known.find((kind) => kinds.includes(kind)) ?? known[known.length - 1]);
  const found = known.map((kind) => strongest.filter((one) => one === kind).length);
  const [nuancing, against] = ["nyanserar", "motsäger"].map(
    (support) => evidenceOf(shown).filter(({ stöd }) => stöd === support).length,
  );
  const kinds = known.flatMap((kind, number) => (found[number] > 0 ? [`${found[number]} ${kind}`] : []));
  const sources = count(strongest.length, words.INDEPENDENT_SOURCE, words.INDEPENDENT_SOURCES);
  return [
    levelOf(shown, found, against),
    ...(kinds.length > 0 ? [said(words.SUPPORTED_BY, sources, enumerate(kinds, words.AND))] : []),
    ...(nuancing > 0 ? [said(words.NUANCED_BY, nuancing)] : []),
    ...(against > 0 ? [said(words.CONTRADICTED_BY, against)] : []),
  ].map((sentence) => `${sentence}.`).join(" ");
}

/** Where it is read. @param {Shown} shown @param {RecordData} one @returns {Nodes[]} */
function placeOf(shown, one) {
  const source = readIn(shown.rules, restsOn(shown.rules), one);
  if (source) return sourceLines(shown, [{ source, section: one.avsnitt, page: one.sida }]);
  const places = [one.avsnitt && said(shown.words.IN_SECTION, one.avsnitt), one.sida && said(shown.words.ON_PAGE, one.sida)];
  const told = places.filter(Boolean).join(", ");
  return told ? [[told]] : [];
}

/** Where it is read, what is said there, and for what it counts. @param {Shown} shown @param {RecordData} one @param {number} number @returns {Nodes[]} */
function cells(shown, one, number) {
  const [folder, id = ""] = (one.post ?? "").split("/");
  const record = one.post ? [recordLink(shown, folder, id)] : [];
  const [told, support, kind] = [
    one.text && marked(shown, ["belägg", number, "text"], paragraphs(one.text)),
    one.stöd && [capitalised(one.stöd)],
    one.slag && [capitalised(one.slag)],
  ].map((nodes) => nodes || [shown.words.NOT_STATED]);
  return [stacked([...record, ...placeOf(shown, one)]), told, support, kind];
}

/** @param {Shown} shown @returns {Section[]} */
function evidenceSection(shown) {
  const { words } = shown;
  const sum = element("p", {}, element("strong", {}, `${words.STRENGTH}:`), ` ${strength(shown)} `, link("", words.HOW_STRENGTH), ".");
  const evidence = evidenceOf(shown);
  const columns = [words.WHERE, ...COLUMNS.map((key) => partLabel(shown, "Evidence", key))].map((name) => ({ label: name }));
  const rows = evidence.map((one, number) => ({ cells: cells(shown, one, number) }));
  const table = rows.length > 0 ? tableBlock(words.FOR_AND_AGAINST, columns, rows, null) : textBlock(element("p", {}, words.NO_EVIDENCE));
  return [{ heading: label(shown, "belägg"), blocks: [textBlock(sum), table] }];
}

/** The rule by which strength is worked out. @param {Shown} shown @returns {Section[]} */
function ruleSection({ pages, words }) {
  const lines = pages.strengthLevels.map(([name, rule]) => element("li", {}, element("strong", {}, name), `: ${rule}`));
  return [{ heading: words.HOW_STRENGTH, blocks: [textBlock(...prose(words.STRENGTH_RULE), element("ol", {}, ...lines))] }];
}

/** What belongs together with the lesson, but for the records among its evidence. @param {Shown} shown */
const related = (shown) => relatedSection(shown, [], new Set(evidenceOf(shown).map(({ post }) => post)));

/** @type {{ badges: (shown: Shown) => Node[], facts: Record<string, FactValue>, sections: Record<string, SectionMaker> }} */
export const lesson = {
  badges,
  facts: {
    steg: ({ record, words }) => (record.steg ? [capitalised(enumerate(record.steg, words.AND))] : null),
    verkan: ({ record }) => (record.verkan ? [capitalised(record.verkan)] : null),
  },
  sections: { belägg: evidenceSection, regeln_för_styrkan: ruleSection, relaterade: related },
};
