/** Faults where they stand, and all of them in one list with links. */

import { element, partsOf } from "../page/elements.js";
import { OTHER_RECORD } from "./form_words.js";
import { drawAll } from "./folded.js";
import { inputId } from "./field_frame.js";
import { link } from "./preview_site.js";

/** @import { Problem } from "./wording.js" */

const MISSING = "saknat-falt";
export const PERSONAL = "personuppgift";

/** Of what the problems are: what is not filled in yet, what is wrong, what may be. Pure. @param {Problem[]} problems */
export function leftOf(problems) {
  const missing = problems.filter(({ code }) => code === MISSING).length;
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  return { missing, warnings, faults: problems.length - missing - warnings };
}

/**
 * The name of the nearest place around `name` that `has` faults told: its own, that of its group, or none. Pure.
 * @param {string} name @param {(name: string) => boolean} has
 */
export function nearestPlace(name, has) {
  for (let place = name; place !== ""; place = place.slice(0, Math.max(place.lastIndexOf("."), 0))) {
    if (has(place)) return place;
  }
  return "";
}

/**
 * Tells `problems` at their fields in `root`; of what is not filled in only where the reader has been.
 * @param {HTMLElement} root @param {Problem[]} problems @param {(name: string) => boolean} visited
 */
export function showAtFields(root, problems, visited) {
  const slots = new Map(partsOf(root, "[data-kb-slot]", HTMLElement).map((slot) => [slot.dataset.kbSlot ?? "", slot]));
  /** @type {Map<string, Problem[]>} */
  const told = new Map();
  for (const problem of problems) {
    const place = nearestPlace(problem.field, (name) => slots.has(name));
    if (problem.code === MISSING && !visited(problem.field)) continue;
    told.set(place, [...(told.get(place) ?? []), problem]);
  }
  for (const [name, slot] of slots) showIn(slot, name, told.get(name) ?? []);
}

/** @param {HTMLElement} slot @param {string} name @param {Problem[]} problems */
function showIn(slot, name, problems) {
  const words = problems.map(({ message, hint }) => `${message} ${hint}`.trim());
  if (slot.dataset.kbTold === words.join("\n")) return;
  slot.dataset.kbTold = words.join("\n");
  const severe = problems.some(({ severity }) => severity === "error");
  slot.classList.toggle("kb-fault--warning", problems.length > 0 && !severe);
  slot.replaceChildren(...problems.map(({ message, hint }) => element("p", {}, ...messageParts(message, hint))));
  const control = document.getElementById(inputId(name));
  if (severe) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
}

const OTHER_FILE = /([a-z]+\/[a-z0-9-]+)\.yaml/;

/** A message in which a file of the catalogue is a link to its page. @param {string} message */
function withLink(message) {
  const [before, ref, after] = message.split(OTHER_FILE, 3);
  return ref === undefined ? [message] : [before, link(`${ref}.html`, OTHER_RECORD), after];
}

/** @param {string} message @param {string} hint */
const messageParts = (message, hint) => [...withLink(message), ...(hint === "" ? [] : [" ", element("span", { class: "kb-fault__hint" }, hint)])];

/**
 * The list of all that is left to do. `labelOf` is what the field of a name is called.
 * @param {HTMLElement} list @param {Problem[]} problems @param {(problem: Problem) => string} labelOf
 */
export function showList(list, problems, labelOf) {
  list.replaceChildren(...problems.map((problem) => row(problem, labelOf(problem))));
}

/** @param {Problem} problem @param {string} label */
function row({ code, field, severity, message, hint }, label) {
  const kind = code === MISSING ? "missing" : severity;
  const attributes = { class: `kb-left__row kb-left__row--${kind}`, "data-kb-problem": code, "data-kb-field": field };
  const words = code === MISSING ? [] : [element("span", { class: "kb-left__words" }, ...messageParts(message, hint))];
  return element("li", attributes, element("a", { href: `#${inputId(field)}`, "data-kb-to": field }, label), ...words);
}

const CONTROLS = ["input", "textarea", "select", "summary", "button"].map((kind) => `${kind}:not(:disabled, [hidden], [hidden] *)`).join();

/** Opens what is folded around the field of a name, or of what is nearest to it, and goes there. @param {HTMLElement} root @param {string} name */
export function goToField(root, name) {
  drawAll(root, (group) => `${name}.`.startsWith(`${group}.`));
  const holders = new Map(partsOf(root, "[data-kb-field-of]", HTMLElement).map((holder) => [holder.dataset.kbFieldOf ?? "", holder]));
  const holder = holders.get(nearestPlace(name, (place) => holders.has(place)));
  if (!holder) return;
  for (let around = holder.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
  const control = document.getElementById(inputId(name)) ?? holder.querySelector(CONTROLS) ?? holder;
  holder.scrollIntoView({ block: "center" });
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
