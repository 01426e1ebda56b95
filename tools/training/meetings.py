"""Train the judge of meetings: is an event that the rules put together one that an annotator put on record?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.extract.meetings.claims import claim_of
from accord.extract.meetings.event import Event
from accord.extract.meetings.events import find_events
from accord.extract.meetings.features import features
from accord.extract.meetings.judging import may_be_recorded
from accord.extract.statements import extract_statements
from accord.terms.extraction import Extraction
from accord.terms.wire import to_json
from tools.training.corpus import Annotated
from tools.training.fit import Aim, Example, Fitted, fit_judge
from tools.training.scoring import load_score

GROUPINGS = 8
SLACK = 0.005
ENOUGH = 0.35  # the likeness from which the score counts a meeting as found


@dataclass(frozen=True, slots=True)
class Pairing:
    """An event with the annotated meeting it is paired with, by the score's own rule; None without one."""

    annotated: Annotated
    event: Event
    events: tuple[Event, ...]
    meeting: Mapping[str, object] | None


def train(corpus: Sequence[Annotated]) -> dict[str, Fitted]:
    """Return the fitted judge."""
    pairs = list(pairings(corpus))
    press = [annotated.gold["meetings"] for annotated in corpus if not annotated.origin]
    wanted = sum(not entry.get("doubt") for meetings in press for entry in meetings)
    examples = [_example(pair) for pair in pairs]
    found = sum(example.right and example.weight > 0 and not example.origin for example in examples)
    return {"kept": fit_judge(examples, Aim(0.7, wanted - found, GROUPINGS, SLACK), strength=0.05)}


def _example(pair: Pairing) -> Example:
    doubted = pair.meeting is not None and bool(pair.meeting.get("doubt"))
    return Example(
        features(pair.annotated.scene, pair.event, pair.events),
        pair.meeting is not None,
        pair.annotated.process,
        0.0 if doubted or not may_be_recorded(pair.event) else 1.0,
        pair.annotated.origin,
    )


def pairings(corpus: Sequence[Annotated]) -> Iterator[Pairing]:
    """Yield every event that the rules find, paired one to one with the annotated meetings, the likest first."""
    score = load_score()
    for annotated in corpus:
        scene = annotated.scene
        statements, _ = extract_statements(scene)
        events = find_events(scene, statements)
        text, names = scene.article.text, score.Names(annotated.gold)
        wanted = score.from_gold(annotated.gold, text, names)["meetings"]
        claims = tuple(claim_of(scene, event) for event in events)
        record = json.loads(json.dumps(to_json(Extraction(scene.article, scene.actors, claims, ()))))
        given = score.from_claims(record, text, names)["meetings"]
        paired = _paired(given, wanted, score.meeting_likeness)
        for i, event in enumerate(events):
            yield Pairing(annotated, event, events, paired.get(i))


def _paired(
    given: Sequence[Mapping[str, object]],
    wanted: Sequence[Mapping[str, object]],
    likeness: Callable[[Mapping[str, object], Mapping[str, object]], float],
) -> dict[int, Mapping[str, object]]:
    pairs = sorted(((likeness(p, g), i, j) for i, p in enumerate(given) for j, g in enumerate(wanted)), reverse=True)
    by_given: dict[int, Mapping[str, object]] = {}
    taken: set[int] = set()
    for like, i, j in pairs:
        if like >= ENOUGH and i not in by_given and j not in taken:
            by_given[i] = wanted[j]
            taken.add(j)
    return by_given
