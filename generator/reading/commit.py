"""A commit's files as bytes, and what has been touched since: asked of Git, which changes nothing.

Arguments are lists and paths end with NUL, so that no name of a file or a commit is read as anything but a name.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from ..text.swedish import shorten
from .files import is_passed_over, shown_path
from .sizes import Most

Touch = Literal["ny", "ändrad", "namnbyte", "borttagen"]
_TOUCHES: dict[str, Touch] = {"A": "ny", "C": "ny", "D": "borttagen", "R": "namnbyte"}
"""By the letter of ``git diff --name-status``; any other is a change."""
_FILE_MODES = (b"100644", b"100755", b"100664")


class NoCommit(Exception):
    """There is nothing to compare with; its text says why, in Swedish."""


class Commit(NamedTuple):
    """A commit of the repository whose work tree begins at ``top``."""

    top: Path
    id: str

    def below(self, folder: Path) -> str | None:
        """The path of ``folder`` in the repository, ending with a slash; None for one outside it."""
        try:
            path = os.path.relpath(folder.resolve(), self.top.resolve()).replace(os.sep, "/")
        except ValueError:  # another drive of Windows
            return None
        return None if path == ".." or path.startswith("../") else "" if path == "." else f"{path}/"


class Touched(NamedTuple):
    """A file that differs between the commit and the work tree; ``was`` is its path before when that was another."""

    how: Touch
    path: str
    was: str = ""


def find_commit(folder: Path, name: str) -> Commit:
    """The commit that ``name`` means in the repository around ``folder``. Raises NoCommit."""
    top = _git(folder, "rev-parse", "--show-toplevel")
    if not top:
        raise NoCommit(f"Mappen {folder} ligger inte i ett git-arkiv, eller så får git inte läsa det.")
    root = Path(os.fsdecode(top.removesuffix(b"\n")))
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    id = _git(root, *asked) if name and "\0" not in name else None
    if id:
        return Commit(root, id.decode().strip())
    if _git(root, "rev-parse", "--is-shallow-repository") == b"true\n":
        advice = "Bara en del av historiken är hämtad: kör git fetch --unshallow."
    else:
        advice = "Ange en commit, en gren eller en tagg."
    raise NoCommit(f"Versionen {shorten(shown_path(name)) or '(tom)'} finns inte i git-arkivet. {advice}")


def committed_tree(commit: Commit, folder: str, most: Callable[[str], Most]) -> tuple[dict[str, bytes], set[str]]:
    """Every file of ``commit`` below ``folder`` (as ``Commit.below`` says it), and the paths of what is not read.

    The same are passed over and left unread as ``files.read_tree`` does in a folder: hidden files, links, and what is
    larger than ``most`` says. Raises NoCommit.
    """
    objects: dict[str, bytes] = {}
    unread: set[str] = set()
    for mode, object, size, path in _listed(commit, folder):
        if any(map(is_passed_over, path.split("/"))):
            continue
        if mode in _FILE_MODES and size <= most(path).bytes:
            objects[path] = object
        else:
            unread.add(path)
    contents = dict(zip(objects, _contents(commit, list(objects.values())), strict=True))
    unread |= {path for path, content in contents.items() if content is None}
    return {path: content for path, content in contents.items() if content is not None}, unread


def touched_since(commit: Commit) -> list[Touched]:
    """What differs between ``commit`` and the work tree, untracked files too, by path. Raises NoCommit."""
    asked = ("diff", "--no-ext-diff", "--no-textconv", "--no-relative", "--name-status", "-z", "-M", commit.id, "--")
    words = iter(_answer(commit, *asked).split(b"\0"))
    found = []
    for status in words:
        if status:
            first = _name(next(words))
            last = _name(next(words)) if status[:1] in b"RC" else first
            how = _TOUCHES.get(status[:1].decode(), "ändrad")
            found.append(Touched(how, last, first if how == "namnbyte" else ""))
    others = _answer(commit, "ls-files", "-z", "--others", "--exclude-standard").split(b"\0")
    found += (Touched("ny", _name(path)) for path in others if path)
    return sorted(found, key=lambda touched: touched.path)


def _listed(commit: Commit, folder: str) -> Iterator[tuple[bytes, bytes, int, str]]:
    """Mode, object, size and path below ``folder`` of each of its files."""
    within = ("--", folder) if folder else ()
    for row in _answer(commit, "ls-tree", "-r", "-z", "-l", "--full-tree", commit.id, *within).split(b"\0"):
        if row:
            about, _, path = row.partition(b"\t")
            mode, _, object, size = about.split()
            yield mode, object, int(size) if size.isdigit() else 0, _name(path.removeprefix(os.fsencode(folder)))


def _contents(commit: Commit, objects: list[bytes]) -> Iterator[bytes | None]:
    """The bytes of each object, None for one that is not there."""
    answer = _answer(commit, "cat-file", "--batch", asked=b"".join(object + b"\n" for object in objects))
    place = 0
    for _ in objects:
        end = answer.index(b"\n", place)
        *_, size = answer[place:end].split()
        place = end + 1
        if not size.isdigit():
            yield None
            continue
        yield answer[place : place + int(size)]
        place += int(size) + 1


def _answer(commit: Commit, *arguments: str, asked: bytes = b"") -> bytes:
    answer = _git(commit.top, *arguments, asked=asked)
    if answer is None:
        raise NoCommit("Git kan inte läsa hela historiken. Hämta den på nytt.")
    return answer


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes | None:
    """What git answers in ``folder``, None when it does not. Raises NoCommit without git."""
    settings = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        answer = subprocess.run(
            ["git", *arguments], cwd=folder, input=asked, capture_output=True, env={**os.environ, **settings}
        )
    except FileNotFoundError:
        raise NoCommit(
            "Programmet git finns inte på datorn. Det behövs för att jämföra med en tidigare version."
        ) from None
    except OSError:
        return None
    return answer.stdout if answer.returncode == 0 else None


def _name(path: bytes) -> str:
    return shown_path(os.fsdecode(path))
