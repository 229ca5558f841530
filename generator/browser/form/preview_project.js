/** What pages of projects show that the types of fields cannot say: pages/views/project_page.py for the form. */

import { element } from "../page/elements.js";
import { badge, itemsBlock, notice, statementsBlock, tableBlock } from "./preview_blocks.js";
import { cite, ownCitations, proseAt, saidAt } from "./preview_citations.js";
import { prose } from "./preview_prose.js";
import { budget, financing, payers } from "./preview_money.js";
import { citedGroups, definitions, sectionOf } from "./preview_sections.js";
import { partLabel } from "./preview_site.js";
import { survey } from "./preview_survey.js";
import { capitalised, dateText, enumerate, said } from "./preview_values.js";
import { formatNumber } from "./wording.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { Raw } from "./preview_citations.js"
 * @import { FactValue, SectionMaker } from "./preview_sections.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 */

/** @param {Shown} shown */
export function badges({ record, pages }) {
  const { status, utfall } = record;
  return [
    ...(status ? [badge(capitalised(status), pages.statusTones[status] ?? "")] : []),
    ...(utfall && utfall !== "okänt" && utfall !== status ? [badge(capitalised(utfall), "outcome")] : []),
  ];
}

/** @param {Shown} shown */
export const notices = ({ record, words }) =>
  record.status === "planerat" ? [notice("plan", words.PLAN, words.PLAN_MEANS)] : [];

/** "1 september 2017–31 maj 2020" @param {Shown} shown @param {RecordData} [period] */
function periodText({ pages, words }, { start, slut } = {}) {
  const [first, last] = [start, slut].map((date) => (date ? dateText(date, pages.months) : ""));
  if (first && last) return first === last ? first : `${first}–${last}`;
  return first ? said(words.FROM, first) : last ? said(words.TO, last) : "";
}

/** "648, varav 324 kvinnor och 324 män" @param {Shown} shown */
function participantsText({ record, words }) {
  const { antal, kvinnor, män, okänt_kön: others } = record.deltagare ?? {};
  const parts = [
    [kvinnor, words.WOMEN],
    [män, words.MEN],
    [others, words.OTHERS],
  ].flatMap(([number, template]) => (number === undefined ? [] : [said(template, formatNumber(number))]));
  const listed = enumerate(parts, words.AND);
  if (antal === undefined) return listed;
  return listed ? said(words.OF_WHOM, formatNumber(antal), listed) : formatNumber(antal);
}

/** @param {string} text @returns {Nodes | null} */
const words = (text) => (text ? [text] : null);

/** @type {Record<string, FactValue>} */
export const facts = {
  status: ({ record, words: ours }) => words(record.status && said(ours.ACCORDING_TO_SOURCE, capitalised(record.status))),
  period: (shown) => words(periodText(shown, shown.record.period)),
  utfall: ({ record }) => words(capitalised(record.utfall ?? "")),
  finansiering: (shown) => (payers(shown).length > 0 ? payers(shown) : null),
  deltagare: (shown) => {
    const numbers = participantsText(shown);
    return words(numbers && shown.record.status === "planerat" ? said(shown.words.PLANNED, numbers) : numbers);
  },
};

/** @param {Shown} shown */
const phases = (shown) =>
  sectionOf(shown, "faser", (/** @type {RecordData[]} */ held) => {
    const keys = shown.plan.parts.faser;
    const raw = held.flatMap((phase, number) => keys.map((key) => proseAt(shown, ["faser", number, key], phase[key])));
    const { groups, note } = citedGroups(shown, raw);
    const items = held.map((phase, number) => ({
      title: [phase.namn ?? ""],
      facts: [periodText(shown, phase.period)].filter(Boolean).map((period) => ({ label: partLabel(shown, "Phase", "period"), value: [period] })),
      definitions: keys.flatMap((key, at) => {
        const statements = groups[number * keys.length + at];
        return statements.length > 0 ? [{ term: [partLabel(shown, "Phase", key)], statements }] : [];
      }),
    }));
    return [itemsBlock(items, note, shown.words.NOT_STATED)];
  });

/** Expected results, together under whom they are for when the source says so. @param {Shown} shown */
const expected = (shown) =>
  sectionOf(shown, "förväntat_resultat", (/** @type {RecordData[]} */ held) => {
    /** @type {{ level: string, raw: Raw[] }[]} */
    const rows = [];
    held.forEach(({ mål = "", nivå = "" }, number) => {
      const last = rows[rows.length - 1];
      const raw = { nodes: prose(mål), citations: ownCitations(shown, ["förväntat_resultat", number, "mål"]) };
      if (last?.level === nivå) last.raw.push(raw);
      else rows.push({ level: nivå, raw: [raw] });
    });
    if (rows.some(({ level }) => level)) return [definitions(shown, rows.map(({ level, raw }) => ({ term: [level], raw })))];
    const { statements, note } = cite(shown, rows.flatMap(({ raw }) => raw));
    return [statementsBlock(statements, note)];
  });

/** @param {Shown} shown */
const risks = (shown) =>
  sectionOf(shown, "risker", (/** @type {RecordData[]} */ held) => {
    const raw = held.flatMap(({ risk, åtgärd }, number) => [
      saidAt(shown, ["risker", number, "risk"], risk),
      åtgärd ? saidAt(shown, ["risker", number, "åtgärd"], åtgärd) : { nodes: [element("p", {}, shown.words.NOT_STATED)], citations: [] },
    ]);
    const { statements, note } = cite(shown, raw);
    const columns = ["risk", "åtgärd"].map((key) => ({ label: partLabel(shown, "Risk", key) }));
    const rows = held.map((_, number) => ({ cells: [statements[2 * number], statements[2 * number + 1]] }));
    return [tableBlock(shown.words.RISKS, columns, rows, note)];
  });

/** @param {Shown} shown */
const parties = (shown) =>
  sectionOf(shown, "parter", (/** @type {RecordData[]} */ held) => {
    if (!held.some(({ roll }) => roll)) {
      const raw = held.map(({ namn = "" }, number) => ({
        nodes: [element("p", {}, namn)],
        citations: ownCitations(shown, ["parter", number]),
      }));
      const { statements, note } = cite(shown, raw);
      return [statementsBlock(statements, note)];
    }
    const rows = held.map(({ namn = "", roll }, number) => ({
      term: [namn],
      raw: roll ? [saidAt(shown, ["parter", number, "roll"], roll)] : [],
    }));
    return [definitions(shown, rows, false)];
  });

/** Only when there is more to say than the numbers among the facts. @param {Shown} shown */
const participants = (shown) =>
  sectionOf(shown, "deltagare", ({ kommentar }) => {
    if (!kommentar) return [];
    const numbers = participantsText(shown);
    const raw = numbers ? [{ nodes: [element("p", {}, element("strong", {}, numbers))], citations: ownCitations(shown, ["deltagare"]) }] : [];
    const { statements, note } = cite(shown, [...raw, saidAt(shown, ["deltagare", "kommentar"], kommentar)]);
    return [statementsBlock(statements, note)];
  });

/** @type {Record<string, SectionMaker>} */
export const sections = {
  faser: phases,
  förväntat_resultat: expected,
  kartläggning: survey,
  risker: risks,
  parter: parties,
  deltagare: participants,
  finansiering: financing,
  budget,
};
