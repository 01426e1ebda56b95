"""`accord extract`: the claims of each article, as text or in the claims format."""

from __future__ import annotations

from pathlib import Path

import click

from accord.cli.options import SOURCES, exit_code, pointer_options, reading, reading_options, report_skipped


@click.command()
@SOURCES
@click.option("--jsonl", is_flag=True, help="Print the claims format: one JSON object per article, a line each.")
@reading_options
@pointer_options
@click.pass_context
def extract(ctx: click.Context, /, sources: tuple[str, ...], *, jsonl: bool, **choices: object) -> None:
    """Print what each article puts on record.

    FILE is an article (text, HTML, JSON, mail, PDF), an archive (WARC, Parquet, JSONL), a folder, or - for input.
    """
    from accord.desk.articles.claims_file import claims_passed_over, holds_claims
    from accord.desk.articles.partly import find_left_out
    from accord.desk.articles.reading import read_claims
    from accord.render.claims.lines import claims_text
    from accord.terms.skipped import Skipped
    from accord.terms.wire import to_line

    given = [source for source in sources if holds_claims(Path(source))]
    skipped: list[Skipped] = [*map(claims_passed_over, given)]
    articles = [source for source in sources if source not in given]
    came = 0
    for found in read_claims(articles, reading(choices)):
        if isinstance(found, Skipped):
            skipped.append(found)
        else:
            skipped.extend(find_left_out(found))
            came += 1
            click.echo(to_line(found) if jsonl else claims_text(found))
    report_skipped(skipped)
    ctx.exit(exit_code(skipped, came=came))
