/** What our script shares with others: see the hooks in the pages. */

import type { Engine } from "./search/search_engine.js";

declare global {
  /** What other scripts may call. */
  var kunskapsbank: { search: Engine["search"] };
  /** Where data scripts put their values, each with the fingerprint of its build. */
  var kunskapsbankData: Record<string, unknown> | undefined;
}
