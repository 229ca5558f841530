"""Asks Git and the installation what a site is made of."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..models.site_source import SiteSource

_PROGRAM = "kunskapsbanken"
_COMMIT = re.compile(r"[0-9a-f]{7,64}")


def site_source(catalogue: Path, others: Sequence[Path], environment: Mapping[str, str] = os.environ) -> SiteSource:
    """The program's version, and the commit that ``catalogue`` is of: KUNSKAPSBANK_COMMIT, else what Git says.

    It is modified when anything in ``catalogue``, or in those of ``others`` that lie in the same repository, is not as
    in the commit. Without Git, or outside a repository, the commit is unknown.
    """
    generator = _generator()
    given = environment.get("KUNSKAPSBANK_COMMIT", "").strip()
    if _COMMIT.fullmatch(given):
        return SiteSource(generator, given)
    commit, top = (git(catalogue, "rev-parse", what) for what in ("HEAD", "--show-toplevel"))
    if not commit or not top or not _COMMIT.fullmatch(commit):
        return SiteSource(generator)
    within = [str(path) for path in (catalogue, *others) if path.resolve().is_relative_to(Path(top).resolve())]
    status = git(catalogue, "--no-optional-locks", "status", "--porcelain", "--", *within)
    return SiteSource(generator, commit, None if status is None else bool(status))


def _generator() -> str:
    try:
        return f"{_PROGRAM} {importlib.metadata.version(_PROGRAM)}"
    except importlib.metadata.PackageNotFoundError:  # run from its folder, without being installed
        return _PROGRAM


def git(folder: Path, *arguments: str) -> str | None:
    """What git answers in ``folder``; None when it does not."""
    try:
        answer = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, errors="replace")
    except OSError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None
