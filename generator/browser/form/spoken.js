/** Pure: the rules as the form speaks of them: its own words for faults, and fields by their labels. */

import { recalled } from "./recalled.js";

/** @import { Rules } from "./form_data.js" */

/** `rules` with which `check` tells people in the form what to do there; codes and fields stay. */
export const spoken = recalled(
  /** @param {Rules} rules @returns {Rules} */
  (rules) => {
    const messages = Object.entries(rules.messages).map(([code, told]) => [code, { ...told, ...rules.inTheForm[code] }]);
    const fields = Object.values(rules.parts).flat();
    const labels = new Map(fields.map(({ key, label }) => [key, label.toLowerCase()]));
    return { ...rules, messages: Object.fromEntries(messages), labels };
  },
);
