"""Work beside work gives the same result, and the same fault."""

from __future__ import annotations

import os
import threading

import pytest

from generator.beside import beside


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process of its own: a browser that an earlier test opened keeps threads running."""
    monkeypatch.setattr("generator.beside.threading.active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_the_result_of_another_process() -> None:
    result, process = beside(lambda: ("done", os.getpid()))()
    assert result == "done"
    assert process != os.getpid()


@pytest.mark.usefixtures("alone")
def test_a_fault_is_raised_at_the_wait() -> None:
    def fail() -> None:
        raise ValueError("wrong")

    wait = beside(fail)
    with pytest.raises(ValueError, match="wrong"):
        wait()


@pytest.mark.usefixtures("alone")
def test_a_child_that_dies_is_told() -> None:
    wait = beside(lambda: os._exit(3))
    with pytest.raises(EOFError):
        wait()


def test_beside_running_threads_the_work_is_done_here() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert beside(os.getpid)() == os.getpid()
    finally:
        stop.set()
        thread.join()
