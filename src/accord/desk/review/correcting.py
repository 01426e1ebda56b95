"""The fields of a claim that an analyst can correct, each with what it says now as one would type it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Literal, get_args, get_origin, get_type_hints

from accord.lexicon.issues import issue_codes
from accord.render.claims.judged import value_words
from accord.resolve.judging.corrections import correctable, with_names, written
from accord.resolve.judging.typed_in import SPEAKER, typed_value
from accord.terms.claim import Claim, Position
from accord.terms.process import Ground
from accord.terms.when import When

SHARED = correctable(Claim)  # what every kind has, listed after what is its own
ASIDE = frozenset({"chain", "claims"})  # a chain is corrected by its speaker; ids are nobody's to type
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Entry:
    """One field: what it says now as it would be typed, what may be chosen there, and the words it rests on."""

    field: str
    typed: str
    choices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def entries_of(ground: Ground) -> tuple[Entry, ...]:
    """Return the fields of a claim that can be corrected, in the order of the claims format, the speaker last."""
    return tuple(_entries(ground))


def _entries(ground: Ground) -> Iterator[Entry]:
    claim = ground.claim
    kind = type(claim)
    own = [field for field in correctable(kind) if field not in (*SHARED, *ASIDE)]
    for field in (*own, *(field for field in SHARED if field not in ASIDE)):
        yield Entry(field, _typed(ground, field), _choices(claim, field), _words(claim, field))
    speaker = next((link.name for link in reversed(claim.chain) if link.role == "said"), "")
    yield Entry(SPEAKER, speaker, (), _words(claim, SPEAKER))


def _words(claim: Claim, field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.exact for item in claim.evidence if item.field == field))


def _choices(claim: Claim, field: str) -> tuple[str, ...]:
    """Return what a field may say where that is a list; `none` where it may be empty."""
    if isinstance(claim, Position) and field == "subject" and claim.subject_type == "issue":
        return issue_codes()
    wanted = get_type_hints(type(claim))[field]
    inner = [part for part in get_args(wanted) if part is not NoneType] if NoneType in get_args(wanted) else [wanted]
    empty = (NOTHING,) if NoneType in get_args(wanted) else ()
    if wanted is bool:
        return ("no", "yes")
    return (*get_args(inner[0]), *empty) if get_origin(inner[0]) is Literal else ()


def _typed(ground: Ground, field: str) -> str:
    """Return what one would type to have what the field says: words where they are read back so, else its JSON."""
    said = written(ground, field)
    words = NOTHING if said == "null" else value_words(said)
    if isinstance(getattr(ground.claim, field), When):
        return words  # days alone: the words of the article that named them are not typed
    try:
        name, value = typed_value(ground.claim, field, words)
        return words if with_names(ground, name, value) == said else said
    except TypeError:
        return said
