/**
 * What a reader types to the terms that stand for it.
 *
 * "…" asks for words next to each other as they are written, - before a word or a phrase leaves out what has it. Any
 * other text is words, whatever its signs. What is looked for besides the words is told.
 */

import { absence, isLittle, MONEY } from "./deciding.js";
import { akinTerms, askSwedish, meaningOf, plainTerms } from "./meanings.js";
import { SLIP } from "./slips.js";
import { EXACT, weighted } from "./weights.js";

/**
 * @import { Term, Token } from "./analysis.js"
 * @import { Analysed, Kinship, Span } from "./concepts.js"
 * @import { Reading, Words } from "./meanings.js"
 * @import { Weights } from "./weights.js"
 */

/**
 * A word, and what else than it was looked for; `kinship` says what that is to the word. Of a "title", no word was found
 * but what looks like the whole query.
 * @typedef {{ word: string, to: string[], kinship: Kinship | "part" | "title" }} Widened
 *
 * A word of a query: a document has it that has one of `terms`, and where there is `also` one of these too; where it is
 * `about` the word, not anywhere in its text alone. `counts` is false for a stop word among others and for several words together: they add to a
 * score, but no document is found by them alone or lacks anything without them. `bonus` is added for each document that
 * has the word.
 * @typedef {{ terms: Weights, also?: Weights, about?: boolean, weight: number, counts: boolean,
 *   bonus: number }} QueryWord
 *
 * `words` and `phrases` are looked for, what is `excluded` must not be found; phrases are as `asName` gives them.
 * `suggestions` are queries to try instead; `missing` are words that nothing was found to stand for, beside
 * others, and `without` is the query without them; `lost` is how many they are, as far as they say what the query is
 * about: none where only the words themselves were looked for, since a site may know a word by another, AF; `money`: it
 * asks for money.
 * @typedef {{ words: QueryWord[], excluded: Weights[], phrases: string[], excludedPhrases: string[],
 *   widened: Widened[], suggestions: string[], missing: string[], without: string, lost: number, money: boolean }} Query
 *
 * Words in quotes, and where they stand.
 * @typedef {{ start: number, end: number, name: string, minus: boolean }} Phrase
 *
 * A token of a query. `concepts` are those that it leads to as a word of others, as terms; `last` says whether nothing follows it.
 * @typedef {{ token: Token, terms: Term[], quoted: boolean, leftOut: boolean, concepts: Weights,
 *   last: boolean }} AskedToken
 *
 * What a word of a query was found to stand for; `others` is what was looked for besides.
 * @typedef {Pick<QueryWord, "terms" | "also" | "about"> & { word: string, stop: boolean, excluded: boolean,
 *   token: Token, others: string[], part: boolean }} Finding
 */

export const LONGEST_QUERY = 300; // letters of a query that count
const MOST_WORDS = 16; // different words of a query that count
export const QUOTES = "\"”“„«»";
const SPACES = " \t\n\r\u00a0";
const PHRASE = new RegExp(`((?:^|[${SPACES}])-)?[${QUOTES}]([^${QUOTES}]+)(?:[${QUOTES}]|$)`, "gu");
const SAME = /** @type {const} */ ("same");
const STOP_WORD_WEIGHT = 10;
const TOGETHER = 100; // what it adds that a document holds the same concept as several words of the query together
const MOST_SUGGESTIONS = 3;
const MOST_SHOWN = 5;
const FURTHEST_SUGGESTION = 2 * SLIP;

/** The first letters of a text that count, none of them half. @param {string} text */
export function leading(text) {
  return Array.from(text.slice(0, 2 * LONGEST_QUERY)).slice(0, LONGEST_QUERY).join("");
}

/**
 * Any text is allowed.
 * @param {string} typed
 * @param {Words} words
 * @param {Reading} reading
 * @returns {Query}
 */
export function readQuery(typed, words, reading = {}) {
  const text = leading(typed);
  const phrases = phrasesOf(text, words);
  const analysed = words.concepts.analyse(text, "query");
  const spans = reading.exact ? [] : analysed.spans;
  const asked = askedTokens(text, phrases, { ...analysed, spans }, words);
  const counting = firstDifferent(asked);
  const whole = counting.filter((one) => isFree(one) && one.concepts.size === 0 && !(reading.typing && one.last));
  for (const { terms } of whole) askSwedish(terms[0], words);
  const findings = counting.flatMap((one) => findingsOf(one, words, reading));
  const named = phrases.filter(({ name }) => name.trim() !== "");
  const wanted = named.filter(({ minus }) => !minus).map(({ name }) => name);
  const leftOut = findings.filter(({ excluded }) => excluded);
  const concepts = freeSpans(spans, asked);
  const lacking = missing(findings);
  const alsoAs = findings.map(({ token, others, part }) => ({
    word: token.text,
    to: others,
    kinship: part ? /** @type {const} */ ("part") : SAME,
  }));
  return {
    words: [...different(findings), ...together(concepts, asked, words)],
    excluded: Array.from(new Map(leftOut.map(({ word, terms }) => [word, terms])).values()).slice(0, MOST_WORDS),
    phrases: wanted,
    excludedPhrases: named.filter(({ minus }) => minus).map(({ name }) => name),
    widened: widenings([...alsoAs, ...alsoNamed(text, concepts, asked, words)]),
    suggestions: suggestions(text, wanted.length > 0, findings, words),
    missing: lacking.map(({ text: word }) => word),
    without: lacking.length > 0 ? knownWords(findings) : "",
    lost: reading.exact ? 0 : lacking.reduce((sum, token) => sum + absence(token, asked, words), 0),
    money: asked.some(({ terms: [{ text: word }] }) => MONEY.test(word)),
  };
}

