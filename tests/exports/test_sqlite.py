"""The database of ``kunskapsbank export sqlite``, read back with SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import Any

import pytest
from pydantic import BaseModel

from generator.contributing.canonical import canonical
from generator.exports.records_json import catalogue_json, record_lines
from generator.exports.records_sqlite import SqliteLacking, catalogue_sqlite, datasette_metadata
from generator.faults.problems import has_errors
from generator.linking.links import link
from generator.models.fields import fields_of
from generator.models.kinds import KINDS
from generator.records.catalogue import Catalogue, load
from tests.exports.test_exports import NOW
from tests.generated_records import generated
from tests.small import PROJECT, SMALL, check


@contextmanager
def opened(catalogue: Catalogue) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(catalogue_sqlite(catalogue, link(catalogue)))
        yield database


@pytest.fixture(scope="module")
def catalogue(slow: None) -> Catalogue:
    """Records of every type, with most fields some time, of those that are made by chance and have no errors."""
    files = {}
    for number in range(12 * len(KINDS)):
        kind, data = generated(number)
        files[f"{kind.folder}/prov-{number}.yaml"] = canonical(data, kind.model)
    wrong = {fault.file for fault in check(files)[1] if fault.severity == "error"}
    found, problems = check({file: text for file, text in files.items() if file not in wrong})
    assert not has_errors(problems)
    assert all(len(found.records[kind.folder]) > 2 for kind in KINDS)
    return found


@pytest.fixture(scope="module")
def database(catalogue: Catalogue) -> Iterator[sqlite3.Connection]:
    with opened(catalogue) as database:
        yield database


def _all(database: sqlite3.Connection, query: str) -> list[Any]:
    return database.execute(query).fetchall()


def test_it_is_whole_and_every_reference_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert _all(database, "PRAGMA integrity_check") == [("ok",)]
    assert _all(database, "PRAGMA foreign_key_check") == []
    assert len(_all(database, 'PRAGMA foreign_key_list("projekt_kommuner")')) == 2
    database.execute("INSERT INTO sök(sök) VALUES ('integrity-check')")


def test_it_holds_the_records_of_katalog_json(catalogue: Catalogue, database: sqlite3.Connection) -> None:
    told = json.loads(catalogue_json(record_lines(catalogue, link(catalogue)), NOW))["records"]
    assert [json.loads(text) for (text,) in _all(database, "SELECT json FROM poster ORDER BY nummer")] == told
    for kind in KINDS:
        ids = [record["id"] for record in told if record["typ"] == kind.folder]
        assert [ref for (ref,) in _all(database, f'SELECT ref FROM "{kind.folder}" ORDER BY rowid')] == ids
    named = {(source, record["id"]) for record in told for source in record["länkas_från"]}
    assert {*_all(database, "SELECT från, till FROM kopplingar")} == named


def test_every_value_of_every_field_stands_in_it(catalogue: Catalogue, database: sqlite3.Connection) -> None:
    tables = [name for (name,) in _all(database, "SELECT DISTINCT tabell FROM kolumner")]
    for kind in KINDS:
        below = [name for name in tables if name == kind.folder or name.startswith(f"{kind.folder}_")]
        keys = ("id", "ref", "nr", "tillhör")
        rows = (dict(zip(columns, row, strict=True)) for table in below for columns, row in _rows(database, table))
        held = Counter(
            str(value) for row in rows for key, value in row.items() if key not in keys and value is not None
        )
        records = catalogue.records[kind.folder].values()
        assert held == Counter(value for entry in records for value in _values(entry.record))


def _rows(database: sqlite3.Connection, table: str) -> Iterator[tuple[list[str], Any]]:
    cursor = database.execute(f'SELECT * FROM "{table}"')
    columns = [column[0] for column in cursor.description]
    yield from ((columns, row) for row in cursor)


def _values(part: BaseModel) -> Iterator[str]:
    for spec in fields_of(type(part)).values():
        value = getattr(part, spec.attribute)
        for item in value if spec.many else (value,):
            if isinstance(item, BaseModel):
                yield from _values(item)
            elif item is not None:
                yield str(item)


def test_lists_stand_in_order_below_what_holds_them() -> None:
    first = "{fas: Ett, rader: [{post: A, belopp: 5}, {post: B, belopp: -2}]}"
    lines = f"budget: [{first}, {{fas: Två, rader: [{{post: C, belopp: 1}}]}}]\n"
    with opened(check({"projekt/prov.yaml": PROJECT + lines})[0]) as database:
        query = (
            'SELECT fas, "post", belopp FROM projekt_budget AS b JOIN projekt_budget_rader AS r ON r.tillhör = b.nr'
            " WHERE b.tillhör = 'prov' ORDER BY r.nr"
        )
        assert _all(database, query) == [("Ett", "A", 5), ("Ett", "B", -2), ("Två", "C", 1)]


def test_a_vocabulary_may_name_a_record_that_is_not_there() -> None:
    row = "- {id: s, namn: S, vad: Nytt., hur_ofta: varje år, ansvarig: R, poster: [fonder/amif, fonder/borta]}\n"
    found, problems = check({"ordlistor/bevakning.yaml": row})
    assert not has_errors(problems)
    with opened(found) as database:
        assert _all(database, "SELECT värde FROM bevakning_poster") == [("fonder/amif",), ("fonder/borta",)]
        assert _all(database, "PRAGMA foreign_key_check") == []


def test_sources_of_single_texts_and_own_words_are_told() -> None:
    texts = (
        "syfte: [{text: Sagt., källor: [{källa: oschotte-guschelov, sida: '7'}]}, {text: Eget., källor: []}, Resten.]\n"
    )
    with opened(check({"projekt/prov.yaml": PROJECT + texts})[0]) as database:
        query = "SELECT fält, egen, källa, sida FROM textkällor WHERE post = 'projekt/prov'"
        assert _all(database, query) == [("syfte.0", 0, "oschotte-guschelov", "7"), ("syfte.1", 1, None, None)]


@pytest.fixture(scope="module")
def library() -> Iterator[sqlite3.Connection]:
    record = f'{PROJECT}kommuner: ["0580"]\nsyfte: [Fler lån på biblioteken.]\n'
    with opened(check({"projekt/prov.yaml": record})[0]) as database:
        yield database


@pytest.mark.parametrize(
    ("query", "found"),
    [("lån", True), ("LÅN", True), ("lan", False), ("Linköping", True), ("linkoping", False), ("bibliotek*", True)],
)
def test_text_is_found_by_swedish_words(library: sqlite3.Connection, query: str, found: bool) -> None:
    hits = library.execute(
        "SELECT ref FROM sök JOIN poster ON poster.nummer = sök.rowid WHERE sök MATCH ?", (query,)
    ).fetchall()
    assert (hits == [("projekt/prov",)]) is found


@pytest.mark.parametrize("files", [{}, SMALL], ids=["empty", "small"])
def test_any_catalogue_gives_the_same_tables_and_always_the_same_bytes(files: dict[str, str]) -> None:
    catalogue = load({path: text.encode() for path, text in files.items()})[0]
    assert catalogue_sqlite(catalogue, link(catalogue)) == catalogue_sqlite(catalogue, link(catalogue))
    with opened(catalogue) as database:
        assert _all(database, "PRAGMA integrity_check") == [("ok",)]
        assert _all(database, "SELECT count(*) FROM poster") == [(sum(1 for _ in catalogue.entries()),)]
        assert _all(database, "SELECT count(*) FROM sök WHERE sök MATCH 'post'")[0][0] == (5 if files else 0)


def test_datasette_is_told_of_every_table_and_column(database: sqlite3.Connection) -> None:
    tables = json.loads(datasette_metadata("prov"))["databases"]["prov"]["tables"]
    names = {name for (name,) in _all(database, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {name for name in names if not name.startswith("sök")} == tables.keys()
    for name, told in tables.items():
        columns = [column for _, column, *_ in _all(database, f'PRAGMA table_info("{name}")')]
        assert columns == list(told["columns"])
        assert all(told["columns"].values()), name


def test_a_sqlite_that_cannot_search_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Old(sqlite3.Connection):
        def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *arguments)

    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Old))
    with pytest.raises(SqliteLacking, match="FTS5"):
        catalogue_sqlite(load({})[0], link(load({})[0]))
