/** What one wants to do in one's own words: the search finds the activities, the reader says which of them is meant. */

import { element, partOf, partsOf, pressedButton } from "../page/elements.js";
import { number, quickFailed } from "../page/wording.js";

/** @import { Engine } from "../search/search_engine.js" */

const MOST = 5;

/**
 * Starts the box for own words in `form`. To press an activity that is found is to tick its box.
 * @param {HTMLFormElement} form @param {Engine["search"]} search
 */
export function startOwnWords(form, search) {
  const input = partOf(form, "[data-kb-own-words]", HTMLInputElement);
  const status = partOf(form, "[data-kb-meant-status]", HTMLElement);
  const place = partOf(form, "[data-kb-meant]", HTMLElement);
  const boxes = new Map(partsOf(form, 'input[name="aktivitet"]', HTMLInputElement).map((box) => [box.value, box]));
  let latest = 0;

  async function show() {
    latest += 1;
    const run = latest;
    const words = input.value.trim();
    try {
      const hits = words === "" ? [] : await search(words, { typ: ["aktiviteter"] }, MOST);
      if (run !== latest) return;
      const found = hits.flatMap(({ id }) => boxes.get(id.split("/")[1]) ?? []);
      status.textContent = words === "" ? "" : told(found.length);
      place.replaceChildren(...(words === "" ? [] : found.length > 0 ? found.map(choiceOf) : [wayToAll(words)]));
    } catch (error) {
      if (run === latest) status.textContent = quickFailed(error);
    }
  }

  input.addEventListener("input", (event) => {
    event.stopPropagation(); // words alone are no answer to judge
    show();
  });
  place.addEventListener("click", (event) => {
    const box = boxes.get(pressedButton(event)?.value ?? "");
    if (!box) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  form.addEventListener("input", () => {
    for (const button of partsOf(place, "button", HTMLButtonElement)) {
      button.setAttribute("aria-pressed", String(boxes.get(button.value)?.checked ?? false));
    }
  });
  form.addEventListener("reset", () => setTimeout(show));
}

/** @param {number} found */
function told(found) {
  if (found === 0) return "Ingen aktivitet handlar om det.";
  return `${number(found)} ${found === 1 ? "aktivitet" : "aktiviteter"} kan passa. Tryck på det ni menar:`;
}

/** @param {HTMLInputElement} box */
function choiceOf(box) {
  const name = (box.closest("label")?.textContent ?? "").trim();
  return element("button", { type: "button", value: box.value, "aria-pressed": String(box.checked) }, name);
}

/** @param {string} words */
function wayToAll(words) {
  return element("a", { href: `katalog.html?${new URLSearchParams({ q: words })}` }, "Sök i hela Kunskapsbanken");
}
