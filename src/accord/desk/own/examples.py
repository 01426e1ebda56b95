"""The example dispatches: where they are, and a record of them in which their negotiations are declared."""

from __future__ import annotations

from pathlib import Path

from accord.desk.articles.options import ReadingOptions
from accord.desk.ledger.adding import Added, Clock, add_sources
from accord.desk.own.declaring import Parties, declare_process, list_processes
from accord.desk.review.judging import Analyst
from accord.errors import SourceError
from accord.record.store import Record

PACKED = Path(__file__).parents[2] / "examples"  # where an installed accord has them
BESIDE = Path(__file__).parents[4] / "examples"  # where they are in a copy of the source
FOLDERS = ("ukraine", "gaza", "iran")
BY = "accord examples"
NEGOTIATIONS = {
    "Ukraine": Parties(("Ukraine", "Russia", "United States")),
    "Gaza": Parties(("Israel", "Hamas"), ("Qatar", "Egypt", "United States")),
    "Iran nuclear": Parties(("Iran", "United States"), ("Oman",)),
}


def find_examples() -> Path:
    """Return the folder of the example dispatches.

    Raises:
        SourceError: this accord came without them.
    """
    found = next((folder for folder in (PACKED, BESIDE) if folder.is_dir()), None)
    if found is None:
        message = f"the example dispatches are not where they should be ({PACKED}); install accord again"
        raise SourceError(message)
    return found


def put_examples_on(record: Record, folder: Path, *, clock: Clock, progress: bool = False) -> Added:
    """Put the example dispatches on record and declare their negotiations, but for what is there already.

    Raises:
        RecordError: the record cannot be written.
        ModelError: the language pipeline cannot be loaded.
    """
    declared = {each.charter.name for each in list_processes(record)}
    for name, parties in NEGOTIATIONS.items():
        if name not in declared:
            declare_process(record, name, parties, Analyst(BY, clock))
    sources = [str(folder / name) for name in FOLDERS]
    return add_sources(record, sources, ReadingOptions(progress=progress), clock)
