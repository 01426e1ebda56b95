"""`accord claim`: put on record what no article carries."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import click

from accord.cli.analyst import analyst_of, by_option
from accord.cli.options import Day
from accord.cli.record_options import record_option


@dataclass(frozen=True, slots=True)
class Asked:
    """One option of a kind of claim: the field of the claims format that it fills."""

    flag: str
    field: str
    words: str
    required: bool = False


def _must(flag: str, field: str, words: str) -> Asked:
    return Asked(flag, field, words, required=True)


WHEN = Asked("--when", "when", "The day (2026-02-04), days (2026-02-04/2026-02-05), month (2026-02) or year.")
HEDGE = Asked("--hedge", "hedge", "The words that weaken it.")
KINDS: Mapping[str, tuple[str, tuple[Asked, ...]]] = {
    "meeting": (
        "A contact between sides, held or to come.",
        (
            _must("--who", "participants", "Sides and people with commas: 'Serbia, Vucic (Serbia), EU as mediator'."),
            _must("--status", "status", "occurred, ongoing, scheduled, possible, cancelled, postponed or denied."),
            Asked("--format", "format", "talks, meeting, call, visit or summit; default: meeting."),
            Asked("--place", "place", "Where."),
            Asked("--level", "level", "leaders, ministers, envoys or technical."),
            WHEN,
            HEDGE,
        ),
    ),
    "statement": (
        "What somebody said.",
        (
            Asked("--content", "content", "What was said; default: the words."),
            Asked("--quote", "quote", "The words of the speaker to the letter."),
            Asked("--to", "addressee", "To whom."),
        ),
    ),
    "position": (
        "What a side is for, open to, for only if, or against.",
        (
            _must("--side", "party", "Whose position it is."),
            Asked("--holder", "holder", "The person who holds it: 'Vucic (Serbia)'."),
            _must("--on", "subject_type", "issue, draft, proposal, agreement or meeting."),
            _must("--subject", "subject", "The code of the issue, else the name."),
            _must("--stance", "stance", "supports, open, conditional or opposes."),
            Asked("--content", "content", "What it is for or against; default: the words."),
            Asked("--condition", "condition", "Only if."),
            HEDGE,
        ),
    ),
    "draft": (
        "A text on the table.",
        (
            _must("--name", "name", "What it is called."),
            Asked("--points", "points", "The number of its points."),
            Asked("--version", "version", "Which version."),
            Asked("--authors", "authors", "Whose it is, with commas."),
        ),
    ),
    "agreement": (
        "Something agreed, from the proposal to the breach.",
        (
            _must("--parties", "parties", "Who, with commas."),
            _must("--status", "status", "proposed, agreed, signed, announced, implemented, violated, rejected."),
            Asked("--what", "what", "What; default: the words."),
            WHEN,
            HEDGE,
        ),
    ),
    "precondition": (
        "What must come first, and what then.",
        (
            _must("--first", "first", "What must come first."),
            _must("--then", "then", "What can come then."),
        ),
    ),
}


@click.group()
def claim() -> None:
    """Put claims on record that no article carries."""


@claim.group()
def add() -> None:
    """Put a claim of your own source on record, such as a conversation: it is marked as yours in every view.

    What you write with --words is kept as an article of your own; the claim rests on these words.
    """


def _command(kind: str, words: str, asked: Sequence[Asked]) -> click.Command:
    """Return the command that adds claims of one kind."""

    def put(
        record: str, by: str | None, words: str, day: date | None, heard_from: str | None, about: str, **typed: str
    ) -> None:
        from accord.desk.own.declaring import add_own_claim
        from accord.record.store import Record
        from accord.resolve.judging.own_words import OwnWord

        analyst = analyst_of(by)
        given = {name: value for name, value in typed.items() if value is not None}
        told = sys.stdin.read() if words == "-" else words
        sides = tuple(name.strip() for name in about.split(",") if name.strip())
        word = OwnWord(kind, told, analyst.name, day or analyst.clock().date(), given, heard_from, sides)
        click.echo(add_own_claim(Record.open(record), word, analyst))

    params = [click.Option([one.flag, one.field], required=one.required, help=one.words) for one in asked]
    shared = (
        click.option("--words", required=True, metavar="TEXT", help="What you heard, as you write it; - reads it."),
        click.option("--date", "day", type=Day(), metavar="DATE", help="The day you heard it; default: today."),
        click.option("--from", "heard_from", metavar="NAME", help="Whose words it is: 'Lajcak (EU)', 'a diplomat'."),
        click.option("--about", default="", metavar="NAMES", help="Sides it is about that the claim does not name."),
        record_option,
        by_option,
    )
    for option in reversed(shared):
        put = option(put)
    command = click.command(kind, help=words)(put)
    command.params = [*params, *command.params]
    return command


for _kind, (_words, _asked) in KINDS.items():
    add.add_command(_command(_kind, _words, _asked))
