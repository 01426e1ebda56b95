"""The verdict on one telling: its status, from operators, tense, preposition and date, in that order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from accord.extract.meetings.status import is_after, is_before
from accord.extract.meetings.tellings.appointed import (
    is_set,
    is_told_ahead,
    only_was_off,
    was_off_before,
    words_before,
    words_over,
)
from accord.extract.meetings.tellings.past_plans import was_only_set
from accord.extract.meetings.tellings.telling import Telling
from accord.terms.claim import AHEAD, Status
from accord.terms.parsed import SUBJECTS


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, the rule that gave it, and whether the telling denies or refuses the contact."""

    status: Status
    rule: str
    refused: bool = False


_AMID = frozenset(("during", "after", "following", "at"))
_TOLD: tuple[Status, ...] = ("possible", "scheduled", "ongoing", "occurred")
_FRESH = 2  # days after a journey in which what it was for need not be over

Side: TypeAlias = Literal["ahead", "past", "open"]


def verdict_of(telling: Telling, published: date | None) -> Verdict:
    """Return the status that the words of one telling give; refusals and denials are asked first."""
    day = day_of(telling, published)
    return (
        _refused(telling)
        or _called_off(telling)
        or _by_errand(telling, published)
        or (Verdict("scheduled", "was-set") if was_only_set(telling, published) else None)
        or _by_date(telling, day)
        or _by_name(telling)
        or _by_tense(telling, published)
        or _by_prep(telling)
        or _by_operator(telling)
        or Verdict("occurred", "told")
    )


def is_ahead(telling: Telling, published: date | None) -> bool:
    """Return whether a telling is of a contact still to come."""
    return verdict_of(telling, published).status in AHEAD


def day_of(telling: Telling, published: date | None) -> Side:
    """Return whether the date of a telling lies wholly after publication, wholly before it, or neither."""
    when = telling.time.when if telling.time is not None else None
    if when is None or published is None:
        return "open"
    first, last = when.start or when.end, when.end or when.start
    if first is not None and first > published:
        return "ahead"
    if when.end is None and telling.course:
        return "open"
    return "past" if last is not None and last < published else "open"


def _refused(telling: Telling) -> Verdict | None:
    modality = telling.modality
    if modality.off:
        return None
    if modality.has("refused") and modality.negated:
        return Verdict("possible", "not-refused")
    if modality.has("refused"):
        return Verdict("denied", "refused", refused=True)
    if modality.has("denied"):
        return Verdict("denied", "denied")
    if modality.negated and not modality.has("cancelled", "postponed"):
        return Verdict("denied", "negated", refused=True)
    return None


def _called_off(telling: Telling) -> Verdict | None:
    modality = telling.modality
    if modality.off:
        return Verdict(modality.off, "set-but-off")
    if modality.unmet:
        return Verdict("scheduled", "unmet", refused=True)
    off = modality.has("cancelled", "postponed") and not only_was_off(telling)
    if modality.tense == "future" and modality.has("postponed") and not off and telling.time is None:
        return Verdict("postponed", "late")
    if modality.tense in ("modal", "would", "infinitive", "future", "should"):
        return _may_be_off(telling) if off else None
    if modality.negated or modality.conditional or (telling.restart and only_was_off(telling)):
        return None
    if modality.has("cancelled") and not telling.left:
        return Verdict("cancelled", "cancelled")
    if telling.move is not None and telling.move.new is not None:
        return Verdict("scheduled", "moved")
    if modality.has("postponed") or telling.move is not None:
        return Verdict("postponed", "postponed")
    return None


def _may_be_off(telling: Telling) -> Verdict | None:
    """Return what became of a contact that may be called off; None for one that goes on after it was."""
    modality = telling.modality
    if telling.restart and (modality.tense == "future" or (telling.decided and was_off_before(telling))):
        return None
    if modality.tense == "infinitive" and telling.decided:
        return Verdict("cancelled" if modality.has("cancelled") else "postponed", "decided-off")
    return Verdict("possible", "may-end", refused=True)


def _by_date(telling: Telling, day: Side) -> Verdict | None:
    """A day after publication is ahead, as surely as the words over it say; a day before it is past."""
    modality = telling.modality
    if day == "ahead":
        possible = modality.has("possible") and not is_set(telling)
        weak = modality.tense == "modal" or modality.conditional or possible
        return Verdict("possible" if weak else "scheduled", "date-ahead")
    if day == "past":
        if modality.tense == "future":
            return None
        if modality.has("stalled") and telling.time and telling.time.when and telling.time.when.granularity != "day":
            return Verdict("cancelled", "stalled")
        if "possible" in words_over(telling):
            return Verdict("possible", "never-told")
        lasts = modality.tense in ("progressive", "present") and modality.has("ongoing")
        return Verdict("ongoing" if lasts else "occurred", "date-past")
    return None


def _by_name(telling: Telling) -> Verdict | None:
    """Return what "the ongoing talks" says, whatever is wanted of them or done at them."""
    named = "ongoing" in words_before(telling) and telling.definite
    return Verdict("ongoing", "named") if named else None


