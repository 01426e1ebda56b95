"""The timeline: meetings, agreements, drafts and awaited windows in order, each as precise as its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from accord.terms.account import Account
from accord.terms.brief import Contact, Pact, Paper, Prospect, Version
from accord.terms.process import Process
from accord.terms.story import Origin
from accord.terms.timeline import Moment, Timeline
from accord.terms.when import When
from accord.view.accounts import is_within
from accord.view.awaited import fold_awaited
from accord.view.drafts import fold_papers
from accord.view.happened import fold_contacts, fold_pacts
from accord.view.known import is_between, known_by, scope_of, telling

UNKNOWN: Mapping[str, tuple[Origin, ...]] = MappingProxyType({})
TOLD_OTHERWISE = ("status", "when", "place", "format")


def fold_timeline(
    process: Process,
    *,
    as_of: date | None = None,
    since: date | None = None,
    until: date | None = None,
    origins: Mapping[str, tuple[Origin, ...]] = UNKNOWN,
) -> Timeline:
    """Return what was and what is to come between two days, as known by a third.

    An announced meeting whose days were moved, or which was held, is told by the line of what became of it. `origins`
    are where each event began that is told, by its id.
    """
    whole = known_by(process, as_of)
    told = telling(whole)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    sides = process.sides + process.mediators
    contacts = fold_contacts(told.events)
    moments = (
        *_meetings(contacts, fold_awaited(told, contacts, as_of=scope.as_of), sides),
        *(_pact(pact) for pact in fold_pacts(told.events)),
        *_drafts(fold_papers(told.grounds, sides=sides)),
    )
    within = (_with_origins(moment, origins) for moment in moments if scope.holds(*_days(moment)))
    return Timeline(scope, tuple(sorted(within, key=_order)))


def _with_origins(moment: Moment, origins: Mapping[str, tuple[Origin, ...]]) -> Moment:
    line = moment.line
    return moment if isinstance(line, Version) else replace(moment, origins=origins.get(line.event, ()))


def _days(moment: Moment) -> tuple[date | None, date | None]:
    if moment.when:
        return moment.when.start, moment.when.end
    return moment.told, moment.told


def _order(moment: Moment) -> tuple[bool, date, date, date]:
    """By the first day, the narrower before the wider; what has no day goes last, by the day of its report."""
    if moment.when is None:
        return True, moment.told, moment.told, moment.told
    first, last = moment.when.start or moment.when.end, moment.when.end or moment.when.start
    assert first
    assert last
    return False, first, last, moment.told


def _meetings(contacts: Sequence[Contact], prospects: Iterable[Prospect], sides: tuple[str, ...]) -> Iterator[Moment]:
    expected = {prospect.contact.event: prospect for prospect in prospects}
    earlier = _announced_before(expected.values())
    for contact in contacts:
        prospect = expected.get(contact.event)
        if prospect and prospect.answer:
            continue
        slips = _windows((*contact.accounts, *earlier.get(contact.event, ())))
        yield Moment(
            when=contact.when,
            line=contact,
            standing=prospect.standing if prospect else None,
            slips=slips,
            late=_late(contact.when, slips),
            differs=_told_otherwise(contact),
            beside=not is_between(contact, sides),
        )


def _announced_before(prospects: Iterable[Prospect]) -> Mapping[str, list[Account]]:
    """Return, by the event that took its place, the days of each meeting that was announced."""
    found: dict[str, list[Account]] = {}
    for prospect in prospects:
        contact, answer = prospect.contact, prospect.answer
        if answer and contact.when:
            account = Account("when", contact.when, "earlier", contact.grounds)
            found.setdefault(answer.event, []).append(account)
    return found


def _told(account: Account) -> date:
    return min(ground.article.published or date.min for ground in account.grounds)


def _windows(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Return the days that were announced before, as told one after the other; what only says less is passed over."""
    found: list[Account] = []
    told = (account for account in accounts if account.field == "when" and account.bearing == "earlier")
    for account in sorted(told, key=_told):
        window, before = account.value, found[-1].value if found else None
        if not (isinstance(window, When) and isinstance(before, When) and is_within(before, window)):
            found.append(account)
    return tuple(found)


def _late(when: When | None, slips: Sequence[Account]) -> int:
    """Count the days from the last of the first window that was announced to the first of what came of it."""
    window = slips[0].value if slips else None
    if not (isinstance(window, When) and window.end and when and when.start):
        return 0
    return max(0, (when.start - window.end).days)


def _told_otherwise(line: Contact | Pact) -> tuple[Account, ...]:
    return tuple(each for each in line.accounts if each.bearing == "differs" and each.field in TOLD_OTHERWISE)


def _pact(pact: Pact) -> Moment:
    return Moment(when=pact.when, line=pact, differs=_told_otherwise(pact))


def _drafts(papers: Iterable[Paper]) -> Iterator[Moment]:
    """Yield each version of each draft under the day of the first article that names it."""
    for paper in papers:
        for version in paper.versions:
            first = version.first
            yield Moment(when=When(first, first, "day", "", "published") if first else None, line=version)
