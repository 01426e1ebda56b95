"""Train the judges of positions: is there one, on what, and with which stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from accord.extract.positions.candidates import Candidate, find_candidates, find_passages
from accord.extract.positions.odds import worded
from accord.extract.positions.sides import both_sides, main_sides
from accord.extract.positions.stances import JUDGED, stance_traits
from accord.extract.positions.stands import Likely, find_stands, stand_traits
from accord.extract.positions.subjects import (
    Hearing,
    Subject,
    find_issues,
    find_named,
    hear,
    issue_traits,
    named_traits,
)
from accord.extract.positions.topics import Topics, find_topics
from accord.extract.positions.traits import passage_traits, unit_traits
from accord.extract.positions.units import Unit, find_units
from accord.extract.statements import extract_statements
from accord.lexicon.names import known_names
from accord.terms.span import Span
from tools.training.corpus import Annotated, Entry
from tools.training.fit import Fitted
from tools.training.folds import Course, Lesson, Numbers

GATE = 0.1  # a unit less likely than this is not asked what it is on
FLOOR = 0.04
STRENGTHS = {"issue": 0.025, "named": 0.05}  # the judge of issues weighs each word of a unit for each issue
_IDLE = frozenset(("the", "a", "of", "s"))


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated position; `key` tells it from all others, `place` is where its content stands."""

    key: tuple[str, int]
    type: str
    subject: str
    stance: str
    doubt: bool
    place: Span | None


@dataclass(frozen=True, slots=True)
class Row:
    """A unit with its features, its subjects with theirs, and the annotated positions of its side.

    `near` are those whose evidence meets the sentence (what the score counts as found), `gold` those among them whose
    content is the unit's. `held` tells the units of one side in one sentence.
    """

    held: tuple[str, int, str]
    process: str
    origin: str
    unit: Unit
    traits: tuple[str, ...]
    subjects: tuple[tuple[Subject, tuple[str, ...]], ...]
    near: tuple[Gold, ...]
    gold: tuple[Gold, ...]

    @property
    def weight(self) -> float:
        """How much is learnt from it: half where the annotator doubted all there is."""
        return 0.5 if self.gold and all(entry.doubt for entry in self.gold) else 1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One subject of one unit, with the chance that the unit is a position, and what the judge of subjects learns."""

    row: Row
    subject: Subject
    chance: float
    lesson: Lesson


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the judges `unit`, `issue`, `named`, `stand` and one for each stance.

    The first three only propose, so their thresholds are low; the last one decides on what they hold of articles of
    negotiations that they were not fitted on, and its threshold and figures count as the score does.
    """
    rows = [row for annotated in corpus for row in _rows(annotated)]
    press = [annotated.gold["positions"] for annotated in corpus if not annotated.origin]
    wanted = sum(not entry.get("doubt") for positions in press for entry in positions)
    lessons = [Lesson(r.traits, bool(r.gold), r.process, r.weight, r.origin) for r in rows]
    unit = Course(lessons, seen_at_least=14, strength=0.012)
    likely = unit.held_out()
    asked = {label: _asked(rows, likely, issues=label == "issue") for label in ("issue", "named")}
    courses = {
        label: Course([each.lesson for each in found], seen_at_least=3, strength=STRENGTHS[label])
        for label, found in asked.items()
    }
    scored = [
        (each, float(each.chance * score))
        for label, found in asked.items()
        for each, score in zip(found, courses[label].held_out(), strict=True)
    ]
    weighed = [found for article in _by_article(scored) for found in _stands(article)]
    stand = Course([lesson for _, lesson in weighed], seen_at_least=3, strength=0.01)
    judged = zip(weighed, stand.held_out().tolist(), strict=True)
    threshold, *figures = _best([(hits, score) for (hits, each), score in judged if not each.origin], wanted)
    fitted = {"unit": Fitted(unit.judge(GATE), *figures), "stand": Fitted(stand.judge(threshold), *figures)}
    fitted |= {label: Fitted(course.judge(FLOOR), *figures) for label, course in courses.items()}
    return fitted | _fit_stances(rows)


