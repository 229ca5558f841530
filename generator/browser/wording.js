/** The Swedish sentences of the search. Pure functions. */

const number = (value) => value.toLocaleString("sv-SE");
const quoted = (query) => `”${query.trim()}”`;

/** What the list shows: hits of a query and filters among `total` records; `complete` hits have all the words. */
export function summary({ hits, complete, words, query, filtered, total }) {
  const asked = query.trim() !== "";
  if (!asked && !filtered) return `Alla ${number(total)} poster i katalogen.`;
  const what = asked ? ` på ${quoted(query)}` : "";
  const narrowed = filtered ? " med de valda filtren" : "";
  if (hits === 0) return `Inga träffar${what}${narrowed}.`;
  const count = `${number(hits)} ${hits === 1 ? "träff" : "träffar"}${what}${narrowed}.`;
  if (words < 2 || complete === hits) return count;
  if (complete === 0) return `${count} Ingen post har alla orden; de med flest står först.`;
  return `${count} ${number(complete)} har alla orden och står först.`;
}

export const advice = (filtered) =>
  filtered ? "Prova att ta bort ett filter eller att söka på ett annat ord." : "Prova ett annat ord, gärna ett kortare.";

export const more = (left) => `Visa fler (${number(left)} till)`;

export const allHits = (hits) => (hits === 1 ? "Visa träffen i katalogen" : `Visa alla ${number(hits)} träffar`);

export const noHits = (query) => `Inga träffar på ${quoted(query)}.`;

export const hitsFound = (hits) => `${number(hits)} ${hits === 1 ? "träff" : "träffar"}.`;

/** Why there is no search, and what still works. */
export const searchFailed = (error) =>
  `Sökningen fungerar inte just nu: ${error.message}. Hela listan står här nedanför.`;

export const quickFailed = (error) => `Sökningen fungerar inte just nu: ${error.message}.`;

export const textsFailed = (error) => `Sammanfattningarna kan inte visas: ${error.message}.`;

export const chip = (facet, value, excluded) => `${facet}: ${excluded ? "inte " : ""}${value}`;

export const removeChip = (text) => `Ta bort filtret ${text}`;
