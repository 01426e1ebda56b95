"""A claim as the columns that SQL can ask for: all of them follow from what the claim says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accord.terms.actor import Actor
from accord.terms.claim import Agreement, Claim, Draft, Meeting, Position, Statement
from accord.terms.wire import kind_of

Row = dict[str, object]


def columns_of(claim: Claim, actors: Mapping[str, Actor]) -> Row:
    """Return the columns of one claim; what its kind does not have is None."""
    speaker = next((link for link in reversed(claim.chain) if link.role == "said"), None)
    row: Row = {"kind": kind_of(claim), "negated": claim.negated, "words": claim.passage.exact}
    row["speaker"] = speaker.name if speaker else None
    row |= _when_and_where(claim)
    row |= dict.fromkeys(("status", "stance", "subject_type", "subject", "holder", "format", "level"))
    match claim:
        case Meeting():
            row |= {"status": claim.status, "format": claim.format, "level": claim.level}
        case Agreement():
            row |= {"status": claim.status, "subject": claim.what}
        case Draft():
            row["subject"] = claim.name
        case Position():
            row |= {"stance": claim.stance, "subject_type": claim.subject_type, "subject": claim.subject}
            row["holder"] = _name(claim.holder, actors) if claim.holder else None
    sides = sides_of(claim, actors)
    row["side"] = sides[0] if len(sides) == 1 else None
    return row


def _when_and_where(claim: Claim) -> Row:
    when = claim.when if isinstance(claim, Meeting | Agreement) else None
    place = claim.place if isinstance(claim, Meeting) else None
    return {
        "first_day": when and when.start,
        "last_day": when and when.end,
        "granularity": when and when.granularity,
        "place": place and place.name,
        "country": place and place.country,
    }


def sides_of(claim: Claim, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the sides that a claim is about, by the names its article has for them, each once."""
    match claim:
        case Meeting():
            found = _sides((participant.actor for participant in claim.participants), actors)
        case Position():
            found = _sides((claim.party,), actors)
        case Agreement():
            found = _sides(claim.parties, actors)
        case Draft():
            found = _sides(claim.authors, actors)
        case Statement():
            found = _speaking(claim, actors)
        case _:
            found = ()
    return tuple(dict.fromkeys(found))


def _speaking(claim: Claim, actors: Mapping[str, Actor]) -> Sequence[str]:
    last = next((link for link in reversed(claim.chain) if link.role == "said"), None)
    if last is None:
        return ()
    if last.actor is not None and last.actor in actors:
        return _sides((last.actor,), actors)
    return (last.represents,) if last.represents else ()


def _sides(ids: Iterable[str], actors: Mapping[str, Actor]) -> Sequence[str]:
    return [_name(actors[name].side if name in actors else name, actors) for name in ids]


def _name(name: str, actors: Mapping[str, Actor]) -> str:
    return actors[name].name if name in actors else name
