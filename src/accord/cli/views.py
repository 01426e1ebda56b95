"""The views of a record: `accord timeline`, `matrix`, `network` and `drafts`."""

from __future__ import annotations

import click

from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@view_options
def timeline(*, as_json: bool, words: bool, **options: object) -> None:
    """Print meetings, agreements, drafts and what is awaited, in the order of their days.

    A week is told as a week. A meeting that was announced for other days says for which, and what one outlet tells
    otherwise stands beside it with the outlet's name.
    """
    from accord.desk.viewing import view_timelines
    from accord.render.json import view_json
    from accord.render.timeline import timeline_sheet

    found = view_timelines(choice(options))
    if as_json:
        click.echo(view_json("timeline", found))
    else:
        echo_sheets(map(timeline_sheet, found), words=words)


@click.command()
@view_options
def matrix(*, as_json: bool, words: bool, **options: object) -> None:
    """Print where each side stands on each issue, since when it is told to, and what it moved from.

    The issues stand below each other and the sides beside each other; a cell shows the matters that were told of last.
    """
    from accord.desk.viewing import view_matrices
    from accord.render.json import view_json
    from accord.render.matrix import matrix_sheet

    found = view_matrices(choice(options))
    if as_json:
        click.echo(view_json("matrix", found))
    else:
        echo_sheets(map(matrix_sheet, found), words=words)


@click.command()
@view_options
def network(*, as_json: bool, words: bool, **options: object) -> None:
    """Print who met whom: how often, in which formats, when last and through which mediators.

    Meetings that were held count once, however many articles tell of them.
    """
    from accord.desk.viewing import view_networks
    from accord.render.json import view_json
    from accord.render.network import network_sheet

    found = view_networks(choice(options))
    if as_json:
        click.echo(view_json("network", found))
    else:
        echo_sheets(map(network_sheet, found), words=words)


@click.command()
@view_options
def drafts(*, as_json: bool, words: bool, **options: object) -> None:
    """Print what is on the table: the versions of each draft, whose it is, and what each side says of it."""
    from accord.desk.viewing import view_drafts
    from accord.render.drafts import drafts_sheet
    from accord.render.json import view_json

    found = view_drafts(choice(options))
    if as_json:
        click.echo(view_json("drafts", found))
    else:
        echo_sheets(map(drafts_sheet, found), words=words)
