"""`accord brief`: where the talks stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from accord.cli.options import Day, exit_code, need_day_between, reading, reading_options, report_skipped, write_file
from accord.cli.places import Place
from accord.cli.record_options import record_option
from accord.cli.view_options import text_width


@click.command()
@click.argument("sources", nargs=-1, metavar="[FILE…]")
@record_option
@click.option("--process", metavar="NAME", help="Only this negotiation of the record.")
@click.option("--as-of", type=Day(), metavar="DATE", help="What was known on that day; default: the last article's.")
@click.option("--since", type=Day(), metavar="DATE", help="Only articles published on that day or later.")
@click.option("--together", is_flag=True, help="All files are of one negotiation: do not tell several apart.")
@click.option("--html", type=Place(dir_okay=False), metavar="FILE", help="Write one HTML file.")
@click.option("--json", "as_json", is_flag=True, help="Print the brief as JSON.")
@click.option("--words", is_flag=True, help="Print the quoted evidence under each line.")
@reading_options
@click.pass_context
def brief(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    *,
    record: str,
    process: str | None,
    as_of: date | None,
    since: date | None,
    together: bool,
    html: Path | None,
    as_json: bool,
    words: bool,
    **choices: object,
) -> None:
    """Print where the talks stand: a brief of one page for each negotiation, every line with its source.

    FILE is an article (text, HTML, JSON, mail, PDF), an archive (WARC, Parquet, JSONL), claims, a folder, or - for
    standard input. Without a FILE, the brief is of the record.
    """
    from accord.desk.views.briefing import Days, brief_record, make_brief
    from accord.render.json import brief_json
    from accord.render.pages.brief import brief_html
    from accord.render.sheets.text import brief_text

    need_day_between(since, as_of=as_of)
    days = Days(as_of, since)
    if sources:
        _refuse_record(ctx)
        found, skipped = make_brief(sources, reading(choices), days, together=together)
    else:
        _refuse_together(ctx, together=together)
        found, skipped = brief_record(record, days, process=process), ()
    if html is not None:
        write_file(html, brief_html(found))
    if as_json:
        click.echo(brief_json(found))
    elif html is None:
        click.echo(brief_text(found, words=words, width=text_width()))
    report_skipped(list(skipped))  # where nothing at all was read, there is no brief
    ctx.exit(exit_code(list(skipped), came=1))


def _refuse_record(ctx: click.Context) -> None:
    """Refuse what asks for a brief of files and of a record at once."""
    for name in ("record", "process"):
        if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            message = (
                f"a brief is of files or of a record: leave out --{name}, or the files (`accord add` records them)"
            )
            raise click.UsageError(message, ctx)


def _refuse_together(ctx: click.Context, *, together: bool) -> None:
    """Refuse to put a record's articles together: there a negotiation is declared, once and for all views."""
    if together:
        message = "--together is for files; of a record, declare the negotiation with its sides: `accord process add`"
        raise click.UsageError(message, ctx)
