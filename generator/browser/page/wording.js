/** The Swedish sentences of the search. Pure functions. */

import { facetOf, isExclusion } from "../search/facets.js";
import { LONGEST_QUERY, QUOTES } from "../search/query.js";

/** @import { Trouble } from "../catalogue/address.js" */
/** @import { Kinship } from "../search/concepts.js" */
/** @import { Widened } from "../search/query.js" */

/** A whole number as Swedish writes it: 12 345. @param {number} value */
export const number = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");

const reason = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

const LONGEST_QUOTED = 80;
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/g; // marks that would turn the rest of the sentence round

/** What was typed, its beginning, in quotation marks unless it has some of its own. @param {string} query */
function quoted(query) {
  const letters = Array.from(query.trim().replace(TURNS_TEXT, ""));
  const text = letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join("")}…` : letters.join("");
  return Array.from(QUOTES).some((mark) => text.includes(mark)) ? text : `”${text}”`;
}

const hitsOf = (/** @type {number} */ hits) => `${number(hits)} ${hits === 1 ? "träff" : "träffar"}`;

/** @param {string[]} words */
function listed(words) {
  const all = words.map(quoted);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} och ${all[all.length - 1]}`;
}

/**
 * What the list shows: hits of a query and filters; `complete` hits have all the words. `asked` says whether the query
 * has anything to search for, `everything` what the page says of all records.
 * @param {{ hits: number, complete: number, words: number, query: string, asked: boolean, filtered: boolean,
 *   everything: string }} found
 */
export function summary({ hits, complete, words, query, asked, filtered, everything }) {
  const told = asked || query.trim() === "" ? "" : `Det finns inget ord att söka på i ${quoted(query)}. `;
  if (!asked && !filtered) return told + everything;
  const what = asked ? ` på ${quoted(query)}` : "";
  const narrowed = filtered ? " med de valda filtren" : "";
  const count = `${told}${hits === 0 ? "Inga träffar" : hitsOf(hits)}${what}${narrowed}.`;
  if (hits === 0 || words < 2 || complete === hits) return count;
  if (complete === 0) return `${count} Ingen post har alla orden; de med flest står först.`;
  return `${count} ${number(complete)} har alla orden och står först.`;
}

const MOST_WIDENED = 6;
const MOST_AKIN = 3;
/** How words that are not the same as what was asked are told, nearest first. @type {[Kinship, string][]} */
const AKIN_TOLD = [
  ["narrower", "det snävare"],
  ["broader", "det vidare"],
  ["related", "det närliggande"],
];

/** @param {Widened[]} widened @param {Widened["kinship"]} kinship */
const namesOf = (widened, kinship) =>
  Array.from(new Set(widened.filter((one) => one.kinship === kinship).flatMap(({ to }) => to)));

/** Which words of a query no record has. Empty when none. @param {string[]} words */
const missingWords = (words) => (words.length === 0 ? "" : `${listed(words)} finns inte i någon post.`);

/** What else than the words themselves was looked for. Empty when nothing. @param {Widened[]} widened */
function alsoHits(widened) {
  const same = namesOf(widened, "same");
  const shown = same.slice(0, MOST_WIDENED).map(quoted).join(", ");
  const told = [];
  if (same.length > MOST_WIDENED) told.push(`${shown} och ${number(same.length - MOST_WIDENED)} ord till`);
  else if (same.length > 0) told.push(listed(same));
  for (const [kinship, what] of AKIN_TOLD) {
    const names = namesOf(widened, kinship).filter((name) => !same.includes(name)).slice(0, MOST_AKIN);
    if (names.length > 0) told.push(`${what} ${listed(names)}`);
  }
  const parts = widened.filter(({ kinship }) => kinship === "part");
  const weaker = parts.map(({ word, to }) => `Inget om ${quoted(word)}; visar ${listed(to)}.`);
  const titles = widened.filter(({ kinship }) => kinship === "title");
  weaker.push(...titles.map(({ word }) => `Ingen post har ${quoted(word)}; visar dem vars titlar liknar det.`));
  return [...weaker, ...(told.length === 0 ? [] : [`Visar också träffar på ${told.join("; ")}.`])].join(" ");
}

/**
 * What to tell of how a query was read: words that no record has, and what else was found. Empty when nothing.
 * @param {{ missing: string[], widened: Widened[], hits: unknown[] }} found
 */
export const reading = ({ missing, widened, hits }) =>
  `${missingWords(missing)} ${hits.length > 0 ? alsoHits(widened) : ""}`.trim();

export const WIDENING = {
  exact: "Visar bara träffar på orden som du skrev dem, med böjningar och sammansättningar.",
  narrow: "Sök bara på orden som jag skrev dem",
  widen: "Sök också på liknande ord",
};

/** What to try when nothing is found; `fewer` says whether fewer filters would give hits. */
export const advice = (/** @type {boolean} */ fewer) =>
  fewer ? "Ta bort filter eller sök på ett annat ord." : "Prova ett annat ord, gärna ett kortare.";

export const NO_HITS = {
  suggestions: "Menade du …",
  without: "Utan det som inte finns",
  filters: "Med färre filter",
  nearest: "Närmaste poster",
  all: "Visa alla poster",
  funds: "Alla fonder",
  municipalities: "Alla kommuner",
  help: "Så söker du",
};

export const withoutFilter = (/** @type {string} */ chipText, /** @type {number} */ hits) =>
  `Utan ${chipText} (${hitsOf(hits)})`;

export const withoutAllFilters = (/** @type {number} */ hits) => `Utan alla filter (${hitsOf(hits)})`;

export const more = (/** @type {number} */ left) => `Visa fler (${number(left)} till)`;

