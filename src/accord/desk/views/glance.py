"""A glance at a record: which negotiations are declared in it, and what came on it last."""

from __future__ import annotations

from dataclasses import dataclass

from accord.record.store import Record
from accord.resolve.processes.charters import standing_charters


@dataclass(frozen=True, slots=True)
class Glance:
    """The names of the negotiations that were declared, and the number of the last entry: 0 where there is none."""

    names: tuple[str, ...]
    last: int


def glance_at(record: str) -> Glance:
    """Return what a record shows at a glance; while `last` stays the same, so does all that it tells.

    Raises:
        RecordError: there is no record there, or it cannot be read.
    """
    with Record.open(record).reading() as desk:
        names = tuple(charter.name for charter in standing_charters(desk.charters()))
        return Glance(names, desk.last_entry())
