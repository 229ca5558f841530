"""The page's modules outside a page: a joined script in an engine of its own, with no document and no network.

Commands and tests so run the code that pages run. What goes in and out are values that JSON can hold.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from quickjs import Context

_PRELUDE = """
globalThis.setTimeout = (run) => void Promise.resolve().then(run);
globalThis.begin = (work, given) => {
  globalThis.outcome = null;
  const tell = (outcome) => (globalThis.outcome = JSON.stringify(outcome));
  const fail = (error) => tell({ error: `${error}\\n${error?.stack ?? ""}` });
  Promise.resolve().then(() => work(...JSON.parse(given))).then((value) => tell({ value }), fail);
};
"""
"""There is no page to let draw, so a pause is none."""


class ScriptError(Exception):
    """What a script threw, or that it waits for what will never come."""


class Script:
    """A script that has run; ``host`` are functions of Python, from text to text, that it may call by name.

    A script belongs to the thread that made it.
    """

    def __init__(self, source: str, **host: Callable[[str], str]) -> None:
        self._context = Context()
        self._raised: Exception | None = None
        for name, function in host.items():
            self._context.add_callable(name, self._kept(function))
        self._context.eval(_PRELUDE)
        self._context.eval(source)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """What a function, written in JavaScript, gives for ``arguments``; a promise is waited for.

        Raises ScriptError, and what a function of the host raised.
        """
        self._raised = None
        self._context.eval(f"globalThis.work = {function}")
        self._context.get("begin")(self._context.get("work"), json.dumps(arguments))
        while self._context.execute_pending_job():
            pass
        outcome = json.loads(self._context.get("outcome") or '{"error": "nothing came"}')
        if self._raised:
            raise self._raised
        if "error" in outcome:
            raise ScriptError(outcome["error"])
        return outcome.get("value")

    def _kept(self, function: Callable[[str], str]) -> Callable[[str], str]:
        """``function``, whose exceptions are kept until the script is done: they may not pass through the engine."""

        def call(text: str) -> str:
            try:
                return function(text)
            except Exception as error:
                self._raised = error
                return ""

        return call
