"""`accord retry`: what could not be read, listed or tried again."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from accord.cli.options import PART_SKIPPED, reading, reading_options
from accord.cli.record_options import record_option


@click.command()
@record_option
@click.option("--list", "only_list", is_flag=True, help="Only tell what could not be read, and why.")
@reading_options
@click.pass_context
def retry(ctx: click.Context, /, *, record: str, only_list: bool, **choices: object) -> None:
    """Read again what could not be read when it was added; what can be read now goes on record.

    Nothing is fetched: what `accord watch` put aside is fetched once more by `accord watch --again`.
    """
    from accord.desk.watch.retrying import list_unread, retry
    from accord.render.log import unread_text
    from accord.render.wording.heading import counted

    if only_list:
        left = tuple(list_unread(record))
    else:
        retried = retry(record, reading(choices), lambda: datetime.now(UTC))
        left = retried.left
        click.echo(f"{counted(retried.articles, 'new article')} on record")
    for each in left:
        click.echo(unread_text(each))
    if not left:
        click.echo("nothing is waiting")
    ctx.exit(PART_SKIPPED if left and not only_list else 0)
