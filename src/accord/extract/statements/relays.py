"""Relays: the media that carry what somebody said, "told Axios", "in an interview with", "state media reported"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_listener
from accord.extract.statements.media import as_medium, is_anybodys, is_medium, is_outlet_of, is_platform
from accord.extract.statements.parts import Speaker, Stretch
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TO_WHOM = ("dobj", "dative", "pobj")
_ANY = frozenset(("media", "outlets", "newspapers", "channels", "networks"))  # of which none is meant
_REPORTS = frozenset(("report", "write", "publish", "carry", "broadcast", "quote", "cite"))
_TOLD = frozenset(("tell", "inform", "brief", "assure", "give", "join"))
_CARRIES = frozenset(
    (
        "speak",
        "say",
        "tell",
        "talk",
        "appear",
        "quote",
        "report",
        "cite",
        "write",
        "publish",
        "carry",
        "release",
        "air",
        "broadcast",
        "comment",
        "add",
        "confirm",
        "obtain",
        "see",
        "print",
        "give",
        "accord",
        "note",
        "warn",
        "available",
        "send",
        "share",
    )
)


def find_relays(scene: Scene, stretch: Stretch) -> tuple[Speaker, ...]:
    """Return the media of a stretch that pass on what is said in it, this article's own outlet left out."""
    return tuple(dict.fromkeys(_relays(scene, stretch)))


def find_interviewers(scene: Scene, stretch: Stretch) -> tuple[Speaker, ...]:
    """Return the media with which a stretch tells of an interview, a chat, an appearance."""
    found = []
    for token in scene.doc[stretch.first : stretch.last]:
        if token.lower_ in words_of("interviews"):
            near = [*token.children, *(inner for child in token.children for inner in child.children)]
            found += [
                as_medium(scene, one)
                for one in near
                if one.dep_ in ("pobj", "compound", "poss") and is_medium(scene, one) and not _is_audience(scene, one)
            ]
    return tuple(medium for medium in dict.fromkeys(found) if not is_own(scene, medium))


def _relays(scene: Scene, stretch: Stretch) -> Iterator[Speaker]:
    for token in scene.doc[stretch.first : stretch.last]:
        if token.pos_ not in ("NOUN", "PROPN", "X", "ADJ") or _is_audience(scene, token) or _is_when(token):
            continue
        if any(quote.outer.start <= token.idx < quote.outer.end for quote in stretch.quotes):
            continue
        mention = scene.mention_at(token.i)
        inner = mention is not None and mention.how != "description" and mention.root != token.i
        if inner or is_platform(token) or is_anybodys(scene, token):
            continue
        if is_medium(scene, token) and _is_relay(token):
            medium = as_medium(scene, token)
            if not is_own(scene, medium):
                yield medium


def _is_when(token: Token) -> bool:
    """Return whether "daily" only tells how often, and is no paper: "at his daily briefing"."""
    return token.dep_ == "amod" and token.lower_ in ("daily", "weekly")


def _is_audience(scene: Scene, token: Token) -> bool:
    """Return whether these are the reporters who were told, not a medium whose name says "Press"."""
    mention = scene.mention_at(token.i)
    if mention is not None and mention.how != "description":
        return False
    if token.lower_ not in _ANY or token.dep_ not in (*_TO_WHOM, "compound"):
        return token.lower_ in words_of("media", "audience")
    before = {word.lower_ for child in token.lefts for word in child.subtree if not word.is_punct}
    return not before - {"media", "the", "some", "several", "many"}


def _is_relay(token: Token) -> bool:
    head = token.head
    if any(child.dep_ in ("acl", "relcl") and child.lemma_.lower() in _REPORTS for child in token.children):
        return True
    if token.dep_ in ("dobj", "dative"):
        return head.lemma_.lower() in _TOLD
    if token.dep_ in ("pobj", "conj"):
        governor = head.head
        return (
            governor.lemma_.lower() in _CARRIES
            or governor.lower_ in words_of("nouns") | words_of("interviews")
            or head.lower_ == "by"
            or (head.lower_ == "to" and governor.lower_ in ("source", "sources"))
        )
    if token.dep_ in ("compound", "poss", "nmod", "amod"):
        if token.dep_ == "compound" and is_listener(token):
            return True
        spoken = head.lower_ in words_of("nouns") | words_of("interviews") or head.lemma_.lower() in words_of("nouns")
        return spoken or _lends(token, head)
    if token.dep_ == "nsubj":
        cites = any(child.lemma_.lower() in ("cite", "quote") for child in head.children)
        return head.lemma_.lower() in _REPORTS or (cites and head.lemma_.lower() in _CARRIES)
    return False


def _lends(token: Token, head: Token) -> bool:
    """Return whether a medium lends its name to a source of its own, or to the one of its people who asked."""
    if head.lower_ in ("source", "sources"):
        return True
    return token.dep_ == "poss" and head.ent_type_ == "PERSON" and head.dep_ not in ("nsubj", "nsubjpass")


def is_own(scene: Scene, medium: Speaker) -> bool:
    """Return whether a medium is the one that printed this article."""
    return is_outlet_of(scene, medium.name)
