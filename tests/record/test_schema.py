"""The tables are what the migrations make, old records are brought up to date, and the views are as documented."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Insert, Select, Table, TextClause, text

from accord.desk.ledger.adding import record_extraction
from accord.record import engine as engines
from accord.record.address import find_address
from accord.record.check import check
from accord.record.files import make_file
from accord.record.schema import MIGRATIONS, VERSION, upgrade
from accord.record.store import Record
from accord.record.tables import TABLES
from accord.terms.claim import Position
from record.conftest import Places
from record.news import NOW, report

DOCS = Path(__file__).resolve().parents[2] / "docs" / "sql.md"
POSTGRES_SHAPE = (
    "SELECT table_name, column_name, data_type, column_default, is_nullable, collation_name"
    " FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2",
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1",
    "SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema() ORDER BY 1",
    "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = current_schema()::regnamespace ORDER BY conrelid::regclass::text, conname",
)
SEARCH = re.compile(r"(article|claim)_search|alembic_version")


def test_the_migrations_make_the_tables(record: Record) -> None:
    with record.engine.connect() as link:
        context = MigrationContext.configure(link, opts={"compare_type": True})
        found = [change for change in compare_metadata(context, TABLES) if not SEARCH.search(str(change))]
    assert found == []


def test_a_later_record_has_the_tables_that_the_migrations_make(places: Places) -> None:
    """What they said for the first record of a process is said again for the others."""
    Record.create(places()).close()
    later, where = Record.create(places()), places()
    address = find_address(where)
    if address.path is not None:
        make_file(address.path, where)
    engine = engines.make_engine(address)
    with engines.writing(engine, where) as migrated, later.engine.connect() as made:
        upgrade(migrated)
        assert _shape(made) == _shape(migrated) != []
    engine.dispose()
    later.close()


def _shape(link: Connection) -> list[object]:
    """All that a database knows of the tables, views and indexes of a record, and its version."""
    version = link.execute(text("SELECT version_num FROM alembic_version")).all()
    if link.dialect.name == "sqlite":
        return [*version, *link.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"))]
    schema = link.execute(text("SELECT current_schema()")).scalar_one()
    found = [row for query in POSTGRES_SHAPE for row in link.execute(text(query))]
    return [*version, *(tuple(str(cell).replace(schema, "its schema") for cell in row) for row in found)]


def test_the_version_is_that_of_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [str(VERSION)]


FILED = ("telling", "telling_key", "print", "print_key")


def _as_of(version: int, table: Table) -> Select[Any] | TextClause:
    """What a table held when tellings and prints still went by their ids alone."""
    if version >= 4 or table.name not in FILED:
        return table.select()
    of, day = table.name.removesuffix("_key"), ", day" if table.name == "telling_key" else ""
    own = f"SELECT id, body, mark FROM {of}"
    return text(own if of == table.name else f"SELECT code, id{day} FROM {of}_key JOIN {of} USING (key)")


def _filled(table: Table, row: dict[str, object]) -> Insert | TextClause:
    if set(row) == set(table.c.keys()):
        return table.insert()
    return text(f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})")


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_old_record_is_brought_up_to_date(places: Places, version: int) -> None:
    """Make a record of an old version with the rows that a new one has, and open it."""
    new, where = Record.create(places()), places()
    record_extraction(new, report(0), NOW)
    address = find_address(where)
    if address.path is not None:
        make_file(address.path, where)
    old = engines.make_engine(address)
    with engines.writing(old, where) as link, new.engine.connect() as source:
        upgrade(link, to=str(version))
        for table in TABLES.sorted_tables:
            rows = [dict(row) for row in source.execute(_as_of(version, table)).mappings()]
            if rows:
                link.execute(_filled(table, rows[0]), rows)
        if version >= 2:  # the search index is kept by hand
            columns = "rowid, title, text" if address.path is not None else None
            if columns:
                link.execute(text(f"INSERT INTO article_search({columns}) SELECT key, title, text FROM article"))
                link.execute(text("INSERT INTO claim_search(rowid, words, kind) SELECT key, words, kind FROM claim"))
            else:
                told = "to_tsvector('english', coalesce(title, '') || ' ' || text)"
                link.execute(text(f"INSERT INTO article_search SELECT key, {told} FROM article"))
                told = "to_tsvector('english', words) || to_tsvector('simple', 'kind' || kind)"
                link.execute(text(f"INSERT INTO claim_search SELECT key, {told} FROM claim"))
    old.dispose()
    new.close()
    record = Record.open(where)
    assert list(check(record)) == []
    with record.reading() as desk:
        assert desk.extraction(report(0).article.id) == report(0)
        assert len(desk.search("prisoners")) == 2
    with record.engine.connect() as link:
        assert link.execute(text("SELECT count(*) FROM feed_atom")).scalar() == 6
    record.close()


def documented() -> dict[str, list[str]]:
    """The views that docs/sql.md names in its tables, with the columns that it gives them."""
    found: dict[str, list[str]] = {}
    for line in DOCS.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and re.fullmatch(r"`[a-z_]+`", cells[0]):
            found[cells[0].strip("`")] = re.findall(r"`([a-z_]+)`", cells[2])
    return found


def test_every_view_is_documented_with_its_columns(record: Record) -> None:
    record_extraction(record, report(0), NOW)
    with record.engine.connect() as link:
        if link.dialect.name == "sqlite":
            link.exec_driver_sql("PRAGMA trusted_schema=ON")
            query = "SELECT name FROM sqlite_schema WHERE type = 'view'"
        else:
            query = "SELECT table_name FROM information_schema.views WHERE table_schema = current_schema()"
        views = set(link.execute(text(query)).scalars())
        assert views == {*documented(), "claims", "feed_atom", "feed_ics"}
        for view, columns in documented().items():
            assert columns
            link.execute(text(f"SELECT {', '.join(columns)} FROM {view}")).all()


def test_the_views_tell_what_was_put_on_record(record: Record) -> None:
    record_extraction(record, report(0), NOW)
    wanted = {
        "SELECT place, sides, status FROM meetings": ("Larnaca", "Northland; Southland", "occurred"),
        "SELECT speaker, side FROM statements": ("Ada Brandt", "Northland"),
        "SELECT stance, subject, content FROM positions": (
            "opposes",
            "withdrawal",
            "Southland rejects any withdrawal before vote 0",
        ),
        "SELECT what, status FROM agreements": ("The two sides agreed a swap of 2 prisoners", "agreed"),
        "SELECT name FROM drafts": ("Harbour Plan 0",),
        "SELECT before_this FROM preconditions": ("crossing 0 opens",),
        "SELECT outlet, claims FROM articles": ("Strait Gazette", 6),
        "SELECT event_id IS NOT NULL AND story_id IS NOT NULL FROM claims WHERE kind = 'meeting'": (True,),
    }
    with record.engine.connect() as link:
        if link.dialect.name == "sqlite":
            link.exec_driver_sql("PRAGMA trusted_schema=ON")
        for query, row in wanted.items():
            assert [tuple(each) for each in link.exec_driver_sql(query)] == [row], query


def test_the_views_tell_how_sure_a_judge_was(record: Record) -> None:
    told = report(0)
    claims = tuple(replace(claim, confidence=0.43) if isinstance(claim, Position) else claim for claim in told.claims)
    record_extraction(record, replace(told, claims=claims), NOW)
    with record.reading() as desk:
        kept = desk.extraction(told.article.id)
    assert kept is not None
    assert kept.claims == claims
    with record.engine.connect() as link:
        if link.dialect.name == "sqlite":
            link.exec_driver_sql("PRAGMA trusted_schema=ON")
        found = link.execute(text("SELECT kind, confidence FROM claims WHERE confidence IS NOT NULL")).all()
        assert [(kind, round(sure, 2)) for kind, sure in found] == [("position", 0.43)]
        assert link.execute(text("SELECT count(*) FROM positions WHERE confidence > 0.4")).scalar() == 1
