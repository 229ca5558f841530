/** The filtered list as a table to take away: one row a hit, one column a fact. Pure. */

import { allLabels } from "./facet_labels.js";

const SEPARATOR = ", ";
const WIDTHS = { title: 48, summary: 80, address: 48, other: 22 };

/**
 * {header, widths, rows} of the records `numbers`. `records` is the data script "poster" with its facet table,
 * `names` are the words of the header that no facet gives, `texts` a Map of number to summary and `address` makes
 * the address of a record's page.
 */
export function listTable(numbers, records, names, texts, address) {
  const { table, refs, titles, years, kinds } = records;
  const facets = table.facets.filter(({ column }) => column);
  const labels = facets.map((facet) => allLabels(facet, table.size));
  const kindOf = (number) => kinds[refs[number].split("/")[0]];
  return {
    header: [names.title, names.kind, names.year, ...facets.map(({ label }) => label), names.summary, names.address],
    widths: [
      ...[WIDTHS.title, WIDTHS.other, WIDTHS.other / 2, ...facets.map(() => WIDTHS.other)],
      ...[WIDTHS.summary, WIDTHS.address],
    ],
    rows: numbers.map((number) => [
      ...[titles[number], kindOf(number), years[number] ?? ""],
      ...labels.map((all) => (all[number] ?? []).join(SEPARATOR)),
      ...[texts.get(number) ?? "", address(refs[number])],
    ]),
  };
}
