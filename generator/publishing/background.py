"""Work beside work: a function runs in a child process while the caller goes on."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_MOST_SHARES = 4
"""A child soon has a copy of much that its parent holds, so more would take too much memory."""


@contextlib.contextmanager
def beside(work: Callable[[], _Result]) -> Iterator[Callable[[], _Result]]:
    """Starts ``work`` in a child process and gives the function that waits for its result.

    The child is a fork, so ``work`` may close over anything; its result must be picklable. Where a
    fork is not to be had, or not safe because threads are running, the work is done at the wait.
    Raises EOFError from the wait when the child died; what ``work`` raised is raised there. A child
    that nobody has waited for when the block ends is ended with it.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        yield work
        return
    receiver, sender = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_run, args=(work, sender), daemon=True)
    child.start()
    sender.close()

    def wait() -> _Result:
        result: _Result
        succeeded, result = receiver.recv()
        if not succeeded and isinstance(result, BaseException):
            raise result
        return result

    try:
        yield wait
    finally:
        child.terminate()
        child.join()
        receiver.close()


def in_shares(work: Callable[[Sequence[_Item], int], _Result], items: Sequence[_Item], least: int) -> list[_Result]:
    """What ``work`` gives for each share of ``items``, the first made here and the others beside it.

    There are as many shares as processors, but none of fewer than ``least`` items besides the first, which may
    be empty. ``work`` is told the number of shares for the first, and 0 for the others. Raises what it raises.
    """
    count = max(1, min(os.cpu_count() or 1, _MOST_SHARES, len(items) // least))
    first, *others = (items[start::count] for start in range(count))
    with contextlib.ExitStack() as running:
        waits = [running.enter_context(beside(partial(work, share, 0))) for share in others]
        return [work(first, count), *(wait() for wait in waits)]


def process_of_its_own() -> ProcessPoolExecutor:
    """Does work in a process without threads, which can start others in turn, and keeps it: to import takes time.

    Ctrl-C is the caller's to answer.
    """
    return ProcessPoolExecutor(
        1, multiprocessing.get_context("spawn"), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )


def _run(work: Callable[[], object], sender: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the caller too, which ends this process
    with sender:
        try:
            sender.send((True, work()))
        except Exception as error:
            sender.send((False, error))
