"""Work beside work gives the same result, and the same fault."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from generator.publishing.background import OwnProcess, WorkLost, _answer, beside, in_shares
from generator.publishing.settings import SiteError
from tests import ROOT


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process of its own: a browser that an earlier test opened keeps threads running."""
    monkeypatch.setattr("generator.publishing.background.threading.active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_the_result_of_another_process() -> None:
    with beside(lambda: ("done", os.getpid())) as wait:
        result, process = wait()
    assert result == "done"
    assert process != os.getpid()


@pytest.mark.usefixtures("alone")
def test_a_fault_is_raised_at_the_wait() -> None:
    def fail() -> None:
        raise ValueError("wrong")

    with beside(fail) as wait, pytest.raises(ValueError, match="wrong"):
        wait()


@pytest.mark.usefixtures("alone")
def test_the_page_of_a_fault_is_known_here_too() -> None:
    def fail() -> None:
        raise SiteError("projekt/all-in.md", "sidan är för djupt nästlad")

    with beside(fail) as wait, pytest.raises(SiteError) as raised:
        wait()
    assert (raised.value.page, raised.value.reason) == ("projekt/all-in.md", "sidan är för djupt nästlad")


@pytest.mark.usefixtures("alone")
def test_a_child_that_dies_is_told() -> None:
    with beside(lambda: os._exit(3)) as wait, pytest.raises(WorkLost):
        wait()


def test_an_answer_that_ends_in_the_middle_is_told() -> None:
    receiver, sender = multiprocessing.Pipe(duplex=False)
    os.write(sender.fileno(), b"\0\0\1\0the beginning")
    sender.close()
    with receiver, pytest.raises(WorkLost):
        _answer(receiver)


@pytest.mark.usefixtures("alone")
def test_a_child_that_nobody_waits_for_is_ended_with_the_block() -> None:
    with pytest.raises(OSError, match="full"), beside(threading.Event().wait):
        raise OSError("full")
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("alone")
def test_ctrl_c_is_the_caller_s_to_answer(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> str:
        os.kill(os.getpid(), signal.SIGINT)
        return "done"

    with beside(interrupted) as wait:
        assert wait() == "done"
    assert capfd.readouterr().err == ""


def test_beside_running_threads_the_work_is_done_here() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        with beside(os.getpid) as wait:
            assert wait() == os.getpid()
    finally:
        stop.set()
        thread.join()


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    ("items", "shares"), [("", [("", 1)]), ("abcde", [("abcde", 1)]), ("abcdef", [("ace", 2), ("bdf", 0)])]
)
def test_work_is_shared_when_there_is_enough(
    items: str, shares: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.background.os.cpu_count", lambda: 2)
    made = in_shares(lambda share, count: ((share, count), os.getpid()), items, 3)
    assert [share for share, _ in made] == shares
    assert len({process for _, process in made}) == len(shares)


_KILLED = """
import os, signal, sys
from generator.publishing.background import beside
def work():
    os.kill(os.getppid(), signal.SIGKILL)
    return "x" * 1_000_000
with beside(work) as wait:
    wait()
"""


def test_a_child_ends_when_its_parent_was_killed() -> None:
    """It holds what its parent had open, a lock among it; here the pipe whose end we wait for."""
    killed = subprocess.run([sys.executable, "-c", _KILLED], cwd=ROOT, stdout=subprocess.PIPE, timeout=60, check=False)
    assert (killed.returncode, killed.stdout) == (-signal.SIGKILL, b"")


@pytest.fixture
def process() -> Iterator[OwnProcess]:
    process = OwnProcess()
    yield process
    process.close()


def test_a_process_of_its_own_is_kept(process: OwnProcess) -> None:
    assert process.run(os.getpid) == process.run(os.getpid) != os.getpid()
    with pytest.raises(ValueError, match="invalid literal"):
        process.run(int, "x")
    assert process.run(int, "7", base=8) == 7


def test_one_that_was_killed_is_told_and_another_takes_its_place(process: OwnProcess) -> None:
    with pytest.raises(WorkLost, match="avbröts"):
        process.run(os.kill, process.run(os.getpid), signal.SIGKILL)
    assert process.run(int, "7") == 7


def test_ctrl_c_at_any_time_is_the_caller_s_to_answer_there_too(process: OwnProcess) -> None:
    process.run(os.kill, process.run(os.getpid), signal.SIGINT)
    assert process.run(int, "7") == 7
