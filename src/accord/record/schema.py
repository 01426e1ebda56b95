"""The version of a record's tables: found, and brought up to what this accord knows."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sqlalchemy import Connection, event, inspect, text

from accord.errors import RecordError
from accord.record.faults import HeldError
from accord.record.files import APPLICATION

VERSION = 5
MIGRATIONS = Path(__file__).parent / "migrations"
_MAKING: dict[str, list[str]] = {}  # by the kind of database, what makes the tables of a new record


def find_version(link: Connection, shown: str) -> int:
    """Return the version of a record's tables; `shown` names the record in errors.

    Raises:
        RecordError: there is no record, or a newer accord made it.
    """
    if link.dialect.name == "sqlite" and link.execute(text("PRAGMA application_id")).scalar() != APPLICATION:
        message = f"{shown}: is no record, or its beginning is damaged; give the path of a record"
        raise RecordError(message)
    if not inspect(link).has_table("alembic_version"):
        message = f"{shown}: there is no record; `accord init` makes one"
        raise RecordError(message)
    found = link.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(found) != 1 or not found[0].isdecimal():
        message = f"{shown}: is no record, or damaged: its version reads {', '.join(found) or 'nothing'}"
        raise RecordError(message)
    version = int(found[0])
    if version > VERSION:
        known = f"its tables are of version {version}, and this accord knows those up to {VERSION}"
        message = f"{shown}: was made by a newer accord: {known}; update accord"
        raise RecordError(message)
    return version


def need_empty(link: Connection, shown: str) -> None:
    """Refuse to make a record where a database holds any table.

    Raises:
        HeldError: it does.
    """
    if inspect(link).get_table_names():
        message = f"{shown}: holds a record or other tables already; use it, or name another place"
        raise HeldError(message)


def upgrade(link: Connection, *, to: str = "head") -> None:
    """Bring the tables to a version, within the transaction of the connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = link
    command.upgrade(config, to)


def make_tables(link: Connection) -> None:
    """Make the tables of a new record in an empty database, within the transaction of the connection.

    The migrations say how, once in a process: what they tell an empty database is the same each time.
    """
    kind = link.dialect.name
    if kind in _MAKING:
        for statement in _MAKING[kind]:
            link.exec_driver_sql(statement)
        return
    told: list[str] = []

    def note(_: Connection, __: object, statement: str, values: Collection[object], *___: object) -> None:
        if not statement.lstrip().startswith(("SELECT", "PRAGMA")):
            assert not values, statement
            told.append(statement)

    event.listen(link, "before_cursor_execute", note)
    try:
        upgrade(link)
    finally:
        event.remove(link, "before_cursor_execute", note)
    _MAKING[kind] = told
