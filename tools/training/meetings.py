"""Train the judges of meetings: who else was there, is it one an annotator put on record, and is all it says right?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

import numpy as np

from accord.extract.meetings.events import completed, told_events
from accord.extract.meetings.fields.claims import claim_of
from accord.extract.meetings.filling.unsaid import Guess, find_guesses, with_sides
from accord.extract.meetings.judging import may_be_recorded
from accord.extract.meetings.judging.features import features
from accord.extract.meetings.tellings.event import Event
from accord.extract.statements import extract_statements
from accord.terms.extraction import Extraction
from accord.terms.wire import to_json
from tools.training.corpus import Annotated
from tools.training.fit import Aim, Example, Fitted, fit_judge
from tools.training.folds import Course, Lesson
from tools.training.scoring import load_score

Meeting: TypeAlias = Mapping[str, object]
Likely: TypeAlias = np.ndarray[tuple[int], np.dtype[np.bool_]]
GROUPINGS = 8
SLACK = 0.005
ENOUGH = 0.35  # the likeness from which the score counts a meeting as found
SEEN = 0.1  # that of one in the passage of an annotated meeting, whoever took part
TOLD = 0.35  # the probability of being right from which views tell a contact
CLOSER = 0.05  # what a day, a place or a status that is right adds to this


@dataclass(frozen=True, slots=True)
class Told:
    """The contacts that the rules find in an annotated article."""

    annotated: Annotated
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """An event with the annotated meeting it is paired with, by the score's own rule; None without one.

    `given` is the event as the score reads it.
    """

    annotated: Annotated
    event: Event
    events: tuple[Event, ...]
    given: Meeting
    meeting: Meeting | None


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the judges `there`, of a side that a contact does not name, `kept`, of the contact, and `sound`.

    The last says how likely nothing is wrong in what it tells. What it and the second learn from has the sides that the
    first one adds where it never saw the negotiation.
    """
    told = [Told(each, told_events(each.scene, extract_statements(each.scene)[0])) for each in corpus]
    there, added = _fit_there(told)
    pairs = [pair for each in added for pair in _pairings(each)]
    press = [annotated.gold["meetings"] for annotated in corpus if not annotated.origin]
    wanted = sum(not entry.get("doubt") for meetings in press for entry in meetings)
    examples = [_example(pair) for pair in pairs]
    found = sum(example.right and example.weight > 0 and not example.origin for example in examples)
    kept = fit_judge(examples, Aim(0.7, wanted - found, GROUPINGS, SLACK), strength=0.05)
    return {"kept": kept, "there": there, "sound": _fit_sound(pairs, examples)}


def _fit_sound(pairs: Sequence[Pairing], examples: Sequence[Example]) -> Fitted:
    """Return the judge of contacts that mislead nobody, over the same features as that of the kept ones."""
    lessons = [
        Lesson(example.features, _is_sound(pair), example.group, example.weight, example.origin)
        for pair, example in zip(pairs, examples, strict=True)
    ]
    course = Course(lessons, seen_at_least=3, strength=0.05)
    return _fitted(course, lessons, TOLD)[0]


def _is_sound(pair: Pairing) -> bool:
    """Return whether every side of a contact was there, and its status, and the place and days it has, are right.

    What it leaves open misleads nobody.
    """
    score, given, meeting = load_score(), pair.given, pair.meeting
    if meeting is None:
        return False
    status = given["status"] == meeting["status"] or (given["status"], meeting["status"]) in score.STATUS_NEAR
    placed = not given["place"] or score.place_right(given, meeting)
    dated = not given["start"] or score.dates_right(given, meeting)
    there = cast("set[str]", given["sides"]) <= cast("set[str]", meeting["sides"])
    return bool(status and placed and dated and there)


def _fitted(course: Course, lessons: Sequence[Lesson], threshold: float) -> tuple[Fitted, Likely]:
    """Return the judge of a course with what it scored on articles that were held out, and what it said yes to there.

    Only newspaper articles are scored.
    """
    likely = course.held_out() >= threshold
    counted = np.array([lesson.weight > 0 and not lesson.origin for lesson in lessons])
    right = np.array([lesson.right for lesson in lessons])[counted]
    hits = int((likely[counted] & right).sum())
    precision, recall = hits / max(1, int(likely[counted].sum())), hits / max(1, int(right.sum()))
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return Fitted(course.judge(threshold), precision, recall, f1), likely


