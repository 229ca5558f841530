/** Pure: the evidence of lessons. As `checks/lessons.py`. */

import { step } from "./check_fields.js";
import { shorten } from "./wording.js";

/** @typedef {import("./check_fields.js").Walk} Walk */
/** @typedef {import("./check_fields.js").Part} Part */
/** @typedef {import("./check_fields.js").Place} Place */
/** @typedef {import("./check_references.js").Whole} Whole */

/** Evidence that names nothing, says two things at once, or claims more than its record. @param {Walk} walk @param {Whole} whole */
export function checkLessons(walk, { type, record }) {
  /** @type {Part[]} */
  const evidence = (type === "lardomar" && record.belägg) || [];
  const place = { path: ["belägg"], written: ["belägg"] };
  for (const [index, one] of evidence.entries()) checkEvidence(walk, step(place, index), one);
  checkBothWays(walk, place, evidence);
  if (evidence.length && !evidence.some(({ stöd }) => stöd === "stöder")) walk.tell("lardom-utan-stod", place);
}

/** @param {Walk} walk @param {Place} place @param {Part} evidence */
function checkEvidence({ rules, tell }, place, { post, källa, slag }) {
  if (post === undefined && källa === undefined) tell("belagg-utan-mal", place);
  if (slag === "mätt" && rules.planned.some((id) => `projekt/${id}` === post))
    tell("belagg-planerat", step(place, "slag"), { post: shorten(rules, post) });
}

/** The same place for and against, where no text tells the two apart. @param {Walk} walk @param {Place} place @param {Part[]} evidence */
function checkBothWays({ tell }, place, evidence) {
  /** @type {Map<string, Map<string, Set<string | undefined>>>} */
  const said = new Map();
  for (const [index, { post, källa, avsnitt, sida, stöd, text }] of evidence.entries()) {
    if ((post ?? källa) === undefined || stöd === undefined) continue;
    const key = JSON.stringify([post, källa, avsnitt, sida]);
    const here = said.get(key) ?? new Map();
    said.set(key, here);
    for (const [support, texts] of here)
      if (support !== stöd && (text === undefined || texts.has(text) || texts.has(undefined)))
        tell("belagg-mot-sig", step(step(place, index), "stöd"), { värde: stöd, annat: support });
    here.set(stöd, (here.get(stöd) ?? new Set()).add(text));
  }
}
