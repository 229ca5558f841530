"""What ``mkdocs.yml`` says that more than the builder of the pages needs to know, and the error of a builder."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from ..models.allowed import Allowed
from ..models.site_owner import CONFORMANCE, AccessibilityStatement, Contact, Shortcoming, SiteSettings
from ..reading.files import reason
from ..reading.positions import LOADER
from ..reading.sizes import PAGE
from ..reading.yaml_source import MAX_DEPTH
from ..text.swedish import enumerate_words
from .time_limit import TookTooLong

_REASONS: dict[type, str] = {
    RecursionError: "den är för djupt nästlad",
    TookTooLong: "den tar för lång tid att läsa, som den gör när ett tecken, till exempel [, upprepas tusentals gånger",
}


class SiteError(Exception):
    """The pages could not be built; ``page`` is the path of the one that was worked on, or empty."""

    def __init__(self, page: str, cause: BaseException | str) -> None:
        self.page = page
        self.reason = _REASONS.get(type(cause)) or _first_words(cause)
        super().__init__(page, self.reason)  # what another process makes it anew of


_EMAIL = re.compile(r"[^\s@<>\"'?&]+@[^\s@<>\"'?&]+\.[^\s@<>\"'?&]+")


def _first_words(cause: BaseException | str) -> str:
    return " ".join(str(cause).split())[:300] or type(cause).__name__


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
        content = config_file.read_bytes()
        _refuse_bombs(config_file.name, content)
        config = yaml.load(content, _Reader)
    except OSError as error:
        raise SiteError(config_file.name, reason(error)) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"rad {mark.line + 1}" if mark else "filen"
        raise SiteError(config_file.name, f"{where} går inte att läsa som YAML") from error
    except (yaml.YAMLError, ValueError) as error:
        raise SiteError(config_file.name, error) from error
    if not isinstance(config, dict):
        raise SiteError(config_file.name, "filen är tom eller ingen lista av inställningar")
    if not isinstance(config.setdefault("extra", {}), dict):
        raise SiteError(config_file.name, "extra ska vara en lista av inställningar")
    return config


def _refuse_bombs(name: str, content: bytes) -> None:
    """Raises SiteError for YAML that takes long. Our own reader is no help: it takes no tags, which MkDocs needs."""
    if len(content) > PAGE.bytes:
        raise SiteError(name, "filen är för stor")
    depth = 0
    for event in yaml.parse(content, LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise SiteError(name, "hänvisningar (*) till ankare (&) används inte här")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise SiteError(name, f"innehållet är indraget i fler än {MAX_DEPTH} nivåer")


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
        site_description=config.get("site_description") or "",
        site_url=config.get("site_url") or "",
        repo_url=config.get("repo_url") or "",
        edit_uri=extra.get("edit_records", ""),
        **words,
        county=_Part(config_file.name, "extra", extra).words("county"),
        data_theme=_Part(config_file.name, "extra", extra).words("data_theme"),
        builder=builder or extra.get("builder") or "mkdocs",
        contact=_contact(_Part(config_file.name, "extra.contact", extra.get("contact"))),
        accessibility=_accessibility(_Part(config_file.name, "extra.accessibility", extra.get("accessibility"))),
        trusted_pages=_Part(config_file.name, "extra", extra).texts("trusted_pages"),
    )


class _Part:
    """A mapping of the configuration whose values are of known kinds; what is absent is empty. Raises SiteError."""

    def __init__(self, file: str, name: str, values: object) -> None:
        self._file, self.name = file, name
        if not isinstance(values or {}, Mapping):
            raise self.fault("", "ska vara rader med namn och värde")
        self._values: Mapping[str, Any] = values or {}  # type: ignore[assignment]  # seen above

    def fault(self, key: str, rule: str) -> SiteError:
        return SiteError(self._file, f"{self.name}{key and '.'}{key} {rule}")

    def words(self, key: str) -> str:
        value = self._values.get(key)
        if isinstance(value, (Mapping, list)):
            raise self.fault(key, "ska vara en text")
        return "" if value is None else str(value).strip()

    def day(self, key: str) -> datetime.date | None:
        words = self.words(key)
        try:
            return datetime.date.fromisoformat(words) if words else None
        except ValueError:
            raise self.fault(key, f"ska vara en dag, som 2026-02-03, inte {words}") from None

    def address(self, key: str) -> str:
        words = self.words(key)
        if words and not words.startswith(("https://", "http://")):
            raise self.fault(key, f"ska vara en adress som börjar med https://, inte {words}")
        return words

    def parts(self, key: str) -> list[_Part]:
        return [_Part(self._file, f"{self.name}.{key}", value) for value in self._list(key)]

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(str(value) for value in self._list(key))

    def _list(self, key: str) -> list[Any]:
        values = self._values.get(key) or []
        if not isinstance(values, list):
            raise self.fault(key, "ska vara en lista")
        return values


def _contact(part: _Part) -> Contact:
    email = part.words("email")
    if email and not _EMAIL.fullmatch(email):
        raise part.fault("email", "ska vara en e-postadress, som info@exempel.se")
    return Contact(email, part.address("form"))


def _accessibility(part: _Part) -> AccessibilityStatement:
    conformance = part.words("conformance")
    if conformance not in ("", *CONFORMANCE):
        raise part.fault("conformance", f"ska vara {enumerate_words(CONFORMANCE, 'eller')}, inte {conformance}")
    return AccessibilityStatement(
        responsible=part.words("responsible"),
        conformance=conformance,
        shortcomings=tuple(
            Shortcoming(row.words("what"), row.words("criterion"), row.words("why"))
            for row in part.parts("shortcomings")
        ),
        burden=part.texts("burden"),
        exempt=part.texts("exempt"),
        assessed=part.day("assessed"),
        method=part.words("method"),
        updated=part.day("updated"),
        supervisor=part.words("supervisor"),
        complaints=part.address("complaints"),
    )


def allowed(config_file: Path) -> Allowed:
    """What the file lets through, the site's own address too; nothing when it cannot be read: the build tells why."""
    try:
        extra = read_config(config_file)["extra"]
        own = _contact(_Part(config_file.name, "extra.contact", extra.get("contact"))).email
        part = _Part(config_file.name, "extra", extra)
        trusted, said = part.texts("trusted_pages"), part.texts("public_contacts")
    except SiteError:
        return Allowed()
    return Allowed(trusted, frozenset(contact.lower() for contact in (own, *said) if contact))
