"""Tellings and prints go by short keys of their own, so that what they are found by takes a quarter of the room."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from accord.record.shelves import PRINTS, TELLINGS, code_of
from accord.terms.kept import Filed

revision = "4"
down_revision = "3"
WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
READ: dict[str, Callable[[str], Filed]] = {"telling": TELLINGS.read, "print": PRINTS.read}
BATCH = 1000
FILED = {"telling": ("claim", True), "print": ("article", False)}  # by whose keys, and whether under a day


def upgrade() -> None:
    """Bring a record to this version."""
    for name, (owner, dated) in FILED.items():
        for table in (name, f"{name}_key"):
            op.execute(f"CREATE TABLE old_{table} AS SELECT * FROM {table}")
        for table in (f"{name}_key", name):
            op.drop_table(table)
        _make(name, dated=dated)
        _move(name, owner, dated=dated)
        for table in (name, f"{name}_key"):
            op.drop_table(f"old_{table}")


def _make(name: str, *, dated: bool) -> None:
    op.create_table(
        name,
        sa.Column("key", KEY, primary_key=True, autoincrement=False),
        sa.Column("id", WORD, nullable=False, unique=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
    )
    op.create_table(
        f"{name}_key",
        sa.Column("code", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("key", KEY, sa.ForeignKey(f"{name}.key"), primary_key=True, autoincrement=False),
        *([sa.Column("day", sa.Date())] if dated else []),
        sqlite_with_rowid=False,
    )


def _move(name: str, owner: str, *, dated: bool) -> None:
    """Keep what was filed, all of claims that stand or of articles, and file it anew as this accord does."""
    op.execute(
        f"INSERT INTO {name} (key, id, body, mark) "
        f"SELECT {owner}.key, old_{name}.id, body, old_{name}.mark FROM old_{name} JOIN {owner} USING (id)"
    )
    link = op.get_bind()
    day = f"(SELECT max(day) FROM old_{name}_key WHERE id = {name}.id)" if dated else "NULL"
    rows = link.execute(sa.text(f"SELECT key, body, {day} AS day FROM {name}")).all()
    for some in (rows[start : start + BATCH] for start in range(0, len(rows), BATCH)):
        keys = [
            {"code": code, "key": row.key, "day": row.day}
            for row in some
            for code in sorted(set(map(code_of, READ[name](row.body).keys)))
        ]
        columns, values = ("code, key, day", ":code, :key, :day") if dated else ("code, key", ":code, :key")
        if keys:
            link.execute(sa.text(f"INSERT INTO {name}_key ({columns}) VALUES ({values})"), keys)
