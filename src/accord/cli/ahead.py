"""`accord outlook` and `accord changes`: what is to come, what slipped, and what is new since a day."""

from __future__ import annotations

import click

from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@view_options
@click.option("--all", "every", is_flag=True, help="Also what was held as announced; as JSON, each single claim.")
def outlook(*, as_json: bool, words: bool, every: bool, **options: object) -> None:
    """Print the meetings that are due, to come or overdue, those that slipped and by how much, and what they wait for.

    Each line says for which days the meeting was announced, by whom and when. With --all --json, one entry for each
    claim of a meeting to come says what became of it: held, slipped, held_elsewhere, cancelled, denied, lapsed or open.
    """
    from accord.desk.views.looking_ahead import view_outlooks
    from accord.render.json import view_json
    from accord.render.sheets.outlook import expectations_json, outlook_sheet

    found = view_outlooks(choice(options), every=every)
    if as_json:
        click.echo(expectations_json(found) if every else view_json("outlook", found))
    else:
        echo_sheets((outlook_sheet(each, every=every) for each in found), words=words)


@click.command()
@view_options
@click.pass_context
def changes(ctx: click.Context, /, *, as_json: bool, words: bool, **options: object) -> None:
    """Print what is new since a day: --since DATE must say which.

    That is what was newly held, agreed or announced; what slipped, was called off, denied or withdrawn; positions that
    moved; and articles that their outlets edited, with the claims that vanished.
    """
    from accord.desk.views.looking_ahead import view_changes
    from accord.render.json import view_json
    from accord.render.sheets.changes import changes_sheets

    asked = choice(options)
    if asked.since is None:
        raise click.MissingParameter(ctx=ctx, param_type="option", param_hint="'--since'")
    found = view_changes(asked, since=asked.since)
    if as_json:
        click.echo(view_json("changes", found))
    else:
        echo_sheets(changes_sheets(found), words=words)
