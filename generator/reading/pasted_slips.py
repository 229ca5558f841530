"""What comes along when text is pasted: fences from a chat or a wiki, bullets, cells of a table, two lines in one."""

from __future__ import annotations

import re

from .slip import KEY, Fault, Slip, key_above, near

_BULLET = re.compile(r"^(\s*)([•●▪◦∙·–*])[ \t\u00a0]+\S")


def code_fence(lines: list[str], at: Fault) -> Slip | None:
    """A line of ``` or ~~~ around the record."""
    for index, line in enumerate(lines):
        if match := re.match(r"\s*(`{3,}|~{3,})", line):
            return Slip("yaml-kodblock", index, match.start(1), {"tecken": match[1][:3]})
    return None


def table(lines: list[str], at: Fault) -> Slip | None:
    """Cells of a spreadsheet: names and values beside each other, or the names on one line."""
    beside, header = [], []
    for index, line in enumerate(lines):
        cells = [cell.strip() for cell in re.split(r"[\t;]", line)]
        named = [cell in at.names for cell in cells]
        if len(cells) > 1 and all(named):
            header.append(index)
        elif len(cells) == 2 and named[0] and "\t" in line:
            beside.append(index)
    first = header[:1] or (beside[:1] if len(beside) > 1 else [])
    return Slip("yaml-tabell", first[0], 0, {}) if first else None


def bullet(lines: list[str], at: Fault) -> Slip | None:
    """A sign of a list that a word processor put there."""
    for index in near(at.line):
        if match := _BULLET.match(lines[index]):
            values: dict[str, object] = {"tecken": match[2], "fält": key_above(lines, index)}
            return Slip("punkt-i-lista", index, match.start(2), values)
    return None


def extra_comma(lines: list[str], at: Fault) -> Slip | None:
    """``[a,, b]``"""
    for index in near(at.line):
        if match := re.search(r"[\[{,]\s*(,)", lines[index]):
            return Slip("yaml-komma", index, match.start(1), {"fält": key_above(lines, index)})
    return None


def question_mark(lines: list[str], at: Fault) -> Slip | None:
    """``slut: ?``"""
    for index in near(at.line):
        if match := re.search(rf"({KEY}):\s*(\?)\s*(?=[,}}\]]|$)", lines[index]):
            return Slip("yaml-fragetecken", index, match.start(2), {"nyckel": match[1]})
    return None


def dash_before_field(lines: list[str], at: Fault) -> Slip | None:
    """A record that begins as an item of a list."""
    first = next((index for index, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    match = re.match(rf"- +({KEY}):", lines[first])
    if match and match[1] in at.names and match[1] != "id" and re.match(rf"{KEY}:", lines[at.line]):
        return Slip("yaml-streck-fore-falt", first, 0, {"nyckel": match[1]})
    return None


def marked_key(lines: list[str], at: Fault) -> Slip | None:
    """``**titel:** …``"""
    for index in near(at.line):
        match = re.match(rf"\s*([*_]{{1,3}})({KEY})(?::[*_]{{1,3}}|[*_]{{1,3}}:)", lines[index])
        if match and match[2] in at.names:
            return Slip("yaml-markerat-falt", index, match.start(1), {"nyckel": match[2], "tecken": match[1]})
    return None


def wrong_sign(lines: list[str], at: Fault) -> Slip | None:
    """``titel = …``"""
    for index in near(at.line):
        match = re.match(rf"\s*(?:- +)?({KEY})\s*([=;]|[-–](?=\s))\s*\S", lines[index])
        if match and match[1] in at.names:
            values: dict[str, object] = {"nyckel": match[1], "ersätter": f", i stället för ”{match[2]}”"}
            return Slip("yaml-kolon-saknas", index, match.end(1), values)
    return None


def two_fields(lines: list[str], at: Fault) -> Slip | None:
    """``status: avslutat utfall: okänt``"""
    line = lines[at.line]
    second = re.search(rf"\s({KEY})$", line[: at.column]) if line[at.column : at.column + 1] == ":" else None
    first = re.match(rf"\s*(?:- +)?({KEY}):\s", line)
    if first and second and second[1] in at.names and first.end(1) < second.start(1):
        return Slip("yaml-tva-falt", at.line, second.start(1), {"nyckel": first[1], "andra": second[1]})
    return None
