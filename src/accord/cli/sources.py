"""`accord sources`: who is behind what is told."""

from __future__ import annotations

import click

from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@view_options
def sources(*, as_json: bool, words: bool, **options: object) -> None:
    """Print where what is told comes from: chains and origins, stories with their carriers, and track records.

    What corroborates a claim is independent origins, not outlets: copies, rewrites and relays of one report are one
    story. A track record counts what became of the meetings that a source announced; letters come from analysts alone.
    """
    from accord.desk.views.sourcing import view_sources
    from accord.render.json import view_json
    from accord.render.sheets.sources import sources_sheet

    found = view_sources(choice(options))
    if as_json:
        click.echo(view_json("sources", found))
    else:
        echo_sheets(map(sources_sheet, found), words=words)
