"""Adding looks things up: no statement of it goes through a whole table of SQLite, nor through all of one kind."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, event
from tools.newswire import Newswire

from accord.desk.ledger.adding import record_charter, record_extraction
from accord.record.store import Record
from accord.terms.judgement import Charter
from record.news import NOW

WIRE = Newswire(negotiations=1, articles=4, per_article=13, days=4)
WHOLE = re.compile(r"SCAN (?!\d+ CONSTANT)(\w+)|SEARCH (\w+) .*\((?:kind|process|status)=\?\)$")
Values: TypeAlias = Any  # a row of them, or many
SMALL = {"alembic_version", "charter"}  # few rows in any record
BY_THE_END = "SELECT entry.number, entry.mark FROM entry ORDER BY entry.number DESC"


def test_adding_goes_through_no_whole_table(tmp_path: Path) -> None:
    record = Record.create(str(tmp_path / "a.db"))
    record_charter(record, Charter("talks", WIRE.sides(0)[:2], WIRE.sides(0)[2:], "N. N.", NOW), NOW)
    found: set[str] = set()
    asked = 0

    @event.listens_for(record.engine, "before_cursor_execute")
    def explain(_: Connection, cursor: sqlite3.Cursor, statement: str, given: Values, __: object, many: bool) -> None:
        nonlocal asked
        if statement.startswith(("SELECT", "INSERT", "DELETE", "UPDATE")):
            asked += 1
            plan = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given[0] if many else given)
            tables = {match[1] or match[2] for row in plan if (match := WHOLE.match(row[3]))}
            if tables.difference(SMALL) and not " ".join(statement.split()).startswith(BY_THE_END):
                found.add(f"{sorted(tables)}: {statement}")

    for extraction in WIRE.extractions():
        record_extraction(record, extraction, NOW)
    record.close()
    assert asked > 100
    assert not found
