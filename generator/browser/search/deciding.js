/** Which word of a query says what it is about, when nothing was found for it. Pure. */

/**
 * @import { Token } from "./analysis.js"
 * @import { Words } from "./meanings.js"
 * @import { AskedToken } from "./query.js"
 */

/** What someone writes who asks for money: funds answer that. */
export const MONEY = /^(?:ansök|sök(?:a|er|t|te|ande)?$|pengar|medel|betala|bekosta|stöd(?:et|ja)?$|bidrag|finansier|medfinansier|fond)/u;
const ASIDE = 0.5; // of a word that is neither
const PREPOSITIONS = new Set("i på från om för till inom kring av mot hos åt med utan mellan vid under efter bland enligt".split(" "));
/** What stands before what somebody does, and who does it. */
const BEFORE_VERBS = new Set("att som inte kan ska vill får måste bör skulle kunde har hade".split(" "));
const WHO = new Set("man vi ni jag du de han hon det den".split(" "));

/** @param {AskedToken} asked */
export const isLittle = ({ terms }) => terms[0].kind === "stop";

/**
 * How much a word that nothing was found for is missed: wholly where it is what a query is about, a name within it, what
 * follows a preposition, at most a word between, or the last word; not where it is no word, what somebody does, half
 * of a word written apart, or asks for money, which funds answer; else by half.
 * @param {Token} token
 * @param {AskedToken[]} asked
 * @param {Words} words
 */
export function absence(token, asked, { lexicon, swedish }) {
  const position = asked.findIndex((one) => one.token === token);
  const [one, own, other] = [position - 1, position, position + 1].map((place) => asked[place]?.terms[0].text ?? "");
  if ([one + own, own + other].some((whole) => whole !== own && lexicon.knows(whole))) return 0;
  if (position > 0 && token.text[0] !== token.text[0].toLowerCase()) return 1;
  const before = asked.slice(Math.max(0, position - 2), position);
  if (before.some(({ terms }) => PREPOSITIONS.has(terms[0].text))) return 1;
  if (isDone(position, asked) || MONEY.test(own) || !swedish.knows(own)) return 0;
  return position === asked.length - 1 ? 1 : ASIDE;
}

/**
 * Whether a word is what somebody does: *att skriva*, *hur man skriver*; not *söker man bygglov*.
 * @param {number} position
 * @param {AskedToken[]} asked
 */
function isDone(position, asked) {
  const before = asked[position - 1];
  if (before === undefined) return false;
  if (BEFORE_VERBS.has(before.terms[0].text)) return true;
  return WHO.has(before.terms[0].text) && (position === 1 || isLittle(asked[position - 2]));
}
