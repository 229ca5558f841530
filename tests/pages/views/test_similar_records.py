"""The list of similar records on the page of a record: the reasons in words, no more than can be read."""

from __future__ import annotations

from generator.linking.similar import ASPECTS, Shared, Similar
from generator.pages.render import lay_out
from generator.pages.views.blocks import LinkGroups, Section
from generator.pages.views.similar_records import similar_section
from tests.pages.views.records import SOURCE, fund, project, site_of

FILES = {"kallor/rapport": SOURCE, "projekt/ett": project("", "Ett"), "fonder/eu": fund("avslutad: Slut", "EU")}


def links(sections: tuple[Section, ...]) -> list[tuple[str, str, str]]:
    groups = [group for block in sections[0].blocks if isinstance(block, LinkGroups) for group in block.groups]
    return [(link.url, link.note, str(link.mark)) for group in groups for link in group.links]


def test_the_reasons_are_words_and_few() -> None:
    shared = tuple(Shared(aspect, ("Ett", "Två", "Tre", "Fyra")) for aspect in ASPECTS)
    similar = (Similar("fonder/eu", (Shared(ASPECTS[2], ("Unga",)), *shared[:2], shared[3])),)
    ((url, note, mark),) = links(similar_section(site_of(FILES), "projekt/ett.html", similar))
    assert url == "../fonder/eu.html"
    assert note == (
        "Fond med samma målgrupp: Unga; samma aktiviteter: Ett, Två och 2 till; samma fonder: Ett, Två och 2 till."
    )
    assert "Historia" in mark


def test_no_similar_records_no_section() -> None:
    assert similar_section(site_of(FILES), "projekt/ett.html", ()) == ()


def test_a_record_that_becomes_similar_changes_what_the_other_pages_follow_from_and_no_more() -> None:
    terms = {"ordlistor/malgrupper": "[{id: unga, namn: Unga}]", "ordlistor/omraden": "[{id: skola, namn: Skola}]"}
    same = "målgrupper: [unga]\nområden: [skola]"
    files = terms | {"kallor/rapport": SOURCE} | {f"projekt/nr-{number}": project() for number in range(9)}
    files |= {"projekt/ett": project(same), "projekt/tva": project("målgrupper: [unga]")}

    def inputs(found: dict[str, str]) -> dict[str, str]:
        return {path: page().inputs for path, page in lay_out(site_of(found))[0].items()}

    before, after = inputs(files), inputs(files | {"projekt/tva": project(same)})
    changed = {path for path in after if before[path] != after[path]}
    assert changed == {"projekt/ett.md", "projekt/tva.md", "kallor/rapport.md", "skriv-ut.md"}
