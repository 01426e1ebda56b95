"""The views that go out as they are shown: calendar, timeline, network, changes, and the brief with its matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from accord.desk.export.exporting import BEYOND, Selection
from accord.desk.export.units import Unit, called, eve_of
from accord.desk.known.selecting import BRIEF, CHANGES, find_charters
from accord.desk.views.sourcing import descent_of, stories_among
from accord.desk.views.viewing import VIEW
from accord.errors import UsageError
from accord.record.earlier import Earlier
from accord.render.exports import ics
from accord.terms.brief import Brief, Contact
from accord.terms.changes import Changes
from accord.terms.exported import Appointment, Line, Losses, MomentLine, Outgoing, PairLine
from accord.terms.matrix import Matrix
from accord.terms.process import Process
from accord.view.brief import fold_brief
from accord.view.changes import fold_changes
from accord.view.compared import compare
from accord.view.known import last_day
from accord.view.matrix import fold_matrix
from accord.view.network import fold_network
from accord.view.outlook import fold_outlook
from accord.view.timeline import fold_timeline

LATELY = timedelta(days=30)
MOST_TOLD = 25  # negotiations in one document
TAKEN_BACK = "no article tells of it any more, or it is told as one with another"
OUT = {"denied": "denied", "cancelled": "called off"}


def appointments(selection: Selection) -> Iterator[list[Outgoing[Appointment]]]:
    """Yield the meetings of a calendar by negotiations, or what changed; what is in it no more comes as retracted."""
    for unit in selection.viewed():
        yield list(_outgoing_appointments(selection, unit))


def _outgoing_appointments(selection: Selection, unit: Unit) -> Iterator[Outgoing[Appointment]]:
    now = {each.id: each for process in unit.now for each in _appointments(process, selection.choice.as_of)}
    kept = {each.id: each for each in ics.in_calendar(now.values(), selection.losses)}
    if not selection.as_changes:
        return map(Outgoing, kept.values())
    eve = eve_of(selection.choice)
    before = [each for process in unit.before for each in _appointments(process, eve)]
    known = ics.in_calendar(before, Losses())
    return compare(known, kept.values(), told=ics.content, why=partial(_why_out, now))


def _why_out(now: Mapping[str, Appointment], gone: Appointment) -> str:
    """Return why a meeting is in the calendar no more; `now` are all that are told, also those without a day."""
    told = now.get(gone.id)
    if told is None:
        return TAKEN_BACK
    return OUT.get(told.contact.status, "no day is told for it any more")


def _appointments(process: Process, as_of: date | None) -> Iterator[Appointment]:
    """Yield the meetings of a timeline, and those announced ones whose place another meeting took."""
    prospects = {each.contact.event: each for each in fold_outlook(process, as_of=as_of).prospects}
    shown: set[str] = set()
    for moment in fold_timeline(process, as_of=as_of).moments:
        if isinstance(moment.line, Contact):
            prospect = prospects.get(moment.line.event)
            shown.add(moment.line.event)
            yield Appointment(
                moment.line,
                called(process),
                standing=moment.standing,
                slips=moment.slips,
                waits_for=prospect.waits_for if prospect else (),
            )
    for name, prospect in prospects.items():
        if prospect.answer and name not in shown:
            yield Appointment(prospect.contact, called(process), standing=prospect.standing, answer=prospect.answer)


def moments(selection: Selection) -> Iterator[Outgoing[MomentLine]]:
    """Yield the lines of the timelines, or what changed of them."""
    for unit in selection.viewed():
        now = [line for process in unit.now for line in _moments(selection.desk, process, selection.choice.as_of)]
        before = [line for each in unit.before for line in _moments(selection.desk, each, eve_of(selection.choice))]
        yield from _told(
            selection, before, now, told=lambda line: (line.moment.when, line.moment.line, line.moment.standing)
        )


def _moments(desk: Earlier, process: Process, as_of: date | None) -> list[MomentLine]:
    origins = descent_of(process, stories_among(desk, process)).origins
    timeline = fold_timeline(process, as_of=as_of, origins=origins)
    return [MomentLine(moment, called(process)) for moment in timeline.moments]


def pairs(selection: Selection) -> Iterator[Outgoing[PairLine]]:
    """Yield the pairs of the networks, or what changed of them."""
    for unit in selection.viewed():
        now = [line for process in unit.now for line in _pairs(process, selection.choice.as_of)]
        before = [line for process in unit.before for line in _pairs(process, eve_of(selection.choice))]
        yield from _told(selection, before, now, told=lambda line: line.pair)


def _pairs(process: Process, as_of: date | None) -> list[PairLine]:
    network = fold_network(process, as_of=as_of)
    return [PairLine(pair, called(process)) for pair in (*network.sides, *network.people)]


def _told(
    selection: Selection, before: Iterable[Line], now: Iterable[Line], *, told: Callable[[Line], object]
) -> Iterator[Outgoing[Line]]:
    return compare(before, now, told=told, why=lambda _: TAKEN_BACK) if selection.as_changes else map(Outgoing, now)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a document tells of one negotiation."""

    brief: Brief
    matrix: Matrix | None
    changes: Changes | None


def reports(selection: Selection) -> Iterator[Reported]:
    """Yield the brief of each negotiation with its matrix and, where they are asked for, its changes.

    Raises:
        UsageError: there are more negotiations than one document tells.
    """
    as_of, since = selection.choice.as_of, selection.choice.since
    count = len(find_charters(selection.desk, selection.choice.process))
    if count > MOST_TOLD:
        message = (
            f"a document to read tells of {MOST_TOLD} negotiations at most, and {count:,} are declared on record: "
            "name one with --process NAME, or take a form that holds them all, such as xlsx"
        )
        raise UsageError(message)
    for briefed, viewed in zip(selection.known(BRIEF), selection.known(VIEW), strict=True):
        selection.losses.add(BEYOND, briefed.beyond)
        matrices = {called(process): fold_matrix(process, as_of=as_of) for process in viewed.now}
        for process in briefed.now:
            brief = fold_brief([process], as_of=as_of)
            if brief.negotiations:
                news = fold_changes(process, since=since, as_of=as_of) if since else None
                yield Reported(brief, matrices.get(called(process)), news)


def changes(selection: Selection) -> tuple[date, Iterator[Changes]]:
    """Return what changed, and since when: the day asked for, else a month before the last article."""
    since = selection.choice.since or _lately(selection.choice.as_of or _last_day(selection))
    return since, _changes(selection, since)


def _changes(selection: Selection, since: date) -> Iterator[Changes]:
    for unit in selection.known(CHANGES):
        selection.losses.add(BEYOND, unit.beyond)
        found = (fold_changes(process, since=since, as_of=selection.choice.as_of) for process in unit.now)
        yield from (each for each in found if each.scope.articles)


def _last_day(selection: Selection) -> date:
    """Return the day of the last article of which changes are told."""
    told = (process for unit in selection.known(CHANGES) for process in unit.now)
    return max((last_day(process) for process in told), default=date.min)


def _lately(last: date) -> date:
    return last - LATELY if last - date.min > LATELY else last
