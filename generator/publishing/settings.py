"""What ``mkdocs.yml`` says that more than the builder of the pages needs to know, and the error of a builder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..text.swedish import enumerate_words


class SiteError(Exception):
    """The pages could not be built; ``page`` is the path of the one that was worked on, or empty."""

    def __init__(self, page: str, cause: BaseException | str) -> None:
        self.page = page
        self.reason = "sidan är för djupt nästlad" if isinstance(cause, RecursionError) else _first_words(cause)
        super().__init__(page, self.reason)  # what another process makes it anew of


def _first_words(cause: BaseException | str) -> str:
    return " ".join(str(cause).split())[:300] or type(cause).__name__


@dataclass(frozen=True)
class SiteSettings:
    """Empty strings for addresses that are not set; ``builder`` is one of ``builders.NAMES``.

    ``subject``, ``projects`` and ``place`` are words for what the site is about, what it collects and where it serves.
    """

    site_name: str
    site_url: str
    repo_url: str
    edit_uri: str
    subject: str
    projects: str
    place: str
    builder: str


class _Reader(yaml.SafeLoader):
    """YAML with MkDocs' ``!ENV NAME`` and ``!ENV [NAME, …, default]``: the first of the variables that is set."""

    def from_environment(self, node: yaml.Node) -> Any:
        said = self.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
        names, default = (said[:-1], said[-1]) if len(said) > 1 else (said, None)
        return next((os.environ[name] for name in names if name in os.environ), default)


_Reader.add_constructor("!ENV", _Reader.from_environment)


def read_config(config_file: Path) -> dict[str, Any]:
    """All of ``mkdocs.yml``. Raises SiteError when it cannot be read."""
    try:
        config = yaml.load(config_file.read_bytes(), _Reader)
    except (OSError, yaml.YAMLError, ValueError) as error:
        raise SiteError(config_file.name, error) from error
    if not isinstance(config, dict):
        raise SiteError(config_file.name, "filen är tom eller ingen lista av inställningar")
    if not isinstance(config.setdefault("extra", {}), dict):
        raise SiteError(config_file.name, "extra ska vara en lista av inställningar")
    return config


def read_settings(config_file: Path, builder: str | None = None) -> SiteSettings:
    """The settings of ``mkdocs.yml``, with ``builder`` if that is given.

    Raises SiteError when it cannot be read or lacks a word that stands on the pages.
    """
    config = read_config(config_file)
    extra = config["extra"]
    words = {key: extra.get(key, "") for key in ("subject", "projects", "place")}
    if unsaid := [key for key, word in words.items() if not word]:
        raise SiteError(config_file.name, f"extra säger inte {enumerate_words(unsaid)}")
    return SiteSettings(
        site_name=config.get("site_name") or "",
        site_url=config.get("site_url") or "",
        repo_url=config.get("repo_url") or "",
        edit_uri=extra.get("edit_records", ""),
        **words,
        builder=builder or extra.get("builder") or "mkdocs",
    )
