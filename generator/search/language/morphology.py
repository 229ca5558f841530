"""A word to its lemmas and, when it is a compound, to the lemmas of its parts.

A *lemma* is the base form that all inflected forms of a word share. What the dictionary does not hold
gets a lemma by its last part (*integrationssamordnarna*), by endings that words of its kind could have,
or else by its Snowball stem, marked ``~``.

Compounds are cut where both sides are words that may stand there, at the cheapest cut; never inside
names or abbreviations and never into parts of fewer than three letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .analysis import stem
from .dictionary import LONGEST_JOINT, Dictionary, dictionary
from .irregular import FORMS_OF, LEMMAS_OF
from .irregular import LONGEST as LONGEST_IRREGULAR

STEM_MARK = "~"
SHORTEST_PART = 3
_SHORT_FIRST, _SHORT_LAST, _NESTED = 2, 3, 6
_DEAREST, _DEAREST_OF_KNOWN = 15, 19
_PARTICLE, _UNUSUAL_FIRST, _JOINED_FIRST, _WITHOUT_S, _UNKNOWN_FIRST = -1, 4, 7, 8, 13
_UNUSUAL_LAST, _UNINFLECTED_LAST, _UNKNOWN_LAST = 3, 8, 12
"""What a part costs that the dictionary does not mark for its position: the dearer, the less it is to be believed."""
_LONG_ENOUGH = 5
_ELECTRONIC = "e"
_OF_ADJECTIVES = "het"
_NEEDS_S = ("ing", "het", "tion", "skap", "ling", "nad", "sion", "itet")
_DERIVED = ("igt", "iga", "ade", "are", "ing", "lse", "ig", "ad", "at")
"""Endings of words that stand last in compounds only: långhårig, bokföring, ljuddämpare."""
_NEVER_LAST = frozenset(
    "ten tens katt katten ing ingen ingar ning ningar ningen ningarna ande anden andes ende else elsen elser arna"
    " erna het heten heter kap kapet nare lig liga ligt sam samt samma ska skap skapet ism ist ring knad".split()
)
_NEVER_FIRST = frozenset("han hon hen den det jag mig dig sig per".split())
_PARTICLES = frozenset(
    "an av be bi bort efter emot er fast fram från för före genom i ihop in lös med mot ned ner om på sam till"
    " tillbaka under undan upp ur ut vid å åt åter över".split()
)
"""What stands before a verb without making a compound of it: *företag* holds no *tag*, but *förskola* a *skola*."""
_BOUND_LAST = frozenset("årig ögd ögda lynt sint hyad lös löst lösa".split())


@dataclass(frozen=True, slots=True)
class WordPart:
    """A part of a compound: as it stands there, and its lemmas."""

    written: str
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word taken apart; ``parts`` holds the parts of its parts too."""

    lemmas: tuple[str, ...]
    parts: tuple[WordPart, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    cost: int
    first: str
    last: str


class Morphology:
    """Words taken apart with ``words``; each word once."""

    def __init__(self, words: Dictionary) -> None:
        self._words = words
        self.lemmas = cache(self._lemmas)
        self.forms_of = cache(self._forms_of)
        self._parts = cache(self._parts_of)
        self._cut = cache(self._cheapest)
        self._first_cost = cache(self._cost_of_first)
        self._last_cost = cache(self._cost_of_last)

    def take_apart(self, word: str) -> Word:
        """The lemmas and parts of a normalised word of letters only."""
        return Word(self.lemmas(word), self._parts(word))

    def _lemmas(self, word: str) -> tuple[str, ...]:
        """At least one; a lemma that the dictionary does not hold is the word's stem after ``~``."""
        return tuple(dict.fromkeys(self._found_lemmas(word))) or (STEM_MARK + stem(word),)

    def _forms_of(self, lemma: str) -> tuple[str, ...]:
        """Every form of a lemma, the lemma first."""
        forms = dict.fromkeys(self._words.forms_of(lemma))
        before, tail = _irregular_tail(lemma, FORMS_OF)
        if tail and self._may_stand_before(before, tail):
            forms.update(dict.fromkeys(before + form for form in FORMS_OF[tail]))
        if len(forms) == 1 and not self._words.inflects(lemma) and (cut := self._cut(lemma)):
            forms.update(dict.fromkeys(cut.first + form for form in self.forms_of(cut.last)))
        return tuple(forms)

    def _found_lemmas(self, word: str) -> list[str]:
        words = self._words
        found = [word] if words.inflects(word) or word in FORMS_OF else []
        found += self._irregular(word)
        for base in words.inflected_from(word):
            found += (base,) if words.inflects(base) or len(base) + 1 != len(word) else self.lemmas(base)
        if not any(words.inflects(lemma) for lemma in found):
            found += (
                words.joined_from(word, strict=False) if words.stands_only_joined(word) else self._by_last_part(word)
            )
        if not found and len(word) > SHORTEST_PART and not words.is_name(word):
            likely = sorted(words.inflected_from(word, strict=False), key=lambda base: (-len(base), base))
            found += likely[:1]
        if not found and words.is_lemma(word):
            found.append(word)
        return found

    def _irregular(self, word: str) -> list[str]:
        before, tail = _irregular_tail(word, LEMMAS_OF)
        if not tail or not self._may_stand_before(before, tail):
            return []
        found = [before + lemma for lemma in LEMMAS_OF[tail]]
        return [lemma for lemma in found if lemma != word and (lemma in self._words or not before)]

    def _may_stand_before(self, before: str, tail: str) -> bool:
        """Whether both are one word: *utse* is, *händel-se* is not, since short verbs take particles only."""
        if before == "" or before in _PARTICLES:
            return True
        return min(len(before), len(tail)) >= SHORTEST_PART and self._first_cost(before) is not None

    def _by_last_part(self, word: str) -> list[str]:
        cut = self._cut(word)
        if cut is None:
            return []
        return [cut.first + lemma for lemma in self.lemmas(cut.last) if not lemma.startswith(STEM_MARK)]

    def _parts_of(self, word: str) -> tuple[WordPart, ...]:
        """The two sides of the best cut, their parts, and what the first side and the next part are together."""
        cut = self._cut(word)
        if cut is None:
            return ()
        first = self._part(cut.first, self._lemmas_of_first(cut.first))
        last = self._part(cut.last, self.lemmas(cut.last))
        sides = [side for side in (first, last) if side.lemmas]
        parts = [*sides]
        if (inner := self._cut(cut.last)) and _PARTICLES.isdisjoint((cut.first, inner.first)):
            parts.append(self._together(cut.first, inner.first))
        for side in sides:
            lemma = side.lemmas[0].lstrip(STEM_MARK)
            parts += self._parts(lemma) if len(lemma) < len(word) else ()
        return tuple(part for part in dict.fromkeys(parts) if part.lemmas)

    def _together(self, first: str, middle: str) -> WordPart:
        """What the first two parts of three are, whichever two belong together: *kompetensförsörjnings* strategi."""
        written = first + middle
        if self._first_cost(written) == 0:
            return self._part(written, self._lemmas_of_first(written))
        lemmas = (lemma for lemma in self._lemmas_of_first(middle) if not lemma.startswith(STEM_MARK))
        return self._part(written, tuple(first + lemma for lemma in lemmas))

    def _part(self, written: str, lemmas: tuple[str, ...]) -> WordPart:
        """A part without lemmas so short that they say nothing: *byar* leads to no *by* inside a word."""
        return WordPart(written, tuple(lemma for lemma in lemmas if len(lemma) >= SHORTEST_PART))

    def _lemmas_of_first(self, part: str) -> tuple[str, ...]:
        words = self._words
        found = [part] if words.inflects(part) else []
        found += words.joined_from(part)
        if part.endswith("s") and not words.inflects(part) and words.is_lemma(part[:-1]):
            found = [part[:-1]]
        if not found:
            found += words.joined_from(part, strict=False)
        if not all(map(words.is_verb, found)):
            found = [lemma for lemma in found if not words.is_verb(lemma)]
        return tuple(dict.fromkeys(found)) or self.lemmas(part)

    def _cheapest(self, word: str) -> _Cut | None:
        words = self._words
        if len(word) < 2 * SHORTEST_PART:
            return None
        known = words.inflects(word)
        if known and word.endswith(_OF_ADJECTIVES) and words.inflects(base := word.removesuffix(_OF_ADJECTIVES)):
            cut = self._cut(base)
            return cut and _Cut(cut.cost, cut.first, cut.last + _OF_ADJECTIVES)
        name = words.is_name(word)
        best: _Cut | None = None
        limit = 1 + (_DEAREST_OF_KNOWN if known else _DEAREST)
        furthest = min(len(word) - SHORTEST_PART, words.known_beginning(word) + LONGEST_JOINT)
        for position in range(SHORTEST_PART, furthest + 1):
            first, last = word[:position], word[position:]
            first_cost = self._first_cost(first)
            if first in _NEVER_FIRST:
                continue
            if first_cost is None:
                if not (known and best is None and len(last) >= _LONG_ENOUGH and self._last_cost(last) == 0):
                    continue
                first_cost = _UNKNOWN_FIRST
            if (first in _PARTICLES and len(last) < _LONG_ENOUGH) or (name and not self._is_definite(last)):
                continue
            cost = first_cost + _for_length(first, last)
            if cost >= limit or (known and self._is_genitive(last)):
                continue
            last_cost = self._last_cost(last)
            if last_cost is None:
                last_cost = self._unknown_last_cost(first, first_cost, last, known)
            if last_cost is not None and cost + last_cost < limit:
                limit = cost + last_cost
                best = _Cut(limit, first, last)
        return best or self._electronic(word)

    def _electronic(self, word: str) -> _Cut | None:
        """The one first part of a letter, in what is no word without it: ehälsotjänst, etjänst."""
        words, last = self._words, word[1:]
        if word[0] != _ELECTRONIC or len(last) < _LONG_ENOUGH or word in words or any(words.inflected_from(word)):
            return None
        return _Cut(0, _ELECTRONIC, last) if self._last_cost(last) == 0 or self._cut(last) else None

    def _unknown_last_cost(self, first: str, first_cost: int, last: str, known: bool) -> int | None:
        """A last part that no dictionary holds: a compound itself, or what stands last in compounds only."""
        costs = []
        if first_cost <= _UNUSUAL_FIRST and (cut := self._cut(last)):
            costs.append(cut.cost + _NESTED)
        sure = self._words.stands_only_joined(first)
        if (sure and len(last) >= _LONG_ENOUGH) or ((sure or known) and self._may_be_bound(last)):
            costs.append(_UNKNOWN_LAST + len(last) // 5)
        return min(costs, default=None)

    def _may_be_bound(self, last: str) -> bool:
        """Whether it is a word's derivation that stands last only: *hårig* of hår, *föring* of föra, never *delse*."""
        if last in _BOUND_LAST:
            return True
        ending = next((ending for ending in _DERIVED if last.endswith(ending)), "")
        root = last[: len(last) - len(ending)] if ending and len(last) >= _LONG_ENOUGH else ""
        return len(root) >= SHORTEST_PART and any(base in self._words for base in (root, f"{root}a", f"{root[:-1]}a"))

    def _is_definite(self, last: str) -> bool:
        """Whether a name may end so and still be a compound: Socialfonden is, Linköping and Stockholm are not."""
        return len(last) >= _LONG_ENOUGH and last.endswith(("en", "et")) and not self._words.inflects(last)

    def _is_genitive(self, last: str) -> bool:
        """Whether a base cannot end so: *kompetens* holds no *eten*."""
        return last.endswith("s") and last not in self._words and last[:-1] in self._words

    def _cost_of_first(self, part: str) -> int | None:
        words = self._words
        if part in _PARTICLES:
            return _PARTICLE
        if words.is_name(part) and len(part) < _LONG_ENOUGH:
            return None
        if words.may_be_first(part) and words.stands_only_joined(part):
            return -1
        if words.may_be_first(part) or words.joined_from(part):
            return 0
        if words.inflects(part):
            return _UNUSUAL_FIRST + (_WITHOUT_S if part.endswith(_NEEDS_S) else 0)
        if words.joined_from(part, strict=False):
            return _JOINED_FIRST
        return _UNUSUAL_FIRST + 2 if part in words else None

    def _cost_of_last(self, part: str) -> int | None:
        words = self._words
        if part in _NEVER_LAST or not words.may_begin(part):
            return None
        bases = [part, *words.inflected_from(part), *self._irregular(part)]
        bases = [base for base in bases if base in words and not words.is_name(base)]
        if any(map(words.may_be_last, bases)):
            return 0
        if any(map(words.inflects, bases)):
            return _UNUSUAL_LAST
        if part in FORMS_OF:
            return 0
        return _UNINFLECTED_LAST if bases else None


def _irregular_tail(word: str, table: Mapping[str, object]) -> tuple[str, str]:
    """``word`` cut before the longest tail that ``table`` holds; two empty strings when there is none."""
    for position in range(max(0, len(word) - LONGEST_IRREGULAR), len(word) - 1):
        if word[position:] in table:
            return word[:position], word[position:]
    return "", ""


def _for_length(first: str, last: str) -> int:
    return _SHORT_FIRST * (len(first) == SHORTEST_PART) + _SHORT_LAST * (len(last) == SHORTEST_PART)


def morphology() -> Morphology:
    """Raises NoDictionary."""
    return Morphology(dictionary())