def _fit_there(told: Sequence[Told]) -> tuple[Fitted, list[Told]]:
    """Return the judge of sides, and the contacts with the sides that it holds were there, each time held out."""
    asked = [(each, guess) for each in told for guess in find_guesses(each.annotated.scene, each.events)]
    sides = {id(each): _sides(each) for each in told}
    lessons = [_lesson(each, guess, sides[id(each)].get(guess.event)) for each, guess in asked]
    course = Course(lessons, seen_at_least=3, strength=0.1)
    fitted, likely = _fitted(course, lessons, 0.5)
    held: dict[int, list[Guess]] = {}
    for (each, guess), yes in zip(asked, likely, strict=True):
        if yes:
            held.setdefault(id(each), []).append(guess)
    added = [_with_sides(each, held.get(id(each), ())) for each in told]
    return fitted, added


def _with_sides(told: Told, held: Sequence[Guess]) -> Told:
    known = with_sides(told.annotated.scene, told.events, held)
    return Told(told.annotated, completed(told.annotated.scene, told.events, known))


def _lesson(told: Told, guess: Guess, sides: frozenset[str] | None) -> Lesson:
    """Return what is learnt of a guess: nothing where its contact is not annotated."""
    annotated = told.annotated
    right, weight = guess.side in (sides or ()), 0.0 if sides is None else 1.0
    return Lesson(guess.traits, right, annotated.process, weight, annotated.origin)


def _sides(told: Told) -> dict[int, frozenset[str]]:
    """Return, for each contact that is annotated beyond doubt, the sides of the article that were there."""
    score, annotated = load_score(), told.annotated
    names = score.Names(annotated.gold)
    by_name: dict[str, set[str]] = {}
    for actor in annotated.scene.actors:
        for side in names.sides([(actor.name, None)]) if actor.side == actor.id else ():
            by_name.setdefault(side, set()).add(actor.id)
    found = _paired(told, nearly=True)
    return {
        number: frozenset().union(*(by_name.get(side, ()) for side in cast("set[str]", meeting["sides"])))
        for number, meeting in found.items()
        if not meeting["doubt"]
    }


def _example(pair: Pairing) -> Example:
    doubted = pair.meeting is not None and bool(pair.meeting.get("doubt"))
    return Example(
        features(pair.annotated.scene, pair.event, pair.events),
        pair.meeting is not None,
        pair.annotated.process,
        0.0 if doubted or not may_be_recorded(pair.event) else 1.0,
        pair.annotated.origin,
    )


def _pairings(told: Told) -> Iterator[Pairing]:
    """Yield every contact, paired one to one with the annotated meetings, the likest first."""
    paired, given = _paired(told), _as_scored(told)
    for i, event in enumerate(told.events):
        yield Pairing(told.annotated, event, told.events, given[i], paired.get(i))


def _as_scored(told: Told) -> list[Meeting]:
    """Return the contacts as the score reads their claims."""
    score, scene = load_score(), told.annotated.scene
    claims = tuple(claim_of(scene, event) for event in told.events)
    record = json.loads(json.dumps(to_json(Extraction(scene.article, scene.actors, claims, ()))))
    return list(score.from_claims(record, scene.article.text, score.Names(told.annotated.gold))["meetings"])


def _paired(told: Told, *, nearly: bool = False) -> dict[int, Meeting]:
    """Return the annotated meeting that each contact is, by the score's likeness.

    With `nearly` one in the passage of an annotated meeting is also it, whoever took part.
    """
    score, scene = load_score(), told.annotated.scene
    text, names = scene.article.text, score.Names(told.annotated.gold)
    wanted = score.from_gold(told.annotated.gold, text, names)["meetings"]
    given = _as_scored(told)

    def likeness(one: Meeting, other: Meeting) -> float:
        like = float(score.meeting_likeness(one, other))
        if like >= ENOUGH or not nearly or not score.overlap(one["spans"], other["spans"]):
            return like
        alike = (score.dates_right(one, other), score.place_right(one, other), one["status"] == other["status"])
        return SEEN + CLOSER * sum(map(bool, alike))

    pairs = sorted(((likeness(p, g), i, j) for i, p in enumerate(given) for j, g in enumerate(wanted)), reverse=True)
    by_given: dict[int, Meeting] = {}
    taken: set[int] = set()
    for like, i, j in pairs:
        if like >= (SEEN if nearly else ENOUGH) and i not in by_given and j not in taken:
            by_given[i] = wanted[j]
            taken.add(j)
    return by_given
