/** Starts the matcher outside a page, for `kunskapsbank match`. */

import { ANSWERS, readAnswers } from "./match/answers.js";
import { matched } from "./match/match.js";

globalThis.matchAnswers = (data, pairs) => {
  const { answers, refused } = readAnswers(pairs, data.choices);
  return { names: ANSWERS, refused, matches: refused.length > 0 ? [] : matched(data, answers) };
};
