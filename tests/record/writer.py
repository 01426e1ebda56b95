"""A desk that adds articles and says of each when it is on record: python writer.py WHERE FIRST COUNT."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from accord.desk.ledger.adding import record_extraction
from accord.errors import AccordError
from accord.record.store import Record
from record.news import NOW, report


def write(where: str, first: int, count: int, tell: Callable[[int], object]) -> int:
    """Add articles, and tell the number of each; return what the desk exits with."""
    try:
        record = Record.open(where)
        for number in range(first, first + count):
            record_extraction(record, report(number), NOW + timedelta(seconds=number))
            tell(number)
    except AccordError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def write_to(where: str, first: int, count: int, told: Connection, errors: Path) -> None:
    """Add articles as a desk that another process forked; what it has to say besides goes into a file."""
    os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND), sys.stderr.fileno())
    sys.exit(write(where, first, count, told.send))


def _print(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), _print))
