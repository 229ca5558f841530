/** Abbreviations, names and synonyms in texts and queries, the same as generator/search/language/concepts.py (which explains). */

import { asName, comparable, takeApart, tokens, writtenAsAcronym } from "./analysis.js";

const USES = ["both", "name", "alias"];
const MOST_NAMES = 2;

function counts({ acronym, use }, word, kind) {
  if (kind === "query") return use !== "name";
  if (use === "alias" || (use === "name" && kind !== "tags")) return false;
  return !acronym || writtenAsAcronym(word);
}

/** `rows`: the concepts of the data script "ord"; `stopWords` an array. */
export function concepts(rows, stopWords) {
  const stop = new Set(stopWords);
  const expressions = rows.map(([words, concept, acronym, written, use]) => ({
    ...{ words, concept, written },
    acronym: acronym === 1,
    use: USES[use],
  }));
  const byFirstWord = new Map();
  for (const expression of expressions) {
    const [first] = expression.words;
    if (!byFirstWord.has(first)) byFirstWord.set(first, []);
    byFirstWord.get(first).push(expression);
  }
  for (const likely of byFirstWord.values()) likely.sort((one, other) => other.words.length - one.words.length);

  function spans(words, main, kind) {
    const result = [];
    let nextFree = 0;
    for (let position = 0; position < words.length; position += 1) {
      const likely = byFirstWord.get(main[position]);
      if (!likely || position < nextFree) continue;
      let length = 0;
      for (const expression of likely) {
        const { words: asked, concept } = expression;
        if (asked.length < length) break;
        if (asked.some((word, offset) => main[position + offset] !== word)) continue;
        if (!counts(expression, words[position], kind)) continue;
        length = asked.length;
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
    analyse(text, kind = "text") {
      const found = tokens(text);
      const terms = found.map((token) => takeApart(token.text, stop));
      const main = terms.map(([first]) => comparable(first));
      return { tokens: found, terms, spans: spans(found.map((token) => token.text), main, kind) };
    },

    /** How the concept is also written, other than in `text` or as a form of that: its first two names. */
    otherNames(concept, text) {
      const said = asName(text);
      const stems = betweenSpaces(tokens(text).map(mainTerm));
      return expressions
        .filter((expression) => expression.concept === concept && expression.use !== "alias")
        .filter(({ written, words }) => !said.includes(asName(written)) && !stems.includes(betweenSpaces(words)))
        .map(({ written }) => written)
        .slice(0, MOST_NAMES);
    },
  };
}
