"""A page that takes too long is stopped, also inside a library's regular expression, and others are not."""

from __future__ import annotations

import contextlib
import re
import threading
import time
from collections.abc import Iterator

import pytest

from generator.publishing import time_limit
from generator.publishing.settings import SiteError
from generator.publishing.time_limit import TookTooLong


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(time_limit, "_SECONDS", 0.02)
    yield
    time_limit.stop()


def endless() -> None:
    while True:
        re.search("(a|a)*b", "a" * 1000)


def test_what_does_not_end_is_stopped() -> None:
    time_limit.start()
    with pytest.raises(TookTooLong):
        endless()


def test_what_catches_everything_is_stopped_too() -> None:
    def stubborn() -> None:
        with contextlib.suppress(Exception):
            endless()
        endless()

    time_limit.start()
    with pytest.raises(TookTooLong):
        stubborn()


def test_what_ends_in_time_is_left_alone() -> None:
    time_limit.start()
    time_limit.stop()
    until = time.process_time() + 0.05
    while time.process_time() < until:
        pass


def test_in_a_thread_where_no_signal_comes_there_is_no_limit() -> None:
    started = threading.Thread(target=time_limit.start)
    started.start()
    started.join()
    until = time.process_time() + 0.05
    while time.process_time() < until:
        pass


def test_a_site_error_says_so() -> None:
    assert SiteError("a.md", TookTooLong()).reason.startswith("den tar för lång tid att läsa")
