"""The ES modules of ``generator/browser`` joined to one classic script.

Browsers refuse modules on file://, so each module becomes a function that returns what it exports,
in the order in which they import each other. The modules keep to a few plain forms, which
``_IMPORT`` and ``_EXPORT`` name; anything else that looks like an import or export is an error here, not in a
reader's browser. Notes, ``/** … */``, are for us and are left out: their types would be a third of what is loaded.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

_IMPORT = re.compile(r"^import (?:\{(?P<names>[^}]*)\} from )?\"(?P<file>\.\.?/[a-z_/]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (?P<name>\w+))", re.MULTILINE)
_NOTE = re.compile(r"^ */\*\*.*?\*/\n|/\*\*.*?\*/ ?", re.MULTILINE | re.DOTALL)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class BundleError(Exception):
    """A module that cannot be joined: an unknown form of import or export, or a circle."""


@cache
def joined(entry: str) -> str:
    """The script of all modules that ``entry`` leads to: ``main.js`` for pages, ``command_line.js`` for commands."""
    return join(sources(), entry)


def sources() -> dict[str, str]:
    """Path from this folder -> source of every module."""
    folder = Path(__file__).parent
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*.js")}


def join(modules: Mapping[str, str], entry: str) -> str:
    """Path -> source to one script that runs ``entry``. Raises BundleError."""
    ordered: list[str] = []
    open_files: list[str] = []

    def visit(file: str) -> None:
        if file in ordered:
            return
        if file in open_files or file not in modules:
            raise BundleError(f"{' -> '.join([*open_files, file])}: a circle or no such module")
        open_files.append(file)
        for match in _IMPORT.finditer(modules[file]):
            visit(_imported(file, match["file"]))
        open_files.pop()
        ordered.append(file)

    visit(entry)
    return '(() => {\n"use strict";\n' + "".join(_as_function(file, modules[file]) for file in ordered) + "})();\n"


def _as_function(file: str, source: str) -> str:
    exported = [match["name"] for match in _EXPORT.finditer(source)]
    body = _NOTE.sub("", _EXPORT.sub("", _IMPORT.sub(partial(_destructured, file), source)))
    if left := _LEFT.search(body):
        raise BundleError(f"{file}: {left[0]}")
    return f"const {_variable(file)} = (() => {{\n{body}return {{ {', '.join(exported)} }};\n}})();\n"


def _imported(file: str, target: str) -> str:
    """The path of what ``file`` imports as ``target``."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), target))


def _destructured(file: str, match: re.Match[str]) -> str:
    if match["names"] is None:
        return ""
    names = " ".join(match["names"].split()).replace(" as ", ": ")
    return f"const {{ {names} }} = {_variable(_imported(file, match['file']))};\n"


def _variable(file: str) -> str:
    return "module_" + file.removesuffix(".js").replace("/", "_")
