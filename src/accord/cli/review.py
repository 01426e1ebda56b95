"""`accord review`: claims one after the other, judged with one key each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from accord.cli.analyst import analyst_of, by_option
from accord.cli.options import Day
from accord.cli.places import Between, Place
from accord.cli.record_options import record_option
from accord.desk.review.judging import Word
from accord.desk.review.reviewing import Review
from accord.errors import UsageError
from accord.record.store import Record
from accord.render.claims.judged import value_words
from accord.render.sheets.review import choices_text, matter_text, tally_words
from accord.render.wording.heading import counted
from accord.resolve.judging.corrections import correctable, written
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.safe import printable
from accord.terms.wire import KINDS

KEYS = "[a]ccept  [c]orrect  [x] strike  [s]ame as  [d]ifferent  [n]ote  [u]ndo  [j] next  [k] back  [q]uit"
ESCAPE = "\x1b"
BACK = "Nothing was said; back to the claim."
ALONE = "No other claim is held to tell this event; give the id of one, or return alone to go back."
STOPS = frozenset({"\x03", "\x04"})
ALIKE = {"\r": "j", "\n": "j", " ": "j", "\x1b[B": "j", "\x1b[A": "k"}  # return, space and the arrows


@click.command()
@record_option
@by_option
@click.option("--process", metavar="NAME", help="Only claims of this negotiation.")
@click.option("--since", type=Day(), metavar="DATE", help="Only what was published since that day.")
@click.option(
    "--kind", type=click.Choice(list(KINDS)), multiple=True, help="Only claims of this kind; may be repeated."
)
@click.option(
    "--most",
    type=Between(1),
    default=300,
    show_default=True,
    help="The latest claims that nobody judged, so many.",
)
@click.option(
    "--export",
    type=Place(file_okay=False),
    metavar="FOLDER",
    help="Do not ask: write the articles with judged claims as gold, to measure a lexicon by.",
)
def review(
    record: str,
    *,
    by: str | None,
    process: str | None,
    since: date | None,
    kind: tuple[str, ...],
    most: int,
    export: Path | None,
) -> None:
    """Go through claims and judge them: those that nobody judged first, of these the doubtful.

    On a terminal one key does it. From a pipe, each line is a key and what goes with it: "c place Skopje".
    """
    sought = Sought(kinds=kind, process=process, since=since, limit=most)
    if export is not None:
        from accord.desk.export.gold import export_gold

        count = export_gold(Record.open(record), sought, export)
        click.echo(f"Wrote {counted(count, 'article')} with all claims to {export}")
        return
    sitting = Sitting(Review.open(Record.open(record), sought, analyst_of(by)))
    if not sitting.review.order:
        click.echo("No claim to review.")
        return
    if sitting.review.tally.pending >= most:
        latest = f"These are the latest {most} claims" if most > 1 else "This is the latest claim"
        click.echo(f"{latest} that nobody judged; --most N shows more.")
    sitting.run()


@dataclass(slots=True)
class Sitting:
    """Shows claims, takes keys and says what came of them."""

    review: Review

    def run(self) -> None:
        """Ask for a key until there are no more."""
        self.show()
        while (asked := self._ask()) is not None:
            key, rest = asked
            if key == "q":
                break
            step = STEPS.get(key)
            try:
                moved = step(self, rest) if step else _say(f"{key!r} is no key; {KEYS}")
            except UsageError as error:
                moved = _say(str(error))
            if moved:
                self.show()
        click.echo(tally_words(self.review.tally))

    def show(self) -> None:
        """Print the claim at hand with its place and the counts."""
        review = self.review
        click.echo(f"\n{review.at + 1} of {len(review.order)}; {tally_words(review.tally)}")
        try:
            click.echo(matter_text(review.current))
        except UsageError as error:
            _say(str(error))
        click.echo(KEYS)

    def _ask(self) -> tuple[str, str] | None:
        """Return a key and what was typed after it, or None at the end."""
        if sys.stdin.isatty():
            try:
                key = click.getchar()
            except (EOFError, KeyboardInterrupt):  # what Ctrl-D and Ctrl-C are
                return None
            return None if key in STOPS else (ALIKE.get(key, key).lower(), "")
        line = sys.stdin.readline()
        return (line.strip()[:1].lower() or "j", line.strip()[1:].strip()) if line else None

    def more(self, rest: str, question: str) -> str:
        """Return what was typed after a key, else the answer to a question.

        Raises:
            UsageError: nothing was typed: whoever thinks better of it goes back to the claim.
        """
        if rest:
            return rest
        click.echo(printable(f"{question}: "), nl=False)
        typed = sys.stdin.readline().strip()
        if not typed or ESCAPE in typed:
            raise UsageError(BACK)
        return typed

    @property
    def claim(self) -> str:
        """The id of the claim at hand."""
        return self.review.order[self.review.at]


def _say(words: str) -> bool:
    click.echo(printable(words))
    return False


def _go(sitting: Sitting, step: int) -> bool:
    return sitting.review.move(step) or _say("That was the last one." if step > 0 else "That was the first one.")


def _accept(sitting: Sitting, rest: str) -> bool:
    sitting.review.say(Word("accept", (sitting.claim,), note=rest or None))
    return _go(sitting, 1)


def _strike(sitting: Sitting, rest: str) -> bool:
    sitting.review.say(Word("strike", (sitting.claim,), note=rest or None))
    return _go(sitting, 1)


def _correct(sitting: Sitting, rest: str) -> bool:
    """Ask for a field and its value; the claim stays at hand, corrected."""
    ground = sitting.review.current.ground
    fields = correctable(type(ground.claim))
    field, _, value = sitting.more(rest, f"field and value ({', '.join(fields)}, speaker)").partition(" ")
    if not value:
        now = f", now {value_words(written(ground, field))}" if field in fields else ""
        value = sitting.more("", f"{field}{now}")
    sitting.review.say(Word("correct", (sitting.claim,), field, value))
    return True


def _note(sitting: Sitting, rest: str) -> bool:
    sitting.review.say(Word("note", (sitting.claim,), note=sitting.more(rest, "note")))
    return True


def _same(sitting: Sitting, rest: str) -> bool:
    other = _choose(sitting, rest, sitting.review.alike())
    sitting.review.say(Word("same", (sitting.claim, other)))
    return True


def _different(sitting: Sitting, rest: str) -> bool:
    other = _choose(sitting, rest, sitting.review.current.others)
    sitting.review.say(Word("different", (sitting.claim, other)))
    return True


def _choose(sitting: Sitting, rest: str, choices: tuple[Ground, ...]) -> str:
    """Return the id of another claim: by its number among the choices, or as it was typed."""
    if not rest:
        click.echo(choices_text(choices) if choices else ALONE)
    typed = sitting.more(rest, "number or id")
    if typed.lower() == "q":
        raise UsageError(BACK)
    if typed.isdecimal() and 0 < int(typed) <= len(choices):
        return choices[int(typed) - 1].id
    return typed


def _undo(sitting: Sitting, rest: str) -> bool:  # noqa: ARG001 (a key like the others)
    sitting.review.undo()
    return True


STEPS: Mapping[str, Callable[[Sitting, str], bool]] = {
    "a": _accept,
    "c": _correct,
    "x": _strike,
    "s": _same,
    "d": _different,
    "n": _note,
    "u": _undo,
    "j": lambda sitting, _: _go(sitting, 1),
    "k": lambda sitting, _: _go(sitting, -1),
}
