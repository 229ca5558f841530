"""A record on its way into the form and out of it: nothing is lost, and faults find their field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.browser.embedded import Script
from generator.contributing.canonical import canonical
from generator.models.kinds import Kind
from generator.records.names import Names
from generator.records.parse import parse_record
from generator.records.written import as_written
from tests.contributing.script import script
from tests.generated_records import GENERATED, generated
from tests.real import real_catalogue

_OUT = "(type, data) => finished(rules, rules.types[type].part, data, (field, value) => ({ value }))"
_IN_AND_OUT = """(records) => records.map(([type, data]) => {
  const { part } = rules.types[type];
  return finished(rules, part, opened(rules, part, data), (field, value) => ({ value })).data;
})"""


@pytest.fixture(scope="module")
def names() -> Names:
    return real_catalogue().names()


@pytest.fixture
def page() -> Script:
    return script()


def read(kind: Kind, data: Mapping[str, Any], names: Names) -> Any:
    """What a file with ``data`` says: the record, and the sources of its texts."""
    entry, faults = parse_record(kind, "post", "post.yaml", canonical(data, kind.model).encode(), names)
    assert entry, faults
    return entry.record, entry.provenance


def test_a_group_with_a_text_of_its_own_is_no_text_with_sources(page: Script) -> None:
    own = {"text": {"text": "Det gick bra.", "källor": []}, "stöd": "stöder"}
    data = {"belägg": [{"text": "Det gick bra."}, {"text": "Det gick bra.", "stöd": "stöder"}, own]}
    assert page.evaluate(_IN_AND_OUT, [["lardomar", data]]) == [data]
    for path, value in ((["belägg", 1, "stöd"], "stöder"), (["belägg", 2, "text", "text"], "Det gick bra.")):
        assert page.evaluate("valueAt", data, path) == value


@pytest.mark.slow
def test_every_record_of_the_catalogue_comes_out_as_it_went_in(page: Script, names: Names) -> None:
    entries = list(real_catalogue().entries())
    kinds = [entry.kind for entry in entries]
    written = [as_written(entry) for entry in entries]
    out = page.evaluate(_IN_AND_OUT, [[kind.folder, data] for kind, data in zip(kinds, written, strict=True)])
    for kind, before, after in zip(kinds, written, out, strict=True):
        assert read(kind, after, names) == read(kind, before, names), before["titel"]


def test_generated_records_come_out_as_they_went_in(page: Script, names: Names) -> None:
    made = [generated(number) for number in range(GENERATED)]
    out = page.evaluate(_IN_AND_OUT, [[kind.folder, data] for kind, data in made])
    for (kind, before), after in zip(made, out, strict=True):
        assert read(kind, after, names) == read(kind, before, names)


def test_one_value_may_stand_for_a_list_and_a_text_for_a_group(page: Script) -> None:
    opened = page.evaluate(
        "(data) => opened(rules, 'Project', data)",
        {"syfte": "Ett", "parter": "Föreningen", "risker": [{"text": "Tid", "källor": []}], "okänt": {"a": 1}},
    )
    assert opened == {
        "syfte": ["Ett"],
        "parter": [{"namn": "Föreningen"}],
        "risker": [{"risk": {"text": "Tid", "källor": []}}],
        "okänt": {"a": 1},
    }


def test_what_is_empty_is_left_out_and_faults_find_their_field(page: Script) -> None:
    state = {
        "titel": "  ",
        "finansiering": [{}, {"fond": "", "belopp": " 5"}, {"kommentar": {"text": "", "källor": [{"sida": "1"}]}}],
        "syfte": [
            "",
            {"text": "Att", "källor": [{}, {"sida": "2"}]},
            {"text": "Och", "källor": [{"sida": ""}]},
            {"text": "Så", "källor": []},
        ],
        "period": {"start": ""},
    }
    got = page.evaluate(f"(state) => {{ const done = ({_OUT})('projekt', state); return done.data }}", state)
    assert got == {
        "finansiering": [{"belopp": " 5"}],
        "syfte": [{"text": "Att", "källor": [{"sida": "2"}]}, "Och", {"text": "Så", "källor": []}],
    }
    places = page.evaluate(
        f"(state, names) => {{ const {{ places }} = ({_OUT})('projekt', state);"
        " return names.map((name) => placeInForm(places, name)) }",
        state,
        ["finansiering.0.belopp", "syfte.0.källor.0.sida", "syfte.2", "titel", ""],
    )
    assert places == ["finansiering.1.belopp", "syfte.1.källor.1.sida", "syfte.3", "titel", ""]


def test_values_are_read_on_the_way_out(page: Script) -> None:
    got = page.evaluate(
        "(data) => finished(rules, 'Project', data, (field, value) => ({ value: `${field.kind}:${value}` })).data",
        {"period": {"start": "maj 2017"}, "syfte": [{"text": "a", "källor": [{"hämtad": "i dag"}]}]},
    )
    assert got == {
        "syfte": [{"text": "prose:a", "källor": [{"hämtad": "date:i dag"}]}],
        "period": {"start": "date:maj 2017"},
    }


@pytest.mark.parametrize(
    ("name", "label"),
    [("finansiering.0.belopp", "Belopp"), ("syfte.3.källor.0.sida", "Sida"), ("källor", "Källor"), ("titel.x", None)],
)
def test_a_name_leads_to_its_field(page: Script, name: str, label: str | None) -> None:
    path = [int(step) if step.isdigit() else step for step in name.split(".")]
    assert page.evaluate("(path) => fieldAt(rules, 'projekt', path)?.label", path) == label


def test_a_currency_that_is_written_with_an_amount_is_kept(page: Script) -> None:
    read = "(data) => finished(rules, 'Financing', data, (field, value) => readValue(rules, field, value)).data"
    assert page.evaluate(read, {"belopp": "200 000 euro"}) == {"belopp": 200000, "valuta": "EUR"}
    assert page.evaluate(read, {"belopp": "5 tkr", "valuta": "EUR"}) == {"belopp": 5000, "valuta": "EUR"}


def test_a_value_is_put_where_its_name_says(page: Script) -> None:
    put = "(data, path, value) => { const next = withValue(data, path, value ?? undefined); return [data, next] }"
    held = {"a": [{"b": "1"}], "__proto__x": "2"}
    assert page.evaluate(put, held, ["a", 0, "c"], "3") == [held, {**held, "a": [{"b": "1", "c": "3"}]}]
    assert page.evaluate(put, held, ["a", 0], None) == [held, {**held, "a": []}]
    assert page.evaluate(put, {}, ["p", 0, "q"], "r") == [{}, {"p": [{"q": "r"}]}]
    wrapped = {"s": [{"text": "t", "källor": [{}]}]}
    assert page.evaluate(put, wrapped, ["s", 0, "källor", 0, "sida"], "9")[1] == {
        "s": [{"text": "t", "källor": [{"sida": "9"}]}]
    }


def test_an_id_that_is_taken_gets_a_number(page: Script) -> None:
    free = "(title, taken) => freeId(rules, title, new Set(taken))"
    assert page.evaluate(free, "All In", []) == "all-in"
    assert page.evaluate(free, "All In", ["all-in", "all-in-2"]) == "all-in-3"
    assert page.evaluate(free, "a" * 80, ["a" * 64]) == "a" * 62 + "-2"
    assert page.evaluate(free, "!!!", []) == ""


def test_fields_that_must_be_there_come_first_and_sources_last_of_them(page: Script) -> None:
    arranged = page.evaluate(
        "() => { const { required, groups } = arranged(rules.parts.Project, rules.types.projekt.groups);"
        " return [required.map(({ key }) => key), groups.flatMap(({ fields }) => fields.map(({ key }) => key))] }"
    )
    assert arranged[0] == ["titel", "sammanfattning", "projektägare", "status", "källor"]
    fields = page.evaluate("() => rules.parts.Project.map(({ key }) => key)")
    assert sorted(arranged[0] + arranged[1]) == sorted(fields)


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        ("", False),
        (" ", False),
        ("a", True),
        (0, True),
        ([], False),
        ([{"a": [""]}], False),
        ([{"a": {"text": "b"}}], True),
    ],
)
def test_what_counts_as_filled_in(page: Script, value: object, filled: bool) -> None:
    assert page.evaluate("(value) => isFilled(value)", value) is filled
