"""Which records are alike, and why: rare values count most, links and single values not at all."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.linking.links import link
from generator.linking.similar import MOST, Similar, likeness
from tests.pages.views.records import SOURCE, activity, catalogue_of, fund, project

TERMS = {
    "ordlistor/malgrupper": "[{id: unga, namn: Unga}, {id: barn, namn: Barn}, {id: alla, namn: Alla}]",
    "ordlistor/omraden": "[{id: skola, namn: Skola}, {id: jobb, namn: Jobb}]",
    "ordlistor/kommuner": "[{id: '0580', namn: Linköping, län: Östergötlands län},"
    " {id: '0586', namn: Mjölby, län: Östergötlands län}]",
    "kallor/rapport": SOURCE,
}
OTHERS = {f"projekt/annat-{number}": project("målgrupper: [alla]", f"Annat {number}") for number in range(8)}


def similar(files: Mapping[str, str], ref: str) -> tuple[Similar, ...]:
    catalogue = catalogue_of(TERMS | OTHERS | dict(files))
    return likeness(catalogue, link(catalogue)).of(ref)


def words(found: Similar) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (shared.aspect.one if len(shared.labels) == 1 else shared.aspect.several, shared.labels)
        for shared in found.shared
    ]


def test_what_two_records_share_is_said_with_what_is_rarest_first() -> None:
    files = {
        "projekt/aa": project("målgrupper: [unga, alla]\nområden: [skola]"),
        "projekt/bb": project("målgrupper: [alla, unga]\nområden: [skola]"),
        "projekt/cc": project("områden: [skola]"),
    }
    (found,) = similar(files, "projekt/aa")
    assert found.ref == "projekt/bb"
    assert words(found) == [("samma målgrupper", ("Unga", "Alla")), ("samma område", ("Skola",))]


def test_a_rare_value_says_more_than_a_common_one() -> None:
    common = {f"projekt/skola-{number}": project("områden: [skola]\nmålgrupper: [barn]") for number in range(4)}
    files = {
        "projekt/aa": project("områden: [skola, jobb]\nmålgrupper: [barn, unga]"),
        "projekt/zz": project("områden: [jobb]\nmålgrupper: [unga]"),
    }
    assert similar({**common, **files}, "projekt/aa")[0].ref == "projekt/zz"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("målgrupper: [unga]", "målgrupper: [unga]"),
        ("målgrupper: [alla]\nområden: [skola]", "målgrupper: [alla]\nområden: [jobb]"),
        ('kommuner: ["0580", "0586"]', 'kommuner: ["0580", "0586"]'),
        ("", ""),
    ],
    ids=["one value may be chance", "what nearly all have", "only where it is", "nothing"],
)
def test_records_that_share_too_little_are_not_alike(a: str, b: str) -> None:
    assert similar({"projekt/aa": project(a), "projekt/bb": project(b)}, "projekt/aa") == ()


def test_where_and_when_count_beside_what_it_is_about() -> None:
    lesson = "titel: Börja i tid\nsammanfattning: Det.\nkällor: [{källa: rapport}]\nsteg: [idé]\n"
    files = {"lardomar/ett": lesson + "taggar: [fika]\n", "lardomar/tva": lesson + "taggar: [fika]\n"}
    (found,) = similar(files | {"lardomar/tre": lesson}, "lardomar/ett")
    assert found.ref == "lardomar/tva"
    assert words(found) == [("samma sökord", ("fika",)), ("samma steg", ("Idé",))]


def test_a_record_that_stands_on_the_page_anyway_is_left_out_from_both_ends() -> None:
    same = "målgrupper: [unga]\nområden: [skola]"
    files = {"projekt/aa": project(same + "\nrelaterade: [projekt/bb]"), "projekt/bb": project(same)}
    assert similar(files, "projekt/aa") == similar(files, "projekt/bb") == ()


def test_money_is_said_by_the_programme_area_which_names_its_fund() -> None:
    pays = "finansiering: [{fond: eu, programområden: [A]}]"
    files = {
        "fonder/eu": fund("programområden: [{kod: A, namn: Arbete}]", "EU-fonden"),
        "aktiviteter/aa": activity(pays),
        "aktiviteter/bb": activity(pays),
    }
    (found,) = similar(files, "aktiviteter/aa")
    assert words(found) == [("samma fond", ("A Arbete – EU-fonden",))]


def test_records_of_other_types_are_like_too_but_never_sources() -> None:
    tags = "taggar: [språk, fika]"
    files = {
        "aktiviteter/aa": activity(tags),
        "projekt/bb": project(tags),
        "kallor/cc": f"{SOURCE}{tags}\n",
    }
    assert [found.ref for found in similar(files, "aktiviteter/aa")] == ["projekt/bb"]
    assert similar(files, "kallor/cc") == ()


def test_there_are_a_few_at_most_and_equals_stand_in_the_order_of_the_catalogue() -> None:
    same = "målgrupper: [unga]\nområden: [skola]"
    files = {f"projekt/lika-{number}": project(same) for number in range(6)}
    found = similar(files, "projekt/lika-3")
    assert [one.ref for one in found] == [f"projekt/lika-{number}" for number in (0, 1, 2, 4)]
    assert len(found) == MOST


def test_among_many_alike_those_near_in_the_catalogue_are_compared() -> None:
    same = "målgrupper: [unga]\nområden: [skola]"
    files = {f"projekt/lika-{number:02}": project(same) for number in range(80)}
    files |= {f"projekt/olika-{number:02}": project() for number in range(80)}
    numbers = [int(one.ref[-2:]) for one in similar(files, "projekt/lika-40")]
    assert len(numbers) == MOST
    assert all(abs(number - 40) <= 24 for number in numbers)


def test_an_empty_catalogue_has_nothing_alike() -> None:
    catalogue = catalogue_of({})
    assert likeness(catalogue, link(catalogue)).of("projekt/aa") == ()