/** @param {string} text @param {Words} words @returns {Phrase[]} */
function phrasesOf(text, { analysis }) {
  return Array.from(text.matchAll(PHRASE), ({ index, 1: minus, 2: inside }) => {
    const start = index + (minus ?? "").length + 1;
    return { start, end: start + inside.length, name: analysis.asName(inside), minus: minus !== undefined };
  });
}

/**
 * The tokens of a query, and where they stand. Words of a phrase that is left out are not looked for at all.
 * @param {string} text
 * @param {Phrase[]} phrases
 * @param {Analysed} analysed
 * @param {Words} words
 * @returns {AskedToken[]}
 */
function askedTokens(text, phrases, { tokens, terms, spans }, words) {
  return tokens.map((token, position) => {
    const { start, end } = token;
    const around = phrases.filter((phrase) => phrase.start <= start && start < phrase.end);
    const minus = text[start - 1] === "-" && (start === 1 || SPACES.includes(text[start - 2]));
    const held = spans.filter(({ first, last }) => first <= position && position < last);
    return {
      token,
      terms: terms[position],
      quoted: around.length > 0,
      leftOut: minus || around.some((phrase) => phrase.minus),
      concepts: akinTerms(held.map(({ concept }) => concept), words),
      last: end === text.length,
    };
  });
}

/**
 * The tokens whose words count: those of the first different words that are looked for, and of as many that are left
 * out. What the others mean is never worked out: for an unknown word that takes longest of all.
 * @param {AskedToken[]} asked
 */
function firstDifferent(asked) {
  const parts = [false, true].map((leftOut) => asked.filter((one) => one.leftOut === leftOut));
  return parts.flatMap((some) => {
    const counting = new Set(Array.from(new Set(some.map(wordOf))).slice(0, MOST_WORDS));
    return some.filter((one) => counting.has(wordOf(one)));
  });
}

/** @param {AskedToken} asked */
const wordOf = ({ terms: [{ text }] }) => text;

/** @param {AskedToken} asked */
const isFree = ({ quoted, leftOut }) => !quoted && !leftOut;

/**
 * What a token leads to: itself, or its parts where it is joined and only they are known.
 * @param {AskedToken} asked
 * @param {Words} words
 * @param {Reading} reading
 * @returns {Finding[]}
 */
function findingsOf({ token, terms: [main, ...parts], quoted, leftOut, concepts, last }, words, reading) {
  const base = { token, excluded: leftOut, others: [], part: false };
  if (leftOut) return quoted ? [] : [{ ...base, word: main.text, stop: false, terms: plainTerms(main, words) }];
  const where = { concepts: quoted ? new Map() : concepts, quoted, unfinished: Boolean(reading.typing) && last };
  const asParts = parts.length > 0 && where.concepts.size === 0 && plainTerms(main, words).size === 0;
  return (asParts ? parts : [main]).map((term) => {
    const { others, names = [], ...meaning } = meaningOf(term, where, words, reading);
    const told = [...others.map((other) => words.lexicon.lemma(other)), ...names];
    return { ...base, ...meaning, word: term.text, stop: term.kind === "stop", others: told };
  });
}

/** The words that lead nowhere in a query of several. @param {Finding[]} findings */
function missing(findings) {
  const wanted = findings.filter(({ excluded, stop }) => !excluded && !stop);
  const known = new Set(wanted.filter(({ terms }) => terms.size > 0).map(({ token }) => token));
  const lost = new Map(wanted.filter(({ token }) => !known.has(token)).map(({ token }) => [token.text, token]));
  return known.size + lost.size > 1 ? Array.from(lost.values()) : [];
}

/** The words of a query that say something and that something was found for. @param {Finding[]} findings */
function knownWords(findings) {
  const known = findings.filter(({ terms, stop, excluded }) => terms.size > 0 && !stop && !excluded);
  return Array.from(new Set(known.map(({ token }) => token.text))).join(" ");
}

