"""`accord serve` and `accord demo`: the record as a page to work at, in the browser of this machine."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from accord.cli.places import Place
from accord.cli.record_options import DEFAULT
from accord.cli.serve_options import Door, door_options, make_password_file
from accord.terms.safe import printable

DEMO = "accord-demo.db"


@click.command()
@click.argument("record", required=False, envvar="ACCORD_RECORD", default=DEFAULT, metavar="[RECORD]")
@click.option("--record", "named", metavar="PATH|DSN", help="The same as RECORD.")
@click.option(
    "--make-password",
    type=Place(dir_okay=False),
    metavar="FILE",
    help="Ask for a password, write its hash to FILE for --password-file, and end.",
)
@door_options
def serve(*, record: str, named: str | None, make_password: Path | None, **choices: object) -> None:
    """Open the desk: the record as a page in your browser. RECORD is a file or postgresql://…, by default accord.db.

    The page answers to this machine alone. Where --host opens it to others, it asks for a password. Ctrl-C ends it.
    """
    if make_password is not None:
        make_password_file(make_password)
        return
    open_desk(named or record, Door(**choices))  # type: ignore[arg-type]


@click.command()
@click.option("--record", default=DEMO, show_default=True, metavar="PATH", help="Where the record of the examples is.")
@door_options
def demo(*, record: str, **choices: object) -> None:
    """Make a record of the example dispatches, which come with accord, and open the desk on it.

    The dispatches were written as examples, about talks on Ukraine, Gaza and Iran. A record that is there already is
    used as it is.
    """
    from accord.desk.own.examples import find_examples, put_examples_on
    from accord.record.store import Record

    door = Door(**choices)  # type: ignore[arg-type]
    examples = find_examples()
    door = door if door.scenarios else replace(door, scenarios=examples / "scenarios")
    door.check()
    if Path(record).exists():
        found = Record.open(record)
    else:
        click.echo(f"Reading the example dispatches into {printable(record)} …")
        found = Record.create(record)
    put_examples_on(found, examples, clock=lambda: datetime.now(UTC), progress=True)
    found.close()
    open_desk(record, door)


def open_desk(record: str, door: Door) -> None:
    """Serve a record until Ctrl-C.

    Raises:
        RecordError: the record cannot be read.
        UsageError: it cannot be served in this way, as to others without a password.
    """
    from accord.record.store import Record
    from accord.serve.app import make_app
    from accord.serve.listening import listen, make_server

    settings = door.check()
    Record.open(record).close()
    with listen(door.host, door.port) as listening:
        address = door.address(listening.getsockname()[1])
        server = make_server(make_app(record, settings), door.certificate())
        click.echo(f"The desk is open at {address} (Ctrl-C closes it)")
        for word in door.warnings():
            click.echo(f"accord: {word}", err=True)
        if not door.no_open and _has_screen():
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        try:
            server.run([listening])
        except KeyboardInterrupt:
            click.echo("\nThe desk is closed.")


def _has_screen() -> bool:
    """Return whether a browser can be opened that does not take over the terminal."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
