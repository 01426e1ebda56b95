"""Nearby: the tag of a quotation where the parse of the sentence gives none ("…,"Ana Gomes said")."""

from __future__ import annotations

from collections.abc import Iterator

from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch
from accord.extract.statements.recall import recall_description, recall_pronoun
from accord.extract.statements.speakers import speaker_of
from accord.lexicon.load import load_patterns
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

_REACH = 70  # characters between a speaker and the verb


def find_nearby(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return the attribution of a stretch with quotations whose parse shows none: its only speaker by its only verb."""
    text = scene.article.text
    for outside in _outside(stretch):
        for pattern in load_patterns("cues", "tag"):
            found = pattern.regex.search(text, outside.start, outside.end)
            speaker = _beside(scene, outside, Span(*found.span("verb")), earlier) if found is not None else None
            if found is not None and speaker is not None:
                cue = Span(*found.span("verb"))
                token = scene.doc.char_span(cue.start, cue.end, alignment_mode="expand")
                return (
                    Attribution(speaker, token.start if token is not None else stretch.first, cue, "say", "nearby"),
                )
    return ()


def _outside(stretch: Stretch) -> Iterator[Span]:
    """Yield the parts of a stretch outside its quotations."""
    at = stretch.span.start
    for quote in stretch.quotes:
        if at < quote.outer.start:
            yield Span(at, quote.outer.start)
        at = quote.outer.end
    if at < stretch.span.end:
        yield Span(at, stretch.span.end)


def _beside(scene: Scene, outside: Span, verb: Span, earlier: Earlier) -> Speaker | None:
    """Return the one who stands nearest to the verb."""
    near = [
        mention for mention in scene.mentions_in(outside) if _gap(mention, verb) < _REACH and _may_speak(scene, mention)
    ]
    if not near:
        return None
    mention = min(near, key=lambda found: (_gap(found, verb), found.span.start))
    head = scene.doc[mention.root]
    if mention.how == "pronoun":
        return recall_pronoun(scene, head, earlier)
    if mention.how == "description":
        return recall_description(scene, head, mention, earlier) or speaker_of(scene, mention)
    return speaker_of(scene, mention)


def _gap(mention: Mention, verb: Span) -> int:
    return max(mention.span.start - verb.end, verb.start - mention.span.end, 0)


def _may_speak(scene: Scene, mention: Mention) -> bool:
    return scene.actor(mention.actor).kind in (
        "person",
        "unnamed",
        "state",
        "armed_group",
        "organisation",
        "alliance",
    ) and (mention.how != "alias" or scene.actor(mention.actor).kind == "person")
