"""Notices: sentences that tell through whom others are said: "She gave an interview to", "This is reported by"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.media import as_medium, is_medium
from accord.extract.statements.parts import Speaker, Stretch
from accord.extract.statements.relays import find_interviewers, find_relays, is_own
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_REPORTED = frozenset(("report", "quote", "cite", "carry", "publish", "write", "broadcast", "release"))
_THIS = frozenset(("this", "that", "it"))
_WHOSE = frozenset(("the", "his", "her", "their", "its", "this", "these"))


def find_interviews(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[int, str, tuple[Speaker, ...]]]:
    """Yield where a sentence tells of an interview, with the person who gave it, and the medium."""
    for stretch in stretches:
        media = find_interviewers(scene, stretch)
        for mention in scene.mentions_in(stretch.span) if media else ():
            person = scene.actor(mention.actor)
            if person.kind == "person" and scene.doc[mention.root].dep_ == "nsubj":
                yield stretch.span.start, person.id, media
                break


def find_carriers(scene: Scene, stretches: Sequence[Stretch]) -> Mapping[int, tuple[Speaker, ...]]:
    """Return the media that a sentence gives for the one before it, by where that begins: "This is reported by …"."""
    found: dict[int, tuple[Speaker, ...]] = {}
    for before, stretch in pairwise(stretches):
        for token in scene.doc[stretch.first : stretch.last]:
            if token.lemma_.lower() in _REPORTED and _points_back(token):
                media = [as_medium(scene, one) for one in _agents(token) if is_medium(scene, one)]
                found[before.span.start] = tuple(medium for medium in media if not is_own(scene, medium))
        if tells_occasion(scene, stretch) is not None:
            found[before.span.start] = find_relays(scene, stretch)
    return {start: media for start, media in found.items() if media}


def tells_occasion(scene: Scene, stretch: Stretch) -> Token | None:
    """Return the verb of a sentence that only tells when words told before were said: "He made the remarks in Oslo"."""
    for token in scene.doc[stretch.first : stretch.last]:
        if token.lower_ in ("made", "makes") and not stretch.quotes and not is_passive(token):
            said = next((child for child in token.children if child.dep_ == "dobj"), None)
            if said is not None and said.lower_ in (
                "remarks",
                "remark",
                "comments",
                "comment",
                "statement",
                "statements",
            ):
                return token if any(child.lower_ in _WHOSE for child in said.children) else None
    return None


def _points_back(verb: Token) -> bool:
    """Return whether what was reported is what was told before: "this", "his statement"."""
    subject = own_subject(verb) if verb.pos_ == "VERB" and is_passive(verb) else None
    if subject is None or any(child.dep_ in ("ccomp", "xcomp") for child in verb.children if child.i > verb.i):
        return False
    words = {child.lower_ for child in subject.children}
    return subject.lower_ in _THIS or (subject.lemma_.lower() in words_of("nouns") and bool(words & _WHOSE))


def _agents(verb: Token) -> Iterator[Token]:
    by = (child for child in verb.children if child.dep_ in ("agent", "prep") and child.lower_ in ("by", "in"))
    for token in by:
        yield from (child for child in token.children if child.dep_ == "pobj")
