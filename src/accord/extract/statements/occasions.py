"""Occasions: what somebody says in one interview came through one medium, however many sentences tell it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from accord.extract.statements.parts import Speaker, Stretch, Utterance
from accord.extract.statements.relays import find_interviewers
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene
from accord.terms.span import Span

_LEAD = 3  # paragraphs that sum up what the article goes on to tell


def carry_media(scene: Scene, stretches: Sequence[Stretch], utterances: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield the utterances, each with the medium of the interview that it goes on with or sums up."""
    heard: dict[str, tuple[Speaker, ...]] = {}
    notices = deque(_notices(scene, stretches))
    ahead = _summed_up(utterances)
    for utterance in utterances:
        while notices and notices[0][0] <= utterance.stretch.span.start:
            _, key, media = notices.popleft()
            heard[key] = media
        key = utterance.speaker.key
        media = tuple(relay for relay in utterance.relays if relay.medium)
        if media:
            heard[key] = media
        elif _other_occasion(scene, utterance):
            heard.pop(key, None)
        elif key in heard or (utterance.stretch.paragraph < _LEAD and key in ahead):
            carried = heard.get(key) or ahead[key]
            yield replace(utterance, relays=(*carried, *utterance.relays), same_occasion=True)
            continue
        yield utterance


def _notices(scene: Scene, stretches: Sequence[Stretch]) -> Iterator[tuple[int, str, tuple[Speaker, ...]]]:
    """Yield where a sentence tells of an interview, with the person who gave it, and the medium."""
    for stretch in stretches:
        media = find_interviewers(scene, stretch)
        for mention in scene.mentions_in(stretch.span) if media else ():
            person = scene.actor(mention.actor)
            if person.kind == "person" and scene.doc[mention.root].dep_ == "nsubj":
                yield stretch.span.start, person.id, media
                break


def _summed_up(utterances: Sequence[Utterance]) -> dict[str, tuple[Speaker, ...]]:
    """Return the media of those who speak through one in the first paragraphs, and through it alone."""
    found: dict[str, tuple[Speaker, ...]] = {}
    for utterance in utterances:
        media = tuple(relay for relay in utterance.relays if relay.medium)
        if media and utterance.stretch.paragraph <= _LEAD:
            found.setdefault(utterance.speaker.key, media)
    return found


def _other_occasion(scene: Scene, utterance: Utterance) -> bool:
    """Return whether the words around what is said name another occasion: a post, a press conference, last month.

    "The statement" is no other: it points back to the one before.
    """
    text, span = scene.article.text, utterance.stretch.span
    edges = [span.start, *(edge for q in utterance.stretch.quotes for edge in (q.outer.start, q.outer.end)), span.end]
    outside = " ".join(Span(a, b).of(text) for a, b in zip(edges[::2], edges[1::2], strict=True)).lower()
    return _occasion().search(outside) is not None


@cache
def _occasion() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(words_of("occasions")))
    return re.compile(rf"(?<!the )\b(?:{words})\b")