def _by_errand(telling: Telling, published: date | None) -> Verdict | None:
    """Return what a fresh journey says of what it is for: its day is past, the contact need not be; a visit goes on."""
    if telling.errand == "staying":
        return Verdict("ongoing", "there-for") if day_of(telling, published) == "open" else None
    if telling.errand == "let":
        return Verdict("occurred", "let-in") if day_of(telling, published) == "past" else None
    if telling.errand == "maybe":
        return Verdict("possible", "may-go")
    when = telling.time.when if telling.time is not None else None
    if telling.errand != "going" or when is None or when.end is None or published is None:
        return None
    fresh = when.granularity == "day" and when.start == when.end and 0 < (published - when.end).days <= _FRESH
    if not fresh or telling.modality.has("ongoing", "possible"):
        return None
    return Verdict("ongoing", "come-for") if telling.cue.format == "visit" else Verdict("scheduled", "gone-for")


def _by_tense(telling: Telling, published: date | None) -> Verdict | None:
    modality = telling.modality
    match modality.tense:
        case "past" | "perfect":
            return _by_past(telling)
        case "future":
            open_yet = modality.conditional or modality.has("possible")
            return Verdict("possible" if open_yet else "scheduled", "future")
        case "would" if is_told_ahead(telling) and not (modality.conditional or modality.has("possible")):
            return Verdict("scheduled", "said-would")
        case "modal" | "would" | "should":
            return Verdict("possible", modality.tense)
        case "progressive":
            return _by_plan(telling) or Verdict("possible" if modality.has("possible") else "ongoing", "progressive")
        case "infinitive" if modality.conditional:
            return Verdict("possible", "whether")
        case "infinitive":
            return _by_operator(telling) or Verdict("scheduled", "infinitive")
        case "present":
            return (
                _by_days(telling, published)
                or _by_mark(telling)
                or _by_operator(telling)
                or Verdict("ongoing", "present")
            )
    return None


def _by_plan(telling: Telling) -> Verdict | None:
    """Return what "are arranging a meeting" says: it is not yet under way."""
    planned = telling.modality.has("scheduled") and not telling.modality.has("possible", "ongoing")
    return Verdict("scheduled", "progressive") if planned and not _is_only_new(telling) else None


def _by_past(telling: Telling) -> Verdict:
    modality = telling.modality
    if telling.course and not modality.has("possible", "scheduled"):
        return Verdict("ongoing", "course")
    weak = [name for name, _ in modality.operators if name in ("possible", "scheduled")]
    if weak and telling.clause.link in ("nsubj", "nsubjpass", "dobj") and _is_only_new(telling):
        return Verdict("occurred", "past")
    if weak:
        return Verdict("possible" if weak[0] == "possible" else "scheduled", f"past-{weak[0]}")
    return Verdict("ongoing" if modality.has("ongoing") and telling.clause.link in SUBJECTS else "occurred", "past")


def _is_only_new(telling: Telling) -> bool:
    """Return whether nothing but "new" or "fresh" before its noun speaks for a contact still to come."""
    ahead = [token for name, token in telling.modality.operators if name in ("possible", "scheduled")]
    return bool(ahead) and telling.renewed == frozenset(ahead)


def _by_days(telling: Telling, published: date | None) -> Verdict | None:
    """Return what a verb in the present tense says with days that go on: "visits Tbilisi later this week"."""
    when = telling.time.when if telling.time is not None else None
    goes_on = when is not None and when.end is not None and published is not None and when.end > published
    return Verdict("scheduled", "present-ahead") if goes_on and not telling.cue.entry.noun else None


def _by_mark(telling: Telling) -> Verdict | None:
    """Return what "before the leaders meet" says: nothing is under way, and no day is set."""
    return Verdict("possible", "before") if telling.modality.waits else None


def _by_operator(telling: Telling) -> Verdict | None:
    found = [status for name, _ in telling.modality.operators for status in _TOLD if status == name]
    if telling.modality.tense == "infinitive":
        told = [name for name in found if name != "occurred" or "occurred" in words_over(telling)]
        late = ("ongoing",) if telling.clause.link == "dobj" else ("ongoing", "occurred")
        found = sorted(told, key=lambda name: name in late)
    return Verdict(found[0], found[0]) if found else None


def _by_prep(telling: Telling) -> Verdict | None:
    modality, prep = telling.modality, telling.modality.prep
    if modality.coming:
        return Verdict("scheduled", "to-be-done-there")
    if is_before(prep):
        done = modality.over and telling.clause.link == "verb"
        return Verdict("occurred", "before-past") if done else Verdict("scheduled", "before")
    if prep in _AMID and _is_only_new(telling):
        return Verdict("occurred", "after-past")
    if prep == "for" and telling.errand == "there":
        return Verdict("occurred", "visited-for")
    if prep == "for" and (telling.journey or telling.errand == "going"):
        return Verdict("scheduled", "sent-for")
    found = _by_operator(telling)
    if found is not None:
        return found
    if prep == "for" and not telling.definite:
        return Verdict("possible", "for")
    if prep in ("after", "following") and modality.over:
        return Verdict("occurred", "after-past")
    return Verdict("occurred", "after") if is_after(prep) else None
