"""Who judges: an option that several commands share."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import click

from accord.desk.review.judging import Analyst, name_of
from accord.errors import UsageError

by_option = click.option(
    "--by", envvar="ACCORD_NAME", metavar="NAME", help="Your name; else ACCORD_NAME, else your login name."
)


def analyst_of(by: str | None) -> Analyst:
    """Return the analyst whose words go on record now.

    Raises:
        UsageError: nobody is named, or by something that is no name.
    """
    typed = by if by is not None else _login()
    name = name_of(typed)
    if name is None:
        message = f"{typed!r:.60} is no name; give yours with --by, or set ACCORD_NAME"
        raise UsageError(message)
    return Analyst(name, lambda: datetime.now(UTC))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
