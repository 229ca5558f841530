"""``python -m bench [PART …] [--largest N] [--json FILE]``: figures as Markdown on standard output.

Every figure is a ratio of two processes of one run on one machine. The catalogues are synthetic.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from .build_speed import measure_build
from .check_speed import measure_check
from .processes import CommandFailed
from .rebuild import measure_rebuild
from .synthetic import write_catalogue
from .tables import Result, as_markdown

_SIZES = (100, 1_000, 10_000)


def main() -> int:
    arguments = _arguments()
    sizes = [size for size in _SIZES if size <= arguments.largest]
    # The present of all builds, and near enough to today for the reviews to be recent.
    environment = {"SOURCE_DATE_EPOCH": str(int(time.time()))}
    results = []
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-bench-") as temporary:
        work = Path(temporary)
        catalogues = {}
        for size in sizes:
            _tell(f"writing a catalogue of {size} records")
            catalogues[size] = work / f"catalogue-{size}"
            write_catalogue(catalogues[size], size, date.today())
        larger = {size: folder for size, folder in catalogues.items() if size >= min(1_000, arguments.largest)}
        parts: dict[str, Callable[[], Result]] = {
            "check": lambda: measure_check(catalogues),
            "build": lambda: measure_build(larger, work, environment),
            "rebuild": lambda: measure_rebuild(next(iter(larger.values())), work, environment),
        }
        for name in arguments.parts or parts:
            _tell(f"measuring {name}")
            try:
                results.append(parts[name]())
            except CommandFailed as failure:
                print(failure, file=sys.stderr)
                return 1
            print(as_markdown(results[-1:]), flush=True)
    if arguments.json:
        arguments.json.write_text(json.dumps([_plain(result) for result in results], indent=2), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Kunskapsbanken against peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help="check, build, rebuild; all when none is named")
    parser.add_argument("--largest", type=int, default=max(_SIZES), metavar="N", help="skip larger catalogues")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - {"check", "build", "rebuild"}
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
