"""The catalogue as a database in one file, for questions that no page answers: SQLite, with full text search (FTS5).

``sqlite_tables.py`` says which tables the models give. Beside them stand ``poster``, every record whatever its type,
with its text and with all that katalog.json says; ``sök``, the index of that text; ``kopplingar``, who names whom;
``textkällor``, the sources of single texts; and ``kolumner``, what the columns hold. References are foreign keys.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import Any

from ..linking.links import Links
from ..models.common import SourceRef
from ..models.data_files import SCHEMA_VERSION
from ..models.fields import fields_of
from ..records.catalogue import Catalogue
from ..records.parse import Entry
from ..search.indexing.documents import search_documents
from ..text.urls import record_url
from .records_json import record_as_written
from .sqlite_tables import RECORDS, Column, Field, Table, record_tables, vocabulary_tables

TOKENIZER = "unicode61 remove_diacritics 0"
"""Words as Swedish has them: without the option å, ä and ö would be a and o, and *lån* would find *lan*."""
SEARCH = "sök"
_SEARCHED = ("titel", "sammanfattning", "text")
_POST = (RECORDS, "ref")

_RECORDS = Table(
    RECORDS,
    "Poster",
    "En rad för varje post, oavsett typ. Tabellen som heter som typen har postens fält.",
    (
        Column("nummer", "Nummer", "Radens nummer i databasen.", "INTEGER", key=True),
        Column("ref", "Post", "Postens mapp och id.", required=True),
        Column("typ", "Typ", "Postens typ, samma som tabellens namn.", required=True),
        Column("id", "Id", "Postens id, samma som filens namn.", required=True),
        Column("url", "Sida", "Postens sida, från webbplatsens rot.", required=True),
        Column("titel", "Titel", "Postens titel.", required=True),
        Column("sammanfattning", "Sammanfattning", "Det viktigaste i två–tre meningar.", required=True),
        Column("text", "Text", "All text i posten, med namn i stället för id: det som söks.", required=True),
        Column("json", "JSON", "Hela posten, som i data/katalog.json.", required=True),
    ),
)
_LINKS = Table(
    "kopplingar",
    "Kopplingar",
    "Vilken post som nämner vilken.",
    (
        Column("från", "Från", "Posten som nämner den andra.", refers=_POST, key=True),
        Column("till", "Till", "Posten som nämns.", refers=_POST, key=True),
        Column("egen", "Egen", "1 när kopplingen är kunskapsbankens egen och ingen källas.", "INTEGER", required=True),
    ),
)
_SOURCES = Table(
    "textkällor",
    "Källor till enskilda texter",
    "Källan till en text i en post. För andra texter gäller postens källor. Egna ord har ingen källa.",
    (
        Column("nr", "Nummer", "Radens nummer.", "INTEGER", key=True),
        Column("post", "Post", "Posten som texten står i.", refers=_POST, required=True),
        Column("fält", "Fält", "Var i posten texten står: syfte.0 är den första texten i syfte.", required=True),
        Column("egen", "Egen", "1 när orden är kunskapsbankens egna och ingen källas.", "INTEGER", required=True),
    ),
    tuple(
        Field(
            Column(spec.key, spec.label, spec.help, refers=("kallor", "id") if spec.key == "källa" else None),
            spec.attribute,
        )
        for spec in fields_of(SourceRef).values()
    ),
)
_COLUMNS = Table(
    "kolumner",
    "Kolumner",
    "Vad varje kolumn i databasen innehåller.",
    (
        Column("tabell", "Tabell", "Tabellens namn.", key=True),
        Column("kolumn", "Kolumn", "Kolumnens namn.", key=True),
        Column("etikett", "Etikett", "Vad läsaren ser på sidorna.", required=True),
        Column("hjälp", "Hjälp", "Vad som står i kolumnen.", required=True),
    ),
)


class SqliteLacking(Exception):
    """This Python's SQLite cannot search text, or cannot give a database as bytes."""


def tables() -> tuple[Table, ...]:
    """Every table of the database, but for the index of its text."""
    roots = (*vocabulary_tables().values(), *record_tables().values())
    return (_RECORDS, *(table for root in roots for table in root.every()), _LINKS, _SOURCES, _COLUMNS)


