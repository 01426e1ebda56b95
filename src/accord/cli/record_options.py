"""The option that says which record is meant, the same for every command."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

DEFAULT = "accord.db"
Command = TypeVar("Command", bound=Callable[..., object])


def record_option(command: Command) -> Command:
    """Give a command the option `--record`, which it receives as `record: str`."""
    option = click.option(
        "--record",
        metavar="PATH|DSN",
        envvar="ACCORD_RECORD",
        default=DEFAULT,
        show_default=True,
        help="The record: a file, or postgresql://… ; else the environment variable ACCORD_RECORD.",
    )
    return option(command)
