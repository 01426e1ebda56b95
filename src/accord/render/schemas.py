"""JSON Schemas of what `accord.render.json` writes, made from the annotations of the values themselves.

What a value's JSON is decided in one place and described in another: a test holds every view against its schema.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from accord.render.json import KINDS
from accord.terms.article import Article
from accord.terms.claim import Claim, Participant
from accord.terms.expectation import Expectation
from accord.terms.judgement import Judgement
from accord.terms.kept import Entry, Hit
from accord.terms.process import Ground
from accord.terms.shown import ShownArticle, ShownClaim
from accord.terms.typed import Json
from accord.terms.when import When
from accord.terms.wire import KINDS as CLAIM_KINDS

Schema: TypeAlias = dict[str, Json]
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
NUMBER: Schema = {"type": "integer"}
FRACTION: Schema = {"type": "number"}
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
NOTHING: Schema = {"type": "null"}
SIMPLE: dict[object, Schema] = {
    str: TEXT,
    int: NUMBER,
    float: FRACTION,
    bool: TRUTH,
    date: DAY,
    datetime: MOMENT,
    NoneType: NOTHING,
    Article: TEXT,
}


def or_nothing(schema: Schema) -> Schema:
    """Return the schema of a value that may be missing."""
    return {"anyOf": [schema, NOTHING]}


def exactly(properties: Schema, *, maybe: str | None = None) -> Schema:
    """Return the schema of an object that has these fields and no others; the field `maybe` need not be there."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name != maybe],
        "additionalProperties": False,
    }


@dataclass(slots=True)
class Schemas:
    """The schemas of values as they are asked for; `found` holds those that others refer to, by name."""

    at: str = "#/$defs/"
    found: dict[str, Json] = field(default_factory=dict)

    def of(self, wanted: object) -> Schema:
        """Return the schema of what an annotation stands for."""
        origin, parts = get_origin(wanted), get_args(wanted)
        if wanted in SIMPLE:
            return SIMPLE[wanted]
        if origin is Literal:
            return {"enum": list(parts)}
        if origin in (UnionType, Union):
            return {"anyOf": [self.of(part) for part in parts]}
        if origin is tuple:
            return self._listed(parts)
        assert isinstance(wanted, type), wanted
        return self.named(wanted.__name__, lambda: self._object(wanted))

    def named(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to the schema of this name, which is made where it is not known."""
        if name not in self.found:
            self.found[name] = {}  # so that it can refer to itself
            self.found[name] = make()
        return {"$ref": f"{self.at}{name}"}

    def _listed(self, parts: tuple[object, ...]) -> Schema:
        if parts[-1] is Ellipsis:
            return {"type": "array", "items": self.of(parts[0])}
        items: list[Json] = [self.of(part) for part in parts]
        return {"type": "array", "prefixItems": items, "minItems": len(parts), "maxItems": len(parts)}

    def _object(self, kind: type) -> Schema:
        special = SPECIAL.get(kind)
        return special(self) if special else exactly(self.fields(kind))

    def fields(self, kind: type) -> dict[str, Json]:
        """Return the schemas of a value's fields; its kind comes first where its JSON says it."""
        assert is_dataclass(kind)
        hints = get_type_hints(kind)
        said: dict[str, Json] = {"kind": {"const": KINDS[kind]}} if kind in KINDS else {}
        return said | {item.name: self.of(hints[item.name]) for item in fields(kind)}

    def claim(self) -> Schema:
        """Return the schema of a claim in full: one of the six kinds of the claims format."""
        return self.named("Claim", lambda: {"oneOf": [self._claim(name) for name in CLAIM_KINDS]})

    def _claim(self, name: str) -> Schema:
        kind = CLAIM_KINDS[name]

        def make() -> Schema:
            own = {"id": TEXT, **self.fields(kind)} | {"kind": {"const": name}}
            return exactly({**own, "judgements": {"type": "array", "items": self.of(Judgement)}}, maybe="confidence")

        return self.named(f"{kind.__name__}Claim", make)

    def article(self) -> Schema:
        """Return the schema of an article's head, as it stands beside a view."""
        maybe = or_nothing(TEXT)
        head: Schema = {"id": TEXT, "source": TEXT, "outlet": maybe, "title": maybe}
        rest: Schema = {"published": or_nothing(DAY), "url": maybe, "text_sha256": TEXT}
        return self.named("Article", lambda: exactly(head | rest))


def _ground(schemas: Schemas) -> Schema:
    told = get_type_hints(Claim)
    own: Schema = {"article": TEXT, "claim": TEXT, "rule": TEXT, "confidence": schemas.of(told["confidence"])}
    rest: Schema = {"chain": schemas.of(told["chain"]), "evidence": schemas.of(told["evidence"]), "reprints": TEXTS}
    return exactly(own | rest | {"judgements": {"type": "array", "items": schemas.of(Judgement)}})


def _when(schemas: Schemas) -> Schema:
    return exactly({"edtf": TEXT, **schemas.fields(When)})


def _judgement(schemas: Schemas) -> Schema:
    return exactly({"id": TEXT, **schemas.fields(Judgement)})


def _participant(schemas: Schemas) -> Schema:
    return exactly({"actor": TEXT, "as": schemas.of(get_type_hints(Participant)["part"])})


def _expectation(schemas: Schemas) -> Schema:
    maybe_when = or_nothing(schemas.of(When))
    hints = get_type_hints(Expectation)
    return exactly(
        {
            "claim": TEXT,
            "event": schemas.of(hints["event"]),
            "article": TEXT,
            "outlet": or_nothing(TEXT),
            "announced": or_nothing(DAY),
            "window": maybe_when,
            "as_of": DAY,
            "resolution": schemas.of(hints["resolution"]),
            "resolved_by": TEXTS,
            "happened": schemas.of(hints["happened"]),
            "days_late": schemas.of(hints["late"]),
            "chain": TEXTS,
            "disputed": TRUTH,
            "denied_by": TEXTS,
        }
    )


def _shown_claim(schemas: Schemas) -> Schema:
    return exactly({"kind": {"const": "claim"}, "claim": schemas.claim(), **schemas.fields(ShownClaim)})


def _shown_article(schemas: Schemas) -> Schema:
    schemas.article()
    head = schemas.found["Article"]
    assert isinstance(head, dict)
    assert isinstance(head["properties"], dict)
    hints = get_type_hints(ShownArticle)
    rest: Schema = {
        "text": TEXT,
        "claims": {"type": "array", "items": schemas.claim()},
        "doubts": schemas.of(hints["doubts"]),
        "reprints": TEXTS,
        "repeats": or_nothing(TEXT),
    }
    return exactly({"kind": {"const": "article"}, **head["properties"], **rest})


SPECIAL: dict[type, Callable[[Schemas], Schema]] = {
    Ground: _ground,
    When: _when,
    Judgement: _judgement,
    Participant: _participant,
    Expectation: _expectation,
    ShownClaim: _shown_claim,
    ShownArticle: _shown_article,
}


def document_schema(schemas: Schemas, items: str, item: Schema, **more: Json) -> Schema:
    """Return the schema of a document: the version, the items under their name, and the articles that they name."""
    listed: Schema = {"type": "array", "items": item}
    heads: Schema = {"type": "array", "items": schemas.article()}
    return exactly({"format": {"const": 1}, **more, items: listed, "articles": heads})


def hit_schema(schemas: Schemas) -> Schema:
    """Return the schema of one find of a search."""
    return schemas.of(Hit)


def entry_schema(schemas: Schemas) -> Schema:
    """Return the schema of one entry of the log."""
    return schemas.of(Entry)