def catalogue_sqlite(catalogue: Catalogue, links: Links) -> bytes:
    """The database of a catalogue without errors; the same catalogue gives the same bytes. Raises SqliteLacking."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        _require_fts5(database)
        database.execute("PRAGMA page_size = 4096")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("BEGIN")
        for table in tables():
            database.execute(_definition(table))
        _insert(database, _RECORDS, _record_rows(catalogue, links))
        for vocabulary, rows in catalogue.vocabularies.items():
            _fill(database, vocabulary_tables()[vocabulary], (((), row.term) for row in rows.values()))
        for folder, records in catalogue.records.items():
            held = (((entry.id, entry.ref), entry.record) for entry in records.values())
            _fill(database, record_tables()[folder], held)
        _insert(database, _LINKS, _link_rows(links))
        _insert(database, _SOURCES, _source_rows(catalogue))
        told = ((table.name, column.name, column.label, column.help) for table in tables() for column in table.columns)
        _insert(database, _COLUMNS, told)
        _index_text(database)
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def datasette_metadata(name: str) -> str:
    """The ``metadata.json`` with which Datasette shows the database ``name``: what its tables and columns hold."""
    shown = {
        table.name: {
            "title": table.label,
            "description": table.help,
            "columns": {column.name: column.help for column in table.columns},
        }
        for table in tables()
    }
    shown[RECORDS] |= {"facets": ["typ"], "fts_table": SEARCH, "fts_pk": "nummer", "label_column": "titel"}
    shown |= {name: {**shown[name], "label_column": "titel"} for name in record_tables()}
    shown |= {name: {**shown[name], "label_column": "namn"} for name in vocabulary_tables()}
    told = {
        "license": "CC BY 4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/deed.sv",
        "databases": {name: {"tables": shown}},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _require_fts5(database: sqlite3.Connection) -> None:
    try:
        database.execute("CREATE VIRTUAL TABLE temp.probe USING fts5(words)")
        database.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError as error:
        raise SqliteLacking("FTS5") from error
    if not hasattr(database, "serialize"):  # SQLite can be compiled without it
        raise SqliteLacking("serialize")


def _definition(table: Table) -> str:
    keys = [column for column in table.columns if column.key]
    parts = [_column_definition(column, alone=len(keys) == 1) for column in table.columns]
    if len(keys) > 1:
        parts.append(f"PRIMARY KEY ({', '.join(_quoted(column.name) for column in keys)})")
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(parts) + "\n)"


def _column_definition(column: Column, alone: bool) -> str:
    said = [_quoted(column.name), column.type]
    if column.key and alone:
        said.append("PRIMARY KEY" if column.type == "INTEGER" else "NOT NULL PRIMARY KEY")
    elif column.key or column.required:
        said.append("NOT NULL")
    if column.name == "ref":
        said.append("UNIQUE")
    if column.refers:
        said.append(f"REFERENCES {_quoted(column.refers[0])} ({_quoted(column.refers[1])})")
    return " ".join(said)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _insert(database: sqlite3.Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    places = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", rows)


def _fill(database: sqlite3.Connection, table: Table, held: Iterable[tuple[tuple[Any, ...], Any]]) -> None:
    """Writes what holders are, each after its keys, and below them what stands in their lists."""
    below: dict[str, tuple[Table, list[tuple[tuple[Any, ...], Any]]]] = {}
    rows = []
    for keys, holder in held:
        row = (*keys, *(field.value(holder) for field in table.fields))
        rows.append(row)
        for lower, item in table.held(holder):
            _, items = below.setdefault(lower.name, (lower, []))
            items.append(((len(items) + 1, row[0]), item))
    _insert(database, table, rows)
    for lower, items in below.values():
        _fill(database, lower, items)


def _record_rows(catalogue: Catalogue, links: Links) -> Iterator[tuple[Any, ...]]:
    documents = {document.ref: document for document in search_documents(catalogue, links)}
    for number, entry in enumerate(catalogue.entries(), 1):
        document = documents[entry.ref]
        text = "\n".join((*document.tags, document.body))
        written = json.dumps(record_as_written(entry, links), ensure_ascii=False, separators=(",", ":"))
        named = (entry.ref, entry.kind.folder, entry.id, record_url(entry.ref))
        yield number, *named, document.title, document.summary, text, written


def _link_rows(links: Links) -> Iterator[tuple[Any, ...]]:
    for ref, targets in links.outgoing.items():
        yield from ((ref, target, int(frozenset((ref, target)) in links.drawn)) for target in targets)


def _source_rows(catalogue: Catalogue) -> Iterator[tuple[Any, ...]]:
    said = (row for entry in catalogue.entries() for row in _sources_of(entry))
    yield from ((number, *row) for number, row in enumerate(said, 1))


def _sources_of(entry: Entry) -> Iterator[tuple[Any, ...]]:
    for path, sources in entry.placed.items():
        where = ".".join(map(str, path))
        for source in sources or (None,):
            yield entry.ref, where, int(source is None), *(field.value(source) for field in _SOURCES.fields)


def _index_text(database: sqlite3.Connection) -> None:
    columns = ", ".join(_SEARCHED)
    database.execute(
        f"CREATE VIRTUAL TABLE {_quoted(SEARCH)} USING fts5("
        f"{columns}, content='{RECORDS}', content_rowid='nummer', tokenize='{TOKENIZER}')"
    )
    database.execute(f"INSERT INTO {_quoted(SEARCH)}({_quoted(SEARCH)}) VALUES ('rebuild')")
