"""The search index kept up with articles and claims: FTS5 in SQLite, text vectors in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import Connection, text

Subject = Literal["article", "claim"]
LONGEST = 250_000  # characters of one text that PostgreSQL can surely index


def put_words(
    link: Connection, subject: Subject, words: Sequence[tuple[int, str]], *, title: str | None = None
) -> None:
    """Index the words of articles or claims under their keys."""
    if not words:
        return
    rows = [{"key": key, "words": said, "title": title} for key, said in words]
    if link.dialect.name == "postgresql":
        vector = f"to_tsvector('english', coalesce(:title, '') || ' ' || left(:words, {LONGEST}))"
        told = vector if subject == "article" else f"to_tsvector('english', left(:words, {LONGEST}))"
        link.execute(text(f"INSERT INTO {subject}_search (key, words) VALUES (:key, {told})"), rows)
    elif subject == "article":
        link.execute(text("INSERT INTO article_search (rowid, title, text) VALUES (:key, :title, :words)"), rows)
    else:
        link.execute(text("INSERT INTO claim_search (rowid, words) VALUES (:key, :words)"), rows)


def drop_words(link: Connection, subject: Subject, keys: Sequence[int]) -> None:
    """Take claims out of the index, while they still stand: FTS5 must be told the words that it forgets."""
    rows = [{"key": key} for key in keys]
    if link.dialect.name == "postgresql":
        link.execute(text(f"DELETE FROM {subject}_search WHERE key = :key"), rows)
    else:
        link.execute(
            text(
                "INSERT INTO claim_search (claim_search, rowid, words)"
                " SELECT 'delete', key, words FROM claim WHERE key = :key"
            ),
            rows,
        )
