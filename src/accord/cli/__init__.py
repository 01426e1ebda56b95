"""Arguments to use cases to text."""

from __future__ import annotations

import click

from accord import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="accord")
def main() -> None:
    """Keep the record of a negotiation from the news about it."""
