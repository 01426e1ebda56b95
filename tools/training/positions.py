"""Train the judges of positions: is there one, on what, and with which stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from accord.extract.positions import STANCES, stance_traits
from accord.extract.positions.candidates import Candidate, find_candidates, find_passages, main_sides
from accord.extract.positions.subjects import (
    Subject,
    find_issues,
    find_named,
    find_topics,
    issue_traits,
    named_traits,
)
from accord.extract.positions.traits import traits_of
from accord.extract.statements import extract_statements
from accord.lexicon.names import known_names
from tools.training.corpus import Annotated, Entry
from tools.training.fit import Fitted
from tools.training.folds import Course, Lesson, Numbers

FLOOR = 0.12
BETA = 0.8
_IDLE = frozenset(("the", "a", "of", "s"))


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated position; `key` tells it from all others."""

    key: tuple[str, int]
    type: str
    subject: str
    stance: str
    doubt: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate with its features, its subjects with theirs, and the annotated positions of its side there."""

    process: str
    traits: tuple[str, ...]
    subjects: tuple[tuple[Subject, tuple[str, ...]], ...]
    gold: tuple[Gold, ...]

    @property
    def weight(self) -> float:
        """How much is learnt from it: half where the annotator doubted all there is."""
        return 0.5 if self.gold and all(entry.doubt for entry in self.gold) else 1.0


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the judges: `position` (with the least probability worth a look), `issue`, `named`, and one a stance."""
    rows = [row for annotated in corpus for row in _rows(annotated)]
    wanted = sum(not entry.get("doubt") for annotated in corpus for entry in annotated.gold["positions"])
    position = Course(
        [Lesson(r.traits, bool(r.gold), r.process, r.weight) for r in rows], seen_at_least=4, strength=0.1
    )
    likely = position.held_out()
    fitted = {"position": Fitted(position.judge(FLOOR), *_found(rows, likely, wanted))}
    asked = {label: _lessons(rows, likely, issues=label == "issue") for label in ("issue", "named")}
    courses = {
        label: Course([lesson for _, _, _, lesson in found], seen_at_least=3, strength=0.1)
        for label, found in asked.items()
    }
    scored = [
        (row, subject, float(chance * score))
        for label, found in asked.items()
        for (row, subject, chance, _), score in zip(found, courses[label].held_out(), strict=True)
    ]
    threshold, *figures = _best(scored, wanted)
    fitted |= {label: Fitted(course.judge(threshold), *figures) for label, course in courses.items()}
    return fitted | _fit_stances(rows)


