from __future__ import annotations

import pytest

from generator.search.language.morphology import SHORTEST_PART, morphology


def parts(word: str) -> set[str]:
    return {lemma for part in morphology().take_apart(word).parts for lemma in part.lemmas}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("kommunernas", "kommun"),
        ("böckerna", "bok"),
        ("talesmännen", "talesman"),
        ("beskrev", "beskriva"),
        ("knutna", "knyta"),
        ("deltagarnas", "deltagare"),
        ("lönsamt", "lönsam"),
        ("typiska", "typisk"),
        ("integrationssamordnarna", "integrationssamordnare"),
        ("medfinansieringen", "medfinansiering"),
    ],
)
def test_lemmas(form: str, lemma: str) -> None:
    assert lemma in morphology().lemmas(form)
    assert form in morphology().forms_of(lemma)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("arbetsmarknadsutbildningarna", {"arbetsmarknad", "arbete", "marknad", "utbildning"}),
        ("handledarutbildning", {"handledare", "utbildning"}),
        ("narkotikabrott", {"narkotika", "brott"}),
        ("kyrkogården", {"kyrka", "gård"}),
        ("hälsosamtal", {"hälsa", "samtal"}),
        ("skolungdomar", {"skola", "ungdom"}),
        ("socialfonden", {"fond"}),
        ("förskolan", {"skola"}),
        ("samverkansprojekt", {"samverkan", "projekt"}),
    ],
)
def test_parts_of_compounds(word: str, expected: set[str]) -> None:
    assert parts(word) >= expected


@pytest.mark.parametrize(
    ("word", "not_a_part"),
    [
        ("kommunikation", "kommun"),
        ("bidragit", "bidrag"),
        ("utrikesfödda", "esf"),
        ("civilsamhällesfrågor", "esf"),
        ("bangård", "angå"),
        ("skomakare", "koma"),
        ("gravlax", "avla"),
        ("medansvar", "dans"),
        ("företag", "tag"),
        ("linköping", "köping"),
    ],
)
def test_letters_across_a_cut_are_no_part(word: str, not_a_part: str) -> None:
    assert not_a_part not in parts(word)


def test_no_part_is_shorter_than_a_part_may_be() -> None:
    for word in ("arbetsmarknadsutbildning", "öspråk", "byalag", "isbjörnsunge"):
        assert all(len(part.written) >= SHORTEST_PART for part in morphology().take_apart(word).parts)


def test_a_word_that_no_dictionary_knows_is_known_by_its_stem() -> None:
    assert morphology().lemmas("xyzlingarna") == morphology().lemmas("xyzlingar")
    assert morphology().take_apart("xyzlingarna").parts == ()


def test_a_word_is_taken_apart_alike_whatever_came_before_it() -> None:
    word = "näringslivsföreträdare"
    alone, later = morphology(), morphology()
    later.take_apart("företrädare")
    assert alone.take_apart(word) == later.take_apart(word)


@pytest.mark.parametrize(("form", "lemma"), [("små", "liten"), ("bättre", "god"), ("fler", "många"), ("lägre", "låg")])
def test_comparison_by_another_word(form: str, lemma: str) -> None:
    assert lemma in morphology().lemmas(form)


@pytest.mark.parametrize("word", ["kompetens", "handel", "förståelse", "elever"])
def test_no_parts_of_what_only_looks_like_a_compound(word: str) -> None:
    assert morphology().take_apart(word).parts == ()


def test_e_is_a_first_part() -> None:
    assert ["hälsa"] in [list(part.lemmas) for part in morphology().take_apart("ehälsotjänster").parts]


@pytest.mark.parametrize("word", ["person", "erfarenhet", "medvetenhet", "utanförskap", "ledarskap"])
def test_derivations_and_short_words_are_not_cut(word: str) -> None:
    assert morphology().take_apart(word).parts == ()


def test_a_derivation_is_cut_where_its_base_is() -> None:
    assert ("säkerhet",) in [part.lemmas for part in morphology().take_apart("trafiksäkerhet").parts]


def test_of_three_parts_the_first_two_are_found_together() -> None:
    parts = [part.lemmas for part in morphology().take_apart("kompetensförsörjningsstrategi").parts]
    assert ("kompetensförsörjning",) in parts
    assert ("försörjningsstrategi",) in parts
