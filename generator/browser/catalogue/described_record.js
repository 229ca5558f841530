/** A record in short, as the list and the printout show it. Pure. */

import { labelsOf } from "./facet_labels.js";

/**
 * @import { Records } from "../search/search_engine.js"
 *
 * What a record says in a facet; `named` says whether the name of the facet is shown.
 * @typedef {{ id: string, label: string, values: string[], named: boolean }} Fact
 *
 * A record; `closed` is what is told of one that is history, else empty; `summary` is null where it is not at hand.
 * @typedef {{ id: string, url: string, kind: string, title: string, year: number | null, closed: string, facts: Fact[],
 *   summary: string | null }} Described
 */

/**
 * Number to record: what is shown of it, with the address that `address` gives its page and the summary that `summaryOf`
 * has at hand. A fund does not tell its own name again among its facts, nor values that cannot hold at the same time.
 * @param {Records} records @param {(ref: string) => string} address @param {(ref: string) => string | null} summaryOf
 * @returns {(number: number) => Described}
 */
export function describer({ table, refs, kinds, titles, years, closed }, address, summaryOf) {
  const facets = table.facets.filter(({ result }) => result > 0).sort((one, other) => one.result - other.result);
  const history = new Set(closed.records);
  return (number) => {
    const id = refs[number];
    const title = titles[number];
    const facts = facets.map((facet) => {
      const values = labelsOf(facet, number).filter((label) => label !== title);
      return { ...facet, values: values.length > 1 && facet.differing ? [facet.differing] : values };
    });
    const told = history.has(number) ? closed.label : "";
    const kind = kinds[id.split("/")[0]];
    return { id, url: address(id), kind, title, year: years[number], closed: told, facts, summary: summaryOf(id) };
  };
}

/** A record in one line: "Projekt · 2020 · Utfall: okänt · Norrköping". @param {Described} record */
export function inOneLine({ kind, year, closed, facts }) {
  const said = facts.flatMap(({ label, values, named }) => (named ? values.map((it) => `${label}: ${it}`) : values));
  return [kind, ...(closed ? [closed] : []), ...(year === null ? [] : [year]), ...said].join(" · ");
}
