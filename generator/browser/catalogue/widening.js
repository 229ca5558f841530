/** What else than the words themselves was looked for, and a button that turns it off and on. */

import { element } from "../page/elements.js";
import { reading, WIDENING } from "../page/wording.js";

/** @import { Found } from "../search/search_engine.js" */

/**
 * Takes over `holder`; `choose(exact)` hears whether only the words as typed are wanted.
 * @param {HTMLElement} holder @param {(exact: boolean) => void} choose
 */
export function widening(holder, choose) {
  const text = element("span");
  const button = element("button", { type: "button" });
  holder.replaceChildren(text, " ", button);
  let exact = false;
  button.addEventListener("click", () => choose(!exact));

  return {
    /** @param {Found} found @param {{ query: string, exact: boolean }} view */
    show(found, view) {
      exact = view.exact;
      const told = exact ? WIDENING.exact : reading(found);
      holder.hidden = told === "" || view.query.trim() === "";
      text.textContent = told;
      button.textContent = exact ? WIDENING.widen : WIDENING.narrow;
    },
  };
}
