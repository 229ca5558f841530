/** Which terms the words of a text stand for: what is marked in a result when one of them was found. */

/** The result takes a text apart as marking needs it: {tokens, terms: [[{text: term}]], spans}, concepts as terms. */
export function tokenTerms(lexicon, known) {
  const cache = new Map();

  function termsOf(group) {
    const found = new Set();
    for (const { text } of group) {
      const meant = lexicon.meantBy(text);
      for (const term of meant) {
        found.add(term);
        for (const part of lexicon.parts(term)) found.add(part);
      }
    }
    return Array.from(found, (term) => ({ text: term }));
  }

  return function analyse(text) {
    const { tokens, terms, spans } = known.analyse(text);
    return {
      tokens,
      terms: tokens.map((token, position) => {
        if (!cache.has(token.text)) cache.set(token.text, termsOf(terms[position]));
        return cache.get(token.text);
      }),
      spans: spans.map((span) => ({ ...span, concept: lexicon.size + span.concept })),
    };
  };
}
