"""Claims as JSON and back: the public claims format, version 1.

A claim's id is the hash of its article's text and of everything the claim says, so the same claim from the same text
always has the same id. Claims that come with other ids keep them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import cast

from accord.errors import ClaimsError
from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import (
    Agreement,
    Claim,
    Draft,
    Meeting,
    Participant,
    Position,
    Precondition,
    Statement,
)
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.stretches import with_days
from accord.terms.typed import Json, build, checked
from accord.terms.when import When

FORMAT = 1
LONGEST_ID = 200
_ID = re.compile(rf"[!-~]{{1,{LONGEST_ID}}}")
UNPRINTED = ("hidden", "doubts")  # an article has them, its JSON does not: doubts stand beside it
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
    return body_id(claim_text(claim), article.text_sha256)


def claim_text(claim: Claim) -> str:
    """Return everything a claim says as one text: its JSON object without an id, keys in order, no spaces."""
    return json.dumps(_claim_body(claim), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def body_id(body: str, text_sha256: str) -> str:
    """Return the id of the claim with this text, from an article with this text hash."""
    return hashlib.sha256(f"{text_sha256}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def claim_ids(extraction: Extraction) -> tuple[str, ...]:
    """Return the ids of an extraction's claims: those they came with, else their content hashes."""
    return extraction.given or tuple(claim_id(claim, extraction.article) for claim in extraction.claims)


def to_line(extraction: Extraction) -> str:
    """Return one line of the claims format, without its line break."""
    return json.dumps(to_json(extraction), ensure_ascii=False, separators=(",", ":"))


def to_json(extraction: Extraction) -> dict[str, Json]:
    """Return an extraction as the JSON object of the claims format."""
    article = extraction.article
    return {
        "format": FORMAT,
        "accord": extraction.accord,
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
        "actors": [value_to_json(actor) for actor in extraction.actors],
        "claims": [
            {"id": name, **_claim_body(claim)}
            for name, claim in zip(claim_ids(extraction), extraction.claims, strict=True)
        ],
        "doubts": [value_to_json(doubt) for doubt in extraction.doubts],
    }


def claim_to_json(claim: Claim, article: Article, *, given: str | None = None) -> dict[str, Json]:
    """Return one claim as its JSON object, with the id that it was given, else that of its content."""
    return {"id": given or claim_id(claim, article), **_claim_body(claim)}


def _claim_body(claim: Claim) -> dict[str, Json]:
    body = {"kind": kind_of(claim), **_fields(claim)}
    if claim.confidence is None:  # so claims that no judge saw keep the ids they had before there was the field
        del body["confidence"]
    return body


def value_to_json(value: object) -> Json:
    """Return a frozen value as JSON; a participant's `part` is called `as` there, and a date is its ISO form."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case date():
            return value.isoformat()
        case tuple():
            return [value_to_json(item) for item in value]
        case When():
            return {"edtf": value.edtf, **_fields(value)}
        case Participant():
            return {"actor": value.actor, "as": value.part}
    return _fields(value)


def _fields(value: object) -> dict[str, Json]:
    return {name: value_to_json(getattr(value, name)) for name in _names(type(value))}  # type: ignore[arg-type]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def from_line(line: str, *, where: str) -> Extraction:
    """Read one line of the claims format; `where` names the line in errors ("claims.jsonl:3").

    Raises:
        ClaimsError: the line is not a JSON object of the claims format, or of a version this accord does not read.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"{where}: not JSON ({error}); give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message) from None
    if not isinstance(data, dict) or type(data.get("format")) is not int or data["format"] != FORMAT:
        message = f"{where}: not version {FORMAT} of the claims format; give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message)
    try:
        return _extraction(data)
    except TypeError as error:
        message = f"{where}: {error}; give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message) from None


def _extraction(data: Mapping[str, Json]) -> Extraction:
    head = data.get("article")
    kept = {key: head[key] for key in head if key not in UNPRINTED} if isinstance(head, dict) else head
    listed = data.get("claims")
    if not isinstance(listed, list):
        message = "claims should be a list"
        raise TypeError(message)
    claims = {number: raw for number, raw in enumerate(listed) if not _is_wordless(raw)}
    found = Extraction(
        article=build(Article, kept, at="article"),
        actors=cast("tuple[Actor, ...]", checked(data.get("actors"), tuple[Actor, ...], at="actors")),
        claims=tuple(claim_from_json(raw, at=f"claims[{number}]") for number, raw in claims.items()),
        doubts=(
            *cast("tuple[Doubt, ...]", checked(data.get("doubts"), tuple[Doubt, ...], at="doubts")),
            *(_left_out(number) for number in range(len(listed)) if number not in claims),
        ),
        model=cast("str | None", checked(data.get("model"), str | None, at="model")),
        accord=cast("str", checked(data.get("accord", "unknown"), str, at="accord")),
    )
    own = claim_ids(found)
    given = tuple(
        _given_id(raw, at=f"claims[{number}]") or name for name, (number, raw) in zip(own, claims.items(), strict=True)
    )
    _refuse_shared(given, own)
    return found if given == own else replace(found, given=given)


def _refuse_shared(given: tuple[str, ...], own: tuple[str, ...]) -> None:
    """Refuse two claims that say different things by one id: one of them would be lost."""
    first: dict[str, str] = {}
    for name, hashed in zip(given, own, strict=True):
        if first.setdefault(name, hashed) != hashed:
            message = f"two claims of the article have the id {name!r:.60}; give each claim an id of its own"
            raise TypeError(message)


def _is_wordless(raw: Json) -> bool:
    """Whether a claim rests on no words: another reader may not have found the passage it had in mind."""
    return isinstance(raw, dict) and raw.get("evidence") == []


def _left_out(number: int) -> Doubt:
    return Doubt("claim without words", 0, 0, "", f"claims[{number}] came without evidence and is left out")


def _given_id(raw: Json, *, at: str) -> str | None:
    """Return the id that a claim came with; an id may hold no space or control character."""
    name = cast("str | None", checked(raw.get("id") if isinstance(raw, dict) else None, str | None, at=f"{at}.id"))
    if name is not None and not _ID.fullmatch(name):
        message = f"{at}.id should be 1 to {LONGEST_ID} letters, digits or signs without spaces, not {name!r:.60}"
        raise TypeError(message)
    return name


def claim_from_json(raw: Json, *, at: str = "claim") -> Claim:
    """Return the claim of one JSON object; the fields that this version does not know are left out.

    Raises:
        TypeError: a field is missing or of another type, or there is no evidence.
    """
    kind = KINDS.get(str(raw.get("kind"))) if isinstance(raw, dict) else None
    if kind is None:
        message = f"{at}.kind should be one of {', '.join(KINDS)}"
        raise TypeError(message)
    claim = build(kind, with_days(raw), at=at)
    if not claim.evidence:
        message = f"{at}.evidence is empty: a claim without words is no claim"
        raise TypeError(message)
    if claim.confidence is not None and not 0 <= claim.confidence <= 1:
        message = f"{at}.confidence should be a number from 0 to 1, not {claim.confidence}"
        raise TypeError(message)
    return claim
