"""From events to claims: participants united, the most precise date and place, each field with its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from accord.extract.meetings.fields.formats import format_of, level_of
from accord.extract.meetings.tellings.event import FILLED, UNSAID, Event, own_sides
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict, day_of
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.where.venues import is_venue
from accord.extract.meetings.who.attendee import Attendee
from accord.terms.claim import EXPECTED, HELD, Evidence, Meeting, Participant, Status
from accord.terms.mark import Scene, Time
from accord.terms.span import Span
from accord.terms.when import When

_SETTLED: tuple[Status, ...] = ("cancelled", "postponed", "denied", "occurred", "ongoing", "scheduled", "possible")
_WEAK = frozenset(("told", "scheduled", "occurred", "present", "before", "sent-for", "gone-for", "there-for", "for"))
_STRETCH = re.compile(r"^(?:month-days|days-month)$| to | of \d+ days$")
_LONG = 9999  # days of a stretch that has no end
_FINENESS = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}


def claim_of(scene: Scene, event: Event) -> Meeting:
    """Return the claim of one event."""
    verdict, told = settled(event)
    attendees = _attendees(event)
    spot = _spot(event)
    time = _time(event, verdict.status, scene.today)
    evidence = [*_passages(scene, event, told), *_words_of(scene, attendees)]
    if spot is not None:
        evidence.append(_evidence(scene, "place", spot.span))
    if time is not None:
        evidence.append(_evidence(scene, "when", time.span))
    evidence.append(_evidence(scene, "status", _status_span(scene, told)))
    level = level_of(scene, event)
    if level is not None:
        evidence.append(_evidence(scene, "level", level[1]))
    return Meeting(
        evidence=tuple(dict.fromkeys(evidence)),
        rule=f"{told.cue.entry.id}+{verdict.rule}{'+there' if _has_unsaid(attendees) else ''}+judge",
        format=format_of(scene, event),
        participants=tuple(Participant(each.actor, each.part) for each in _with_sides(attendees)),
        status=verdict.status,
        place=spot.place if spot is not None else None,
        when=time.when if time else None,
        level=level[0] if level is not None else None,
        negated=verdict.status == "denied",
        hedge=_hedge(scene, told) if verdict.status == "possible" else None,
    )


def _has_unsaid(attendees: Sequence[Attendee]) -> bool:
    """Return whether a judge says who was there, where the words do not."""
    return any(each.edge == UNSAID for each in attendees)


def settled(event: Event) -> tuple[Verdict, Telling]:
    """Return the verdict that stands for an event, with its telling: that of the status with most weight behind it."""
    weights: dict[Status, float] = {}
    pairs = _voting(list(zip(event.verdicts, event.tellings, strict=True)))
    for n, (verdict, telling) in enumerate(pairs):
        weights[verdict.status] = weights.get(verdict.status, 0.0) + _weight(verdict, telling, first=n == 0)
    best = max(weights, key=lambda status: (weights[status], -_SETTLED.index(status)))
    of_best = [pair for pair in pairs if pair[0].status == best]
    return max(of_best, key=lambda pair: _weight(*pair, first=False))


def _voting(pairs: list[tuple[Verdict, Telling]]) -> list[tuple[Verdict, Telling]]:
    """Return the tellings that say how real a contact is: that a journey was made says nothing of what it was for.

    Nor does what it was for where the contact is told as held.
    """
    pairs = _without_old_plans(pairs)
    errands = {telling.order for _, telling in pairs if telling.errand == "going"}
    ahead = {telling.order for verdict, telling in pairs if verdict.status == "scheduled" and not _is_way(telling)}
    apart = [pair for pair in pairs if not (_is_held(pair) and _is_way(pair[1]) and pair[1].order in errands | ahead)]
    if not any(_is_held(pair) and pair[0].rule not in _WEAK for pair in apart):
        return apart
    return [pair for pair in apart if not (pair[0].rule in ("sent-for", "gone-for") and pair[1].errand == "going")]


def _without_old_plans(pairs: list[tuple[Verdict, Telling]]) -> list[tuple[Verdict, Telling]]:
    """Return the tellings without a plan that is carried out or given up, or a delay after which a day is set."""
    anew = [telling.order for verdict, telling in pairs if verdict.rule == "date-ahead" and telling.restart]
    off = [telling for verdict, telling in pairs if verdict.rule in ("cancelled", "postponed")]
    if any(map(_is_held, pairs)):
        pairs = [pair for pair in pairs if pair[0].rule != "was-set"]
    kept = [pair for pair in pairs if not (pair[0].status == "postponed" and any(pair[1].order < n for n in anew))]
    return [pair for pair in kept if not (pair[0].status == "scheduled" and _is_given_up(pair[1], off))]


def _is_given_up(plan: Telling, off: Sequence[Telling]) -> bool:
    """Return whether a contact that was planned is then called off: "were to meet, but the meeting was cancelled"."""
    then = (each for each in off if each.definite and each.time is None and each.modality.tense in ("past", "perfect"))
    steps = (each.order - plan.order for each in then if each.cue.token > plan.cue.token)
    return any(step == 0 or (step == 1 and plan.modality.tense != "future") for step in steps)


def _is_way(telling: Telling) -> bool:
    """Return whether a telling is only of the journey there."""
    return telling.cue.entry.to_place


def _is_held(pair: tuple[Verdict, Telling]) -> bool:
    return pair[0].status in HELD


def _weight(verdict: Verdict, telling: Telling, *, first: bool) -> float:
    """Return how much a telling counts: the more it says of its own, the more."""
    if verdict.refused or telling.modality.conditional:
        return 0.1
    weight = 1.0 + 2.0 * (telling.time is not None and not telling.lent) + (telling.spot is not None) + first
    weight += len(own_sides(telling)) >= 2
    return weight * (0.5 if verdict.rule in _WEAK else 2.5 if verdict.status in ("cancelled", "postponed") else 1.0)


def _spot(event: Event) -> Spot | None:
    """Return where it was: the place that a telling of the contact gives, a finer one of the same country before it.

    Where a journey went comes after where it is told that they met.
    """
    tellings = sorted(event.tellings, key=lambda told: told.cue.entry.to_place)
    spots = [telling.spot for telling in tellings if telling.spot is not None]
    if not spots or (spots[0].fine and not is_venue(spots[0].place.name)):
        return spots[0] if spots else None
    if spots[0].fine:
        return _city_told(spots)
    within = (spot for spot in spots if spot.fine and spot.place.country == spots[0].place.country)
    return next(within, spots[0])


def _city_told(spots: list[Spot]) -> Spot:
    """Return the city that another telling gives of a contact in a palace or a hotel; else the place itself."""
    cities = (spot for spot in spots if spot.fine and not is_venue(spot.place.name))
    same = (spot for spot in cities if spots[0].place.country in (None, spot.place.country))
    return next(same, spots[0])


def _time(event: Event, status: Status, published: date | None) -> Time | None:
    """Return the finest time that a telling gives and that the status allows: what was held has no day to come."""
    was_set = any(verdict.rule == "was-set" for verdict in event.verdicts)
    wrong = "ahead" if status in HELD else "past" if status in EXPECTED and not was_set else ""
    dated = [t for t in event.tellings if t.time and t.time.when and day_of(t, published) != wrong]
    return min(dated, key=_fineness).time if dated else None


def _fineness(telling: Telling) -> tuple[int, int]:
    """Return how fine the date of a telling is: its unit, then its length in days; journeys come last."""
    when = telling.time.when if telling.time else None
    if when is None:
        return (len(_FINENESS), 0)
    if _is_stretch(when):
        return (_FINENESS[when.granularity], -1)
    days = (when.end - when.start).days if when.start and when.end else _LONG
    return (_FINENESS[when.granularity], days)


def _is_stretch(when: When) -> bool:
    """Return whether days are told with both their ends, or counted: one of them alone says less."""
    return when.start != when.end and when.granularity == "day" and _STRETCH.search(when.rule) is not None


def _attendees(event: Event) -> list[Attendee]:
    """Return those present, each once; words that name them outweigh words filled in."""
    found: dict[str, Attendee] = {}
    everyone = [each for telling in event.tellings for each in telling.attendance.attendees if each.part != "host"]
    for each in sorted(everyone, key=lambda each: each.edge in FILLED):
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


def _passages(scene: Scene, event: Event, main: Telling) -> Iterator[Evidence]:
    """Yield the sentences of an event, first that which settles its status: whose words it is, the claim is."""
    for sentence in dict.fromkeys(telling.sentence for telling in (main, *event.tellings)):
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


def _hedge(scene: Scene, telling: Telling) -> str | None:
    """Return the word that makes a contact merely possible: its operator, else its auxiliary."""
    operator = next((scene.doc[token].text for name, token in telling.modality.operators if name == "possible"), None)
    if operator is not None or telling.clause.verb is None:
        return operator
    verb = scene.doc[telling.clause.verb]
    return next((child.text for child in verb.children if child.dep_ == "aux" and child.lower_ != "to"), None)


def _evidence(scene: Scene, field: str, span: Span) -> Evidence:
    return Evidence(field, span.start, span.end, span.of(scene.article.text))
