"""How well a lesson is supported, in words, and the rule that says so."""

from __future__ import annotations

from markupsafe import Markup

from ...linking.lessons import LEVELS, Strength, strength
from ...models.lesson import Lesson
from ...text.prose import prose
from ...text.swedish import count, enumerate_words
from . import words
from .blocks import Section, Text
from .site import Site

RULE_ID = "sa-raknas-styrkan"


def strength_of(site: Site, lesson: Lesson) -> Strength:
    return strength(site.catalogue, lesson)


def strength_words(found: Strength) -> str:
    """``Svag. 1 oberoende källa stöder lärdomen: 1 erfaret. 2 belägg nyanserar.``"""
    sentences = [found.level.name]
    if found.supporting:
        sources = count(sum(found.supporting.values()), words.INDEPENDENT_SOURCE, words.INDEPENDENT_SOURCES)
        kinds = enumerate_words([f"{number} {kind}" for kind, number in found.supporting.items()])
        sentences.append(words.SUPPORTED_BY.format(sources, kinds))
    if found.nuancing:
        sentences.append(words.NUANCED_BY.format(found.nuancing))
    if found.contradicting:
        sentences.append(words.CONTRADICTED_BY.format(found.contradicting))
    return "".join(f"{sentence}. " for sentence in sentences).rstrip()


def rule_section() -> Section:
    """The rule by which strength is worked out."""
    return Section(RULE_ID, words.HOW_STRENGTH, (Text(rule_text()),))


def rule_text() -> Markup:
    rows = Markup().join(Markup("<li><strong>%s</strong>: %s</li>") % level for level in LEVELS)
    return Markup("%s<ol>%s</ol>") % (prose(words.STRENGTH_RULE), rows)
