/** What a fund or a programme area says of each term in values: pages/views/fund_terms.py for the form. */

import { ownCitations, saidAt } from "./preview_citations.js";
import { termLinks } from "./preview_site.js";
import { capitalised, count, enumerate, formatMoney, formatPercent, said } from "./preview_values.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { Raw } from "./preview_citations.js"
 * @import { Nodes, Shown } from "./preview_site.js"
 * @import { Path } from "./preview_written.js"
 *
 * What is said, and the path in the terms of the field that says it.
 * @typedef {[said: Nodes, path: Path]} Value
 */

/** The applicant's share in words that cannot be taken for the fund's. @param {Shown} shown @param {number} share */
export const demanded = ({ words }, share) =>
  share ? said(words.FROM_APPLICANT, formatPercent(share)) : words.NONE_DEMANDED;

/** The statements of a term's values, and what is remarked on them. @param {Shown} shown @param {string} term @param {RecordData} terms @param {Path} path @returns {Raw[]} */
export function termValues(shown, term, terms, path) {
  const values = READERS[term]?.(shown, terms, path) ?? [];
  return [
    ...values.map(([nodes, place]) => ({ nodes, citations: ownCitations(shown, [...path, ...place]) })),
    ...remarks(shown, term, terms, path),
  ];
}

/** @type {Record<string, (shown: Shown, terms: RecordData, path: Path) => Value[]>} */
const READERS = {
  vem_får_söka: ({ words }, { vem_får_söka_slag: kinds }) =>
    kinds ? [[[capitalised(enumerate(kinds, words.OR))], ["vem_får_söka_slag"]]] : [],
  krav_på_sökande: ({ words }, { disputerad }) =>
    disputerad
      ? [[[disputerad === "krävs" ? words.DOCTORATE_DEMANDED : words.DOCTORATE_NOT_DEMANDED], ["disputerad"]]]
      : [],
  partnerskap: partner,
  medfinansiering_procent: (shown, { medfinansiering_procent: share, medfinansiering_in_natura: kind }) => [
    .../** @type {Value[]} */ (share === undefined ? [] : [[[demanded(shown, share)], ["medfinansiering_procent"]]]),
    .../** @type {Value[]} */ (
      kind ? [[[kind === "ja" ? shown.words.IN_KIND : shown.words.NOT_IN_KIND], ["medfinansiering_in_natura"]]] : []
    ),
  ],
  tak: ({ words, pages }, { tak = [] }) =>
    tak.map((/** @type {RecordData} */ ceiling, /** @type {number} */ number) => [
      [ofSize(ceiling, said(words.AT_MOST, formatMoney(ceiling.belopp ?? 0, ceiling.valuta, pages.units)))],
      ["tak", number, "belopp"],
    ]),
  längd_månader: lengths,
  målgrupp: targets,
  utlysningar: (_, { utlysningsrytm: rhythm }) => (rhythm ? [[[capitalised(rhythm)], ["utlysningsrytm"]]] : []),
};

/** @param {Shown} shown @param {RecordData} terms @returns {Value[]} */
function partner({ rules, words }, { partnerkrav: demand, partner_slag: kinds, partnerländer: countries }) {
  const names = new Map(rules.parts.Terms.find(({ key }) => key === "partnerländer")?.choices);
  const named = (countries ?? []).map((/** @type {string} */ code) => names.get(code) ?? code);
  const text = [kinds ?? [], named].filter((some) => some.length > 0).map((some) => enumerate(some, words.OR)).join(", ");
  if (demand) return [[[text ? `${capitalised(demand)}: ${text}` : capitalised(demand)], ["partnerkrav"]]];
  return text ? [[[text], [countries ? "partnerländer" : "partner_slag"]]] : [];
}

/** @param {Shown} shown @param {RecordData} terms @returns {Value[]} */
function lengths({ words }, { längd_månader: held = [] }) {
  return held.map((/** @type {RecordData} */ length, /** @type {number} */ number) => {
    const { högst: most, vanligen: usual } = length;
    const parts = [
      most === undefined ? "" : said(words.AT_MOST, count(most, words.MONTH, words.MONTHS)),
      usual ? said(words.USUALLY, usual) : "",
    ].filter(Boolean);
    const key = most === undefined && usual ? "vanligen" : "högst";
    return [[ofSize(length, parts.join(", ") || words.NO_LIMIT)], ["längd_månader", number, key]];
  });
}

/** "Litet projekt: högst 18 månader" @param {RecordData} holder @param {string} text */
const ofSize = ({ storlek }, text) => (storlek ? `${storlek}: ${text}` : text.slice(0, 1).toUpperCase() + text.slice(1));

/** @param {Shown} shown @param {RecordData} terms @param {Path} path @returns {Value[]} */
function targets(shown, { målgrupper: groups }, path) {
  if (!groups) return [];
  /** @type {boolean[]} */
  const own = groups.map((/** @type {string} */ _, /** @type {number} */ number) =>
    shown.placedAt([...path, "målgrupper", number])?.length === 0,
  );
  const all = own.every(Boolean);
  const ours = groups.filter((/** @type {string} */ _, /** @type {number} */ number) => !all && own[number]);
  const links = termLinks(shown, "malgrupper", groups, new Set(ours));
  return [[links, ["målgrupper", all ? 0 : own.indexOf(false)]]];
}

/** What is remarked on single ceilings and lengths; said once where it is the same of them all. @param {Shown} shown @param {string} term @param {RecordData} terms @param {Path} path @returns {Raw[]} */
function remarks(shown, term, terms, path) {
  if (term !== "tak" && term !== "längd_månader") return [];
  /** @type {RecordData[]} */
  const holders = terms[term] ?? [];
  const ofAll = holders.length > 1 && holders.every(({ kommentar }) => kommentar === holders[0].kommentar);
  /** @type {Map<string, Raw>} */
  const distinct = new Map();
  holders.forEach(({ kommentar, storlek }, number) => {
    if (!kommentar) return;
    const text = storlek && !ofAll ? `${storlek}: ${kommentar}` : kommentar;
    const raw = saidAt(shown, [...path, term, number, "kommentar"], text);
    const key = JSON.stringify([text, raw.citations]);
    if (!distinct.has(key)) distinct.set(key, raw);
  });
  return Array.from(distinct.values());
}

