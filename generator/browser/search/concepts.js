/** Abbreviations, names and synonyms in texts and queries, the same as generator/search/language/concepts.py (which explains). */

import { asName, comparable, takeApart, tokens, writtenAsAcronym } from "./analysis.js";

const USES = ["both", "name", "alias"];
const MOST_NAMES = 2;

function counts({ acronym, use }, word, place) {
  if (place === "query") return use !== "name";
  if (use === "alias" || (use === "name" && place !== "tags")) return false;
  return !acronym || writtenAsAcronym(word);
}

/** `rows`: the concepts of the data script "ord"; `stopWords` an array. */
export function concepts(rows, stopWords) {
  const stop = new Set(stopWords);
  const expressions = rows.map(([way, concept, acronym, written, use]) => ({
    ...{ way, concept, written },
    acronym: acronym === 1,
    use: USES[use],
  }));
  const byFirstWord = new Map();
  for (const expression of expressions) {
    const [first] = expression.way;
    if (!byFirstWord.has(first)) byFirstWord.set(first, []);
    byFirstWord.get(first).push(expression);
  }
  for (const likely of byFirstWord.values()) likely.sort((one, other) => other.way.length - one.way.length);

  function spans(words, main, place) {
    const result = [];
    let nextFree = 0;
    for (let position = 0; position < words.length; position += 1) {
      const likely = byFirstWord.get(main[position]);
      if (!likely || position < nextFree) continue;
      let length = 0;
      for (const expression of likely) {
        const { way, concept } = expression;
        if (way.length < length) break;
        if (way.some((word, offset) => main[position + offset] !== word)) continue;
        if (!counts(expression, words[position], place)) continue;
        length = way.length;
        result.push({ first: position, last: position + length, concept });
      }
      nextFree = position + length;
    }
    return result;
  }

  const mainTerm = (token) => comparable(takeApart(token.text, stop)[0]);
  const betweenSpaces = (words) => ` ${words.join(" ")} `;

  return {
    /** A text taken apart: {tokens, terms, spans}. */
    analyse(text, place = "text") {
      const found = tokens(text);
      const terms = found.map((token) => takeApart(token.text, stop));
      const main = terms.map(([first]) => comparable(first));
      return { tokens: found, terms, spans: spans(found.map((token) => token.text), main, place) };
    },

    /** How the concept is also written, other than in `text` or as a form of that: its first two names. */
    otherNames(concept, text) {
      const said = asName(text);
      const stems = betweenSpaces(tokens(text).map(mainTerm));
      return expressions
        .filter((expression) => expression.concept === concept && expression.use !== "alias")
        .filter(({ written, way }) => !said.includes(asName(written)) && !stems.includes(betweenSpaces(way)))
        .map(({ written }) => written)
        .slice(0, MOST_NAMES);
    },
  };
}
