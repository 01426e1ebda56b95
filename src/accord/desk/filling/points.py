"""The points of a scenario that is filled from the record: what was said of each, in whose words, and no more.

An option stands in the words of a side, and two sides speak of one option where their words are the same but for an
article. Nothing is read into words that are only alike: a wrong yes or no costs more than an option too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from accord.bargain.scenario import Answer, Choice, Grounds, Option, Point, Stance
from accord.desk.filling.words import ShortNames, Sources, grounds_of, said_words
from accord.lexicon.load import load_table
from accord.render.sheets.matrix import stance_words
from accord.render.wording.words import list_words, plain, source_words
from accord.terms.claim import Stance as Told
from accord.terms.matrix import Course, MatrixRow

ANSWERS: Mapping[Told, Answer] = {
    "supports": "accepts",
    "opposes": "rejects",
    "open": "unknown",
    "conditional": "conditional",
}
MOST_MATTERS = 100
MOST_CONDITIONS = 100
NOBODY = Grounds(note="in nobody’s words: a point takes two ways to settle it")


@dataclass(frozen=True, slots=True)
class Matter:
    """One way to settle a point, with what each party, by its short name, said of it."""

    text: str
    said: tuple[tuple[str, Course], ...]

    @property
    def told(self) -> date:
        """The day on which a party spoke of it last."""
        return max((course.now.last or date.min for _, course in self.said), default=date.min)


class Gathering:
    """The points and stances found so far, and what could not be carried over, by the reason."""

    def __init__(self, parties: Mapping[str, str], sources: Sources) -> None:
        self.parties = parties
        self.sources = sources
        self.points: list[Point] = []
        self.left: dict[str, list[str]] = {}
        self._stances: list[Stance] = []
        self._names = ShortNames()
        self._conditions: dict[tuple[str, tuple[str, ...]], Point] = {}

    def name(self, party: str) -> str:
        """Return the full name of a party."""
        return next(plain(side) for side, short in self.parties.items() if short == party)

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances in the order in which a file has them: by party, then by point."""
        parties, points = list(self.parties.values()), [point.id for point in self.every_point]
        return tuple(sorted(self._stances, key=lambda s: (parties.index(s.party), points.index(s.point))))

    @property
    def every_point(self) -> tuple[Point, ...]:
        """The points, then the conditions that parties attach to them."""
        return (*self.points, *self._conditions.values())

    def leave(self, why: str, line: str) -> None:
        """Note something that could not be carried over, or not in full."""
        self.left.setdefault(why, []).append(line)

    def leave_repeats(self) -> None:
        """Note the stances that the record tells of several issues."""
        on: dict[tuple[str, str, str], dict[str, None]] = {}
        names = {point.id: point.name for point in self.points}
        for stance in self.stances:
            said = (stance.party, stance.grounds.source, stance.grounds.words)
            on.setdefault(said, {})[names[stance.point]] = None
        for (party, _, words), issues in on.items():
            if len(issues) > 1:
                why = "stances that the record tells of several issues: take all but one out, or link them"
                self.leave(why, f"{self.name(party)} on {list_words(list(issues))}: “{words}”")

    def add(self, name: str, title: str, matters: Sequence[Matter]) -> tuple[Point, tuple[str, ...]]:
        """Add a point with these ways to settle it; return it, and each one's option, empty where it has none."""
        kept = sorted(matters, key=lambda matter: matter.told, reverse=True)[:MOST_MATTERS]
        names = ShortNames()
        chosen = tuple(names.give(m.text, where_none="option") if m in kept else "" for m in matters)
        shown = [(option, matter) for option, matter in zip(chosen, matters, strict=True) if option]
        for option, matter in zip(chosen, matters, strict=True):
            if not option:
                self.leave(f"matters beyond the {MOST_MATTERS} told last of a point", f"{title}: “{matter.text}”")
        options = [Option(option, matter.text, self._first(matter)) for option, matter in shown]
        if len(options) == 1:
            why = "points of which one thing alone was said: “otherwise” stands beside it, in nobody’s words"
            self.leave(why, f"{title}: “{options[0].text}”")
            options.append(Option(names.give("otherwise", where_none="otherwise"), "Otherwise, or left open", NOBODY))
        point = Point(self._names.give(name, where_none="point"), title, tuple(options))
        self.points.append(point)
        for option, matter in shown:
            self._stances += [self._stance(point, option, party, course) for party, course in matter.said]
        return point, chosen

    def _first(self, matter: Matter) -> Grounds:
        """Return where the words of an option stand."""
        ground = next((course.now.grounds[0] for _, course in matter.said), None)
        return Grounds(source=self.sources.cite(ground.article), claim=ground.id) if ground else Grounds()

    def _stance(self, point: Point, option: str, party: str, course: Course) -> Stance:
        now = course.now
        where = (party, point.id, option)
        line = f"{self.name(party)} on {point.name}: {stance_words(now)} ({source_words(now.grounds)})"
        if is_torn(course):
            self.leave("options on which a side is told to hold two stances on one day: written as unknown", line)
            return Stance(*where, "unknown", (), self._grounds(course, "told to hold two stances on one day"))
        if now.stance == "open":
            self.leave("stances “open to” something: written as unknown, as that is neither a yes nor a no", line)
            return Stance(*where, "unknown", (), self._grounds(course, "open to it"))
        if now.stance != "conditional":
            return Stance(*where, ANSWERS[now.stance], (), self._grounds(course))
        condition = self._condition(party, course)
        if condition is None:
            self.leave("conditions that no words of their own name: written as unknown", line)
            return Stance(*where, "unknown", (), self._grounds(course, "only on a condition"))
        met = Choice(condition.id, (condition.options[0].id,))
        return Stance(*where, "conditional", (met,), self._grounds(course))

    def _grounds(self, course: Course, *notes: str) -> Grounds:
        return grounds_of(course, self.sources, notes)

    def _condition(self, party: str, course: Course) -> Point | None:
        """Return the point that a condition makes, the same for the same words of a party."""
        words = said_words(course.now.condition or "")
        key = (party, same_words(words))
        if not words or (key not in self._conditions and len(self._conditions) >= MOST_CONDITIONS):
            return None
        if key not in self._conditions:
            own = grounds_of(course, self.sources)
            met = Option("met", words, Grounds(source=own.source, claim=own.claim))
            options = (met, Option("not-met", "Not met", NOBODY))
            number = sum(whose == party for whose, _ in self._conditions) + 1
            short = self._names.give(f"{party} condition {number}", where_none="condition")
            self._conditions[key] = Point(short, f"Condition {number} of {self.name(party)}", options)
        return self._conditions[key]


