"""What has changed since a day: the negotiation as it was known the day before, beside what is known now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from accord.terms.brief import COMING, Contact, Pact, Prospect, Step, Version
from accord.terms.changes import Changes, Edit, Move
from accord.terms.claim import HELD, OFF
from accord.terms.expectation import Resolution
from accord.terms.process import Process
from accord.view.awaited import fold_prospects
from accord.view.drafts import fold_papers
from accord.view.edits import find_edits
from accord.view.expectations import find_expectations
from accord.view.happened import fold_contacts, fold_pacts
from accord.view.known import known_by, scope_of, telling
from accord.view.matrix import fold_matrix
from accord.view.steps import fold_steps

BROKEN = ("violated", "rejected")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known on a day: the lines of meetings and agreements, and where what is awaited stands."""

    process: Process
    contacts: tuple[Contact, ...]
    pacts: tuple[Pact, ...]
    prospects: tuple[Prospect, ...]


def fold_changes(process: Process, *, since: date, as_of: date | None = None, until: date | None = None) -> Changes:
    """Return what was published since a day and tells something else than what was known the day before.

    `until` is another name for the day as of which it is told, the earlier of the two counts.
    """
    day = min((each for each in (as_of, until) if each), default=None)
    whole = known_by(process, day)
    scope = scope_of(whole, as_of=day, since=since, until=None)
    eve = min(max(since, date.min + timedelta(days=1)) - timedelta(days=1), scope.as_of)
    now = _known(whole, scope.as_of)
    before = _known(known_by(process, eve), eve, later=now)
    prospects = tuple(_changed(now.prospects, before.prospects))
    moves, stances = _moves(process, since=since, as_of=day)
    return Changes(
        scope=scope,
        happened=_newest_first(_happened(now, before, {prospect.contact.event for prospect in prospects})),
        off=tuple(_called_off(now, before, {prospect.contact.event for prospect in now.prospects})),
        prospects=prospects,
        moves=moves,
        stances=stances,
        versions=tuple(_versions(now.process, since)),
        withdrawn=tuple(_withdrawn(now.pacts, before.pacts)),
        steps=tuple(_fulfilled(now.process, before.process)),
        edits=_edits(whole, since),
    )


def _known(process: Process, day: date, *, later: _Known | None = None) -> _Known:
    """Return what is known on a day; of what was known on a `later` one, the lines that rest on the same stand."""
    told = telling(process)
    contacts = fold_contacts(told.events, folded=later.contacts if later else ())
    prospects = fold_prospects(contacts, find_expectations(process, as_of=day), as_of=day)
    return _Known(told, contacts, fold_pacts(told.events, folded=later.pacts if later else ()), prospects)


def _changed(now: Iterable[Prospect], before: Iterable[Prospect]) -> Iterator[Prospect]:
    """Yield the meetings that are newly announced, or that stand otherwise; that a day has come is no change."""
    known = {prospect.contact.event: _state(prospect) for prospect in before}
    for prospect in now:
        if known.get(prospect.contact.event) != _state(prospect):
            yield prospect


def _state(prospect: Prospect) -> tuple[str, frozenset[tuple[str, Resolution, int | None]]]:
    ahead = prospect.standing in COMING
    told = frozenset((e.ground.id, e.resolution, e.late) for e in prospect.expectations if e.resolution == "slipped")
    return "ahead" if ahead else prospect.standing, told


def _newest_first(lines: Iterable[Contact | Pact]) -> tuple[Contact | Pact, ...]:
    return tuple(sorted(lines, key=lambda line: (line.day, line.told), reverse=True))


def _happened(now: _Known, before: _Known, awaited: set[str]) -> Iterator[Contact | Pact]:
    held = {contact.event for contact in before.contacts if contact.status in HELD}
    done = {(pact.event, pact.status) for pact in before.pacts}
    for contact in now.contacts:
        if contact.status in HELD and contact.event not in held and contact.event not in awaited:
            yield contact
    for pact in now.pacts:
        if (pact.event, pact.status) not in done and not _is_broken(pact):
            yield pact


def _called_off(now: _Known, before: _Known, awaited: set[str]) -> Iterator[Contact]:
    known = {(contact.event, contact.status) for contact in before.contacts}
    for contact in now.contacts:
        if contact.status in OFF and (contact.event, contact.status) not in known and contact.event not in awaited:
            yield contact


def _is_broken(pact: Pact) -> bool:
    return pact.negated or pact.status in BROKEN


def _withdrawn(now: Iterable[Pact], before: Iterable[Pact]) -> Iterator[Pact]:
    known = {pact.event for pact in before if _is_broken(pact)}
    return (pact for pact in now if _is_broken(pact) and pact.event not in known)


def _moves(process: Process, *, since: date, as_of: date | None) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """Return the positions that changed since a day, and those that are on new matters; the latest first."""
    matrix = fold_matrix(process, as_of=as_of)
    told = [Move(row.issue, cell.side, c) for row in matrix.rows for cell in row.cells for c in cell.courses]
    new = [move for move in told if move.course.now.first and move.course.now.first >= since]
    new.sort(key=lambda move: move.course.now.first or date.min, reverse=True)
    return tuple(move for move in new if move.course.before), tuple(move for move in new if not move.course.before)


def _versions(process: Process, since: date) -> Iterator[Version]:
    for paper in fold_papers(process.grounds, sides=process.sides + process.mediators):
        yield from (version for version in paper.versions if version.first and version.first >= since)


def _fulfilled(now: Process, before: Process) -> Iterator[Step]:
    """Return the steps whose first part has come, or was refused, since."""
    new = [step for step in fold_steps(now.grounds) if step.fulfilment in ("met", "refused")]
    known = {(step.first, step.then, step.fulfilment) for step in (fold_steps(before.grounds) if new else ())}
    return (step for step in new if (step.first, step.then, step.fulfilment) not in known)


def _edits(process: Process, since: date) -> tuple[Edit, ...]:
    edits = find_edits(process.articles, process.grounds)
    return tuple(edit for edit in edits if edit.new.published is None or edit.new.published >= since)
