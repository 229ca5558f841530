from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.linking.links import link
from generator.search.indexing.assets import search_files
from generator.search.indexing.data_scripts import BrokenData, data_scripts, read_data_script
from generator.search.query import Engine
from tests.search.samples import catalogue

_TEXT = st.text(st.characters(codec="utf-8")) | st.sampled_from(["\\'", "\u2028\\u2028", "'\"\n</script>"])
_VALUE = st.recursive(
    _TEXT | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner), max_leaves=20
)


@given(_VALUE)
def test_what_is_written_is_read(value: object) -> None:
    scripts = data_scripts({"poster": value, "ord": []})
    fingerprint, found = read_data_script("poster", scripts["poster"])
    assert json.loads(found) == value
    assert read_data_script("ord", scripts["ord"]) == (fingerprint, "[]")


def test_the_fingerprint_follows_every_value() -> None:
    values: list[dict[str, object]] = [{"poster": 1, "ord": 2}, {"poster": 1, "ord": 3}, {"poster": 12, "ord": ""}]
    assert len({read_data_script("poster", data_scripts(value)["poster"])[0] for value in values}) == len(values)


@pytest.mark.parametrize("cut", [0, 1, 40, -1, -5])
def test_a_script_cut_short_is_refused(cut: int) -> None:
    script = data_scripts({"poster": {"titlar": ["En titel"]}})["poster"]
    with pytest.raises(BrokenData):
        read_data_script("poster", script[:cut])


def test_another_script_is_refused() -> None:
    with pytest.raises(BrokenData):
        read_data_script("poster", data_scripts({"index": []})["index"])


def _searched(files: dict[str, str | bytes]) -> None:
    Engine(lambda path: str(files[path])).find("ett")


def test_scripts_of_different_builds_are_refused() -> None:
    one, other = catalogue(projekt__aa={"titel": "Ett"}), catalogue(projekt__aa={"titel": "Två"})
    files = search_files(one, link(one)) | {"data/sok-ord.js": search_files(other, link(other))["data/sok-ord.js"]}
    with pytest.raises(BrokenData, match="ord"):
        _searched(files)


@pytest.mark.parametrize(
    "damage",
    [
        lambda script: script.replace('"agreed"', '"agreee"'),
        lambda script: script.replace("[", "{", 3),
        lambda script: script.replace('"classes":[', '"classes":['.replace("[", "(")),
    ],
    ids=["of another version", "no script of ours", "no JSON"],
)
def test_data_that_are_not_as_we_write_them_are_refused(damage: Callable[[str], str]) -> None:
    found = catalogue(projekt__aa={"titel": "Ett"})
    files = search_files(found, link(found))
    _searched(files)
    with pytest.raises(BrokenData):
        _searched(files | {"data/sok-ord.js": damage(str(files["data/sok-ord.js"]))})


def test_a_missing_file_is_told_as_it_is() -> None:
    def read(path: str) -> str:
        raise FileNotFoundError(path)

    with pytest.raises(FileNotFoundError, match=r"data/sok-poster\.js"):
        Engine(read).find("ett")
