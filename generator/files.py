"""Reading: a tree as bytes, without following links out of it. ``output.py`` writes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from .codes import problem
from .problems import Problem
from .text_sv import format_number

_IGNORED = {"thumbs.db", "desktop.ini", "readme.md"}


def read_tree(root: Path, max_bytes: int | None = None) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file under ``root`` as relative POSIX path -> bytes, and what could not be read.

    Hidden files, ``README.md`` and the files that systems leave behind are passed over; a file
    of more than ``max_bytes`` is told, not read.
    """
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path, entry in _entries(root, "", problems):
        try:
            status = entry.stat(follow_symlinks=False)
            mode = status.st_mode
            if stat.S_ISLNK(mode):
                problems.append(problem("fil-lank", path))
            elif not stat.S_ISREG(mode):
                problems.append(problem("fil-olasbar", path, orsak="det är inte en vanlig fil"))
            elif max_bytes is not None and status.st_size > max_bytes:
                problems.append(too_large(path, status.st_size, max_bytes))
            else:
                with open(entry.path, "rb") as stream:
                    contents[path] = stream.read()
        except OSError as error:
            problems.append(problem("fil-olasbar", path, orsak=reason(error)))
    return contents, problems


def _entries(folder: Path, prefix: str, problems: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(problem("fil-olasbar", prefix.rstrip("/") or ".", orsak=reason(error)))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _IGNORED:
            continue
        path = prefix + entry.name.encode("utf-8", "backslashreplace").decode()
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), path + "/", problems)
        else:
            yield path, entry


def too_large(file: str, size: int, max_bytes: int) -> Problem:
    return problem("fil-stor", file, storlek=format_number(size / 1e6, 1), tak=max_bytes // 1_000_000)


def reason(error: OSError) -> str:
    """Why the system refused, in Swedish."""
    import errno

    known = {
        errno.EACCES: "du har inte rätt att läsa eller skriva där",
        errno.EPERM: "du har inte rätt att läsa eller skriva där",
        errno.ENOENT: "den finns inte",
        errno.ENOSPC: "disken är full",
        errno.EDQUOT: "utrymmet är slut",
        errno.EROFS: "disken är skrivskyddad",
        errno.EISDIR: "det är en mapp",
        errno.ENOTDIR: "det är inte en mapp",
        errno.ENAMETOOLONG: "namnet är för långt",
        errno.EIO: "disken svarar inte",
    }
    return known.get(error.errno or 0, f"systemfel {error.errno}")
