"""How the desk may be reached: the options of `accord serve` and `accord demo`, and what they demand of each other."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from platform import node as gethostname
from typing import TYPE_CHECKING, TypeVar

import click

from accord.cli.analyst import analyst_of
from accord.cli.places import Between, Place
from accord.errors import OutputError, UsageError

if TYPE_CHECKING:
    from accord.serve.listening import Certificate
    from accord.serve.settings import Settings

PORT = 8321
SHORTEST_TOKEN = 24
WHOLE = ("0.0.0.0", "::")
OPEN_TO_OTHERS = (
    "--host {host} opens the desk to every machine that can reach this one: all that is on record can then be read "
    "there, and judged. Give a password (`accord serve --make-password desk.password`, then --password-file "
    "desk.password), or leave --host out to keep the desk to this machine"
)
IN_THE_CLEAR = (
    "this desk is open to other machines without encryption: whoever is on the way can read the password and the "
    "record. Use --certificate and --key, or put a server with TLS before it"
)
Command = TypeVar("Command", bound=Callable[..., object])
_FILE = Place(exists=True, dir_okay=False)
_FOLDER = Place(exists=True, file_okay=False)


def door_options(command: Command) -> Command:
    """Give a command the options that say how the desk may be reached."""
    options = (
        click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine to listen at."),
        click.option("--port", type=Between(0, 65535), default=PORT, show_default=True, help="0: any free one."),
        click.option("--no-open", is_flag=True, help="Do not open the page in the browser."),
        click.option(
            "--by", envvar="ACCORD_NAME", metavar="NAME", help="Whose judgements these are; else it is asked."
        ),
        click.option("--scenarios", type=_FOLDER, metavar="FOLDER", help="Scenario files whose packages are shown."),
        click.option("--name", "names", multiple=True, metavar="NAME", help="Another name that the page answers to."),
        click.option("--password-file", type=_FILE, metavar="FILE", help="The password that is asked for, as a hash."),
        click.option("--token-file", type=_FILE, metavar="FILE", help="A token by which programs may write."),
        click.option("--certificate", "chain", type=_FILE, metavar="FILE", help="Certificate, for https (PEM)."),
        click.option("--key", type=_FILE, metavar="FILE", help="Key of the certificate (PEM)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Door:
    """How the desk may be reached, as it was asked for."""

    host: str
    port: int
    no_open: bool
    by: str | None
    names: tuple[str, ...]
    password_file: Path | None
    token_file: Path | None
    chain: Path | None
    key: Path | None
    scenarios: Path | None = None

    def check(self) -> Settings:
        """Return what the page is served with.

        Raises:
            UsageError: it would be open to others without a password, or a file does not hold what it should.
        """
        from accord.serve.settings import Settings

        if not is_loopback(self.host) and self.password_file is None:
            raise UsageError(OPEN_TO_OTHERS.format(host=self.host))
        if (self.chain is None) != (self.key is None):
            message = "--certificate and --key go together: give both, or none"
            raise UsageError(message)
        return Settings(
            hosts=tuple(self._hosts()),
            password=_password(self.password_file) if self.password_file else None,
            api_token=_token(self.token_file) if self.token_file else None,
            by=analyst_of(self.by).name if self.by is not None else None,
            scenarios=self.scenarios,
        )

    def certificate(self) -> Certificate | None:
        """Return the certificate to serve with, if any."""
        from accord.serve.listening import Certificate

        return Certificate(self.chain, self.key) if self.chain and self.key else None

    def address(self, port: int) -> str:
        """Return the address to open."""
        host = (self.names or ("localhost",))[0] if self.host in WHOLE else _in_url(self.host)
        return f"http{'s' * (self.chain is not None)}://{host}:{port}/"

    def warnings(self) -> tuple[str, ...]:
        """Return what whoever opens the desk should know."""
        return () if is_loopback(self.host) or self.chain else (IN_THE_CLEAR,)

    def _hosts(self) -> Iterator[str]:
        from accord.serve.settings import LOOPBACK

        yield from LOOPBACK
        yield from self.names
        if self.host in WHOLE:
            yield gethostname()
        else:
            yield _in_url(self.host)


def is_loopback(host: str) -> bool:
    """Return whether an address leads to this machine only.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def make_password_file(path: Path) -> None:
    """Ask for a password twice, and write its hash to a file that only its owner can read.

    Raises:
        UsageError: the password is too short, or there is a file already.
        OutputError: the file cannot be written.
    """
    from accord.serve.passwords import LONGEST, SHORTEST, hash_password

    given = click.prompt("Password", hide_input=True, confirmation_prompt="Again")
    if not SHORTEST <= len(given) <= LONGEST:
        message = f"a password needs {SHORTEST} characters or more; four words that nobody would guess are good"
        raise UsageError(message)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(hash_password(given, os.urandom(16)) + "\n")
    except FileExistsError:
        message = f"{path}: there is such a file already; name another, or delete it"
        raise UsageError(message) from None
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); name a file in a folder that you may write to"
        raise OutputError(message) from None
    click.echo(f"{path} holds the hash of the password; start the desk with --password-file {path}")


def _password(path: Path) -> str:
    from accord.serve.passwords import is_hash

    line = _secret(path)
    if not is_hash(line):
        message = f"{path}: holds no hash of a password; make one with `accord serve --make-password FILE`"
        raise UsageError(message)
    return line


def _token(path: Path) -> str:
    token = _secret(path)
    if len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
        message = f"{path}: holds no token; write {SHORTEST_TOKEN} random letters and digits or more on one line"
        raise UsageError(message)
    return token


def _secret(path: Path) -> str:
    """Return the one line of a file that nobody else may read."""
    try:
        if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            message = f"{path}: others on this machine may read it; take that right away: chmod 600 {path}"
            raise UsageError(message)
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        message = f"{path}: cannot be read as text; check the path and your rights"
        raise UsageError(message) from None


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
