"""The browser that tests and measurements drive, and how it comes there.

``python -m rig.chromium`` sees to it that there is one: a Chrome or Chromium on PATH, else
Debian's chromium (as root on Debian), else the one that Playwright downloads. It prints which, or
says in Swedish why there is none and exits with 1: browser tests are never skipped.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
_MISSING = """
Ingen webbläsare hittades, så testerna i webbläsare kan inte köras.
Installera Chromium eller Chrome så att kommandot chromium eller google-chrome finns, till exempel med
  sudo apt install chromium
eller låt Playwright hämta en: .venv/bin/python -m playwright install --with-deps chromium
"""


class NoChromium(Exception):
    """The machine has no browser to drive."""


@contextlib.contextmanager
def launched(*arguments: str) -> Iterator[Browser]:
    """A headless Chromium, started with ``arguments`` too. Raises NoChromium when there is none."""
    path = _find()
    if path is None:
        raise NoChromium("Ingen webbläsare: kör python -m rig.chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *arguments])
        try:
            yield browser
        finally:
            browser.close()


def _find() -> Path | None:
    """The browser to use, or None: one on PATH that starts, else the one that Playwright fetched."""
    installed = [Path(found) for name in _NAMES if (found := shutil.which(name))]
    for path in (*installed, _MAC):
        if _starts(path):
            return path
    fetched = _of_playwright()
    return fetched if _starts(fetched) else None


def _of_playwright() -> Path:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _install() -> None:
    """Debian's chromium where we may install it, else Playwright's own; a failure shows in ``_find``."""
    may_use_apt = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None
    if may_use_apt and _is_debian():
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends", "chromium")):
            subprocess.run(["apt-get", *words], env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        if _find():
            return
    command = [sys.executable, "-m", "playwright", "install", *(["--with-deps"] if may_use_apt else []), "chromium"]
    subprocess.run(command, stdin=subprocess.DEVNULL)


def _is_debian() -> bool:
    """Ubuntu's package chromium only points to a snap, which does not start in a container."""
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text("utf-8").splitlines()


def main() -> int:
    browser = _find()
    if browser is None:
        print("Ingen webbläsare hittades. Installerar Chromium …", flush=True)
        _install()
        browser = _find()
    if browser is None:
        print(_MISSING, file=sys.stderr)
        return 1
    print(f"Webbläsare: {browser}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
