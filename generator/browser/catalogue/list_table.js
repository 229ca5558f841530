/** The filtered list as a table to take away: one row a hit, one column a fact. Pure. */

import { allLabels } from "./facet_labels.js";

/** @import { Records } from "../search/search_engine.js" */

/**
 * What a cell holds.
 * @typedef {string | number | null | undefined} Cell
 *
 * A table: its header, how wide each column is in letters, and the rows.
 * @typedef {{ header: string[], widths: number[], rows: Cell[][] }} Table
 */

const SEPARATOR = ", ";
const WIDTHS = { title: 48, summary: 80, address: 48, other: 22 };

/**
 * The table of the records `numbers`. `names` are the words of the header that no facet gives, `texts` a Map of number
 * to summary and `address` makes the address of a record's page.
 * @param {number[]} numbers @param {Records} records
 * @param {{ title: string, kind: string, year: string, summary: string, address: string }} names
 * @param {Map<number, string>} texts @param {(ref: string) => string} address
 * @returns {Table}
 */
export function listTable(numbers, records, names, texts, address) {
  const { table, refs, titles, years, kinds } = records;
  const facets = table.facets.filter(({ column }) => column);
  const labels = facets.map((facet) => allLabels(facet, table.size));
  const { title, other, summary } = WIDTHS;
  const kindOf = (/** @type {number} */ number) => kinds[refs[number].split("/")[0]];
  return {
    header: [names.title, names.kind, names.year, ...facets.map(({ label }) => label), names.summary, names.address],
    widths: [title, other, other / 2, ...facets.map(() => other), summary, WIDTHS.address],
    rows: numbers.map((number) => {
      const facts = labels.map((all) => (all[number] ?? []).join(SEPARATOR));
      const text = texts.get(number) ?? "";
      return [titles[number], kindOf(number), years[number] ?? "", ...facts, text, address(refs[number])];
    }),
  };
}
