from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.agreed import for_the_page
from generator.search.query import Engine
from tests.browser.modules import modules
from tests.search.samples import catalogue, engine, with_synonyms

ENGINE = engine(
    catalogue(
        projekt__handledare={"titel": "Handledarna", "sammanfattning": "Vi utbildade handledare för praktik."},
        projekt__praktik={"titel": "Praktik i Norrköping", "kommuner": ["0581"], "metod": "Alla fick en plats."},
        projekt__sfi={"titel": "Mer språk", "metod": ["Kurser i svenska för invandrare."]},
        exempel__alla_med={"titel": "Alla med", "vad": ["Handledning på jobbet."]},
        exempel__svenska={"titel": "Invandrare och svenska", "vad": ["Svenska företag anställer invandrare."]},
        fonder__medel={"titel": "Medel enligt §37", "ändamål": ["Länsstyrelsen betalar i Östergötland."]},
        fonder__esf={"titel": "Socialfonden (ESF)"},
        fonder__esf_plus={"titel": "Socialfonden plus (ESF+)", "sammanfattning": "Perioden 2021–2027."},
    )
)


def found(query: str, searched: Engine = ENGINE) -> list[str]:
    return [result.id for result in searched.find(query).results]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("handledare", "projekt/handledare"),
        ("HANDLEDARNAS", "projekt/handledare"),
        ("hantledare", "projekt/handledare"),
        ("lansstyrelsen", "fonder/medel"),
        ("Norrkoping", "projekt/praktik"),
        ("paragraf 37", "fonder/medel"),
        ("§ 37", "fonder/medel"),
        ("SFI", "projekt/sfi"),
        ("sfi", "projekt/sfi"),
        ("svenska för invandrare", "projekt/sfi"),
        ("esf+", "fonder/esf-plus"),
        ("2021-2027", "fonder/esf-plus"),
        ("alla med", "exempel/alla-med"),
        ("prakti", "projekt/praktik"),
    ],
)
def test_what_is_found_first(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_a_document_with_all_the_words_comes_before_one_with_many_of_one() -> None:
    searched = engine(
        catalogue(
            projekt__aa={"titel": "Odling odling odling", "sammanfattning": "Odling och odling."},
            projekt__bb={"titel": "Annat", "metod": ["Lång text om kaffe och om odling i stan."]},
        )
    )
    assert found("odling kaffe", searched) == ["projekt/bb", "projekt/aa"]
    scores = [result.score for result in searched.find("odling kaffe").results]
    assert scores == sorted(scores, reverse=True)


def test_a_stop_word_finds_nothing_beside_other_words_but_something_alone() -> None:
    assert found("för handledare") == found("handledare")
    assert "projekt/handledare" in found("för")


def test_a_misspelling_is_looked_for_only_when_nothing_is_right() -> None:
    searched = engine(catalogue(projekt__aa={"titel": "Kanal"}, projekt__bb={"titel": "Banal"}))
    assert found("kanal", searched) == ["projekt/aa"]
    assert found("manal", searched) == ["projekt/bb", "projekt/aa"]


SIMILAR = engine(
    catalogue(
        projekt__aa={"titel": "Kommunen", "metod": "Narkotikabrott och odling."},
        projekt__bb={"titel": "Kommunikation", "metod": "En skrivelse. Brott mot narkotika är ett annat ord."},
        projekt__cc={"titel": "Utrikesfödda", "metod": "En förskola. Frågor om odling."},
        projekt__dd={"titel": "Böckerna som knöts", "metod": "Talesmän skrev dem."},
    )
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kommun", ["projekt/aa"]),
        ("kommunernas", ["projekt/aa"]),
        ("narkotika brott", ["projekt/aa", "projekt/bb"]),
        ("esf", []),
        ("skolan", ["projekt/cc"]),
        ("bok", ["projekt/dd"]),
        ("knyta", ["projekt/dd"]),
        ("talesman", ["projekt/dd"]),
        ("skriva", ["projekt/dd"]),
        ("född", ["projekt/cc"]),
        ("odling -narkotika", ["projekt/cc"]),
        ("-odling", ["projekt/dd", "projekt/bb"]),
        ('"mot narkotika"', ["projekt/bb"]),
        ('"narkotika mot"', []),
        ('odling -"frågor om"', ["projekt/aa"]),
        ('"', ["projekt/dd", "projekt/aa", "projekt/bb", "projekt/cc"]),
    ],
)
def test_words_their_forms_and_their_compounds(query: str, expected: list[str]) -> None:
    assert [result.id for result in SIMILAR.find(query, exact=True).results] == expected


