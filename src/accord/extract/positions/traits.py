"""What a judge may weigh of a unit: named features without any name of a party, person or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.units import Unit, class_of
from accord.lexicon.issues import HINT, WIDE
from accord.lexicon.positions import type_of_noun
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "ADV", "AUX"))


def passage_traits(scene: Scene, candidate: Candidate, main: Sequence[str], sides: int) -> tuple[str, ...]:
    """Return what speaks for a candidate's having some position in its sentence; `sides` counts its rivals there."""
    return tuple(dict.fromkeys(_passage_traits(scene, candidate, main, sides)))


def _passage_traits(scene: Scene, candidate: Candidate, main: Sequence[str], sides: int) -> Iterator[str]:
    passage = candidate.passage
    ways = tuple(_ways(candidate))
    lead = ways[0] if ways else "none"
    yield from (f"way:{way}" for way in ways)
    yield f"kind:{scene.actor(candidate.side).kind}"
    yield f"rank:{min(main.index(candidate.side), 4) if candidate.side in main else 4}"
    yield f"length:{min(len(passage.sentence) // 10, 5)}"
    yield f"quoted:{passage.quoted}"
    yield f"voice:{_voice(candidate)}|{lead}"
    yield f"sides:{min(sides, 4)}|{lead}"
    cues = list(dict.fromkeys(heard.name for heard in passage.cues))
    issues = list(dict.fromkeys(heard.name for heard in passage.issues if not heard.name.endswith((HINT, WIDE))))
    yield f"issues:{min(len(issues), 3)}|{lead}"
    yield f"cues:{min(len(cues), 4)}|{lead}"
    yield f"{lead}:root:{class_of(passage.sentence.root)}"
    yield from _mention_traits(scene, candidate)


def _voice(candidate: Candidate) -> str:
    """Return whose words the sentence is, seen from the side: nobody's, its own or another's."""
    return "own" if candidate.speaks else "other" if candidate.voiced else "nobody"


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


def _mention_traits(scene: Scene, candidate: Candidate) -> Iterator[str]:
    for mention in candidate.mentions:
        root = scene.doc[mention.root]
        yield f"named:{mention.how}"
        yield f"named:{root.dep_}"
        if root.dep_ == "pobj":
            yield f"named:{root.head.lower_}"
            yield f"named:{root.head.lower_}:{class_of(root.head.head)}"


def unit_traits(scene: Scene, unit: Unit) -> tuple[str, ...]:
    """Return what speaks for a unit's holding a position."""
    return tuple(dict.fromkeys(_unit_traits(scene, unit)))


def _unit_traits(scene: Scene, unit: Unit) -> Iterator[str]:
    clause, predicate = unit.clause, unit.predicate
    subject = _subject_kind(unit)
    denied = "not-" if clause is not None and clause.negated else ""
    way = f"{unit.way}:{subject}"
    yield f"u:{way}"
    yield f"p:{denied}{class_of(predicate)}"
    yield f"p:{unit.way}:{class_of(predicate)}"
    yield f"p:tag:{unit.way}:{predicate.tag_}"
    yield f"p:dep:{unit.way}:{predicate.dep_}"
    cues = unit.cues_at(predicate)
    for cue in cues:
        yield f"p:cue:{denied}{cue}"
        yield f"p:cue:{way}:{denied}{cue}"
    yield f"p:cued:{way}:{bool(cues)}"
    if denied:
        yield f"p:denied:{way}"
    for child in predicate.children:
        if child.dep_ == "aux":
            yield f"p:aux:{denied}{child.lower_}"
            yield f"p:aux:{way}:{denied}{child.lower_}"
    above = predicate.head
    if above.i != predicate.i:
        yield f"above:{predicate.dep_}:{class_of(above)}"
        yield from (f"above:cue:{unit.way}:{cue}" for cue in unit.cues_at(above))
    voice = _voice(unit.candidate)
    yield f"v:{voice}:{way}"
    yield from (f"v:{voice}:{unit.way}:{child.lower_}" for child in predicate.children if child.dep_ == "aux")
    yield from (f"v:{voice}:{unit.way}:{denied}{cue}" for cue in cues)
    yield from _content_traits(scene, unit, way)


def _content_traits(scene: Scene, unit: Unit, way: str) -> Iterator[str]:
    head, words, passage = unit.head, unit.words, unit.candidate.passage
    link = head.head.lower_ if head.dep_ in ("pobj", "pcomp") else head.dep_
    link = "dobj" if link == "nsubjpass" or unit.predicate.head.i == head.i else link
    yield f"c:link:{way}:{link}"
    yield f"c:{class_of(unit.predicate)}:{link}"
    yield f"c:head:{class_of(head)}" if _is_common(scene, head) else f"c:named:{head.pos_}"
    yield f"c:pos:{head.pos_}"
    yield f"c:length:{min(len(words) // 4, 5)}|{unit.way}"
    kind = type_of_noun().get(head.lemma_.lower())
    if kind is not None:
        yield f"c:type:{kind}"
    inside = unit.inside
    plain = {heard.name for heard in passage.issues if heard.first in inside and not heard.name.endswith(WIDE)}
    strong = sorted(name for name in plain if not name.endswith((HINT, WIDE)))
    yield f"c:issues:{min(len(strong), 2)}:{unit.way}"
    yield f"c:issues:{bool(strong)}:{bool(plain)}:{bool(unit.cues_at(unit.predicate))}"
    yield from (f"c:word:{class_of(token)}" for token in words if _is_common(scene, token))


def _subject_kind(unit: Unit) -> str:
    """Return who does it, seen from the side: itself, the speaker's "we", both sides, another, or a thing."""
    clause = unit.clause
    if clause is None:
        return "own"
    if clause.spoken:
        return "we"
    if unit.way != "says":
        return "joint" if clause.joint else "own"
    if clause.mentions:
        return "other"
    if clause.subject is None:
        return "none"
    return "they" if clause.subject.pos_ == "PRON" else "thing"


def _is_common(scene: Scene, token: Token) -> bool:
    common = token.pos_ in _CONTENT and token.is_alpha and not token.ent_type_
    return common and scene.mention_at(token.i) is None
