"""What the command line names: files and folders that must be there, and numbers with their bounds."""

from __future__ import annotations

import os
from math import isfinite, nan
from pathlib import Path
from typing import NoReturn

import click

from accord.errors import OutputError, SourceError


class Place(click.Path):
    """The path of a file or folder; one that is missing or of the other kind is an error, as of a source."""

    def convert(
        self, value: str | bytes | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path, or say why it cannot be used."""
        path = Path(os.fsdecode(value))
        fault = self._missing(path) if self.exists else self._other_kind(path)
        if fault:
            self.fail(f"{path}: {fault}", param, ctx)
        return path

    def fail(self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None) -> NoReturn:  # noqa: ARG002
        """Say which option names what cannot be used, and why."""
        option = f"{param.opts[0]} " if isinstance(param, click.Option) else ""
        told = f"{option}{message}"
        raise SourceError(told) if self.exists else OutputError(told)

    def _missing(self, path: Path) -> str:
        what = "file" if self.file_okay else "folder"
        try:
            path.stat()
        except FileNotFoundError:
            return f"there is no such {what}; check the name"
        except OSError as error:
            return f"cannot be read ({error.strerror}); check the path and your rights"
        if not os.access(path, os.R_OK):
            return "it may not be read by you; change its permissions, or copy it"
        return self._other_kind(path)

    def _other_kind(self, path: Path) -> str:
        if not self.dir_okay and path.is_dir():
            return "is a folder; name a file"
        if not self.file_okay and path.is_file():
            return "is a file; name a folder"
        return ""


class Between(click.IntRange):
    """A whole number within bounds, and what it may be in words."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, or say which ones may be given."""
        try:
            number = int(str(value))
        except ValueError:
            number = None
        low, high = self.min, self.max
        if number is None or (low is not None and number < low) or (high is not None and number > high):
            bounds = f"from {low:,.0f} to {high:,.0f}" if high is not None else f"of {low:,.0f} or more"
            self.fail(f"give a whole number {bounds}, not {value!r:.40}", param, ctx)
        return number


class Seconds(click.FloatRange):
    """How long something may take, in seconds."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the seconds, or say which may be given."""
        try:
            seconds = float(super().convert(str(value), param, ctx))  # type: ignore[arg-type]  # what was typed
        except click.BadParameter:
            seconds = nan
        if not isfinite(seconds):
            bounds = "more than 0" if self.min_open else f"{self.min:g} or more"
            self.fail(f"give a number of seconds, {bounds}, not {value!r:.40}", param, ctx)
        return seconds
