"""The term that a word means: none is better than one that says something else."""

from __future__ import annotations

import pytest

from generator.models.fund import Fund
from generator.models.types import Ref, Term
from generator.models.vocabulary import MunicipalityTerm, VocabularyTerm
from generator.records.names import Names

ROWS = [
    {"id": "over-55", "namn": "Personer över 55 år", "även": ["äldre arbetslösa"]},
    {"id": "arbete-och-kompetens", "namn": "Arbete och kompetens"},
]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Äldre arbetslös", "over-55"),
        ("personer över 55", None),
        ("arbetslösa", None),
        ("arbete och kompetenser", "arbete-och-kompetens"),
        ("personer", None),
    ],
)
def test_a_term(word: str, meant: str | None) -> None:
    terms = [VocabularyTerm.model_validate(row) for row in ROWS]
    found = Names({}, {"malgrupper": terms}).meant(Term("malgrupper"), word)
    assert (found and found.value) == meant


PLACES = {"0305": "Håbo", "0381": "Enköping", "0580": "Linköping", "0643": "Habo", "1280": "Malmö", "1267": "Höör"}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Habo", "0643"),
        ("HABO KOMMUN", "0643"),
        ("Håbo kommun", "0305"),
        ("Enköpings kommun", "0381"),
        ("Enköpng kommun", "0381"),
        ("Linköpings kommun", "0580"),
        ("Malmo", "1280"),
        ("Malmö stad", "1280"),
        ("Höörs kommun", "1267"),
        ("kommun", None),
        ("", None),
    ],
)
def test_a_municipality_with_the_words_around_it(word: str, meant: str | None) -> None:
    aliases = {"0580": ["Linköpings kommun"]}  # some have these, and are no nearer for it
    rows = [
        {"id": id, "namn": name, "län": "Län", "även": aliases.get(id, []), "källor": []} for id, name in PLACES.items()
    ]
    found = Names({}, {"kommuner": [MunicipalityTerm.model_validate(row) for row in rows]})
    assert ((answer := found.meant(Term("kommuner"), word)) and answer.value) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Europeiska socialfonden", None),  # three begin so, of three periods
        ("Europeiska socialfonden 2014", "esf-2014-2020"),
        ("Europeiska socialfonden+", "esf-plus"),
        ("Europeiska sociallfonden 2007–2013", "esf-2007-2013"),
    ],
)
def test_a_beginning_that_several_share_means_none_of_them(word: str, meant: str | None) -> None:
    titles = {
        "esf-2007-2013": "Europeiska socialfonden 2007–2013",
        "esf-2014-2020": "Europeiska socialfonden 2014–2020",
        "esf-plus": "Europeiska socialfonden+",
    }
    funds = {id: Fund.model_construct(title=title) for id, title in titles.items()}
    found = Names({"fonder": funds}, {}).meant(Ref("fonder"), word)
    assert (found and found.value) == meant
