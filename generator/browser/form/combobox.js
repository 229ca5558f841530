/** A text field with a list of what can be chosen: the editable combobox of the ARIA Authoring Practices. */

import { found, meant, MOST_SHOWN } from "./choices.js";
import { element } from "../page/elements.js";
import { SEARCH_HINT, shownOf } from "./form_words.js";

/**
 * @import { Choice } from "./in_words.js"
 *
 * `choices()` is what can be chosen now; `choose` hears what was, `leave` the text of a field that is left with nothing
 * of the list. `emptied` says that the field is for one choice after another, and is empty between them.
 * @typedef {{ choices: () => Choice[], choose: (choice: Choice) => void, leave: (text: string) => void,
 *   emptied: boolean }} Given
 */

/**
 * Makes `input` a combobox, and gives the element that holds it and its list.
 * @param {HTMLInputElement} input @param {string} label @param {Given} given
 */
export function combobox(input, label, given) {
  const list = element("ul", { role: "listbox", id: `${input.id}-lista`, "aria-label": label, class: "kb-combo__list" });
  const status = element("span", { role: "status", class: "kb-hidden" });
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    placeholder: SEARCH_HINT,
  };
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value);
  list.hidden = true;
  new Combobox(input, list, status, given).listen();
  return element("div", { class: "kb-combo" }, input, list, status);
}

/** @param {Choice} choice @param {string} id */
function optionOf([, name, known], id) {
  const row = element("li", { role: "option", id, "aria-selected": "false" }, name);
  if (known) row.append(" ", element("span", { class: "kb-combo__known" }, known));
  return row;
}

class Combobox {
  /** @type {Choice[]} */
  #shown = [];
  #active = -1;
  #typed = false;

  /** @param {HTMLInputElement} input @param {HTMLElement} list @param {HTMLElement} status @param {Given} given */
  constructor(input, list, status, given) {
    this.input = input;
    this.list = list;
    this.status = status;
    this.given = given;
  }

  listen() {
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.input.addEventListener("input", (event) => {
      event.stopPropagation(); // nothing is taken before it is chosen, or the field is left
      this.#typed = true;
      this.#open();
    });
    this.input.addEventListener("click", () => {
      if (this.list.hidden) this.#open();
    });
    this.input.addEventListener("blur", () => this.#leave());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
    this.list.addEventListener("click", ({ target }) => {
      const row = target instanceof Element ? target.closest('[role="option"]') : null;
      if (row) this.#take(this.#shown[Array.from(this.list.children).indexOf(row)]);
    });
  }

  #open() {
    const { input, list, status } = this;
    const all = found(this.given.choices(), this.#typed || this.given.emptied ? input.value : "");
    this.#shown = all.slice(0, MOST_SHOWN);
    const words = shownOf(this.#shown.length, all.length);
    list.replaceChildren(...this.#shown.map((choice, place) => optionOf(choice, `${list.id}-${place}`)));
    if (this.#shown.length !== all.length || all.length === 0) {
      list.append(element("li", { class: "kb-combo__more", role: "presentation" }, words));
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    status.textContent = words;
    this.#mark(this.#typed && input.value.trim() !== "" && all.length > 0 ? 0 : -1);
  }

  #close() {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.#shown = [];
    this.#mark(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  /** @param {number} place */
  #mark(place) {
    this.list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = place;
    const row = this.list.children[place];
    if (row === undefined) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", row.id);
  }

  /** @param {number} by */
  #step(by) {
    if (this.list.hidden) this.#open();
    const last = this.#shown.length - 1;
    if (last < 0) return;
    const next = this.#active + by;
    this.#mark(next < 0 ? last : next > last ? 0 : next);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === "ArrowDown") this.#step(1);
    else if (event.key === "ArrowUp") this.#step(-1);
    else if (event.key === "Enter") this.#takeMarked();
    else if (event.key === "Escape" && !this.list.hidden) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #takeMarked() {
    const choice = this.#shown[this.#active] ?? meant(this.given.choices(), this.input.value);
    if (choice) this.#take(choice);
  }

  /** @param {Choice} choice */
  #take(choice) {
    this.#typed = false;
    this.input.value = this.given.emptied ? "" : choice[1];
    this.#close();
    this.given.choose(choice);
  }

  #leave() {
    this.#close();
    if (!this.#typed) return;
    this.#typed = false;
    const choice = meant(this.given.choices(), this.input.value);
    if (choice) this.#take(choice);
    else this.given.leave(this.input.value.trim());
  }
}
