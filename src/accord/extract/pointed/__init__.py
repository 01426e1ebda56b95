"""Claims that a language model pointed at, beside those that the rules found; and whether one of them still follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from accord.extract import with_chain
from accord.extract.meetings.events import find_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.pointed.making import make_claim, pointed_at
from accord.terms.claim import Claim, Meeting, Position, Statement
from accord.terms.mark import Scene
from accord.terms.pointed import Pointed, RefusedError, model_of


def claims_pointed_at(
    scene: Scene, every: Iterable[Pointed], found: Sequence[Claim], *, model: str
) -> tuple[tuple[Claim, ...], int, tuple[str, ...]]:
    """Return the new claims that words make, how many were `found` already, and why the others were refused."""
    statements = tuple(claim for claim in found if isinstance(claim, Statement))
    events = find_events(scene, statements)
    new: list[Claim] = []
    known, refused = 0, []
    for pointed in every:
        try:
            claim = _with_chain(make_claim(scene, pointed, events, model=model), statements)
        except RefusedError as error:
            refused.append(str(error))
            continue
        if any(_is_same(claim, other) for other in (*found, *new)):
            known += 1
        else:
            new.append(claim)
    return tuple(new), known, tuple(refused)


def follows(scene: Scene, claim: Claim, found: Sequence[Claim]) -> bool:
    """Return whether a claim that a language model pointed at follows from its own words by the rules."""
    model = model_of(claim)
    statements = tuple(each for each in found if isinstance(each, Statement))
    events = find_events(scene, statements)
    if isinstance(claim, Meeting):
        told = (_with_chain(replace(claim_of(scene, event), rule=claim.rule), statements) for event in events)
        return claim in told
    if not isinstance(claim, Statement | Position) or not model:
        return False
    try:
        return _with_chain(make_claim(scene, pointed_at(claim), events, model=model), statements) == claim
    except (RefusedError, ValueError):
        return False


def _with_chain(claim: Claim, statements: Sequence[Statement]) -> Claim:
    said = [(each, each.spans_of("content")) for each in statements]
    return claim if isinstance(claim, Statement) else with_chain(claim, said)


def _is_same(one: Claim, other: Claim) -> bool:
    """Return whether two claims of a kind tell the same of the same words, however many of them each takes."""
    if type(one) is not type(other) or not _spans(one, "claim", other):
        return False
    match one, other:
        case Statement(), Statement():
            return _spans(one, "content", other) and one.chain[-1:] == other.chain[-1:]
        case Position(), Position():
            return _spans(one, "content", other) and one.party == other.party
        case Meeting(), Meeting():
            return _spans(one, "status", other)
    return False


def _spans(one: Claim, field: str, other: Claim) -> bool:
    """Return whether the words of a field meet."""
    return any(span.meets(against) for span in one.spans_of(field) for against in other.spans_of(field))
