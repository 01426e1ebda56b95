"""Arguments to use cases to text. Each command loads what it needs only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from accord import __version__
from accord.errors import AccordError
from accord.terms.safe import printable

INTERRUPTED = 130  # what shells give for a program that Ctrl-C stopped
COMMANDS = {
    "brief": "accord.cli.brief:brief",
    "timeline": "accord.cli.views:timeline",
    "changes": "accord.cli.ahead:changes",
    "outlook": "accord.cli.ahead:outlook",
    "matrix": "accord.cli.views:matrix",
    "network": "accord.cli.views:network",
    "drafts": "accord.cli.views:drafts",
    "sources": "accord.cli.sources:sources",
    "events": "accord.cli.events:events",
    "show": "accord.cli.events:show",
    "actors": "accord.cli.actors:actors",
    "init": "accord.cli.record:init",
    "add": "accord.cli.add:add",
    "retry": "accord.cli.retry:retry",
    "process": "accord.cli.process:process",
    "review": "accord.cli.review:review",
    "judge": "accord.cli.judge:judge",
    "claim": "accord.cli.claim:claim",
    "search": "accord.cli.search:search",
    "log": "accord.cli.search:log",
    "check": "accord.cli.record:check",
    "merge": "accord.cli.record:merge",
    "ledger": "accord.cli.record:ledger",
    "rebuild": "accord.cli.rebuild:rebuild",
    "extract": "accord.cli.extract:extract",
    "verify": "accord.cli.verify:verify",
    "bargain": "accord.cli.bargain:bargain",
    "scenario": "accord.cli.scenario:scenario",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (the names are fixed)
        """Return the names of all commands, in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error that the user can put right is told in one line, without a traceback."""
        try:
            return super().invoke(ctx)
        except AccordError as error:
            click.echo(f"accord: {printable(str(error))}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(0)
        except KeyboardInterrupt:
            click.echo("accord: stopped; what was printed so far is whole", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="accord")
def main() -> None:
    """Keep the record of a negotiation from the news about it.

    \b
    Exit codes: 0 done, 1 error, 2 usage, 3 part of the input was skipped, 4 a check failed.
    """
