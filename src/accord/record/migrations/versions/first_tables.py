"""The first tables: the ledger, and what follows from it."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None
WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Bring a record to this version."""
    _read_from()
    _readings()
    _said()
    _claims()
    _claim_rows()
    _keys()
    _ties()
    _events()
    _stories()


def _columns(kind: sa.Text | sa.Date, *names: str) -> list[sa.Column[object]]:
    """Return columns that may be empty."""
    return [sa.Column(name, kind) for name in names]


def _needed(kind: sa.Text | sa.Integer, *names: str) -> list[sa.Column[object]]:
    """Return columns that may not be empty."""
    return [sa.Column(name, kind, nullable=False) for name in names]


def _read_from() -> None:
    """What was read."""
    op.create_table(
        "entry",
        sa.Column("number", KEY, primary_key=True, autoincrement=False),
        *_needed(WORD, "kind", "id", "recorded", "mark"),
    )
    op.create_table(
        "article",
        sa.Column("key", KEY, primary_key=True, autoincrement=False),
        sa.Column("id", WORD, nullable=False, unique=True),
        *_columns(sa.Text(), "outlet", "title", "url"),
        sa.Column("published", sa.Date()),
        sa.Column("text", sa.Text(), nullable=False),
        *_needed(WORD, "text_sha256", "page"),
        sa.Column("known", sa.Date(), nullable=False),
        *_needed(WORD, "recorded", "mark"),
    )
    op.create_index("article_by_page", "article", ["page"])
    op.create_index("article_by_text", "article", ["text_sha256"])
    op.create_table(
        "sighting",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("article_key", KEY, sa.ForeignKey("article.key"), nullable=False),
        *_needed(sa.Text(), "source", "authors", "language"),
        *_needed(WORD, "recorded", "mark"),
    )
    op.create_index("sighting_by_article", "sighting", ["article_key"])


def _readings() -> None:
    """What each reading gave."""
    op.create_table(
        "reading",
        sa.Column("key", KEY, primary_key=True, autoincrement=False),
        sa.Column("id", WORD, nullable=False, unique=True),
        sa.Column("article_key", KEY, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("accord", sa.Text(), nullable=False),
        sa.Column("model", sa.Text()),
        *_needed(sa.Text(), "actors", "doubts"),
        *_needed(WORD, "recorded", "mark"),
    )
    op.create_index("reading_by_article", "reading", ["article_key"])
    op.create_table(
        "stated",
        sa.Column("reading_key", KEY, sa.ForeignKey("reading.key"), primary_key=True, autoincrement=False),
        sa.Column("n", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("claim_id", WORD, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
    )


def _said() -> None:
    """What analysts said, and what could not be read."""
    op.create_table(
        "judgement",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("at", WORD, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        *_needed(WORD, "recorded", "mark"),
    )
    op.create_table(
        "judged",
        sa.Column("about", WORD, primary_key=True),
        sa.Column("judgement_id", WORD, sa.ForeignKey("judgement.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "charter",
        sa.Column("id", WORD, primary_key=True),
        *_needed(sa.Text(), "name", "body"),
        *_needed(WORD, "recorded", "mark"),
    )
    op.create_table(
        "unread",
        sa.Column("id", WORD, primary_key=True),
        *_needed(sa.Text(), "source", "why", "remedy"),
        sa.Column("payload", sa.LargeBinary()),
        *_needed(WORD, "recorded", "mark"),
    )


def _claims() -> None:
    """The claims that stand, as columns."""
    op.create_table(
        "claim",
        sa.Column("key", KEY, primary_key=True, autoincrement=False),
        sa.Column("id", WORD, nullable=False, unique=True),
        sa.Column("article_key", KEY, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("reading_key", KEY, sa.ForeignKey("reading.key"), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("known", sa.Date(), nullable=False),
        *_columns(WORD, "status", "stance", "subject_type", "format", "level", "country", "granularity"),
        *_columns(sa.Text(), "subject", "side", "holder", "speaker", "place"),
        *_columns(sa.Date(), "first_day", "last_day"),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
    )
    op.create_index("claim_by_article", "claim", ["article_key"])
    op.create_index("claim_by_kind", "claim", ["kind", "key"])
    op.create_index("claim_by_stand", "claim", ["side", "subject", "key"])


def _claim_rows() -> None:
    """Whose claims they are, and which reading of an article counts."""
    op.create_table(
        "claim_side",
        sa.Column("side", WORD, primary_key=True),
        sa.Column("claim_key", KEY, sa.ForeignKey("claim.key"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("claim_side_by_claim", "claim_side", ["claim_key"])
    op.create_table(
        "counting",
        sa.Column("article_key", KEY, sa.ForeignKey("article.key"), primary_key=True, autoincrement=False),
        sa.Column("reading_key", KEY, sa.ForeignKey("reading.key"), nullable=False),
    )


def _keys() -> None:
    """What claims and articles are found by."""
    op.create_table(
        "telling",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
    )
    op.create_table(
        "telling_key",
        sa.Column("code", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("id", WORD, sa.ForeignKey("telling.id"), primary_key=True),
        sa.Column("day", sa.Date()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "print",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
    )
    op.create_table(
        "print_key",
        sa.Column("code", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("id", WORD, sa.ForeignKey("print.id"), primary_key=True),
        sqlite_with_rowid=False,
    )


def _ties() -> None:
    """What ties claims or articles."""
    op.create_table(
        "tie",
        sa.Column("kind", WORD, primary_key=True),
        sa.Column("one", WORD, primary_key=True),
        sa.Column("other", WORD, primary_key=True),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("tie_by_other", "tie", ["kind", "other"])


def _events() -> None:
    """Events and their claims."""
    op.create_table(
        "event",
        sa.Column("id", WORD, primary_key=True),
        *_needed(WORD, "kind", "status"),
        *_columns(WORD, "format", "level", "country", "granularity", "standing"),
        *_columns(sa.Text(), "place", "what"),
        *_columns(sa.Date(), "start", "end", "first_told", "last_told"),
        sa.Column("sides", sa.Text(), nullable=False),
        *_needed(sa.Integer(), "articles", "origins"),
        sa.Column("mark", WORD, nullable=False),
    )
    op.create_index("event_by_told", "event", ["last_told"])
    op.create_table(
        "event_member",
        sa.Column("claim_id", WORD, primary_key=True),
        sa.Column("event_id", WORD, sa.ForeignKey("event.id"), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("event_member_by_event", "event_member", ["event_id"])


def _stories() -> None:
    """Stories and processes."""
    op.create_table(
        "story",
        sa.Column("id", WORD, primary_key=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("first", sa.Date()),
        sa.Column("mark", WORD, nullable=False),
    )
    op.create_table(
        "story_member",
        sa.Column("article_id", WORD, primary_key=True),
        sa.Column("story_id", WORD, sa.ForeignKey("story.id"), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("mark", WORD, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("story_member_by_story", "story_member", ["story_id"])
    op.create_table(
        "membership",
        sa.Column("process", WORD, primary_key=True),
        sa.Column("article_key", KEY, sa.ForeignKey("article.key"), primary_key=True, autoincrement=False),
        sa.Column("mark", WORD, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("membership_by_article", "membership", ["article_key"])
    op.create_table(
        "docket",
        sa.Column("process", WORD, primary_key=True),
        sa.Column("event_id", WORD, sa.ForeignKey("event.id"), primary_key=True),
        sa.Column("day", sa.Date()),
        sa.Column("mark", WORD, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("docket_by_day", "docket", ["process", "day"])
    op.create_index("docket_by_event", "docket", ["event_id"])
