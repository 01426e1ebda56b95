"""`accord search` and `accord log`: what is on record, by its words and by its time."""

from __future__ import annotations

import json
from datetime import date

import click

from accord.cli.options import Day
from accord.cli.places import Between
from accord.cli.record_options import record_option

KINDS = ("article", "meeting", "statement", "position", "draft", "agreement", "precondition")


@click.command()
@click.argument("words", nargs=-1, required=True)
@record_option
@click.option(
    "--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only these; may be given several times."
)
@click.option("--as-of", type=Day(), metavar="DATE", help="Only what was known on that day.")
@click.option("--limit", type=Between(1, 1000), default=20, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def search(
    *, words: tuple[str, ...], record: str, kinds: tuple[str, ...], as_of: date | None, limit: int, as_json: bool
) -> None:
    """Find articles and claims by their words, the last known first.

    All words must occur, in any form; "several words" in quotation marks must stand together, and a word that ends
    with * stands for all that begin so.
    """
    from accord.desk.ledger.keeping import search_record
    from accord.render.log import hit_text
    from accord.terms.trusted import plain

    hits = search_record(record, " ".join(words), kinds=kinds, until=as_of, limit=limit)
    for hit in hits:
        click.echo(json.dumps(plain(hit), ensure_ascii=False) if as_json else hit_text(hit))
    if not hits and not as_json:
        click.echo("nothing on record has these words")


@click.command()
@record_option
@click.option("--limit", type=Between(1, 100_000), default=20, show_default=True, help="At most so many.")
@click.option("--before", type=Between(1), metavar="NUMBER", help="Only entries before this one.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def log(*, record: str, limit: int, before: int | None, as_json: bool) -> None:
    """Print what was put on record, the newest entry first."""
    from accord.desk.ledger.keeping import read_log
    from accord.render.log import entry_text
    from accord.terms.trusted import plain

    for entry in read_log(record, limit=limit, before=before):
        click.echo(json.dumps(plain(entry), ensure_ascii=False) if as_json else entry_text(entry))
