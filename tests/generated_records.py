"""Records made by chance of what the models allow: every field some time, with texts that are hard to write.

They name what ``small`` has, so that they can be checked against it. The same number gives the same record.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from hypothesis import settings
from pydantic import BaseModel

from generator.models.common import SourcedText, SourceRef
from generator.models.fields import FieldSpec, fields_of
from generator.models.kinds import KINDS, Kind
from generator.models.types import CountyName, PartialDate, ProgrammeCode, Ref, Term
from generator.records.value_slips import takes_half_years
from tests.small import SMALL, check

GENERATED = 2 * settings().max_examples

WORDS = (
    "språk arbete: – no ja 0580 ”citat” \"rakt\" 'enkelt' # §37 &amp; {a} [b] *fet* _kursiv_ 100% ä/ö C:\\Projekt"
    " kommunen, samverkan; (nyanlända) å 2017-09-01 12:30 null ~ true @post | > ! ? - 😀 naïve Ærø œuvre 東京 =1+1"
).split()
_STARTS = ("- ", "# ", "no", "0580", "2017", "...", "--- ", "? ", "'", '"', "key: ", "> ", "| ", "@", "`", "%", "~")


def generated(number: int) -> tuple[Kind, dict[str, Any]]:
    """A record type and the data of a record, as they stand in YAML: texts, lists and groups."""
    random = Random(number)
    kind = KINDS[number % len(KINDS)]
    return kind, _part(random, kind.model, 0)


def _part(random: Random, model: type[BaseModel], depth: int) -> dict[str, Any]:
    chance = (0.5, 0.6, 0.7)[min(depth, 2)]
    specs = [spec for spec in fields_of(model).values() if spec.required or random.random() < chance]
    if model is SourceRef:
        keys = random.choice((("källa",), ("källa", "avsnitt"), ("källa", "sida"), ("url",), ("url", "hämtad")))
        specs = [spec for spec in fields_of(model).values() if spec.key in keys]
    if "avsnitt" in (spec.key for spec in specs) and model is SourceRef:
        return {"källa": "oschotte-guschelov", "avsnitt": random.choice(("Bakgrund", "Genomförande"))}
    if not specs:
        specs = [next(iter(fields_of(model).values()))]
    random.shuffle(specs)
    return {spec.key: _field(random, spec, model, depth) for spec in specs}


def _field(random: Random, spec: FieldSpec, model: type[BaseModel], depth: int) -> Any:
    if not spec.many:
        return _item(random, spec, model, depth)
    return [_item(random, spec, model, depth) for _ in range(random.randint(1, 3))]


def _item(random: Random, spec: FieldSpec, model: type[BaseModel], depth: int) -> Any:
    if spec.part:
        return _part(random, spec.part, depth + 1)
    value = _value(random, spec)
    if model in (SourceRef, SourcedText) or random.random() < 0.8:
        return value
    sources = random.choice(([], [_part(random, SourceRef, depth)]))
    return {"text": value, "källor": sources}


def _value(random: Random, spec: FieldSpec) -> str:
    if spec.choices:
        return random.choice(spec.choices)
    if spec.marker:
        return random.choice(_named(spec))
    if spec.base is PartialDate:
        times = ("2017", "2017-09", "2017-09-01")
        return random.choice((*times, "2017-H1", "2017-H2") if takes_half_years(spec) else times)
    if spec.scalar and spec.base is str:
        return random.choice(
            ("https://www.exempel.se/", "https://exempel.se/en-sida?a=1&b=2#c:d", f"http://a.se/{'x' * 150}")
        )
    if spec.scalar:
        return random.choice(
            ("0", "5", "46", "53,02") if spec.limits is None and spec.base is float else ("0", "7", "50")
        )
    if spec.limits and spec.limits.pattern and spec.limits.max_length is None:
        return "SEK" if spec.key == "valuta" else f"forut-{random.randint(1, 99)}"
    return _text(random, spec.single_line, (spec.limits and spec.limits.max_length) or 300)


def _named(spec: FieldSpec) -> list[str]:
    catalogue = _small()
    marker = spec.marker
    if isinstance(marker, Term):
        return list(catalogue.vocabularies[marker.vocabulary])
    if isinstance(marker, Ref):
        return list(catalogue.records[marker.folder]) if marker.folder else ["projekt/all-in", "fonder/amif"]
    if isinstance(marker, CountyName):
        return ["05", "Örebro län"]
    assert isinstance(marker, ProgrammeCode)
    return ["A", "A1"]


@cache
def _small() -> Any:
    assert SMALL
    return check({})[0]


def _text(random: Random, is_single: bool, most: int) -> str:
    words = [random.choice(WORDS) for _ in range(random.choice((1, 3, 12, 60)))]
    text = random.choice(("", "", random.choice(_STARTS))) + " ".join(words)
    if not is_single and random.random() < 0.4:
        breaks = ("\n", "\n\n", "\n- ", "\n  ", "\n# ")
        text = random.choice(breaks).join((text, " ".join(words[:20]), "a  b"))
    if random.random() < 0.1:
        text = text.replace(" ", "  ", 3)
    return text[: min(most, 2000)].strip()
