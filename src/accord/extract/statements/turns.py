"""Turns: the paragraphs of a transcript, each with the label of the one who speaks in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.statements.incumbents import as_speaker
from accord.extract.statements.media import is_outlet_of
from accord.extract.statements.parts import Speaker
from accord.lexicon.offices import person_words
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOUD = re.compile(r"^(?P<label>[QA]|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,4})(?: \([^)]*\))?: ?(?=\S)")
_LABEL = re.compile(r"^(?P<label>[A-Z][\w.’'/-]*(?: [A-Z][\w.’'-]*){0,4})(?: \([^)]*\))?: ?(?=\S)")
_ASKS = re.compile(
    r"^(?:Q|questions?|reporters?|moderator|correspondent|journalist|interviewer|host|anchor|press)$",
    re.I,
)
_FIRST = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us|you|You|your)\b")
_ANSWER = "A"
_LEAST_TURNS = 3
_SHARE = 0.3  # of the paragraphs, from which labels in small letters make a transcript


def find_turns(scene: Scene) -> Iterator[tuple[int, Speaker]]:
    """Yield the paragraphs of a transcript with who speaks in them; questions are nobody's statement."""
    labels = _labels(scene)
    speaker: Speaker | None = None
    for number, (paragraph, label) in enumerate(zip(scene.paragraphs, labels, strict=False)):
        if label is not None:
            span = Span(paragraph.start + label.start("label"), paragraph.start + label.end("label"))
            answers = _interviewee(scene, labels, span) if label["label"] == _ANSWER else None
            named = answers or _labelled(scene, label["label"], span)
            speaker = None if _asks(scene, label["label"]) or (label["label"] == _ANSWER and not answers) else named
        if speaker is not None and (label is not None or not _is_narrated(scene, paragraph)):
            yield number, speaker


def _is_narrated(scene: Scene, paragraph: Span) -> bool:
    """Return whether a paragraph without a label quotes somebody and itself says no "I" or "we": no turn of a talk."""
    text = scene.article.text
    quotes = [quote.outer for quote in scene.quotes if paragraph.holds(quote.outer)]
    own = (found.start() for found in _FIRST.finditer(text, paragraph.start, paragraph.end))
    return bool(quotes) and all(any(quote.start <= at < quote.end for quote in quotes) for at in own)


def _interviewee(scene: Scene, labels: Sequence[re.Match[str] | None], words: Span) -> Speaker | None:
    """Return who answers behind a bare "A:": the one person named before the first label, the most named of several."""
    first = next(number for number, label in enumerate(labels) if label is not None)
    before = Span(0, scene.paragraphs[first].start)
    people = Counter(one.actor for one in scene.mentions_in(before) if scene.actor(one.actor).kind == "person")
    return as_speaker(scene, scene.actor(people.most_common(1)[0][0]), words) if people else None


def _labels(scene: Scene) -> Sequence[re.Match[str] | None]:
    """Return the label of each paragraph, empty where the text is no transcript.

    Labels in capitals need no more than their number; others stand in a text in which somebody asks.
    """
    text = scene.article.text
    loud = [_LOUD.match(paragraph.of(text)) for paragraph in scene.paragraphs]
    if sum(label is not None for label in loud) >= _LEAST_TURNS:
        return loud
    labels = [_LABEL.match(paragraph.of(text)) for paragraph in scene.paragraphs]
    found = [label["label"] for label in labels if label is not None]
    many = len(found) >= max(_LEAST_TURNS, _SHARE * len(labels))
    asks = [label for label in found if _asks(scene, label)]
    return labels if many and (len(asks) > 1 or any(_ASKS.match(label) for label in asks)) else ()


def _asks(scene: Scene, label: str) -> bool:
    """Return whether a label is that of a question: the press, or the medium that holds the interview."""
    if _ASKS.match(label) or is_outlet_of(scene, label):
        return True
    return any(actor.kind == "outlet" and actor.name.lower() == label.lower() for actor in scene.actors)


def _labelled(scene: Scene, label: str, span: Span) -> Speaker:
    words = [word.strip(".").lower() for word in label.split()]
    for actor in scene.actors:
        if actor.kind == "person" and actor.name.split()[-1].lower() == words[-1]:
            return as_speaker(scene, actor, span)
    office = [a for a in scene.actors if a.kind == "person" and words[-1] in (a.role or "").lower().split()]
    if words[-1] in person_words() and office:
        return as_speaker(scene, office[0], span)
    return Speaker(span, " ".join(words).title(), None, None, named=words[-1] not in person_words())
