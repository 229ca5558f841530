"""Writing: a finished tree takes the place of an older one, or nothing changes."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..faults.codes import problem
from ..faults.problems import Problem

LEFT_BEHIND = {".ds_store", "thumbs.db", "desktop.ini"}
"""Names of files that systems leave in a folder that is looked at, in small letters."""

MARKER = ".kunskapsbank.json"
"""The file that tells that we made a folder, and with what in it."""


class OutputRefused(Exception):
    """The output folder may not be replaced; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True)
class PreviousSite:
    """What an earlier build left in the output folder: ``manifest`` is the marker's content."""

    folder: Path
    manifest: Mapping[str, Any]

    def made(self, page: str, fingerprint: str) -> bool:
        """Whether that build made ``page`` of the same."""
        return bool(self.manifest.get("pages", {}).get(page) == fingerprint)

    def holds(self, path: str) -> bool:
        """Whether the file at ``path`` is to the byte what that build wrote."""
        file = self.folder / path
        return file.is_file() and file_hash(file) == self.manifest["files"].get(path)


def output_folder(output: Path, sources: Collection[Path], keep: Collection[Path] = ()) -> PreviousSite | None:
    """Makes sure that ``output`` may be replaced, and returns the site that stands there.

    ``sources`` and ``keep`` are folders that the site must not replace; nor may it lie inside a
    source. Raises OutputRefused for those, and for a folder with anything in it that we did not make.
    """
    for other in (*sources, *keep):
        if output == other or output in other.parents:
            raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak=f"{other} ligger där"))
    for other in sources:
        if other in output.parents:
            raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak=f"den ligger i {other}"))
    if not output.exists():
        return None
    if not output.is_dir():
        raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak="det är en fil"))
    if not any(output.iterdir()):
        return None
    try:
        manifest = json.loads((output / MARKER).read_bytes())
        known = set(manifest["files"])
    except (OSError, ValueError, KeyError, TypeError):
        raise OutputRefused(problem("utdata-framman", str(output), mapp=output, filer="")) from None
    foreign = sorted(set(list_files(output)) - known - {MARKER})
    if foreign:
        named = ", ".join(foreign[:3]) + (" …" if len(foreign) > 3 else "")
        raise OutputRefused(problem("utdata-framman", str(output), mapp=output, filer=f" ({named})"))
    return PreviousSite(output, manifest)


def list_files(root: Path) -> Iterator[str]:
    """Relative POSIX paths of all files under ``root``, those that systems leave behind apart."""
    for folder, _, names in os.walk(root):
        base = Path(folder).relative_to(root)
        yield from ((base / name).as_posix() for name in names if name.lower() not in LEFT_BEHIND)


def _staging(output: Path) -> Path:
    return output.with_name(f".{output.name}.kb-ny")


def _retired(output: Path) -> Path:
    return output.with_name(f".{output.name}.kb-gammal")


@contextlib.contextmanager
def exclusive(output: Path) -> Iterator[None]:
    """Holds ``output`` for one build at a time, and repairs what a build cut short left there.

    Raises OutputRefused while another build holds it. Where the system has no ``flock`` the lock
    is left out.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    lock = output.with_name(f".{output.name}.kb-las")
    with contextlib.ExitStack() as held:
        try:
            import fcntl
        except ImportError:
            pass  # Windows, where an open file cannot be removed either
        else:
            stream = held.enter_context(open(lock, "w"))
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                orsak = "ett annat bygge pågår"
                raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak=orsak)) from None
            held.callback(lock.unlink, missing_ok=True)
        _repair(output)
        yield


def _repair(output: Path) -> None:
    """Undoes what a build left when it was cut short: the old site comes back, leavings go."""
    retired = _retired(output)
    if retired.is_dir() and not output.exists():
        retired.rename(output)
    for leaving in (retired, _staging(output)):
        if leaving.is_dir() and not leaving.is_symlink():
            shutil.rmtree(leaving)


@contextlib.contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A new folder beside ``output`` that takes its place when the block ends without a fault.

    Two renames, since a rename onto a folder with content fails; see ``_repair`` for a crash
    between them. On a fault the folder is removed and ``output`` stays as it was.
    """
    staging, retired = _staging(output), _retired(output)
    staging.parent.mkdir(parents=True, exist_ok=True)
    staging.mkdir()
    try:
        yield staging
        if output.exists():
            output.rename(retired)
        try:
            staging.rename(output)
        except BaseException:
            if retired.exists():
                retired.rename(output)
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(retired, ignore_errors=True)


def write_tree(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Writes relative path -> text or bytes under ``root``."""
    made: set[Path] = set()
    for path, content in files.items():
        target = root / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


def hashes(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Relative path -> SHA-256 of the file's bytes."""
    return {path: file_hash(root / path) for path in paths}


def file_hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def take_over(previous: Path, root: Path, path: str) -> None:
    """Takes a file over from the previous site, as a link where the disk can."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(previous / path, target)
    except OSError:
        shutil.copyfile(previous / path, target)
