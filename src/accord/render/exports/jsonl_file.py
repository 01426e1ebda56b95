"""Lines of JSON: claims with everything they say and rest on, other tables as objects by the names of their columns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from accord.render.exports.grids import Grid
from accord.render.json import claim_json
from accord.terms.article import Article
from accord.terms.exported import ClaimLine, Outgoing
from accord.terms.typed import Json
from accord.terms.wire import value_to_json


def write_jsonl(grid: Grid, sink: IO[bytes]) -> None:
    """Write a table, an object a line."""
    names = [name for name, _ in grid.heads]
    for row in grid.rows:
        _write(dict(zip(names, map(value_to_json, row), strict=True)), sink)


def write_claims_jsonl(lines: Iterable[Outgoing[ClaimLine]], sink: IO[bytes]) -> None:
    """Write claims, an object a line: as the claims format has them, with their article and who its actors are."""
    for told in lines:
        _write(claim_object(told), sink)


def claim_object(told: Outgoing[ClaimLine]) -> dict[str, Json]:
    """Return a claim with all that is behind it."""
    line = told.value
    ground = line.ground
    return {
        **claim_json(ground),
        "negotiation": line.negotiation or None,
        "event": line.event,
        "article": article_json(ground.article),
        "actors": {
            actor: {"name": figure.name, "kind": figure.kind, "side": figure.side, "role": figure.role}
            for actor, figure in ground.figures.items()
        },
        "vanished": line.vanished,
        "change": told.change or None,
        "why": told.why or None,
    }


def article_json(article: Article) -> dict[str, Json]:
    """Return what identifies an article, without its text."""
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": value_to_json(article.published),
        "url": article.url,
        "source": article.source,
        "text_sha256": article.text_sha256,
    }


def _write(found: dict[str, Json], sink: IO[bytes]) -> None:
    sink.write(json.dumps(found, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
