/** A survey of past projects on the page of the project that made it: pages/views/survey_blocks.py for the form. */

import { element } from "../page/elements.js";
import { textBlock } from "./preview_blocks.js";
import { sectionOf } from "./preview_sections.js";
import { link } from "./preview_site.js";
import { count, enumerate, said } from "./preview_values.js";
import { formatNumber } from "./wording.js";

/**
 * @import { RecordData } from "./form_data.js"
 * @import { Shown } from "./preview_site.js"
 */

/** @param {Shown} shown */
export const survey = (shown) =>
  sectionOf(shown, "kartläggning", (held) => {
    const more = link("kartlaggning.html", shown.words.SEE_SURVEY);
    return [textBlock(element("p", {}, `${material(shown, held)} `, more, "."))];
  });

/** One sentence on what the figures were counted in. @param {Shown} shown @param {RecordData} survey */
function material({ words }, { rapporter = {}, projekt = 0, kommuner, kommuner_totalt: possible }) {
  const parts = [
    [rapporter.slutrapporter, words.FINAL_REPORTS],
    [rapporter.delrapporter, words.INTERIM_REPORTS],
  ].flatMap(([number, template]) => (number === undefined ? [] : [said(template, formatNumber(number))]));
  const detail = parts.length > 0 ? ` (${enumerate(parts, words.AND)})` : "";
  const reports = count(rapporter.antal ?? 0, words.REPORT, words.REPORTS);
  const sentence = said(words.SURVEYED, `${reports}${detail}`, formatNumber(projekt));
  if (kommuner === undefined) return `${sentence}.`;
  const asked = possible === undefined ? "" : said(words.OUT_OF, formatNumber(possible));
  return `${said(words.FROM_MUNICIPALITIES, sentence, formatNumber(kommuner), asked)}.`;
}
