/** The boxes of the catalogue page: what is chosen and excluded, and how much each choice would give. */

import { fold, normalise } from "../search/analysis.js";
import { excluding } from "../search/facets.js";
import { chosenFilters, number, showValues, valuesFound } from "../page/wording.js";

/** A text as the field of a long list compares it. */
const comparable = (text) => fold(normalise(text)).trim();

/**
 * Takes over the boxes inside `panel`. `choose(changes)` hears of each choice as [[key, value, wanted]].
 */
export function facetPanel(panel, choose) {
  const chosenCount = panel.querySelector("[data-kb-chosen]");
  const wholes = Array.from(panel.querySelectorAll("button[data-kb-whole]"));
  const boxes = Array.from(panel.querySelectorAll("input[data-kb-facet]"), (input) => {
    const row = input.closest("[data-kb-value]");
    return {
      input,
      row,
      facet: input.dataset.kbFacet,
      value: input.value,
      not: row.querySelector("button[data-kb-not]"),
      count: row.querySelector("[data-kb-count]").firstChild,
      shown: null,
    };
  });

  panel.addEventListener("change", ({ target }) => {
    if (target.dataset.kbFacet !== undefined) choose([[target.dataset.kbFacet, target.value, target.checked]]);
  });
  panel.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button?.dataset.kbNot !== undefined) exclude(button);
    else if (button?.dataset.kbWhole !== undefined) chooseWhole(button);
    else if (button?.dataset.kbAll !== undefined) unfold(button);
  });
  for (const field of panel.querySelectorAll("[data-kb-find]")) startFinding(field);

  function exclude(button) {
    choose([[excluding(button.dataset.kbNot), button.value, button.getAttribute("aria-pressed") !== "true"]]);
  }

  /** A value of a wider facet instead of some of its parts: all of a county, not some of its municipalities. */
  function chooseWhole(button) {
    const wanted = button.getAttribute("aria-pressed") !== "true";
    const group = button.closest("[data-kb-group]");
    const chosen = boxes.filter(({ input }) => input.checked && group.contains(input));
    const dropped = wanted ? chosen.map(({ facet, value }) => [facet, value, false]) : [];
    choose([...dropped, [button.dataset.kbWhole, button.value, wanted]]);
  }

  function unfold(button) {
    const wanted = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(wanted));
    button.textContent = showValues(!wanted, Number(button.dataset.kbAll));
    button.closest("[data-kb-group]").classList.toggle("kb-facet--all", wanted);
  }

  /** Makes the field of a long list show only the values that hold what is typed. */
  function startFinding(field) {
    const group = field.closest("[data-kb-group]");
    const status = group.querySelector("[data-kb-found]");
    let rows = null;
    function find() {
      rows ??= Array.from(group.querySelectorAll("[data-kb-value]"), (row) => ({
        row,
        text: ` ${comparable(row.querySelector("label > span").textContent)}`,
      }));
      const wanted = comparable(field.value);
      let left = 0;
      for (const { row, text } of rows) {
        row.hidden = !text.includes(wanted);
        if (!row.hidden) left += 1;
      }
      for (const part of group.querySelectorAll("[data-kb-part]")) {
        part.hidden = part.querySelector("[data-kb-value]:not([hidden])") === null;
      }
      group.classList.toggle("kb-facet--finding", wanted !== "");
      status.textContent = valuesFound(left);
    }
    field.addEventListener("input", find);
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || field.value === "") return;
      event.preventDefault();
      event.stopPropagation();
      field.value = "";
      find();
    });
  }

  return {
    /** Shows what is chosen and excluded. */
    showChosen(filters) {
      let chosen = 0;
      for (const { input, row, facet, value, not } of boxes) {
        const excluded = filters.get(excluding(facet))?.has(value) ?? false;
        input.checked = filters.get(facet)?.has(value) ?? false;
        if ((not.getAttribute("aria-pressed") === "true") !== excluded) {
          not.setAttribute("aria-pressed", String(excluded));
          row.classList.toggle("kb-value--excluded", excluded);
        }
        if (excluded || input.checked) chosen += 1;
      }
      for (const button of wholes) {
        button.setAttribute("aria-pressed", String(filters.get(button.dataset.kbWhole)?.has(button.value) ?? false));
      }
      chosenCount.textContent = chosen > 0 ? chosenFilters(chosen) : "";
    },

    /** Shows counts (Map of facet to Map of value to number), touching only those that changed. */
    showCounts(counts) {
      for (const box of boxes) {
        const hits = counts.get(box.facet)?.get(box.value) ?? 0;
        if (hits === box.shown) continue;
        box.count.data = number(hits);
        if ((hits === 0) !== (box.shown === 0)) box.row.classList.toggle("kb-value--none", hits === 0);
        box.shown = hits;
      }
    },
  };
}
