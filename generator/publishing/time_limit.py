"""A limit to the time that reading or laying out one page may take.

Python-Markdown has many places where the time grows with the square of the text, and no rule about its
characters finds all of them. So the time itself is measured, and on the processor, so that a busy machine does
not matter: a real page of the largest size takes a third of the limit.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType

_SECONDS = 0.3
_AGAIN = 0.05
"""Should something have caught the exception."""


class TookTooLong(Exception):
    """The work did not end in time."""


def start() -> None:
    """From now on until ``stop`` TookTooLong may be raised. Without these signals, as on Windows, nothing limits it."""
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGVTALRM, _interrupt)
        signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS, _AGAIN)


def stop() -> None:
    """Does nothing when nothing has been started."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLong
