"""Builds that are killed at any time: what stands is a whole site, the old or the new."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.tables import Goal, Result
from generator.publishing.verify import NoSite, verify
from rig import ROOT


def kill_builds(times: int, seed: int) -> Result:
    """Each build has something to do, is killed, whole or a child of it; one with a faulty record follows."""
    chance = random.Random(seed)
    counts = {"all killed": 0, "a child killed": 0, "in time": 0}
    broken = unrepaired = unclear = 0
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-kills-") as temporary:
        folder = Path(temporary)
        for kept in ("catalogue", "site_src"):
            shutil.copytree(ROOT / kept, folder / kept)
        start = time.perf_counter()
        assert _start(folder).wait() == 0
        length = time.perf_counter() - start
        for number in range(times):
            (folder / "site_src/prov.md").write_text(f"# Prov {number}\n", encoding="utf-8")
            running = _start(folder)
            time.sleep(chance.uniform(0.1, length))
            how = _kill(running, chance)
            counts[how] += 1
            said = running.communicate()[1]
            broken += not _whole(folder)
            unclear += how == "a child killed" and running.returncode != 0 and "avbröts utifrån" not in said
            unrepaired += not _survives_a_fault(folder)
        assert _start(folder).wait() == 0
        left = [path.name for path in folder.iterdir() if path.name.startswith(".site")]
    return Result(
        title=f"kills: {times} builds of the catalogue, seed {seed}",
        columns=("how they ended", "builds"),
        rows=tuple(counts.items()),
        goals=(
            Goal("sites that were not whole at once", broken, 0),
            Goal("sites that were not whole after a faulty record", unrepaired, 0),
            Goal("killed children whose build told another cause", unclear, 0),
            Goal("folders that the last build left", len(left), 0),
        ),
    )


def _start(folder: Path) -> subprocess.Popen[str]:
    folders = ("--catalogue", folder / "catalogue", "--site-src", folder / "site_src", "--output", folder / "site")
    command = [sys.executable, "-m", "generator", "build", *map(str, folders)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def _kill(running: subprocess.Popen[str], chance: random.Random) -> str:
    """Kills the whole session of a build, or one of its children when it has any."""
    children = _children(running.pid)
    try:
        if children and chance.random() < 0.5:
            os.kill(chance.choice(children), signal.SIGKILL)
            return "a child killed"
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return "in time"
    return "all killed" if running.wait() == -signal.SIGKILL else "in time"


def _children(process: int) -> list[int]:
    """Those of ``process``, where the system tells (Linux)."""
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _whole(folder: Path) -> bool:
    try:
        return not verify(folder / "site").deviations
    except NoSite:
        return False


def _survives_a_fault(folder: Path) -> bool:
    """Whether a build of a faulty record is refused and leaves a whole site."""
    record = folder / "catalogue/projekt/trasig.yaml"
    record.write_text("titel: [", encoding="utf-8")
    refused = _start(folder)
    refused.communicate()
    record.unlink()
    return refused.returncode == 1 and _whole(folder)
