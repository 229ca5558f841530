"""The form by itself, with the real catalogue and the styles of the site, and what `check` says of what it makes."""

from __future__ import annotations

from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from generator.browser.bundle import joined
from generator.checks import check_catalogue
from generator.contributing.form_files import form_files
from generator.linking.links import link
from generator.models.site_owner import Contact
from generator.pages.page_rules import page_rules
from generator.pages.render import render_page, stylesheet
from generator.pages.views.form_page import form_page
from generator.pages.views.site import make_site
from generator.reading.files import read_tree
from generator.reading.refused import refused_content
from generator.records.catalogue import load
from tests import CATALOGUE
from tests.pages.views.records import NOW, Settings

_FRAME = """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><title>Formuläret – Kunskapsbanken</title></head>
<body class="md-typeset" data-md-color-scheme="default"><main>{body}</main>
<script src="assets/kunskapsbank-bidra.js"></script></body></html>
"""
REVIEW = "Granska och skicka"
REACHED = Settings(
    repo_url="https://git.exempel.se/org/bank",
    edit_uri="edit/main/catalogue/",
    contact=Contact("info@exempel.se"),
)


def write_form(folder: Path, name: str = "bidra.html", settings: Settings = REACHED) -> Path:
    """The form page and all that it loads; another ``name`` beside it shows it with other settings."""
    contents = read_tree(CATALOGUE)[0]
    catalogue = load(contents)[0]
    site = make_site(catalogue, link(catalogue), NOW, settings)
    body = render_page("bidra.md.j2", form_page(site)).split("---\n", 2)[2]
    files: dict[str, str | bytes] = {name: _FRAME.format(body=body)}
    if name == "bidra.html":
        theme = resources.files("material").joinpath("templates/assets/stylesheets")
        of_theme = [file.read_text("utf-8") for file in theme.iterdir() if file.name.endswith(".min.css")]
        still = "* { transition: none !important; animation: none !important }"
        files |= form_files(catalogue, page_rules(settings.site_name))
        form_style = files["assets/kunskapsbank-bidra.css"]
        assert isinstance(form_style, str)
        files["style.css"] = "\n".join([*of_theme, stylesheet(), form_style, still])
        files["assets/kunskapsbank-bidra.js"] = joined("form_main.js")
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def open_form(page: Page, address: str, search: str = "") -> None:
    page.goto(f"{address}bidra.html{search}")
    page.wait_for_selector("[data-kb-form][data-kb-ready]")


def written(page: Page) -> str:
    """The file of the record, when what was typed has been judged."""
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    return page.locator("[data-kb-yaml]").text_content() or ""


def fields_of(page: Page) -> list[tuple[str, str]]:
    """Code and field of all that is left to do."""
    found: list[tuple[str, str]] = page.eval_on_selector_all(
        "[data-kb-problem]", "all => all.map((one) => [one.dataset.kbProblem, one.dataset.kbField])"
    )
    return [(code, field) for code, field in found]


def faults(files: dict[str, str]) -> list[Any]:
    """The errors that `check` finds today in ``files``, laid over the real catalogue."""
    contents = {**read_tree(CATALOGUE)[0], **{path: text.encode() for path, text in files.items()}}
    catalogue, problems = load(contents)
    problems = [*problems, *check_catalogue(catalogue, date.today())]
    problems += [found for path, text in files.items() for found in refused_content(path, text.encode())]
    return [
        (found.file, found.field, found.code) for found in problems if found.file in files and found.severity == "error"
    ]


_UNFOLD = """async () => {
  const closed = () => [...document.querySelectorAll("[data-kb-form] details:not([open])")];
  for (let found = closed(); found.length > 0; found = closed()) {
    for (const one of found) one.open = true;
    await new Promise((drawn) => found.at(-1).addEventListener("toggle", drawn, { once: true }));
  }
}"""


def unfold(page: Page) -> None:
    """Opens all groups, and those that were drawn in them when they were opened."""
    page.evaluate(_UNFOLD)


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f'[name="{name.replace("__", ".")}"]').fill(value)


def choose(page: Page, name: str, typed: str) -> None:
    page.locator(f'[name="{name}"]').press_sequentially(typed)
    page.keyboard.press("Enter")


def saved_files(page: Page, count: int = 1) -> dict[str, str]:
    """The files that the last step saves, by their names."""
    got = []
    page.on("download", lambda download: got.append(download))
    page.locator('[data-kb-deliver="save"]').click()
    expect(page.locator(".kb-delivery__status")).to_contain_text("hämtade filer")
    while len(got) < count:
        page.wait_for_event("download")
    return {one.suggested_filename: Path(one.path()).read_text("utf-8") for one in got}
