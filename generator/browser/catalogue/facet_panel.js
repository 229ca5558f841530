/** The boxes of the catalogue page: what is chosen and excluded, and how much each choice would give. */

import { startFinding } from "./facet_find.js";
import { turn } from "./facet_fold.js";
import { startGroupKeys } from "./facet_keys.js";
import { partOf, partsOf, pressedButton } from "../page/elements.js";
import { excluding } from "../search/facets.js";
import { chosenFilters, number } from "../page/wording.js";

/**
 * @import { Counts, Filters } from "../search/facets.js"
 * @import { Choice } from "./view_state.js"
 *
 * A value with its box, the button that excludes it, whether either is chosen, and its count: what that shows, and where.
 * @typedef {{ input: HTMLInputElement, row: HTMLElement, facet: string, value: string, not: HTMLButtonElement,
 *   chosen: boolean, count: ChildNode | null, shown: number | null }} Box
 */

/** @param {HTMLElement} panel @returns {Box[]} */
const boxesOf = (panel) =>
  partsOf(panel, "[data-kb-value]", HTMLElement).map((row) => {
    const input = partOf(row, "input[data-kb-facet]", HTMLInputElement);
    input.autocomplete = "off"; // else the browser writes all boxes down with each new address; HTML has it for no box
    return {
      input,
      row,
      facet: input.dataset.kbFacet ?? "",
      value: input.value,
      not: partOf(row, "button[data-kb-not]", HTMLButtonElement),
      chosen: false,
      count: partOf(row, "[data-kb-count]", HTMLElement).firstChild,
      shown: null,
    };
  });

/** Whether a value gives something, or is chosen: a group without any such is out of the way. @param {Box} box */
const isOfUse = ({ shown, chosen }) => shown !== 0 || chosen;

const isPressed = (/** @type {HTMLButtonElement} */ button) => button.getAttribute("aria-pressed") === "true";

/**
 * A value of the wider facet `whole` instead of some of its parts: all of a county, not some of its municipalities.
 * @param {string} whole @param {HTMLButtonElement} button @param {Box[]} boxes
 */
function chooseWhole(whole, button, boxes) {
  const wanted = !isPressed(button);
  const group = button.closest("[data-kb-group]");
  /** @type {Choice[]} */
  const choices = [[whole, button.value, wanted]];
  for (const { facet, value, input } of boxes) {
    if (wanted && input.checked && group?.contains(input)) choices.push([facet, value, false]);
  }
  return choices;
}

/** Whether it is chosen or excluded, as `filters` say. @param {Box} box @param {Filters} filters */
function showChosen(box, filters) {
  const { input, row, facet, value, not } = box;
  const excluded = filters.get(excluding(facet))?.has(value) ?? false;
  input.checked = filters.get(facet)?.has(value) ?? false;
  if (isPressed(not) !== excluded) {
    not.setAttribute("aria-pressed", String(excluded));
    row.classList.toggle("kb-value--excluded", excluded);
  }
  box.chosen = excluded || input.checked;
  return box.chosen;
}

/** Says how many are chosen; nothing of none. @param {HTMLElement} holder @param {number} chosen */
function showNumber(holder, chosen) {
  holder.textContent = chosen > 0 ? chosenFilters(chosen) : "";
}

/**
 * Starts a facet of the panel: its keys and its field, if it has one.
 * @param {HTMLElement} group
 */
function startGroup(group) {
  const keys = startGroupKeys(group);
  for (const field of partsOf(group, "[data-kb-find]", HTMLInputElement)) startFinding(group, field, keys.settle);
}

/**
 * Takes over the boxes inside `panel`. `choose` hears of each choice.
 * @param {HTMLElement} panel @param {(choices: Choice[]) => void} choose
 */
export function facetPanel(panel, choose) {
  const chosenCount = partOf(panel, "[data-kb-chosen]", HTMLElement);
  const wholes = partsOf(panel, "button[data-kb-whole]", HTMLButtonElement);
  const groups = partsOf(panel, "[data-kb-group]", HTMLElement).map((group) => ({
    group,
    boxes: boxesOf(group),
    chosen: partOf(group, "[data-kb-group-chosen]", HTMLElement),
  }));
  const boxes = groups.flatMap((group) => group.boxes);

  panel.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.kbFacet === undefined) return;
    choose([[target.dataset.kbFacet, target.value, target.checked]]);
  });
  panel.addEventListener("click", (event) => {
    const button = pressedButton(event);
    if (!button) return;
    const { kbNot, kbWhole, kbAll } = button.dataset;
    if (kbNot !== undefined) choose([[excluding(kbNot), button.value, !isPressed(button)]]);
    else if (kbWhole !== undefined) choose(chooseWhole(kbWhole, button, boxes));
    else if (kbAll !== undefined) turn(button);
  });
  partsOf(panel, "[data-kb-group]", HTMLElement).forEach(startGroup);

  return {
    /** Shows what is chosen and excluded. @param {Filters} filters */
    showChosen(filters) {
      let all = 0;
      for (const group of groups) {
        const chosen = group.boxes.filter((box) => showChosen(box, filters)).length;
        showNumber(group.chosen, chosen);
        all += chosen;
      }
      for (const button of wholes) {
        const chosenWhole = filters.get(button.dataset.kbWhole ?? "")?.has(button.value) ?? false;
        button.setAttribute("aria-pressed", String(chosenWhole));
      }
      showNumber(chosenCount, all);
    },

    /** Shows counts, touching only those that changed, and the groups that have any. @param {Counts} counts */
    showCounts(counts) {
      for (const box of boxes) {
        const hits = counts.get(box.facet)?.get(box.value) ?? 0;
        if (hits === box.shown) continue;
        if (box.count) box.count.nodeValue = number(hits);
        if ((hits === 0) !== (box.shown === 0)) box.row.classList.toggle("kb-value--none", hits === 0);
        box.shown = hits;
      }
      for (const { group, boxes: its } of groups) {
        const isUseless = !its.some(isOfUse);
        if (group.hidden !== isUseless) group.hidden = isUseless;
      }
    },
  };
}
