"""`accord watch`: new articles of feeds, on record as they come."""

from __future__ import annotations

from pathlib import Path

import click

from accord.cli.options import PART_SKIPPED
from accord.cli.places import Place
from accord.cli.record_options import record_option


@click.command()
@click.option(
    "--feeds",
    type=Place(dir_okay=False),
    default=Path("feeds.toml"),
    show_default=True,
    metavar="FILE",
    help="Which feeds are watched (TOML).",
)
@record_option
@click.option("--once", is_flag=True, help="Ask each feed one time, fetch what is new, and end.")
@click.option("--again", is_flag=True, help="Fetch once more what was put aside.")
@click.option(
    "--allow-private",
    is_flag=True,
    help="Ask addresses on this computer and in private nets too, which are refused else.",
)
@click.option("--model", metavar="NAME", help="Language pipeline: an installed spaCy package, or its folder.")
@click.option(
    "--actors",
    type=Place(exists=True, dir_okay=False),
    metavar="FILE",
    help="Actors of this process (TOML): names, spellings and sides, beside those that accord knows.",
)
@click.pass_context
def watch(ctx: click.Context, /, *, feeds: Path, record: str, once: bool, **choices: object) -> None:
    """Put on record what is new in feeds, until it is stopped (Ctrl-C).

    Of all commands this one alone reaches out to the net (but for a language model that you name yourself). It asks
    only the feeds that the file names, and the pages they lead to. Stop it at any time: the next one goes on where it
    was.
    """
    from accord.desk.watch.keeping_up import WatchOptions, watching
    from accord.render.watched import Tally, told_text

    options = WatchOptions(**choices)  # type: ignore[arg-type]
    tally = Tally()
    with watching(record, feeds, options) as watch:
        try:
            for told in watch.run(once=once):
                tally = tally.and_also(told)
                words = told_text(told)
                if words:
                    click.echo(words, err=not tally.last_came)
        finally:
            click.echo(tally.words(watch.left()))
    ctx.exit(PART_SKIPPED if tally.aside or tally.failed else 0)
