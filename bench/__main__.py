"""``python -m bench [PART …] [--largest N] [--json FILE]``: figures as Markdown on standard output.

Every figure is a ratio of two processes of one run on one machine. The catalogues are synthetic.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from .build_speed import measure_build
from .check_speed import measure_check
from .processes import CommandFailed, measure
from .rebuild import measure_rebuild
from .tables import Result, as_markdown

Catalogues = dict[int, Path]
"""Folders by the number of records in them."""

_SIZES = (100, 1_000, 10_000)
_BUILT = 1_000
"""The smallest catalogue that is built, and the one that is rebuilt."""
_PARTS: dict[str, Callable[[Catalogues, Path, dict[str, str]], Result]] = {
    "check": lambda catalogues, work, environment: measure_check(catalogues),
    "build": lambda catalogues, work, environment: measure_build(_built(catalogues), work, environment),
    "rebuild": lambda catalogues, work, environment: measure_rebuild(
        next(iter(_built(catalogues).values())), work, environment
    ),
}
"""A part is a function of the catalogues, a folder to write in and the environment of builds."""


def main() -> int:
    arguments = _arguments()
    results = []
    try:
        for result in _measure(arguments.parts or _PARTS, arguments.largest):
            results.append(result)
            print(as_markdown([result]), flush=True)
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    if arguments.json:
        arguments.json.write_text(json.dumps([_plain(result) for result in results], indent=2), encoding="utf-8")
    return 0


def _measure(parts: Iterable[str], largest: int) -> Iterator[Result]:
    # What all builds call the present; reviews in the catalogues are recent then.
    environment = {"SOURCE_DATE_EPOCH": str(int(time.time()))}
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-bench-") as temporary:
        work = Path(temporary)
        catalogues = {}
        for size in (size for size in _SIZES if size <= largest):
            _tell(f"writing a catalogue of {size} records")
            catalogues[size] = work / f"catalogue-{size}"
            measure([sys.executable, "-m", "bench.synthetic", catalogues[size], str(size)], {})
        for name in parts:
            _tell(f"measuring {name}")
            yield _PARTS[name](catalogues, work, environment)


def _built(catalogues: Catalogues) -> Catalogues:
    """The catalogues that are large enough to build; the largest when none is."""
    return {size: folder for size, folder in catalogues.items() if size >= min(_BUILT, max(catalogues))}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Kunskapsbanken against peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(_PARTS)}; all when none is named")
    parser.add_argument("--largest", type=int, default=max(_SIZES), metavar="N", help="skip larger catalogues")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - _PARTS.keys()
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if arguments.largest < min(_SIZES):
        parser.error(f"--largest must be at least {min(_SIZES)}")
    return arguments


def _plain(result: Result) -> dict[str, object]:
    return asdict(result) | {"goals": [asdict(goal) | {"met": goal.met} for goal in result.goals]}


def _tell(message: str) -> None:
    print(f"bench: {message} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
