"""Owners: whose statement, post or read-out it is that "the statement said"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from accord.extract.statements.grammar import subject_of
from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Finder: TypeAlias = "Callable[[Scene, Token, Earlier], Speaker | None]"

_REACH = 400  # tokens
_BY = frozenset(("of", "by", "from"))
_ISSUED = frozenset(
    ("issued", "released", "published", "signed", "made", "posted", "sent", "shared", "obtained", "read")
)
_ISSUES = frozenset(("issue", "release", "publish", "make", "deliver", "post", "write", "send", "sign", "give"))
_COUNTS = frozenset(("tally", "figure", "count", "estimate", "statistic", "data", "datum"))
_NOBODYS = _COUNTS | {"document", "paper", "poll", "survey", "analysis", "study", "index", "research", "sheet"}
_OF_ALL = frozenset(("final", "joint", "closing", "concluding", "common", "outcome"))
_POINTS_BACK = frozenset(("the", "this", "that", "his", "her", "its", "their"))


def owner_of(scene: Scene, noun: Token, earlier: Earlier, find: Finder) -> Speaker | None:
    """Return who a statement, a post or a read-out is from: as its words say, else who last made one."""
    for holder in _holders(noun):
        if holder.lemma_.lower() not in words_of("nouns"):
            found = find(scene, holder, earlier)
            if found is not None:
                return _counted(scene, noun, holder, found)
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in _ISSUES:
        subject = subject_of(noun.head)
        return find(scene, subject, earlier) if subject is not None and subject is not noun else None
    if not any(child.lower_ in _POINTS_BACK for child in noun.children):
        return _joint_of(scene, noun, earlier, find)
    last = _issuer(scene, noun, earlier, find) or _several(scene, noun, earlier) or _last_with(scene, noun, earlier)
    if last is None and any(child.lower_ in _OF_ALL for child in noun.children):
        return _of_all(scene, noun)
    last = last or (earlier.last if noun.lemma_.lower() not in _NOBODYS else None)
    words = Span(noun.idx, noun.idx + len(noun))
    return replace(last, words=words, inferred=True) if last is not None else None


def _of_all(scene: Scene, noun: Token) -> Speaker:
    """Return a text that is nobody's own as the source it is: "according to the final communiqué"."""
    first = next(child for child in noun.children if child.lower_ in _OF_ALL)
    words = Span(first.idx, noun.idx + len(noun))
    return Speaker(words, words.of(scene.article.text), named=False)


def _counted(scene: Scene, noun: Token, holder: Token, side: Speaker) -> Speaker:
    """Return figures that only a people's name tells apart as the source they are: "according to Israeli tallies"."""
    mention = scene.mention_at(holder.i)
    if noun.lemma_.lower() not in _COUNTS or mention is None or mention.how != "alias" or holder.dep_ == "poss":
        return side
    if scene.actor(mention.actor).kind != "state":
        return side
    words = Span(mention.span.start, noun.idx + len(noun))
    return Speaker(words, words.of(scene.article.text), None, side.represents, named=False)


def _may_hold(scene: Scene, holder: Token) -> bool:
    """Return whether a word beside a statement may tell whose it is: "official" does not."""
    named = holder.dep_ != "amod" or scene.mention_at(holder.i) is not None
    return named and holder.lemma_.lower() not in words_of("nouns")


def _holders(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "nmod", "amod"):
            yield child
        elif child.dep_ in ("prep", "agent") and child.lower_ in _BY:
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
        elif child.dep_ == "acl" and child.lower_ in _ISSUED:
            by = [inner for inner in child.children if inner.lower_ == "by"]
            yield from (inner for agent in by for inner in agent.children if inner.dep_ == "pobj")


def _issuer(scene: Scene, noun: Token, earlier: Earlier, find: Finder) -> Speaker | None:
    """Return the subject of the nearest sentence before that tells of a statement being made: "in a statement, …"."""
    for token in reversed(scene.doc[max(0, noun.i - _REACH) : noun.i]):
        if token.lemma_ == noun.lemma_ and any(c.lower_ in ("a", "an", "joint", "another") for c in token.children):
            held = (find(scene, holder, earlier) for holder in _holders(token) if _may_hold(scene, holder))
            owner = next((found for found in held if found is not None and not found.medium), None)
            if owner is not None:
                return owner
            verb = next((above for above in token.ancestors if above.pos_ == "VERB"), None)
            subject = subject_of(verb) if verb is not None else None
            return find(scene, subject, earlier) if subject is not None and subject is not token else None
    return None


def _several(scene: Scene, noun: Token, earlier: Earlier) -> Speaker | None:
    """Return the last who spoke together, where a statement is "theirs" or joint and one person spoke since."""
    last = earlier.last
    if last is None or not any(child.lower_ in ("their", "joint") for child in noun.children):
        return None
    if last.actor is None or scene.actor(last.actor).kind != "person":
        return None
    return next((one for one, _ in reversed(earlier.heard) if " and " in (one.represents or "")), None)


def _joint_of(scene: Scene, noun: Token, earlier: Earlier, find: Finder) -> Speaker | None:
    """Return the several of whom a sentence tells, for whom a joint statement speaks: "according to a joint text"."""
    if noun.dep_ != "pobj" or not any(child.lower_ == "joint" for child in noun.children):
        return None
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB" and above.dep_ == "ROOT"), None)
    subject = subject_of(verb) if verb is not None else None
    found = find(scene, subject, earlier) if subject is not None else None
    return found if found is not None and " and " in (found.represents or "") else None


def _last_with(scene: Scene, noun: Token, earlier: Earlier) -> Speaker | None:
    """Return the last speaker whose own sentence speaks of such a statement."""
    word = noun.lemma_.lower()
    text = scene.article.text
    return next((speaker for speaker, span in reversed(earlier.heard) if word in span.of(text).lower()), None)
