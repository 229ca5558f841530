/** The blocks of a page with the markup that pages/templates/block.j2 gives them. */

import { element } from "../page/elements.js";

/**
 * @import { Nodes } from "./preview_site.js"
 *
 * @typedef {{ label: string, value: Nodes, missing?: boolean }} Fact
 * @typedef {{ term: Nodes, statements: Nodes[], missing?: boolean }} Definition
 * @typedef {{ label: string, numeric?: boolean }} Column
 * @typedef {{ cells: Nodes[], sum?: boolean }} Row
 */

/** @param {string} name @param {...(Node | string)} children */
const box = (name, ...children) => element("div", { class: name }, ...children);

/** @param {Node | null} note */
const noted = (note) => (note ? [note] : []);

/** @param {Nodes} nodes */
const statement = (nodes) => box("kb-statement", ...nodes);

/** @param {boolean} missing @returns {Record<string, string>} */
const missingClass = (missing) => (missing ? { class: "kb-missing" } : {});

/** @param {Fact[]} facts */
function factList(facts) {
  const rows = facts.map(({ label, value, missing = false }) =>
    element("div", {}, element("dt", {}, label), element("dd", missingClass(missing), ...value)),
  );
  return element("dl", { class: "kb-facts" }, ...rows);
}

/** @param {Fact[]} facts @param {Node | null} note */
export const factBox = (facts, note) => box("kb-factbox", factList(facts), ...noted(note));

/** @param {Nodes[]} statements @param {boolean} bulleted */
function statementList(statements, bulleted = true) {
  if (statements.length === 1 || !bulleted) return statements.map(statement);
  return [element("ul", { class: "kb-statements" }, ...statements.map((one) => element("li", {}, statement(one))))];
}

/** @param {Nodes[]} statements @param {Node | null} note @param {boolean} [bulleted] */
export const statementsBlock = (statements, note, bulleted) =>
  box("kb-block", ...statementList(statements, bulleted), ...noted(note));

/** @param {Definition[]} definitions @param {string} notStated */
function definitionList(definitions, notStated) {
  const rows = definitions.map(({ term, statements, missing = false }) => {
    const said = missing ? [notStated] : statements.length > 0 ? statementList(statements) : [];
    return element("div", {}, element("dt", {}, ...term), element("dd", missingClass(missing), ...said));
  });
  return element("dl", { class: "kb-definitions" }, ...rows);
}

/** @param {Definition[]} definitions @param {Node | null} note @param {string} notStated */
export const definitionsBlock = (definitions, note, notStated) =>
  box("kb-block", definitionList(definitions, notStated), ...noted(note));

/** @param {Column} column @returns {Record<string, string>} */
const numeric = (column) => (column.numeric ? { class: "kb-num" } : {});

/**
 * @param {string} caption @param {Column[]} columns @param {Row[]} rows
 * @param {Node | null} note @param {Nodes[]} [statements]
 */
export function tableBlock(caption, columns, rows, note, statements = []) {
  const heads = columns.map((column) => element("th", { scope: "col", ...numeric(column) }, column.label));
  const drawn = rows.map(({ cells, sum }) =>
    element(
      "tr",
      sum ? { class: "kb-sum" } : {},
      ...cells.map((cell, number) =>
        number === 0
          ? element("th", { scope: "row" }, ...cell)
          : element("td", { "data-label": columns[number].label, ...numeric(columns[number]) }, ...cell),
      ),
    ),
  );
  const head = element("thead", {}, element("tr", {}, ...heads));
  const table = element("table", { class: "kb-table" }, element("caption", {}, caption), head, element("tbody", {}, ...drawn));
  return box("kb-block", table, ...statements.map(statement), ...noted(note));
}

/** @param {{ title: Nodes, facts: Fact[], definitions: Definition[] }[]} items @param {Node | null} note @param {string} notStated */
export function itemsBlock(items, note, notStated) {
  const drawn = items.map(({ title, facts, definitions }) =>
    element(
      "section",
      { class: "kb-item" },
      element("h3", {}, ...title),
      ...(facts.length > 0 ? [factList(facts)] : []),
      ...(definitions.length > 0 ? [definitionList(definitions, notStated)] : []),
    ),
  );
  return box("kb-block", ...drawn, ...noted(note));
}

/** @param {{ heading: string, links: Nodes[] }[]} groups */
export function linkGroupsBlock(groups) {
  const drawn = groups.map(({ heading, links }) => {
    const list = element("ul", { class: "kb-links" }, ...links.map((link) => element("li", {}, ...link)));
    return box("kb-linkgroup", ...(heading ? [element("h3", {}, heading)] : []), list);
  });
  return box("kb-block kb-linkgroups", ...drawn);
}

/**
 * @param {{ fact: string, values: { value: Nodes, source: Nodes }[], comment: Nodes }[]} conflicts
 * @param {string} fact @param {string} source the headings of the columns
 */
export function conflictsBlock(conflicts, fact, source) {
  const head = element("tr", {}, element("th", { scope: "col" }, fact), element("th", { scope: "col" }, source));
  const drawn = conflicts.map((conflict) => {
    const rows = conflict.values.map((value) =>
      element(
        "tr",
        {},
        element("td", { "data-label": fact }, ...value.value),
        element("td", { "data-label": source }, ...value.source),
      ),
    );
    const caption = element("caption", {}, conflict.fact);
    const table = element("table", { class: "kb-table" }, caption, element("thead", {}, head.cloneNode(true)), element("tbody", {}, ...rows));
    return box("kb-conflict", table, ...conflict.comment);
  });
  return box("kb-block kb-conflicts", ...drawn);
}

/** @param {...(Node | string)} children */
export const textBlock = (...children) => box("kb-block", ...children);

/** @param {Nodes[]} lines */
export const sourceListBlock = (lines) => element("ul", { class: "kb-sources" }, ...lines.map((line) => element("li", {}, ...line)));

/** @param {string} tone @param {string} heading @param {string} text */
export function notice(tone, heading, text) {
  const title = element("p", { class: "kb-notice-heading" }, heading);
  return element("aside", { class: `kb-notice kb-notice-${tone}`, "aria-label": heading }, title, element("p", {}, text));
}

/** @param {string} text @param {string} tone */
export const badge = (text, tone) => element("span", { class: `kb-badge kb-badge-${tone}` }, text);
