"""Relays: the media that carry what somebody said, "told Axios", "in an interview with", "state media reported"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.denials import told_things
from accord.extract.statements.grammar import is_listener
from accord.extract.statements.media import as_medium, is_anybodys, is_medium, is_outlet_of, is_platform
from accord.extract.statements.parts import Attribution, Speaker, Stretch
from accord.lexicon.cues import classes_of, words_of
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TWO = 2
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


def relays_of(scene: Scene, stretch: Stretch, attributions: Sequence[Attribution]) -> Sequence[tuple[Speaker, ...]]:
    """Return, for each attribution of a stretch, the media that pass it on.

    A medium that is told something, or talked with, in the clause of one of several who speak side by side, passes on
    what that one says: "the premier said the road was open, while the envoy told Radio Four that it was shut".
    """
    found = find_relays(scene, stretch)
    if len(attributions) < _TWO or not found:
        return [found] * len(attributions)
    owners = [_owner_of(scene, relay, attributions) for relay in found]
    return [
        tuple(
            relay
            for relay, owner in zip(found, owners, strict=True)
            if owner is None or owner is one or not _side_by_side(scene, owner, one)
        )
        for one in attributions
    ]


def _owner_of(scene: Scene, relay: Speaker, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution on whose verb a medium hangs as the one who is told, or with whom one talks."""
    span = scene.doc.char_span(relay.words.start, relay.words.end, alignment_mode="expand")
    if span is None or span.root.dep_ == "nsubj":
        return None
    verbs = {one.verb: one for one in attributions}
    return next((verbs[above.i] for above in span.root.ancestors if above.i in verbs), None)


def _side_by_side(scene: Scene, one: Attribution, other: Attribution) -> bool:
    """Return whether two who speak in one sentence stand beside each other, neither within the other's words."""
    if one.speaker.key == other.speaker.key or "source" in (one.frame, other.frame):
        return False
    first, second = scene.doc[one.verb], scene.doc[other.verb]
    within = any(span.start <= second.idx < span.end for span in one.content) or any(
        span.start <= first.idx < span.end for span in other.content
    )
    return not within


def find_interviewers(scene: Scene, stretch: Stretch) -> tuple[Speaker, ...]:
    """Return the media with which a stretch tells of an interview, a chat, an appearance."""
    found = []
    for token in scene.doc[stretch.first : stretch.last]:
        if token.lower_ in words_of("interviews"):
            near = [*token.children, *(inner for child in token.children for inner in child.children)]
            found += [
                as_medium(scene, one)
                for one in near
                if one.dep_ in ("pobj", "compound", "poss") and is_medium(scene, one) and not _is_nobodys(scene, one)
            ]
    return tuple(medium for medium in dict.fromkeys(found) if not is_own(scene, medium))


def _is_nobodys(scene: Scene, token: Token) -> bool:
    """Return whether a word for media means those who are told things, or where somebody publishes himself."""
    return _is_audience(scene, token) or is_platform(scene, token) or _is_this(token)


def _is_this(token: Token) -> bool:
    """Return whether a paper speaks of itself: "told this newspaper"."""
    return any(child.lower_ in ("this", "our") for child in token.lefts)


def _relays(scene: Scene, stretch: Stretch) -> Iterator[Speaker]:
    for token in scene.doc[stretch.first : stretch.last]:
        if token.pos_ not in ("NOUN", "PROPN", "X", "ADJ") or _is_audience(scene, token) or _is_when(token):
            continue
        if any(quote.outer.start <= token.idx < quote.outer.end for quote in stretch.quotes):
            continue
        mention = scene.mention_at(token.i)
        inner = mention is not None and mention.how != "description" and mention.root != token.i
        if inner or is_platform(scene, token) or is_anybodys(scene, token):
            continue
        if is_medium(scene, token) and _is_relay(token) and not (_is_this(token) or _is_contradicted(token)):
            medium = as_medium(scene, token)
            if not is_own(scene, medium):
                yield medium


def _is_contradicted(token: Token) -> bool:
    """Return whether a speaker denies what a medium reported: "rejecting a report [by Radio Four] that"."""
    noun = token.head.head if token.dep_ == "pobj" else token.head if token.dep_ in ("poss", "compound") else token
    told = noun.dep_ in ("dobj", "nsubjpass") and not told_things().isdisjoint((noun.lower_, noun.lemma_.lower()))
    return told and noun.head.lemma_.lower() in words_of("denied", "verbs") | words_of("denied", "rebuffs")


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
            or (head.lower_ in ("for", "in") and governor.lower_ == "ed")  # of an op-ed
            or (head.lower_ == "to" and governor.lower_ in ("source", "sources"))
        )
    if token.dep_ in ("compound", "poss", "nmod", "amod"):
        if token.dep_ == "compound" and is_listener(token):
            return True
        spoken = head.lower_ in words_of("nouns") | words_of("interviews") or head.lemma_.lower() in words_of("nouns")
        return spoken or _lends(token, head) or _has_show(token, head)
    if token.dep_ == "nsubj":
        cites = any(child.lemma_.lower() in ("cite", "quote") for child in head.children)
        return head.lemma_.lower() in _REPORTS or (cites and bool(classes_of(head.lemma_.lower())))
    return token.dep_ == "appos" and _opens_citing(token)


def _opens_citing(token: Token) -> bool:
    """Return whether a medium reports what its sentence cites first: the parse sets "Citing Ana Gomes, the daily"."""
    follows = token.i + 1 < len(token.doc) and token.nbor().lemma_.lower() in _REPORTS
    return follows and token.sent.start < token.i and token.doc[token.sent.start].lower_ in ("citing", "quoting")


def _lends(token: Token, head: Token) -> bool:
    """Return whether a medium lends its name to a source of its own, or to the one of its people who asked."""
    if head.lower_ in ("source", "sources"):
        return True
    return token.dep_ == "poss" and head.ent_type_ == "PERSON" and head.dep_ not in SUBJECTS


def _has_show(token: Token, head: Token) -> bool:
    """Return whether this is the medium of a show that somebody speaks on: "speaking on CNBC's Money Talks"."""
    prep = head.head
    shown = (
        token.dep_ == "poss" and head.dep_ == "pobj" and head.pos_ == "PROPN" and prep.lower_ in ("on", "to", "with")
    )
    return shown and prep.head.lemma_.lower() in _CARRIES


def is_own(scene: Scene, medium: Speaker) -> bool:
    """Return whether a medium is the one that printed this article."""
    return is_outlet_of(scene, medium.name)
