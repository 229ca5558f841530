"""Text that behaves as Swedish for a search index: compounds, inflections, a long tail of names.

Everything follows from the random generator that is handed in; the sentences mean nothing.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate

_FUNCTION_WORDS = """
    och i att som för en av på med till är det den har ett de om inte vid från eller kan ska också efter hur blev
    under mot genom utan över mellan där när deras sina fick skulle många flera andra alla mer än både samt
"""
_ENDINGS = {
    "en": ("", "en", "er", "erna", "ens", "ernas"),
    "et": ("", "et", "en", "ets", "ens"),
    "ar": ("e", "en", "ar", "arna", "ens", "arnas"),
    "are": ("are", "aren", "arna", "arens", "arnas"),
    "ning": ("ning", "ningen", "ningar", "ningarna", "ningens", "ningarnas"),
    "het": ("het", "heten", "heter", "heterna", "hetens"),
    "tion": ("tion", "tionen", "tioner", "tionerna", "tionens"),
}
_NOUNS = {
    "en": "kommun insats praktik grupp region process metod plats fond termin idrott kultur bransch",
    "et": "projekt arbet stöd språk jobb samtal nätverk program mål behov resultat intyg samhäll",
    "ar": "pojk timm ort möt kurs",
    "are": "handled deltag arbetsgiv medarbet lär föret forsk led delt",
    "ning": "utbild samord kartlägg uppfölj vägled mät finansier inskriv anställ tillämp utvärder",
    "het": "verksam svårig möjlig delaktig trygg skyldig rättig",
    "tion": "integra organisa situa informa kommunika koordina dokumenta motiva",
}
_FIRST_PARTS = """
    arbetsmarknads integrations handlednings samverkans utbildnings kommun språk samhälls etablerings förenings
    bostads hälso skol närings kompetens rekryterings praktik studie familje ungdoms kvinno jämställdhets folkhälso
    region läns projekt mål enkät värderings medborgar digitaliserings närvaro fritids mentors barnomsorgs vuxen
"""
_VERBS = "utveckl stärk ordn handled deltog skap plan samverk prov mät beskriv samordn fråg visa påverk anpass"
_VERB_ENDINGS = ("a", "ar", "ade", "at", "ande", "as", "ades")
_ADJECTIVES = "ny lokal regional språklig praktisk social digital hållbar tidig gemensam särskild enskild viktig"
_SYLLABLES = "al ber dal ek fors gra hol in kar lund mor näs od ros sund torp und vik ås öst"


@cache
def _lexicon() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words and their cumulative weights: a few function words often, the rest by Zipf's law."""
    function_words, syllables = _FUNCTION_WORDS.split(), _SYLLABLES.split()
    heads = [(stem, ending) for kind, stems in _NOUNS.items() for stem in stems.split() for ending in _ENDINGS[kind]]
    content = [stem + ending for stem, ending in heads]
    content += [verb + ending for verb in _VERBS.split() for ending in _VERB_ENDINGS]
    content += [adjective + ending for adjective in _ADJECTIVES.split() for ending in ("", "t", "a")]
    tail = [first + stem + ending for first in _FIRST_PARTS.split() for stem, ending in heads]
    tail += [(a + b + c).capitalize() for a in syllables for b in syllables for c in ("", *syllables[::4])]
    order = random.Random(0)
    order.shuffle(content)
    order.shuffle(tail)
    words = (*function_words, *content, *tail)
    weights = [40 / (rank + 4) for rank in range(len(function_words))]
    weights += [30 / (rank + 30) for rank in range(len(content) + len(tail))]
    return words, tuple(accumulate(weights))


def text(rng: random.Random, length: int) -> str:
    """``length`` words in sentences of 6 to 18 words."""
    words, weights = _lexicon()
    chosen = rng.choices(words, cum_weights=weights, k=length)
    sentences = []
    while chosen:
        size = rng.randint(6, 18)
        sentence, chosen = chosen[:size], chosen[size:]
        line = " ".join(sentence)
        sentences.append(line[0].upper() + line[1:] + ".")
    return " ".join(sentences)


def phrase(rng: random.Random, length: int) -> str:
    """``length`` words as a heading: a capital first, no full stop."""
    return text(rng, length).replace(".", "")
