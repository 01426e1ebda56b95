"""`accord events` and `accord show`: which claims tell one event, and everything behind one id."""

from __future__ import annotations

from datetime import date

import click

from accord.cli.options import Day
from accord.cli.record_options import record_option
from accord.cli.view_options import choice, echo_sheets, view_options


@click.command()
@view_options
def events(*, as_json: bool, words: bool, **options: object) -> None:
    """Print each meeting and agreement with the claims that tell it.

    The reason stands beside every two claims that are held to tell one event. As JSON it is a list; each claim stands
    in exactly one event.
    """
    from accord.desk.views.viewing import view_events
    from accord.render.sheets.events import events_json, events_sheet

    found = view_events(choice(options))
    if as_json:
        click.echo(events_json(found))
    else:
        echo_sheets([events_sheet(found)], words=words)


@click.command()
@click.argument("name", metavar="ID")
@record_option
@click.option("--as-of", type=Day(), metavar="DATE", help="What was known on that day; default: all.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: the claim in full, and all behind it.")
def show(name: str, *, record: str, as_of: date | None, as_json: bool) -> None:
    """Print all that is behind the ID of a claim or an event.

    An article or a judgement has an id too. All behind it is every word it rests on with its place in the text, who
    passed it on, the rule that took it, why claims are held to tell one event, what analysts said, and what others
    tell otherwise.
    """
    from accord.desk.views.viewing import view_shown
    from accord.render.json import view_json
    from accord.render.sheets.shown import shown_sheet

    found = view_shown(record, name, as_of=as_of)
    if as_json:
        click.echo(view_json("show", (found,), key="shown"))
    else:
        echo_sheets([shown_sheet(found)], words=True)