/**
 * The different words that are looked for, each term with the most that it weighs.
 * @param {Finding[]} findings
 * @returns {QueryWord[]}
 */
function different(findings) {
  /** @type {Map<string, Pick<Finding, "stop" | "terms" | "also" | "about">>} */
  const asked = new Map();
  for (const { word, stop, terms, excluded, also, about } of findings) {
    if (excluded) continue;
    const entry = asked.get(word) ?? { stop, terms: new Map(), also, about };
    asked.set(word, entry);
    for (const [term, weight] of terms) entry.terms.set(term, Math.max(weight, entry.terms.get(term) ?? 0));
  }
  const kept = Array.from(asked.values()).slice(0, MOST_WORDS);
  const onlyStop = kept.every(({ stop }) => stop);
  return kept.map(({ stop, ...word }) => ({
    ...word,
    weight: stop ? STOP_WORD_WEIGHT : EXACT,
    counts: onlyStop || !stop,
    bonus: 0,
  }));
}

/**
 * The concepts that some word expresses which is looked for as it may be.
 * @param {Span[]} spans
 * @param {AskedToken[]} asked
 */
const freeSpans = (spans, asked) => spans.filter(({ first, last }) => asked.slice(first, last).some(isFree));

/**
 * Several words as one: the concepts they express, and the compounds that neighbours would be if they were written
 * together: narkotika brott.
 * @param {Span[]} spans
 * @param {AskedToken[]} asked
 * @param {Words} words
 * @returns {QueryWord[]}
 */
function together(spans, asked, { lexicon, concepts }) {
  const whole = spans.filter(({ first, last }) => last - first > 1 && asked.slice(first, last).every(isFree));
  const same = whole.flatMap(({ concept }) => concepts.linked(concept).filter(({ kinship }) => kinship === SAME));
  const bonuses = new Map(same.map(({ concept }) => [lexicon.size + concept, TOGETHER]));
  const texts = asked.map((one) => (isFree(one) && one.terms[0].kind !== "code" ? one.terms[0].text : ""));
  texts.slice(1).forEach((last, position) => {
    const first = texts[position];
    if (first === "" || last === "" || asked.slice(position, position + 2).every(isLittle)) return;
    for (const term of [...lexicon.meantBy(first + last), ...lexicon.meantBy(`${first}s${last}`)]) {
      if (!bonuses.has(term)) bonuses.set(term, 0);
    }
  });
  return Array.from(bonuses)
    .slice(0, MOST_WORDS)
    .map(([term, bonus]) => ({ terms: weighted([term], EXACT), weight: EXACT, counts: false, bonus }));
}

/**
 * The other names of the concepts in a query.
 * @param {string} text
 * @param {Span[]} spans
 * @param {AskedToken[]} asked
 * @param {Words} words
 * @returns {Widened[]}
 */
function alsoNamed(text, spans, asked, { concepts, lexicon }) {
  const knows = (/** @type {string} */ word) => lexicon.meantBy(word).length > 0;
  return spans.flatMap(({ first, last, concept: said }) =>
    concepts.linked(said).map(({ concept, kinship }) => ({
      word: text.slice(asked[first].token.start, asked[last - 1].token.end),
      to: concepts.otherNames(concept, text, knows),
      kinship,
    })),
  );
}

/** One for each word that was widened and each way to do so. @param {Widened[]} all @returns {Widened[]} */
function widenings(all) {
  /** @type {Map<string, Widened>} */
  const found = new Map();
  for (const { word, to, kinship } of all) {
    if (to.length === 0) continue;
    const names = new Map((found.get(`${kinship} ${word}`)?.to ?? []).map((name) => [name.toLowerCase(), name]));
    for (const name of to) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    found.set(`${kinship} ${word}`, { word, to: Array.from(names.values()).slice(0, MOST_SHOWN), kinship });
  }
  return Array.from(found.values());
}

/**
 * The query with its first unknown word changed for one that is known and near; else without its quotes.
 * @param {string} text
 * @param {boolean} hasPhrases
 * @param {Finding[]} findings
 * @param {Words} words
 */
function suggestions(text, hasPhrases, findings, { lexicon, swedish }) {
  const unknown = findings.find(({ terms, excluded }) => terms.size === 0 && !excluded);
  if (unknown === undefined) {
    if (!hasPhrases) return [];
    return [text.replace(PHRASE, (whole, minus, inside) => (minus === undefined ? inside : whole))];
  }
  const { start, end } = unknown.token;
  const furthest = swedish.knows(unknown.word) ? SLIP : FURTHEST_SUGGESTION;
  const near = lexicon.similarTo(unknown.word, furthest).slice(0, MOST_SUGGESTIONS);
  return near.map((term) => text.slice(0, start) + lexicon.lemma(term) + text.slice(end));
}
