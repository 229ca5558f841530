/** What pages of funds show that the types of fields cannot say: pages/views/fund_page.py for the form. */

import { element } from "../page/elements.js";
import { itemsBlock, notice, tableBlock } from "./preview_blocks.js";
import { marked, proseAt } from "./preview_citations.js";
import { demanded, termValues } from "./preview_fund_terms.js";
import { citedGroups, definitions, missingFact, relatedSection, sectionOf } from "./preview_sections.js";
import { areaLink, joined, link, outLink, partLabel, stacked } from "./preview_site.js";
import { dateText, formatPercent, said } from "./preview_values.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { Raw } from "./preview_citations.js"
 * @import { FactValue, SectionMaker } from "./preview_sections.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 * @import { Path } from "./preview_written.js"
 */

const SHARE = "medfinansiering_procent";

/** @param {Shown} shown */
export function notices({ record, pages, words }) {
  if (record.avslutad) return [notice("history", words.CLOSED_FUND, record.avslutad)];
  const { granskad } = record;
  const reviewed = granskad ? said(words.REVIEWED_AGAINST_SOURCE, dateText(granskad, pages.months)) : "";
  return [notice("term", words.TERMS_OF_SOURCE, `${words.TERMS_MAY_CHANGE}${reviewed}`)];
}

/** The applicant's share, of the fund or of each programme area and call that states one. @param {Shown} shown @returns {Nodes | null} */
function cofinancing(shown) {
  const { villkor = {}, programområden = [], utlysningar = [] } = shown.record;
  if (villkor[SHARE] !== undefined) return [demanded(shown, villkor[SHARE])];
  /** @type {[Nodes, number | undefined, Path][]} */
  const shares = [
    ...programområden.map((/** @type {RecordData} */ area, /** @type {number} */ number) => [
      areaLink(shown, "", area.kod ?? ""),
      area.ingår_i ? undefined : area[SHARE],
      ["programområden", number],
    ]),
    ...utlysningar.map((/** @type {RecordData} */ call, /** @type {number} */ number) => [
      [said(shown.words.CALL, call.namn ?? "")],
      call[SHARE],
      ["utlysningar", number],
    ]),
  ];
  const stated = shares.flatMap(([name, share, path]) =>
    share === undefined ? [] : [[...name, ": ", ...marked(shown, [...path, SHARE], [demanded(shown, share)])]],
  );
  if (stated.length > 0) return stacked(stated);
  const saysShares = (villkor.medfinansiering ?? []).some((/** @type {string} */ text) => /\d ?(?:%|procent)/.test(text));
  return saysShares ? [link("", shown.words.SEE_TERMS)] : null;
}

/** @type {Record<string, FactValue>} */
export const facts = {
  "villkor.medfinansiering_procent": cofinancing,
  "villkor.stöd_högst_procent": ({ record }) => {
    const support = record.villkor?.stöd_högst_procent;
    return support === undefined ? null : [formatPercent(support)];
  },
};

/** The label of a term in a part, and all that is said of it. @param {Shown} shown @param {string} term @param {RecordData} terms @param {Path} path */
function termOf(shown, term, terms, path) {
  const isArea = path[0] === "programområden";
  const key = shown.pages.terms[term][isArea ? 1 : 0];
  const name = key ? partLabel(shown, isArea ? "ProgrammeArea" : "Terms", key) : partLabel(shown, "Terms", term);
  const raw = [...termValues(shown, term, terms, path), ...(key ? proseAt(shown, [...path, key], terms[key]) : [])];
  return { term, label: name, raw };
}

/** The terms that other parts of the page show when the whole fund has none. @param {Shown} shown */
function saidElsewhere({ record }) {
  /** @type {RecordData[]} */
  const areas = record.programområden ?? [];
  return [
    ...(areas.some((area) => area[SHARE] !== undefined) ? [SHARE] : []),
    ...(record.utlysningar || areas.some((area) => area.utlysningsform || area.utlysningsrytm) ? ["utlysningar"] : []),
    ...(record.målgrupper || areas.some((area) => area.målgrupp || area.målgrupper) ? ["målgrupp"] : []),
  ];
}

/** @param {Shown} shown */
const terms = (shown) =>
  sectionOf(shown, "villkor", (held) => {
    const elsewhere = saidElsewhere(shown);
    const rows = shown.plan.parts.villkor.map((term) => termOf(shown, term, held, ["villkor"]));
    const isShown = (/** @type {{ term: string, raw: Raw[] }} */ { term, raw }) =>
      raw.length > 0 || (shown.plan.expected.includes(`villkor.${term}`) && !elsewhere.includes(term));
    return [definitions(shown, rows.filter(isShown).map(({ label, raw }) => ({ term: [label], raw })))];
  });

