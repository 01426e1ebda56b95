"""What became of one announced meeting: the readings of later claims, the first that answers counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from accord.terms.expectation import Resolution
from accord.terms.when import When
from accord.view.called_off import says_postponed
from accord.view.reports import (
    NIGHT,
    SOON,
    WIDTH,
    Report,
    could_be,
    is_there_soon,
    late_by,
    same_company,
    same_kind,
    same_place,
)
from accord.view.rounds import is_other_round, is_past_round

LATE = timedelta(days=6)
"""How long after its window a meeting of the same company is still taken for the one announced: less than a week,
after which the next round may well have been held."""
NEXT = timedelta(days=45)
"""The same for an announcement that named no time."""


@dataclass(frozen=True, slots=True)
class Case:
    """An announcement, what else is told of its event, the reports of other meetings, what speaks against it, the day.

    `others` holds one tuple of reports for each other meeting; `against` is in the order of publication.
    """

    announced: Report
    own: tuple[Report, ...]
    others: tuple[tuple[Report, ...], ...]
    against: tuple[Report, ...]
    as_of: date

    @property
    def since(self) -> tuple[Report, ...]:
        """What was told of the event on the day of the announcement and later."""
        return tuple(other for other in self.own if other.published >= self.announced.published)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of it, by which reports, and how many days late."""

    resolution: Resolution
    by: tuple[Report, ...] = ()
    late: int | None = None

    @property
    def happened(self) -> When | None:
        """The days that the reports name most precisely, of its taking place or of its new date."""
        told = [report for report in self.by if report.claim.when and not report.is_off]
        return min(told, key=lambda report: report.width).claim.when if told else None


def find_fate(case: Case) -> Fate:
    """Return the first answer that the claims give; without one, the window has passed or it is still to come."""
    if case.announced.claim.negated:
        return Fate("denied")
    found = next((fate for reading in READINGS if (fate := reading(case))), None)
    last = case.announced.last
    return found or Fate("lapsed" if last and last < case.as_of else "open")


def _held(case: Case) -> Fate | None:
    """It took place, as its own event's claims tell."""
    held = [other for other in case.own if other.is_held and could_be(case.announced, other)]
    return _timed(case, held) if held else None


def _timed(case: Case, held: Sequence[Report]) -> Fate:
    """Held in time or late, as the reports say that name the days most precisely; then, in another place."""
    delays = {other.width: [] for other in held}  # type: dict[int, list[int]]
    for other in held:
        delay = late_by(case.announced, other)
        if delay is not None:
            delays[other.width].append(delay)
    told = next((delays[width] for width in sorted(delays) if delays[width]), [])
    late = min(told, default=None)
    if late or (late is None and any(map(says_postponed, held))):
        return Fate("slipped", tuple(held), late)
    places = {same_place(case.announced.claim.place, other.claim.place) for other in held}
    return Fate("held_elsewhere" if False in places and True not in places else "held", tuple(held), late)


def _called_off(case: Case) -> Fate | None:
    """The last word is that it was put off, called off or denied; after a new announcement it was only put off."""
    if not case.against:
        return None
    word = case.against[-1]
    again = tuple(other for other in case.since if other.is_ahead and other.published > word.published)
    if word.status == "denied":
        return None if again else Fate("denied", (word,))
    if again or says_postponed(word):
        told = again or find_makeup(case.announced, word, case.others)
        return Fate("slipped", (word, *told), _delay(case, told))
    return Fate("cancelled", (word,))


def find_makeup(announced: Report, word: Report, others: Iterable[Sequence[Report]]) -> tuple[Report, ...]:
    """Return what tells of the first meeting of the same company in the weeks after a word that put it off."""
    return _first_held(announced, others, lambda other: same_kind(announced, other) and _follows(word, other))


def _follows(word: Report, other: Report) -> bool:
    """Whether a meeting was held on the day of a report or in the weeks after."""
    return _is_precise(other) and timedelta() <= _first(other) - word.published <= NEXT


def _is_precise(report: Report) -> bool:
    """Whether it names a day or a week."""
    return report.first is not None and report.width <= WIDTH["week"]


def _first(report: Report) -> date:
    return report.first or date.max


