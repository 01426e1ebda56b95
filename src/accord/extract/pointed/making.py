"""Claims made of words that a language model pointed at: every value follows by the rules, or there is no claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from accord.extract.meetings.fields.claims import claim_of
from accord.extract.meetings.judging import may_be_recorded
from accord.extract.meetings.tellings.event import Event
from accord.extract.pointed.grammar import act_of, doer_of, evidence_of, require_under, tokens_of
from accord.lexicon.cues import classes_of
from accord.lexicon.issues import HINT, VAGUE, WIDE, hear_issues
from accord.lexicon.positions import stance_of_cue, stance_words
from accord.terms.actor import SIDES
from accord.terms.claim import Claim, Link, Meeting, Position, Statement
from accord.terms.mark import Mention, Scene
from accord.terms.pointed import LLM, Pointed, RefusedError
from accord.terms.span import Span


def make_claim(scene: Scene, pointed: Pointed, events: Sequence[Event], *, model: str) -> Claim:
    """Return the claim that words make.

    Raises:
        RefusedError: they make none, or not the one that was meant.
    """
    rule = f"{LLM}{model}"
    if pointed.kind == "meeting":
        return replace(_meeting(scene, pointed, events), rule=rule)
    return MAKERS[pointed.kind](scene, pointed, rule)


def _statement(scene: Scene, pointed: Pointed, rule: str) -> Statement:
    """Somebody says something: the cue is a verb of speech, the speaker its subject, the content hangs on it."""
    [cue, *_], [speaker, *_], contents = pointed.of("cue"), pointed.of("speaker"), pointed.of("content")
    verb = tokens_of(scene, cue).root
    if verb.pos_ not in ("VERB", "AUX") or not classes_of(verb.lemma_.lower()):
        message = "its cue is no verb of speech"
        raise RefusedError(message)
    mention = doer_of(scene, speaker, verb, "speaker")
    if scene.actor(mention.actor).kind == "outlet":
        message = "its speaker is a medium, which passes words on"
        raise RefusedError(message)
    for content in contents:
        if content.meets(cue) or content.meets(speaker):
            message = "its content runs into the words that say who said it"
            raise RefusedError(message)
        require_under(scene, content, verb, "content")
    text = scene.article.text
    quoted = [
        quote.span
        for quote in scene.quotes
        if any(span.holds(quote.span) or quote.span.holds(span) for span in contents)
    ]
    inner = [span for span in contents if any(quote.holds(span) for quote in quoted)]
    return Statement(
        evidence=evidence_of(scene, pointed, ("speaker", "cue", "content")),
        rule=rule,
        chain=(_said(scene, mention),),
        content=" … ".join(span.of(text) for span in contents),
        quote=" … ".join(span.of(text) for span in inner) or None,
    )


def _said(scene: Scene, mention: Mention) -> Link:
    actor = scene.actor(mention.actor)
    side = scene.actor(actor.represents).name if actor.represents else None
    return Link("said", actor.name, actor.id, side, actor.kind != "unnamed")


def _position(scene: Scene, pointed: Pointed, rule: str) -> Position:
    """A side is for or against something: its verb is in the lexicon of stances, the content has words of one issue."""
    [stance, *_], [party, *_], [content, *_] = pointed.of("stance"), pointed.of("party"), pointed.of("content")
    cue = tokens_of(scene, stance)
    forms = [(token.lower_, token.lemma_.lower()) for token in cue]
    shown = [stance_of_cue()[heard.name] for heard in stance_words().find(forms)]
    if len(set(shown)) != 1:
        message = "its stance is not in the words"
        raise RefusedError(message)
    act = act_of(cue.root)
    mention = doer_of(scene, party, act, "party")
    if content.meets(stance) or content.meets(party):
        message = "its content runs into the words for who is for or against it"
        raise RefusedError(message)
    require_under(scene, content, act, "content")
    actor, side = scene.actor(mention.actor), scene.side(mention.actor)
    if side.kind not in SIDES:
        message = "its party is no side, and speaks for none that the article names"
        raise RefusedError(message)
    return Position(
        evidence=evidence_of(scene, pointed, ("party", "stance", "content")),
        rule=rule,
        party=side.id,
        holder=actor.id if actor.id != side.id else None,
        subject_type="issue",
        subject=_issue(scene, content),
        stance=shown[0],
        content=content.of(scene.article.text),
    )


def _issue(scene: Scene, content: Span) -> str:
    forms = [(token.lower_, token.lemma_.lower()) for token in tokens_of(scene, content)]
    heard = [each.name.removesuffix(WIDE) for each in hear_issues(forms) if not each.name.endswith(HINT)]
    named = [name for name in heard if name not in VAGUE] or heard
    if not named:
        message = "its content has no words of an issue"
        raise RefusedError(message)
    return named[0]


def _meeting(scene: Scene, pointed: Pointed, events: Sequence[Event]) -> Meeting:
    """A contact: one that the rules see at that word, told as they tell it, and only if it fits what was pointed at."""
    [word, *_] = pointed.of("meeting")
    inside = {token.i for token in tokens_of(scene, word)}
    found = [event for event in events if any(telling.cue.token in inside for telling in event.tellings)]
    if not found or not may_be_recorded(found[0]):
        message = "the word for the meeting tells of none between two sides"
        raise RefusedError(message)
    claim = claim_of(scene, found[0])
    present = {participant.actor for participant in claim.participants}
    for span in pointed.of("participants"):
        named = {name for each in scene.mentions_in(span) for name in (each.actor, scene.side(each.actor).id)}
        if not named & present:
            message = "its participants do not take part in it"
            raise RefusedError(message)
    for field in ("place", "when"):
        carried = claim.spans_of(field)
        if not all(any(span.meets(own) for own in carried) for span in pointed.of(field)):
            message = f"its {field} is not that of the meeting"
            raise RefusedError(message)
    return claim


MAKERS: dict[str, Callable[[Scene, Pointed, str], Claim]] = {"statement": _statement, "position": _position}


def pointed_at(claim: Claim) -> Pointed:
    """Return what must have been pointed at for a claim: its evidence, by field."""
    kind = "statement" if isinstance(claim, Statement) else "position"
    words = tuple((entry.field, entry.span) for entry in claim.evidence[1:])
    return Pointed(kind, claim.passage.span, words)