/** @param {Shown} shown */
const areas = (shown) =>
  sectionOf(shown, "programområden", (/** @type {RecordData[]} */ held) => {
    const names = [SHARE, ...shown.plan.parts.programområden];
    const rows = held.map((area, number) => names.map((term) => termOf(shown, term, area, ["programområden", number])));
    const { groups, note } = citedGroups(shown, rows.flat().map(({ raw }) => raw));
    const items = held.map((area, number) => {
      const [share, ...others] = rows[number].map((row, at) => ({ ...row, statements: groups[number * names.length + at] }));
      return {
        title: areaTitle(shown, area),
        facts: areaFacts(shown, held, number, joined(share.statements, () => element("br"))),
        definitions: others.flatMap(({ term, label, statements }) => {
          const missing = statements.length === 0;
          const expected = shown.plan.expected.includes(`programområden.${term}`);
          return !missing || expected ? [{ term: [label], statements, missing }] : [];
        }),
      };
    });
    return [itemsBlock(items, note, shown.words.NOT_STATED)];
  });

/** @param {Shown} shown @param {RecordData} area @returns {Nodes} */
function areaTitle({ words }, { kod = "", namn }) {
  const name = namn && namn !== kod ? namn : said(words.PROGRAMME_AREA, kod);
  return [element("span", { class: "kb-code" }, kod), ` ${name}`];
}

/** @param {Shown} shown @param {RecordData[]} all @param {number} number @param {Nodes} share what the source says of just this area */
function areaFacts(shown, all, number, share) {
  const area = all[number];
  const ours = (/** @type {string} */ key, /** @type {Nodes} */ value) => marked(shown, ["programområden", number, key], value);
  const name = partLabel(shown, "ProgrammeArea", SHARE);
  const ofFund = partLabel(shown, "ProgrammeArea", "andel_av_fonden_procent");
  const part = area.andel_av_fonden_procent;
  return [
    ...(area.ingår_i
      ? [{ label: partLabel(shown, "ProgrammeArea", "ingår_i"), value: ours("ingår_i", areaLink(shown, "", area.ingår_i)) }]
      : []),
    share.length > 0 ? { label: name, value: share } : { ...missingFact(shown, name), value: shareOfWhole(shown, all, area) },
    part === undefined
      ? missingFact(shown, ofFund)
      : { label: ofFund, value: ours("andel_av_fonden_procent", [said(shown.words.SHARE_OF_FUND, formatPercent(part))]) },
  ];
}

/** The share of the nearest whole that states one, told as that of the whole. @param {Shown} shown @param {RecordData[]} all @param {RecordData} area @returns {Nodes} */
function shareOfWhole(shown, all, area) {
  const { words, record } = shown;
  const seen = new Set([area]);
  let whole = all.find(({ kod }) => kod === area.ingår_i);
  while (whole && whole[SHARE] === undefined && !seen.has(whole)) {
    seen.add(whole);
    const above = whole.ingår_i;
    whole = above && all.find(({ kod }) => kod === above);
  }
  const bearer = whole?.[SHARE] === undefined ? null : whole;
  const share = (bearer ?? record.villkor)?.[SHARE];
  if (share === undefined) return [words.NOT_STATED];
  const [start, middle, , end] = words.SHARE_OF_WHOLE.split("{}");
  const name = bearer ? areaLink(shown, "", bearer.kod) : [words.THE_FUND];
  const path = bearer ? ["programområden", all.indexOf(bearer)] : ["villkor"];
  return [`${start}${words.NOT_STATED}${middle}`, ...name, ": ", ...marked(shown, [...path, SHARE], [demanded(shown, share)]), end];
}

/** @param {Shown} shown */
const calls = (shown) =>
  sectionOf(shown, "utlysningar", (/** @type {RecordData[]} */ held) => {
    const { months } = shown.pages;
    const keys = shown.plan.parts.utlysningar;
    const rows = held.map((call, number) => {
      const ours = (/** @type {string} */ key, /** @type {Nodes} */ value) => marked(shown, ["utlysningar", number, key], value);
      /** @type {Record<string, Nodes>} */
      const told = {
        namn: [call.url ? outLink(call.url, call.namn ?? call.url) : (call.namn ?? "")],
        öppnar: call.öppnar ? [dateText(call.öppnar, months)] : [],
        stänger: call.stänger ? [dateText(call.stänger, months)] : [],
        status: call.status ? [call.status] : [],
        medfinansiering_procent: call[SHARE] === undefined ? [] : [demanded(shown, call[SHARE])],
      };
      const [name, ...rest] = keys.map((key) => (told[key].length > 0 ? ours(key, told[key]) : [shown.words.NOT_STATED]));
      const below = ["första_namn", "diarienummer"].flatMap((key) =>
        call[key] ? [element("p", {}, ...ours(key, [`${partLabel(shown, "Call", key)} ${call[key]}`]))] : [],
      );
      return { cells: [[...name, ...below], ...rest] };
    });
    const columns = keys.map((key) => ({ label: partLabel(shown, "Call", key) }));
    return [tableBlock(shown.words.CALLS, columns, rows, null)];
  });

/** @type {Record<string, SectionMaker>} */
export const sections = {
  villkor: terms,
  programområden: areas,
  utlysningar: calls,
  läget: () => [],
  tänkbar_för: () => [],
  betalda_projekt: () => [],
  relaterade: (shown) => relatedSection(shown),
};
