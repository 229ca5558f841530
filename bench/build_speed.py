"""``kunskapsbank build`` held against mkdocs-material with its own search over the same pages, and Hugo beside them."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from bench.hugo import install, measure_hugo
from bench.peer import build_peer, prepare_peer
from bench.processes import Usage, alternate, forget, kunskapsbank
from bench.tables import Goal, Result, columns, side_by_side
from rig import ROOT

_ROUNDS = 3
_JUDGED = 1_000
"""The size at which the time itself is held against the peer's."""


def measure_build(catalogues: dict[int, Path], work: Path, environment: dict[str, str]) -> Result:
    """Whole builds that find nothing of an earlier one, the zip apart; the largest catalogue is built once.

    ``catalogues`` are folders by their number of records, ``work`` is a folder to write in.
    """
    rows: list[tuple[str | float, ...]] = []
    goals: list[Goal] = []
    per_record: list[tuple[float, float]] = []
    hugo = install(work / "hugo")
    for size, catalogue in catalogues.items():
        peer_folder = work / f"peer-{size}"
        prepare_peer(catalogue, peer_folder, environment)
        rounds = _ROUNDS if size < max(catalogues) or len(catalogues) == 1 else 1
        ours, peer = alternate(
            rounds,
            partial(_ours, catalogue, work / "ours", environment),
            partial(build_peer, peer_folder, environment),
        )
        per_record.append((ours.seconds / size, peer.seconds / size))
        limit = measure_hugo(hugo, peer_folder / "docs", work / f"hugo-{size}").seconds if hugo else "not to be had"
        rows.append((str(size), *(1_000 * seconds for seconds in per_record[-1]), *side_by_side(ours, peer), limit))
        if size == _JUDGED:
            goals.append(Goal(f"build / mkdocs-material, {size} records", ours.seconds / peer.seconds, 0.55))
        if size > _JUDGED:  # what each program takes to start says nothing of large catalogues
            memory = ours.peak_bytes / peer.peak_bytes
            goals.append(Goal(f"peak memory, build / mkdocs-material, {size} records", memory, 1.0))
        shutil.rmtree(peer_folder)
    if len(per_record) > 1:
        (ours_first, peer_first), *_, (ours_last, peer_last) = per_record
        ratio = (ours_last / ours_first) / (peer_last / peer_first)
        goals.append(
            Goal(f"growth of time per record to {max(catalogues)} records, build / mkdocs-material", ratio, 1.0)
        )
    return Result(
        title="build: the zip apart, against plain mkdocs-material with its own search over the same pages",
        columns=(
            "records",
            "build, ms/record",
            "mkdocs-material, ms/record",
            *columns("build", "mkdocs-material"),
            "Hugo, bare pages, s",
        ),
        rows=tuple(rows),
        goals=tuple(goals),
    )


def _ours(catalogue: Path, output: Path, environment: dict[str, str]) -> Usage:
    forget(output)
    folders = ("--catalogue", catalogue, "--site-src", ROOT / "site_src", "--output", output)
    return kunskapsbank("build", "--no-zip", *folders, environment=environment)