def _moved(case: Case) -> Fate | None:
    """A later announcement names days after its window, or still has it to come when the window has passed."""
    last = case.announced.last
    if last is None:
        return None
    ahead = [other for other in case.since if other.is_ahead and other.published > case.announced.published]
    later = tuple(other for other in ahead if other.published > last or (other.first and other.first > last))
    return Fate("slipped", later, _delay(case, later)) if later else None


def _replaced(case: Case) -> Fate | None:
    """Before its window is over, the same company is set to meet in the same place soon after it."""
    last = case.announced.last
    if last is None:
        return None
    later = tuple(
        other
        for reports in case.others
        for other in reports
        if other.status == "scheduled"
        and case.announced.published < other.published <= last
        and timedelta() < _first(other) - last <= SOON
        and _is_there(case.announced, other)
    )
    still = any(other.is_ahead and later and other.published >= later[0].published for other in case.since)
    return Fate("slipped", later, _delay(case, later)) if later and not still else None


def _answered(case: Case) -> Fate | None:
    """The next meeting of the same company was held in the window, or soon after."""
    if not case.announced.is_dated:
        return None
    held = _first_held(case.announced, case.others, _answering(case.announced))
    if not held or _still_ahead(case, held):
        return None
    return _timed(case, held) if _place_fits(case.announced, held) else None


def _passed_over(case: Case) -> Fate | None:
    """A later round of the same company was held since, so that nobody waits for this one, whatever became of it."""
    announced = case.announced
    passed = (tuple(other for other in each if _comes_after(announced, other)) for each in case.others)
    return Fate("lapsed") if any(held and same_company(announced, held) for held in passed) else None


def _comes_after(announced: Report, other: Report) -> bool:
    return is_past_round(announced, other) and other.published > announced.published


def _first_held(
    announced: Report, others: Iterable[Sequence[Report]], fits: Callable[[Report], bool]
) -> tuple[Report, ...]:
    """Return what tells of the first of other meetings that was held by the same company and fits."""
    told = (tuple([other for other in meeting if other.is_held and fits(other)]) for meeting in others)
    same = (held for held in told if held and same_company(announced, held))
    return min(same, key=lambda held: min(map(_first, held)), default=())


def _still_ahead(case: Case, held: Sequence[Report]) -> bool:
    """Whether it is still told as to come, of this event or in that place, after this meeting was reported."""
    first = min(other.published for other in held)
    there = (other for reports in case.others for other in reports if other.is_ahead)
    return any(other.is_ahead and other.published > first for other in case.since) or any(
        other.published > first and _is_there(case.announced, other) for other in there
    )


def _is_there(announced: Report, other: Report) -> bool:
    there = same_place(announced.claim.place, other.claim.place) is True
    return there and same_kind(announced, other) and same_company(announced, (other,))


def _answering(announced: Report) -> Callable[[Report], bool]:
    """Return what tells whether a report of another event says what became of an announcement: by kind and days."""
    begins, ends = max(announced.start or announced.published, announced.published), announced.last
    published, latest = announced.published, LATE if ends else NEXT

    def answers(other: Report) -> bool:
        if other.published < published or is_other_round(announced, other):
            return False
        first = other.first
        if first is None:
            return same_kind(announced, other) and is_there_soon(announced, other)
        if first - (ends or published) > latest or not _is_precise(other):
            return False
        return first - begins >= _earliest(announced, other) and same_kind(announced, other)

    return answers


def _earliest(announced: Report, other: Report) -> timedelta:
    """Return how long after the announcement, or the start of its window, it can have been held at the earliest.

    Who names no day means another day than that of the report, on which a round may just have ended.
    """
    return -NIGHT if announced.start or other.status == "ongoing" else NIGHT


def _place_fits(announced: Report, held: Sequence[Report]) -> bool:
    """Whether nothing is said of another place, unless the days are the ones that were announced."""
    apart = all(same_place(announced.claim.place, other.claim.place) is False for other in held)
    return not apart or any(not late_by(announced, other) for other in held)


def _delay(case: Case, again: Sequence[Report]) -> int | None:
    """Return the days from the end of the window to the first of the days that are now named."""
    last = case.announced.last
    firsts = [other.first for other in again if other.first and last and other.first > last]
    return (min(firsts) - last).days if firsts and last else None


READINGS: tuple[Callable[[Case], Fate | None], ...] = (_held, _called_off, _moved, _answered, _replaced, _passed_over)
