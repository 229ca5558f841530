"""The pages of the sample catalogue as they should be; ``python -m tests.pages.golden`` writes them anew.

Left out: the catalogue page, what only the fund finder and the overview load, the notices of installed packages and the
pages that say again what models and codes say, which have tests of their own.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.linking.links import link
from generator.models.site_owner import Contact
from generator.pages.render import FINDER_FILES, NEWS_SCRIPT, OVERVIEW_STYLE, STYLESHEET, render_pages
from generator.reading.files import read_tree
from generator.records.catalogue import load
from tests import ROOT
from tests.pages.views.records import NOW, Settings

SAMPLE = ROOT / "tests" / "sample" / "catalogue"
GOLDEN = Path(__file__).resolve().parent / "golden"
CONTACT = Contact("info@exempel.se", "https://exempel.se/kontakt")
LEFT_OUT = ("katalog.md", "licenser.md", "falt.md", "koder.md", STYLESHEET, OVERVIEW_STYLE, NEWS_SCRIPT, *FINDER_FILES)


def rendered() -> dict[str, str]:
    """Path -> text of what the sample gives now."""
    catalogue, _ = load(read_tree(SAMPLE)[0])
    settings = Settings(
        site_url="https://exempel.se/bank/",
        repo_url="https://exempel.se/kod",
        edit_uri="edit/main/catalogue/",
        contact=CONTACT,
    )
    pages = render_pages(catalogue, link(catalogue), NOW, settings)
    return {path: text for path, text in pages.items() if path not in LEFT_OUT}


def expected() -> dict[str, str]:
    """Path -> text of every golden file."""
    files = (file for file in GOLDEN.rglob("*") if file.is_file())
    return {file.relative_to(GOLDEN).as_posix(): file.read_text("utf-8") for file in files}


def write() -> None:
    """Makes the golden files what is rendered now; read the difference before you keep it."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, text in rendered().items():
        file = GOLDEN / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
