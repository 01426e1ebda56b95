"""Incumbents: whom "the minister", "the official" or "the group" means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.beside import named_beside
from accord.extract.statements.epithets import recall_epithet
from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.charges import is_chief_of_else
from accord.lexicon.cues import alike_offices, words_of
from accord.lexicon.names import country_of_outlet
from accord.lexicon.offices import person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_QUALIFIES = ("amod", "poss", "compound", "prep", "nmod", "acl", "relcl")
_AHEAD = 900  # characters in which a person may still be named after "the press secretary said"


def recall_description(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return whom "the minister" or "the official" means: a speaker before who fits, else a person named near by."""
    if head.lower_ not in person_words() | alike_offices().keys() or not _is_definite(head):
        return None
    actor = scene.actor(mention.actor)
    heard = [speaker for speaker, _ in reversed(earlier.heard[-6:])]
    exact = next((one for one in heard if _fits_speaker(scene, head, actor, one, exact=True)), None)
    if exact is not None:
        return replace(exact, words=mention.span, inferred=True)
    called = recall_epithet(scene, head, mention, earlier)
    if called is not None:
        return called
    for speaker in heard:
        if _fits_speaker(scene, head, actor, speaker):
            return replace(speaker, words=mention.span, inferred=True)
    last = _just_spoke(scene, earlier)
    if last is not None and _is_called(scene, head, actor, last):
        return replace(last, words=mention.span, inferred=True)
    found = next(_people_near(scene, head, mention, actor), None) or _only_one(scene, head, mention, actor)
    return as_speaker(scene, found, mention.span) if found is not None else None


def _only_one(scene: Scene, head: Token, mention: Mention, actor: Actor) -> Actor | None:
    """Return the only person of a side that is named where an office of that side speaks: "the Omani minister"."""
    if actor.represents is None or head.lower_ not in words_of("recall", "sole"):
        return None
    own = [one for one in scene.actors if one.kind == "person" and one.represents == actor.represents]
    if len(own) != 1 or (own[0].role is not None and not _fits(head, actor, own[0])):
        return None
    named = (one.span.start for one in scene.mentions if one.actor == own[0].id)
    return own[0] if next(named, mention.span.end + _AHEAD) < mention.span.end + _AHEAD else None


def recall_group(scene: Scene, head: Token) -> Speaker | None:
    """Return which body "the group" or "the ministry" means: the last one named before that fits the word."""
    told = [child for child in head.children if not child.is_punct]
    if not any(child.lower_ in ("the", "this") for child in told) or any(_tells_apart(child) for child in told):
        return None
    if head.lower_ == "government":
        return _only_government(scene, head)
    for mention in reversed([found for found in scene.mentions if found.span.end < head.idx]):
        actor = scene.actor(mention.actor)
        words = mention.span.of(scene.article.text).lower().split()
        if (
            head.lower_ in words_of("recall", "groups")
            and actor.kind == "armed_group"
            and mention.how in ("name", "alias")
        ):
            return as_speaker(scene, actor, Span(head.idx, head.idx + len(head)))
        if head.lower_ in words_of("recall", "offices") and head.lower_ in words and len(words) > 1:
            return as_speaker(scene, actor, Span(head.idx, head.idx + len(head)))
    return None


def _only_government(scene: Scene, head: Token) -> Speaker | None:
    """Return the government of the one side of which an article names a government before."""
    before = [found for found in scene.mentions if found.how == "description" and found.span.end < head.idx]
    told = [scene.actor(found.actor) for found in before if scene.doc[found.root].lower_ == "government"]
    named = [actor for actor in told if actor.represents is not None]
    one = len({actor.represents for actor in named}) == 1
    meant = as_speaker(scene, named[-1], Span(head.idx, head.idx + len(head))) if one else None
    return replace(meant, inferred=False) if meant is not None else None


def _tells_apart(child: Token) -> bool:
    """Return whether a word tells one body from another; "armed" and a clause behind a comma do not."""
    if child.dep_ == "relcl":
        return child.left_edge.i == 0 or child.left_edge.nbor(-1).text != ","
    return child.dep_ in _QUALIFIES and child.lower_ not in words_of("recall", "plain")


def as_speaker(scene: Scene, actor: Actor, words: Span) -> Speaker:
    """Return an actor as the speaker that some words lead back to."""
    side = scene.actor(actor.represents).name if actor.represents else None
    return Speaker(words, actor.name, actor.id, side, named=actor.kind != "unnamed", inferred=True)


def _just_spoke(scene: Scene, earlier: Earlier) -> Speaker | None:
    """Return the person who spoke in the stretch before."""
    last = earlier.last
    if last is None or last.actor is None or not earlier.is_fresh(scene.article.text):
        return None
    return last if scene.actor(last.actor).kind == "person" else None


