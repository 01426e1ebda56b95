"""Posts: words set into the text with the name of their author behind them, and no verb.

What somebody wrote on a platform: "… — Ana Gomes (@ana) May 3, 2021"; a paragraph of somebody's words in large print:
"We will talk. Ana Gomes Minister of Defence".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.extract.statements.described import side_inside
from accord.extract.statements.grammar import own_subject
from accord.extract.statements.incumbents import as_speaker
from accord.extract.statements.media import is_medium
from accord.extract.statements.parts import Speaker, Stretch
from accord.lexicon.cues import classes_of
from accord.terms.mark import Scene
from accord.terms.span import Span

_SIGNED = re.compile(
    r"\s*[—–-]{1,2}\s?(?P<name>[^—–\n()@]{2,60}?)\s?\(@\w{1,20}\)"
    r"(?:\s*(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2}\.? \w+,? \d{4}))?"
)
_NAMED_BELOW = re.compile(r"(?P<said>[^\n]{40,}[.!?…])\s+(?P<name>[A-Z][^.!?\n]{4,90}[\w)])\s*")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_LINK = re.compile(r"\s*(?:https?://\S+|(?:pic\.twitter\.com|t\.co)/\S+)\s*$")


@dataclass(frozen=True, slots=True)
class Post:
    """One stretch of a post: its author, and the words without the links behind them."""

    author: Speaker
    said: Span


def find_posts(scene: Scene, stretches: Sequence[Stretch]) -> Mapping[int, Post]:
    """Return the stretches that are words of a post, by their number.

    A post reaches back from its signature to the start of its paragraph, or to a sentence that tells who spoke.
    """
    found: dict[int, Post] = dict(_pulled(scene, stretches))
    text = scene.article.text
    for signed in _SIGNED.finditer(text) if "(@" in text else ():
        author = _author(scene, Span(*signed.span("name")))
        before = [number for number, stretch in enumerate(stretches) if stretch.span.start < signed.start()]
        for number in reversed(before):
            stretch = stretches[number]
            if stretch.paragraph != stretches[before[-1]].paragraph or number in found:
                break
            if number < before[-1] and (author.medium or stretch.quotes or _tells(scene, stretch)):
                break
            said = _without_links(text, Span(stretch.span.start, min(stretch.span.end, signed.start())))
            found[number] = Post(author, said)
    return found


def _pulled(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[int, Post]]:
    """Yield the stretches of paragraphs in the first person that end with a person's name and office, and no stop."""
    text = scene.article.text
    for number, paragraph in enumerate(scene.paragraphs):
        found = _NAMED_BELOW.fullmatch(text, paragraph.start, paragraph.end)
        if (
            found is None
            or not _OWN.search(found["said"])
            or any(paragraph.holds(quote.outer) for quote in scene.quotes)
        ):
            continue
        at = found.start("name")
        people = [
            one for one in scene.actors if one.kind == "person" and f"{found['name']} ".startswith(f"{one.name} ")
        ]
        if not people:
            continue
        actor = min(people, key=lambda one: len(one.name))
        author = as_speaker(scene, actor, Span(at, at + len(actor.name)))
        for place, stretch in enumerate(stretches):
            if stretch.paragraph == number and stretch.span.start < at:
                said = Span(stretch.span.start, min(stretch.span.end, found.end("said"))).trimmed(text)
                yield place, Post(author, said)


def _without_links(text: str, span: Span) -> Span:
    while (link := _LINK.search(text, span.start, span.end)) is not None:
        span = Span(span.start, link.start())
    return span.trimmed(text)


def _tells(scene: Scene, stretch: Stretch) -> bool:
    """Return whether a sentence tells, outside its quotations, that somebody said something; "we hope" does not."""
    return any(
        any(verbs.id == "say" for verbs in classes_of(token.lemma_.lower()))
        and (subject := own_subject(token)) is not None
        and subject.lower_ not in ("i", "we")
        for token in scene.doc[stretch.first : stretch.last]
        if token.pos_ == "VERB" and not any(q.outer.start <= token.idx < q.outer.end for q in stretch.quotes)
    )


def _author(scene: Scene, name: Span) -> Speaker:
    """Return who signs a post: a person of this name, a medium, else whoever calls himself so."""
    words = name.of(scene.article.text).strip()
    mentions = scene.mentions_in(name)
    for mention in mentions:
        actor = scene.actor(mention.actor)
        if actor.kind == "outlet" or is_medium(scene, scene.doc[mention.root]):
            return Speaker(name, words, actor.id, medium=True)
        if actor.kind == "person":
            return as_speaker(scene, actor, mention.span)
    for actor in scene.actors:
        if actor.kind == "person" and actor.name.split()[-1].lower() == words.split()[-1].lower():
            return as_speaker(scene, actor, name)
    return Speaker(name, words, None, side_inside(scene, name))
