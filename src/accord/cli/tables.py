"""`accord import`: a chronology or issue matrix that was kept by hand goes on record."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accord.cli.analyst import analyst_of, by_option
from accord.cli.options import PART_SKIPPED, Day
from accord.cli.places import Place
from accord.cli.record_options import record_option
from accord.errors import UsageError
from accord.terms.safe import printable

if TYPE_CHECKING:
    from accord.desk.own.importing import Imported, Opened
    from accord.desk.review.judging import Analyst
    from accord.terms.imported import Misfit


@click.command(name="import")
@click.argument("path", metavar="FILE", type=Place(dir_okay=False))
@click.option("--yes", is_flag=True, help="Take the guess of what the columns mean, without being asked.")
@click.option("--mapping", type=Place(dir_okay=False), metavar="FILE", help="What columns mean.")
@click.option("--sheet", metavar="NAME", help="Which sheet; default: the one whose headings say most.")
@click.option("--day-first", "order", flag_value="day-first", help="03/04/2026 is 3 April.")
@click.option("--month-first", "order", flag_value="month-first", help="03/04/2026 is 4 March.")
@click.option("--date", "day", type=Day(), metavar="DATE", help="Day from which rows that carry none are known.")
@click.option("--about", default="", metavar="NAMES", help="Sides that the table is about and its rows do not name.")
@click.option("--dry-run", is_flag=True, help="Only tell what each row gives; put nothing on record.")
@record_option
@by_option
@click.pass_context
def import_table(
    ctx: click.Context,
    /,
    path: Path,
    *,
    yes: bool,
    mapping: Path | None,
    sheet: str | None,
    order: str | None,
    day: date | None,
    about: str,
    dry_run: bool,
    record: str,
    by: str | None,
) -> None:
    """Put a table that you kept by hand on record: a chronology, a list of positions, or an issue matrix.

    FILE is XLSX or CSV; - is standard input. What its columns mean is guessed, shown and asked; each row becomes a
    claim of your own, marked as such in every view. Rows that are on record already are passed over. What cannot be
    placed is told row by row.
    """
    from accord.desk.own.importing import Choices, import_rows, open_table, read_rows
    from accord.record.store import Record
    from accord.terms.imported import Misfit

    table = open_table(str(path), Choices(sheet, mapping, order))  # type: ignore[arg-type]  # one of the two flags
    if table.guessed and not (yes or dry_run):
        click.echo(table.mapping)
        _ask(str(path))
    analyst = analyst_of(by)
    names = tuple(name.strip() for name in about.split(",") if name.strip())
    found = read_rows(table, analyst, day, names)
    if dry_run:
        _show([each for each in found if not isinstance(each, Misfit)])
        misfits = [misfit for each in found for misfit in ((each,) if isinstance(each, Misfit) else each.doubts)]
    else:
        imported = import_rows(Record.open(record), found, analyst)
        click.echo(_counts(imported, analyst))
        misfits = list(imported.misfits)
    _tell(table, misfits)
    lost = any(misfit.whole and not misfit.is_repeat for misfit in misfits)
    ctx.exit(PART_SKIPPED if lost else 0)


def _counts(imported: Imported, analyst: Analyst) -> str:
    told = f"{imported.new:,} new claim{'s' if imported.new != 1 else ''} of {printable(analyst.name)}"
    return told + (f"; {imported.known:,} on record already" if imported.known else "")


def _tell(table: Opened, misfits: Iterable[Misfit]) -> None:
    """Say on standard error which sheets were left out, and what could not be placed."""
    if table.others:
        left = f"{table.path}: not read: {', '.join(table.others)}; give each with --sheet NAME"
        click.echo(f"accord: {printable(left)}", err=True)
    for misfit in misfits:
        click.echo(f"accord: {printable(misfit.told(table.place))}", err=True)


def _ask(path: str) -> None:
    """Ask whether the guess is right; where nobody can answer, say how to go on.

    Raises:
        UsageError: it is not confirmed.
    """
    remedy = (
        f"say --yes if this is what the columns mean; or keep it: `accord import {path} > mapping.toml`, mend it, and "
        "give it with --mapping mapping.toml"
    )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        message = f"nothing was put on record; {remedy}"
        raise UsageError(message)
    if not click.confirm("\nIs this what the columns mean?"):
        raise UsageError(remedy)


def _show(rows: list[object]) -> None:
    """Print the claims of rows as `accord extract` prints those of articles."""
    from accord.render.claims.lines import claims_text
    from accord.terms.imported import RowClaim

    for each in rows:
        assert isinstance(each, RowClaim)
        click.echo(f"row {each.row}\n{claims_text(each.extraction)}")
