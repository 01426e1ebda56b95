"""The tables of a record, the same in SQLite and in PostgreSQL.

The ledger (`entry`, `article`, `sighting`, `reading`, `stated`, `judgement`, `charter`) is only ever added to. What
could not be read stays in `unread` until it is. All other tables follow from the ledger and could be made again. A
`key` orders articles and claims by the day on which they were known; keys are the record's own, ids are content hashes
and the same in every record. A `mark` is the hash of its row.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

TABLES = MetaData()
KEY = BigInteger().with_variant(Integer(), "sqlite")  # an alias of the rowid there
WORD = Text().with_variant(Text(collation="C"), "postgresql")  # ids sort by their bytes everywhere


def _columns(kind: TypeEngine[str] | type[Text | Date], *names: str) -> list[Column[object]]:
    """Return columns that may be empty."""
    return [Column(name, kind) for name in names]


def _filed(name: str, *filed_under: Column[date]) -> tuple[Table, Table]:
    """Return the table of what is filed, and that of the keys by which it is found again."""
    rows = Table(
        name,
        TABLES,
        Column("key", KEY, primary_key=True, autoincrement=False),
        Column("id", WORD, nullable=False, unique=True),
        Column("body", Text, nullable=False),
        Column("mark", WORD, nullable=False),
    )
    keys = Table(
        f"{name}_key",
        TABLES,
        Column("code", BigInteger, primary_key=True, autoincrement=False),
        Column("key", ForeignKey(f"{name}.key"), primary_key=True, autoincrement=False),
        *filed_under,
        sqlite_with_rowid=False,
    )
    return rows, keys


entry = Table(
    "entry",
    TABLES,
    Column("number", KEY, primary_key=True, autoincrement=False),
    Column("kind", WORD, nullable=False),
    Column("id", WORD, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
)
article = Table(
    "article",
    TABLES,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", WORD, nullable=False, unique=True),
    *_columns(Text, "outlet", "title", "url"),
    Column("published", Date),
    Column("text", Text, nullable=False),
    Column("text_sha256", WORD, nullable=False),
    Column("page", WORD, nullable=False),
    Column("known", Date, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("article_by_text", "text_sha256"),
    Index("article_by_page", "page"),
)
sighting = Table(
    "sighting",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("article_key", ForeignKey("article.key"), nullable=False),
    Column("source", Text, nullable=False),
    Column("authors", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("sighting_by_article", "article_key"),
)
reading = Table(
    "reading",
    TABLES,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", WORD, nullable=False, unique=True),
    Column("article_key", ForeignKey("article.key"), nullable=False),
    Column("accord", Text, nullable=False),
    Column("model", Text),
    Column("actors", Text, nullable=False),
    Column("doubts", Text, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("reading_by_article", "article_key"),
)
stated = Table(
    "stated",
    TABLES,
    Column("reading_key", ForeignKey("reading.key"), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("claim_id", WORD, nullable=False),
    Column("body", Text, nullable=False),
)
judgement = Table(
    "judgement",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("at", WORD, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
)
judged = Table(
    "judged",
    TABLES,
    Column("about", WORD, primary_key=True),
    Column("judgement_id", ForeignKey("judgement.id"), primary_key=True),
    sqlite_with_rowid=False,
)
charter = Table(
    "charter",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
)
unread = Table(
    "unread",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("source", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("payload", LargeBinary),
    Column("recorded", WORD, nullable=False),
    Column("mark", WORD, nullable=False),
)
claim = Table(
    "claim",
    TABLES,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", WORD, nullable=False, unique=True),
    Column("article_key", ForeignKey("article.key"), nullable=False),
    Column("reading_key", ForeignKey("reading.key"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("known", Date, nullable=False),
    *_columns(WORD, "status", "stance", "subject_type", "format", "level", "country", "granularity"),
    *_columns(Text, "subject", "side", "holder", "speaker", "place"),
    *_columns(Date, "first_day", "last_day"),
    Column("negated", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Index("claim_by_article", "article_key"),
    Index("claim_by_kind", "kind", "key"),
    Index("claim_by_stand", "side", "subject", "key"),
)
claim_side = Table(
    "claim_side",
    TABLES,
    Column("side", WORD, primary_key=True),
    Column("claim_key", ForeignKey("claim.key"), primary_key=True),
    Index("claim_side_by_claim", "claim_key"),
    sqlite_with_rowid=False,
)
counting = Table(
    "counting",
    TABLES,
    Column("article_key", ForeignKey("article.key"), primary_key=True),
    Column("reading_key", ForeignKey("reading.key"), nullable=False),
)
telling, telling_key = _filed("telling", Column("day", Date))
print_, print_key = _filed("print")
tie = Table(
    "tie",
    TABLES,
    Column("kind", WORD, primary_key=True),
    Column("one", WORD, primary_key=True),
    Column("other", WORD, primary_key=True),
    Column("weight", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("tie_by_other", "kind", "other"),
    sqlite_with_rowid=False,
)
event = Table(
    "event",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("status", WORD, nullable=False),
    *_columns(WORD, "format", "level", "country", "granularity", "standing"),
    *_columns(Text, "place", "what"),
    *_columns(Date, "start", "end", "first_told", "last_told"),
    Column("sides", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("event_by_told", "last_told"),
)
event_member = Table(
    "event_member",
    TABLES,
    Column("claim_id", WORD, primary_key=True),
    Column("event_id", ForeignKey("event.id"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("event_member_by_event", "event_id"),
    sqlite_with_rowid=False,
)
story = Table(
    "story",
    TABLES,
    Column("id", WORD, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("first", Date),
    Column("mark", WORD, nullable=False),
)
story_member = Table(
    "story_member",
    TABLES,
    Column("article_id", WORD, primary_key=True),
    Column("story_id", ForeignKey("story.id"), nullable=False),
    Column("n", Integer, nullable=False),
    Column("mark", WORD, nullable=False),
    Index("story_member_by_story", "story_id"),
    sqlite_with_rowid=False,
)
membership = Table(
    "membership",
    TABLES,
    Column("process", WORD, primary_key=True),
    Column("article_key", ForeignKey("article.key"), primary_key=True),
    Column("mark", WORD, nullable=False),
    Index("membership_by_article", "article_key"),
    sqlite_with_rowid=False,
)
docket = Table(
    "docket",
    TABLES,
    Column("process", WORD, primary_key=True),
    Column("event_id", ForeignKey("event.id"), primary_key=True),
    Column("day", Date),
    Column("mark", WORD, nullable=False),
    Index("docket_by_event", "event_id"),
    Index("docket_by_day", "process", "day"),
    sqlite_with_rowid=False,
)
LEDGER = (entry, article, sighting, reading, stated, judgement, judged, charter)
FOLLOWING = (
    *(docket, membership, story_member, story, event_member, event, tie, print_key, print_, telling_key, telling),
    *(claim_side, claim, counting),
)