def test_what_is_also_looked_for_is_told_and_can_be_turned_off() -> None:
    assert SIMILAR.find("komunen").widened == [("komunen", ["kommun"])]
    assert SIMILAR.find("kommunens").widened == []
    assert SIMILAR.find("narkotikaodling").widened == [("narkotikaodling", ["narkotika", "odling"])]
    assert found("narkotikaodling", SIMILAR)[0] == "projekt/aa"
    exact = SIMILAR.find("komunen", exact=True)
    assert (exact.widened, exact.suggestions[0], exact.results) == ([], "kommun", [])


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ('"narkotika mot"', ["narkotika mot"]),
        ('odling "narkotika mot" -"frågor om', ['odling narkotika mot -"frågor om']),
        ('"mot komunen"', ['"mot kommun"']),
        ('-"mot narkotika"', []),
        ("mot narkotika", []),
    ],
)
def test_a_phrase_that_nobody_wrote_leads_to_its_words(query: str, suggested: list[str]) -> None:
    assert SIMILAR.find(query).suggestions[:1] == suggested


def test_a_word_is_finished_unless_it_is_being_typed() -> None:
    typed = SIMILAR.find("kommun", typing=True).results
    assert [result.id for result in typed] == ["projekt/aa", "projekt/bb"]
    assert found("kommun", SIMILAR) == ["projekt/aa"]
    assert found("kommunik", SIMILAR) == ["projekt/bb"]


def test_those_who_write_the_letters_mean_them() -> None:
    searched = engine(catalogue(projekt__aa={"titel": "Mal"}, projekt__bb={"titel": "Mål"}))
    assert found("mål", searched) == ["projekt/bb"]
    assert set(found("mal", searched)) == {"projekt/aa", "projekt/bb"}


def test_equal_documents_come_by_title_and_then_by_id() -> None:
    same: dict[str, Any] = {"titel": "Lika", "sammanfattning": "Ord."}
    searched = engine(catalogue(projekt__bb=same, projekt__aa=same, exempel__cc=same))
    assert found("lika", searched) == ["exempel/cc", "projekt/aa", "projekt/bb"]


def test_an_empty_query_gives_everything_by_title() -> None:
    for query in ("", "   ", "…!?", "*"):
        assert found(query)[:2] == ["exempel/alla-med", "projekt/handledare"]
        assert len(found(query)) == 8


def test_the_limit_is_honoured() -> None:
    assert [len(ENGINE.find("", limit).results) for limit in (0, 1, 3, 100, -1)] == [0, 1, 3, 8, 0]


def test_what_a_query_costs_is_bounded() -> None:
    many = modules().evaluate(
        """(query, agreed) => {
          const analysis = new Analysis(agreed, []);
          const lexicon = new Lexicon({ classes: [], terms: "", others: "" }, (text) => text);
          const swedish = { knows: () => true, lists: () => true };
          const concepts = new Concepts([], [], analysis);
          return readQuery(query, { analysis, lexicon, swedish, concepts }).words.length;
        }""",
        " ".join(f"o{number}" for number in range(500)),
        for_the_page(),
    )
    assert many == 16


def test_only_words_that_count_are_worked_out() -> None:
    """What an unknown word may stand for takes longest of all, and a query has room for forty."""
    words = [f"{one}{two}aaaa" for one in "bcdfghj" for two in "eiouy"]
    guessed = modules().evaluate(
        """(query, agreed) => {
          const guessed = new Set();
          const analysis = new Analysis(agreed, []);
          const lexicon = new Lexicon({ classes: [], terms: "", others: "" }, (text) => text);
          lexicon.similarTo = (word) => (guessed.add(word), []);
          const swedish = { knows: () => false, lists: () => false, cuts: () => [] };
          readQuery(query, { analysis, lexicon, swedish, concepts: new Concepts([], [], analysis) });
          return Array.from(guessed);
        }""",
        " ".join(words),
        for_the_page(),
    )
    assert guessed == words[:16]


