"""Arguments to use cases to text. Each command loads what it needs only when it is called."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from accord.errors import AccordError
from accord.terms.safe import printable
from accord.version import __version__

INTERRUPTED = 130  # what shells give for a program that Ctrl-C stopped
COMMANDS = {  # where each is, and what it is for: nothing is imported to list them
    "brief": ("accord.cli.brief:brief", "Where the talks stand, a page for each negotiation."),
    "timeline": ("accord.cli.views:timeline", "What was and what is to come, by its days."),
    "changes": ("accord.cli.ahead:changes", "What is new since a day."),
    "outlook": ("accord.cli.ahead:outlook", "What is awaited, due and overdue, and what became of it."),
    "matrix": ("accord.cli.views:matrix", "Where each side stands on each issue."),
    "network": ("accord.cli.views:network", "Who met whom, how often, and when last."),
    "drafts": ("accord.cli.views:drafts", "What is on the table, and what each side says of it."),
    "sources": ("accord.cli.sources:sources", "Where it comes from: chains, origins, track records."),
    "events": ("accord.cli.events:events", "Each meeting and agreement with the claims that tell it."),
    "show": ("accord.cli.events:show", "All that is behind an id."),
    "actors": ("accord.cli.actors:actors", "Who is who in all articles, and why."),
    "serve": ("accord.cli.serve:serve", "Open the record as a page to work at."),
    "demo": ("accord.cli.serve:demo", "Open the page on the example dispatches."),
    "init": ("accord.cli.record:init", "Make a new record."),
    "add": ("accord.cli.add:add", "Put articles on record."),
    "watch": ("accord.cli.watch:watch", "Put on record what is new in feeds."),
    "import": ("accord.cli.tables:import_table", "A table that you kept by hand, as claims of your own."),
    "retry": ("accord.cli.retry:retry", "Read again what could not be read."),
    "process": ("accord.cli.process:process", "Declare negotiations, and list them."),
    "review": ("accord.cli.review:review", "Go through claims and judge them."),
    "judge": ("accord.cli.judge:judge", "Put an analyst's word on record."),
    "claim": ("accord.cli.claim:claim", "Put on record what no article carries."),
    "search": ("accord.cli.search:search", "Find articles and claims by their words."),
    "log": ("accord.cli.search:log", "What was put on record, and when."),
    "export": ("accord.cli.export:export", "The record in forms that others read."),
    "check": ("accord.cli.record:check", "Prove a record: every hash and every rule."),
    "merge": ("accord.cli.record:merge", "Put all that another record holds on this one."),
    "ledger": ("accord.cli.record:ledger", "All entries of a record, line by line."),
    "rebuild": ("accord.cli.rebuild:rebuild", "Make all that follows from the entries again."),
    "extract": ("accord.cli.extract:extract", "What each article puts on record."),
    "verify": ("accord.cli.verify:verify", "Check claims against the words they rest on."),
    "mcp": ("accord.cli.mcp:mcp", "Serve the record to a language-model client."),
    "bargain": ("accord.cli.bargain:bargain", "What could be agreed, and what stands in the way."),
    "scenario": ("accord.cli.scenario:scenario", "Start, fill in, check and convert scenario files."),
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
        module, name = COMMANDS[cmd_name][0].split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what each command is for."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return what is left of the arguments for the command; what it writes to or reads from is open by then."""
        _open_closed()
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error that the user can put right is told in one line, without a traceback."""
        try:
            return _printed(super().invoke(ctx))
        except AccordError as error:
            click.echo(f"accord: {printable(str(error))}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            click.echo("accord: standard output cannot be written: the disk is full; free some space", err=True)
            sys.stderr.flush()
            os._exit(1)  # what is left to print would be tried, and told, again
        except KeyboardInterrupt:
            click.echo("accord: stopped; what was printed or put on record so far is whole", err=True)
            ctx.exit(INTERRUPTED)


def _open_closed() -> None:
    """Open what whoever started the program closed: it then reads nothing, and what it prints goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 (until the end)


def _printed(came: object) -> object:
    """Return what a command gave once all that it printed has gone out."""
    sys.stdout.flush()
    return came


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="accord")
def main() -> None:
    """Keep the record of a negotiation from the news about it.

    \b
    Exit codes: 0 done, 1 error, 2 usage, 3 part of the input was skipped, 4 a check failed, 130 stopped by Ctrl-C.
    """
