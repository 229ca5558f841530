/** Pure: every fund and programme area with the verdict of each of its rules, in the order that a user should look. */

import { judged, ownCost } from "./rules.js";

/** @import { Answers, Choices } from "./answers.js" */
/** @import { Judged } from "./rules.js" */
/**
 * @typedef {{ rule: string, label: string, stated: any, words: string, of: string, own: boolean, källor: object[] }} Rule
 * @typedef {{ id: string, fund: string, area: string | null, title: string, history: boolean, rules: Rule[] }} Part
 * @typedef {{ choices: Choices, parts: Part[] }} MatchData as generator/pages/views/stated_rules.py makes it
 * @typedef {Omit<Rule, "stated"> & Judged} JudgedRule
 * @typedef {Omit<Part, "rules"> & { rules: JudgedRule[], cost: ReturnType<typeof ownCost>, met: number,
 *   failed: number }} Match
 */

/**
 * Closed funds last, then the fewest failed rules first, then the most met; equal ones as `data` has them, by title.
 * Rules that are not known follow from these: every part has the same number of rules.
 * @param {MatchData} data @param {Answers} answers @returns {Match[]}
 */
export function matched({ choices, parts }, answers) {
  return parts
    .map((part) => ofPart(part, answers, choices))
    .sort(
      (one, other) =>
        Number(one.history) - Number(other.history) || one.failed - other.failed || other.met - one.met,
    );
}

/** @param {Part} part @param {Answers} answers @param {Choices} choices @returns {Match} */
function ofPart(part, answers, choices) {
  const rules = part.rules.map(({ stated, ...rule }) => ({ ...rule, ...judged(rule.rule, stated, answers, choices) }));
  const share = part.rules.find(({ rule }) => rule === "medfinansiering")?.stated ?? null;
  const countOf = (/** @type {string} */ verdict) => rules.filter((rule) => rule.verdict === verdict).length;
  const [met, failed] = [countOf("uppfyllt"), countOf("inte uppfyllt")];
  return { ...part, rules, cost: ownCost(share, answers), met, failed };
}
