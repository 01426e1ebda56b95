"""From events to claims: participants united, the most precise date and place, each field with its own words."""

from __future__ import annotations

from collections.abc import Iterator

from accord.extract.meetings.events import Event
from accord.extract.meetings.people import Attendee
from accord.extract.meetings.telling import Telling
from accord.extract.meetings.verdict import Verdict
from accord.terms.claim import Evidence, Format, Meeting, Participant, Status
from accord.terms.mark import Scene
from accord.terms.span import Span

_SETTLED: tuple[Status, ...] = ("cancelled", "postponed", "denied", "occurred", "ongoing", "scheduled", "possible")
_FINENESS = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}


def claim_of(scene: Scene, event: Event) -> Meeting:
    """Return the claim of one event."""
    verdict, told = settled(event)
    attendees = _attendees(event)
    spot = next((telling for telling in _by_place(event) if telling.spot), None)
    dated = min((t for t in event.tellings if t.time and t.time.when), key=_fineness, default=None)
    time = dated.time if dated else None
    evidence = [*_passages(scene, event), *_words_of(scene, attendees)]
    if spot is not None and spot.spot is not None:
        evidence.append(_evidence(scene, "place", spot.spot.span))
    if time is not None:
        evidence.append(_evidence(scene, "when", time.span))
    evidence.append(_evidence(scene, "status", _status_span(scene, told)))
    return Meeting(
        evidence=tuple(dict.fromkeys(evidence)),
        rule=f"{event.tellings[0].cue.entry.id}+{verdict.rule}",
        format=format_of(event),
        participants=tuple(Participant(each.actor, each.part) for each in _with_sides(attendees)),
        status=verdict.status,
        place=spot.spot.place if spot is not None and spot.spot is not None else None,
        when=time.when if time else None,
        negated=verdict.status == "denied",
    )


def settled(event: Event) -> tuple[Verdict, Telling]:
    """Return the verdict that stands for an event, with its telling: what is done outweighs what is planned."""
    pairs = list(zip(event.verdicts, event.tellings, strict=True))
    return min(pairs, key=lambda pair: _SETTLED.index(pair[0].status))


def format_of(event: Event) -> Format:
    """Return the format of an event: that of its first telling."""
    return event.tellings[0].cue.format


def _by_place(event: Event) -> list[Telling]:
    return sorted(event.tellings, key=lambda telling: telling.cue.entry.to_place)


def _fineness(telling: Telling) -> int:
    when = telling.time.when if telling.time else None
    return _FINENESS[when.granularity] if when else len(_FINENESS)


def _attendees(event: Event) -> list[Attendee]:
    """Return those present, each once; words that name them outweigh words filled in."""
    found: dict[str, Attendee] = {}
    everyone = [each for telling in event.tellings for each in telling.attendance.attendees if each.part != "host"]
    for each in sorted(everyone, key=lambda each: each.edge == "filled"):
        held = found.get(each.actor)
        if held is None or (each.part == "mediator" and held.part == "party"):
            found[each.actor] = each
    return list(found.values())


def _with_sides(attendees: list[Attendee]) -> list[Attendee]:
    """Return the sides of all who were present, then the people among them."""
    sides: dict[str, Attendee] = {}
    for each in attendees:
        held = sides.get(each.side)
        if held is None or each.part == "mediator":
            sides[each.side] = each
    parts = [_as_side(each, side) for side, each in sides.items()]
    people = [each for each in attendees if each.actor not in sides]
    return [*parts, *people]


def _as_side(each: Attendee, side: str) -> Attendee:
    return Attendee(side, side, each.part, each.span, each.edge, each.inferred)


def _passages(scene: Scene, event: Event) -> Iterator[Evidence]:
    for sentence in dict.fromkeys(telling.sentence for telling in event.tellings):
        yield _evidence(scene, "claim", sentence)


def _words_of(scene: Scene, attendees: list[Attendee]) -> Iterator[Evidence]:
    for each in attendees:
        yield _evidence(scene, "participants", each.span)


def _status_span(scene: Scene, telling: Telling) -> Span:
    tokens = {telling.cue.token, *(i for _, i in telling.modality.operators)}
    if telling.clause.verb is not None and telling.clause.prep is None:
        tokens.add(telling.clause.verb)
    first, last = scene.doc[min(tokens)], scene.doc[max(tokens)]
    return Span(first.idx, last.idx + len(last))


def _evidence(scene: Scene, field: str, span: Span) -> Evidence:
    return Evidence(field, span.start, span.end, span.of(scene.article.text))
