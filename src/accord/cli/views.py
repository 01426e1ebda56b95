"""The views of a record: `accord timeline`, `matrix`, `network` and `drafts`."""

from __future__ import annotations

import click

from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@view_options
def timeline(*, as_json: bool, words: bool, **options: object) -> None:
    """Print what was and what is to come, in the order of its days.

    That is meetings, agreements, drafts and awaited windows; a week is told as a week. A meeting that was announced
    for other days says for which, and what one outlet tells otherwise stands beside it with the outlet's name.
    """
    from accord.desk.views.viewing import view_timelines
    from accord.render.json import view_json
    from accord.render.sheets.timeline import timeline_sheet

    found = view_timelines(choice(options))
    if as_json:
        click.echo(view_json("timeline", found))
    else:
        echo_sheets(map(timeline_sheet, found), words=words)


@click.command()
@view_options
def matrix(*, as_json: bool, words: bool, **options: object) -> None:
    """Print where each side stands on each issue.

    A cell of the table says since when a stance is told and what the side moved from; it shows the matters that were
    told of last.
    """
    from accord.desk.views.viewing import view_matrices
    from accord.render.json import view_json
    from accord.render.sheets.matrix import matrix_sheet

    found = view_matrices(choice(options))
    if as_json:
        click.echo(view_json("matrix", found))
    else:
        echo_sheets(map(matrix_sheet, found), words=words)


@click.command()
@view_options
def network(*, as_json: bool, words: bool, **options: object) -> None:
    """Print who met whom, how often, and when last.

    Sides come first, then people, with the formats and the mediators. A meeting that was held counts once, however
    many articles tell of it.
    """
    from accord.desk.views.viewing import view_networks
    from accord.render.json import view_json
    from accord.render.sheets.network import network_sheet

    found = view_networks(choice(options))
    if as_json:
        click.echo(view_json("network", found))
    else:
        echo_sheets(map(network_sheet, found), words=words)


@click.command()
@view_options
def drafts(*, as_json: bool, words: bool, **options: object) -> None:
    """Print the drafts, and what each side says of them.

    A draft comes with its versions, the first article that names each, and whose it is.
    """
    from accord.desk.views.viewing import view_drafts
    from accord.render.json import view_json
    from accord.render.sheets.drafts import drafts_sheet

    found = view_drafts(choice(options))
    if as_json:
        click.echo(view_json("drafts", found))
    else:
        echo_sheets(map(drafts_sheet, found), words=words)
