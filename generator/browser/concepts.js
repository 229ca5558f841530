/** Abbreviations, names and synonyms in texts and queries, the same as generator/search/concepts.py. */

import { analyser, tokens, writtenAsAcronym } from "./analysis.js";

export const MARK = "=";

/** `words` is the data script "ord". The result takes texts apart: {tokens, terms, spans}. */
export function textAnalyser(words) {
  const { terms } = analyser(words.stop);
  const byFirstWord = new Map();
  for (const [way, concept, acronym] of words.concepts) {
    if (!byFirstWord.has(way[0])) byFirstWord.set(way[0], []);
    byFirstWord.get(way[0]).push({ way, concept, acronym: acronym === 1 });
  }
  for (const expressions of byFirstWord.values()) {
    expressions.sort((one, other) => other.way.length - one.way.length);
  }

  function spans(found, main, inQuery) {
    const result = [];
    let position = 0;
    while (position < main.length) {
      let length = 0;
      for (const { way, concept, acronym } of byFirstWord.get(main[position]) ?? []) {
        if (way.length < length) break;
        if (way.some((word, offset) => main[position + offset] !== word)) continue;
        if (acronym && !inQuery && !writtenAsAcronym(found[position])) continue;
        length = way.length;
        result.push({ first: position, last: position + length, concept });
      }
      position += Math.max(length, 1);
    }
    return result;
  }

  return function analyse(text, inQuery = false) {
    const found = tokens(text);
    const takenApart = found.map((token) => terms(token.text));
    const main = takenApart.map(([first]) => first.text);
    return { tokens: found, terms: takenApart, spans: spans(found, main, inQuery) };
  };
}
