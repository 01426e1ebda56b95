"""What is asked of the ledger whenever an article is put on record or looked at: queries that are made once."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from accord.record.asking import Asked
from accord.record.tables import article, charter, claim, counting, judged, judgement, reading, sighting, stated

ARTICLE = (
    *(article.c.key, article.c.id, article.c.text, article.c.title, article.c.outlet, article.c.published),
    *(article.c.url, article.c.page, article.c.known, article.c.recorded),
)
CLAIM = (
    *(claim.c.id, claim.c.article_key, claim.c.reading_key, claim.c.known, stated.c.body),
    *(reading.c.id.label("reading"), reading.c.actors, reading.c.recorded),
)
KEYS = Asked(select(article.c.id, article.c.key), article.c.id)
BY_KEY = Asked(select(*ARTICLE), article.c.key)
BY_ID = Asked(select(*ARTICLE), article.c.id)
SEEN = Asked(
    select(sighting.c.article_key, sighting.c.source, sighting.c.authors, sighting.c.language), sighting.c.article_key
)
CLAIMS = Asked(
    select(*CLAIM).select_from(
        claim.join(stated, (stated.c.reading_key == claim.c.reading_key) & (stated.c.n == claim.c.n)).join(
            reading, reading.c.key == claim.c.reading_key
        )
    ),
    claim.c.id,
)
SAID = Asked(
    select(judged.c.about, judgement.c.body)
    .join(judgement, judgement.c.id == judged.c.judgement_id)
    .order_by(judgement.c.at, judgement.c.id),
    judged.c.about,
)
JUDGEMENTS = Asked(select(judgement.c.body).order_by(judgement.c.at, judgement.c.id), judgement.c.id)
CHARTERS = select(charter.c.body)
DOUBTS = Asked(
    select(article.c.id, reading.c.doubts).select_from(
        counting.join(reading, reading.c.key == counting.c.reading_key).join(
            article, article.c.key == counting.c.article_key
        )
    ),
    article.c.id,
)
JUDGED_BEFORE = Asked(
    select(article.c.id, stated.c.claim_id, stated.c.body)
    .select_from(
        judged.join(stated, stated.c.claim_id == judged.c.about)
        .join(reading, reading.c.key == stated.c.reading_key)
        .join(article, article.c.key == reading.c.article_key)
        .join(counting, counting.c.article_key == article.c.key)
    )
    .where(counting.c.reading_key != reading.c.key),
    article.c.id,
)
FORMER_HOMES = Asked(
    select(stated.c.claim_id, article.c.id)
    .select_from(
        counting.join(reading, reading.c.article_key == counting.c.article_key)
        .join(stated, stated.c.reading_key == reading.c.key)
        .join(article, article.c.key == reading.c.article_key)
    )
    .where(counting.c.reading_key != reading.c.key)
    .order_by(article.c.id.desc()),
    stated.c.claim_id,
)
READ = (
    select(reading.c.id)
    .where(reading.c.article_key == bindparam("of_article"))
    .order_by(
        reading.c.key
        != select(counting.c.reading_key).where(counting.c.article_key == bindparam("of_article")).scalar_subquery(),
        reading.c.recorded.desc(),
        reading.c.id,
    )
)
READING = select(reading).where(reading.c.id == bindparam("name"))
STATED = (
    select(stated.c.claim_id, stated.c.body).where(stated.c.reading_key == bindparam("of_reading")).order_by(stated.c.n)
)
