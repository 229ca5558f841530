"""Swedish words: text to terms, terms to lemmas and parts, names to concepts."""
