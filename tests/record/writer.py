"""A desk that adds articles and says of each when it is on record: python writer.py WHERE FIRST COUNT."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from accord.desk.ledger.adding import record_extraction
from accord.errors import AccordError
from accord.record.store import Record
from record.news import NOW, report


def main() -> int:
    where, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    try:
        record = Record.open(where)
        for number in range(first, first + count):
            record_extraction(record, report(number), NOW + timedelta(seconds=number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
    except AccordError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
