"""What became of every meeting that was announced or thought possible, as later claims tell.

The claims of one event answer each other: what was to come has been held, on the days that were named or later, or was
called off, denied, moved. Where nobody tells of the event again, the next meeting of the same company answers, if it
falls into the window or soon after it: outlets seldom say that what was held is what they had announced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from accord.terms.claim import EXPECTED
from accord.terms.expectation import Expectation
from accord.terms.process import Event, Ground, Process
from accord.view.called_off import find_denials, find_words_against
from accord.view.enough import is_only_pointed_at, is_untold
from accord.view.fates import Case, find_fate
from accord.view.known import days_of, is_struck
from accord.view.reports import Report, report_of

SILENCE = timedelta(days=120)
"""How long nobody writes about talks before they count as over."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """One event: its reports in the order of publication."""

    id: str
    reports: tuple[Report, ...]
    articles: frozenset[str]

    @classmethod
    def of(cls, name: str, reports: Iterable[Report]) -> _Meeting:
        """Return the event of this id, as these reports tell it."""
        told = tuple(sorted(reports, key=lambda report: (report.published, report.article)))
        return cls(name, told, frozenset(report.article for report in told))

    def known_by(self, day: date) -> _Meeting | None:
        """Return what of it was published by a day, if anything was."""
        if self.reports[-1].published <= day:
            return self
        reports = tuple(report for report in self.reports if report.published <= day)
        return _Meeting.of(self.id, reports) if reports else None

    def is_told_since(self, day: date) -> bool:
        """Whether anything of it was published on a day or later."""
        return self.reports[-1].published >= day


def find_expectations(process: Process, *, as_of: date | None = None) -> tuple[Expectation, ...]:
    """Return one expectation for every claim of a meeting to come, in the order of publication.

    Nothing published after `as_of` counts. Without a day each is judged as of the latest article of its negotiation;
    talks that nobody wrote about for four months and then resume are another negotiation.
    """
    meetings = tuple(_meetings(process.events))
    days = days_of(process)
    ahead = [report for meeting in meetings for report in meeting.reports if report.claim.status in EXPECTED]
    judged = {report.id: as_of or _last_of_run(days, report.published) for report in ahead}
    found = [expectation for day in set(judged.values()) for expectation in _as_of(day, meetings, judged)]
    return tuple(sorted(found, key=lambda e: (e.announced or date.min, e.ground.article.id, e.ground.id)))


def _as_of(day: date, meetings: Iterable[_Meeting], judged: Mapping[str, date]) -> Iterator[Expectation]:
    """Yield the expectations that are judged as of a day, of what was known by then."""
    known = tuple(filter(None, (meeting.known_by(day) for meeting in meetings)))
    since: dict[date, tuple[_Meeting, ...]] = {}
    for meeting in known:
        for report in meeting.reports:
            if judged.get(report.id) == day:
                start = report.published
                if start not in since:
                    since[start] = tuple(other for other in known if other.is_told_since(start))
                yield _expectation(report, meeting, since[start], day)


def _meetings(events: Iterable[Event]) -> Iterator[_Meeting]:
    for event in events:
        reports = tuple(report for ground in event.tellings if (report := _report(ground)))
        if reports and not is_untold(event.tellings):
            yield _Meeting.of(event.id, reports)


def _report(ground: Ground) -> Report | None:
    """Return a claim of a meeting laid out, unless an analyst struck it, or a model alone pointed at it."""
    return None if is_struck(ground) or is_only_pointed_at(ground) else report_of(ground)


def _last_of_run(days: Sequence[date], start: date) -> date:
    """Return the last day of publication before the silence that ends the negotiation; without a start, of all."""
    last = start if start > date.min or not days else days[-1]
    for day in days:
        if day > last and day - last > SILENCE:
            break
        last = max(last, day)
    return last


def _expectation(report: Report, meeting: _Meeting, later: Iterable[_Meeting], as_of: date) -> Expectation:
    """Return what became of an announcement; `later` are the meetings that were told of on its day or after."""
    own = tuple(other for other in meeting.reports if other is not report)
    others = tuple(other.reports for other in later if other.articles.isdisjoint(meeting.articles))
    against = find_words_against(report, own, (each for reports in others for each in reports))
    fate = find_fate(Case(report, own, others, against, as_of))
    return Expectation(
        ground=report.ground,
        event=meeting.id,
        as_of=as_of,
        window=report.claim.when,
        resolution=fate.resolution,
        resolved_by=tuple(other.ground for other in fate.by),
        happened=fate.happened,
        late=fate.late,
        chain=tuple(each.ground for each in meeting.reports if not each.is_held),
        denials=tuple(denial.ground for denial in find_denials(report, against)),
    )
