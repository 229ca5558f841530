/** The search box in the head of every page: a short list while typing, the catalogue page on Enter. */

import { element } from "../page/elements.js";
import { allHits, alsoHits, hitsFound, noHits, quickFailed } from "../page/wording.js";

const MOST = 8;

/** Starts the box of `form`. Its links are ordinary links, walked with the arrow keys. */
export function startHeaderSearch(form, engine) {
  const input = form.querySelector("[data-kb-search]");
  const box = form.querySelector("[data-kb-quick]");
  const status = element("p", { class: "kb-quick__status", role: "status" });
  form.append(status);
  let latest = 0;

  function close() {
    latest += 1;
    box.hidden = true;
    box.replaceChildren();
    status.textContent = "";
  }

  async function show() {
    latest += 1;
    const run = latest;
    const query = input.value;
    if (query.trim() === "") {
      close();
      return;
    }
    try {
      const records = await engine.records();
      const found = await engine.find(query, {}, { typing: true });
      if (run === latest) open(records, found, query);
    } catch (error) {
      if (run === latest) say(quickFailed(error));
    }
  }

  function say(text) {
    box.replaceChildren(element("p", {}, text));
    box.hidden = false;
    status.textContent = text;
  }

  function open({ refs, kinds, titles }, { hits, widened }, query) {
    const also = alsoHits(widened);
    const told = hits.length === 0 ? noHits(query) : also;
    const links = hits.slice(0, MOST).map(({ number }) => {
      const kind = element("span", { class: "kb-quick__kind" }, kinds[refs[number].split("/")[0]]);
      const title = element("span", { class: "kb-quick__title" }, titles[number]);
      return element("a", { href: engine.address(refs[number]), "data-kb-id": refs[number] }, title, " ", kind);
    });
    links.push(element("a", { href: engine.catalogueAddress(query), class: "kb-quick__all" }, allHits(hits.length)));
    const list = element("ul", {}, ...links.map((link) => element("li", {}, link)));
    box.replaceChildren(...(told ? [element("p", {}, told)] : []), list);
    box.hidden = false;
    status.textContent = hits.length === 0 ? told : `${hitsFound(hits.length)} ${also}`.trim();
  }

  function step(by) {
    const positions = [input, ...box.querySelectorAll("a")];
    const next = positions.indexOf(document.activeElement) + by;
    if (next >= 0 && next < positions.length) positions[next].focus();
  }

  input.addEventListener("focus", () => {
    engine.index().catch((error) => say(quickFailed(error)));
    if (box.hidden && input.value.trim() !== "") show();
  });
  input.addEventListener("input", show);
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (box.hidden) return;
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = "";
      close();
      input.focus();
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) close();
  });
}

/** Makes "/" move to the search box: `input()` says which, now. */
export function startSlashKey(input) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const target = input();
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  });
}
