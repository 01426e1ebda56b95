"""Recall: "he", "they", "the official" and "both sides" lead back to someone who spoke or was named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.names import country_of_outlet
from accord.lexicon.offices import person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset(("he", "she", "him", "her"))
_THEY = frozenset(("they", "both", "one", "another", "them"))
_PEOPLE = frozenset(("leaders", "presidents", "ministers", "men", "women", "pair", "duo", "officials", "diplomats"))
_SIDES = frozenset(("sides", "countries", "nations", "governments", "parties", "delegations", "states", "neighbours"))
_EPITHETS = {
    "leader": frozenset(("president", "minister", "premier", "chancellor", "king", "emir", "sultan", "prince")),
    "dictator": frozenset(("leader", "dictator", "president")),
    "diplomat": frozenset(("minister", "envoy", "ambassador", "secretary", "representative")),
    "politician": frozenset(("minister", "president", "senator", "chancellor")),
    "republican": frozenset(("president", "senator")),
}
_BRANCHES = frozenset(
    (
        "foreign",
        "finance",
        "defence",
        "defense",
        "prime",
        "interior",
        "trade",
        "commerce",
        "economy",
        "energy",
        "oil",
        "deputy",
        "vice",
        "health",
        "justice",
        "treasury",
        "press",
        "security",
        "chief",
        "special",
        "supreme",
        "former",
        "crown",
    )
)
_AHEAD = 900  # characters in which a person may still be named after "the press secretary said"


def recall_pronoun(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return who a pronoun in the subject's place leads back to; None where that is not plain."""
    words = Span(head.idx, head.idx + len(head))
    last = earlier.last
    if head.lower_ in _HE:
        mention = scene.mention_at(head.i)
        fresh = last is not None and _is_human(scene, last) and earlier.is_fresh(scene.article.text)
        if last is not None and (fresh or (mention is None and _is_human(scene, last))):
            return replace(last, words=words, inferred=True)
        if mention is None:
            return _office_before(scene, head, earlier)
        return as_speaker(scene, scene.actor(mention.actor), words)
    if head.lower_ == "both":
        return recall_pair(scene, head)
    if last is None or last.medium:
        return None
    if head.lower_ in _THEY and (not _is_human(scene, last) or not last.named):
        return replace(last, words=words, inferred=True)
    if head.lower_ == "it" and last.actor is not None and scene.actor(last.actor).kind not in ("person", "unnamed"):
        return replace(last, words=words, inferred=True)
    return None


def _office_before(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return the one described by office in the same sentence before: "the UN envoy expects a deal, he said"."""
    start = head.sent.start_char
    for mention in reversed([found for found in scene.mentions if start <= found.span.start < head.idx]):
        if mention.how == "description" and scene.actor(mention.actor).kind == "unnamed":
            noun = scene.doc[mention.root]
            if noun.lower_ in person_words():
                actor = scene.actor(mention.actor)
                return recall_description(scene, noun, mention, earlier) or as_speaker(scene, actor, mention.span)
    return None


def as_speaker(scene: Scene, actor: Actor, words: Span) -> Speaker:
    """Return an actor as the speaker that some words lead back to."""
    side = scene.actor(actor.represents).name if actor.represents else None
    return Speaker(words, actor.name, actor.id, side, named=actor.kind != "unnamed", inferred=True)


def _is_human(scene: Scene, speaker: Speaker) -> bool:
    """Return whether a speaker is one human being."""
    if speaker.actor is not None and scene.actor(speaker.actor).kind == "person":
        return True
    return any(word in person_words() for word in speaker.name.lower().split())


def recall_pair(scene: Scene, head: Token) -> Speaker | None:
    """Return whom "both leaders" or "the two sides" means: the two most spoken of so far."""
    people = head.lower_ in _PEOPLE
    if not people and head.lower_ not in _SIDES and head.lower_ != "both":
        return None
    told = {child.lower_ for child in head.children}
    bare = head.lower_ in ("pair", "duo", "sides", "parties") and "the" in told and not told & {"other", "all"}
    if not (bare or head.lower_ == "both" or "both" in told or {"the", "two"} <= told):
        return None
    counted: Counter[str] = Counter()
    for mention in scene.mentions:
        if mention.span.start >= head.idx:
            break
        actor = scene.actor(mention.actor)
        if people and actor.kind == "person":
            counted[actor.id] += 1
        if not people and scene.side(actor.id).kind in ("state", "armed_group"):
            counted[actor.side] += 1
    pair = [scene.actor(found) for found, _ in counted.most_common(2)]
    if len(pair) < 2:
        return None
    pair.sort(key=lambda actor: list(counted).index(actor.id))
    sides = dict.fromkeys(scene.side(actor.id).name for actor in pair)
    names = " and ".join(actor.name for actor in pair)
    return Speaker(Span(head.idx, head.idx + len(head)), names, None, " and ".join(sides), inferred=True)


def recall_description(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return whom "the minister" or "the official" means: a speaker before who fits, else a person named near by."""
    if head.lower_ not in person_words() | _EPITHETS.keys() or not _is_definite(head):
        return None
    actor = scene.actor(mention.actor)
    for speaker, _ in reversed(earlier.heard[-6:]):
        if _fits_speaker(scene, head, actor, speaker):
            return replace(speaker, words=mention.span, inferred=True)
    found = next(_people_near(scene, head, mention, actor), None)
    return as_speaker(scene, found, mention.span) if found is not None else None


def _is_definite(head: Token) -> bool:
    determiners = [child.lower_ for child in head.children if child.dep_ in ("det", "nummod")]
    return not head.tag_.endswith("S") and not set(determiners) - {"the", "that"}


def _people_near(scene: Scene, head: Token, mention: Mention, actor: Actor) -> Iterator[Actor]:
    """Yield the people of this office: those named before, of the outlet's own country first, then those named next."""
    fits = [
        (found, person)
        for found in scene.mentions
        if found.how in ("name", "alias")
        and (person := scene.actor(found.actor)).kind == "person"
        and _fits_role(head, person.role)
        and _same_side(actor, person)
    ]
    before = [person for found, person in fits if found.span.start < mention.span.start]
    home = country_of_outlet(scene.article.outlet or "")
    if actor.represents is None:
        yield from (person for person in reversed(before) if scene.side(person.id).name == home)
    yield from reversed(before)
    if head.lower_ not in ("official", "source", "member", "diplomat"):
        yield from (person for found, person in fits if 0 < found.span.start - mention.span.start < _AHEAD)


def _fits_speaker(scene: Scene, head: Token, actor: Actor, speaker: Speaker) -> bool:
    if speaker.actor is None:
        return head.lower_ in speaker.name.lower().split()
    known = scene.actor(speaker.actor)
    if known.kind == "person":
        return _fits_role(head, known.role) and _same_side(actor, known)
    singular = head.lower_ in known.name.lower().split()
    return known.kind == "unnamed" and singular and _same_side(actor, known)


def _fits_role(head: Token, role: str | None) -> bool:
    """Return whether a person of this office can be called by this word: a president is "the leader"."""
    words = set((role or "").lower().replace("-", " ").split())
    alike = _EPITHETS.get(head.lower_, frozenset())
    if head.lower_ not in words and not words & alike:
        return False
    own = {token.lower_ for token in head.lefts} & _BRANCHES
    return own <= words if own else head.lower_ in alike or not words & {"vice", "deputy", "former"}


def _same_side(one: Actor, other: Actor) -> bool:
    return one.represents is None or other.represents is None or one.represents == other.represents
