"""The views of a record: the negotiations of some days, folded as a view asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from accord.desk.known.picking import select_about, select_events
from accord.desk.known.selecting import Want, select_processes
from accord.desk.views.choice import Choice
from accord.desk.views.sourcing import origins_in
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.sheets.drafts import stages_by_words
from accord.terms.drafts import Drafts
from accord.terms.listing import Listing
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.process import Process
from accord.terms.shown import Shown, ShownJudgement
from accord.terms.stage import Board
from accord.terms.timeline import Timeline
from accord.view.drafts import fold_drafts
from accord.view.listing import fold_listing
from accord.view.matrix import fold_matrix
from accord.view.network import fold_network
from accord.view.show import find_shown
from accord.view.stages import find_stages
from accord.view.timeline import fold_timeline

VIEW = Want(most=1500, stands=5, ahead=400)
View = TypeVar("View", covariant=True)


class Fold(Protocol[View]):
    """Makes a view of one negotiation."""

    def __call__(
        self, process: Process, *, as_of: date | None = None, since: date | None = None, until: date | None = None
    ) -> View:
        """Return the view."""


def view_timelines(choice: Choice) -> tuple[Timeline, ...]:
    """Return the timeline of each negotiation, each event with where it began that is told."""
    processes = _processes(choice)
    origins = origins_in(choice.record, processes)
    return tuple(
        fold_timeline(each, as_of=choice.as_of, since=choice.since, until=choice.until, origins=origins)
        for each in processes
    )


def view_matrices(choice: Choice) -> tuple[Matrix, ...]:
    """Return the matrix of each negotiation."""
    return _views(choice, fold_matrix)


def view_boards(choice: Choice, *, draft: str | None = None) -> tuple[Board, ...]:
    """Return the matrix of each negotiation, on a draft or a version where one of these words names it there."""
    return tuple(_board(each, choice, draft) for each in _processes(choice))


def _board(process: Process, choice: Choice, draft: str | None) -> Board:
    stages = find_stages(fold_drafts(process, as_of=choice.as_of).papers)
    stage = stages_by_words(stages).get(draft) if draft else None
    matrix = fold_matrix(process, as_of=choice.as_of, since=choice.since, until=choice.until, on=stage)
    return Board(matrix, stages, stage)


def view_networks(choice: Choice) -> tuple[Network, ...]:
    """Return the network of each negotiation."""
    return _views(choice, fold_network)


def view_drafts(choice: Choice) -> tuple[Drafts, ...]:
    """Return what is on the table in each negotiation."""
    return _views(choice, fold_drafts)


def view_events(choice: Choice) -> Listing:
    """Return every event of the record, or of one negotiation in it."""
    events = select_events(choice.record, process=choice.process, as_of=choice.as_of)
    return fold_listing(events, since=choice.since, until=choice.until)


def view_shown(record: str, name: str, *, as_of: date | None = None) -> Shown:
    """Return everything behind a claim, an event, an article or a judgement.

    Raises:
        UsageError: nothing of this id is on record.
    """
    processes = select_about(record, name, as_of=as_of)
    shown = find_shown(processes, name, origins=origins_in(record, processes)) or _proposal(record, processes, name)
    if shown is None:
        message = f"{name!r} is no id of a claim, event, article or judgement on record; `accord events` prints ids"
        raise UsageError(message)
    return shown


def _proposal(record: str, processes: Iterable[Process], name: str) -> Shown | None:
    """Return what a program proposed, which stands on no claim, with the claim that it is about."""
    with Record.open(record).reading() as desk:
        said = [each for each in desk.find_judgements([name]) if each.verdict == "propose"]
    if not said:
        return None
    grounds = (ground for process in processes for ground in process.grounds if ground.id in said[0].about)
    return ShownJudgement(said[0], tuple(grounds))


def _views(choice: Choice, fold: Fold[View]) -> tuple[View, ...]:
    """Fold each negotiation; what a view tells since a day rests on what was published before it as well."""
    return tuple(fold(each, as_of=choice.as_of, since=choice.since, until=choice.until) for each in _processes(choice))


def _processes(choice: Choice) -> tuple[Process, ...]:
    return select_processes(choice.record, process=choice.process, as_of=choice.as_of, want=VIEW)
