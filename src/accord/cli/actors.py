"""`accord actors`: who is who in the record."""

from __future__ import annotations

import click

from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@click.argument("name", required=False)
@view_options
def actors(name: str | None, *, as_json: bool, words: bool, **options: object) -> None:
    """Print every person and body that articles name, or those called NAME: spellings, sides and offices over time.

    With --words, or with a NAME, it says why names were taken for one person's or body's. `accord judge different` on
    two names parts them, `accord judge same` joins them; a namesake is told by the side: "John Smith (United States)".
    """
    from accord.desk.views.identifying import view_identities
    from accord.render.sheets.actors import actors_json, actors_sheet

    found = view_identities(choice(options), name)
    if as_json:
        click.echo(actors_json(found))
    else:
        echo_sheets([actors_sheet(found, reasons=words or name is not None)], words=False)
