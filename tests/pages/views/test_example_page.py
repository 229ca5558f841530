"""The questions that banks of good practice ask of an example, answered or not."""

from __future__ import annotations

from generator.pages.views.blocks import Facts, Page
from generator.pages.views.example_page import example_page
from tests.pages.views.records import SOURCE, site_of

_QUESTIONS = ("bakgrund", "behov", "vad", "resultat", "hur_man_vet", "kostnad", "överförbarhet")
_RECORD = "titel: Prov\nsammanfattning: Ett prov.\nkällor: [{källa: rapport}]\n"


def _page(*answered: str) -> Page:
    answers = "".join(f"{key}: Så var det.\n" for key in answered)
    site = site_of({"exempel/prov": _RECORD + answers, "kallor/rapport": SOURCE})
    return example_page(site, site.entry("exempel/prov"))


def _unanswered(page: Page) -> list[str]:
    (box,) = page.sections[0].blocks
    assert isinstance(box, Facts)
    return [str(fact.value) for fact in box.items if fact.missing and fact.label == "Framgår inte"]


def test_a_question_that_no_source_answers_is_told_at_the_top() -> None:
    page = _page(*(key for key in _QUESTIONS if key not in ("hur_man_vet", "kostnad")))
    assert _unanswered(page) == ["hur man vet det, kostnad"]
    assert [section.heading for section in page.sections[1:]] == [
        "Bakgrund", "Behov", "Vad de gör", "Resultat", "För den som vill göra likadant"
    ]  # fmt: skip


def test_an_example_that_answers_all_leaves_nothing_out() -> None:
    page = _page(*_QUESTIONS)
    assert _unanswered(page) == []
    assert len(page.sections[1:]) == len(_QUESTIONS)


def test_an_example_that_answers_none_names_every_question() -> None:
    assert len(_unanswered(_page())[0].split(", ")) == len(_QUESTIONS)
