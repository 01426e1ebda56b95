"""The search index of articles and of claims with their kinds: FTS5 in SQLite, text vectors in PostgreSQL."""

from alembic import op

revision = "2"
down_revision = "1"

SQLITE = (
    """
    CREATE VIRTUAL TABLE article_search USING fts5(
      title, text, content='article', content_rowid='key', tokenize='porter unicode61 remove_diacritics 2')
    """,
    """
    CREATE VIRTUAL TABLE claim_search USING fts5(
      words, kind, content='claim', content_rowid='key', tokenize='porter unicode61 remove_diacritics 2')
    """,
    "INSERT INTO article_search(rowid, title, text) SELECT key, title, text FROM article",
    "INSERT INTO claim_search(rowid, words, kind) SELECT key, words, kind FROM claim",
)
POSTGRESQL = (
    "CREATE TABLE article_search (key bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE TABLE claim_search (key bigint PRIMARY KEY, words tsvector NOT NULL)",
    """
    INSERT INTO article_search
    SELECT key, to_tsvector('english', coalesce(title, '') || ' ' || text) FROM article
    """,
    """
    INSERT INTO claim_search
    SELECT key, to_tsvector('english', words) || to_tsvector('simple', 'kind' || kind) FROM claim
    """,
    "CREATE INDEX article_search_by_words ON article_search USING gin (words)",
    "CREATE INDEX claim_search_by_words ON claim_search USING gin (words)",
)


def upgrade() -> None:
    """Bring a record to this version."""
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
