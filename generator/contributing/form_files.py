"""The files of the site that ``bidra.html`` needs, and no other page loads.

| file | what | loaded |
|---|---|---|
| ``assets/kunskapsbank-bidra.js`` | the code of ``generator/browser/form``, joined | by ``bidra.html`` |
| ``assets/kunskapsbank-bidra.css`` | its style | by ``bidra.html`` |
| ``data/bidra-regler.js`` | the rules of ``form_rules`` | when the form is opened |
| ``data/bidra-post-N.js`` | ``CHUNK`` records as they were written | when one of them is opened |
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Any

from ..browser.bundle import joined
from ..reading.refused import Contacts, nobody
from ..records.catalogue import Catalogue
from ..records.written import as_written
from ..search.indexing.data_scripts import data_scripts
from .form_rules import form_rules

CHUNK = 20
"""Records per file, in the order of ``records`` in the rules: one is opened at a time."""


_STYLES = ("form.css", "form-fields.css", "form-steps.css")


def _style() -> str:
    folder = resources.files("generator.browser").joinpath("css")
    return "\n".join(folder.joinpath(name).read_text("utf-8") for name in _STYLES)


def form_files(catalogue: Catalogue, pages: Mapping[str, Any], contacts: Contacts = nobody) -> dict[str, str | bytes]:
    """Path in the site -> content of every file that only the form needs.

    ``pages`` are what the preview must know of pages, ``contacts`` as in ``form_rules``.
    """
    records = [as_written(entry) for entry in catalogue.entries()]
    data: dict[str, Any] = {
        "regler": {**form_rules(catalogue, contacts), "pages": pages, "chunk": CHUNK},
        **{f"post-{start // CHUNK}": records[start : start + CHUNK] for start in range(0, len(records), CHUNK)},
    }
    return {
        "assets/kunskapsbank-bidra.js": joined("form_main.js"),
        "assets/kunskapsbank-bidra.css": _style(),
        **{f"data/bidra-{name}.js": script for name, script in data_scripts(data).items()},
    }
