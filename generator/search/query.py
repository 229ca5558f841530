"""The pages' own search over the data scripts of a built site: the same code, so the same answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..browser.bundle import joined
from ..browser.embedded import Script, ScriptError
from ..text.urls import record_url
from .indexing.data_scripts import BrokenData, read_data_script

Read = Callable[[str], str]
"""The text of a file of the site by its path in it; raises OSError."""


@dataclass(frozen=True)
class Result:
    """A record found. ``id`` is ``folder/id``; ``kind`` and ``title`` are for readers."""

    id: str
    score: float
    kind: str
    title: str
    summary: str
    url: str


@dataclass(frozen=True)
class SitePage:
    """A page of the site that is no record and answers a query."""

    title: str
    summary: str
    url: str


@dataclass(frozen=True)
class Answer:
    """The best records, what else was looked for, and pages of the site; ``sentences`` tell readers of it, one a line.

    ``widened``: a word and what it was also taken for; ``suggestions``: queries to try instead.
    """

    results: list[Result]
    widened: list[tuple[str, list[str]]]
    suggestions: list[str]
    sentences: list[str]
    pages: list[SitePage]
    pages_heading: str


class Engine:
    """The search of the site whose files ``read`` gives; a file is read when a query needs it."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._fingerprint = ""
        self._script = Script(joined("command_line.js"), read=self._data)

    def find(self, query: str, limit: int = 50, *, typing: bool = False, exact: bool = False) -> Answer:
        """The best ``limit`` records for a query; all of them by title when it holds no word.

        ``typing``: the last word may be unfinished; ``exact``: nothing else than the words is looked for.
        Raises OSError when a file is missing and BrokenData when one is cut short or of another build or version.
        """
        options = {"typing": typing, "exact": exact}
        try:
            found = self._script.evaluate("answer", query, max(limit, 0), options)
        except ScriptError as error:  # the script takes any query: it is the data that is not as this version writes it
            raise BrokenData(str(error)) from error
        results = [
            Result(one["id"], float(one["score"]), one["kind"], one["title"], one["summary"], record_url(one["id"]))
            for one in found["results"]
        ]
        widened = [(one["word"], one["to"]) for one in found["widened"]]
        pages = [SitePage(**page) for page in found["pages"]]
        return Answer(results, widened, found["suggestions"], found["sentences"], pages, found["pagesHeading"])

    def _data(self, name: str) -> str:
        fingerprint, value = read_data_script(name, self._read(f"data/sok-{name}.js"))
        self._fingerprint = self._fingerprint or fingerprint
        if fingerprint != self._fingerprint:
            raise BrokenData(name)
        return value
