"""What a judge may weigh of a candidate: named features without any name of a party, person or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate, Passage
from accord.extract.positions.clauses import Clause
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "ADV", "AUX"))
_FOCUS = 60


def traits_of(scene: Scene, candidate: Candidate, main: Sequence[str]) -> tuple[str, ...]:
    """Return the features of a candidate, each once, in a fixed order."""
    return tuple(dict.fromkeys(_traits(scene, candidate, main)))


def _traits(scene: Scene, candidate: Candidate, main: Sequence[str]) -> Iterator[str]:
    passage = candidate.passage
    ways = tuple(_ways(candidate))
    yield from (f"way:{way}" for way in ways)
    yield f"kind:{scene.actor(candidate.side).kind}"
    rank = main.index(candidate.side) if candidate.side in main else 9
    yield f"rank:{min(rank, 4)}"
    yield f"length:{min(len(passage.sentence) // 10, 5)}"
    yield f"quoted:{passage.quoted}"
    yield f"said:{passage.statement is not None}"
    lead = ways[0] if ways else "none"
    for cue in dict.fromkeys(heard.name for heard in passage.cues):
        yield f"cue:{cue}"
        yield f"{lead}:cue:{cue}"
    for code in dict.fromkeys(heard.name for heard in passage.issues):
        yield f"issue:{code}"
        yield f"{lead}:issue:{code}"
    for clause in candidate.clauses:
        yield from _clause_traits(clause, passage)
    yield from _mention_traits(scene, candidate)
    yield from _word_traits(scene, passage, lead)


def _ways(candidate: Candidate) -> Iterator[str]:
    """Yield how the side is present, the strongest way first."""
    if candidate.speaks and any(clause.spoken for clause in candidate.clauses):
        yield "we"
    if any(not clause.spoken and not clause.joint for clause in candidate.clauses):
        yield "subject"
    if candidate.speaks:
        yield "speaker"
    if candidate.joint:
        yield "joint"
    if candidate.mentions:
        yield "mention"


def _clause_traits(clause: Clause, passage: Passage) -> Iterator[str]:
    verb = clause.verb
    denied = "not-" if clause.negated else ""
    yield f"does:{denied}{verb.lemma_.lower()}"
    if denied:
        yield "does:denied"
    if verb.dep_ == "ROOT":
        yield f"does:root:{verb.lemma_.lower()}"
    for child in verb.children:
        if child.dep_ == "aux":
            yield f"does:aux:{child.lower_}"
        elif child.dep_ in ("xcomp", "ccomp", "dobj", "attr", "acomp", "prep"):
            yield f"does:{child.dep_}:{child.lemma_.lower()}"
    at = verb.i - passage.sentence.start
    for heard in passage.cues:
        if heard.first <= at < heard.last:
            yield f"does:cue:{heard.name}"
            yield f"does:{denied}cue:{heard.name}"


def _mention_traits(scene: Scene, candidate: Candidate) -> Iterator[str]:
    passage = candidate.passage
    cues = {at: heard.name for heard in passage.cues for at in range(heard.first, heard.last)}
    for mention in candidate.mentions:
        root = scene.doc[mention.root]
        yield f"named:{mention.how}"
        yield f"named:{root.dep_}"
        owned = _owned_by(root)
        if owned is not None:
            yield f"owns:{owned.lemma_.lower()}"
            cue = cues.get(owned.i - passage.sentence.start)
            if cue is not None:
                yield f"owns:cue:{cue}"
        elif root.dep_ == "pobj":
            yield f"named:{root.head.lower_}"
            yield f"named:{root.head.lower_}:{root.head.head.lemma_.lower()}"


def _owned_by(root: Token) -> Token | None:
    """Return the noun that belongs to what a mention names: "Serbia's demand", "demand of Serbia"."""
    while root.dep_ == "conj":
        root = root.head
    if root.dep_ in ("poss", "amod", "compound", "nmod"):
        return root.head
    if root.dep_ == "pobj" and root.head.lower_ in ("of", "by", "from") and root.head.dep_ == "prep":
        return root.head.head
    return None


def _word_traits(scene: Scene, passage: Passage, lead: str) -> Iterator[str]:
    for token in passage.sentence:
        if token.pos_ in _CONTENT and token.is_alpha and _is_common(scene, token):
            yield f"word:{token.lemma_.lower()}"
    yield f"{lead}:root:{passage.sentence.root.lemma_.lower()}"


def _is_common(scene: Scene, token: Token) -> bool:
    return scene.mention_at(token.i) is None and not token.ent_type_
