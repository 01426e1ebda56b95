"""`accord judge`: the analyst's word for scripts; `accord review` is the same for people."""

from __future__ import annotations

import click

from accord.cli.analyst import analyst_of, by_option
from accord.cli.record_options import record_option
from accord.desk.review.judging import Word, judge_on_record
from accord.record.store import Record
from accord.render.claims.judged import judgement_words
from accord.terms.safe import printable

note_option = click.option("--note", metavar="WORDS", help="Why.")
one_claim = click.argument("claim", metavar="CLAIM")
claims = click.argument("claims", nargs=-1, required=True, metavar="CLAIM…")


@click.group()
def judge() -> None:
    """Put an analyst's word on record, with name and time: nothing is changed, every view shows it.

    CLAIM is the id of a claim, as views print it with --json and `accord review` shows it.
    """


def _say(record: str, by: str | None, *words: Word) -> None:
    """Put words on record and print each with its id, by which it can be taken back."""
    kept = Record.open(record)
    for word in words:
        judgement = judge_on_record(kept, word, analyst_of(by))
        click.echo(printable(f"{judgement.id}  {judgement_words(judgement)}: {', '.join(judgement.about)}"))


@judge.command()
@claims
@note_option
@record_option
@by_option
def accept(claims: tuple[str, ...], *, note: str | None, record: str, by: str | None) -> None:
    """Say that claims are right."""
    _say(record, by, *(Word("accept", (claim,), note=note) for claim in claims))


@judge.command()
@claims
@note_option
@record_option
@by_option
def strike(claims: tuple[str, ...], *, note: str | None, record: str, by: str | None) -> None:
    """Say that claims are wrong: they count no more, and stay on record."""
    _say(record, by, *(Word("strike", (claim,), note=note) for claim in claims))


@judge.command()
@one_claim
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@note_option
@record_option
@by_option
def correct(claim: str, field: str, value: str, *, note: str | None, record: str, by: str | None) -> None:
    """Put VALUE in the place of what a claim has in FIELD.

    FIELD is one of the claims format, or "speaker". VALUE is typed as one would write it (a day as 2023-03-18, several
    names with commas, "none" for nothing), or is the JSON of the claims format.
    """
    _say(record, by, Word("correct", (claim,), field, value, note))


@judge.command()
@click.argument("pair", nargs=2, metavar="ONE OTHER")
@note_option
@record_option
@by_option
def same(pair: tuple[str, str], *, note: str | None, record: str, by: str | None) -> None:
    """Say that two claims tell one event, or that two names are one person's or one body's."""
    _say(record, by, Word("same", pair, note=note))


@judge.command()
@click.argument("pair", nargs=2, metavar="ONE OTHER")
@note_option
@record_option
@by_option
def different(pair: tuple[str, str], *, note: str | None, record: str, by: str | None) -> None:
    """Say that two claims tell two events, or that two names are of two."""
    _say(record, by, Word("different", pair, note=note))


@judge.command()
@one_claim
@click.argument("words", metavar="WORDS")
@record_option
@by_option
def note(claim: str, words: str, *, record: str, by: str | None) -> None:
    """Put a note on a claim."""
    _say(record, by, Word("note", (claim,), note=words))


@judge.command()
@click.argument("judgements", nargs=-1, required=True, metavar="JUDGEMENT…")
@note_option
@record_option
@by_option
def undo(judgements: tuple[str, ...], *, note: str | None, record: str, by: str | None) -> None:
    """Take back judgements, by their ids; an undo is a judgement, and can be taken back too."""
    _say(record, by, *(Word("undo", (judgement,), note=note) for judgement in judgements))


@judge.command()
@click.argument("source", metavar="SOURCE")
@click.argument("letter", metavar="LETTER")
@note_option
@record_option
@by_option
def reliability(source: str, letter: str, *, note: str | None, record: str, by: str | None) -> None:
    """Rate a source, an outlet or a speaker by name, from A (reliable) to E (unreliable); F: cannot be judged."""
    _say(record, by, Word("reliability", (source,), value=letter, note=note))


@judge.command()
@one_claim
@click.argument("digit", metavar="DIGIT")
@note_option
@record_option
@by_option
def credibility(claim: str, digit: str, *, note: str | None, record: str, by: str | None) -> None:
    """Rate a claim from 1 (confirmed by others) to 5 (improbable); 6: cannot be judged."""
    _say(record, by, Word("credibility", (claim,), value=digit, note=note))
