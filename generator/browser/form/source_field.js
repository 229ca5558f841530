/** The sources of a single text: those of the whole record, its own, or none, when the words are the writer's. */

import { element } from "../page/elements.js";
import { quietButton } from "./field_frame.js";
import { isSourced, said, under } from "./paths.js";
import { OWN_SOURCES, sourceState } from "./form_words.js";
import { ownSources as ownSourcesField } from "./record_data.js";

/**
 * @import { Sheet } from "./sheet.js"
 * @typedef {"record" | "own" | "none"} Choice
 */

/** @param {Sheet} sheet @param {string} name @returns {Choice} */
function chosenAt(sheet, name) {
  const value = sheet.value(name);
  const sources = isSourced(value) ? value.källor : undefined;
  if (sources === undefined) return "record";
  return Array.isArray(sources) && sources.length === 0 ? "none" : "own";
}

/** The button that tells where a text is from, and the panel that it opens. @param {Sheet} sheet @param {string} name */
export function ownSources(sheet, name) {
  const button = quietButton("", { "aria-expanded": "false", "aria-controls": `kalla-${name}` });
  const panel = element("div", { class: "kb-own-sources", id: `kalla-${name}` });
  panel.hidden = true;
  const tell = () => {
    const chosen = chosenAt(sheet, name);
    button.textContent = sourceState(chosen);
    button.classList.toggle("kb-quiet--set", chosen !== "record");
  };

  const draw = () => {
    const sources = element("div");
    const select = element("select", { "aria-label": OWN_SOURCES.question });
    for (const [value, words] of Object.entries(OWN_SOURCES.choices)) select.append(element("option", { value }, words));
    select.value = chosenAt(sheet, name);
    const drawSources = () =>
      sources.replaceChildren(
        ...(chosenAt(sheet, name) === "own"
          ? [sheet.draw({ ...ownSourcesField(sheet.rules()), help: "" }, under(name, "källor"))]
          : []),
      );
    select.addEventListener("input", (event) => {
      event.stopPropagation();
      choose(sheet, name, /** @type {Choice} */ (select.value));
      drawSources();
      tell();
    });
    drawSources();
    panel.replaceChildren(element("p", { class: "kb-field__help" }, OWN_SOURCES.help), select, sources);
  };

  button.addEventListener("click", () => {
    if (panel.hidden) draw();
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  tell();
  return { button, panel };
}

/** @param {Sheet} sheet @param {string} name @param {Choice} choice */
function choose(sheet, name, choice) {
  const text = said(sheet.value(name)) ?? "";
  if (choice === "record") sheet.put(name, text === "" ? undefined : text);
  else sheet.put(name, { text, källor: choice === "none" ? [] : [{}] });
}
