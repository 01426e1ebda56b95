"""From the record to negotiations: the claims that a view can need, and no more, as they were known on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from accord.desk.known.assembling import EventsOf, tell_claims
from accord.errors import UsageError
from accord.lexicon.issues import issue_codes
from accord.lexicon.names import common_name
from accord.record.store import Reading, Record
from accord.resolve.processes import Told, declared_process, gather_processes
from accord.resolve.processes.charters import is_on_subject, standing_charters
from accord.terms.claim import AHEAD
from accord.terms.judgement import Charter
from accord.terms.kept import Sought
from accord.terms.process import Process
from accord.terms.wire import KINDS

EVENTS = ("meeting", "agreement")
OUTSIDE = ""  # stands for the articles that belong to no negotiation that was declared
TO_GATHER = 1500  # claims of each kind from which negotiations are told apart


@dataclass(frozen=True, slots=True)
class Want:
    """What a view needs: claims of these kinds, the latest `most` of each, and the `stands` latest of each side.

    With `ahead`, all meetings that are still announced are wanted, however long ago. A view that counts claims wants
    each; one that tells the news wants a reprint to stand beside the text that it repeats (`fold_copies`).
    """

    kinds: tuple[str, ...] = tuple(KINDS)
    most: int | None = None
    stands: int = 0
    ahead: int = 0
    fold_copies: bool = True


EVERY_CLAIM = Want(fold_copies=False)
ALL = Want()
BRIEF = Want(most=150, stands=3, ahead=100)
OUTLOOK = Want(most=200, ahead=400)  # of all kinds, as who the sides are shows in all they do
CHANGES = Want(most=400, stands=3, ahead=100)


def select_processes(
    record: str, *, process: str | None = None, as_of: date | None = None, since: date | None = None, want: Want = ALL
) -> tuple[Process, ...]:
    """Return the negotiations of a record, or the one of this name, as they were known on a day.

    Negotiations that were declared are told by their names; of the articles that belong to none, the sides that they
    have in common make others: these alone, where `process` is `OUTSIDE`. Nothing published before `since` is looked
    at, but for what belongs to a later event.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with Record.open(record).reading() as desk:
        days = Sought(since=since, until=as_of)
        declared = [tell_declared(desk, charter, days, want) for charter in find_charters(desk, process)]
        return (*declared, *(() if process else tell_undeclared(desk, days, want)))


def find_charters(desk: Reading, name: str | None) -> tuple[Charter, ...]:
    """Return the negotiations that were declared, or the one of this name; none for `OUTSIDE`.

    Raises:
        UsageError: the record knows no negotiation of this name.
    """
    standing = standing_charters(desk.charters())
    if not name:
        return standing if name is None else ()
    named = tuple(charter for charter in standing if charter.name == name)
    if not named:
        known = ", ".join(repr(charter.name) for charter in standing) or "none so far"
        message = f"no negotiation is called {name!r}; on record: {known}; declare one with `accord process add`"
        raise UsageError(message)
    return named


def tell_declared(desk: Reading, charter: Charter, days: Sought, want: Want) -> Process:
    """Return a negotiation that somebody declared, as it was known on a day."""
    charter = _in_common_names(charter)
    days = replace(days, process=charter.name)
    claims = find_wanted(desk, days, want)
    if want.stands and want.most:
        claims = list(dict.fromkeys((*claims, *_latest_stands(desk, charter, days, want.stands))))
    told = tell_claims(desk, claims, until=days.until, fold_copies=want.fold_copies)
    on_subject = [_on_subject(each, charter) for each in told]
    process = declared_process(charter, on_subject, events=EventsOf(desk, until=days.until))
    return replace(_of_its_own(desk, process, charter.name), beyond=_beyond(desk, told, days, want))


def _of_its_own(desk: Reading, process: Process, name: str) -> Process:
    """Return a process that counts only its own articles: others bear on its events, but are not about it."""
    homes = desk.processes_of(article.id for article in process.articles)
    own = {article for article, names in homes.items() if name in names}
    return replace(
        process,
        articles=tuple(article for article in process.articles if article.id in own),
        reprints=tuple((copy, of) for copy, of in process.reprints if of.id in own),
    )


def _in_common_names(charter: Charter) -> Charter:
    """Return a charter with the names that readers give the sides ("the US": United States)."""
    sides, mediators = (
        tuple(common_name(name) or name for name in names) for names in (charter.sides, charter.mediators)
    )
    return replace(charter, sides=sides, mediators=mediators)


def tell_undeclared(desk: Reading, days: Sought, want: Want) -> tuple[Process, ...]:
    """Return the negotiations that the articles which belong to none tell of, the same in every view."""
    if want.most is not None:
        want = replace(want, kinds=ALL.kinds, most=max(want.most, TO_GATHER))
    every = tell_claims(desk, find_wanted(desk, days, want), until=days.until, fold_copies=want.fold_copies)
    homes = desk.processes_of(each.article.id for each in every)
    told = [each for each in every if each.article.id not in homes]
    beyond = _beyond(desk, told, days, want)
    processes = gather_processes(told, events=EventsOf(desk, until=days.until))
    return tuple(replace(process, beyond=beyond) for process in processes)


def _beyond(desk: Reading, told: Sequence[Told], days: Sought, want: Want) -> int:
    """Return how many articles were not looked at; where nothing is left out but what tells nothing, none."""
    if want.most is None:
        return 0
    looked_at = {article.id for each in told for article in (each.article, *each.copies)}
    return max(0, desk.count_articles(days.process, since=days.since, until=days.until) - len(looked_at))


def _on_subject(told: Told, charter: Charter) -> Told:
    return replace(told, grounds=tuple(ground for ground in told.grounds if is_on_subject(ground, charter)))


def _latest_stands(desk: Reading, charter: Charter, days: Sought, most: int) -> Iterator[str]:
    """Yield the latest positions of each side on each issue, however long ago it took them."""
    sought = replace(days, kinds=("position",), limit=most)
    for side, issue in product((*charter.sides, *charter.mediators), issue_codes()):
        yield from desk.find_claims(replace(sought, side=side, issue=issue))


def find_wanted(desk: Reading, days: Sought, want: Want) -> list[str]:
    """Return the ids of the claims to tell from, with all that tell the same events."""
    found: dict[str, None] = {}
    for kind in want.kinds:
        found |= dict.fromkeys(desk.find_claims(replace(days, kinds=(kind,), limit=want.most)))
    events = set(desk.events_of(found).values())
    if want.ahead:
        events |= set(desk.find_events(replace(days, since=None, statuses=AHEAD, limit=want.ahead)))
    for row in desk.events(events):
        found |= dict.fromkeys(row.members)
    return list(found)
