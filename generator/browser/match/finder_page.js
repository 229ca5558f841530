/** The page of the fund finder: answers from its form and its address, verdicts into the list that stands there. */

import { element, partOf, partsOf } from "../page/elements.js";
import { number } from "../page/wording.js";
import { readAnswers } from "./answers.js";
import { say, startList } from "./finder_list.js";
import { standings } from "./match.js";

/** @import { Answers, Refused } from "./answers.js" */
/** @import { MatchData, Standing } from "./match.js" */

const FIELDS = "input[name], select[name]";

/** Takes over the page at `root`. @param {HTMLElement} root @param {MatchData} data */
export function startFinder(root, data) {
  const form = partOf(root, "[data-kb-answers]", HTMLFormElement);
  /** @type {Standing[]} */
  let every = [];
  const showInList = startList(
    partOf(root, "[data-kb-matches]", HTMLElement),
    partOf(root, "[data-kb-more]", HTMLButtonElement),
    (shown) => say(partOf(root, "[data-kb-summary]", HTMLElement), summary(every, shown)),
  );

  /** @param {[string, string][]} pairs */
  function show(pairs) {
    const { answers, refused } = readAnswers(pairs, data.choices);
    every = standings(data, answers);
    showInList(every);
    say(partOf(root, "[data-kb-refused]", HTMLElement), troubles(refused, form));
    say(partOf(root, "[data-kb-given]", HTMLElement), answersInWords(form));
    for (const choices of partsOf(form, "[data-kb-choices]", HTMLElement)) countChosen(choices);
  }

  function readPage() {
    const pairs = Array.from(new URLSearchParams(window.location.search));
    const { answers } = readAnswers(pairs, data.choices);
    for (const code of answers.partnerlander ?? []) offerCountry(form, code, data.choices.partnerlander[code] ?? code);
    fill(form, answers);
    show(pairs);
  }

  form.addEventListener("input", () => {
    const pairs = pairsOfForm(form);
    const query = new URLSearchParams(pairs).toString();
    window.history.replaceState(null, "", `${window.location.pathname}${query ? `?${query}` : ""}`);
    show(pairs);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
  partOf(form, "[data-kb-print]", HTMLButtonElement).addEventListener("click", () => window.print());
  window.addEventListener("popstate", readPage);
  readPage();
  form.hidden = false;
  root.setAttribute("data-kb-ready", "");
}

/** @param {Standing[]} every @param {number} shown */
function summary(every, shown) {
  const failing = every.filter(({ failed }) => failed > 0).length;
  const some = shown < every.length ? `De ${number(shown)} första visas. ` : "";
  const all = `${number(every.length)} fonder och programområden. ${some}`;
  if (failing === 0) return `${all}Inget villkor är besvarat så att det inte uppfylls.`;
  return `${all}${number(failing)} har minst ett villkor som inte är uppfyllt och står efter de andra.`;
}

/** @param {HTMLFormElement} form @returns {[string, string][]} */
function pairsOfForm(form) {
  return Array.from(new FormData(form)).flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [/** @type {[string, string]} */ ([name, value.trim()])] : [],
  );
}

/** @param {HTMLFormElement} form */
const fieldsOf = (form) =>
  Array.from(form.querySelectorAll(FIELDS)).flatMap((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : [],
  );

/**
 * Offers a country that no fund names, which an address may hold all the same.
 * @param {HTMLFormElement} form @param {string} code @param {string} name
 */
function offerCountry(form, code, name) {
  const boxes = partsOf(form, 'input[name="partnerlander"]', HTMLInputElement);
  if (boxes.some(({ value }) => value === code)) return;
  const box = element("input", { type: "checkbox", name: "partnerlander", value: code });
  boxes[0].closest("details")?.append(element("label", {}, box, ` ${name}`));
}

/** @param {HTMLFormElement} form @param {Answers} answers */
function fill(form, answers) {
  const values = new Map(Object.entries(answers).map(([name, value]) => [name, [value].flat().map(String)]));
  for (const field of fieldsOf(form)) {
    const given = values.get(field.name) ?? [];
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = given.includes(field.value);
    else field.value = (given[0] ?? "").replace(".", ",");
  }
}

/**
 * What is wrong with answers to questions of the form; fields with such are marked.
 * @param {Refused[]} refused @param {HTMLFormElement} form
 */
function troubles(refused, form) {
  const told = refused.filter(({ name }) => fieldsOf(form).some((field) => field.name === name));
  for (const field of fieldsOf(form)) {
    const isWrong = told.some(({ name, value }) => name === field.name && value === field.value.trim());
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  const words = told.map(
    ({ name, value, allowed }) => `${questionOf(form, name)} ”${value}” går inte att läsa. Ange ${allowed}.`,
  );
  return words.join(" ");
}

/** @param {HTMLFormElement} form @param {string} name */
function questionOf(form, name) {
  const field = fieldsOf(form).find((one) => one.name === name);
  const words = field?.closest("fieldset")?.querySelector("legend") ?? field?.closest("label")?.firstChild;
  return (words?.textContent ?? "").trim();
}

/** The answers in words, for paper. @param {HTMLFormElement} form */
function answersInWords(form) {
  /** @type {Map<string, string[]>} */
  const told = new Map();
  for (const field of fieldsOf(form)) {
    const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
    if (isBox ? !field.checked : field.value.trim() === "") continue;
    const chosen = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent : null;
    const words = isBox ? field.closest("label")?.textContent : (chosen ?? field.value);
    told.set(field.name, [...(told.get(field.name) ?? []), (words ?? "").trim()]);
  }
  return Array.from(told, ([name, words]) => `${questionOf(form, name)} ${words.join(", ")}.`).join(" ");
}

/** @param {HTMLElement} choices */
function countChosen(choices) {
  const chosen = partsOf(choices, "input:checked", HTMLInputElement);
  const words = chosen.map((box) => (box.closest("label")?.textContent ?? "").trim()).join(", ");
  say(partOf(choices, "[data-kb-chosen]", HTMLElement), words && `(${words})`);
}
