"""Corrections: what an analyst puts in the place of one field of a claim.

A correction is kept as the claims format writes the field, but names actors by their names: ids of actors count within
one reading of one article, and a correction must hold for the next reading too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields, replace

from accord.lexicon.issues import issue_codes
from accord.lexicon.names import common_name, kind_of_name
from accord.resolve.cast import name_key
from accord.terms.actor import ActorKind
from accord.terms.claim import Claim, Link, Participant, Position
from accord.terms.judgement import Judgement
from accord.terms.process import Figure, Ground
from accord.terms.typed import Json, checked, type_of
from accord.terms.when import When
from accord.terms.wire import value_to_json

PERSON = re.compile(r"(?P<name>[^()]+?)\s*\((?P<side>[^()]+)\)")
FIXED = frozenset({"evidence", "rule", "confidence"})  # what the words are and how they were read is nobody's opinion
ACTORS = frozenset({"party", "holder", "parties", "authors"})


def correctable(kind: type[Claim]) -> tuple[str, ...]:
    """Return the fields of a kind of claim that can be corrected.

    >>> from accord.terms.claim import Precondition
    >>> correctable(Precondition)
    ('chain', 'negated', 'hedge', 'first', 'then', 'claims')
    """
    return tuple(item.name for item in fields(kind) if item.name not in FIXED)


def corrected(ground: Ground, judgement: Judgement) -> Ground:
    """Return the claim with one field as a correction has it, and with whom it names now.

    Raises:
        TypeError: the claim has no such field, or the value is none for it.
    """
    name = judgement.field or ""
    ids, strangers = _ids(ground), dict[str, Figure]()

    def known(actor: str) -> str:
        if (own := ids.get(_key(actor), actor)) not in ground.figures:
            strangers[own] = figure_of(own)
        return own

    value = with_actors(name, checked_value(type(ground.claim), name, judgement.value), known)
    claim = replace(ground.claim, **{name: value})  # type: ignore[arg-type]  # its type was checked
    return replace(ground, claim=claim, figures={**ground.figures, **strangers} if strangers else ground.figures)


def figure_of(typed: str) -> Figure:
    """Return who is meant by a name as an analyst types it: of a person with the side, "Albin Kurti (Kosovo)".

    >>> figure_of("EU").name, figure_of("Albin Kurti (Pristina)").side
    ('European Union', 'Kosovo')
    """
    if person := PERSON.fullmatch(typed):
        kind: ActorKind = "person" if _is_name(person["name"]) else "unnamed"
        return Figure(person["name"], kind, figure_of(person["side"]).name)
    name = common_name(typed) or typed
    return Figure(name, kind_of_name(name) if _is_name(name) else "unnamed")


def _is_name(words: str) -> bool:
    return words[:1] != words[:1].lower()


def _key(typed: str) -> str:
    return name_key(figure_of(typed).name)


def checked_value(kind: type[Claim], field: str, value: str | None) -> object:
    """Return the JSON of a field as its value.

    Raises:
        TypeError: claims of this kind have no such field, the text is not JSON, or it is none for this field.
    """
    if field not in correctable(kind):
        message = f"{field or 'no field'} cannot be corrected; choose one of {', '.join(correctable(kind))}"
        raise TypeError(message)
    try:
        raw: Json = json.loads(value or "")
    except (ValueError, RecursionError):
        message = f"{field} should be JSON, not {value!r:.60}"
        raise TypeError(message) from None
    found = checked(raw, type_of(kind, field), at=field)
    check_sense(field, found)
    return found


def check_sense(field: str, value: object) -> None:
    """Refuse what has the right type and cannot be so.

    Raises:
        TypeError: days that name none or run backwards, nobody, or nothing where there must be something.
    """
    message = ""
    if isinstance(value, When) and not (value.start or value.end):
        message = f"{field} should name a day, or be null"
    elif isinstance(value, When) and value.start and value.end and value.end < value.start:
        message = f"{field} should end on or after the day it begins"
    elif field == "participants" and not value:
        message = f"{field} should name somebody"
    elif value == "" and field != "quote":
        message = f"{field} should not be empty"
    if message:
        raise TypeError(message)


def check_correction(ground: Ground, judgement: Judgement) -> None:
    """Refuse a correction that does not fit its claim.

    Raises:
        TypeError: no such field, no value for it, or an issue code that does not exist.
    """
    claim = corrected(ground, judgement).claim
    if judgement.field in ("subject", "subject_type"):
        check_subject(claim)


def check_subject(claim: Claim) -> None:
    """Refuse a position on an issue that does not exist.

    Raises:
        TypeError: its subject is none of the codes.
    """
    if isinstance(claim, Position) and claim.subject_type == "issue" and claim.subject not in issue_codes():
        message = f"subject of an issue should be one of {', '.join(issue_codes())}, not {claim.subject!r:.60}"
        raise TypeError(message)


def written(ground: Ground, field: str) -> str:
    """Return what a claim says in a field, as a correction would write it: JSON with the names of actors."""
    return json.dumps(value_to_json(_with_names(field, getattr(ground.claim, field), ground)), ensure_ascii=False)


def with_names(ground: Ground, field: str, value: str) -> str:
    """Return the JSON of a field with the names of actors where it has ids of this article."""
    found = checked_value(type(ground.claim), field, value)
    return json.dumps(value_to_json(_with_names(field, found, ground)), ensure_ascii=False)


def _with_names(field: str, value: object, ground: Ground) -> object:
    names = {actor: figure.name for actor, figure in ground.figures.items()}
    return with_actors(field, value, lambda actor: names.get(actor, actor))


def with_actors(field: str, value: object, other: Callable[[str], str]) -> object:
    """Return the value of a field with another word for each actor that it refers to."""
    match value:
        case Participant():
            return replace(value, actor=other(value.actor))
        case Link():
            return replace(value, actor=other(value.actor) if value.actor else None)
        case tuple():
            return tuple(with_actors(field, item, other) for item in value)
        case str() if field in ACTORS:
            return other(value)
    return value


def _ids(ground: Ground) -> dict[str, str]:
    """Return the ids of an article's actors by the keys of their names; of two with one name, the first."""
    ids: dict[str, str] = {}
    for actor, figure in ground.figures.items():
        for name in (figure.name, *figure.aliases):
            ids.setdefault(_key(name), actor)
    return ids
