"""What many tests share: a browser, which is never skipped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page

from rig.chromium import launched

_ARGUMENTS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--renderer-process-limit=1",
]
_LONGEST_WAIT = 15_000


settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A machine that is busy with other tests is no fault of what is tested."""
settings.register_profile("few", parent=settings.get_profile("busy"), max_examples=10)
"""For the fast tests, a tenth of what is made up by chance: ``--hypothesis-profile=few``."""
settings.load_profile("busy")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what drives a browser or takes long before ``-m`` chooses, so that no mark can be forgotten."""
    for item in items:
        if isinstance(item, pytest.Function):
            for fixture, mark in (("chromium", "browser"), ("slow", "slow")):
                if fixture in item.fixturenames:
                    item.add_marker(mark)


@pytest.fixture(scope="session")
def slow() -> None:
    """Asked for by fixtures that build a site or start other programs: their tests are not among the fast."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium for the whole run; the tests that need it fail when there is none."""
    with launched(*_ARGUMENTS) as browser:
        yield browser


@pytest.fixture(scope="session")
def profile(chromium: Browser) -> Iterator[BrowserContext]:
    """A profile in Swedish for the whole run, since to make one takes longer than most tests.

    Its first page stays open and is not used: without it each test would open a window, not a tab.
    """
    profile = chromium.new_context(locale="sv-SE")
    profile.set_default_timeout(_LONGEST_WAIT)
    profile.new_page()
    yield profile
    profile.close()


@pytest.fixture
def context(profile: BrowserContext) -> Iterator[BrowserContext]:
    """The profile, in which nothing is kept of other tests; a request that takes long is a fault."""
    yield profile
    profile.clear_permissions()
    for page in profile.pages[1:]:
        _forget(page)
        page.close()


def _forget(page: Page) -> None:
    """All that a browser keeps of what pages were shown: the files, and what these stored."""
    session = page.context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
