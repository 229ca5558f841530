/** The Swedish sentences of the search. Pure functions. */

import { LONGEST_QUERY } from "../catalogue/address.js";

const grouped = new Intl.NumberFormat("sv-SE");

/** A number as Swedish writes it: 12 345. The short ones, which are the many, need no formatting. */
export const number = (value) => (value < 1000 ? String(value) : grouped.format(value));
const LONGEST_QUOTED = 80;
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/g; // marks that would turn the rest of the sentence round

/** What was typed, its beginning, in quotation marks unless it has some of its own. */
function quoted(query) {
  const letters = Array.from(query.trim().replace(TURNS_TEXT, ""));
  const text = letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED).join("")}…` : letters.join("");
  return /["”“„«»]/.test(text) ? text : `”${text}”`;
}

const hitsOf = (hits) => `${number(hits)} ${hits === 1 ? "träff" : "träffar"}`;

function listed(words) {
  const all = words.map(quoted);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} och ${all[all.length - 1]}`;
}

/**
 * What the list shows: hits of a query and filters among `total` records; `complete` hits have all the words. `asked`
 * says whether the query has anything to search for.
 */
export function summary({ hits, complete, words, query, asked, filtered, total }) {
  const told = asked || query.trim() === "" ? "" : `Det finns inget ord att söka på i ${quoted(query)}. `;
  if (!asked && !filtered) return `${told}Alla ${number(total)} poster i katalogen.`;
  const what = asked ? ` på ${quoted(query)}` : "";
  const narrowed = filtered ? " med de valda filtren" : "";
  const count = `${told}${hits === 0 ? "Inga träffar" : hitsOf(hits)}${what}${narrowed}.`;
  if (hits === 0 || words < 2 || complete === hits) return count;
  if (complete === 0) return `${count} Ingen post har alla orden; de med flest står först.`;
  return `${count} ${number(complete)} har alla orden och står först.`;
}

const MOST_WIDENED = 6;

/** What else than the words themselves was looked for; `widened` is [{word, to: [words]}]. Empty when nothing. */
export function alsoHits(widened) {
  const others = Array.from(new Set(widened.flatMap(({ to }) => to)));
  if (others.length === 0) return "";
  if (others.length <= MOST_WIDENED) return `Visar också träffar på ${listed(others)}.`;
  const shown = others.slice(0, MOST_WIDENED).map(quoted).join(", ");
  return `Visar också träffar på ${shown} och ${number(others.length - MOST_WIDENED)} ord till.`;
}

export const WIDENING = {
  exact: "Visar bara träffar på orden som du skrev dem, med böjningar och sammansättningar.",
  narrow: "Sök bara på orden som jag skrev dem",
  widen: "Sök också på liknande ord",
};

/** What to try when nothing is found; `fewer` says whether fewer filters would give hits. */
export const advice = (fewer) =>
  fewer ? "Ta bort filter eller sök på ett annat ord." : "Prova ett annat ord, gärna ett kortare.";

export const NO_HITS = {
  suggestions: "Menade du …",
  filters: "Med färre filter",
  nearest: "Närmaste poster",
  all: "Visa alla poster",
  help: "Så söker du",
};

export const withoutFilter = (chipText, hits) => `Utan ${chipText} (${hitsOf(hits)})`;

export const withoutAllFilters = (hits) => `Utan alla filter (${hitsOf(hits)})`;

export const more = (left) => `Visa fler (${number(left)} till)`;

/** The catalogue may find more or fewer than the `hits` for an unfinished word, so no number is promised. */
export const allHits = (hits) => {
  if (hits === 0) return "Sök vidare i katalogen";
  return hits === 1 ? "Visa träffen i katalogen" : "Visa alla träffar i katalogen";
};

export const noHits = (query) => `Inga träffar på ${quoted(query)}.`;

export const hitsFound = (hits) => `${hitsOf(hits)}.`;

/** Why there is no search, and what still works. */
export const searchFailed = (error) =>
  `Sökningen fungerar inte just nu: ${error.message}. Hela listan står här nedanför.`;

export const quickFailed = (error) => `Sökningen fungerar inte just nu: ${error.message}.`;

export const textsFailed = (error) => `Sammanfattningarna kan inte visas: ${error.message}.`;

const MOST_UNKNOWN = 3;

/** What of the address could not be followed; `labels` is a Map of facet to its name. Empty when nothing. */
export function addressTroubles(troubles, labels) {
  const has = (kind) => troubles.some(({ what }) => what === kind);
  const said = [];
  if (has("damaged")) said.push("Adressen är skadad, så en del av den gick inte att läsa.");
  if (has("long")) said.push(`Sökningen i adressen är för lång. Bara de första ${LONGEST_QUERY} tecknen används.`);
  const unknown = troubles.filter(({ what }) => what === "unknown");
  const names = unknown.slice(0, MOST_UNKNOWN).map(({ facet, value }) => `${labels.get(facet)}: ${value}`);
  if (unknown.length > MOST_UNKNOWN) names.push(`${number(unknown.length - MOST_UNKNOWN)} till`);
  if (names.length > 0) {
    said.push(`Adressen har filter som inga poster i katalogen passar på (${names.join("; ")}). De är bortkopplade.`);
  }
  return said.join(" ");
}

export const chip = (facet, value, excluded) => `${facet}: ${excluded ? "inte " : ""}${value}`;

export const removeChip = (text) => `Ta bort filtret ${text}`;

export const CLEAR_FILTERS = "Rensa alla filter";

export const chosenFilters = (count) => `${number(count)} ${count === 1 ? "valt" : "valda"}`;

export const showValues = (wanted, count) => (wanted ? `Visa alla ${number(count)}` : "Visa färre");

export const valuesFound = (count) => (count === 0 ? "Inget i listan passar." : "");

export const andMore = (count) => `+ ${number(count)} till`;

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

/** What the list is, for the second sheet of the workbook. */
export const aboutRows = (summaryText, chips, address) => [
  ["Innehåll", summaryText],
  ...chips.map((text) => ["Filter", text]),
  ["Adress", address],
];

export const fetching = (done, total) => `Hämtar sammanfattningar: ${number(done)} av ${number(total)} …`;

export const saved = (name) => `Filen ${name} är sparad.`;

export const savedWithout = (name, missing) =>
  `Filen ${name} är sparad, men ${number(missing)} sammanfattningar gick inte att läsa.`;

export const copied = (onlyHere) =>
  onlyHere ? "Länken är kopierad. Den fungerar bara där de här filerna ligger på samma plats." : "Länken är kopierad.";

export const notCopied = "Webbläsaren tillät inte kopiering. Kopiera länken ur rutan.";
