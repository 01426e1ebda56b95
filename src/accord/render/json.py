"""The brief as JSON: the lines of the view, each with the claims and the exact words that it rests on."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date

from accord.terms.article import Article
from accord.terms.brief import Brief, Contact, Pact
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.typed import Json
from accord.terms.when import When

FORMAT = 1


def brief_json(brief: Brief) -> str:
    """Return the brief as JSON text: lines name their articles by id, and "articles" tells what those are."""
    articles = {article.id: article for each in brief.negotiations for article in each.articles}
    copies = {copy.id: copy for each in brief.negotiations for copy, _ in each.reprints}
    body = {
        "format": FORMAT,
        "negotiations": [_plain(each) for each in brief.negotiations],
        "articles": [_article(article) for article in (articles | copies).values()],
    }
    return json.dumps(body, ensure_ascii=False, indent=1)


def _plain(value: object) -> Json:
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()  # a moment is a date too, and says its time
        case tuple():
            return [_plain(item) for item in value]
        case Article():
            return value.id
        case Ground():
            return _ground(value)
        case When():
            return {"edtf": value.edtf, **_fields(value)}
        case Contact():
            return {"kind": "meeting", **_fields(value)}
        case Pact():
            return {"kind": "agreement", **_fields(value)}
    return _fields(value)


def _fields(value: object) -> dict[str, Json]:
    assert is_dataclass(value)
    return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}


def _ground(ground: Ground) -> Json:
    claim = ground.claim
    return {
        "article": ground.article.id,
        "claim": ground.id,
        "rule": claim.rule,
        "chain": _plain(claim.chain),
        "evidence": _plain(claim.evidence),
        "reprints": [copy.id for copy in ground.reprints],
        "judgements": [judgement_json(judgement) for judgement in ground.judgements],
    }


def judgement_json(judgement: Judgement) -> dict[str, Json]:
    """Return what an analyst said, with its id, the name and the time."""
    return {"id": judgement.id, **_fields(judgement)}


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "published": _plain(article.published),
        "url": article.url,
        "text_sha256": article.text_sha256,
    }
