"""How fast a record of a million claims is exported, and in how much memory.

    python -m tools.bench_exports --record bench.db [--formats csv,parquet] [--process "talks 1"]

`make bench-record --keep FOLDER` leaves such a record. It is only read: where its tables are older than this accord, it
is left alone. A document for readers is of the largest negotiation, as none tells of so many. Each format runs in a
process of its own, so that the memory is that of one export; time is told by the clock and by what one core worked, as
others may be at work.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from accord.desk.export.sending import WRITERS, Asked, export
from accord.desk.known.selecting import find_charters
from accord.desk.views.choice import Choice
from accord.record import engine
from accord.record.address import find_address
from accord.record.schema import VERSION, find_version
from accord.record.store import Reading, Record

ROWS = ("csv", "jsonl", "parquet", "xlsx", "webannotation", "plover", "ftm", "jsonld", "prov")
VIEWS = ("ics", "timelinejs", "graphml", "atom")
DOCUMENTS = ("docx", "html")
TABLE = {"xlsx": "all tables"}


def main() -> None:
    """Print the figures of every format, or measure one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", required=True)
    parser.add_argument("--formats", default=",".join((*ROWS, *VIEWS, *DOCUMENTS)))
    parser.add_argument("--process", help="of one negotiation instead of all")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    refuse_older(options.record)
    if options.one:
        measure(options.record, options.one, options.process)
        return
    with Record.open(options.record).reading() as desk:
        print(f"{options.record}: {desk.counts()}", flush=True)
    for form in options.formats.split(","):
        more = ["--process", options.process] if options.process else []
        command = [sys.executable, "-m", "tools.bench_exports", "--record", options.record, "--one", form, *more]
        subprocess.run(command, check=False)


def refuse_older(where: str) -> None:
    """Stop where opening the record would bring its tables up to date."""
    address = find_address(where)
    with engine.reading(engine.make_engine(address), address.shown) as link:
        version = find_version(link, address.shown)
    if version != VERSION:
        sys.exit(
            f"{where}: made by another accord (tables {version}, not {VERSION}); make it anew with tools.bench_record"
        )


def find_largest(desk: Reading) -> str:
    """Return the name of the negotiation with the most articles."""
    return max((charter.name for charter in find_charters(desk, None)), key=desk.count_articles)


def measure(where: str, form: str, process: str | None) -> None:
    """Print how long one export took, how much it wrote, and the most memory that it held."""
    assert form in WRITERS
    with Record.open(where).reading() as desk:
        if process is None and form in DOCUMENTS:
            process = find_largest(desk)
        claims = desk.counts()["claims"] if process is None else len(desk.claims_of(desk.articles_in(process)))
    with tempfile.NamedTemporaryFile() as sink:
        start, begun = time.perf_counter(), time.process_time()
        losses = export(Asked(Choice(where, process), form), sink)
        sink.flush()
        took, busy = time.perf_counter() - start, time.process_time() - begun
        size = Path(sink.name).stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    what = TABLE.get(form, process or "")
    rate = f"{took:7.1f} s, {busy:7.1f} s of one core: {claims / busy:7.0f} claims/s of it"
    print(f"  {form:<14}{rate}  {size:8.1f} MB written  {peak:6.0f} MB memory  {what}")
    for line in losses.lines():
        print(f"    {line[:110]}")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
