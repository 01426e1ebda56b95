"""`accord add`: what is new goes on record."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from accord.cli.options import SOURCES, exit_code, pointer_options, reading, reading_options, report_skipped
from accord.cli.record_options import record_option


@click.command()
@SOURCES
@record_option
@reading_options
@pointer_options
@click.pass_context
def add(ctx: click.Context, /, sources: tuple[str, ...], *, record: str, **choices: object) -> None:
    """Put articles on record.

    FILE is an article (text, HTML, JSON, mail, PDF), an archive (WARC, Parquet, JSONL), claims, a folder, or - for
    standard input. What is on record already is passed over; what cannot be read is kept aside with the reason
    (`accord retry`). Adding that was stopped goes on where it stopped when it is called again.
    """
    from accord.desk.ledger.adding import add_sources
    from accord.record.store import Record
    from accord.render.wording.heading import counted

    added = add_sources(Record.open(record), sources, reading(choices), lambda: datetime.now(UTC))
    told = f"{counted(added.articles, 'new article')} with {counted(added.claims, 'claim')}"
    click.echo(told + (f"; {added.known} on record already" if added.known else ""))
    skipped = list(added.skipped)
    report_skipped(skipped)
    ctx.exit(exit_code(skipped, came=added.articles + added.known))
