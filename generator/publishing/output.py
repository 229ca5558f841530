"""Writing: a finished tree takes the place of an older one, or nothing changes."""

from __future__ import annotations

import contextlib
import ctypes
import glob
import hashlib
import itertools
import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..faults.codes import problem
from ..faults.problems import Problem
from ..reading.files import reason

LEFT_BEHIND = {".ds_store", "thumbs.db", "desktop.ini"}
"""Names of files that systems leave in a folder that is looked at, in small letters."""

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""

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

    def made_of(self, page: str) -> tuple[str, str]:
        """The fingerprint of ``page``, and the digest of what it followed from; empty for a page that it had not."""
        fingerprint, inputs = self.manifest.get("pages", {}).get(page, ("", ""))
        return fingerprint, inputs

    def holds(self, path: str) -> bool:
        """Whether the file at ``path`` is to the byte what that build wrote."""
        file = self.folder / path
        return file.is_file() and file_hash(file) == self.manifest["files"].get(path)


def refuse_place(output: Path, sources: Collection[Path], keep: Collection[Path] = ()) -> None:
    """Raises OutputRefused for a place that the site must not have.

    ``sources`` and ``keep`` are folders that it must not replace; nor may it lie inside a source.
    """
    for other in (*sources, *keep):
        if output == other or output in other.parents:
            raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak=f"{other} ligger där"))
    for other in sources:
        if other in output.parents:
            raise OutputRefused(problem("utdata-olamplig", str(output), mapp=output, orsak=f"den ligger i {other}"))


def output_folder(output: Path) -> PreviousSite | None:
    """The site that stands in ``output``. Raises OutputRefused when something in it is not of our making."""
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


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}.kb-{what}")


def _unused(output: Path, what: str) -> Path:
    """A name beside ``output`` that nothing has, not even what could not be removed."""
    names = (_beside(output, f"{what}{number or ''}") for number in itertools.count())
    return next(name for name in names if not os.path.lexists(name))


@contextlib.contextmanager
def exclusive(output: Path) -> Iterator[None]:
    """Holds ``output`` for one build at a time, and repairs and removes what a build cut short left there.

    Raises OutputRefused while another build holds it. Where the system has no ``flock`` the lock
    is left out.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    lock = _beside(output, "las")
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
        _restore(output)
        remove_leavings(output)  # what cannot be removed is told when the build is done
        yield


def repair(output: Path) -> None:
    """Brings back the old site when a build was cut short just then; raises as ``exclusive``."""
    if _beside(output, "gammal").is_dir() and not output.exists():
        with exclusive(output):
            pass


def _restore(output: Path) -> None:
    retired = _beside(output, "gammal")
    if retired.is_dir() and not output.exists():
        retired.rename(output)


def remove_leavings(output: Path) -> list[Problem]:
    """Removes what builds left beside ``output``, and says of what cannot be removed where it lies and why."""
    kept = {_beside(output, "las")} if output.exists() else {_beside(output, "las"), _beside(output, "gammal")}
    problems = []
    for leaving in sorted({*output.parent.glob(f"{glob.escape(_beside(output, '').name)}*")} - kept):
        try:
            shutil.rmtree(leaving) if leaving.is_dir() and not leaving.is_symlink() else leaving.unlink()
        except OSError as error:
            problems.append(problem("rest-kvar", str(leaving), rest=leaving, orsak=reason(error)))
    return problems


@contextlib.contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A new folder beside ``output`` that takes its place when the block ends without a fault.

    On a fault the folder is removed and ``output`` stays as it was.
    """
    staging = _unused(output, "ny")
    staging.mkdir(parents=True)
    try:
        yield staging
        _swap(staging, output)
    finally:
        remove_leavings(output)


def _swap(staging: Path, output: Path) -> None:
    """``output`` becomes what ``staging`` was, in one step where the system can exchange two folders.

    Elsewhere it takes two renames, since a rename onto a folder with content fails; ``repair`` is for a crash
    between them.
    """
    if not output.exists():
        staging.rename(output)
    elif not _exchanged(staging, output):
        retired = _beside(output, "gammal")
        output.rename(retired)
        try:
            staging.rename(output)
        except BaseException:
            retired.rename(output)
            raise
        retired.rename(_unused(output, "bort"))  # it must never be taken for the site again


def _exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders, if the system and the disk can. Source: renameat2(2), since Linux 3.15 and glibc 2.28."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


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
