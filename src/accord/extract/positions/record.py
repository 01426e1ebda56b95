"""Putting a position on record: its fields, each with its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from accord.extract.marked import within_marks
from accord.extract.positions.calling import is_telling
from accord.extract.positions.candidates import Candidate
from accord.extract.positions.contents import can_be_shown, says_itself
from accord.extract.positions.cutting import content_of
from accord.extract.positions.hanging import condition_of, is_wanted_first, proviso_of
from accord.extract.positions.occasion import as_occasion
from accord.extract.positions.provisos import words_of
from accord.extract.positions.stances import stance_of, stance_words
from accord.extract.positions.stands import Likely, Stand
from accord.extract.positions.subjects import Subject, is_spoken_of
from accord.extract.positions.units import Unit
from accord.terms.claim import Evidence, Position, Stance
from accord.terms.mark import Scene
from accord.terms.span import Span

_NEARLY = 0.7  # of the surest score


def positions_of(scene: Scene, stand: Stand) -> Iterator[Position]:
    """Yield the positions of a stand: one for each stance that its surest sentences show.

    It is put in the words of the surest sentence that says by itself what the side is for or against. A stance is left
    out where no sentence does, or where it rests only on sentences half as sure as the surest.
    """
    views = _Views()
    by_stance: dict[Stance, list[Likely]] = {}
    for each in _told(stand, views):
        by_stance.setdefault(views.stance(each), []).append(each)
    for stance, said in by_stance.items():
        shown = next(filter(views.is_clear, said), None)
        if shown is not None and 2 * said[0].score >= stand.best:
            subject = shown.subject if is_telling(shown.subject) else stand.subject
            subject = as_occasion(scene, shown.unit, subject)
            yield _position(scene, [shown, *(each for each in said if each is not shown)], subject, stance)


def _told(stand: Stand, views: _Views) -> Sequence[Likely]:
    """Return the units that a position points at; the others of their sentences where none of them is clear."""
    if any(map(views.is_clear, stand.shown)):
        return stand.shown
    return [next(filter(views.is_clear, stand.beside(each)), each) for each in stand.shown]


class _Views:
    """The stance of each unit of a stand, and whether it is clear, each found once."""

    def __init__(self) -> None:
        self._stances: dict[int, Stance] = {}
        self._clear: dict[int, bool] = {}

    def stance(self, said: Likely) -> Stance:
        """Return the stance of a unit."""
        if id(said) not in self._stances:
            self._stances[id(said)] = stance_of(said.unit, said.subject, said.traits)
        return self._stances[id(said)]

    def is_clear(self, said: Likely) -> bool:
        """Return whether a unit can be put on record in its own words."""
        if id(said) not in self._clear:
            clear = is_spoken_of(said.unit, said.subject) and says_itself(said.unit)
            self._clear[id(said)] = clear and can_be_shown(said.unit, self.stance(said)) and not self._is_first(said)
        return self._clear[id(said)]

    def _is_first(self, said: Likely) -> bool:
        """Return whether a unit is against something only as long as what its subject is has not come."""
        return self.stance(said) == "opposes" and is_wanted_first(said.unit, said.subject.token)


def consistent(positions: Iterable[tuple[Position, float]]) -> tuple[Position, ...]:
    """Return positions, the surest first in and in order of the text out, without words taken for and against at once.

    Of two positions of one party with different stances on the same words, the surer stays. The same words stand for
    a second issue only where that is nearly as sure, and either for an issue or for a plan, deal or meeting.
    """
    kept: list[tuple[Position, float, Span]] = []
    for position, sure in positions:
        content = position.spans_of("content")[0]
        rivals = [each for each in kept if each[0].party == position.party and each[2].meets(content)]
        if any(other.stance != position.stance for other, _, _ in rivals):
            continue
        again = (
            each for each in rivals if each[2] == content and each[0].subject_type == position.subject_type == "issue"
        )
        twice = any(each[2] == content and _is_named_twice(each[0], position) for each in rivals)
        if not twice and all(sure >= _NEARLY * surer for _, surer, _ in again):
            kept.append((position, sure, content))
    return tuple(position for position, _, _ in sorted(kept, key=lambda each: each[0].evidence[0].start))


def _is_named_twice(one: Position, other: Position) -> bool:
    """Return whether two positions on the same words are the one on an issue, the other on a plan, deal or meeting."""
    return (one.subject_type == "issue") != (other.subject_type == "issue")


def equally_sure(positions: Sequence[Position]) -> tuple[Position, ...]:
    """Return positions, those that several sides take by the same words each with the confidence of the surest.

    What two sides say together is no surer of the one than of the other.
    """
    surest: dict[tuple[object, ...], float] = {}
    for position in positions:
        words = _joint(position)
        surest[words] = max(surest.get(words, 0.0), position.confidence or 0.0)
    return tuple(replace(position, confidence=surest[_joint(position)]) for position in positions)


def _joint(position: Position) -> tuple[object, ...]:
    """Return what sides that take a stand together share: the words, the subject and the stance."""
    content = next(item for item in position.evidence if item.field == "content")
    return content, position.subject_type, position.subject, position.stance


def _position(scene: Scene, said: Sequence[Likely], subject: Subject, stance: Stance) -> Position:
    """Return the position that a side takes in some units, in the words of the surest."""
    text, unit = scene.article.text, said[0].unit
    condition = condition_of(unit) if stance == "conditional" else None
    first, *fields = _evidence(scene, unit, as_occasion(scene, unit, said[0].subject), stance)
    others = [each.unit.candidate.passage.span for each in said[1:]]
    further = [Evidence("claim", span.start, span.end, span.of(text)) for span in others]
    return Position(
        evidence=(first, *further, *fields),
        rule=f"{unit.way}+{'issue' if subject.type == 'issue' else 'named'}-judge",
        party=unit.candidate.side,
        holder=unit.candidate.person,
        subject_type=subject.type,
        subject=subject.name,
        stance=stance,
        content=_content(unit, stance).of(text),
        condition=condition.of(text) if condition is not None else None,
    )


def _evidence(scene: Scene, unit: Unit, subject: Subject, stance: Stance) -> Iterator[Evidence]:
    def entry(field: str, span: Span) -> Evidence:
        return Evidence(field, span.start, span.end, span.of(scene.article.text))

    yield entry("claim", unit.candidate.passage.span)
    party = party_words(unit.candidate)
    if party is not None:
        yield entry("party", party)
        if unit.candidate.person is not None:
            yield entry("holder", party)
    yield entry("stance", stance_words(unit, stance))
    if subject.token is not None:
        end = subject.token.idx + len(subject.token)
        length = len(subject.token) if subject.type == "issue" else len(subject.name)
        yield entry("subject", Span(end - length, end))
    yield entry("content", _content(unit, stance))
    condition = condition_of(unit) if stance == "conditional" else None
    if condition is not None:
        yield entry("condition", condition)


def _content(unit: Unit, stance: Stance) -> Span:
    """Return where the content stands, within the quotation that holds its beginning."""
    doc = unit.head.doc
    return within_marks(doc.text, _with_condition(unit, stance))


def _with_condition(unit: Unit, stance: Stance) -> Span:
    """Return where the content stands, with the condition right behind it where that is not told beside it."""
    span, proviso = content_of(unit, stance), proviso_of(unit)
    if proviso is None or (stance != "conditional" and not proviso.apart):
        return span
    words = words_of(proviso, unit.candidate.passage.sentence)
    if stance == "conditional":
        return _before(unit, span, words)
    return Span(span.start, words.end) if 0 < words.start - span.end <= len(", ") else span


def _before(unit: Unit, span: Span, condition: Span) -> Span:
    """Return a content without the condition that closes it, which is told beside it."""
    text = unit.head.doc.text
    before = text[span.start : condition.start].rstrip(" ,;–—") if span.start < condition.start < span.end else ""
    return Span(span.start, span.start + len(before)) if before.count(" ") and condition.start > unit.head.idx else span


def party_words(candidate: Candidate) -> Span | None:
    """Return the words that name the side: its speaker's, else those of its mention in the sentence."""
    statement = candidate.passage.statement
    if candidate.speaks and statement is not None and (named := statement.spans_of("speaker")):
        return named[0]
    subjects = [mention for clause in candidate.clauses for mention in clause.mentions if mention in candidate.mentions]
    return next((mention.span for mention in (*subjects, *candidate.mentions)), None)
