/** What pages of activities and sources show that the types of fields cannot say: activity_page.py and source_page.py. */

import { element } from "../page/elements.js";
import { definitionsBlock, linkGroupsBlock, notice, tableBlock, textBlock } from "./preview_blocks.js";
import { cite, proseAt, saidAt } from "./preview_citations.js";
import { definitions, references, relatedSection, sectionOf } from "./preview_sections.js";
import { areaLink, commaList, joined, label, link, outLink, partLabel, recordLink } from "./preview_site.js";
import { bareAddress } from "./preview_values.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { FactValue, Section, SectionMaker } from "./preview_sections.js"
 * @import { Shown } from "./preview_site.js"
 */

/** @param {Shown} shown @returns {RecordData[]} */
const routes = ({ record }) => record.finansiering ?? [];

/** @param {Shown} shown */
const gap = (shown) => (routes(shown).length > 0 ? [] : [notice("gap", shown.words.GAP, shown.words.GAP_MEANS)]);

/** @param {Shown} shown */
function possibleFunds(shown) {
  const funds = Array.from(new Set(routes(shown).map(({ fond }) => fond)));
  return funds.length > 0 ? commaList(funds.map((fund) => recordLink(shown, "fonder", fund ?? ""))) : [shown.words.GAP];
}

/** The funds that could pay; what they demand stands in their own records. @param {Shown} shown @returns {Section[]} */
function possibleFinancing(shown) {
  const { words } = shown;
  const matrix = link("matris.html", words.COMPARE_IN_MATRIX);
  const heading = label(shown, "finansiering");
  const lines = routes(shown);
  if (lines.length === 0) return [{ heading, blocks: [textBlock(element("p", {}, `${words.GAP}. `, matrix, "."))] }];
  const { statements, note } = cite(
    shown,
    lines.map(({ kommentar }, number) => saidAt(shown, ["finansiering", number, "kommentar"], kommentar)),
  );
  const rows = lines.map(({ fond = "", programområden = [] }, number) => {
    const codes = joined(programområden.map((/** @type {string} */ code) => areaLink(shown, fond, code)), () => ` ${words.OR} `);
    const [start, end] = words.PROGRAMME_AREA.split("{}");
    const named = codes.length > 0 ? [element("p", {}, start, ...codes, end)] : [];
    return { cells: [[...recordLink(shown, "fonder", fond), ...named, ...statements[number]]] };
  });
  const table = tableBlock(words.POSSIBLE_FUNDS, [{ label: partLabel(shown, "FundingOption", "fond") }], rows, note);
  return [{ heading, blocks: [table, textBlock(element("p", {}, `${words.TERMS_ELSEWHERE} `, matrix, "."))] }];
}

/** Examples and projects to learn from. @param {Shown} shown @returns {Section[]} */
function lessons(shown) {
  const named = references(shown, "Activity", shown.record, []);
  const groups = [
    { heading: label(shown, "goda_exempel"), folder: "exempel" },
    { heading: label(shown, "projekt"), folder: "projekt" },
  ].flatMap(({ heading, folder }) => {
    const ids = Array.from(new Set(named.flatMap((one) => (one.folder === folder ? [one.id] : []))));
    return ids.length > 0 ? [{ heading, links: ids.map((id) => recordLink(shown, folder, id)) }] : [];
  });
  return groups.length > 0 ? [{ heading: shown.words.LEARN, blocks: [linkGroupsBlock(groups)] }] : [];
}

/** @param {Shown} shown */
const agreement = (shown) =>
  sectionOf(shown, "överenskommelse", (/** @type {RecordData} */ held) => {
    const texts = shown.plan.parts.överenskommelse.flatMap((key) => {
      const raw = proseAt(shown, ["överenskommelse", key], held[key]);
      return raw.length > 0 ? [{ term: [partLabel(shown, "Agreement", key)], raw }] : [];
    });
    /** @type {string[]} */
    const parties = held.parter ?? [];
    const listed = { nodes: [element("p", {}, parties.join(", "))], citations: [] };
    const first = { term: [partLabel(shown, "Agreement", "parter")], raw: [listed] };
    return [definitions(shown, parties.length > 0 ? [first, ...texts] : texts)];
  });

/** The document's own headings. @param {Shown} shown */
const documentSections = (shown) =>
  sectionOf(shown, "avsnitt", (/** @type {string[]} */ held) => [
    definitionsBlock(held.map((heading) => ({ term: [element("span", {}, heading)], statements: [] })), null, ""),
  ]);

/** @type {{ notices: (shown: Shown) => Node[], facts: Record<string, FactValue>, sections: Record<string, SectionMaker> }} */
export const activity = {
  notices: gap,
  facts: { finansiering: possibleFunds },
  sections: {
    finansiering: possibleFinancing,
    lär_av: lessons,
    relaterade: (shown) => relatedSection(shown, ["projekt", "exempel", "fonder"]),
  },
};

/** @type {{ facts: Record<string, FactValue>, sections: Record<string, SectionMaker> }} */
export const source = {
  facts: {
    länk: ({ record, words }) => [record.länk ? outLink(record.länk, bareAddress(record.länk)) : words.NO_ORIGINAL],
  },
  sections: { överenskommelse: agreement, avsnitt: documentSections, bygger_på: () => [] },
};
