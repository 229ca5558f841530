"""What comes along when text is pasted: fences from a chat or a wiki, bullets, cells of a table, two lines in one."""

from __future__ import annotations

import re

from ..faults.codes import advice
from ..text.swedish import enumerate_words
from .slip import KEY, Fault, Slip, key_above, near

_BULLET = re.compile(r"^(\s*)([•●▪◦∙·–*])[ \t\u00a0]+\S")


def code_fence(lines: list[str], at: Fault) -> Slip | None:
    """A line of ``` or ~~~ around the record."""
    for index, line in enumerate(lines):
        if match := re.match(r"\s*(`{3,}|~{3,})", line):
            return Slip("yaml-kodblock", index, match.start(1), {"tecken": match[1][:3]})
    return None


def merge_conflict(lines: list[str], at: Fault) -> Slip | None:
    """The marks that git puts around two versions."""
    rows = [index for index, line in enumerate(lines) if re.match(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)", line)]
    if not rows:
        return None
    shown = enumerate_words([str(index + 1) for index in rows])
    return Slip("yaml-konflikt", rows[0], 0, {"rader": shown, "tecken": lines[rows[0]][:7]})


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
    """``slut: ?``, and all others in the file, since YAML stops at the first."""
    found = [
        (index, match)
        for index, line in enumerate(lines)
        for match in re.finditer(rf"(?<![\w-])({KEY}):\s*(\?+)\s*(?=[,}}\]]|$)", line)
    ]
    if not any(index in near(at.line) for index, _ in found):
        return None
    (line, first), *others = found
    names = enumerate_words([f"{match[1]} (rad {index + 1})" for index, match in found])
    hint = advice.LEAVE_OUT.format(fält=names) if others else ""
    return Slip("yaml-fragetecken", line, first.start(2), {"nyckel": first[1], "advice": hint})


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
    """``titel = …``, and all other such rows."""
    rows = {
        index: match
        for index, line in enumerate(lines)
        if (match := re.match(rf"\s*(?:- +)?({KEY})\s*([=;]|[-–](?=\s))\s*\S", line)) and match[1] in at.names
    }
    line = next((index for index in near(at.line) if index in rows), None)
    if line is None:
        return None
    first = rows[min(rows)]
    values: dict[str, object] = {"nyckel": first[1], "ersätter": f", i stället för ”{first[2]}”"}
    if len(rows) > 1:
        shown = enumerate_words([str(index + 1) for index in rows])
        values["advice"] = advice.COLONS.format(tecken=first[2], rader=shown)
    return Slip("yaml-kolon-saknas", min(rows), first.end(1), values)


def two_fields(lines: list[str], at: Fault) -> Slip | None:
    """``status: avslutat utfall: okänt``"""
    line = lines[at.line]
    second = re.search(rf"\s({KEY})$", line[: at.column]) if line[at.column : at.column + 1] == ":" else None
    first = re.match(rf"\s*(?:- +)?({KEY}):\s", line)
    if first and second and second[1] in at.names and first.end(1) < second.start(1):
        return Slip("yaml-tva-falt", at.line, second.start(1), {"nyckel": first[1], "andra": second[1]})
    return None
