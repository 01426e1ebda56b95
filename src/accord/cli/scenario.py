"""`accord scenario`: start, fill in, check and convert the file that `accord bargain` works on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import click

from accord.cli.options import Day, write_file
from accord.cli.places import Place
from accord.cli.record_options import record_option
from accord.errors import OutputError, ScenarioError
from accord.terms.safe import printable

FILE = Place(dir_okay=False)
FORMATS = ("accord", "genius", "geniusweb", "negmas")


@click.group()
def scenario() -> None:
    """Start, fill in, check and convert scenario files: what is on the table, and what each party is known to want."""


@scenario.command()
@click.argument("file", type=FILE)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def new(file: Path, *, force: bool) -> None:
    """Write a small scenario to FILE, complete and explained, to fill in."""
    from accord.desk.scenario.exchange import new_scenario

    _refuse_to_overwrite(file, force=force)
    write_file(file, new_scenario())
    click.echo(f"Wrote {file}. Edit it, then: accord scenario check {file}")


@scenario.command()
@click.argument("file", type=FILE)
@record_option
@click.option("--process", required=True, metavar="NAME", help="The negotiation (see `accord process list`).")
@click.option("--as-of", type=Day(), metavar="DATE", help="What was known on that day; default: all.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def from_record(file: Path, *, record: str, process: str, as_of: date | None, force: bool) -> None:
    """Write to FILE what the record holds of one negotiation: parties, points, stances, drafts, and never a weight.

    Each option stands in a side's words, each stance with its words, source, day and claim. What could not be
    carried over is told, and stands in the comments of FILE.
    """
    from accord.desk.filling import fill_scenario
    from accord.desk.views.choice import Choice

    _refuse_to_overwrite(file, force=force)
    filled = fill_scenario(Choice(record, process, as_of), file)
    write_file(file, filled.text)
    for reason in filled.left_out:
        click.echo(printable(f"accord: not carried over, or not in full: {reason}"), err=True)
    click.echo(f"Wrote {file}: {filled.summary}. Edit it, then: accord scenario check {file}")


@scenario.command()
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE…")
@click.pass_context
def check(ctx: click.Context, /, files: tuple[Path, ...]) -> None:
    """Say what is wrong in each FILE: line by line, with what to write instead."""
    from accord.desk.scenario.bargain import check_scenario

    faulty = False
    for file in files:
        try:
            lines = check_scenario(file)
        except ScenarioError as error:
            click.echo(printable(str(error)), err=True)
            faulty = True
        else:
            click.echo(printable("\n".join(lines)))
    ctx.exit(ScenarioError.exit_code if faulty else 0)


@scenario.command()
@click.argument("source", type=Place(exists=True))
@click.argument("target", type=Place())
@click.option("--to", type=click.Choice(FORMATS), help="Default: accord if TARGET ends in .yaml, else negmas.")
def convert(source: Path, target: Path, *, to: str | None) -> None:
    """Convert SOURCE, a scenario file or a folder of another program, to TARGET: a file, or a folder of files.

    Genius XML, GeniusWeb JSON and NegMAS YAML or JSON hold a domain in one file and each profile in another.
    """
    from accord.desk.scenario.exchange import Format, convert_scenario

    chosen = to or ("accord" if target.suffix in (".yaml", ".yml") else "negmas")
    converted = convert_scenario(source, target, to=cast(Format, chosen))
    for path, text in converted.files:
        _make_folder(path.parent)
        write_file(path, text)
        click.echo(f"Wrote {path}")
    if converted.left_out:
        click.echo(f"{chosen} files cannot hold: {', '.join(converted.left_out)}", err=True)


@scenario.command()
def schema() -> None:
    """Print the JSON Schema of scenario files, for editors that complete and check while one types."""
    from accord.desk.scenario.exchange import scenario_schema

    click.echo(scenario_schema(), nl=False)


def _refuse_to_overwrite(file: Path, *, force: bool) -> None:
    if file.exists() and not force:
        message = f"{file}: there is a file already; name another, or say --force to replace it"
        raise OutputError(message)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder}: the folder cannot be made ({error.strerror}); name one where you may write"
        raise OutputError(message) from None