def _by_article(scored: Sequence[tuple[Asked, float]]) -> Iterator[list[tuple[Asked, float]]]:
    """Yield what is likely enough to be said in each article."""
    articles: dict[str, list[tuple[Asked, float]]] = {}
    for each, score in scored:
        if score >= FLOOR and each.chance >= GATE:
            articles.setdefault(each.row.held[0], []).append((each, score))
    yield from articles.values()


def _stands(article: Sequence[tuple[Asked, float]]) -> Iterator[tuple[list[Gold], Lesson]]:
    """Yield each stand of an article, as the annotated positions that its sentences meet, with what is learnt of it."""
    rows = {(id(each.row.unit), each.subject.type, each.subject.name): each.row for each, _ in article}
    stands = find_stands([Likely(each.row.unit, each.subject, score, each.row.traits) for each, score in article])
    for stand, traits in zip(stands, stand_traits(stands), strict=True):
        met = [rows[id(said.unit), said.subject.type, said.subject.name] for said in stand.shown]
        hits = [entry for row in met for entry in row.near if _matches(stand.subject, entry)]
        firm = any(not entry.doubt for entry in hits)
        weight = 0.0 if hits and not firm else 1.0
        yield hits, Lesson(traits, firm, met[0].process, weight, met[0].origin)


def _asked(rows: Sequence[Row], likely: Numbers, *, issues: bool) -> list[Asked]:
    """Return what a judge of subjects is asked; it learns only from units that are positions."""
    found = []
    for row, chance in zip(rows, likely, strict=True):
        if not row.gold and chance < GATE:
            continue
        for subject, traits in row.subjects:
            if (subject.type == "issue") is issues:
                right = any(_matches(subject, entry) and (entry.type == "issue") is issues for entry in row.gold)
                lesson = Lesson(traits, right, row.process, row.weight if row.gold else 0.0, row.origin)
                found.append(Asked(row, subject, float(chance), lesson))
    return found


def _best(judged: Sequence[tuple[list[Gold], float]], wanted: int) -> tuple[float, float, float, float]:
    """Return the threshold, with precision, recall and F1 as the score counts them there.

    It is half of the best F1: where what a judge gives are chances, taking all that are likelier than that is what
    makes F1 largest (Lipton and others 2014). The threshold that happens to be best on a few articles varies far more.
    """
    best = max(_f1(*_figures(judged, threshold, wanted)[1:]) for threshold in _thresholds())
    threshold, precision, recall = _figures(judged, round(best / 2, 3), wanted)
    return threshold, precision, recall, _f1(precision, recall)


def _thresholds() -> list[float]:
    return [round(number / 100, 2) for number in range(10, 60)]


def _figures(judged: Sequence[tuple[list[Gold], float]], threshold: float, wanted: int) -> tuple[float, float, float]:
    """Return the threshold with the precision and recall it gives."""
    given = [hits for hits, score in judged if score >= threshold]
    firm = [{entry.key for entry in hits if not entry.doubt} for hits in given]
    counted = sum(bool(keys) or not hits for keys, hits in zip(firm, given, strict=True))
    found = {key for keys in firm for key in keys}
    return threshold, sum(map(bool, firm)) / max(1, counted), len(found) / wanted


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1)


def _fit_stances(rows: Sequence[Row]) -> dict[str, Fitted]:
    """Fit one judge a stance on the subjects that were annotated."""
    taught = [
        (row, stance_traits(row.unit, subject, row.traits), entry.stance)
        for row in rows
        for subject, _ in row.subjects
        for entry in row.gold
        if _matches(subject, entry) and not entry.doubt
    ]
    fitted: dict[str, Fitted] = {}
    for stance in JUDGED:
        lessons = [Lesson(traits, said == stance, row.process, 1.0, row.origin) for row, traits, said in taught]
        course = Course(lessons, seen_at_least=4, strength=0.1)
        said, right = course.held_out() >= 0.5, np.array([lesson.right for lesson in lessons])
        hits = int((said & right).sum())
        precision, recall = hits / max(1, int(said.sum())), hits / max(1, int(right.sum()))
        fitted[stance] = Fitted(course.judge(0.5), precision, recall, _f1(precision, recall))
    return fitted


