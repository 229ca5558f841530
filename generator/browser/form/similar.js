/** "Finns redan?": the records whose titles or ids are like a title that is being typed. */

import { element } from "../page/elements.js";
import { link } from "./preview_site.js";
import { recalled } from "./recalled.js";
import { slug } from "./slug.js";

/** @import { Rules } from "./form_data.js" */

const LETTERS = 3;
const LEAST = 4;
const GOOD_LIKENESS = 0.7;
const MOST = 5;

/** Titles and ids as they are compared: there are thousands. */
const namesOf = recalled(
  /** @param {[id: string, title: string][]} records @param {Rules} rules */
  (records, rules) => records.map(([id, title]) => `-${slug(rules, title)}- -${id}-`),
);

/**
 * The records of a type that have most of the runs of three letters of `title` in their own or in their id, best first.
 * @param {Rules} rules @param {string} folder @param {string} title
 * @returns {{ id: string, title: string }[]}
 */
export function similar(rules, folder, title) {
  const typed = slug(rules, title);
  if (typed.length < LEAST) return [];
  const name = `-${typed}`;
  const runs = new Set(Array.from({ length: name.length - LETTERS + 1 }, (_, start) => name.slice(start, start + LETTERS)));
  const likeness = namesOf(rules.records[folder] ?? [], rules).map((known) => Array.from(runs).filter((run) => known.includes(run)).length);
  const near = likeness.flatMap((count, number) => (count >= GOOD_LIKENESS * runs.size ? [{ count, number }] : []));
  near.sort((one, other) => other.count - one.count || one.number - other.number);
  return near.slice(0, MOST).map(({ number }) => {
    const [id, known] = rules.records[folder][number];
    return { id, title: known };
  });
}

/**
 * The same as links under a question, or null when there are none.
 * @param {Rules} rules @param {string} folder @param {string} title
 */
export function similarNote(rules, folder, title) {
  const links = similar(rules, folder, title).map((found) => link(`${folder}/${found.id}.html`, found.title));
  if (links.length === 0) return null;
  const list = element("ul", {}, ...links.map((found) => element("li", {}, found)));
  return element("div", {}, element("p", {}, "Finns redan? De här liknar det du skriver:"), list);
}
