"""`accord process`: negotiations that a desk declares."""

from __future__ import annotations

import click

from accord.cli.analyst import analyst_of, by_option
from accord.cli.record_options import record_option
from accord.desk.own.declaring import Declared, Parties, declare_process, find_strangers, list_processes
from accord.record.store import Record
from accord.render.wording.heading import counted
from accord.terms.safe import printable


@click.group()
def process() -> None:
    """Declare negotiations, and list them: which articles and claims belong to which."""


@process.command()
@click.argument("name")
@click.option("--sides", required=True, metavar="NAMES", help="Who negotiates, with commas.")
@click.option("--mediators", default="", metavar="NAMES", help="Who mediates, with commas.")
@click.option("--subjects", default="", metavar="CODES", help="Issues it is about, with commas; default: all.")
@record_option
@by_option
def add(name: str, *, sides: str, mediators: str, subjects: str, record: str, by: str | None) -> None:
    """Declare the negotiation NAME, or declare it anew.

    An article belongs to it where two of the sides that do the most in it are among these. One article may belong to
    several negotiations.
    """
    parties = Parties(_names(sides), _names(mediators), _names(subjects))
    kept = Record.open(record)
    declared = declare_process(kept, name.strip(), parties, analyst_of(by))
    click.echo(_line(declared))
    for stranger in find_strangers(kept, declared.charter):
        meant = f"; did you mean {' or '.join(stranger.nearest)}?" if stranger.nearest else ""
        told = f"accord: no article on record names {stranger.name}, and accord knows nobody of this name{meant}"
        click.echo(printable(told if meant else f"{told}; if it is a slip, declare the negotiation anew"), err=True)


@process.command(name="list")
@record_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON: each with its sides, mediators and subjects.")
def list_(*, record: str, as_json: bool) -> None:
    """List the negotiations that were declared, with the number of their articles."""
    found = list_processes(Record.open(record))
    if as_json:
        from accord.render.json import view_json

        click.echo(view_json("processes", found))
        return
    for declared in found:
        click.echo(_line(declared))
    if not found:
        click.echo("No negotiation is declared; views tell them apart by the sides that articles have in common.")


def _names(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in typed.split(",") if name.strip()))


def _line(declared: Declared) -> str:
    charter = declared.charter
    parts = [", ".join(charter.sides)]
    parts += [f"mediated by {', '.join(charter.mediators)}"] if charter.mediators else []
    parts += [f"on {', '.join(charter.subjects)}"] if charter.subjects else []
    articles = counted(declared.articles, "article")
    return printable(
        f"{charter.name}: {'; '.join(parts)}; {articles} (declared by {charter.by}, {charter.at:%Y-%m-%d})"
    )
