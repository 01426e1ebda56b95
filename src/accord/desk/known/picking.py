"""From the record: the claims of all events, or all that has to do with one id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from accord.desk.known.assembling import EventsOf, tell_claims
from accord.desk.known.selecting import EVENTS, find_charters
from accord.record.store import Reading, Record
from accord.resolve.processes import whole_process
from accord.terms.claim import Agreement, Meeting
from accord.terms.kept import Sought
from accord.terms.process import OF_EVENT, Event, Ground, Process

HASH = "sha256:"


def select_events(record: str, *, process: str | None = None, as_of: date | None = None) -> tuple[Event, ...]:
    """Return all events of a record, or of one negotiation, as they were known on a day: each claim in one of them.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with Record.open(record).reading() as desk:
        if process is not None:
            find_charters(desk, process)
        claims = desk.find_claims(Sought(kinds=EVENTS, process=process, until=as_of))
        told = tell_claims(desk, with_their_events(desk, claims), until=as_of, fold_copies=False)
        grounds = [g for each in told for g in each.grounds if isinstance(g.claim, Meeting | Agreement)]
        return _with_the_others(EventsOf(desk, until=as_of)(grounds), grounds)


def _with_the_others(events: Sequence[Event], grounds: Iterable[Ground]) -> tuple[Event, ...]:
    """Add the claims that tell no event, as those that an analyst struck, each by itself."""
    placed = {ground.id for event in events for ground in event.tellings}
    return (*events, *(Event((ground,)) for ground in grounds if ground.id not in placed))


def select_about(record: str, name: str, *, as_of: date | None = None) -> tuple[Process, ...]:
    """Return what has to do with the id of a claim, an event, an article or a judgement, as known on a day.

    Raises:
        RecordError: there is no record there, or it cannot be read.
    """
    with Record.open(record).reading() as desk:
        claims = with_their_events(desk, _claims_about(desk, name))
        told = tell_claims(desk, claims, until=as_of, fold_copies=False)
        return (whole_process(told, events=EventsOf(desk, until=as_of)),) if told else ()


def _claims_about(desk: Reading, name: str) -> list[str]:
    """Return the claims that a name is about; an event that a view knows by one of its claims is the one it is in."""
    judged = [claim for judgement in desk.find_judgements([name]) for claim in judgement.about]
    return [name, name.removeprefix(OF_EVENT), *desk.claims_of([name, HASH + name]), *judged]


def with_their_events(desk: Reading, claims: Iterable[str]) -> list[str]:
    """Add to claims all those that tell the same events; an event's own id stands for its claims."""
    found = dict.fromkeys(claims)
    events = {*found, *desk.events_of(found).values()}
    return list(found | dict.fromkeys(member for row in desk.events(events) for member in row.members))
