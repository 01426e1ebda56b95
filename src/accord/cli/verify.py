"""`accord verify`: check every offset, quotation and derived value of a claims file against the texts."""

from __future__ import annotations

from pathlib import Path

import click

from accord.cli.places import Place
from accord.errors import CheckError
from accord.terms.safe import printable


@click.command()
@click.argument("claims", nargs=-1, required=True, metavar="FILE.jsonl…")
@click.option("--quick", is_flag=True, help="Check hashes, offsets and quoted words only; do not read the texts again.")
@click.option(
    "--actors",
    type=Place(exists=True, dir_okay=False),
    metavar="FILE",
    help="The actors file that the claims were read with.",
)
def verify(claims: tuple[str, ...], *, quick: bool, actors: Path | None) -> None:
    """Check claims against the words they rest on.

    Each hash, offset and quoted word is checked, and each text is read again: a claim that its own words do not give
    is named, and the exit code is 4.
    """
    from accord.desk.articles.checking import verify_files
    from accord.render.wording.heading import counted

    count, faults = 0, 0
    for checked in verify_files(claims, read_again=not quick, actors=actors):
        count += checked.claims
        faults += len(checked.faults)
        for fault in checked.faults:
            click.echo(printable(fault))
    if faults:
        message = f"{counted(faults, 'difference')} between the claims and their words"
        raise CheckError(message)
    click.echo(f"{counted(count, 'claim')} {'agrees with its' if count == 1 else 'agree with their'} words")
