"""Voices: what each stretch gives to whom, its quotations included, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.statements.attributions import find_attributions
from accord.extract.statements.documents import find_signers, find_teller
from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.introduced import find_introduced
from accord.extract.statements.led import find_led, find_told_of
from accord.extract.statements.nearby import find_nearby
from accord.extract.statements.notices import tells_occasion
from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch, Utterance
from accord.extract.statements.pointed import find_pointed
from accord.extract.statements.posts import Post, find_posts
from accord.extract.statements.relays import is_own, relays_of
from accord.extract.statements.uttered import find_uttered
from accord.lexicon.cues import classes_of
from accord.lexicon.load import load_patterns
from accord.terms.mark import Quote, Scene
from accord.terms.span import Span

_CAPTION = 400  # characters below which a paragraph with a credit is a caption as a whole
_TOLD = re.compile(
    r"[,.!?”\"] ?[—–-] ?(?:said|says|added|stressed|noted|emphasi[sz]ed|wrote|explained)\b"
)  # a Slavic tag


def find_utterances(scene: Scene, stretches: Sequence[Stretch]) -> tuple[Utterance, ...]:
    """Return the utterances of an article in order."""
    signers, teller = find_signers(scene, stretches), find_teller(scene)
    posts = find_posts(scene, stretches)
    found: list[Utterance] = []
    skipped: list[Span] = []
    for number, stretch in enumerate(stretches):
        if number in posts:
            found += _posted(scene, stretch, posts[number])
            continue
        if is_headline(scene, stretch):
            skipped.append(stretch.span)
            continue
        earlier = Earlier(tuple((one.speaker, one.stretch.span) for one in found), stretch, tuple(skipped))
        attributions = _without_occasion(scene, stretch, find_attributions(scene, stretch, earlier))
        if not attributions and stretch.quotes:
            attributions = find_uttered(scene, stretch, earlier) or find_nearby(scene, stretch, earlier)
            attributions = attributions or find_led(scene, stretch, earlier)
        pointed = find_pointed(scene, stretches, number, earlier) if not attributions else None
        signer = signers.get(stretch.paragraph)
        if signer is not None:
            found += _signed(scene, stretch, signer, attributions)
        elif attributions:
            heard = [one.with_relays(teller) for one in attributions] if teller is not None else attributions
            found += _attributed(scene, stretch, heard)
        elif pointed is not None:
            found.append(pointed)
        elif stretch.quotes and stretch.is_quoted:
            told = find_introduced(scene, stretches, number, earlier) or _carried(found, stretches, number)
            told = told or find_told_of(scene, stretches, number, earlier)
            found += [told] if told is not None else []
    return tuple(found)


def _without_occasion(scene: Scene, stretch: Stretch, found: Sequence[Attribution]) -> Sequence[Attribution]:
    """Return the attributions without one that says no more than where words told before were said."""
    made = tells_occasion(scene, stretch) if found else None
    if made is None:
        return found
    return [one for one in found if not any(span.start <= made.idx < span.end for span in one.content)]


def _posted(scene: Scene, stretch: Stretch, post: Post) -> list[Utterance]:
    """Return the words of a post as its author's own, or what a medium posted as passed on by it."""
    if post.said.end <= post.said.start:
        return []
    if not post.author.medium:
        return [
            Utterance(
                post.author, stretch, "posted", "text", content=(post.said,), quotes=(Quote(post.said, post.said),)
            )
        ]
    told = [one.with_relays(post.author) for one in find_attributions(scene, stretch, Earlier((), stretch))]
    return _attributed(scene, stretch, told) if told else []


def is_headline(scene: Scene, stretch: Stretch) -> bool:
    """Return whether a stretch is a line of its own that ends like no sentence, or the caption of a picture."""
    text = scene.article.text
    alone = scene.paragraphs[stretch.paragraph]
    words = alone.of(text).strip()
    told = words if len(words) < _CAPTION else stretch.span.of(text)
    if any(pattern.regex.search(told) for pattern in load_patterns("cues", "caption")):
        return True
    if (alone.start == scene.paragraphs[0].start and len(words) > 120) or _TOLD.search(words):
        return False
    return len(words) < 160 and words[-1] not in ".?!…:;,”“\"’'»«—-)" and len(words.split()) < 24


