"""licenser.html: the notices of what others wrote and the site ships, read from the installed packages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources

from markupsafe import Markup, escape

from ...text.urls import LICENCES
from .blocks import AnyPage
from .county_maps import county_map
from .site import Site

_NOTICE = re.compile(r"/\*[!*]\s*\n(.*?)\*/", re.DOTALL)


@dataclass(frozen=True)
class Notice:
    """Something shipped in the site: its name, what it does there, its licence and the notice in full."""

    name: str
    use: str
    licence: str
    text: Markup


@dataclass(frozen=True)
class LicencesPage(AnyPage):
    notices: tuple[Notice, ...]


def licences_page(site: Site) -> LicencesPage:
    return LicencesPage(
        LICENCES,
        "Licenser för det andra har gjort",
        "Programvara från andra som följer med webbplatsen, med licenserna i sin helhet.",
        (*_notices(), *_of_map(site)),
    )


def _of_map(site: Site) -> Iterator[Notice]:
    if drawn := county_map(site.settings.county):
        yield Notice("Kommungränser", f"Kartan i överblicken. {drawn.source}.", drawn.licence, _lines(drawn.notice))


@cache
def _notices() -> tuple[Notice, ...]:
    material = f"Material for MkDocs {metadata.version('mkdocs-material')}"
    return (
        Notice(material, "Sidornas mall, stilmall och skript.", "MIT", _licence_of("mkdocs-material")),
        Notice("I mallens skript", "Delar som mallens skript innehåller.", "MIT", _lines(_bundled_notices())),
        Notice(
            "Material Design Icons (Pictogrammers)",
            "Ikoner i mallen.",
            "Apache-2.0",
            _lines(_package_text("material", "templates/.icons/material/LICENSE")),
        ),
        Notice(
            "Snowball",
            "Algoritmen för svenska ordstammar i sökningen.",
            "BSD-3-Clause",
            _licence_of("snowballstemmer", "COPYING"),
        ),
        Notice(
            f"Ordlistan hunspell-sv {metadata.version('hunspell-sv')}",
            "Böjningar och sammansättningar i sökningen är uträknade med den; själva ordlistan följer inte med.",
            "LGPL-3.0",
            _licence_of("hunspell-sv"),
        ),
    )


def _licence_of(distribution: str, file: str = "LICENSE") -> Markup:
    return _lines(metadata.distribution(distribution).read_text(f"licenses/{file}") or "")


def _package_text(package: str, path: str) -> str:
    return resources.files(package).joinpath(path).read_text("utf-8")


def _bundled_notices() -> str:
    """The notices that the theme's own script carries for what it is made of."""
    folder = resources.files("material").joinpath("templates/assets/javascripts")
    bundle = next(file for file in folder.iterdir() if re.fullmatch(r"bundle\..*\.js", file.name))
    return "\n\n".join(_plain(found) for found in _NOTICE.findall(bundle.read_text("utf-8")))


def _plain(comment: str) -> str:
    return "\n".join(line.strip().removeprefix("*").strip() for line in comment.strip().splitlines())


def _lines(text: str) -> Markup:
    """A licence as paragraphs, its line breaks kept."""
    parts = re.split(r"\n\s*\n", text.strip())
    return Markup("").join(
        Markup("<p>%s</p>") % Markup("<br>").join(escape(line.strip()) for line in part.splitlines()) for part in parts
    )
