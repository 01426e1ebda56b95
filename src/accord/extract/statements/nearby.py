"""Nearby: the tag of a quotation where the parse of the sentence gives none ("…,"Ana Gomes said")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.extract.statements.described import speaker_of
from accord.extract.statements.grammar import own_subject
from accord.extract.statements.incumbents import as_speaker, recall_description
from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch
from accord.extract.statements.recall import recall_pronoun
from accord.lexicon.cues import classes_of
from accord.lexicon.load import load_patterns
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

_REACH = 70  # characters between a speaker and the verb
_MOST_WORDS = 4  # between the name that heads a quotation and its colon
_LEAST_WORDS = 6  # in such a quotation: shorter ones are headlines
_BULLETS = " -–—•*·\t\n"
_LISTED = re.compile(
    r"(?:[-–—•*·] ?)?(?P<name>[^\W\d_a-z][\w.’'-]+(?: (?:[^\W\d_a-z][\w.’'-]*|de|di|da|van|von|der|bin|al|la)){1,4})"
    r"(?:, [^:.!?“\"]{2,90}| \([^)]{2,60}\))(?P<colon>:)\s*$"
)
_NEAR = 4  # characters from the start of a sentence to the name of a body that heads it


def find_nearby(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return the attribution of a stretch with quotations whose parse shows none: its only speaker by its only verb."""
    text = scene.article.text
    if _has_cue(scene, stretch):
        return ()
    headed = _headed(scene, stretch)
    if headed is not None:
        return (headed,)
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


def _headed(scene: Scene, stretch: Stretch) -> Attribution | None:
    """Return the attribution of a quotation headed by a name and a colon: "Kurti on X: “The door is open”"."""
    text, quote = scene.article.text, stretch.quotes[0]
    head = Span(stretch.span.start, quote.outer.start)
    words, said = head.of(text).rstrip(), quote.span.of(text).rstrip()
    listed = _listed(scene, stretch, head) if words.endswith(":") else None
    if listed is not None:
        return listed
    if not words.endswith(":") or len(words) > _REACH or said[-1:] not in ".?!" or len(said.split()) < _LEAST_WORDS:
        return None
    named = [found for found in scene.mentions_in(head) if not found.inferred and _may_speak(scene, found)]
    people = [found for found in named if scene.actor(found.actor).kind == "person"]
    last = next(iter((*reversed(people), *named)), None)
    if last is None or len(text[last.span.end : head.end].split()) > _MOST_WORDS:
        return None
    if last not in people and last.span.start > head.start + _NEAR:
        return None
    colon = Span(head.start + len(words) - 1, head.start + len(words))
    return Attribution(speaker_of(scene, last), scene.doc[last.root].i, colon, "say", "headed")


def _listed(scene: Scene, stretch: Stretch, head: Span) -> Attribution | None:
    """Return the attribution of a line of a list: "- Ana Gomes, head of the growers: “We are furious.”"."""
    text = scene.article.text
    paragraph, last = scene.paragraphs[stretch.paragraph], stretch.quotes[-1]
    whole = text[paragraph.start : head.start].strip(_BULLETS) == "" == text[last.outer.end : paragraph.end].strip(" .")
    opens = _LISTED.match(text, head.start, head.end) if whole and len(stretch.quotes) == 1 else None
    if opens is None or any(one.isdigit() for one in opens["name"]):
        return None
    named = [one for one in scene.mentions_in(Span(*opens.span("name"))) if scene.actor(one.actor).kind == "person"]
    if not named and text[head.start] not in _BULLETS:
        return None  # "The Road Map, in short:"
    words, colon = Span(*opens.span("name")), Span(*opens.span("colon"))
    speaker = speaker_of(scene, named[0]) if named else Speaker(words, opens["name"])
    root = scene.doc.char_span(words.start, words.end, alignment_mode="expand")
    return Attribution(speaker, root.root.i if root is not None else stretch.first, colon, "say", "headed")


def _has_cue(scene: Scene, stretch: Stretch) -> bool:
    """Return whether the parse shows a verb of speech with its subject: then the sentence was understood."""

    def is_outside(offset: int) -> bool:
        return not any(quote.outer.start <= offset < quote.outer.end for quote in stretch.quotes)

    for token in scene.doc[stretch.first : stretch.last]:
        subject = own_subject(token) if classes_of(token.lemma_.lower()) and is_outside(token.idx) else None
        if subject is not None and is_outside(subject.idx):
            return True
    return False


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
        return _by_surname(scene, Span(max(outside.start, verb.start - _REACH), verb.start))
    mention = min(near, key=lambda found: (_gap(found, verb), found.span.start))
    head = scene.doc[mention.root]
    if mention.how == "pronoun":
        return recall_pronoun(scene, head, earlier)
    if mention.how == "description":
        return recall_description(scene, head, mention, earlier) or speaker_of(scene, mention)
    return speaker_of(scene, mention)


def _by_surname(scene: Scene, before: Span) -> Speaker | None:
    """Return the known person whose surname is the last word before a verb."""
    words = re.findall(r"[\w’'-]+", before.of(scene.article.text))
    for actor in scene.actors if words else ():
        if actor.kind == "person" and actor.name.split()[-1] == words[-1]:
            at = scene.article.text.rindex(words[-1], before.start, before.end)
            return as_speaker(scene, actor, Span(at, at + len(words[-1])))
    return None


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
