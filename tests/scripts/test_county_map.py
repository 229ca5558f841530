"""The map of a county: what the script makes of borders, and that the maps in the repository are such."""

from __future__ import annotations

import json
import re
import runpy
import struct
from pathlib import Path

import pytest

from generator.pages.views.county_maps import county_map
from tests import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts/county_map.py"))
rings, drawn, apart = SCRIPT["rings"], SCRIPT["drawn"], SCRIPT["_apart"]
MAPS = sorted((ROOT / "generator/pages/maps").glob("*.json"))
Ring = list[tuple[float, float]]


def square(west: float, south: float, size: float = 1) -> Ring:
    east, north = west + size, south + size
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def polygon(*found: Ring) -> bytes:
    parts = [
        struct.pack(f"<I{2 * len(ring)}d", len(ring), *(number for point in ring for number in point)) for ring in found
    ]
    return struct.pack("<BII", 1, 3, len(found)) + b"".join(parts)


def test_rings_are_read_of_one_surface_and_of_several() -> None:
    whole, hole, island = square(0, 0, 4), square(1, 1), square(9, 9)
    assert rings(polygon(whole, hole)) == [whole, hole]
    several = struct.pack("<BII", 1, 6, 2) + polygon(whole, hole) + polygon(island)
    assert rings(several) == [whole, hole, island]
    for other in (struct.pack("<BI2d", 1, 1, 0, 0), struct.pack(">BII", 0, 3, 0)):
        with pytest.raises(ValueError, match="geometri"):
            rings(other)


def test_a_degree_is_shorter_from_west_to_east_and_neighbours_still_meet() -> None:
    picture = drawn({"0001": [square(14, 59.5)], "0002": [square(15, 59.5)]}, {"0001": "Väster", "0002": "Öster"})
    assert (picture["width"], picture["height"]) == (600, 600)
    paths = {code: one["path"] for code, one in picture["municipalities"].items()}
    assert paths == {"0001": "M0 600l300 0 0 -600 -300 0z", "0002": "M300 600l300 0 0 -600 -300 0z"}
    assert [one["name_at"][0] for one in picture["municipalities"].values()] == [150, 450]


def test_a_long_name_makes_way_for_that_of_a_smaller_neighbour() -> None:
    names = {"0001": "Ett mycket långt namn", "0002": "Ett annat långt namn"}
    picture = drawn({"0001": [square(14, 59.5)], "0002": [square(15, 60.1, 0.4)]}, names)
    first, second = (one["name_at"] for one in picture["municipalities"].values())
    assert apart(first, names["0001"], second, names["0002"])


def test_there_is_a_map_of_ours() -> None:
    assert [file.stem for file in MAPS] == ["05"]


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_a_map_is_small_and_says_whose_it_is(file: Path) -> None:
    found = json.loads(file.read_text("utf-8"))
    assert file.stat().st_size < 30_000
    assert found["source"]
    assert found["licence"] == "MIT"
    assert "Copyright" in found["notice"]
    assert all(re.fullmatch(rf"{file.stem}\d\d", code) for code in found["municipalities"])
    for one in found["municipalities"].values():
        assert re.fullmatch(r"(M\d+ \d+l(-?\d+ -?\d+ ?)+z)+", one["path"])
        assert 0 < one["name_at"][0] < found["width"]
        assert 0 < one["name_at"][1] < found["height"]


@pytest.mark.parametrize("code", ["", "99", "../maps/05", "05.json", "å"])
def test_no_other_county_has_one(code: str) -> None:
    assert county_map(code) is None
