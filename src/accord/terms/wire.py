"""Claims as JSON and back: the public claims format, version 1.

A claim's id is the hash of its article's text and of everything the claim says, so the same claim from the same text
always has the same id.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import TypeAlias

from accord import __version__
from accord.errors import ClaimsError
from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import (
    Agreement,
    Claim,
    Draft,
    Evidence,
    Link,
    Meeting,
    Participant,
    Place,
    Position,
    Precondition,
    Statement,
)
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.when import When

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

FORMAT = 1
KINDS: dict[str, type[Claim]] = {
    "meeting": Meeting,
    "statement": Statement,
    "position": Position,
    "draft": Draft,
    "agreement": Agreement,
    "precondition": Precondition,
}
KIND_OF = {kind: name for name, kind in KINDS.items()}


def kind_of(claim: Claim) -> str:
    """Return the public name of a claim's kind."""
    return KIND_OF[type(claim)]


def claim_id(claim: Claim, article: Article) -> str:
    """Return the content hash of a claim: 16 hexadecimal digits of SHA-256."""
    body = json.dumps(_claim_body(claim), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{article.text_sha256}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def to_line(extraction: Extraction) -> str:
    """Return one line of the claims format, without its line break."""
    return json.dumps(to_json(extraction), ensure_ascii=False, separators=(",", ":"))


def to_json(extraction: Extraction) -> dict[str, Json]:
    """Return an extraction as the JSON object of the claims format."""
    article = extraction.article
    return {
        "format": FORMAT,
        "accord": __version__,
        "model": extraction.model,
        "article": {
            "id": article.id,
            "source": article.source,
            "outlet": article.outlet,
            "title": article.title,
            "authors": list(article.authors),
            "published": article.published.isoformat() if article.published else None,
            "url": article.url,
            "language": article.language,
            "text": article.text,
            "text_sha256": article.text_sha256,
        },
        "actors": [_plain(actor) for actor in extraction.actors],
        "claims": [claim_to_json(claim, article) for claim in extraction.claims],
        "doubts": [_plain(doubt) for doubt in extraction.doubts],
    }


def claim_to_json(claim: Claim, article: Article) -> dict[str, Json]:
    """Return one claim as its JSON object, with its id."""
    return {"id": claim_id(claim, article), **_claim_body(claim)}


def _claim_body(claim: Claim) -> dict[str, Json]:
    body: dict[str, Json] = {"kind": kind_of(claim)}
    body.update((f.name, _plain(getattr(claim, f.name))) for f in fields(claim))
    return body


def _plain(value: object) -> Json:
    """Turn a frozen value into JSON; a participant's `part` is called `as` there, and a date is its ISO form."""
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case When():
            return {"edtf": value.edtf, **_fields(value)}
        case Participant():
            return {"actor": value.actor, "as": value.part}
    return _fields(value)


def _fields(value: object) -> dict[str, Json]:
    return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}  # type: ignore[arg-type]


def from_line(line: str, *, where: str) -> Extraction:
    """Read one line of the claims format; `where` names the line in errors ("claims.jsonl:3").

    Raises:
        ClaimsError: the line is not a JSON object of the claims format, or of a version this accord does not read.
    """
    try:
        data = json.loads(line)
    except ValueError as error:
        message = f"{where}: not JSON ({error}); give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        message = f"{where}: not version {FORMAT} of the claims format; give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message)
    try:
        return _extraction(data)
    except (KeyError, TypeError, ValueError) as error:
        message = f"{where}: a field of the claims format is missing or wrong: {error!r}"
        raise ClaimsError(message) from None


def _extraction(data: Mapping[str, Json]) -> Extraction:
    raw = _mapping(data["article"])
    article = Article(
        source=str(raw["source"]),
        text=str(raw["text"]),
        title=_optional(raw.get("title")),
        outlet=_optional(raw.get("outlet")),
        authors=tuple(map(str, _list(raw.get("authors") or []))),
        published=_day(raw.get("published")),
        url=_optional(raw.get("url")),
        language=str(raw.get("language") or "en"),
    )
    return Extraction(
        article=article,
        actors=tuple(_actor(_mapping(item)) for item in _list(data["actors"])),
        claims=tuple(claim_from_json(_mapping(item)) for item in _list(data["claims"])),
        doubts=tuple(Doubt(**_mapping(item)) for item in _list(data["doubts"])),  # type: ignore[arg-type]
        model=_optional(data.get("model")),
    )


def _actor(raw: Mapping[str, Json]) -> Actor:
    values = {**raw, "aliases": tuple(map(str, _list(raw.get("aliases") or [])))}
    return Actor(**values)  # type: ignore[arg-type]


def claim_from_json(raw: Mapping[str, Json]) -> Claim:
    """Return the claim of one JSON object; the fields that this version does not know are left out."""
    kind = KINDS[str(raw["kind"])]
    known = {f.name for f in fields(kind)}
    values = {name: _value(name, value) for name, value in raw.items() if name in known}
    return kind(**values)  # type: ignore[arg-type]


def _value(name: str, value: Json) -> object:
    """Turn one JSON field of a claim into its frozen value."""
    match name, value:
        case "evidence", list():
            return tuple(Evidence(**_mapping(item)) for item in value)  # type: ignore[arg-type]
        case "chain", list():
            return tuple(Link(**_mapping(item)) for item in value)  # type: ignore[arg-type]
        case "participants", list():
            return tuple(Participant(str(_mapping(i)["actor"]), str(_mapping(i)["as"])) for i in value)  # type: ignore[arg-type]
        case "place", dict():
            return Place(**value)  # type: ignore[arg-type]
        case "when", dict():
            kept = {key: item for key, item in value.items() if key != "edtf"}
            return When(**{**kept, "start": _day(kept["start"]), "end": _day(kept["end"])})  # type: ignore[arg-type]
        case _, list():
            return tuple(map(str, value))
    return value


def _mapping(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        message = f"expected an object, found {value!r:.60}"
        raise TypeError(message)
    return value


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        message = f"expected a list, found {value!r:.60}"
        raise TypeError(message)
    return value


def _optional(value: Json) -> str | None:
    return None if value is None else str(value)


def _day(value: Json) -> date | None:
    return None if value is None else date.fromisoformat(str(value))
