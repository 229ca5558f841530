"""The words of Swedish and how they are inflected, from the Hunspell dictionary of the package hunspell-sv.

Used while the site is built; the dictionary is never shipped. Inflection is read backwards: a word as
it stands leads to the bases that it is a form of, so nothing is expanded but what a catalogue holds.
The rules come from the dictionary itself. What its flags mean is said in its own comments: which of
them inflect a word, and which make the first part of a compound of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import metadata

_PACKAGE = "hunspell-sv"
_INFLECTING = "ABCDEFGHIJKLMNOPQRm"
_GENITIVE = "A"
_JOINING = "fghistuvwxyz"
_FIRST, _MIDDLE, _LAST, _ONLY_JOINED, _FORBIDDEN = "X", "U", "Y", "Z", "%"
_NAME = "^"
_FIRSTS = frozenset((_FIRST, _MIDDLE, "s"))
_PARADIGM = frozenset(_INFLECTING) - {_GENITIVE}
_VERB = frozenset("JKLMNm")
_BEGINNING = 4
_LONGEST_ENDING, LONGEST_JOINT = 6, 2
_RULE = re.compile(
    rf"^SFX[ \t]+([{_INFLECTING}{_JOINING}])[ \t]+(\S+)[ \t]+([^\s/]+)(?:/\S+)?[ \t]+(\S*[^\s\d]\S*)$", re.MULTILINE
)


_MISSING_RULES = "SFX M 0 t sam\nSFX M 0 ma sam"
_MISSING_FLAGS = {"are": "AEJY", "isk": "OQY", "sam": "M"}
"""Endings that the dictionary gives many a word without its forms, and the flags of those it gives with them."""


class NoDictionary(Exception):
    """The package hunspell-sv is not installed, or not with its files."""


@dataclass(frozen=True, slots=True)
class _Rule:
    flag: str
    cut: str
    added: str
    fits: Callable[[str], object]


_Rules = dict[str, dict[str, list[_Rule]]]
"""What a form ends with -> what the base has instead -> the rules that say so."""

_Changes = Callable[[str], Sequence[tuple[int, str, Sequence[_Rule]]]]
"""The last letters of a form -> how many of them are an ending, what the base has instead, the rules that say so."""


class Dictionary:
    """Flags by base form in small letters; homographs have theirs together, names end with "^"."""

    def __init__(self, words: str, affixes: str) -> None:
        self._flags = _flags(words)
        self._in_order = sorted(self._flags)
        self._beginnings = {word[:_BEGINNING] for word in self._in_order}
        self._rules: dict[str, list[_Rule]] = {}
        endings: _Rules = {}
        joints: _Rules = {}
        for flag, cut, added, condition in _RULE.findall(f"{affixes}\n{_MISSING_RULES}"):
            rule = _Rule(flag, cut.replace("0", ""), added.replace("0", ""), re.compile(f"(?:{condition})$").search)
            self._rules.setdefault(flag, []).append(rule)
            table = joints if flag in _JOINING else endings
            table.setdefault(rule.added, {}).setdefault(rule.cut, []).append(rule)
        self._inflected = cache(partial(self._led_from, _changes(endings)))
        self._joined = cache(partial(self._led_from, _changes(joints)))

    def __contains__(self, word: str) -> bool:
        return word in self._flags

    def bases(self, longest: int) -> Iterator[str]:
        """All words of at most so many letters that stand by themselves."""
        return (base for base, flags in self._flags.items() if len(base) <= longest and _ONLY_JOINED not in flags)

    def known_beginning(self, word: str) -> int:
        """How many of its first letters some word of the dictionary begins with."""
        position = bisect_left(self._in_order, word)
        found = 0
        for other in self._in_order[max(0, position - 1) : position + 1]:
            same = 0
            for one, two in zip(word, other, strict=False):
                if one != two:
                    break
                same += 1
            found = max(found, same)
        return found

    def may_begin(self, word: str) -> bool:
        """Whether any word begins as this one does: often not, and then soon told."""
        return word[:_BEGINNING] in self._beginnings

    def is_name(self, word: str) -> bool:
        return self._flags.get(word, "").endswith(_NAME)

    def inflects(self, word: str) -> bool:
        """Whether it is the base of a word with forms of its own."""
        return _inflecting(self._flags.get(word, ""))

    def is_lemma(self, word: str) -> bool:
        """Whether it is a base at all, be it only with a genitive of its own."""
        flags = self._flags.get(word, "")
        return flags not in ("", _NAME) and _ONLY_JOINED not in flags

    def may_be_first(self, word: str) -> bool:
        flags = self._flags.get(word, "")
        return not _FIRSTS.isdisjoint(flags)

    def stands_only_joined(self, word: str) -> bool:
        return _ONLY_JOINED in self._flags.get(word, "")

    def is_verb(self, word: str) -> bool:
        return word.endswith("a") and not _VERB.isdisjoint(self._flags.get(word, ""))

    def may_be_last(self, word: str) -> bool:
        return _LAST in self._flags.get(word, "")

    def forms_of(self, base: str) -> list[str]:
        """Every inflected form, the base first."""
        forms = dict.fromkeys([base])
        for flag in self._flags.get(base, ""):
            if flag in _INFLECTING:
                for rule in self._rules.get(flag, ()):
                    if base.endswith(rule.cut) and rule.fits(base):
                        forms[base[: len(base) - len(rule.cut)] + rule.added] = None
        return list(forms)

    def inflected_from(self, word: str, strict: bool = True) -> list[str]:
        """The bases that ``word`` is another form of; without ``strict`` as if words had all the endings they could."""
        return self._chosen(self._inflected(word), strict)

    def joined_from(self, part: str, strict: bool = True) -> list[str]:
        """The bases that look like ``part`` before another word in a compound: arbets, kyrko, hyres."""
        return self._chosen(self._joined(part), strict)

    def _chosen(self, bases: Sequence[tuple[str, bool]], strict: bool) -> list[str]:
        return [base for base, has_flag in bases if (has_flag if strict else self.is_lemma(base))]

    def _led_from(self, changes: _Changes, word: str) -> Sequence[tuple[str, bool]]:
        """The bases that a rule leads back to, and whether the dictionary says of the base that it applies."""
        known, size = self._flags, len(word)
        found = []
        for letters, cut, rules in changes(word[-_LONGEST_ENDING:]):
            base = word[: size - letters] + cut
            flags = known.get(base)
            if flags is None or base == word:
                continue
            fitting = [rule.flag in flags for rule in rules if rule.fits(base)]
            if fitting:
                found.append((base, any(fitting)))
        return found


def _changes(table: Mapping[str, Mapping[str, Sequence[_Rule]]]) -> _Changes:
    def found(tail: str) -> Sequence[tuple[int, str, Sequence[_Rule]]]:
        endings = (tail[position:] for position in range(len(tail) + 1))
        return [(len(ending), *change) for ending in endings for change in table.get(ending, {}).items()]

    return cache(found)


@cache
def _inflecting(flags: str) -> bool:
    if _ONLY_JOINED in flags:
        return False
    return not _PARADIGM.isdisjoint(flags) or (_GENITIVE in flags and _LAST in flags)


def _flags(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in words.splitlines():
        base, _, flags = line.partition("/")
        if _FORBIDDEN in flags:
            continue
        if base[-3:] in _MISSING_FLAGS:
            flags += _MISSING_FLAGS[base[-3:]]
        lowered = base.lower()
        other = found.get(lowered)
        if lowered != base:
            flags += _NAME
        if other is None or (lowered == base and other.endswith(_NAME)):
            found[lowered] = flags
        elif lowered == base:
            found[lowered] = other + flags
    return found | _MISSING_WORDS


_MISSING_WORDS = {"samverkan": "AY"}
"""What would else be taken for a form of something else."""


@cache
def dictionary() -> Dictionary:
    """The dictionary as installed. Raises NoDictionary."""
    return Dictionary(*dictionary_files())


def dictionary_files() -> tuple[str, str]:
    """Its words and its rules. Raises NoDictionary."""
    try:
        files = metadata.files(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        raise NoDictionary(_PACKAGE) from None
    texts = {file.name: file.read_text("utf-8") for file in files if file.name in ("sv_SE.dic", "sv_SE.aff")}
    if len(texts) < 2:
        raise NoDictionary(_PACKAGE)
    return texts["sv_SE.dic"], texts["sv_SE.aff"]
