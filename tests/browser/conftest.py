"""The made-up catalogue on http and on file://, and the pure modules without any page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rig.served import served
from tests.browser.form_site import write_form
from tests.browser.library import write_library
from tests.browser.modules import load_modules


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("katalog med mellanslag"))


@pytest.fixture(scope="session")
def served_library(library: Path) -> Iterator[str]:
    with served(library) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def library_address(request: pytest.FixtureRequest, library: Path) -> str:
    if request.param == "http":
        address: str = request.getfixturevalue("served_library")
        return address
    return f"{library.as_uri()}/"


@pytest.fixture(scope="module")
def pure(chromium: Browser) -> Iterator[Page]:
    """An empty page in which what the pure modules export is global."""
    page = chromium.new_page()
    load_modules(page)
    yield page
    page.close()


@pytest.fixture(scope="session")
def form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form by itself, see ``form_site``."""
    return write_form(tmp_path_factory.mktemp("formulär"))


@pytest.fixture(scope="session")
def form_on_http(form: Path) -> Iterator[str]:
    with served(form) as address:
        yield address


@pytest.fixture
def form_on_file(form: Path) -> str:
    return f"{form.as_uri()}/"
