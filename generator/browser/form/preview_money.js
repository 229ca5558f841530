/** The money of a project: pages/views/project_money.py for the form. */

import { statementsBlock, tableBlock } from "./preview_blocks.js";
import { cite, saidAt } from "./preview_citations.js";
import { sectionOf } from "./preview_sections.js";
import { areaLink, partLabel, recordLink, stacked } from "./preview_site.js";
import { capitalised, formatMoney, formatPercent } from "./preview_values.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 * @import { Path } from "./preview_written.js"
 */

/** @param {Shown} shown @param {RecordData} line @returns {Nodes} */
function payer(shown, { fond, programområde, finansiär }) {
  if (!fond) return finansiär ? [finansiär] : [];
  return [
    ...recordLink(shown, "fonder", fond),
    ...(programområde ? [shown.words.IN_PROGRAMME_AREA, ...areaLink(shown, fond, programområde)] : []),
    ...(finansiär ? [" (", finansiär, ")"] : []),
  ];
}

/** @param {RecordData} line */
const keyOfPayer = ({ fond, programområde, finansiär }) => JSON.stringify([fond, fond && programområde, finansiär]);

/** @param {Shown} shown */
export function payers(shown) {
  /** @type {RecordData[]} */
  const lines = (shown.record.finansiering ?? []).filter((/** @type {RecordData} */ line) => line.fond || line.finansiär);
  const distinct = new Map(lines.map((line) => [keyOfPayer(line), line]));
  return stacked(Array.from(distinct.values(), (line) => payer(shown, line)));
}

/** @param {Shown} shown */
export const financing = (shown) =>
  sectionOf(shown, "finansiering", (/** @type {RecordData[]} */ lines) => {
    const comments = lines.map(({ kommentar }, number) => saidAt(shown, ["finansiering", number, "kommentar"], kommentar));
    const { statements, note } = cite(shown, comments);
    const withShare = lines.some(({ andel_procent: share }) => share !== undefined);
    const missing = shown.words.NOT_STATED;
    const rows = lines.map((line, number) => {
      const kind = line.slag ? capitalised(line.slag) : "";
      const name = payer(shown, line);
      const amount = line.belopp === undefined ? missing : formatMoney(line.belopp, line.valuta, shown.pages.units);
      const share = line.andel_procent === undefined ? "–" : formatPercent(line.andel_procent);
      const first = [...(name.length > 0 ? name : [kind || missing]), ...statements[number]];
      return { cells: [first, [kind || missing], [amount], ...(withShare ? [[share]] : [])], sum: false };
    });
    const total = totalOf(shown, lines);
    if (total) rows.push({ cells: [[shown.words.SUM], [], [total], ...(withShare ? [[]] : [])], sum: true });
    const columns = [
      { label: shown.words.PAYER },
      { label: partLabel(shown, "Financing", "slag") },
      { label: partLabel(shown, "Financing", "belopp"), numeric: true },
      ...(withShare ? [{ label: partLabel(shown, "Financing", "andel_procent"), numeric: true }] : []),
    ];
    return [tableBlock(shown.words.PAYERS, columns, rows, note)];
  });

/** The sum, when it means something: several amounts, one currency, nothing counted twice. @param {Shown} shown @param {RecordData[]} lines */
function totalOf({ pages }, lines) {
  const amounts = lines.flatMap(({ belopp }) => (belopp === undefined ? [] : [belopp]));
  const kinds = new Set(lines.map(({ slag }) => slag));
  const currencies = new Set(lines.map(({ valuta }) => valuta));
  const twice = kinds.has("sökt") && kinds.has("beviljat");
  if (amounts.length < 2 || amounts.length < lines.length || currencies.size > 1 || twice) return "";
  return formatMoney(amounts.reduce((sum, amount) => sum + amount, 0), lines[0].valuta, pages.units);
}

/** @param {Shown} shown */
export const budget = (shown) =>
  sectionOf(shown, "budget", (/** @type {RecordData[]} */ budgets) =>
    budgets.flatMap((one, number) => budgetBlock(shown, one, ["budget", number])),
  );

/** @param {Shown} shown @param {RecordData} one @param {Path} path */
function budgetBlock(shown, one, path) {
  /** @type {RecordData[]} */
  const lines = one.rader ?? [];
  const comments = lines.map(({ kommentar }, number) => saidAt(shown, [...path, "rader", number, "kommentar"], kommentar));
  const general = one.kommentar ? [saidAt(shown, [...path, "kommentar"], one.kommentar)] : [];
  const { statements, note } = cite(shown, [...comments, ...general]);
  const row = (/** @type {Nodes} */ label, /** @type {number} */ amount, sum = false) => ({
    cells: [label, [formatMoney(amount, one.valuta, shown.pages.units)]],
    sum,
  });
  const rows = [
    ...lines.map(({ post = "", belopp = 0 }, number) => row([post, ...statements[number]], belopp)),
    ...sumsOf(shown, one, lines).map(([label, amount]) => row([label], amount, true)),
  ];
  if (rows.length === 0) return general.length > 0 ? [statementsBlock(statements, note)] : [];
  const columns = [{ label: shown.words.LINE }, { label: shown.words.AMOUNT, numeric: true }];
  return [tableBlock(one.fas ?? shown.words.BUDGET, columns, rows, note, statements.slice(lines.length))];
}

/** The source's sum, and ours when there is none or they differ. @param {Shown} shown @param {RecordData} one @param {RecordData[]} lines @returns {[string, number][]} */
function sumsOf({ words }, { summa }, lines) {
  const added = lines.reduce((sum, { belopp = 0 }) => sum + belopp, 0);
  if (summa === undefined) return lines.length > 1 ? [[words.SUM, added]] : [];
  return lines.length > 0 && added !== summa ? [[words.SUM, summa], [words.SUM_OF_LINES, added]] : [[words.SUM, summa]];
}
