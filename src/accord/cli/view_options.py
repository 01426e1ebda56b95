"""The options that all views of a record share, and how wide their text is."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from accord.cli.options import Day, need_day_between
from accord.cli.record_options import record_option

if TYPE_CHECKING:
    from accord.desk.views.choice import Choice
    from accord.render.wording.rows import Sheet

NARROWEST, ON_A_PIPE, WIDEST = 80, 96, 120
Command = TypeVar("Command", bound=Callable[..., object])


def view_options(command: Command) -> Command:
    """Give a command the options of views; `choice` makes a choice of what it receives."""
    options = (
        record_option,
        click.option("--process", metavar="NAME", help="Only this negotiation (see `accord process list`)."),
        click.option("--as-of", type=Day(), metavar="DATE", help="What was known on that day; default: all."),
        click.option("--since", type=Day(), metavar="DATE", help="Only what is of that day or later."),
        click.option("--until", type=Day(), metavar="DATE", help="Only what is of that day or earlier."),
        click.option("--json", "as_json", is_flag=True, help="Print JSON, each line with its claims and their words."),
        click.option("--words", is_flag=True, help="Print the quoted evidence under each line."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def choice(options: dict[str, object]) -> Choice:
    """Return the options of views as the use cases take them.

    Raises:
        click.UsageError: no day can be both in and out of what is asked for.
    """
    from accord.desk.views.choice import Choice

    chosen = Choice(**options)  # type: ignore[arg-type]
    need_day_between(chosen.since, until=chosen.until, as_of=chosen.as_of)
    return chosen


def text_width() -> int:
    """Return how wide text is printed: as the terminal is, within reason, else as a page."""
    if not sys.stdout.isatty():
        return ON_A_PIPE
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def echo_sheets(sheets: Iterable[Sheet], *, words: bool) -> None:
    """Print sheets; a record that holds nothing says what to do."""
    from accord.render.sheets.page import sheets_text

    shown = sheets_text(sheets, words=words, width=text_width())
    click.echo(shown or "Nothing is on record, or was by that day; `accord add FILE…` puts articles there.")
