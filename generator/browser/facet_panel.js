/** The boxes and chips of the catalogue page: what is chosen, and how much each choice would give. */

import { element } from "./elements.js";
import { excluding, facetOf, isExclusion } from "./facets.js";
import { chip, removeChip } from "./wording.js";

/** Takes over the boxes inside `panel` and the list `chips`; `choose(key, value, wanted)` hears of each choice. */
export function facetPanel(panel, chips, choose) {
  const boxes = Array.from(panel.querySelectorAll("input[data-kb-facet]"), (input) => {
    const label = input.closest("label");
    return { input, label, count: label.querySelector("[data-kb-count]") };
  });
  panel.addEventListener("change", ({ target }) => {
    if (target.dataset.kbFacet !== undefined) choose(target.dataset.kbFacet, target.value, target.checked);
  });
  chips.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-kb-key]");
    if (!button) return;
    const next = button.closest("li").nextElementSibling ?? button.closest("li").previousElementSibling;
    const nextKey = next?.querySelector("button")?.dataset;
    choose(button.dataset.kbKey, button.dataset.kbValue, false);
    focusChip(nextKey);
  });

  function focusChip(wanted) {
    const buttons = Array.from(chips.querySelectorAll("button"));
    const same = buttons.find(({ dataset }) => dataset.kbKey === wanted?.kbKey && dataset.kbValue === wanted?.kbValue);
    (same ?? buttons[0] ?? panel.querySelector("summary"))?.focus();
  }

  function chipOf(table, key, value) {
    const facet = table.byId.get(facetOf(key));
    const text = chip(facet.label, facet.values.get(value)?.label ?? value, isExclusion(key));
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const attributes = { type: "button", "data-kb-key": key, "data-kb-value": value, "aria-label": removeChip(text) };
    return element("li", {}, element("button", attributes, text, cross));
  }

  return {
    /** Shows which boxes are chosen, as boxes and as chips. */
    showChosen(table, filters) {
      for (const { input, label } of boxes) {
        input.checked = filters.get(input.dataset.kbFacet)?.has(input.value) ?? false;
        label.classList.toggle(
          "kb-facet--excluded",
          filters.get(excluding(input.dataset.kbFacet))?.has(input.value) ?? false,
        );
      }
      const all = Array.from(filters, ([key, values]) => Array.from(values, (value) => chipOf(table, key, value)));
      chips.replaceChildren(...all.flat());
      chips.hidden = filters.size === 0;
    },

    showCounts(counts) {
      for (const { input, label, count } of boxes) {
        const hits = counts.get(input.dataset.kbFacet)?.get(input.value) ?? 0;
        count.textContent = hits.toLocaleString("sv-SE");
        label.classList.toggle("kb-facet--none", hits === 0);
      }
    },
  };
}