def _found(rows: Sequence[Row], likely: Numbers, wanted: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 of there being a position at all, at even odds of precision and recall."""
    given = [row for row, p in zip(rows, likely, strict=True) if p >= 0.35]
    precision = sum(bool(row.gold) for row in given) / max(1, len(given))
    recall = len({entry.key for row in given for entry in row.gold if not entry.doubt}) / wanted
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def _lessons(rows: Sequence[Row], likely: Numbers, *, issues: bool) -> list[tuple[Row, Subject, float, Lesson]]:
    """Return what a judge of subjects is asked; it learns only from candidates that hold some position."""
    found = []
    for row, chance in zip(rows, likely, strict=True):
        if not row.gold and chance < FLOOR:
            continue
        for subject, traits in row.subjects:
            if (subject.type == "issue") is issues:
                right = any(_matches(subject, entry) and (entry.type == "issue") is issues for entry in row.gold)
                lesson = Lesson(traits, right, row.process, row.weight if row.gold else 0.0)
                found.append((row, subject, float(chance), lesson))
    return found


def _best(asked: Sequence[tuple[Row, Subject, float]], wanted: int) -> tuple[float, float, float, float]:
    """Return the threshold of the best F-beta, with precision, recall and F1 as the score counts them."""
    best = (0.0, 0.5, 0.0, 0.0, 0.0)
    for threshold in np.arange(0.08, 0.6, 0.01):
        given = right = 0
        found: set[tuple[str, int]] = set()
        for row, subject, score in asked:
            if score >= threshold:
                hits = [entry for entry in row.gold if _matches(subject, entry)]
                firm = {entry.key for entry in hits if not entry.doubt}
                right += bool(firm)
                given += bool(firm) or not hits
                found |= firm
        precision, recall = right / max(1, given), len(found) / wanted
        value = (1 + BETA**2) * precision * recall / ((BETA**2 * precision + recall) or 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        best = max(best, (value, round(float(threshold), 2), precision, recall, f1))
    return best[1:]


def _fit_stances(rows: Sequence[Row]) -> dict[str, Fitted]:
    """Fit one judge a stance on the subjects that were annotated."""
    taught = [
        (row, subject, entry)
        for row in rows
        for subject, _ in row.subjects
        for entry in row.gold
        if _matches(subject, entry) and not entry.doubt
    ]
    fitted: dict[str, Fitted] = {}
    for stance in STANCES:
        lessons = [
            Lesson(stance_traits(row.traits, subject), entry.stance == stance, row.process)
            for row, subject, entry in taught
        ]
        course = Course(lessons, seen_at_least=4, strength=0.1)
        said = course.held_out() >= 0.5
        right = np.array([lesson.right for lesson in lessons])
        hits = int((said & right).sum())
        precision, recall = hits / max(1, int(said.sum())), hits / max(1, int(right.sum()))
        fitted[stance] = Fitted(
            course.judge(0.5), precision, recall, 2 * precision * recall / ((precision + recall) or 1)
        )
    return fitted


def _rows(annotated: Annotated) -> Iterator[Row]:
    scene = annotated.scene
    statements, _ = extract_statements(scene)
    passages = tuple(find_passages(scene, statements))
    main, topics = main_sides(scene), find_topics(passages)
    names = _names(annotated)
    for passage in passages:
        for candidate in find_candidates(scene, passage, main):
            traits = traits_of(scene, candidate, main)
            issues = [(s, issue_traits(candidate, s, topics, traits)) for s in find_issues(passage)]
            named = [(s, named_traits(candidate, s, traits)) for s in find_named(passage)]
            gold = tuple(_gold_of(annotated, candidate, names))
            yield Row(annotated.process, traits, (*issues, *named), gold)


def _gold_of(annotated: Annotated, candidate: Candidate, names: dict[str, str]) -> Iterator[Gold]:
    """Yield the annotated positions of the candidate's side whose evidence meets its sentence."""
    side = _plain(annotated.scene.actor(candidate.side).name, names)
    for number, entry in enumerate(cast("list[dict[str, str]]", annotated.gold["positions"])):
        spans = annotated.spans(cast("Entry", entry))
        if _plain(entry["party"], names) == side and any(candidate.passage.span.meets(span) for span in spans):
            key = (annotated.scene.article.source, number)
            yield Gold(key, entry["subject_type"], entry["subject"], entry["stance"], bool(entry.get("doubt")))


def _names(annotated: Annotated) -> dict[str, str]:
    """Return what each name of a party stands for: the lexicon's name, else the annotator's."""
    known = {entry.words.lower(): entry.name.lower() for entry in known_names()}
    for party in cast("list[dict[str, str]]", annotated.gold["parties"]):
        name = known.get(party["name"].lower(), party["name"].lower())
        for alias in (party["name"], *party.get("aliases", ())):
            known.setdefault(alias.lower(), name)
    return known


def _plain(name: str, names: dict[str, str]) -> str:
    return names.get(name.lower(), name.lower())


def _matches(subject: Subject, entry: Gold) -> bool:
    """Return whether a subject is the annotated one, as the score counts it."""
    if subject.name == entry.subject:
        return True
    ours, theirs = _words(subject.name), _words(entry.subject)
    return entry.type != "issue" and bool(ours and theirs) and len(ours & theirs) / min(len(ours), len(theirs)) >= 0.5


def _words(name: str) -> set[str]:
    return set("".join(letter if letter.isalnum() else " " for letter in name.lower()).split()) - _IDLE
