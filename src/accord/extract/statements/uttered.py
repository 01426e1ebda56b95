"""Uttered: quotations beside a verb that says nothing by itself, or whose verb of speech stands within the marks.

"“Not an inch,” growled the colonel"; "“We have a text,” the envoy beamed"; "the mission “welcomes the release”".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.described import noun_phrase, side_inside
from accord.extract.statements.frames import find_frame
from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch
from accord.extract.statements.speakers import find_speaker
from accord.lexicon.cues import words_of
from accord.terms.mark import Quote, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FINITE = ("VBD", "VBZ", "VBP", "VBN")  # the parse takes some past forms for participles
_PARTICLES = frozenset(("back", "in", "out", "on", "off", "away", "aloud", "down", "up"))
_NO_VOICE = frozenset(("be", "have", "do", "read", "run", "appear", "come"))  # what a text does, or no deed
_ABSTRACT = ("tion", "ment", "ity", "ness", "ing", "ism", "nce", "line", "page")
_OBJECTS = ("nsubj", "dobj", "pobj", "attr", "npadvmod", "appos", "oprd", "nsubjpass")
_HELD = ("dobj", "xcomp", "ccomp", "attr", "acomp", "oprd", "aux", "auxpass", "neg")
_PHRASE = 14  # tokens of a subject before its verb
_LEAST_WORDS = 3  # in a quotation that opens with a verb of speech


def find_uttered(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return the attribution of a stretch whose quotation has no verb of speech beside it."""
    quote = stretch.quotes[0]
    if not scene.article.text[stretch.span.start : quote.outer.start].strip():
        return _beside(scene, stretch, quote, earlier)
    return next((made for one in stretch.quotes if (made := _within(scene, stretch, one, earlier))), ())


def _beside(scene: Scene, stretch: Stretch, quote: Quote, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return the words of a quotation that opens a sentence as those of whom the next words name with a verb."""
    first = _after(scene, stretch, quote)
    if first is None:
        return ()
    verb, subject = _inverted(first) or _straight(first, stretch) or (None, None)
    if verb is None or subject is None or verb.lemma_.lower() in _NO_VOICE or is_passive(verb):
        return ()
    speaker = find_speaker(scene, subject, earlier) or _anybody(scene, verb, subject)
    if speaker is None or speaker.medium:
        return ()
    return (Attribution(speaker, verb.i, Span(verb.idx, verb.idx + len(verb)), "quoted-beside", "tag"),)


def _after(scene: Scene, stretch: Stretch, quote: Quote) -> Token | None:
    """Return the first word behind a quotation that ends with a comma or a mark of calling out, within its stretch."""
    text = scene.article.text
    comma = text[quote.outer.end : quote.outer.end + 2] == ", "
    if not comma and quote.span.of(text).rstrip()[-1:] not in (",", "?", "!", "…", "—", "–"):
        return None
    behind = (token for token in scene.doc[stretch.first : stretch.last] if token.idx >= quote.outer.end)
    return next((token for token in behind if not token.is_punct and not token.is_space), None)


def _inverted(verb: Token) -> tuple[Token, Token] | None:
    """Return a verb right behind the marks and its subject: "growled the colonel", "shot back Ana Gomes"."""
    if verb.pos_ != "VERB" or verb.tag_ not in _FINITE or verb.is_title:
        return None
    first = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    first = first.nbor() if first.lower_ in _PARTICLES and first.i + 1 < len(verb.doc) else first
    for token in verb.doc[first.i : first.i + _PHRASE]:
        if token.is_punct or token.pos_ == "VERB":
            return None
        if token.dep_ in _OBJECTS and token.left_edge.i <= first.i and token.head.i <= first.i:
            return verb, token
    return None


def _straight(first: Token, stretch: Stretch) -> tuple[Token, Token] | None:
    """Return the verb and the subject that stands right behind the marks: "the Kenyan minister beamed"."""
    for token in first.doc[first.i + 1 : min(first.i + _PHRASE, stretch.last)]:
        if token.pos_ == "VERB" and token.tag_ in _FINITE:
            subject = own_subject(token)
            bare = not any(child.dep_ in _HELD and child.i >= first.i for child in token.children)
            return (token, subject) if subject is not None and bare and subject.left_edge.i == first.i else None
    return None


def _anybody(scene: Scene, verb: Token, subject: Token) -> Speaker | None:
    """Return anybody who is described in a subject's place behind the verb: "laughed a trader at the market"."""
    words = {subject.lower_, subject.lemma_.lower()}
    thing = subject.lower_.endswith(_ABSTRACT) or words & words_of("nouns", "mute")
    if subject.i < verb.i or subject.pos_ != "NOUN" or thing:
        return None
    if words & (words_of("nouns") | words_of("nouns", "placards")) or scene.mention_at(subject.i) is not None:
        return None
    span = noun_phrase(scene, subject)
    return Speaker(span, span.of(scene.article.text), None, side_inside(scene, span), named=False, guessed=True)


def _within(scene: Scene, stretch: Stretch, quote: Quote, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return a quotation that opens with the verb of speech of the subject before it: "the mission “welcomes” …"."""
    inside = scene.doc.char_span(quote.span.start, quote.span.end, alignment_mode="contract")
    if inside is None or len(inside) < _LEAST_WORDS or inside[0].tag_ not in _FINITE[:3]:
        return ()
    verb, subject = inside[0], own_subject(inside[0])
    if subject is None or not stretch.first <= subject.i < verb.i or verb.dep_ not in ("ROOT", "conj"):
        return ()
    frame = find_frame(stretch, verb)
    speaker = find_speaker(scene, subject, earlier) if frame is not None and frame.name != "quote" else None
    if frame is None or speaker is None or speaker.medium or speaker.guessed:
        return ()
    return (
        Attribution(speaker, verb.i, Span(verb.idx, verb.idx + len(verb)), frame.verbs.id, frame.name, (quote.span,)),
    )
