/** What a reader types to ranked documents, the same as generator/search/query.py (which explains the rules). */

import { fold, normalise, tokens } from "./analysis.js";

const LONGEST_QUERY = 300;
const MOST_WORDS = 16;
const SHORTEST_BEGINNING = 2;
const SHORTEST_MISSPELLING = 4;
const STOP_WORD_WEIGHT = 0.1;
const EXACT = 1.0;
const FOLDED = 0.9;
const CONCEPT = 0.8;
const BEGINNING = 0.4;
const MISSPELLING = 0.3;
const PHRASE = 100;
const BEGINS_TITLE = 50;
const IN_TITLE = 20;
const PER_WORD = 1000;

/** The first letters of a text that count, by whole code points as Python counts them. */
function leading(text) {
  return Array.from(text.slice(0, 2 * LONGEST_QUERY)).slice(0, LONGEST_QUERY).join("");
}

/** The terms to look for: the main one, or the parts of a joined word that the index lacks. */
function asked([main, ...parts], index, concepts) {
  if (parts.length === 0 || index.lexicon.has(main.text) || concepts.some(index.holds)) return [main];
  return parts;
}

/** The terms of `index` that can stand for `term`, with weights. */
function alternatives(term, start, concepts, index) {
  const found = new Map();
  const add = (others, weight) => {
    for (const other of others) if (!found.has(other)) found.set(other, weight);
  };
  const { lexicon } = index;
  if (lexicon.has(term.text)) add([term.text], EXACT);
  if (fold(term.text) === term.text) add(lexicon.foldingTo(term.text), FOLDED);
  add(concepts.filter(index.holds), CONCEPT);
  if (start.length >= SHORTEST_BEGINNING) add(lexicon.beginningWith(start), BEGINNING);
  if (found.size === 0 && term.kind !== "code" && term.text.length >= SHORTEST_MISSPELLING) {
    add(lexicon.similarTo(term.text), MISSPELLING);
  }
  return found;
}

/** The words of a query as terms of `index`: an array of {terms: Map, weight, counts, bonus}. Any text is allowed. */
export function wordsOf(text, index, analyse) {
  const query = leading(text);
  const analysed = analyse(query, true);
  const found = new Map();
  const stop = new Set();
  analysed.tokens.forEach((token, position) => {
    const concepts = analysed.spans
      .filter((span) => span.first <= position && position < span.last)
      .map((span) => span.concept);
    const typing = token.end === query.length;
    const typed = normalise(token.text);
    for (const term of asked(analysed.terms[position], index, concepts)) {
      const start = typing ? (term.kind === "code" || term.kind === "part" ? term.text : typed) : "";
      if (!found.has(term.text)) found.set(term.text, new Map());
      const known = found.get(term.text);
      for (const [other, weight] of alternatives(term, start, concepts, index)) {
        known.set(other, Math.max(weight, known.get(other) ?? 0));
      }
      if (term.kind === "stop") stop.add(term.text);
    }
  });
  const kept = Array.from(found).slice(0, MOST_WORDS);
  const onlyStop = kept.every(([word]) => stop.has(word));
  const single = kept.map(([word, terms]) => ({
    terms,
    weight: stop.has(word) ? STOP_WORD_WEIGHT : 1.0,
    counts: onlyStop || !stop.has(word),
    bonus: 0,
  }));
  const phrases = analysed.spans.filter((span) => span.last - span.first > 1 && index.holds(span.concept));
  const together = Array.from(new Set(phrases.map(({ concept }) => concept)))
    .sort()
    .map((concept) => ({ terms: new Map([[concept, EXACT]]), weight: 1.0, counts: false, bonus: PHRASE }));
  return [...single, ...together.slice(0, MOST_WORDS)];
}

/** A title or a query as words to compare letter by letter, with a space before and after each. */
export function asName(text) {
  return ` ${tokens(leading(text)).map((token) => fold(normalise(token.text))).join(" ")} `;
}

function titleBonus(title, name) {
  if (!title.includes(name)) return 0;
  return title.startsWith(name) ? BEGINS_TITLE : IN_TITLE;
}

const rounded = (score) => Math.min(Math.floor(score * 1000 + 0.5) / 1000, PER_WORD - 0.001);

/** The documents that have any word that counts, best first: an array of {number, score, words}. */
export function rank(words, name, index, titles) {
  const totals = new Map();
  const matched = new Map();
  for (const word of words) {
    if (word.terms.size === 0) continue;
    for (const [number, score] of index.score(word.terms)) {
      totals.set(number, (totals.get(number) ?? 0) + word.weight * score + word.bonus);
      if (word.counts) matched.set(number, (matched.get(number) ?? 0) + 1);
    }
  }
  const hits = Array.from(matched, ([number, count]) => {
    const total = totals.get(number) + titleBonus(titles[number], name);
    return { number, score: count * PER_WORD + rounded(total), words: count };
  });
  return hits.sort((one, other) => other.score - one.score || one.number - other.number);
}
