"""Options and answers that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import click

from accord.cli.places import Between, Place, Seconds
from accord.desk.articles.options import Pointer, ReadingOptions
from accord.errors import AccordError, OutputError, UsageError
from accord.terms.safe import printable
from accord.terms.skipped import Skipped

Command = TypeVar("Command", bound=Callable[..., object])
PART_SKIPPED = 3

SOURCES = click.argument("sources", nargs=-1, required=True, metavar="FILE…")


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or say how a day is written."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007 (a day has no time zone)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as YYYY-MM-DD, as in 2026-01-31", param, ctx)


def need_day_between(since: date | None, **lasts: date | None) -> None:
    """Refuse days that no day is between; the last ones are named as their options are.

    Raises:
        click.UsageError: one of them is before the first.
    """
    for name, last in lasts.items():
        if since and last and since > last:
            message = f"--since {since} is after --{name.replace('_', '-')} {last}: no day is between them"
            raise click.UsageError(message)


def reading_options(command: Command) -> Command:
    """Give a command the options of reading."""
    options = (
        click.option("--model", metavar="NAME", help="Language pipeline: an installed spaCy package, or its folder."),
        click.option(
            "--actors",
            type=Place(exists=True, dir_okay=False),
            metavar="FILE",
            help="Actors of this process (TOML): names, spellings and sides, beside those that accord knows.",
        ),
        click.option("--date", "date", type=Day(), metavar="DATE", help="Day of publication of articles without one."),
        click.option("--jobs", type=Between(1, 64), default=1, show_default=True, help="Processes that read."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def pointer_options(command: Command) -> Command:
    """Give a command the options of a language model that reads beside the rules."""
    options = (
        click.option(
            "--reader",
            type=click.Choice(["rules", "llm"]),
            default="rules",
            show_default=True,
            help="What reads: the rules, or a language model beside them, whose claims wait for an analyst.",
        ),
        click.option(
            "--base-url", metavar="URL", help="With llm: where its server is, such as http://localhost:8080/v1."
        ),
        click.option("--llm-model", metavar="NAME", help="With llm: the name of the model there."),
        click.option(
            "--llm-seconds",
            type=Seconds(min=1),
            default=300.0,
            show_default=True,
            help="With llm: the most time for one answer.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def reading(options: dict[str, object]) -> ReadingOptions:
    """Return the options of reading as the use cases take them; progress is shown on a terminal.

    Raises:
        UsageError: a language model is to read, and it is not said which and where; or the other way round.
    """
    left = dict(options)
    reader, url, name = (left.pop(key, None) for key in ("reader", "base_url", "llm_model"))
    seconds = left.pop("llm_seconds", None)
    if reader == "llm" and not (url and name):
        message = "--reader llm needs --base-url (where its server is) and --llm-model (its name there)"
        raise UsageError(message)
    if reader != "llm" and (url or name):
        message = "--base-url and --llm-model are for --reader llm; add that, or leave them out"
        raise UsageError(message)
    pointer = Pointer(str(url), str(name), float(str(seconds))) if reader == "llm" else None
    today = datetime.now().astimezone().date()
    return ReadingOptions(**left, progress=True, pointer=pointer, today=today)  # type: ignore[arg-type]


def report_skipped(skipped: list[Skipped]) -> None:
    """Say on standard error what could not be read and why; what a folder only passes over is not told."""
    for item in (item for item in skipped if item.fault):
        click.echo(f"accord: skipped {printable(item.message)}", err=True)
    same = [item for item in skipped if item.same_as]
    if same:
        more = f", and {len(same) - 1} more like it" if len(same) > 1 else ""
        click.echo(f"accord: passed over {printable(same[0].message)}{more}", err=True)


def write_file(path: Path, text: str) -> None:
    """Write a text file that the user named.

    Raises:
        OutputError: it cannot be written there.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); name a file in a folder that you may write to"
        raise OutputError(message) from None


def exit_code(skipped: list[Skipped], *, came: int) -> int:
    """Return 0; 3 where something that should have been an article was not read; 1 where nothing was, so none came."""
    if not any(item.fault for item in skipped):
        return 0
    return PART_SKIPPED if came else AccordError.exit_code
