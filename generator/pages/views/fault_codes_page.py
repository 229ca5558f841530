"""koder.html: every code that a check can name, with what ``kunskapsbank explain`` says of it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...faults.codes import CODES, GROUPS
from ...faults.explanation import Explained, explained
from ...text.swedish import format_number
from ...text.urls import FAULT_CODES, HOW_TO_ADD, anchor
from .blocks import Definition, Fact, Item, Items, Link, LinkGroup, LinkGroups, Page, Section, Statement
from .markup import code, lines_of_code, text

_GROUP = "om"
"""Before the name of a group in its address, which so is never that of a code."""


def fault_codes_page() -> Page:
    return Page(
        url=FAULT_CODES,
        title="Felkoder",
        description="Vad kontrollens felkoder betyder och vad man gör, med exempel på fel och rätt.",
        up=Link(HOW_TO_ADD, "Lägg till eller rätta"),
        lead=Markup(
            "<p>När en post kontrolleras slutar varje fel med en kod inom hakparenteser. Här står vad koderna betyder"
            " och vad du gör. Ett <strong>fel</strong> måste rättas innan webbplatsen kan byggas. En"
            " <strong>varning</strong> hindrar inget, men läs den. Tre punkter står där meddelandet visar just din"
            " uppgift.</p>"
        ),
        sections=(_index(), *_groups()),
    )


def _index() -> Section:
    links = tuple(Link(f"#{name}", name) for name in sorted(CODES))
    return Section(
        "alla-koder", f"Alla {format_number(len(CODES))} koder", (LinkGroups((LinkGroup("", links),), narrow=True),)
    )


def _groups() -> Iterator[Section]:
    for heading, group in GROUPS.items():
        items = tuple(_item(explained(name)) for name in group)
        yield Section(f"{_GROUP}-{anchor(heading)}", heading, (Items(items),))


def _item(told: Explained) -> Item:
    where = f"Så blir det fel, i {told.file}" if told.file else "Så blir det fel"
    show = lines_of_code if told.file else _paragraph
    said = {
        "Meddelandet": _paragraph(told.message),
        "Gör så här": _paragraph(told.hint),
        "Varför": _paragraph(told.why),
        where: show(told.bad),
        "Så blir det rätt": show(told.good),
        "Vid publicering": _paragraph(told.release),
    }
    return Item(
        told.code,
        code(told.code),
        (Fact("Slag", text(told.severity.capitalize())),),
        tuple(Definition(text(term), (Statement(html),)) for term, html in said.items() if html),
    )


def _paragraph(words: str) -> Markup:
    return Markup("<p>%s</p>") % text(words) if words else Markup()
