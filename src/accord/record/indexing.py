"""The search index kept up with articles and claims: FTS5 in SQLite, text vectors in PostgreSQL.

The kind of a claim is indexed beside its words, so that a search for one kind need not look at the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import Connection, TextClause, text

LONGEST = 250_000  # characters of one text that PostgreSQL can surely index
VECTORS = {
    "article": f"to_tsvector('english', coalesce(title, '') || ' ' || left(text, {LONGEST}))",
    "claim": f"to_tsvector('english', left(words, {LONGEST})) || to_tsvector('simple', 'kind' || kind)",
}
COLUMNS = {"article": "title, text", "claim": "words, kind"}


def put_words(link: Connection, subject: str, keys: Iterable[int]) -> None:
    """Index the articles or claims with these keys by their words."""
    rows = [{"key": key} for key in keys]
    if not rows:
        return
    link.execute(_put(link.dialect.name, subject), rows)


@cache
def _put(database: str, subject: str) -> TextClause:
    if database == "postgresql":
        told = f"INSERT INTO {subject}_search (key, words) SELECT key, {VECTORS[subject]} FROM {subject}"
    else:
        columns = COLUMNS[subject]
        told = f"INSERT INTO {subject}_search (rowid, {columns}) SELECT key, {columns} FROM {subject}"
    return text(f"{told} WHERE key = :key")


def drop_words(link: Connection, keys: Sequence[int]) -> None:
    """Take claims out of the index, while they still stand: FTS5 must be told the words that it forgets."""
    link.execute(_drop(link.dialect.name), [{"key": key} for key in keys])


@cache
def _drop(database: str) -> TextClause:
    if database == "postgresql":
        told = "DELETE FROM claim_search WHERE key = :key"
    else:
        told = (
            "INSERT INTO claim_search (claim_search, rowid, words, kind)"
            " SELECT 'delete', key, words, kind FROM claim WHERE key = :key"
        )
    return text(told)
