/** What else than the words themselves was looked for, and a button that turns it off and on. */

import { element } from "../page/elements.js";
import { alsoHits, WIDENING } from "../page/wording.js";

/** Takes over `holder`; `choose(exact)` hears whether only the words as typed are wanted. */
export function widening(holder, choose) {
  const text = element("span");
  const button = element("button", { type: "button" });
  holder.replaceChildren(text, " ", button);
  let exact = false;
  button.addEventListener("click", () => choose(!exact));

  return {
    /** `found.widened` is [{word, to: [words]}], or absent when nothing was widened. */
    show(found, view) {
      exact = view.exact;
      const told = exact ? WIDENING.exact : alsoHits(found.widened ?? []);
      holder.hidden = told === "" || view.query.trim() === "";
      text.textContent = told;
      button.textContent = exact ? WIDENING.widen : WIDENING.narrow;
    },
  };
}
