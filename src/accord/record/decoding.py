"""What the record keeps as JSON, as values again; nothing is checked, for `accord check` proves the hashes."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import cast

from accord.terms.actor import Actor
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.terms.judgement import Charter, Judgement
from accord.terms.trusted import reader_of
from accord.terms.wire import KINDS

_CLAIMS = {name: reader_of(kind) for name, kind in KINDS.items()}
_ACTOR, _DOUBT, _JUDGEMENT, _CHARTER = (reader_of(Actor), reader_of(Doubt), reader_of(Judgement), reader_of(Charter))


def claim_from(body: str) -> Claim:
    """Return the claim of a body."""
    raw = json.loads(body)
    return _CLAIMS[raw["kind"]](raw)


def actors_from(body: str) -> tuple[Actor, ...]:
    """Return the actors of a reading."""
    return tuple(map(_ACTOR, json.loads(body)))


def doubts_from(body: str) -> tuple[Doubt, ...]:
    """Return the doubts of a reading."""
    return tuple(map(_DOUBT, json.loads(body)))


def authors_from(body: str) -> tuple[str, ...]:
    """Return the authors of an article."""
    return tuple(cast("list[str]", json.loads(body)))


def judgement_from(body: str) -> Judgement:
    """Return a judgement."""
    return _JUDGEMENT(json.loads(body))


@lru_cache(maxsize=1024)
def charter_from(body: str) -> Charter:
    """Return a charter; the last ones are remembered, for whatever is asked of a record begins with them."""
    return _CHARTER(json.loads(body))
