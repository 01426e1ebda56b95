"""What is to come, and what has changed: the outlook and the changes of a record."""

from __future__ import annotations

from datetime import date

from accord.desk.known.selecting import ALL, CHANGES, OUTLOOK, select_processes
from accord.desk.views.choice import Choice
from accord.terms.changes import Changes
from accord.terms.outlook import Outlook
from accord.view.changes import fold_changes
from accord.view.outlook import fold_outlook


def view_outlooks(choice: Choice, *, every: bool = False) -> tuple[Outlook, ...]:
    """Return the outlook of each negotiation; with `every`, of all that was ever announced."""
    want = ALL if every else OUTLOOK
    processes = select_processes(choice.record, process=choice.process, as_of=choice.as_of, want=want)
    return tuple(fold_outlook(each, as_of=choice.as_of, since=choice.since, until=choice.until) for each in processes)


def view_changes(choice: Choice, *, since: date) -> tuple[Changes, ...]:
    """Return what has changed in each negotiation since a day."""
    processes = select_processes(choice.record, process=choice.process, as_of=choice.as_of, want=CHANGES)
    return tuple(fold_changes(each, since=since, as_of=choice.as_of, until=choice.until) for each in processes)