def _signed(scene: Scene, stretch: Stretch, signer: Speaker, attributions: Sequence[Attribution]) -> list[Utterance]:
    """Return the signer's own words, and those of others that he passes on."""
    own = _without_label(scene, stretch.span, signer.words)
    found = [Utterance(signer, stretch, "signed", "text", content=(own,), quotes=(Quote(own, own),))] if own else []
    for attribution in attributions:
        speaker = attribution.speaker
        if speaker.represents is not None and speaker.represents not in (signer.represents or ""):
            found += _attributed(scene, stretch, [attribution.with_relays(signer)])
    return found


def _attributed(scene: Scene, stretch: Stretch, attributions: Sequence[Attribution]) -> list[Utterance]:
    """Return one utterance for each attribution, each quotation given to the cue it belongs to."""
    relays = relays_of(scene, stretch, attributions)
    owned: dict[int, list[Quote]] = {number: [] for number in range(len(attributions))}
    for quote in stretch.quotes:
        named = any(one.speaker.words.holds(quote.outer) for one in attributions)
        if not (named or _is_denied(scene, quote) or _is_nobodys(scene, quote, attributions)):
            owned[_owner(quote, attributions)].append(quote)
    return [
        _utterance(scene, stretch, attribution.with_relays(*relays[number]), owned[number])
        for number, attribution in enumerate(attributions)
        if attribution.content or owned[number]
    ]


def _is_denied(scene: Scene, quote: Quote) -> bool:
    """Return whether a "nor" before a quotation denies it, so that its words alone say the opposite."""
    first = scene.doc.char_span(quote.outer.start, quote.outer.start + 1, alignment_mode="expand")
    return first is not None and first.start > 0 and scene.doc[first.start - 1].lower_ == "nor"


def _is_nobodys(scene: Scene, quote: Quote, attributions: Sequence[Attribution]) -> bool:
    """Return whether words hang on a verb that names nobody: "after which it was announced that “talks” begin"."""
    inside = scene.doc.char_span(quote.span.start, quote.span.end, alignment_mode="expand")
    above = inside.root.ancestors if inside is not None else ()
    verb = next((one for one in above if any(verbs.id == "say" for verbs in classes_of(one.lemma_.lower()))), None)
    subject = own_subject(verb) if verb is not None else None
    own = verb is not None and any(one.verb == verb.i for one in attributions)
    return verb is not None and not own and is_passive(verb) and subject is not None and subject.lower_ == "it"


def _owner(quote: Quote, attributions: Sequence[Attribution]) -> int:
    """Return the number of the attribution that a quotation belongs to: the one that holds it, else the nearest."""

    def distance(number: int) -> tuple[int, int]:
        attribution = attributions[number]
        holding = [span for span in attribution.content if span.meets(quote.outer)]
        size = min((span.end - span.start for span in holding), default=0)
        before, after = quote.outer.start - attribution.cue.end, attribution.cue.start - quote.outer.end
        return (0, size) if holding else (1, max(before, after))

    return min(range(len(attributions)), key=distance)


def _without_label(scene: Scene, span: Span, label: Span) -> Span | None:
    """Return what is said in a turn of a transcript, without the name before it; None where only the name is left."""
    text = scene.article.text
    if not span.start <= label.start < span.end or ":" not in text[label.end : label.end + 2]:
        return span
    said = Span(min(text.index(":", label.end) + 1, span.end), span.end).trimmed(text)
    return said if said.of(text).strip() else None


def _utterance(scene: Scene, stretch: Stretch, attribution: Attribution, quotes: Sequence[Quote]) -> Utterance:
    return Utterance(
        attribution.speaker,
        stretch,
        attribution.kind,
        attribution.frame,
        attribution.verb,
        attribution.cue,
        attribution.content,
        tuple(quotes),
        tuple(relay for relay in attribution.relays if not is_own(scene, relay)),
        attribution.denies,
        attribution.hedge,
        attribution.addressee,
    )


def _carried(found: Sequence[Utterance], stretches: Sequence[Stretch], number: int) -> Utterance | None:
    """Return a quoted stretch without a cue as the words of the last speaker, where nothing stands between."""
    if not found or number == 0:
        return None
    last, stretch = found[-1], stretches[number]
    if last.stretch.last != stretches[number - 1].last or last.stretch.paragraph < stretch.paragraph - 1:
        return None
    return Utterance(last.speaker, stretch, "carried", "over", quotes=stretch.quotes, relays=last.relays)