/** The catalogue may find more or fewer than the `hits` for an unfinished word, so no number is promised. */
export const allHits = (/** @type {number} */ hits) => {
  if (hits === 0) return "Sök vidare i katalogen";
  return hits === 1 ? "Visa träffen i katalogen" : "Visa alla träffar i katalogen";
};

export const noHits = (/** @type {string} */ query) => `Inga träffar på ${quoted(query)}.`;

export const SITE_PAGES = "Sidor på webbplatsen";

export const SITE_PAGE = "Sida";

/** After that no record was found. */
export const pagesAnswer = (/** @type {number} */ pages) =>
  `Men ${pages === 1 ? "en sida" : `${number(pages)} sidor`} på webbplatsen svarar.`;

export const pagesFailed = (/** @type {unknown} */ error) =>
  `Webbplatsens egna sidor är inte genomsökta: ${reason(error)}.`;

export const hitsFound = (/** @type {number} */ hits) => `${hitsOf(hits)}.`;

/** Why there is no search, and what still works. */
export const searchFailed = (/** @type {unknown} */ error) =>
  `Sökningen fungerar inte just nu: ${reason(error)}. Hela listan står här nedanför.`;

export const quickFailed = (/** @type {unknown} */ error) => `Sökningen fungerar inte just nu: ${reason(error)}.`;

export const textsFailed = (/** @type {unknown} */ error) =>
  `En del av texten under träffarna kan inte visas: ${reason(error)}.`;

const MOST_UNKNOWN = 3;

/** Some of `names`, and how many they are besides. @param {string[]} names */
function someOf(names) {
  const all = Array.from(new Set(names));
  const shown = all.slice(0, MOST_UNKNOWN);
  if (all.length > MOST_UNKNOWN) shown.push(`${number(all.length - MOST_UNKNOWN)} till`);
  return shown.join("; ");
}

/**
 * What of the address could not be followed. Empty when nothing.
 * @param {Trouble[]} troubles @param {Map<string, { label: string }>} facets
 */
export function addressTroubles(troubles, facets) {
  const has = (/** @type {Trouble["what"]} */ kind) => troubles.some(({ what }) => what === kind);
  const said = [];
  if (has("damaged")) said.push("Adressen är skadad, så en del av den gick inte att läsa.");
  if (has("long")) said.push(`Sökningen i adressen är för lång. Bara de första ${LONGEST_QUERY} tecknen används.`);
  const values = troubles.flatMap((trouble) => (trouble.what === "no-value" ? [trouble] : []));
  const names = values.map(({ key, value }) => chip(facets.get(facetOf(key))?.label ?? key, value, isExclusion(key)));
  if (names.length > 0) said.push(`Ingen post i katalogen har det som adressen filtrerar på (${someOf(names)}).`);
  const keys = troubles.flatMap((trouble) => (trouble.what === "no-facet" ? [quoted(trouble.key)] : []));
  if (keys.length > 0) said.push(`Katalogen kan inte filtrera på det som adressen kallar ${someOf(keys)}.`);
  if (names.length + keys.length > 0) said.push("Listan visas som om det inte stod i adressen.");
  return said.join(" ");
}

export const chip = (/** @type {string} */ facet, /** @type {string} */ value, /** @type {boolean} */ excluded) =>
  `${facet}: ${excluded ? "inte " : ""}${value}`;

export const removeChip = (/** @type {string} */ text) => `Ta bort filtret ${text}`;

export const CLEAR_FILTERS = "Rensa alla filter";

export const chosenFilters = (/** @type {number} */ count) => `${number(count)} ${count === 1 ? "valt" : "valda"}`;

export const SHOW_FEWER = "Visa färre";

/** The way from the filters to the list. */
export const showHits = (/** @type {number} */ hits) =>
  hits === 0 ? "Inga träffar – se vad du kan göra" : `Visa ${hitsOf(hits)}`;

export const valuesFound = (/** @type {number} */ count) => (count === 0 ? "Inget i listan passar." : "");

export const andMore = (/** @type {number} */ count) => `+ ${number(count)} till`;

/** Words of the table that is taken away; the other columns are named by their facets. */
export const TABLE_NAMES = {
  title: "Titel",
  kind: "Typ",
  year: "Senaste år",
  summary: "Sammanfattning",
  address: "Adress",
  listSheet: "Lista",
  aboutSheet: "Om listan",
  csvFile: "kunskapsbanken-lista.csv",
  xlsxFile: "kunskapsbanken-lista.xlsx",
};

/**
 * What the list is, for the second sheet of the workbook.
 * @param {string} summaryText @param {string[]} chips @param {string} address
 */
export const aboutRows = (summaryText, chips, address) => [
  ["Innehåll", summaryText],
  ...chips.map((text) => ["Filter", text]),
  ["Adress", address],
];

export const fetching = (/** @type {number} */ done, /** @type {number} */ total) =>
  `Hämtar sammanfattningar: ${number(done)} av ${number(total)} …`;

export const saved = (/** @type {string} */ name) => `Filen ${name} är sparad.`;

export const savedWithout = (/** @type {string} */ name, /** @type {number} */ missing) =>
  `Filen ${name} är sparad, men ${number(missing)} sammanfattningar gick inte att läsa.`;

export const copied = (/** @type {boolean} */ onlyHere) =>
  onlyHere ? "Länken är kopierad. Den fungerar bara där de här filerna ligger på samma plats." : "Länken är kopierad.";

export const notCopied = "Webbläsaren tillät inte kopiering. Kopiera texten ur rutan.";

export const codeCopied = "Koden är kopierad. Klistra in den i en sida på er webbplats, så visas listan där.";

export const notPublished =
  "Listan går att bädda in när den är publicerad på webben. Öppna den där och tryck på knappen igen.";
