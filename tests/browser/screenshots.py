"""``python -m tests.browser.screenshots``: takes the pictures of README from the site in ``site/``."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from tests import ROOT
from tests.browser.chromium import find

_FOLDER = ROOT / ".github" / "bilder"
_PICTURES = {"katalog.png": "katalog.html?q=handledare"}
_READY = "[data-kb-results][data-kb-ready]"


def main() -> int:
    browser_path = find()
    index = ROOT / "site" / "index.html"
    if browser_path is None or not index.is_file():
        print("Webbläsaren eller webbplatsen saknas. Kör: make screenshots", file=sys.stderr)
        return 1
    _FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="sv-SE", color_scheme="light")
        for name, address in _PICTURES.items():
            page.goto(f"{index.parent.as_uri()}/{address}")
            page.wait_for_selector(_READY, state="attached")
            page.screenshot(path=_FOLDER / name, animations="disabled")
            print(_FOLDER / name)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