def test_what_is_left_out_counts_however_much_is_looked_for() -> None:
    many = " ".join(f"o{number}" for number in range(20))
    assert "projekt/handledare" not in found(f"praktik {many} -handledare")
    assert "projekt/handledare" in found(f"praktik {many}")


def test_of_a_long_text_the_words_that_begin_it_count() -> None:
    long = "handledare " + "x" * 300
    assert found(long)[:1] == ["projekt/handledare"]


@settings(deadline=None)
@given(st.text() | st.text("*~^+-:\\\"'()[]{}|&!?=<>/ ahs9"))
def test_any_text_is_safe(query: str) -> None:
    for result in ENGINE.find(query).results:
        assert result.score >= 0


@pytest.mark.parametrize(
    ("query", "told"),
    [("SFI", True), ('"SFI"', False), ("språk -SFI", False), ('"svenska" för invandrare', True)],
)
def test_another_name_is_told_only_where_it_was_looked_for(query: str, told: bool) -> None:
    both = {"metod": ["SFI är svenska för invandrare, ett språk."]}
    names = {name for _, others in engine(catalogue(projekt__aa=both)).find(query).widened for name in others}
    assert bool(names & {"SFI", "svenska för invandrare"}) is told


def test_a_name_that_no_record_holds_is_not_told() -> None:
    assert ENGINE.find("svenska för invandrare").widened == []


LANGUAGE = [{"id": "sprak", "namn": "språk", "även": ["tungomål"]}]
RIGHT = engine(
    with_synonyms(
        LANGUAGE,
        {
            "projekt__teachers": {
                "titel": "Lärare",
                "sammanfattning": "Flera lärare kring en maskin med kommunikation.",
            },
            "projekt__language": {"titel": "Språk", "sammanfattning": "Ett språk och ett samarbete. Gången dit."},
        },
    )
)


@pytest.mark.parametrize("word", ["läkare", "krig", "mask", "maskör"])
def test_a_word_that_is_swedish_is_not_taken_for_another_but_may_have_been_meant_as_one(word: str) -> None:
    answer = RIGHT.find(word)
    assert (answer.results, answer.widened) == ([], [])
    assert RIGHT.find("läkare").suggestions == ["lärare"]


def test_a_misspelt_word_is_still_taken_for_what_it_looks_like() -> None:
    assert found("läarre", RIGHT) == found("lärrare", RIGHT) == ["projekt/teachers"]


def test_of_a_compound_that_is_not_known_the_part_that_is_finds_and_is_told() -> None:
    answer = RIGHT.find("språkombud")
    assert [result.id for result in answer.results] == ["projekt/language"]
    assert answer.sentences == ["Inget om ”språkombud”; visar ”språk”."]
    assert RIGHT.find("språkombud", exact=True).results == []


@pytest.mark.parametrize("word", ["beslutsgång", "vandringsgång"])
def test_a_part_that_says_little_finds_nothing(word: str) -> None:
    assert found(word, RIGHT) == []


THINGS = engine(
    with_synonyms(
        LANGUAGE,
        {
            "projekt__fund": {
                "titel": "Fonden",
                "sammanfattning": "Språk, och en fond för barn. En bred grupp.",
            },
            "projekt__text": {
                "titel": "Annat",
                "metod": ["En fond, en kö, ett band, en mobil och mycket språk i en moské."],
            },
            "projekt__shares": {"titel": "Aktiebolagens fond"},
            "projekt__both": {"titel": "Bredd", "metod": ["Handledare går på kurs."]},
            "projekt__half": {"titel": "Handledare", "metod": ["Inget mer."]},
        },
    )
)


@pytest.mark.parametrize("word", ["aktiefond", "bredband", "fondkö", "språkresa", "mobilabonnemang", "kommunalskatt"])
def test_a_thing_of_its_own_is_not_its_parts(word: str) -> None:
    assert found(word, THINGS) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [("barnverksamhet", []), ("handledarkurs", ["projekt/both"])],
)
def test_of_a_compound_with_two_known_halves_a_record_must_have_both(word: str, expected: list[str]) -> None:
    assert found(word, THINGS) == expected


