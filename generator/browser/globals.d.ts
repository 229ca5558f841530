/** What our script shares with others: see the hooks in the pages. */

import type { FormApi } from "./form/form_api.js";
import type { MatchData, Match } from "./match/match.js";
import type { Refused } from "./match/answers.js";
import type { Reading } from "./search/meanings.js";
import type { Engine } from "./search/search_engine.js";

declare global {
  /** What other scripts may call. */
  var kunskapsbank: { search: Engine["search"]; form?: FormApi; match?: (answers?: unknown) => Promise<Match[]> };
  /** Where data scripts put their values, each with the fingerprint of its build. */
  var kunskapsbankData: Record<string, unknown> | undefined;
  /** Outside a page: the value of a data script of the site, as JSON. */
  var read: (name: string) => string;
  /** Outside a page: what a query finds. */
  var answer: (query: string, limit: number, reading: Reading) => Promise<object>;
  /** Outside a page: what answers make of the funds, or which of them cannot be read. */
  var matchAnswers: (
    data: MatchData,
    pairs: [string, string][],
  ) => { names: string[]; refused: Refused[]; matches: Match[] };
}