def add_issue(gathering: Gathering, row: MatrixRow, title: str) -> None:
    """Add an issue with the ways to settle it that the parties spoke of; what others say of it is left out."""
    for cell in (cell for cell in row.cells if cell.side not in gathering.parties):
        for course in cell.courses:
            line = (
                f"{said_words(cell.side)} on {title}: {stance_words(course.now)} ({source_words(course.now.grounds)})"
            )
            gathering.leave("stances of others than the sides and mediators", line)
    every = [
        (gathering.parties[c.side], course) for c in row.cells if c.side in gathering.parties for course in c.courses
    ]
    if every:
        gathering.add(row.issue, title, gather_matters(every, lambda course: same_words(course.now.content)))


def gather_matters(said: Iterable[tuple[str, Course]], key: Callable[[Course], tuple[str, ...]]) -> tuple[Matter, ...]:
    """Return what was said by the words it is about; what one party said of one matter is one course."""
    found: dict[tuple[str, ...], dict[str, list[Course]]] = {}
    for party, course in said:
        found.setdefault(key(course), {}).setdefault(party, []).append(course)
    return tuple(_matter([(party, join(courses)) for party, courses in by.items()]) for by in found.values())


def _matter(said: Sequence[tuple[str, Course]]) -> Matter:
    """Return a matter in the words of one who is not against it, if there is one."""
    wanting = [course for _, course in said if course.now.stance != "opposes"] or [course for _, course in said]
    return Matter(said_words(wanting[0].now.content), tuple(said))


def join(courses: Sequence[Course]) -> Course:
    """Return several courses of one party as one, its latest stance first."""
    spells = [spell for course in courses for spell in course.spells]
    return Course(tuple(sorted(spells, key=lambda spell: spell.last or date.min, reverse=True)))


def is_torn(course: Course) -> bool:
    """Return whether nothing tells which of two stances is the later one."""
    now = course.now
    return any(spell.last == now.last and spell.stance != now.stance for spell in course.spells[1:])


def same_words(content: str) -> tuple[str, ...]:
    """Return the words by which two sides speak of one option: all of them, in order, but for articles.

    >>> same_words("Any corridor to the sea") == same_words("a corridor to the sea")
    True
    >>> same_words("no corridor to the sea") == same_words("a corridor to the sea")
    False
    """
    words = tuple(word for word in re.findall(r"\w+", content.casefold()) if word not in _determiners())
    return words or (content,)


@cache
def _determiners() -> frozenset[str]:
    words = load_table("brief")["determiners"]
    assert isinstance(words, list)
    return frozenset(map(str, words))
