"""`accord rebuild`: all that follows from the ledger, made again."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from accord.cli.record_options import record_option


@click.command()
@record_option
def rebuild(*, record: str) -> None:
    """Make events, stories and all else that follows from the articles and judgements of a record again.

    Nothing that was put on record changes. It is needed only where a later version merges or counts otherwise.
    """
    from accord.desk.ledger.rebuilding import rebuild_record
    from accord.render.wording.heading import counted

    click.echo(f"made again from {counted(rebuild_record(record, datetime.now(UTC), show=True), 'article')}")