def _is_called(scene: Scene, head: Token, described: Actor, last: Speaker) -> bool:
    """Return whether the last speaker may be called so: by any office if he has none, a diplomat by his side."""
    assert last.actor is not None
    person = scene.actor(last.actor)
    if described.represents is None:
        return person.role is None
    return head.lower_ == "diplomat" and described.represents == person.side


def recall_short(scene: Scene, head: Token) -> Speaker | None:
    """Return whom "the PM" or "the FM" means: the last one of this office who is named before."""
    if head.text not in ("PM", "FM"):
        return None
    for mention in reversed([found for found in scene.mentions if found.span.start < head.idx]):
        person = scene.actor(mention.actor)
        if person.kind == "person" and _fits_role(head, person.role):
            return as_speaker(scene, person, Span(head.idx, head.idx + len(head)))
    return None


def _is_definite(head: Token) -> bool:
    determiners = [child.lower_ for child in head.children if child.dep_ in ("det", "nummod")]
    return not head.tag_.endswith("S") and not set(determiners) - {"the", "that"}


def _people_near(scene: Scene, head: Token, mention: Mention, actor: Actor) -> Iterator[Actor]:
    """Yield the people of this office: those named before, of the outlet's own country first, then those named next."""
    told = _offices_told(scene, head, actor)
    fits = [
        (found, person)
        for found in scene.mentions
        if found.how in ("name", "alias")
        and (person := scene.actor(found.actor)).kind == "person"
        and (person.id in told or _fits(head, actor, person))
    ]
    before = [person for found, person in fits if found.span.start < mention.span.start]
    home = country_of_outlet(scene.article.outlet or "")
    if actor.represents is None:
        yield from (person for person in reversed(before) if scene.side(person.id).name == home)
    yield from reversed(before)
    owned = head.lower_ in words_of("recall", "aides") and any(child.tag_ == "PRP$" for child in head.children)
    if not owned and head.lower_ not in ("official", "source", "member", "diplomat"):
        ahead = (person for found, person in fits if 0 < found.span.start - mention.span.start < _AHEAD)
        yield from (person for person in ahead if person.id in told or actor.represents in (None, person.represents))


def _offices_told(scene: Scene, head: Token, actor: Actor) -> set[str]:
    """Return the people of this office whose name only stands beside it: "Iran's envoy to Kuwait, Ana Gomes, told"."""
    found = set()
    for mention in scene.mentions:
        other = scene.actor(mention.actor)
        if mention.how != "description" or mention.root == head.i or other.represents != actor.represents:
            continue
        root = scene.doc[mention.root]
        words = " ".join(token.text for token in root.subtree)
        if root.lower_ in person_words() and _fits_role(head, words):
            named = named_beside(scene, mention)
            found |= {named.actor} if named is not None and scene.actor(named.actor).kind == "person" else set()
    return found


def _fits_speaker(scene: Scene, head: Token, actor: Actor, speaker: Speaker, *, exact: bool = False) -> bool:
    if speaker.actor is None:
        return head.lower_ in speaker.name.lower().split()
    known = scene.actor(speaker.actor)
    if known.kind == "person":
        bears = not exact or head.lower_ in (known.role or "").lower().replace("-", " ").split()
        return bears and _fits(head, actor, known)
    singular = head.lower_ in known.name.lower().split()
    other = _is_of_else(head, actor, known.name)
    return known.kind == "unnamed" and singular and not other and _same_side(actor, known)


def _fits(head: Token, actor: Actor, person: Actor) -> bool:
    """Return whether a description may mean a person, by office and side."""
    if _is_of_else(head, actor, person.role or ""):
        return False
    return _fits_role(head, person.role) and _same_side(actor, person)


def _is_of_else(head: Token, actor: Actor, role: str) -> bool:
    words = [token.lower_ for token in head.lefts]
    return is_chief_of_else(head.lower_, words, role.lower(), sided=actor.represents is not None)


def _fits_role(head: Token, role: str | None) -> bool:
    """Return whether a person of this office can be called by this word: a president is "the leader"."""
    words = {word.removesuffix("'s").removesuffix("’s") for word in (role or "").lower().replace("-", " ").split()}
    alike = alike_offices().get(head.lower_, frozenset())
    if head.lower_ not in words and not words & alike:
        return False
    of = {
        token.lower_
        for child in head.rights
        if child.dep_ == "prep"
        for token in child.subtree
        if token.pos_ == "PROPN"
    }
    if of and not of & words:
        return False
    own = {token.lower_ for token in head.lefts} & words_of("recall", "branches")
    return own <= words if own else head.lower_ in alike or not words & {"vice", "deputy", "former"}


def _same_side(one: Actor, other: Actor) -> bool:
    return one.represents is None or other.represents is None or one.represents == other.represents
