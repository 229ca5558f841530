"""The data files of a site are those of the table, and their description names each of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.models.data_files import data_files
from tests import ROOT

_OWN = (".js", ".css")
"""What the pages load is theirs alone: others may not rely on it."""


def test_every_file_that_is_described_exists_and_every_file_is_described(site: Path) -> None:
    records = [record["id"] for record in json.loads((site / "data/katalog.json").read_text())["records"]]
    described = {path.removeprefix("/") for path in json.loads((site / "data/openapi.json").read_text())["paths"]}
    assert described == {file.path for file in data_files(len(records))}
    named = {
        file.path.format(id=id)
        for file in data_files(len(records))
        for id in (
            [ref.partition("/")[2] for ref in records if ref.startswith(f"{file.kind.folder}/")] if file.kind else [""]
        )
        if file.kind or "{" not in file.path
    }
    assert [path for path in sorted(named) if not (site / path).is_file()] == []
    pages = (".html", ".svg", ".png", ".woff2", ".ico", ".map")
    data = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and not path.name.startswith(".") and path.suffix not in (*_OWN, *pages)
    }
    patterns = [re.escape(file.path).replace(r"\{", "{").replace(r"\}", "}") for file in data_files(len(records))]
    known = re.compile("|".join(re.sub(r"{\w+}", "[a-z0-9-]+", pattern) for pattern in patterns))
    own = {path for path in data if (ROOT / "site_src" / path).is_file()}
    assert sorted(path for path in data - own if not known.fullmatch(path)) == []


def test_labels_lead_to_pages(site: Path) -> None:
    for file in site.glob("*/*.json"):
        record = json.loads(file.read_text())
        labels = record.get("etiketter", {}) if isinstance(record, dict) else {}
        for of_group in labels.values():
            for label in of_group.values():
                for one in (label, *(inner for inner in label.values() if isinstance(inner, dict))):
                    assert "url" not in one or (site / one["url"].partition("#")[0]).is_file(), (file, one)
