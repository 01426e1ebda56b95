"""Echoes: stands on what was just named: "Oslo wants a toll. Lima accepts [it]", "..., but Lima rejects [the idea]"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate, Passage, find_candidates
from accord.extract.positions.turns import is_denied, is_turn, points_back
from accord.terms.claim import Evidence, Position, Stance
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_MAYBE = frozenset(("may", "might", "could", "should", "must", "if", "unless", "until", "once", "provided", "whether"))
_THINGS = ("NN", "NNP", "VBG")
_PLACES = ("dobj", "pobj", "attr", "conj", "appos")
_CLAUSES = ("ccomp", "xcomp", "csubj", "acl", "pcomp")  # what "it" then stands for: "said it was wrong [to leave]"
_SHARE = 0.8  # of the sureness of the position whose words "it" means


def find_echoes(
    scene: Scene, passages: Sequence[Passage], both: Sequence[str], told: Sequence[Position]
) -> Iterator[Position]:
    """Yield the stands that sides take with "it" on what the positions of the sentence before are on."""
    for passage in passages:
        yield from _within(scene, passage, both, told)
    named: list[Position] = []
    for before, passage in pairwise(passages):
        if any(position.passage.start == before.span.start for position in told) or not named:
            named = _named_in(before, told)
        here = any(position.passage.start == passage.span.start for position in told)
        if here or not named or passage.sentence.start != before.sentence.end:
            named = []
            continue
        found = [
            echo for candidate in find_candidates(scene, passage, both) for echo in _echoed(scene, candidate, named)
        ]
        yield from found
        named = [*named, *found] if found else []


def _within(scene: Scene, passage: Passage, both: Sequence[str], told: Sequence[Position]) -> Iterator[Position]:
    """Yield the stands of others on what the one position of a sentence is on: "..., but Lima rejects [the idea]"."""
    named = _named_in(passage, told)
    if not named:
        return
    end = named[0].spans_of("content")[0].end
    for candidate in find_candidates(scene, passage, both):
        candidate.clauses = [clause for clause in candidate.clauses if clause.verb.idx > end]
        yield from _echoed(scene, candidate, named)


def _named_in(before: Passage, told: Sequence[Position]) -> list[Position]:
    """Return the positions that a sentence tells on one thing that "it" can mean, the surest first."""
    named = [position for position in told if position.passage.start == before.span.start]
    if len({position.content for position in named}) != 1 or not _names_a_thing(named[0], before):
        return []
    return sorted(named, key=lambda position: -(position.confidence or 0))


def _names_a_thing(position: Position, before: Passage) -> bool:
    """Return whether what a position is on is one thing that "it" can mean."""
    content = position.spans_of("content")[0]
    inside = [token for token in before.sentence if content.start <= token.idx < content.end]
    places = {token.i for token in inside}
    tops = [token for token in inside if token.head.i not in places or token.head.i == token.i]
    return not before.quoted and position.stance != "conditional" and len(tops) == 1 and tops[0].tag_ in _THINGS


def _echoed(scene: Scene, candidate: Candidate, named: Sequence[Position]) -> Iterator[Position]:
    """Yield the position that a side takes on what others' are on, where a clause of it says so with "it"."""
    for clause in candidate.clauses if all(position.party != candidate.side for position in named) else ():
        thing = None if clause.joint else _it_of(clause.verb)
        stance = _stance_of(candidate, clause.verb, thing) if thing is not None else None
        known = named[0].spans_of("content")[0]
        if thing is not None and stance is not None and not _may_mean_another(scene, candidate, thing, known):
            yield _as_held(scene, candidate, named[0], stance, clause.verb)
            return


def _it_of(verb: Token) -> Token | None:
    """Return the "it" that a verb takes, finds so, or says to be so: "accepts [it]", "agreed to [it]"."""
    direct = (child for child in verb.rights if child.dep_ == "dobj")
    to = (inner for child in verb.rights if child.lower_ == "to" for inner in child.rights if inner.dep_ == "pobj")
    said = (child for child in verb.children if child.dep_ == "ccomp" and child.lemma_ == "be")
    own = (inner for child in said for inner in child.lefts if inner.dep_ == "nsubj")
    return next((token for token in (*direct, *to, *own) if token.lower_ == "it" or points_back(token)), None)


def _stance_of(candidate: Candidate, verb: Token, thing: Token) -> Stance | None:
    below = thing.head
    if any(token.lower_ in _MAYBE for token in candidate.passage.sentence):
        return None
    taken, spurned = is_turn(verb, "take"), is_turn(verb, "spurn")
    if (taken or spurned) and thing.dep_ != "nsubj":
        against = spurned != is_denied(verb)
        return None if against and taken and verb.tag_ == "VBN" else "opposes" if against else "supports"
    said = is_turn(verb, "hold") and thing.dep_ == "nsubj"
    if is_denied(verb) or not (said or (is_turn(verb, "find") and thing.dep_ == "dobj")):
        return None
    called = [child for child in below.rights if child.dep_ in ("acomp", "oprd", "attr")]
    if any(token.dep_ in _CLAUSES for token in below.subtree if token.i > below.i):
        return None
    barred = candidate.passage.turned("barred")
    if any(token.i in barred for child in called for token in child.subtree):
        return None if is_denied(below) else "opposes"
    return "supports" if any(child.lower_ == "acceptable" for child in called) and not is_denied(below) else None


def _may_mean_another(scene: Scene, candidate: Candidate, thing: Token, known: Span) -> bool:
    """Return whether an "it" may mean what its own sentence names before it, beside what is known to be meant."""
    before = (token for token in candidate.passage.sentence if token.i < thing.i)
    before = (token for token in before if not known.start <= token.idx < known.end)
    rivals = (token for token in before if token.tag_ == "NN" and token.dep_ in _PLACES and not token.ent_type_)
    return any(scene.mention_at(token.i) is None for token in rivals)


def _as_held(scene: Scene, candidate: Candidate, position: Position, stance: Stance, verb: Token) -> Position:
    """Return a position as another side holds it: on the same words, told in that side's own sentence."""
    text = scene.article.text

    def entry(field: str, span: Span) -> Evidence:
        return Evidence(field, span.start, span.end, span.of(text))

    own = [mention.span for clause in candidate.clauses for mention in clause.mentions]
    same = [entry(field, span) for field in ("subject", "content") for span in position.spans_of(field)]
    return Position(
        evidence=(
            entry("claim", candidate.passage.span),
            entry("claim", Span(position.passage.start, position.passage.end)),
            *(entry("party", span) for span in own[:1]),
            entry("stance", Span(verb.idx, verb.idx + len(verb))),
            *same,
        ),
        rule="echo",
        party=candidate.side,
        holder=candidate.person,
        subject_type=position.subject_type,
        subject=position.subject,
        stance=stance,
        content=position.content,
        confidence=round(_SHARE * (position.confidence or 0), 2),
    )
