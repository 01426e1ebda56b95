"""How a side's stance on one matter went: which of its positions are about the same, and what it moved from.

An issue holds many matters: a side can be for maps and against a corridor at once, and that is no move. Two positions
are about one matter where half the telling words of the shorter are among those of the longer, the names of the sides
and of the issue left out, or where both name the issue and nothing else. A move is another stance on the same matter,
told on a later day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from accord.lexicon.load import load_table
from accord.lexicon.places import demonym_codes
from accord.terms.claim import Position
from accord.terms.matrix import Course, Spell
from accord.terms.process import Ground
from accord.view.enough import turns_round

MEETING = "meeting"
LONG_WORD = 3
FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Held:
    """A position with the words that tell what it is about, and whether it names the issue itself.

    `says` is what it is about in small letters, `turned` whether a word of that turns it round.
    """

    ground: Ground
    claim: Position
    day: date
    words: frozenset[str]
    on_issue: bool
    says: str
    turned: bool

    @classmethod
    def of(cls, ground: Ground, claim: Position, names: Iterable[str]) -> Held:
        """Return a position of a negotiation between sides of these names."""
        words, issue = telling_words(claim.content, names), _issue_words(issue_of(claim))
        return cls(
            ground=ground,
            claim=claim,
            day=ground.article.published or date.min,
            words=words - issue,
            on_issue=bool(words & issue),
            says=claim.content.casefold(),
            turned=turns_round(claim.content),
        )


def telling_words(content: str, names: Iterable[str] = ()) -> frozenset[str]:
    """Return the words that tell one matter from another: long ones, without those that name a side or a nation.

    >>> sorted(telling_words("the corridor to Greek ports", ("Greece",)))
    ['corridor', 'ports']
    """
    words = {word.casefold() for word in re.findall(r"\w+", content) if len(word) > LONG_WORD or word.isdigit()}
    named = {word.casefold() for name in names for word in re.findall(r"\w+", name)}
    return frozenset(words) - named - _common_words()


def issue_of(claim: Position) -> str:
    """Return the code of the issue that a position is on; positions on meetings are an issue of their own."""
    return claim.subject if claim.subject_type == "issue" else MEETING


@cache
def _issue_words(code: str) -> frozenset[str]:
    """Return the words of an issue's name, which tell none of its matters from another."""
    names = load_table("brief")["issues"]
    assert isinstance(names, dict)
    return telling_words(f"{names.get(code, '')} {code.replace('_', ' ')}")


@cache
def _common_words() -> frozenset[str]:
    plain = load_table("brief")["plain_position_words"]
    assert isinstance(plain, list)
    return frozenset(str(word) for word in plain) | frozenset(word.casefold() for word in demonym_codes())


def find_courses(held: Sequence[Held]) -> tuple[Course, ...]:
    """Return the courses of one side on one issue, the one told last first."""
    groups: list[list[Held]] = []
    for each in sorted(held, key=lambda each: (each.day, each.ground.id)):
        group = next((group for group in reversed(groups) if _goes_on(group, each)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    courses = (Course(_spells(group)) for group in groups)
    return tuple(sorted(courses, key=_last, reverse=True))


def _last(course: Course) -> tuple[date, int]:
    return course.now.last or date.min, course.now.articles


def _goes_on(group: Sequence[Held], each: Held) -> bool:
    """Whether a position is of the same matter as those of a group; two stances of one day are two matters.

    Who is against "not one inch" has not moved from being for "not one inch": where the words of either turn round what
    they are about, the stances tell nothing of a move.
    """
    last = group[-1]
    if last.claim.stance != each.claim.stance and (last.day == each.day or last.turned or each.turned):
        return False
    return any(_one_matter(other, each) for other in group)


def _one_matter(one: Held, other: Held) -> bool:
    if one.says == other.says:
        return True
    if not one.words and not other.words:
        return one.on_issue and other.on_issue
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    return 2 * shared >= fewer > 0 and (shared >= FEW_WORDS or fewer <= FEW_WORDS)


def _spells(group: Sequence[Held]) -> tuple[Spell, ...]:
    """Cut a course where the stance changes; the latest spell first."""
    runs: list[list[Held]] = []
    for each in group:
        if runs and runs[-1][-1].claim.stance == each.claim.stance:
            runs[-1].append(each)
        else:
            runs.append([each])
    return tuple(_spell(run) for run in reversed(runs))


def _spell(run: Sequence[Held]) -> Spell:
    last = run[-1]
    days = [each.ground.article.published for each in run if each.ground.article.published]
    holder = last.claim.holder
    return Spell(
        stance=last.claim.stance,
        content=last.claim.content,
        condition=last.claim.condition,
        holder=last.ground.figure(holder).name if holder else None,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len({each.ground.article.id for each in run}),
        grounds=tuple(each.ground for each in reversed(run)),
    )
