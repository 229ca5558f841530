"""``python -m bench.hostile bombs|fuzz|kills [--times N] [--seed N]``: figures; exit 1 when a goal is missed.

``bombs``: every construct of a record and of a page, repeated to the largest size that is read.
``fuzz``: N executions of what takes text from outside. ``kills``: N builds killed at any time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from bench.hostile.bombs import measure_bombs
from bench.hostile.fuzz import fuzz
from bench.hostile.kills import kill_builds
from bench.tables import Result, as_markdown

_PARTS: dict[str, Callable[[int, int], Result]] = {
    "bombs": lambda times, seed: measure_bombs(),
    "fuzz": fuzz,
    "kills": kill_builds,
}
_TIMES = {"bombs": 1, "fuzz": 1_000_000, "kills": 100}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description="Try what may never happen, for long.")
    parser.add_argument("part", choices=_PARTS)
    parser.add_argument(
        "--times", type=int, metavar="N", help=f"how many: {_TIMES['fuzz']} fuzz, {_TIMES['kills']} kills"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of what is chosen by chance")
    arguments = parser.parse_args()
    result = _PARTS[arguments.part](arguments.times or _TIMES[arguments.part], arguments.seed)
    print(as_markdown([result]))
    return 0 if all(goal.met for goal in result.goals) else 1


if __name__ == "__main__":
    sys.exit(main())
