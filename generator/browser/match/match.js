/** Pure: every fund and programme area with the verdict of each of its rules, in the order that a user should look. */

import { judged, ownCost } from "./rules.js";

/** @import { Answers, Choices } from "./answers.js" */
/** @import { Judged } from "./rules.js" */
/**
 * @typedef {{ rule: string, label: string, stated: any, words: string, of: string, own: boolean, källor: object[] }} Rule
 * @typedef {{ id: string, fund: string, area: string | null, title: string, history: boolean, rules: Rule[] }} Part
 * @typedef {{ choices: Choices, parts: Part[] }} MatchData as generator/pages/views/stated_rules.py makes it
 * @typedef {{ part: Part, judged: Judged[], cost: ReturnType<typeof ownCost>, met: number, failed: number }} Standing
 *   `judged`: one for each rule of the part, in the same order
 * @typedef {Omit<Rule, "stated"> & Judged} JudgedRule
 * @typedef {Omit<Part, "rules"> & Omit<Standing, "part" | "judged"> & { rules: JudgedRule[] }} Match
 */

/**
 * Closed funds last, then the fewest failed rules first, then the most met; equal ones as `data` has them, by title.
 * Rules that are not known follow from these: every part has the same number of rules.
 * @param {MatchData} data @param {Answers} answers @returns {Standing[]}
 */
export function standings({ choices, parts }, answers) {
  return parts
    .map((part) => ofPart(part, answers, choices))
    .sort(
      (one, other) =>
        Number(one.part.history) - Number(other.part.history) || one.failed - other.failed || other.met - one.met,
    );
}

/** The same with all that is stated of each rule, for others. @param {MatchData} data @param {Answers} answers */
export const matched = (data, answers) => standings(data, answers).map(asMatch);

/** @param {Part} part @param {Answers} answers @param {Choices} choices @returns {Standing} */
function ofPart(part, answers, choices) {
  const every = part.rules.map(({ rule, stated }) => judged(rule, stated, answers, choices));
  const share = part.rules.find(({ rule }) => rule === "medfinansiering")?.stated ?? null;
  const countOf = (/** @type {string} */ verdict) => every.filter((one) => one.verdict === verdict).length;
  const [met, failed] = [countOf("uppfyllt"), countOf("inte uppfyllt")];
  return { part, judged: every, cost: ownCost(share, answers), met, failed };
}

/** @param {Standing} standing @returns {Match} */
function asMatch({ part, judged: every, ...standing }) {
  const rules = part.rules.map(({ stated: _stated, ...rule }, index) => ({ ...rule, ...every[index] }));
  return { ...part, ...standing, rules };
}
