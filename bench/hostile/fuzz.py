"""Very many executions of what takes text from outside: nothing is raised but what is promised, and none takes long."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from pydantic_core import PydanticCustomError

from bench.tables import Goal, Result
from generator.checks import check_catalogue
from generator.checks.pages import check_pages
from generator.faults.report import as_text, sort_problems
from generator.linking.links import link
from generator.models import types
from generator.models.kinds import KIND_BY_FOLDER, VOCABULARIES
from generator.reading.decode import decode
from generator.reading.files import read_tree
from generator.reading.yaml_source import parse
from generator.records.catalogue import Catalogue, load
from generator.records.parse import parse_record, parse_vocabulary
from generator.search.indexing.assets import search_files
from generator.search.query import Engine
from generator.text.dates import meant_date, meant_period
from generator.text.prose import plain, prose
from generator.text.quantities import quantities
from generator.text.swedish import nearest, slug
from rig import ROOT

_LONGEST = 0.5
_QUERIES = 1000
"""One execution of so many is a query, which takes a hundred times as long as the others."""
_TODAY = date(2026, 11, 1)
_PIECES = (
    *(
        ": ",
        "\n",
        "\n  ",
        "\n- ",
        " #",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "|",
        ">-",
        "&a ",
        "*a",
        "!t ",
        "<<: ",
        "---",
        "%",
    ),
    *(
        "\t",
        "\\",
        '"\\x',
        "\x00",
        "\x1b",
        "\ufeff",
        "\u2028",
        "\u202e",
        "\u200b",
        "\u00ad",
        "a\u030a",
        "\u00a0",
        "\U0001f600",
    ),
    *(
        "0580",
        "2017-02-30",
        "-3",
        "50 %",
        "https://x.se/",
        "javascript:",
        "<script>",
        "](",
        "{{",
        "~99",
        "titel",
        "källor",
    ),
    *("@", "OR", "AND", "+", "-", "^", "a" * 300, "[" * 50, "1" * 20),
)


@dataclass
class _Tally:
    """How often a target ran, the longest time, and what it raised."""

    done: int = 0
    longest: float = 0.0
    raised: str = ""


def fuzz(times: int, seed: int) -> Result:
    """``times`` executions, shared by all targets, of files and texts changed by chance."""
    chance = random.Random(seed)
    files, _ = read_tree(ROOT / "catalogue")
    small = {path: content for path, content in files.items() if len(content) < 4000 or path.startswith("ordlistor/")}
    catalogue, _ = load(files)
    targets = _targets(small, catalogue)
    seeds = [content.decode() for content in small.values()]
    tallies = {name: _Tally() for name in targets}
    fast = [name for name in targets if name != "query"]
    for number in range(times):
        name = "query" if number % _QUERIES == 0 else fast[number % len(fast)]
        _execute(targets[name], _changed(chance, chance.choice(seeds)), tallies[name])
    rows = [(name, tally.done, tally.longest, tally.raised or "nothing") for name, tally in tallies.items()]
    return Result(
        title=f"fuzz: {times} executions, seed {seed}",
        columns=("what", "executions", "longest, s", "raised"),
        rows=tuple(rows),
        goals=(
            Goal("targets that raised what they do not promise", sum(bool(row.raised) for row in tallies.values()), 0),
            Goal("longest execution, CPU s", max(tally.longest for tally in tallies.values()), _LONGEST),
        ),
    )


def _changed(chance: random.Random, text: str) -> str:
    """A part of ``text`` with some of it gone, moved, repeated or replaced."""
    start = chance.randrange(len(text))
    text = text[start : start + chance.choice((5, 40, 400, 2000))]
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(text) + 1)
        cut = chance.choice((0, 0, 1, 5, 50))
        put = chance.choice((*_PIECES, text[:at][-20:], chr(chance.randrange(0x10FFFF))))
        text = f"{text[:at]}{put}{text[at + cut :]}"
    return text


def _execute(target: Callable[[str], object], text: str, tally: _Tally) -> None:
    start = time.process_time()
    try:
        target(text)
    except Exception as error:
        tally.raised = tally.raised or f"{type(error).__name__} for {text[:60]!r}"
    tally.done += 1
    tally.longest = max(tally.longest, time.process_time() - start)


def _targets(base: dict[str, bytes], catalogue: Catalogue) -> dict[str, Callable[[str], object]]:
    site = search_files(catalogue, link(catalogue))
    engine = Engine(lambda path: _text(site[path]))
    lists = {path: content[:200].rpartition(b"\n")[0] for path, content in base.items() if path.startswith("ordl")}
    return {
        "bytes of a record": lambda text: _record(text.encode("utf-16" if "\t" in text else "utf-8", "surrogatepass")),
        "record": lambda text: _record(_as_bytes(text)),
        "vocabulary": lambda text: parse_vocabulary(VOCABULARIES["synonymer"], "ordlistor/x.yaml", _as_bytes(text)),
        "record in a catalogue": partial(_checked, lists),
        "YAML": lambda text: parse("x", decode("x", _as_bytes(text))[0] or ""),
        "hand-written page": lambda text: list(check_pages({"a.md": _as_bytes(text), f"{text[:9]}.md": b"# a\n"})),
        "values": _values,
        "prose": lambda text: (prose(text[:500]), plain(text[:500])),
        "words": lambda text: (slug(text), nearest(text[:40], KIND_BY_FOLDER)),
        "numbers": lambda text: (quantities(text[:500]), meant_date(text[:20]), meant_period(text[:40])),
        "query": lambda text: engine.find(text[:200], 10, typing=len(text) % 2 == 0),
    }


def _as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: str | bytes) -> str:
    return data if isinstance(data, str) else data.decode()


def _record(content: bytes) -> None:
    entry, problems = parse_record(KIND_BY_FOLDER["projekt"], "prov", "projekt/prov.yaml", content)
    assert entry or problems


def _checked(lists: dict[str, bytes], text: str) -> None:
    head = "titel: Ett prov\nsammanfattning: Ett prov.\nprojektägare: Provkommunen\nstatus: avslutat\n"
    catalogue, problems = load({**lists, "projekt/prov.yaml": _as_bytes(f"{head}{text}")})
    as_text(sort_problems([*problems, *check_catalogue(catalogue, _TODAY)]), 1)


def _values(text: str) -> None:
    for read in (types.parse_date, types.parse_integer, types.parse_count, types.parse_percent, types.parse_url):
        with contextlib.suppress(PydanticCustomError):  # how a value is refused
            read(text)
