"""What people call the records, terms and counties of a catalogue, and the ids that they mean by it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import NamedTuple

from ..models.common import Record
from ..models.fields import Marker
from ..models.fund import Fund
from ..models.kinds import KIND_BY_FOLDER
from ..models.types import CountyName, Ref, Term
from ..models.vocabulary import MunicipalityTerm, VocabularyTerm
from ..text.swedish import is_spelling_of, nearest, question, shorten, slug
from .county_codes import county_code, county_of

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_ADDRESS = re.compile(r"(?:^|.*/)([^/]+)/([^/]+?)(?:\.html|\.yaml)?(?:#.*)?$")
_SURROUNDING = re.compile(r"\b(?:region|kommun(?:en)?|stad|län(?:et)?|projektet|fonden)\b", re.IGNORECASE)


_FEW = 30


class Meant(NamedTuple):
    """What is most likely meant: the ``value`` to write, and the ``name`` of that, for people.

    ``sure`` says that it is called just so, and nothing else is.
    """

    value: str
    name: str
    sure: bool = False

    def suggestion(self) -> str:
        """What a message says of it, with a leading space: what to write, or a question when it has no name."""
        return f" Skriv {self.value} för {shorten(self.name)}." if self.name else question(self.value)


class Names:
    """The names of one catalogue; nothing is collected before somebody asks.

    ``records`` are by folder and id, None for a file that could not be read; ``terms`` by vocabulary. ``itself`` is the
    record (``folder/id``) that asks: it is never what is meant.
    """

    def __init__(
        self, records: Mapping[str, Mapping[str, Record | None]], terms: Mapping[str, Sequence[VocabularyTerm]]
    ) -> None:
        self._records = records
        self._terms = terms
        self._itself = ""

    def seen_from(self, ref: str) -> Names:
        """The same names for the record ``ref``."""
        assert self._exact is not None  # collected once, for all copies
        assert self._likely is not None
        copied = copy(self)
        copied._itself = ref
        return copied

    def is_itself(self, id: str) -> bool:
        """Whether the record that asks has this id."""
        return id == self._itself.partition("/")[2]

    def meant(self, marker: Marker, word: str) -> Meant | None:
        """What ``word`` means where ``marker`` stands."""
        if isinstance(marker, Ref):
            return self._record(marker.folder, word)
        if isinstance(marker, Term):
            return self._term(marker.vocabulary, word)
        return self._county(word) if isinstance(marker, CountyName) else None

    def few_terms(self, vocabulary: str) -> str:
        """The terms of a vocabulary with their names, when they are so few that one can choose among them."""
        terms = self._terms.get(vocabulary, ())
        return ", ".join(f"{term.id} ({term.name})" for term in terms) if len(terms) <= _FEW else ""

    def programme_area(self, fund: str, word: str) -> Meant | None:
        """The code in ``fund`` that ``word`` means."""
        record = self._records.get("fonder", {}).get(fund)
        areas = record.programme_areas if isinstance(record, Fund) else ()
        words = {area.name: area.code for area in areas if area.name} | {area.code: area.code for area in areas}
        found = nearest(word, words)
        return Meant(words[found], "") if found else None

    def _record(self, folder: str | None, word: str) -> Meant | None:
        """The record of ``folder`` that has the id, the title or the former id; of any folder as ``folder/id``."""
        address = _ADDRESS.match(word)
        bare = address[2] if address else word.removesuffix(".yaml")
        place = folder
        if folder is None and address:
            place = address[1] if "://" in word else nearest(address[1], KIND_BY_FOLDER) or address[1]
        exact = self._exactly(place, bare)
        ref = exact or self._likely_record(place, bare)
        if ref is None:
            return None
        at, _, id = ref.partition("/")
        record = self._records[at][id]
        sure = exact is not None and (not address or address[1] == at) and _is_called(id, record, bare)
        return Meant(id if folder else ref, record.title if record else "", sure)

    def _exactly(self, folder: str | None, word: str) -> str | None:
        several = len(self._begun_by(folder, word)) > 1  # a slug leaves out what may tell them apart
        for called in (word.casefold(), *(() if several else (slug(word),))):
            refs = self._exact.get(folder, {}).get(called, frozenset()) - {self._itself}
            if len(refs) == 1:
                return next(iter(refs))
        return None

    def _likely_record(self, folder: str | None, word: str) -> str | None:
        likely = self._likely.get(folder, {})
        start = word.casefold()
        if start in likely and likely[start] is None:
            return None
        longer = self._begun_by(folder, word)
        if longer:  # that several begin so says nothing of which is meant
            return longer.pop() if len(longer) == 1 else None
        words = frozenset(called for called, ref in likely.items() if ref)
        found = nearest(word, words)
        if found and likely[found] == self._itself:
            found = nearest(word, frozenset(called for called in words if likely[called] != self._itself))
        if found:
            return likely[found]
        parts = start.split()
        begun = {likely.get(" ".join(parts[:length])) for length in range(1, len(parts))} - {None, self._itself}
        return begun.pop() if len(begun) == 1 else None

    def _begun_by(self, folder: str | None, word: str) -> set[str | None]:
        """The records whose id or title begins with a word that is long enough to say something."""
        start = word.casefold()
        titles = self._likely.get(folder, {}).items() if len(start) > 4 else ()
        return {ref for called, ref in titles if called.startswith(start)} - {self._itself}

    @cached_property
    def _exact(self) -> Mapping[str | None, Mapping[str, frozenset[str]]]:
        """Every word for the records of each folder and of all, their keywords too, in small letters."""
        found: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for folder, records in self._records.items():
            for id, record in records.items():
                for word in (id, *_titles(record), *_other_words(folder, record)):
                    found[folder][word].add(f"{folder}/{id}")
                    found[None][word].add(f"{folder}/{id}")
        return {folder: {word: frozenset(refs) for word, refs in words.items()} for folder, words in found.items()}

    @cached_property
    def _likely(self) -> Mapping[str | None, Mapping[str, str | None]]:
        """The ids and titles of each folder and of all, each with the record that has it, None when several have it."""
        found: dict[str | None, dict[str, str | None]] = defaultdict(dict)
        for folder, records in self._records.items():
            for id, record in sorted(records.items()):
                for word in {id, *_titles(record)}:
                    for place in (folder, None):
                        found[place][word] = None if word in found[place] else f"{folder}/{id}"
        return found

    def _term(self, vocabulary: str, word: str) -> Meant | None:
        terms = self._terms.get(vocabulary, ())
        if code := re.fullmatch(r"\W*(\d{3,4})\b\W*(.*?)\W*", word):
            term = next((term for term in terms if term.id == code[1].zfill(4)), None)
            said = _SURROUNDING.sub("", code[2]).strip().casefold()
            return Meant(term.id, term.name, said in ("", term.name.casefold())) if term else None
        named = [(called, term) for term in terms for called in {*term.aliases, term.name, term.id}]
        several = {called for called, number in Counter(called.casefold() for called, _ in named).items() if number > 1}
        return _nearest(
            word, {called: Meant(term.id, term.name, called.casefold() not in several) for called, term in named}
        )

    @cached_property
    def _counties(self) -> Mapping[str, str]:
        """The names of the counties by their codes."""
        terms = self._terms.get("kommuner", ())
        return {county_of(term.id): term.county for term in terms if isinstance(term, MunicipalityTerm)}

    def _county(self, word: str) -> Meant | None:
        names = self._counties
        code = county_code(_SURROUNDING.sub("", word).strip(), names)
        if code:
            return Meant(code, names[code], sure=not re.search(r"\b(?:kommun|stad)", word, re.IGNORECASE))
        return _nearest(word, {name: Meant(code, name) for code, name in names.items()})


def _titles(record: Record | None) -> Iterator[str]:
    """The title as it is, without what stands in parentheses, and that alone: ``ESF+``."""
    if record:
        title = record.title.casefold()
        yield from filter(None, (title, _PARENTHESIS.sub("", title), *_PARENTHESIS.findall(title)))


def _is_called(id: str, record: Record | None, word: str) -> bool:
    """Whether ``word`` is the id, a former id or the title of a record, not only one of its keywords."""
    if record is None:
        return word == id
    return word.casefold() in (id, *_titles(record), *record.former_ids) or slug(word) == slug(record.title)


def _other_words(folder: str, record: Record | None) -> Iterator[str]:
    if record:
        yield slug(record.title)
        yield from record.former_ids
        if folder != "kallor":  # a document is not its subject
            yield from (tag.casefold() for tag in record.tags)


def _nearest(word: str, words: Mapping[str, Meant]) -> Meant | None:
    """The meaning of the name that ``word`` spells, with or without ``kommun`` and the like.

    A name that is only like it, ``äldre arbetslösa`` for ``arbetslösa``, would state something else. It is sure when
    ``words`` are and the name is spelt out, and not as that of a region: ``Region Örebro`` is no municipality.
    """
    bare = _SURROUNDING.sub("", word).strip()
    written = {called.casefold(): called for called in words}
    for said in (word, bare, bare.removesuffix("s")):  # Köpings kommun is not Linköpings kommun, nor Habo Håbo
        if exact := written.get(said.casefold()):
            is_other = said != word and re.search(r"\b(?:region|län)", word, re.IGNORECASE)
            return words[exact]._replace(sure=words[exact].sure and not is_other)
    for said in filter(None, (bare, word)):
        found = nearest(said, words)
        if found and is_spelling_of(said, found):
            return words[found]._replace(sure=False)
    return None
