"""The terms of an index while it is built: which terms each token stands for, and all terms written for a lexicon.

A term is a lemma, a number or code as it is written, or the stem of a word that no dictionary knows.
A token stands for its lemmas; less for the parts of a compound or of a joined word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..language.analysis import Term, terms
from ..language.known_words import KnownWords
from ..language.morphology import STEM_MARK


@dataclass(slots=True)
class _Entry:
    """A term: ``before`` is what stands before its lemma in a joined word (e-tjänst)."""

    before: str
    lemma: str
    parts: dict[int, None] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)


class Vocabulary:
    """Terms are numbered in the order they are met; ``lexicon_data`` says their final order."""

    def __init__(self, known: KnownWords) -> None:
        self._known = known
        self._numbers: dict[tuple[str, str], int] = {}
        self._entries: list[_Entry] = []
        self._words: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def terms_of(self, token: str) -> tuple[int, ...]:
        """The numbers of the terms that a token stands for: its lemmas twice, for a part counts half, and its parts."""
        main, *others = terms(token)
        whole = self._whole(main)
        parts = {number: None for other in others for number in self._whole(other)}
        for number in whole:
            parts |= self._entries[number].parts
        if others:
            for number in whole:
                self._entries[number].parts |= parts
        return (*whole, *whole, *parts.keys() - whole) if parts else whole * 2

    def _whole(self, term: Term) -> tuple[int, ...]:
        if term.kind == "code" or term.has_digit or not term.text.isalpha():
            before, _, last = term.text.rpartition("-")
            if term.kind == "code" or term.has_digit or not last.isalpha():
                return (self._number("", term.text, term.text),)
            before += "-"
            lemmas = self._known.lemmas(last)
            return tuple(self._number(before, lemma, term.text) for lemma in lemmas)
        return self._word(term.text)

    def _word(self, word: str) -> tuple[int, ...]:
        """The lemmas of a word; the parts of a compound go to their entries."""
        if word in self._words:
            return self._words[word]
        lemmas, parts = self._known.take_apart(word)
        found = self._words[word] = tuple([self._number("", lemma, word) for lemma in lemmas])
        for written, lemmas in parts:
            for lemma in lemmas:
                number = self._number("", lemma, written)
                for whole in found:
                    if whole != number:
                        self._entries[whole].parts[number] = None
        return found

    def _number(self, before: str, lemma: str, seen: str) -> int:
        key = (before, lemma)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._entries)
            self._entries.append(_Entry(before, lemma))
        self._entries[number].seen[seen] = None
        return number

    def in_order(self) -> list[int]:
        """The numbers of all terms by the letters of their lemma: what a lexicon counts them by."""
        keys = [entry.before + entry.lemma.lstrip(STEM_MARK) for entry in self._entries]
        return sorted(range(len(keys)), key=lambda number: (keys[number], self._entries[number].lemma))

    def lexicon_data(self) -> dict[str, Any]:
        """Classes of endings, terms and other spellings, as ``Lexicon`` reads them."""
        order = self.in_order()
        position_of = {number: position for position, number in enumerate(order)}
        classes: dict[str, int] = {}
        rows: list[str] = []
        others: dict[str, list[int]] = {}
        lemmas = {entry.before + entry.lemma for entry in self._entries}
        for position, number in enumerate(order):
            entry = self._entries[number]
            forms = self._forms(entry)
            prefix = shared_beginning(forms)
            endings = "|".join(form[len(prefix) :] for form in forms)
            row = f"{prefix},{classes.setdefault(endings, len(classes))}"
            parts = sorted(position_of[part] for part in entry.parts)
            rows.append(row + f",{'.'.join(map(str, parts))}" if parts else row)
            for spelling in self._aliases_of(number, forms, lemmas):
                others.setdefault(spelling, []).append(position)
        return {
            "classes": list(classes),
            "terms": " ".join(rows),
            "others": " ".join(
                f"{spelling},{'.'.join(map(str, sorted(others[spelling])))}" for spelling in sorted(others)
            ),
        }

    def _aliases_of(self, number: int, forms: list[str], lemmas: set[str]) -> list[str]:
        """How a term was spelled besides ``forms``; a part of words that is the lemma of another term stands for that.

        *Alla* stands for *all* even where *allemansrätt* brings the verb *alla*; *fält* does not stand for *fälla*.
        """
        known = set(forms)
        return [
            spelling
            for spelling in self._entries[number].seen
            if spelling not in known and (spelling not in lemmas or number in self._words.get(spelling, ()))
        ]

    def _forms(self, entry: _Entry) -> list[str]:
        """The lemma first; of a word known by its stem those that were met."""
        if entry.lemma.startswith(STEM_MARK):
            return sorted(entry.seen, key=lambda form: (len(form), form))
        if entry.lemma.isalpha():
            return [entry.before + form for form in self._known.forms_of(entry.lemma)]
        return [entry.before + entry.lemma]


def spellings(lexicon: Mapping[str, Any]) -> list[list[str]]:
    """From ``lexicon_data``: for each term, in order, all its forms and other spellings."""
    endings = [of_class.split("|") for of_class in lexicon["classes"]]
    found = []
    for row in lexicon["terms"].split():
        beginning, number, *_ = row.split(",")
        found.append([beginning + ending for ending in endings[int(number)]])
    for row in lexicon["others"].split():
        spelling, terms = row.split(",")
        for term in terms.split("."):
            found[int(term)].append(spelling)
    return found


def shared_beginning(forms: Sequence[str]) -> str:
    """What all of ``forms`` begin with."""
    first, last = min(forms), max(forms)
    position = 0
    while position < len(first) and first[position] == last[position]:
        position += 1
    return first[:position]
