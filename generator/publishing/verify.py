"""Whether a site is whole and as it was made: a folder or a zip held against the SHA256SUMS in it.

Nothing is unpacked and no path of a zip or of the list is opened: what is there is read, and compared. That the list
itself is the one that was published only its own sum can tell, or an attestation of the zip.
"""

from __future__ import annotations

import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .offline_zip import FOLDER
from .output import LEFT_BEHIND, MARKER
from .sums import SUMS_NAME, read_sums

_MOST_FILES = 100_000
_MOST_TIMES_PACKED = 100
"""Ours is packed to about a sixth; a file that is made to fill a disk, to a thousandth."""
_SMALL = 10_000_000
_CHUNK = 1 << 20
_END = b"PK\5\6" + bytes(18)
"""The record at the end of a zip, the last of it, whose last two bytes say how long the comment after it is."""
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)
"""What *zipfile* raises for a file that is not as it should be: a place before its beginning, say, is an OSError."""


class NoSite(Exception):
    """The path is neither a folder nor a zip; says in Swedish what it is."""


@dataclass(frozen=True)
class Verified:
    """``deviations`` are Swedish sentences, none when the site is whole; ``sums`` is the SHA-256 of SHA256SUMS.

    ``left_behind`` names the files that systems put in a folder that is looked at: they are no part of the site.
    """

    files: int
    deviations: tuple[str, ...]
    sums: str = ""
    left_behind: tuple[str, ...] = ()


def verify(path: Path) -> Verified:
    """Compares the site at ``path`` with its sums. Raises NoSite, and OSError when it cannot be read."""
    if path.is_dir():
        return _compared(_in_folder(path), LEFT_BEHIND)
    if not path.exists():
        raise NoSite(f"{path} finns inte")
    if not path.is_file():
        raise NoSite(f"{path} är varken en mapp eller en zip-fil")
    with open(path, "rb") as stream:
        if not zipfile.is_zipfile(stream):
            raise NoSite(f"{path} är varken en mapp eller en zip-fil")
        try:
            with zipfile.ZipFile(stream) as archive:
                size = path.stat().st_size
                refusals = (*_refusals(archive, size), *_around(archive, stream, size))
                return Verified(0, refusals) if refusals else _compared(_in_zip(archive))
        except _DAMAGE:
            return Verified(0, ("Zip-filen är skadad och går inte att läsa till slut.",))


@dataclass(frozen=True)
class _File:
    """A file that is there; ``digest`` is empty for what is no ordinary file. ``content`` is that of the list."""

    path: str
    digest: str
    content: bytes = b""


def _compared(files: Iterator[_File], others: Collection[str] = ()) -> Verified:
    """``others`` are the names, in small letters, of files that are no part of a site and do no harm."""
    found = {file.path: file for file in files}
    left_behind = sorted(path for path in found if path.rpartition("/")[2].lower() in others)
    for path in left_behind:
        del found[path]
    listed = found.pop(SUMS_NAME, None)
    if listed is None:
        return Verified(len(found), (f"Filen {SUMS_NAME} saknas, så det går inte att kontrollera.",))
    try:
        sums = read_sums(listed.content.decode())
    except ValueError:
        return Verified(len(found), (f"Filen {SUMS_NAME} är skadad, så det går inte att kontrollera.",))
    missing = sorted(sums.keys() - found.keys() - {MARKER})  # what the next build needs, and some hosts leave out
    extra = sorted(found.keys() - sums.keys())
    changed = sorted(path for path, digest in sums.items() if path in found and found[path].digest != digest)
    told = (("Saknas", missing), ("Ändrad", changed), ("Hör inte dit", extra))
    deviations = tuple(f"{what}: {_visible(path)}" for what, paths in told for path in paths)
    return Verified(len(found), deviations, listed.digest, tuple(map(_visible, left_behind)))


def _in_folder(root: Path) -> Iterator[_File]:
    def refuse(error: OSError) -> None:
        raise error

    for folder, folders, names in os.walk(root, onerror=refuse):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        for name in (*links, *names):
            file = here / name
            path = file.relative_to(root).as_posix()
            if stat.S_ISREG(file.lstat().st_mode):
                with open(file, "rb") as stream:
                    yield _read(path, stream)
            else:
                yield _File(path, "")


def _in_zip(archive: zipfile.ZipFile) -> Iterator[_File]:
    for info in archive.infolist():
        if info.file_size or not info.is_dir():  # a folder of ours holds no data
            with archive.open(info) as stream:
                yield _read(info.filename.removeprefix(f"{FOLDER}/"), stream)


def _read(path: str, stream: IO[bytes]) -> _File:
    digest = hashlib.sha256()
    kept = []
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        if path == SUMS_NAME:
            kept.append(chunk)
    return _File(path, digest.hexdigest(), b"".join(kept))


def _refusals(archive: zipfile.ZipFile, size: int) -> Iterator[str]:
    """What a zip of ours never holds, and why it is not read: names that lead elsewhere, links, too much."""
    infos = archive.infolist()
    if len(infos) > _MOST_FILES or sum(info.file_size for info in infos) > max(size * _MOST_TIMES_PACKED, _SMALL):
        yield "Zip-filen skulle ta orimligt stor plats uppackad. Packa inte upp den."
        return
    for name, times in Counter(info.filename for info in infos).items():
        if times > 1:
            yield f"Namnet finns flera gånger: {_visible(name)}"
    for info in infos:
        parts = info.orig_filename.removesuffix("/").split("/")
        if parts[0] != FOLDER or {"", ".", ".."}.intersection(parts) or set("\0\\:").intersection(info.orig_filename):
            yield f"Ligger utanför mappen {FOLDER}: {_visible(info.orig_filename)}"
        elif stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            yield f"Är ingen vanlig fil: {_visible(info.filename)}"
        elif info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield f"Går inte att läsa: {_visible(info.filename)}"


def _around(archive: zipfile.ZipFile, stream: IO[bytes], size: int) -> Iterator[str]:
    """What stands before the first file or after the end, where *zipfile* looks for neither."""
    starts = [info.header_offset for info in archive.infolist()]
    stream.seek(max(size - len(_END), 0))
    if min(starts, default=0) > 0 or stream.read(4) + stream.read()[-2:] != _END[:4] + _END[-2:]:
        yield "Det finns något före eller efter innehållet i zip-filen."


def _visible(path: str) -> str:
    """A name in which no character hides or steers a terminal."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in path)
