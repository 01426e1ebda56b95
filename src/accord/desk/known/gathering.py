"""The talks that nobody declared: which ones the articles tell of, told apart by the sides they have in common."""

from __future__ import annotations

from accord.desk.known.selecting import BRIEF, OUTSIDE, select_processes
from accord.terms.scope import Scope
from accord.view.known import scope_of


def find_talks(record: str) -> tuple[Scope, ...]:
    """Return what the articles tell of that belong to no declared negotiation: the talks with the most articles first.

    Raises:
        RecordError: the record cannot be read.
    """
    found = select_processes(record, process=OUTSIDE, want=BRIEF)
    return tuple(scope_of(process, as_of=None, since=None, until=None) for process in found)
