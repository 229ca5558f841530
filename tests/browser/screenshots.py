"""``python -m tests.browser.screenshots``: takes the pictures of README from the site in ``site/``."""

from __future__ import annotations

import sys

from rig.chromium import launched
from tests import ROOT

_FOLDER = ROOT / ".github" / "bilder"
_PICTURES = {"katalog.png": "katalog.html?q=handledare"}
_READY = "[data-kb-results][data-kb-ready]"


def main() -> int:
    index = ROOT / "site" / "index.html"
    if not index.is_file():
        print("Webbplatsen saknas. Kör: make screenshots", file=sys.stderr)
        return 1
    _FOLDER.mkdir(exist_ok=True)
    with launched() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="sv-SE", color_scheme="light")
        for name, address in _PICTURES.items():
            page.goto(f"{index.parent.as_uri()}/{address}")
            page.wait_for_selector(_READY, state="attached")
            page.screenshot(path=_FOLDER / name, animations="disabled")
            print(_FOLDER / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
