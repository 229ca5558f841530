/** The last step: how the page will look, what was changed, and the ways to hand it in. */

import { apart, changes } from "./changes.js";
import { element } from "../page/elements.js";
import { itemName } from "./in_words.js";
import { DELIVERY } from "./delivery_words.js";
import { startDelivery } from "./delivery_view.js";
import { leftOf, PERSONAL } from "./faults_view.js";
import { PROPOSAL, REVIEW_WORDS } from "./form_words.js";

/**
 * @import { Receivers } from "./deliver.js"
 * @import { Proposal } from "./delivery_view.js"
 * @import { DraftFile } from "./files.js"
 * @import { Rules } from "./form_data.js"
 * @import { Change } from "./changes.js"
 * @import { Mapping } from "./paths.js"
 */

/** A change as the reader sees it: old against new, what differs marked. @param {Change} change */
function changeRow({ label, before, after, order }) {
  const row = element("div", { class: "kb-change" }, element("dt", {}, label));
  if (order) row.append(element("dd", {}, REVIEW_WORDS.order));
  else if (before === "" || after === "") {
    row.append(side(REVIEW_WORDS.before, before === "" ? REVIEW_WORDS.nothing : element("del", {}, before), before === ""));
    row.append(side(REVIEW_WORDS.after, after === "" ? REVIEW_WORDS.gone : element("ins", {}, after), after === ""));
  } else {
    const { start, gone, come, end } = apart(before, after);
    row.append(side(REVIEW_WORDS.before, start, gone === "" ? "" : element("del", {}, gone), end));
    row.append(side(REVIEW_WORDS.after, start, come === "" ? "" : element("ins", {}, come), end));
  }
  return row;
}

/** @param {string} word @param {(Node | string | boolean)[]} parts a last `true` says that nothing stands there */
function side(word, ...parts) {
  const isNothing = parts[parts.length - 1] === true;
  const said = parts.flatMap((part) => (typeof part === "boolean" ? [] : [part]));
  const text = element("span", isNothing ? { class: "kb-missing" } : {}, ...said);
  return element("dd", {}, element("span", { class: "kb-change__when" }, word), text);
}

/** The changes of a correction. @param {Rules} rules @param {string} part @param {Mapping} base @param {Mapping} data */
export function changeList(rules, part, base, data) {
  const found = changes(rules, part, base, data);
  if (found.length === 0) return element("p", {}, REVIEW_WORDS.noChanges);
  return element("dl", { class: "kb-changes" }, ...found.map(changeRow));
}

/** @param {string} heading @param {Node[]} rest */
const section = (heading, ...rest) => element("section", {}, element("h2", {}, heading), ...rest);

/**
 * What is handed in: the files of a draft that differ from what the catalogue has.
 * @param {Rules} rules @param {DraftFile[]} files @param {string} ref of the record that is corrected, or empty @returns {Proposal}
 */
function proposed(rules, files, ref) {
  const named = files.map(({ type, id, data, text }, place) => ({
    path: `${type}/${id || PROPOSAL.unnamed}.yaml`,
    text: text(),
    isNew: place > 0 || ref === "",
    title: itemName(rules, rules.types[type].part, data) || rules.types[type].name,
  }));
  const subject = PROPOSAL.subject(rules.types[files[0].type], named[0].title, ref === "");
  // documents first: the record rests on them
  return { files: [...named.slice(1), named[0]], subject, greeting: PROPOSAL.greeting(subject) };
}

/**
 * Draws the last step in `holder`; `preview` draws the page of a record.
 * @param {HTMLElement} holder @param {Rules} rules @param {Receivers} receivers
 * @param {(file: DraftFile) => Node} preview
 */
export function reviewView(holder, rules, receivers, preview) {
  const scrolled = { tabindex: "0", role: "region", "aria-label": REVIEW_WORDS.preview, class: "kb-review__page" };
  const page = element("div", { "data-kb-preview": "", ...scrolled });
  const changed = element("div", { class: "kb-review__changes" });
  const texts = element("div");
  const ways = element("div", { class: "kb-delivery" });
  /** @type {Proposal} */
  let proposal = { files: [], subject: "", greeting: "" };
  const delivery = startDelivery(ways, receivers, () => proposal);
  const file = element("details", { class: "kb-review__file" }, element("summary", {}, REVIEW_WORDS.file), element("p", { class: "kb-field__help" }, REVIEW_WORDS.fileHelp), texts);
  const changesSection = section(REVIEW_WORDS.changes, changed);
  const left = element("p", { class: "kb-review__left" });
  holder.replaceChildren(
    section(REVIEW_WORDS.preview, page),
    changesSection,
    section(REVIEW_WORDS.send, left, ways),
    file,
  );

  return {
    /** Takes in the files as they are now; `isShown` says whether the reader sees them.
     * @param {DraftFile[]} files @param {string} ref @param {Mapping | null} base @param {boolean} isShown */
    show(files, ref, base, isShown) {
      const problems = files.flatMap((each) => each.problems);
      const isPersonal = problems.some(({ code }) => code === PERSONAL);
      texts.replaceChildren(...files.map(({ text }, place) => element("pre", {}, element("code", place === 0 ? { "data-kb-yaml": "" } : { "data-kb-yaml-of": String(place) }, isPersonal ? "" : text()))));
      if (!isShown) return;
      proposal = proposed(rules, files, ref);
      changesSection.hidden = base === null;
      const { part } = rules.types[files[0].type];
      if (base) changed.replaceChildren(changeList(files[0].rules, part, base, files[0].filled));
      page.replaceChildren(preview(files[0]));
      const { faults, missing } = leftOf(problems);
      left.textContent = faults + missing > 0 ? DELIVERY.unfinished(faults + missing) : "";
      left.hidden = isPersonal || faults + missing === 0;
      delivery.show(isPersonal ? DELIVERY.personal : "");
    },
  };
}
