/** The list of results by keyboard: arrows move between the query and the titles, Esc clears the query. */

/** Listens in `root`; `results` holds the titles and `clear()` empties the query. Enter opens, as links do. */
export function startResultKeys(root, query, results, clear) {
  const links = () => Array.from(results.querySelectorAll("[data-kb-id] h2 a"));

  function step(event, by) {
    const positions = [query, ...links()];
    const position = positions.indexOf(document.activeElement);
    const next = positions[position + by];
    if (position === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
    if (next !== query) next.scrollIntoView({ block: "nearest" });
  }

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target, key } = event;
    const here = target === query || results.contains(target);
    if (!here) return;
    if (key === "ArrowDown") step(event, 1);
    else if (key === "ArrowUp") step(event, -1);
    else if (key === "Escape") {
      event.preventDefault();
      clear();
      query.focus();
    }
  });
}
