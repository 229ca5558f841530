"""Reading: a tree as bytes, without following links out of it. ``output.py`` writes."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ..faults.codes import problem
from ..faults.problems import Problem
from .sizes import Most, too_large

_RECORD_ENDINGS = (".yaml", ".yml")
_MOST_FOLDERS = 20
"""Inside one another."""
_IGNORED = {"thumbs.db", "desktop.ini"}


def read_tree(
    root: Path, most: Callable[[str], Most] | None = None, notes: bool = False
) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file under ``root`` as relative POSIX path -> bytes, and what could not be read.

    Hidden files, the files that systems leave behind and, unless ``notes``, every ``README.md`` are passed over; a file
    larger than ``most`` says of its path is told, not read.
    """
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path, entry in _entries(root, "", problems):
        if is_note(path) and not notes:
            continue
        try:
            status = entry.stat(follow_symlinks=False)
            mode = status.st_mode
            if stat.S_ISLNK(mode):
                problems.append(problem("fil-lank", path))
            elif not stat.S_ISREG(mode):
                problems.append(problem("fil-olasbar", path, vad="Filen", orsak="det är inte en vanlig fil"))
            elif most is not None and status.st_size > most(path).bytes:
                problems.append(too_large(path, status.st_size, most(path)))
            else:
                with open(entry.path, "rb") as stream:
                    contents[path] = stream.read()
        except OSError as error:
            problems.append(problem("fil-olasbar", path, vad="Filen", orsak=reason(error)))
    return contents, problems


def _entries(folder: Path, prefix: str, problems: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if prefix.count("/") > _MOST_FOLDERS:
        orsak = f"den ligger i fler än {_MOST_FOLDERS} mappar"
        problems.append(problem("fil-olasbar", prefix.rstrip("/"), vad="Mappen", orsak=orsak))
        return
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(problem("fil-olasbar", prefix.rstrip("/") or ".", vad="Mappen", orsak=reason(error)))
        return
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        path = prefix + shown_path(entry.name)
        if entry.is_dir(follow_symlinks=False) and entry.name.lower().endswith(_RECORD_ENDINGS):
            problems.append(problem("fil-mapp", path))
        elif entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), path + "/", problems)
        else:
            yield path, entry


def shown_path(path: str) -> str:
    """A path as text, even where its bytes are no text."""
    return path.encode("utf-8", "backslashreplace").decode()


def is_note(path: str) -> bool:
    """Whether a file is for those who look at the repository: neither a record nor a page."""
    return path.rpartition("/")[2].lower() == "readme.md"


def folder_fault(folder: Path, file: str, missing: str) -> Problem | None:
    """Why ``folder``, which problems name ``file``, cannot be read; ``missing`` is the code when it does not exist."""
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except FileNotFoundError:
        return problem(missing, file)
    except OSError as error:
        return problem("fil-olasbar", file, vad="Mappen", orsak=reason(error))
    return None if is_folder else problem("fil-olasbar", file, vad="Mappen", orsak="det är inte en mapp")


def write_new(contents: Mapping[Path, bytes]) -> None:
    """Writes files that there are none of yet, all of them or none; raises OSError when that cannot be done.

    A run that is cut short leaves whole files, and the next one those that are missing.
    """
    made: list[Path] = []
    beside: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            made += reversed([folder for folder in path.parents if not folder.exists()])
            path.parent.mkdir(parents=True, exist_ok=True)
            _refuse_taken(path)
            beside[path] = _write_beside(path, content)
        for path, written in beside.items():
            _refuse_taken(path)
            written.rename(path)
            made.append(path)
    except BaseException:
        for written in beside.values():
            written.unlink(missing_ok=True)
        for path in reversed(made):
            with contextlib.suppress(OSError):  # what is in a folder since then stays
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _refuse_taken(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _write_beside(path: Path, content: bytes) -> Path:
    """Writes what ``path`` is to hold under a name that is passed over, and gives that."""
    beside = path.with_name(f".{path.name}.kb-ny")
    beside.unlink(missing_ok=True)  # of a run that was cut short
    try:
        with open(beside, "xb") as stream:
            stream.write(content)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def replace_file(path: Path, was: bytes, content: bytes) -> bool:
    """Puts ``content`` in place of what a file held, wholly or not at all; raises OSError when that cannot be done.

    False for what is no longer a file of its own that holds ``was``.
    """
    if path.is_symlink() or path.read_bytes() != was:
        return False
    write_over(path, content)
    return True


def write_over(path: Path, content: bytes) -> None:
    """Writes a file, whether there is one or not, wholly or not at all; raises OSError when that cannot be done."""
    beside = _write_beside(path, content)
    try:
        with open(beside, "rb+") as stream:
            os.fsync(stream.fileno())  # before what was there is gone
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def append_text(path: Path, text: str) -> None:
    """Adds ``text`` to the end of a file; raises OSError when that cannot be done."""
    with open(path, "a", encoding="utf-8") as stream:
        stream.write(text)


def repository_root(folder: Path) -> Path:
    """The nearest folder at or above ``folder`` that is a Git work tree, else the current one."""
    here = Path(os.path.normpath(folder.absolute()))
    return next((place for place in (here, *here.parents) if (place / ".git").exists()), Path.cwd())


def is_passed_over(name: str) -> bool:
    """Whether a name is a system's or an editor's own; ``.exempel.yaml`` is not: it looks like a record."""
    if name.startswith((".#", "._")) or name.lower() in _IGNORED:
        return True
    return name.startswith(".") and not name.lower().endswith(_RECORD_ENDINGS)


def reason(error: OSError) -> str:
    """Why the system refused, in Swedish."""
    known = {
        errno.EACCES: "du har inte rätt att läsa eller skriva där",
        errno.EPERM: "du har inte rätt att läsa eller skriva där",
        errno.ENOENT: "den finns inte",
        errno.ENOSPC: "disken är full",
        errno.EDQUOT: "utrymmet är slut",
        errno.EROFS: "disken är skrivskyddad",
        errno.EEXIST: "den finns redan",
        errno.EISDIR: "det är en mapp",
        errno.ENOTDIR: "det är inte en mapp",
        errno.ENAMETOOLONG: "namnet är för långt",
        errno.EADDRINUSE: "den används redan",
        errno.EIO: "disken svarar inte",
    }
    return known.get(error.errno or 0, f"systemfel {error.errno}")
