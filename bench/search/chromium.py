"""The browser in which the pages are measured, the one that the browser tests drive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from bench.processes import CommandFailed
from tests.browser.chromium import find


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser. Raises CommandFailed when the machine has none."""
    executable = find()
    if executable is None:
        raise CommandFailed("bench search needs a Chromium: python -m tests.browser.chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
