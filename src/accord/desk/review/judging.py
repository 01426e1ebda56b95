"""The analyst's word: checked against what is on record, given a name and a time, and put on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias, get_args

from accord.desk.known.hydrating import hydrate, judgements_on
from accord.desk.ledger.adding import record_judgement
from accord.errors import UsageError
from accord.record.store import Reading, Record
from accord.resolve.cast import name_key
from accord.resolve.judging.corrections import PERSON, check_correction, correctable, with_names
from accord.resolve.judging.typed_in import SPEAKER, typed_value
from accord.resolve.processes.charters import side_key
from accord.terms.identity import MARK
from accord.terms.judgement import Judgement, Verdict
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.wire import kind_of

Clock: TypeAlias = Callable[[], datetime]
LETTERS, DIGITS = "ABCDEF", "123456"
RATINGS = {"reliability": LETTERS, "credibility": DIGITS}
SECOND = timedelta(seconds=1)
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Word:
    """What an analyst says: a verdict on ids or names; `field` and `value` as they were typed in."""

    verdict: Verdict
    about: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    note: str | None = None


class OvertakenError(UsageError):
    """Somebody said something of a claim since it was shown to whoever judges it now: `said`, the oldest first."""

    def __init__(self, claim: str, said: tuple[Judgement, ...]) -> None:
        super().__init__(f"{claim}: {said[-1].by} judged it since it was shown; look at it again")
        self.claim = claim
        self.said = said


@dataclass(frozen=True, slots=True)
class Seen:
    """What was on record of a claim when it was shown: the id of the last thing said of it, or nothing."""

    claim: str
    last: str = ""

    @classmethod
    def now(cls, desk: Reading, claim: str) -> Seen:
        """Return what is on record of a claim now."""
        said = _all_said(desk, claim)
        return cls(claim, said[-1].id if said else "")

    def refuse_later(self, desk: Reading) -> None:
        """Refuse to go on where more is on record than was shown.

        Raises:
            OvertakenError: it is.
        """
        said = _all_said(desk, self.claim)
        names = ["", *(judgement.id for judgement in said)]
        later = said[names.index(self.last) :] if self.last in names else said
        if later:
            raise OvertakenError(self.claim, tuple(later))


def _all_said(desk: Reading, claim: str) -> list[Judgement]:
    said = (judgement for judgement in judgements_on(desk, [claim]) if judgement.verdict != "propose")
    return sorted(said, key=lambda judgement: (judgement.at, judgement.id))


@dataclass(frozen=True, slots=True)
class Analyst:
    """Who judges, by which clock."""

    name: str
    clock: Clock


def name_of(typed: str) -> str | None:
    """Return the name of an analyst as it goes on record, or None where what was typed is none."""
    name = " ".join(typed.split())
    return name if 0 < len(name) <= LONGEST_NAME and name.isprintable() else None


def judge_on_record(record: Record, word: Word, analyst: Analyst, *, seen: Seen | None = None) -> Judgement:
    """Put what an analyst says on record, and return it; with `seen`, only if nothing was said since that was shown.

    Raises:
        OvertakenError: something was said of the claim since.
        UsageError: it is about nothing on record, or says what cannot be said of it.
        RecordError: the record cannot be written.
    """
    now = analyst.clock().astimezone(UTC)
    with record.reading() as desk:
        judgement = judgement_of(desk, word, analyst.name, now)
    record_judgement(record, judgement, now, first=seen.refuse_later if seen else None)
    return judgement


def judgement_of(desk: Reading, word: Word, by: str, now: datetime) -> Judgement:
    """Return a word as the judgement that would go on record.

    Raises:
        UsageError: it is about nothing on record, or says what cannot be said of it.
    """
    if word.verdict not in get_args(Verdict):
        message = f"{word.verdict!r:.60} is no verdict; give one of {', '.join(get_args(Verdict))}"
        raise UsageError(message)
    if (name := name_of(by)) is None:
        message = f"{by!r:.60} is no name; give that of who judges, of 1 to {LONGEST_NAME} letters"
        raise UsageError(message)
    about = _about(desk, word)
    field, value = word.field, word.value
    if word.verdict == "correct":
        field, value = _correction(_claim(desk, about[0]), word)
    elif (allowed := RATINGS.get(word.verdict)) is not None:
        value = _rating(value, allowed)
    elif word.verdict == "note" and not (word.note or "").strip():
        message = "a note says something; write it after the id"
        raise UsageError(message)
    return Judgement(word.verdict, about, name, _moment(desk, about, now), field, value, word.note or None)


def _moment(desk: Reading, about: Sequence[str], now: datetime) -> datetime:
    """Return the second of a judgement: after all that was said of the same before, so that the last word is the last.

    Two words on one thing within one second, or by two clocks that differ, would otherwise have another order.
    """
    said = judgements_on(desk, about)
    return max([now.replace(microsecond=0), *(judgement.at + SECOND for judgement in said)])


def _about(desk: Reading, word: Word) -> tuple[str, ...]:
    """Return the ids that a word is about, or names with their mark.

    Raises:
        UsageError: there is no such thing on record.
    """
    match word.verdict:
        case "same" | "different":
            return _pair(desk, word.about)
        case "undo":
            return _on_record(word.about, [each.id for each in desk.find_judgements(word.about)], "judgement")
        case "reliability":
            return tuple(_source(desk, name) for name in word.about)
    return _on_record(word.about, [kept.id for kept in desk.grounds(word.about)], "claim")


def _on_record(asked: Sequence[str], found: Sequence[str], what: str) -> tuple[str, ...]:
    missing = [name for name in asked if name not in found]
    if missing:
        message = f"no {what} {missing[0]!r:.80} is on record; `accord log` and every view with --json print ids"
        raise UsageError(message)
    return tuple(asked)


def _source(desk: Reading, name: str) -> str:
    """Return the name of an outlet, a person or a body as most articles spell it.

    Raises:
        UsageError: no article has anybody of this name.
    """
    wanted = name_key(name)
    namings = desk.namings(Sought())
    names = (each for one in namings for each in (one.outlet, *(actor.name for actor in one.actors)) if each)
    spelled = Counter(each for each in names if name_key(each) == wanted)
    if not spelled:
        message = f"no outlet, person or body called {name!r:.80} is on record; `accord sources` prints their names"
        raise UsageError(message)
    return min(spelled, key=lambda each: (-spelled[each], each))


def _pair(desk: Reading, asked: Sequence[str]) -> tuple[str, ...]:
    """Return two claims, or two names of people or bodies where neither is a claim."""
    if len(set(asked)) != 2:
        message = "give two ids of claims, or two names, that differ"
        raise UsageError(message)
    kept = {claim.id: claim for claim in desk.grounds(asked)}
    if not kept:
        return tuple(f"{MARK}{_named(desk, name)}" for name in asked)
    _on_record(asked, list(kept), "claim")
    one, other = (kind_of(kept[name].claim) for name in asked)
    if one != other:
        message = f"a {one} and a {other} cannot tell one event; give two claims of one kind"
        raise UsageError(message)
    return tuple(asked)


def _named(desk: Reading, name: str) -> str:
    """Return a name that an article gives somebody; the side in brackets tells a namesake.

    Raises:
        UsageError: no article names anybody so.
    """
    found = PERSON.fullmatch(name)
    bare = found["name"] if found else name
    every = (actor.name for one in desk.namings(Sought()) for actor in one.actors)
    if not any(name_key(each) == name_key(bare) or side_key(each) == side_key(bare) for each in every):
        message = f"{name!r:.80} is no claim and no name on record; `accord actors` prints names"
        raise UsageError(message)
    return name


def _claim(desk: Reading, name: str) -> Ground:
    judged = hydrate(desk, [name])
    return (*judged.grounds, *judged.struck)[0]


def _correction(ground: Ground, word: Word) -> tuple[str, str]:
    """Return field and value of a correction, with the names of actors instead of ids.

    Raises:
        UsageError: the claim has no such field, or the value is none for it.
    """
    try:
        field, typed = typed_value(ground.claim, word.field or "", word.value or "")
        value = with_names(ground, field, typed)
        check_correction(ground, Judgement("correct", (ground.id,), "", datetime.now(UTC), field, value))
    except TypeError as error:
        known = ", ".join((*correctable(type(ground.claim)), SPEAKER))
        message = f"{ground.id}: {error}" if word.field else f"{ground.id}: name the field to correct: {known}"
        raise UsageError(message) from None
    return field, value


def _rating(value: str | None, allowed: str) -> str:
    rating = (value or "").strip().upper()
    if len(rating) != 1 or rating not in allowed:
        message = f"{value!r} is no rating; choose one of {', '.join(allowed)}"
        raise UsageError(message)
    return rating
