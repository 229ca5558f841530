"""The checklist: each lesson once, under its first step, with what to do and where it is read."""

from __future__ import annotations

import re

from generator.pages.views.checklist_page import checklist_page
from tests.pages.views.records import SOURCE, site_of

LESSON = (
    "titel: {titel}\nsammanfattning: Så är det.\nsteg: [{steg}]\nråd: [{{text: Gör {titel}., källor: []}}, Och mer.]\n"
    "belägg: [{{källa: rapport, avsnitt: Resultat, sida: 4, stöd: stöder, slag: erfaret}},"
    " {{källa: rapport, avsnitt: Inledning, stöd: nyanserar, slag: erfaret}}]\nkällor: [{{källa: rapport}}]\n"
)


def lessons(**steps: str) -> dict[str, str]:
    return {f"lardomar/{id}": LESSON.format(titel=id.upper(), steg=step) for id, step in steps.items()}


def test_a_lesson_stands_once_and_in_the_order_of_the_steps() -> None:
    page = checklist_page(site_of({"kallor/rapport": SOURCE} | lessons(aa="avslut", bb="'ansökan', avslut", cc="idé")))
    found = [(group.heading, *(re.sub("<.*?>", "", line.lesson) for line in group.lines)) for group in page.groups]
    assert found == [
        ("När ni har en idé", "CC"),
        ("När ni skriver ansökan", "BB"),
        ("Förbered redan nu: avslut", "AA"),
    ]


def test_a_line_has_its_first_advice_and_the_places_that_support_it() -> None:
    (group,) = checklist_page(site_of({"kallor/rapport": SOURCE} | lessons(aa="idé"))).groups
    (line,) = group.lines
    assert line.advice.startswith("Gör AA.")
    assert "Kunskapsbankens förklaring" in line.advice
    assert 'href="kallor/rapport.html#avsnitt-resultat">avsnitt Resultat, s. 4</a>' in line.sources
    assert "Inledning" not in line.sources


def test_without_lessons_it_says_so() -> None:
    assert checklist_page(site_of({})).groups == ()