def _rows(annotated: Annotated) -> Iterator[Row]:
    scene = annotated.scene
    statements, _ = extract_statements(scene)
    passages = tuple(each for each in find_passages(scene, statements) if each.is_full)
    main, topics = main_sides(scene), find_topics(passages, scene.article.title or "")
    names = _names(annotated)
    for passage in passages:
        candidates = find_candidates(scene, passage, both_sides(scene, main))
        for candidate in candidates:
            near = tuple(_gold_of(annotated, candidate, names))
            whole = passage_traits(scene, candidate, main, len(candidates))
            held = (scene.article.source, passage.span.start, candidate.side)
            for unit in find_units(candidate):
                traits, hearing = (*whole, *unit_traits(scene, unit)), hear(unit)
                issues = [(s, _issue_traits(hearing, s, topics)) for s in find_issues(hearing, topics)]
                named = [(s, named_traits(hearing, s, traits)) for s in find_named(unit)]
                gold = tuple(entry for entry in near if _is_content(unit, entry))
                subjects = (*issues, *named)
                yield Row(held, annotated.process, annotated.origin, unit, traits, subjects, near, gold)


def _issue_traits(hearing: Hearing, subject: Subject, topics: Topics) -> tuple[str, ...]:
    return (*issue_traits(hearing, subject.name, topics), *worded(hearing, subject.name))


def _is_content(unit: Unit, entry: Gold) -> bool:
    """Return whether a unit's content is the annotated one: half of the shorter is shared, and it is not far longer."""
    if entry.place is None:
        return False
    ours, theirs = unit.content, entry.place
    shared = min(ours.end, theirs.end) - max(ours.start, theirs.start)
    length, wanted = ours.end - ours.start, theirs.end - theirs.start
    return shared > 0 and shared >= 0.5 * min(length, wanted) and length <= 3 * wanted + 40


def _gold_of(annotated: Annotated, candidate: Candidate, names: dict[str, str]) -> Iterator[Gold]:
    """Yield the annotated positions of the candidate's side whose evidence meets its sentence."""
    side = _plain(annotated.scene.actor(candidate.side).name, names)
    for number, entry in enumerate(cast("list[dict[str, str]]", annotated.gold["positions"])):
        spans = annotated.spans(cast("Entry", entry))
        if _plain(entry["party"], names) == side and any(candidate.passage.span.meets(span) for span in spans):
            key = (annotated.scene.article.source, number)
            place = _place(annotated.scene.article.text, entry["content"], spans)
            yield Gold(key, entry["subject_type"], entry["subject"], entry["stance"], bool(entry.get("doubt")), place)


def _place(text: str, content: str, spans: Sequence[Span]) -> Span | None:
    """Return where the content stands within the evidence."""
    found = (text.find(content, span.start, span.end + len(content)) for span in spans)
    return next((Span(at, at + len(content)) for at in found if at >= 0), None)


def _names(annotated: Annotated) -> dict[str, str]:
    """Return the party that each name stands for: of parties by their aliases, of people by their affiliation."""
    known = {entry.words.lower(): entry.name.lower() for entry in known_names()}
    for party in cast("list[dict[str, str]]", annotated.gold["parties"]):
        name = known.get(party["name"].lower(), party["name"].lower())
        for alias in (party["name"], *party.get("aliases", ())):
            known[alias.lower()] = name
    for person in cast("list[dict[str, str]]", annotated.gold["people"]):
        side = known.get((person.get("affiliation") or "").lower())
        if side is not None:
            for alias in (person["name"], *person.get("aliases", ()), person["name"].split()[-1]):
                known.setdefault(alias.lower(), side)
    return known


def _plain(name: str, names: dict[str, str]) -> str:
    return names.get(name.lower()) or names.get(name.lower().split()[-1], name.lower())


def _matches(subject: Subject, entry: Gold) -> bool:
    """Return whether a subject is the annotated one, as the score counts it."""
    if subject.name == entry.subject:
        return True
    ours, theirs = _words(subject.name), _words(entry.subject)
    return entry.type != "issue" and bool(ours and theirs) and len(ours & theirs) / min(len(ours), len(theirs)) >= 0.5


def _words(name: str) -> set[str]:
    return set("".join(letter if letter.isalnum() else " " for letter in name.lower()).split()) - _IDLE
