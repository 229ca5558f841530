"""bidra.html: the form; its fields are drawn by script, of the rules that ``contributing/form_rules.py`` makes."""

from __future__ import annotations

from dataclasses import dataclass

from ...text.urls import FORM, HOW_TO_ADD
from .blocks import Link


@dataclass(frozen=True)
class FormPage:
    url: str
    title: str
    description: str
    up: Link


def form_page() -> FormPage:
    return FormPage(
        FORM,
        "Lägg till eller rätta i ett formulär",
        "Skriv en ny post, eller föreslå en ändring av en som finns, utan att kunna YAML eller Git.",
        Link(HOW_TO_ADD, "Lägg till eller rätta"),
    )
