"""Work beside work: a function runs in a child process while the caller goes on."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

_Result = TypeVar("_Result")


def beside(work: Callable[[], _Result]) -> Callable[[], _Result]:
    """Starts ``work`` in a child process and returns the function that waits for its result.

    The child is a fork, so ``work`` may close over anything; its result must be picklable. Where a
    fork is not to be had, or not safe because threads are running, the work is done at the wait.
    Raises EOFError from the wait when the child died; what ``work`` raised is raised there.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return work
    receiver, sender = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_run, args=(work, sender), daemon=True)
    child.start()
    sender.close()

    def wait() -> _Result:
        result: _Result
        with receiver:
            succeeded, result = receiver.recv()
        child.join()
        if not succeeded and isinstance(result, BaseException):
            raise result
        return result

    return wait


def _run(work: Callable[[], object], sender: Connection) -> None:
    with sender:
        try:
            sender.send((True, work()))
        except Exception as error:
            sender.send((False, error))
