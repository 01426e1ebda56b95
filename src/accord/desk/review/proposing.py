"""What programs propose: it goes into the review queue, bears the program's name, and counts for nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date

from accord.desk.known.hydrating import judgements_on
from accord.desk.ledger.adding import record_judgement
from accord.desk.review.judging import Analyst, Word, judgement_of
from accord.errors import UsageError
from accord.record.store import Reading, Record
from accord.terms.judgement import Judgement
from accord.terms.kept import KeptClaim, Sought
from accord.terms.safe import printable
from accord.terms.verdicts import open_proposals
from accord.terms.wire import kind_of

PROPOSABLE = ("accept", "strike", "correct", "note")
MOST_OPEN = 200  # of one record: what a reviewer can look through in a sitting
LONGEST_NOTE = 500
LONGEST_NAME = 60


def propose_on_record(record: Record, word: Word, program: Analyst) -> Judgement:
    """Put what a program would say of a claim into the review queue, and return it.

    It is checked as an analyst's word would be, and shown to analysts as what it is. No view and no count changes.

    Raises:
        UsageError: it is about nothing on record, says what cannot be said of it, or too much waits already.
        RecordError: the record cannot be written.
    """
    _check(word)
    now = program.clock().astimezone(UTC)
    with record.reading() as desk:
        by = f"{(_one_line(program.name) or '')[:LONGEST_NAME]} (program)"
        would = judgement_of(desk, replace(word, note=_one_line(word.note)), by, now)
        put = would.field if would.verdict == "correct" else would.verdict
        proposal = replace(would, verdict="propose", field=put)
        _refuse_more(desk, proposal)
    record_judgement(record, proposal, now)
    return proposal


def _check(word: Word) -> None:
    message = ""
    if word.verdict not in PROPOSABLE:
        message = f"{word.verdict!r:.40} cannot be proposed; choose one of {', '.join(PROPOSABLE)}"
    elif len(word.about) != 1:
        message = "a proposal is about one claim"
    elif not (word.note or "").strip():
        message = "a proposal says why, in the note"
    elif len(word.note or "") > LONGEST_NOTE or len(word.value or "") > LONGEST_NOTE:
        message = f"say it in {LONGEST_NOTE} characters"
    if message:
        raise UsageError(message)


def _one_line(words: str | None) -> str | None:
    """Return words on one line, with all that acts on a terminal or hides shown as what it is."""
    return printable(" ".join(words.split())) if words is not None else None


def _refuse_more(desk: Reading, proposal: Judgement) -> None:
    waiting = waiting_proposals(desk)
    same = [said for _, said in waiting if _says(said) == _says(proposal)]
    if same:
        message = f"this was proposed already and waits for review: {same[0].id}"
        raise UsageError(message)
    if len(waiting) >= MOST_OPEN:
        message = f"{len(waiting)} proposals wait for review; an analyst must answer some first (`accord review`)"
        raise UsageError(message)


def _says(proposal: Judgement) -> tuple[object, ...]:
    return proposal.about, proposal.field, proposal.value, proposal.note


def waiting_proposals(desk: Reading) -> tuple[tuple[str, Judgement], ...]:
    """Return what programs proposed and nobody answered, each with the id of its claim."""
    proposed = desk.proposals()
    said = judgements_on(desk, {name for each in proposed for name in each.about}) if proposed else ()
    return open_proposals(said)


def proposed_claims(desk: Reading, sought: Sought) -> list[str]:
    """Return the claims of those that are sought of which programs propose something that nobody answered."""
    waiting = dict.fromkeys(name for name, _ in waiting_proposals(desk))
    if not waiting:
        return []
    kept = [each for each in desk.grounds(waiting) if _fits(each, sought)]
    if sought.process is None:
        return [each.id for each in kept]
    homes = desk.processes_of({each.article.id for each in kept})
    return [each.id for each in kept if sought.process in homes.get(each.article.id, ())]


def _fits(kept: KeptClaim, sought: Sought) -> bool:
    of_kind = not sought.kinds or kind_of(kept.claim) in sought.kinds
    return of_kind and (sought.since or date.min) <= kept.known <= (sought.until or date.max)
