"""Views as JSON: their lines, each with the claims and the exact words that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from accord.terms.article import Article
from accord.terms.brief import Brief, Contact, Pact, Version
from accord.terms.expectation import Expectation
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.shown import ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.terms.typed import Json
from accord.terms.when import When
from accord.terms.wire import claim_to_json

FORMAT = 1
KINDS: dict[type, str] = {
    Contact: "meeting",
    Pact: "agreement",
    Version: "draft",
    ShownEvent: "event",
    ShownJudgement: "judgement",
}


def brief_json(brief: Brief) -> str:
    """Return the brief as JSON text: lines name their articles by id, and "articles" tells what those are."""
    return document_json({"format": FORMAT}, "negotiations", brief.negotiations)


def view_json(view: str, items: Iterable[object], *, key: str = "negotiations") -> str:
    """Return what a view says as JSON text; its items, one for each negotiation, stand under `key`."""
    return document_json({"format": FORMAT, "view": view}, key, tuple(items))


def document_json(head: dict[str, Json], key: str, items: tuple[object, ...]) -> str:
    """Return items under their key as JSON text, after what comes first and before the articles they name."""
    articles = {article.id: article for article in _articles(items)}
    body = head | {key: plain_json(items), "articles": [article_json(article) for article in articles.values()]}
    return json.dumps(body, ensure_ascii=False, indent=1)


def _articles(value: object) -> Iterator[Article]:
    """Yield every article that a value rests on."""
    match value:
        case Article():
            yield value
        case Ground():
            yield from (value.article, *value.reprints)
        case tuple():
            for item in value:
                yield from _articles(item)
        case _ if is_dataclass(value):
            for item in fields(value):
                yield from _articles(getattr(value, item.name))


def plain_json(value: object) -> Json:
    """Return a frozen value as JSON: a ground as the claim's id, rule, chain, evidence and judgements."""
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()  # a moment is a date too, and says its time
        case tuple():
            return [plain_json(item) for item in value]
    return _named_json(value)


def _named_json(value: object) -> Json:
    """Return a value of the record by its fields, those that stand for more in their own way."""
    match value:
        case Article():
            return value.id
        case Ground():
            return _ground(value)
        case When():
            return {"edtf": value.edtf, **_fields(value)}
        case Judgement():
            return judgement_json(value)
        case Expectation():
            return expectation_json(value)
        case ShownClaim():
            return {"kind": "claim", "claim": claim_json(value.ground), **_fields(value)}
        case ShownArticle():
            return _whole_article(value)
    return _fields(value)


def _fields(value: object) -> dict[str, Json]:
    assert is_dataclass(value)
    kind: dict[str, Json] = {"kind": KINDS[type(value)]} if type(value) in KINDS else {}
    return kind | {item.name: plain_json(getattr(value, item.name)) for item in fields(value)}


def _ground(ground: Ground) -> Json:
    claim = ground.claim
    return {
        "article": ground.article.id,
        "claim": ground.id,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "chain": plain_json(claim.chain),
        "evidence": plain_json(claim.evidence),
        "reprints": [copy.id for copy in ground.reprints],
        "judgements": plain_json(ground.judgements),
    }


def claim_json(ground: Ground) -> dict[str, Json]:
    """Return all that a claim says, as the claims format has it, and what analysts said of it."""
    body = claim_to_json(ground.claim, ground.article, given=ground.id)
    return {**body, "judgements": plain_json(ground.judgements)}


def judgement_json(judgement: Judgement) -> dict[str, Json]:
    """Return what an analyst said, with its id, the name and the time."""
    return {"id": judgement.id, **_fields(judgement)}


def expectation_json(expectation: Expectation) -> dict[str, Json]:
    """Return one announcement; other claims stand by their ids."""
    article = expectation.ground.article
    return {
        "claim": expectation.ground.id,
        "event": expectation.event,
        "article": article.id,
        "outlet": article.outlet,
        "announced": plain_json(expectation.announced),
        "window": plain_json(expectation.window),
        "as_of": plain_json(expectation.as_of),
        "resolution": expectation.resolution,
        "resolved_by": [ground.id for ground in expectation.resolved_by],
        "happened": plain_json(expectation.happened),
        "days_late": expectation.late,
        "chain": [ground.id for ground in expectation.chain],
        "disputed": expectation.disputed,
        "denied_by": [ground.id for ground in expectation.denials],
    }


def _whole_article(shown: ShownArticle) -> Json:
    return {
        "kind": "article",
        **article_json(shown.article),
        "text": shown.article.text,
        "claims": [claim_json(ground) for ground in shown.grounds],
        "doubts": plain_json(shown.doubts),
        "reprints": plain_json(shown.reprints),
        "repeats": plain_json(shown.repeats),
    }


def article_json(article: Article) -> dict[str, Json]:
    """Return the head of an article: all but its text."""
    return {
        "id": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "published": plain_json(article.published),
        "url": article.url,
        "text_sha256": article.text_sha256,
    }
