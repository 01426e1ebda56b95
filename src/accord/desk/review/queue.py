"""The claims to review, for several people at once: one order for all, kept up with what each of them says."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from accord.desk.known.hydrating import hydrate_together
from accord.desk.known.selecting import find_charters
from accord.desk.review.judging import Analyst, Seen, Word, judge_on_record
from accord.desk.review.matters import alike_to, latest_claims, matter_of, matters_of
from accord.errors import UsageError
from accord.record.store import Reading, Record
from accord.terms.judgement import Judgement
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.review import Matter, Tally
from accord.terms.verdicts import State
from accord.view.review import Beside, fold_review, tally_of

MOST_NEWS = 200  # entries of the log that are looked at one by one; after more, every claim is looked at again
MOST_QUEUES = 16


@dataclass(frozen=True, slots=True)
class Said:
    """A word that a reviewer said and can take back, with what is on record of its claim when it is shown."""

    judgement: Judgement
    seen: Seen


@dataclass(frozen=True, slots=True)
class Seat:
    """One claim of the queue as a reviewer sees it.

    `place` is its number in the queue, None where it is not in it; `before` and `after` are its neighbours, `pending`
    is the next claim that nobody judged. `back` is the word that this reviewer would take back.
    """

    matter: Matter
    seen: Seen
    tally: Tally
    place: int | None
    before: str | None
    after: str | None
    pending: str | None
    back: Said | None


@dataclass(slots=True)
class Queue:
    """Claims in the order of their urgency when the queue was opened, and how each stands by now.

    `read` is the number of the last entry of the log that was looked at; `is_old` is set when articles came since.
    `said` is what each reviewer said here and can take back.
    """

    record: Record
    order: tuple[str, ...]
    states: dict[str, State]
    read: int
    is_old: bool = False
    said: dict[str, list[Judgement]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def open(cls, record: Record, sought: Sought, *, said: dict[str, list[Judgement]] | None = None) -> Queue:
        """Open a queue of the claims that are sought: what nobody judged first, of that the doubtful.

        Raises:
            UsageError: the record knows no negotiation of this name.
        """
        with record.reading() as desk:
            if sought.process is not None:
                find_charters(desk, sought.process)
            wanted = set(found := latest_claims(desk, sought))
            matters = [matter for matter in matters_of(desk, found) if matter.ground.id in wanted]
            read = _last_entry(desk)
        states: dict[str, State] = {matter.ground.id: matter.state for matter in matters}
        return cls(record, tuple(states), states, read, said=said or {})

    @property
    def is_done(self) -> bool:
        """Whether every claim was judged."""
        return "pending" not in self.states.values()

    def renew(self) -> None:
        """Look how the claims stand that somebody judged since."""
        with self.record.reading() as desk:
            self._renew(desk)

    def seat(self, claim: str, by: str | None) -> Seat:
        """Return a claim as this reviewer sees it now.

        Raises:
            UsageError: no claim of this id stands (any more).
        """
        with self.record.reading() as desk:
            self._renew(desk)
            matter = matter_of(desk, claim)
            if matter is None:
                message = f"{claim!r:.80} is no claim that stands: its article may have been read anew; begin again"
                raise UsageError(message)
            at = self.order.index(claim) if claim in self.states else None
            return Seat(
                matter=matter,
                seen=Seen.now(desk, claim),
                tally=tally_of(self.states.values()),
                place=None if at is None else at + 1,
                before=self.order[at - 1] if at else None,
                after=self._after(at),
                pending=self._pending(at),
                back=self._back(desk, by, matter.ground),
            )

    def first(self) -> str | None:
        """Return the first claim that nobody judged, else the first of all; None where there is no claim."""
        return self._pending(None) or next(iter(self.order), None)

    def alike(self, claim: str) -> tuple[Ground, ...]:
        """Return the claims on record that are the nearest to telling the event of a claim."""
        with self.record.reading() as desk:
            matter = matter_of(desk, claim)
            return alike_to(desk, matter) if matter else ()

    def say(self, word: Word, analyst: Analyst, *, seen: Seen) -> Judgement:
        """Put a word on record, unless something was said since that the reviewer did not see.

        Raises:
            OvertakenError: something was said of the claim since.
            UsageError: it does not fit.
        """
        judgement = judge_on_record(self.record, word, analyst, seen=seen)
        with self._lock:
            said = self.said.setdefault(analyst.name, [])
            if word.verdict == "undo":
                said[:] = [each for each in said if each.id not in word.about]
            else:
                said.append(judgement)
        return judgement

    def _after(self, at: int | None) -> str | None:
        """Return the claim after a place; from outside the queue, the first one to judge."""
        return self._pending(None) if at is None else next(iter(self.order[at + 1 :]), None)

    def _pending(self, at: int | None) -> str | None:
        """Return the next claim after a place that nobody judged, from the end on from the beginning."""
        begin = 0 if at is None else at + 1
        order = (*self.order[begin:], *self.order[:begin])
        own = None if at is None else self.order[at]
        return next((name for name in order if name != own and self.states[name] == "pending"), None)

    def _back(self, desk: Reading, by: str | None, ground: Ground) -> Said | None:
        """Return what a reviewer said last here, else what he said last of this claim at another time."""
        here = self.said.get(by or "", [])
        earlier = (each for each in ground.judgements if each.by == by and ground.id in each.about)
        last = here[-1] if here else next(reversed(list(earlier)), None)
        return Said(last, Seen.now(desk, last.about[0])) if last else None

    def _renew(self, desk: Reading) -> None:
        """Take up what came on record; a snapshot that is older than what was looked at already changes nothing."""
        last = _last_entry(desk)
        with self._lock:
            if last <= self.read:
                return
            news = desk.entries(min(last - self.read, MOST_NEWS))
            names = [entry.id for entry in news if entry.kind == "judgement"]
            self.is_old |= len(names) < last - self.read
            touched = self.order if len(news) == MOST_NEWS else _judged(desk, names)
            judged = hydrate_together(desk, [name for name in touched if name in self.states])
            for matter in fold_review((*judged.grounds, *judged.struck), Beside()):
                self.states[matter.ground.id] = matter.state
            self.read = last


def _last_entry(desk: Reading) -> int:
    return next((entry.number for entry in desk.entries(1)), 0)


def _judged(desk: Reading, judgements: list[str]) -> tuple[str, ...]:
    """Return what judgements are about, in the end: an undo is about a judgement."""
    found: dict[str, None] = {}
    while judgements:
        about = [name for each in desk.find_judgements(judgements) for name in each.about if name not in found]
        found |= dict.fromkeys(about)
        judgements = about
    return tuple(found)


class Queues:
    """The queues of a record, by what is sought: opened when they are asked for, the least used forgotten."""

    def __init__(self, where: str) -> None:
        self.record = Record.open(where)
        self._open: OrderedDict[Sought, Queue] = OrderedDict()
        self._lock = Lock()

    def queue(self, sought: Sought, *, anew: bool = False) -> Queue:
        """Return the queue of the claims that are sought; `anew` if it is done or articles came since.

        Raises:
            UsageError: the record knows no negotiation of this name.
        """
        with self._lock:
            found = self._open.get(sought)
            if found is not None and anew:
                found.renew()
            if found is None or (anew and (found.is_done or found.is_old)):
                found = Queue.open(self.record, sought, said=found.said if found else None)
            self._open[sought] = found
            self._open.move_to_end(sought)
            while len(self._open) > MOST_QUEUES:
                self._open.popitem(last=False)
        return found
