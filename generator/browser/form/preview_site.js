/** What every part of a preview may look at, and links to what the site has: pages/views/site.py for the form. */

import { element } from "../page/elements.js";
import { inOrder } from "./preview_values.js";
import { fieldAt } from "./record_data.js";

/**
 * @import { RecordData, Rules } from "./form_data.js"
 * @import { Path, Written } from "./preview_written.js"
 *
 * @typedef {(Node | string)[]} Nodes
 *
 * What a page shows and in which order, as pages/views/page_plan.py says.
 * @typedef {{ facts: string[], sections: string[], expected: string[], parts: Record<string, string[]> }} Plan
 *
 * What pages/page_rules.py tells of pages.
 * @typedef {object} PageRules
 * @property {Record<string, Plan>} plans
 * @property {Record<string, [ofFund: string, ofArea: string]>} terms the fields with words about a term
 * @property {Record<string, string>} words
 * @property {string} siteName
 * @property {Record<string, string>} plurals
 * @property {Record<string, number>} reviewMonths
 * @property {Record<string, string>} statusTones
 * @property {Record<string, string>} effectTones
 * @property {[name: string, rule: string][]} strengthLevels in the order in which they are tried
 * @property {string[]} kindsOfEvidence the strongest first
 * @property {string[]} months
 * @property {Record<string, string>} units
 * @property {number} listLength
 * @property {number} fewCitations
 * @property {string} inNumber
 * @property {string} control
 *
 * @typedef {Written & { rules: Rules, pages: PageRules, words: Record<string, string>, plan: Plan, folder: string }} Shown
 */

/** A link to a page of the site, which opens beside the form; without an address only its words. @param {string} url @param {...(Node | string)} children */
export function link(url, ...children) {
  return url ? element("a", { href: url, target: "_blank" }, ...children) : element("a", {}, ...children);
}

/** A link out of the site. @param {string} url @param {string} words */
export function outLink(url, words) {
  const attributes = { class: "kb-web", rel: "noopener", target: "_blank" };
  return element("a", /^https?:\/\//i.test(url) ? { ...attributes, href: url } : attributes, words);
}

/** Parts with `between` in between. @param {Nodes[]} parts @param {() => Node | string} between @returns {Nodes} */
export const joined = (parts, between) => parts.flatMap((part, number) => (number > 0 ? [between(), ...part] : part));

/** @param {Nodes[]} parts */
export const commaList = (parts) => joined(parts, () => ", ");

/** @param {Nodes[]} parts */
export const stacked = (parts) => joined(parts, () => element("br"));

/** What readers call the field `path`, "villkor.tak", of the record. @param {Shown} shown @param {string} path */
export const label = ({ rules, folder }, path) => fieldAt(rules, folder, path.split("."))?.label ?? path;

/** @param {Shown} shown @returns {Nodes} */
export function ownMark({ words, pages }) {
  return [" ", element("a", { class: "kb-own", href: "om.html#egna-ord", target: "_blank" }, ownWords({ words, pages }))];
}

/** @param {Pick<Shown, "words" | "pages">} shown */
export const ownWords = ({ words, pages }) => words.OWN_WORDS.replace("{}", () => pages.siteName);

/** @param {Shown} shown @param {Path} path */
export const isOwn = (shown, path) => shown.sourcesAt(path)?.length === 0;

/** A link to a record; its bare id when there is none yet. @param {Shown} shown @param {string} folder @param {string} id @returns {Nodes} */
export function recordLink({ rules }, folder, id) {
  const found = Object.hasOwn(rules.records, folder) && rules.records[folder].find(([known]) => known === id);
  return found ? [link(`${folder}/${id}.html`, found[1])] : [id];
}

/** A link to a programme area, of the fund itself on a fund's page; its bare code where the fund has no such area. @param {Shown} shown @param {string} fund @param {string} code @returns {Nodes} */
export function areaLink({ rules, folder, record }, fund, code) {
  if (folder !== "fonder") {
    return Object.hasOwn(rules.areas, fund) && rules.areas[fund].some(([known]) => known === code) ? [link(`fonder/${fund}.html`, code)] : [code];
  }
  const own = (record.programområden ?? []).some((/** @type {{ kod?: string }} */ { kod }) => kod === code);
  return own ? [link("", code)] : [code];
}

/**
 * Links to terms in alphabetical order, those that are our own with a mark.
 * @param {Shown} shown @param {string} vocabulary @param {string[]} ids @param {Set<string>} own
 */
export function termLinks(shown, vocabulary, ids, own) {
  const names = new Map((shown.rules.vocabularies[vocabulary] ?? []).map(([id, name]) => [id, name]));
  const named = ids.map((id) => ({ id, name: names.get(id) }));
  named.sort((one, other) => inOrder(one.name ?? one.id, other.name ?? other.id));
  return commaList(
    named.map(({ id, name }) => [
      name === undefined ? id : link(`${vocabulary}/${id}.html`, name),
      ...(own.has(id) ? ownMark(shown) : []),
    ]),
  );
}

/** "östergötland" of "Östergötlands län" @param {string} name */
const bare = (name) => name.toLowerCase().replace(/ län$/, "").replace(/s$/, "");

/** Names of counties, those that are our own with a mark; one for all. @param {Shown} shown @param {string} key */
export function countyNames(shown, key) {
  /** @type {string[]} */
  const values = shown.record[key];
  const names = values.map(
    (value) => shown.rules.counties.find(([code, name]) => code === value || bare(name) === bare(value))?.[1] ?? value,
  );
  const own = values.map((_, number) => isOwn(shown, [key, number]));
  if (own.every(Boolean)) return [...commaList(names.map((name) => [name])), ...ownMark(shown)];
  return commaList(names.map((name, number) => [name, ...(own[number] ? ownMark(shown) : [])]));
}

/** @param {Shown} shown @param {string} part @param {string} key */
export const partLabel = ({ rules }, part, key) => rules.parts[part].find((field) => field.key === key)?.label ?? key;