def test_several_words_that_mean_another_thing_are_not_found_as_one_of_them() -> None:
    rows = [
        {"id": "aldre", "namn": "Äldre", "även": ["elderly"]},
        {"id": "aldreomsorg", "namn": "Äldreomsorg", "även": ["elderly care"]},
    ]
    care = engine(with_synonyms(rows, {"projekt__old": {"titel": "Möten", "metod": ["Äldre möts."]}}))
    assert (found("elderly", care), found("elderly care", care)) == (["projekt/old"], [])


def test_a_name_is_told_with_a_capital_letter_only_where_texts_write_it_so() -> None:
    rows = [
        {"id": "fritid", "namn": "Fritid", "även": ["ledighet"]},
        {"id": "somalia", "namn": "Somalia", "även": ["somaliland"]},
    ]
    texts = {"projekt__one": {"titel": "Fritid", "metod": ["På fritiden lär man känna Somalia."]}}
    told = engine(with_synonyms(rows, texts))
    assert [told.find(word).widened for word in ("ledighet", "somaliland")] == [
        [("ledighet", ["fritid"])],
        [("somaliland", ["Somalia"])],
    ]


FAMILY = engine(
    catalogue(
        projekt__ill={"titel": "Aa", "metod": ["Många sjukskrivna sökte."]},
        projekt__country={"titel": "Bb", "metod": ["De kom från Somalia och skrev brev."]},
        projekt__mentor={"titel": "Cc", "metod": ["Mentorskap i grupp, på kort tid."]},
        projekt__stem={"titel": "Dd", "metod": ["Traumatiska minnen."]},
    )
)


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("sjukskrivning", "ill"),
        ("sökande", "ill"),
        ("somalier", "country"),
        ("somaliska", "country"),
        ("mentorer", "mentor"),
        ("traumatiserade", "stem"),
        ("skriva", "country"),
    ],
)
def test_words_that_are_derived_from_each_other_find_each_other(query: str, id: str) -> None:
    assert found(query, FAMILY)[0] == f"projekt/{id}"


@pytest.mark.parametrize("query", ["somatisk", "tidning", "somnade"])
def test_words_that_only_begin_alike_are_no_family(query: str) -> None:
    assert found(query, FAMILY) == []


def test_a_family_is_told_and_ranks_after_the_word_itself() -> None:
    searched = engine(
        catalogue(
            projekt__aa={"titel": "Mentorskap", "sammanfattning": "Mentorskap."},
            projekt__bb={"titel": "Bb", "metod": ["En mentor bland andra."]},
        )
    )
    assert found("mentor", searched) == ["projekt/bb", "projekt/aa"]
    assert searched.find("mentor").sentences == ["Visar också träffar på ”mentorskap”."]


def test_a_form_that_is_a_word_of_its_own_too_is_both() -> None:
    searched = engine(catalogue(projekt__aa={"titel": "Ett skrev"}, projekt__bb={"titel": "Hon skriver"}))
    assert set(found("skrev", searched)) == {"projekt/aa", "projekt/bb"}


FUNDS = engine(
    catalogue(
        fonder__now={"titel": "Nya fonden", "sammanfattning": "Stöd till odling."},
        fonder__then={"titel": "Gamla fonden", "sammanfattning": "Stöd till odling, odling.", "avslutad": "Slut."},
        projekt__aa={"titel": "Odling med stöd", "sammanfattning": "Stöd till odling utan medfinansiering."},
        projekt__bb={"titel": "Odling", "metod": ["Odling för alla."]},
        projekt__cc={"titel": "Annat", "metod": ["Ett samtal."]},
    )
)


@pytest.mark.parametrize("query", ["söka stöd till odling", "vem kan betala odling", "bidrag odling"])
def test_who_asks_for_money_finds_a_fund_that_can_be_applied_to(query: str) -> None:
    assert found(query, FUNDS)[0] == "fonder/now"


def test_who_does_not_ask_for_money_does_not() -> None:
    assert found("odling", FUNDS)[0] == "projekt/bb"


def test_without_is_a_word_that_says_something() -> None:
    assert found("odling utan", FUNDS)[0] == "projekt/aa"


@pytest.mark.parametrize("query", ["med finansiering", "sam tal"])
def test_a_word_written_apart_is_joined_also_where_a_half_of_it_says_little(query: str) -> None:
    assert found(query, FUNDS)[0] == {"med finansiering": "projekt/aa", "sam tal": "projekt/cc"}[query]
