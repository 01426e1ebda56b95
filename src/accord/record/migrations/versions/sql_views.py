"""The views that people and other programs ask in SQL; docs/sql.md tells what their columns mean."""

import re

from alembic import op

revision = "3"
down_revision = "2"

CLAIMS = """
SELECT claim.id, claim.kind, article.id AS article_id, article.outlet, article.title, article.url, article.published,
  claim.known, reading.recorded, claim.status, claim.stance, claim.subject_type, claim.subject, claim.side,
  {sides} AS sides, claim.holder, claim.speaker, claim.format, claim.level, claim.place, claim.country,
  claim.first_day, claim.last_day, claim.granularity, claim.negated, {hedge} AS hedge, {rule} AS rule, claim.words,
  event_member.event_id, story_member.story_id, stated.body, claim.key
FROM claim
JOIN article ON article.key = claim.article_key
JOIN reading ON reading.key = claim.reading_key
JOIN stated ON stated.reading_key = claim.reading_key AND stated.n = claim.n
LEFT JOIN event_member ON event_member.claim_id = claim.id
LEFT JOIN story_member ON story_member.article_id = article.id
"""
HEAD = "id, article_id, outlet, published, recorded, side, sides, speaker, negated, hedge, words"
TAIL = "event_id, story_id, url, title, key"
OF_KIND = {
    "meetings": ("meeting", "status, format, level, place, country, first_day, last_day, granularity"),
    "statements": ("statement", "{quote} AS quote, {content} AS content, {addressee} AS addressee"),
    "positions": ("position", "holder, stance, subject_type, subject, {content} AS content, {condition} AS condition"),
    "agreements": ("agreement", "subject AS what, status, first_day, last_day, granularity"),
    "drafts": ("draft", "subject AS name, {points} AS points, {version} AS version"),
    "preconditions": ("precondition", "{first} AS must_come_first, {then} AS before_this"),
}
OTHERS = {
    "articles": """
      SELECT article.id, article.outlet, article.title, article.published, article.known, article.recorded, article.url,
        article.page, story_member.story_id, length(article.text) AS characters,
        (SELECT count(*) FROM claim WHERE claim.article_key = article.key) AS claims, article.text, article.key
      FROM article LEFT JOIN story_member ON story_member.article_id = article.id
    """,
    "events": """
      SELECT event.id, event.kind, event.status, event.format, event.level, event.place, event.country,
        event.start AS first_day, event."end" AS last_day, event.granularity, event.sides, event.what,
        event.first_told, event.last_told, event.articles, event.origins, event.standing,
        (SELECT count(*) FROM event_member WHERE event_member.event_id = event.id) AS claims
      FROM event
    """,
    "outlook": """
      SELECT id, standing, status, kind, format, place, country, first_day, last_day, granularity, sides, what,
        first_told, last_told, articles, origins
      FROM events WHERE standing IS NOT NULL OR status IN ('scheduled', 'possible', 'postponed')
    """,
    "stories": """
      SELECT story.id, story.origin, story.first AS first_day, count(*) AS articles
      FROM story JOIN story_member ON story_member.story_id = story.id GROUP BY story.id, story.origin, story.first
    """,
    "sources": """
      SELECT article.outlet, claim.speaker, claim.side, count(*) AS claims, count(DISTINCT article.id) AS articles,
        min(claim.known) AS first_day, max(claim.known) AS last_day
      FROM claim JOIN article ON article.key = claim.article_key GROUP BY article.outlet, claim.speaker, claim.side
    """,
    "judgements": """
      SELECT judged.about, judgement.id, judgement.at, {by} AS by_whom, {verdict} AS verdict, {field} AS field,
        {value} AS value, {note} AS note
      FROM judgement JOIN judged ON judged.judgement_id = judgement.id
    """,
    "processes": """
      SELECT membership.process, count(*) AS articles, min(article.known) AS first_day, max(article.known) AS last_day
      FROM membership JOIN article ON article.key = membership.article_key GROUP BY membership.process
    """,
    "feed_atom": """
      SELECT 'urn:accord:' || claim.id AS atom_id, claim.kind || ': ' || coalesce(article.outlet, '') AS atom_title,
        claim.known || 'T00:00:00Z' AS atom_updated, claim.words AS atom_content, article.url AS atom_link,
        coalesce(claim.speaker, article.outlet) AS atom_author_name, claim.key
      FROM claim JOIN article ON article.key = claim.article_key
    """,
    "feed_ics": """
      SELECT coalesce(what, coalesce(format, kind) || coalesce(', ' || place, '')) AS event_name,
        first_day AS event_dtstart, last_day AS event_dtend, sides AS event_description, id AS event_uid, status
      FROM events WHERE first_day IS NOT NULL AND status NOT IN ('cancelled', 'denied')
    """,
}
SIDES = {
    "sqlite": "(SELECT group_concat(side, '; ') FROM"
    " (SELECT side FROM claim_side WHERE claim_side.claim_key = claim.key ORDER BY side))",
    "postgresql": "(SELECT string_agg(side, '; ' ORDER BY side) FROM claim_side"
    " WHERE claim_side.claim_key = claim.key)",
}


def upgrade() -> None:
    """Bring a record to this version."""
    dialect = op.get_bind().dialect.name
    sides = SIDES[dialect]
    make_view("claims", CLAIMS.replace("{sides}", sides), dialect)
    for name, (kind, columns) in OF_KIND.items():
        make_view(name, f"SELECT {HEAD}, {columns}, {TAIL} FROM claims WHERE kind = '{kind}'", dialect)
    for name, query in OTHERS.items():
        make_view(name, query, dialect)


def make_view(name: str, query: str, dialect: str) -> None:
    """Make a view; a name in braces stands for that field of the JSON body."""
    told = "body::jsonb ->> '{}'" if dialect == "postgresql" else "json_extract(body, '$.{}')"
    fields = re.sub(r"\{(\w+)\}", lambda found: told.format(found[1]), query)
    op.get_bind().exec_driver_sql(f"CREATE VIEW {name} AS {' '.join(fields.split())}".replace("%", "%%"))
