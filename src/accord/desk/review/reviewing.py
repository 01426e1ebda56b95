"""One sitting of an analyst: claims of the record one after the other, each judged with a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from accord.desk.known.hydrating import hydrate_together
from accord.desk.known.selecting import find_charters
from accord.desk.review.judging import Analyst, Word, judge_on_record
from accord.desk.review.matters import latest_claims, matters_of
from accord.errors import UsageError
from accord.record.store import Record
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.review import Matter, Tally
from accord.terms.verdicts import State
from accord.view.review import Beside, find_alike, fold_review, tally_of


@dataclass(slots=True)
class Review:
    """A sitting: the claims in the order of their urgency, how each stands by now, and what was said so far."""

    record: Record
    analyst: Analyst
    states: dict[str, State]
    order: tuple[str, ...]
    at: int = 0
    said: list[tuple[str, int]] = field(default_factory=list)

    @classmethod
    def open(cls, record: Record, sought: Sought, analyst: Analyst) -> Review:
        """Begin a sitting on the claims that are sought: what nobody judged first, of that the doubtful.

        The limit holds for the latest claims that nobody judged, and again for those that somebody did.

        Raises:
            UsageError: the record knows no negotiation of this name.
        """
        with record.reading() as desk:
            if sought.process is not None:
                find_charters(desk, sought.process)
            wanted = latest_claims(desk, sought)
            matters = {matter.ground.id: matter for matter in matters_of(desk, wanted)}
        order = tuple(name for name in matters if name in set(wanted))
        return cls(record, analyst, {name: matters[name].state for name in order}, order)

    @property
    def tally(self) -> Tally:
        """How many of the claims stand how."""
        return tally_of(self.states.values())

    @property
    def current(self) -> Matter:
        """The claim at hand, as it stands by now.

        Raises:
            UsageError: its article was read anew meanwhile, without it.
        """
        return self._look(self.order[self.at])

    def _look(self, name: str) -> Matter:
        with self.record.reading() as desk:
            found = next((matter for matter in matters_of(desk, [name]) if matter.ground.id == name), None)
        if found is None:
            message = f"{name} stands no more: its article was read anew meanwhile; begin again to see what does"
            raise UsageError(message)
        return found

    def move(self, step: int) -> bool:
        """Go on to another claim; return whether there is one."""
        there = 0 <= self.at + step < len(self.order)
        self.at += step if there else 0
        return there

    def say(self, word: Word) -> None:
        """Put a word on record and look how the claims that it is about stand now.

        Raises:
            UsageError: it does not fit.
        """
        judgement = judge_on_record(self.record, word, self.analyst)
        self.said.append((judgement.id, self.at))
        self._renew(word.about)

    def undo(self) -> None:
        """Go back to where the last word of this sitting was said and take it back; else the last one on this claim.

        Raises:
            UsageError: nothing was said of the claim.
        """
        if self.said:
            (name, self.at), about = self.said.pop(), self.order
        else:
            judged = self.current.ground.judgements
            if not judged:
                message = "nothing was said that could be taken back"
                raise UsageError(message)
            name, about = judged[-1].id, (self.order[self.at],)
        judge_on_record(self.record, Word("undo", (name,)), self.analyst)
        self._renew(about)

    def _renew(self, about: Iterable[str]) -> None:
        names = [name for name in about if name in self.states]
        with self.record.reading() as desk:
            judged = hydrate_together(desk, names)
        for matter in fold_review((*judged.grounds, *judged.struck), Beside()):
            self.states[matter.ground.id] = matter.state

    def alike(self) -> tuple[Ground, ...]:
        """Return the claims of this sitting that are the nearest to telling the event of the claim at hand."""
        matter = self.current
        with self.record.reading() as desk:
            judged = hydrate_together(desk, self.order)
        return find_alike(matter.ground, judged.grounds, matter.event)
