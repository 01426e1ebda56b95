"""`accord init`, `check`, `ledger` and `merge`: the record as a whole."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from accord.cli.record_options import record_option
from accord.errors import CheckError
from accord.terms.safe import printable

MOST = 100  # faults that are shown


@click.command()
@record_option
def init(*, record: str) -> None:
    """Make a new record: an SQLite file, or the tables in an empty PostgreSQL database or schema."""
    from accord.desk.ledger.keeping import make_record

    click.echo(f"{make_record(record)}: a new record")


@click.command()
@record_option
def check(*, record: str) -> None:
    """Check every hash and every rule of a record.

    Each article, claim and judgement must give its id, each entry of the log seal the one before it, each claim stand
    where its article has its words, and all that follows agree. What does not is named, and the exit code is 4.
    """
    from accord.desk.ledger.keeping import check_record
    from accord.render.wording.heading import counted

    count = 0
    for fault in check_record(record):
        count += 1
        if count <= MOST:
            click.echo(printable(fault))
    if count:
        more = f"; the first {MOST} are shown" if count > MOST else ""
        message = (
            f"{counted(count, 'fault')}{more}. Take the record from a backup, or merge what is sound into a new one"
        )
        raise CheckError(message)
    click.echo("the record is sound")


@click.command()
@record_option
def ledger(*, record: str) -> None:
    """Print the ledger: every entry as a line of JSON, the same bytes for every record that holds the same."""
    from accord.desk.ledger.keeping import read_ledger

    for line in read_ledger(record):
        click.echo(line)


@click.command()
@click.argument("other", metavar="PATH|DSN")
@record_option
def merge(*, other: str, record: str) -> None:
    """Put everything that another record holds on this one. The other stays as it is."""
    from accord.desk.ledger.merging import merge_record
    from accord.render.wording.heading import counted

    came = merge_record(record, other, lambda: datetime.now(UTC), show=True)
    told = (
        counted(came.articles, "new article"),
        counted(came.readings, "new reading"),
        counted(came.judgements, "new judgement"),
        counted(came.charters, "new negotiation"),
    )
    click.echo(", ".join(told))
