"""Work beside work: a function runs in a child process while the caller goes on."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_MOST_SHARES = 4
"""A child soon has a copy of much that its parent holds, so more would take too much memory."""


class WorkLost(Exception):
    """The process that did a part of the work is gone: killed from outside, or for want of memory."""

    def __str__(self) -> str:
        return "en del av arbetet avbröts utifrån, kanske för att minnet tog slut"


@contextlib.contextmanager
def beside(work: Callable[[], _Result]) -> Iterator[Callable[[], _Result]]:
    """Starts ``work`` in a child process and gives the function that waits for its result.

    The child is a fork, so ``work`` may close over anything; its result must be picklable. Where a
    fork is not to be had, or not safe because threads are running, the work is done at the wait.
    Raises WorkLost from the wait when the child died; what ``work`` raised is raised there. A child
    that nobody has waited for when the block ends is ended with it.
    """
    if not _can_fork():
        yield work
        return
    receiver, sender = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_tell, args=(work, receiver, sender), daemon=True)
    child.start()
    sender.close()

    try:
        yield lambda: _answer(receiver)
    finally:
        child.terminate()
        child.join()
        receiver.close()


def in_shares(work: Callable[[Sequence[_Item], int], _Result], items: Sequence[_Item], least: int) -> list[_Result]:
    """What ``work`` gives for each share of ``items``, the first made here and the others beside it.

    There are as many shares as processors, but none of fewer than ``least`` items besides the first, which may
    be empty; one where a child cannot be forked. ``work`` is told the number of shares for the first, and 0 for
    the others. Raises what it raises, and WorkLost when a child died.
    """
    count = max(1, min(os.cpu_count() or 1, _MOST_SHARES, len(items) // least)) if _can_fork() else 1
    first, *others = (items[start::count] for start in range(count))
    with contextlib.ExitStack() as running:
        waits = [running.enter_context(beside(partial(work, share, 0))) for share in others]
        return [work(first, count), *(wait() for wait in waits)]


class OwnProcess:
    """A process without threads, which can fork others in turn. It is kept, since to import takes time.

    Ctrl-C is the caller's to answer. The process ends with ``close``, and when its parent is gone.
    """

    def __init__(self) -> None:
        self._start()

    def run(self, work: Callable[_Given, _Result], *args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        """What ``work`` gives, done there; all must be picklable. Raises what it raises, and WorkLost when the
        process died: the next call starts another."""
        if not self._child.is_alive():
            self._start()
        order = partial(work, *args, **kwargs)
        try:
            self._ours.send(order)
        except BrokenPipeError:  # it died just now, and has begun nothing
            self._start()
            self._ours.send(order)
        result: _Result = _answer(self._ours)
        return result

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        self._child.terminate()
        self._child.join()
        self._ours.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._child = context.Process(target=_work_on, args=(theirs,))
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited: it must not reach a child that still starts
        try:
            self._child.start()
        finally:
            signal.signal(signal.SIGINT, before)
        theirs.close()


def _can_fork() -> bool:
    """Whether the system can fork, and it is safe: a child has none of its parent's threads, but all their locks."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _answer(receiver: Connection) -> Any:
    """What the other process sent. Raises what its work raised, and WorkLost when it is gone."""
    try:
        succeeded, result = receiver.recv()
    except (EOFError, OSError) as gone:  # at the end of a message, or in the middle of one
        raise WorkLost from gone
    if not succeeded:
        raise result
    return result


def _tell(work: Callable[[], object], receiver: Connection, sender: Connection) -> None:
    """Sends what ``work`` gives. The end that is not ours is closed, else nobody would tell that the parent is gone."""
    receiver.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the caller too, which ends this process
    with sender:
        _send(work, sender)


def _work_on(theirs: Connection) -> None:
    with theirs, contextlib.suppress(EOFError):
        while True:
            _send(theirs.recv(), theirs)


def _send(work: Callable[[], object], sender: Connection) -> None:
    """The result or the fault; to a parent that is gone, nothing."""
    try:
        outcome = (True, work())
    except Exception as error:
        outcome = (False, error)
    with contextlib.suppress(BrokenPipeError):
        sender.send(outcome)
