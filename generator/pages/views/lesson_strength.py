"""How well a lesson is supported, in words, and the rule that says so."""

from __future__ import annotations

from markupsafe import Markup

from ...linking.lessons import LEVELS, Strength, strength
from ...models.lesson import Lesson
from ...text.swedish import count, enumerate_words
from .blocks import Section, Text
from .site import Site

RULE_ID = "sa-raknas-styrkan"
_RULE = Markup(
    "<p>Styrkan räknas fram ur beläggen. Belägg som vilar på samma dokument räknas som en källa, också när de gäller "
    "olika projekt. En källa räknas efter det starkaste den har: <em>mätt</em> (den anger siffror), <em>erfaret</em> "
    "(den berättar vad som hände eller vad de som var med såg), <em>planerat</em> (den säger vad man tänkte göra) "
    "eller <em>påstått</em> (den menar eller föreslår något). Belägg som nyanserar visas men räknas inte. Den första "
    "raden som stämmer gäller:</p>"
)


def strength_of(site: Site, lesson: Lesson) -> Strength:
    return strength(site.catalogue, lesson)


def strength_words(found: Strength) -> str:
    """``Svag. 1 oberoende källa stöder lärdomen: 1 erfaret. 2 belägg nyanserar.``"""
    sentences = [found.level.name]
    if found.supporting:
        sources = count(sum(found.supporting.values()), "oberoende källa", "oberoende källor")
        kinds = enumerate_words([f"{number} {kind}" for kind, number in found.supporting.items()])
        sentences.append(f"{sources} stöder lärdomen: {kinds}")
    if found.nuancing:
        sentences.append(f"{found.nuancing} belägg nyanserar")
    if found.contradicting:
        sentences.append(f"{found.contradicting} belägg motsäger")
    return "".join(f"{sentence}. " for sentence in sentences).rstrip()


def rule_section() -> Section:
    """The rule by which strength is worked out."""
    return Section(RULE_ID, "Så räknas styrkan", (Text(rule_text()),))


def rule_text() -> Markup:
    rows = Markup().join(Markup("<li><strong>%s</strong>: %s</li>") % level for level in LEVELS)
    return Markup("%s<ol>%s</ol>") % (_RULE, rows)
