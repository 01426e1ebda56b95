"""What the judge of statements looks at: how the cue stands, who speaks, what is said, and where in the text.

No feature names anybody or anything of one negotiation: people and sides are their kinds, verbs their lemmas.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import own_subject
from accord.extract.statements.parts import Speaker, Utterance
from accord.lexicon.cues import classes_of
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "prep", "oprd", "acomp", "advcl", "agent", "dative", "npadvmod")
_SHORT, _LONG = 25, 160  # characters of what is said


def features(scene: Scene, utterance: Utterance) -> tuple[str, ...]:
    """Return the names of what holds of an utterance, sorted."""
    found = set(_of_speaker(scene, utterance.speaker))
    found |= set(_of_words(scene, utterance))
    if utterance.verb is not None:
        found |= set(_of_cue(scene.doc[utterance.verb], utterance))
    kind = f"{utterance.kind}-{utterance.frame}"
    found |= {f"{kind}|{name}" for name in found if name.startswith(("kind:", "tense:", "quoted", "how:"))}
    return tuple(sorted({*found, kind}))


def _of_speaker(scene: Scene, speaker: Speaker) -> Iterator[str]:
    actor = scene.actor(speaker.actor) if speaker.actor is not None else None
    yield f"kind:{actor.kind if actor is not None else 'joint' if ' and ' in speaker.name else 'described'}"
    yield f"how:{'recalled' if speaker.inferred else 'named' if speaker.named else 'unnamed'}"
    if speaker.guessed:
        yield "guessed"
    if actor is not None and actor.kind == "person" and actor.represents is None:
        yield "person-of-no-side"
    if speaker.represents is None:
        yield "no-side"


def _of_words(scene: Scene, utterance: Utterance) -> Iterator[str]:
    length = sum(span.end - span.start for span in utterance.content)
    yield f"said:{'none' if not length else 'short' if length < _SHORT else 'long' if length > _LONG else 'middling'}"
    if utterance.quotes:
        quoted = sum(quote.span.end - quote.span.start for quote in utterance.quotes)
        yield f"quoted:{'word' if quoted < _SHORT else 'phrase' if quoted < 80 else 'sentence'}"
    text = scene.article.text
    if any(quote.span.of(text)[-1:] in ",.?!" for quote in utterance.quotes):
        yield "quoted-to-the-stop"
    if utterance.stretch.paragraph == 0:
        yield "first-paragraph"
    if utterance.relays:
        yield "relayed"


def _of_cue(verb: Token, utterance: Utterance) -> Iterator[str]:
    yield f"cue:{verb.lemma_.lower()}"
    yield f"cue:{verb.lemma_.lower()}-{utterance.frame}"
    auxiliaries = sorted({child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")})
    yield f"tense:{verb.tag_}-{'-'.join(auxiliaries)}"
    yield f"stands:{verb.dep_}"
    if own_subject(verb) is None:
        yield "subject-from-above"
    if verb.dep_ == "conj":
        yield f"joined-to:{'speech' if classes_of(verb.head.lemma_.lower()) else 'deed'}"
    for child in verb.children:
        if child.dep_ == "mark":
            yield f"mark:{child.lower_}"
        if child.dep_ == "advmod":
            yield f"adverb:{child.lower_}" if child.lower_ in _ADVERBS else "adverb"
        if child.dep_ in _COMPLEMENTS and child.i > verb.i:
            yield f"has:{child.dep_}"
        if child.dep_ == "prep" and child.i > verb.i:
            yield f"prep:{child.lower_}"
        if child.dep_ == "dobj":
            yield from _of_object(child)
        if child.dep_ == "ccomp":
            yield f"clause:{child.tag_}{'-to' if any(c.lower_ == 'to' for c in child.children) else ''}"


_ADVERBS = frozenset(
    word
    for words in (
        ("also", "however", "repeatedly", "previously", "later", "earlier", "long", "now", "already", "still"),
        ("again", "so", "often", "always", "publicly", "recently"),
    )
    for word in words
)


def _of_object(noun: Token) -> Iterator[str]:
    yield f"object:{noun.pos_}"
    yield f"object-is:{noun.lemma_.lower()}" if noun.pos_ == "NOUN" else f"object-is:{noun.ent_type_ or 'other'}"
    if any(child.dep_ in ("acl", "ccomp", "relcl") for child in noun.children):
        yield "object-with-clause"
