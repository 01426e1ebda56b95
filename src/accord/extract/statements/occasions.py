"""Occasions: what somebody says in one interview came through one medium, however many sentences tell it.

Sources without a name go on likewise: "the source added", "another official said"."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from accord.extract.statements.notices import find_carriers, find_interviews
from accord.extract.statements.parts import Speaker, Stretch, Utterance
from accord.lexicon.cues import words_of
from accord.lexicon.offices import person_words
from accord.terms.mark import Scene
from accord.terms.span import Span

_BEFORE = 12  # characters before a description in which it may say that it goes on with sources heard before
_AGAIN = re.compile(r"\b(?:the|another|(?:one|two|three|some|both) of (?:the|them)|a (?:second|third|fourth|fifth))\b")
_LEAD = 3  # paragraphs that sum up what the article goes on to tell
_BODY = 4  # the last paragraph in which the medium of what is summed up is named


def carry_media(scene: Scene, stretches: Sequence[Stretch], utterances: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield the utterances, each with the medium of the interview that it goes on with or sums up."""
    heard = _Heard(scene, dict(_summed_up(utterances)))
    notices = deque(find_interviews(scene, stretches))
    carriers = find_carriers(scene, stretches)
    for utterance in utterances:
        while notices and notices[0][0] <= utterance.stretch.span.start:
            _, key, media = notices.popleft()
            heard.media[key] = media
        media = tuple(relay for relay in utterance.relays if relay.medium)
        told = () if media else carriers.get(utterance.stretch.span.start, ())
        if media or told:
            heard.note(utterance, media or told)
        elif _other_occasion(scene, utterance):
            heard.media.pop(utterance.speaker.key, None)
        else:
            told = heard.carried(utterance)
        yield replace(utterance, relays=(*told, *utterance.relays), same_occasion=True) if told else utterance


@dataclass(slots=True)
class _Heard:
    """The media through which each has spoken so far, and those through which somebody without a name has."""

    scene: Scene
    ahead: dict[str, tuple[Speaker, ...]]
    media: dict[str, tuple[Speaker, ...]] = field(default_factory=dict)
    unnamed: tuple[Speaker, tuple[Speaker, ...]] | None = None

    def note(self, utterance: Utterance, media: tuple[Speaker, ...]) -> None:
        """Keep that somebody spoke through these media."""
        self.media[utterance.speaker.key] = media
        if not utterance.speaker.named:
            self.unnamed = (utterance.speaker, media)

    def carried(self, utterance: Utterance) -> tuple[Speaker, ...]:
        """Return the media of what an utterance goes on with or sums up; nothing where it stands alone."""
        key = utterance.speaker.key
        if key in self.media:
            return self.media[key]
        if utterance.stretch.paragraph < _LEAD and key in self.ahead:
            return self.ahead[key]
        return self.unnamed[1] if self.unnamed is not None and self._is_another(utterance, self.unnamed[0]) else ()

    def _is_another(self, utterance: Utterance, before: Speaker) -> bool:
        """Return whether this is one of the unnamed sources heard before, or another like them."""
        speaker, text = utterance.speaker, self.scene.article.text
        if speaker.named or not _sources_in(speaker.name) & _sources_in(before.name):
            return False
        words = text[max(0, speaker.words.start - _BEFORE) : speaker.words.end].lower()
        quoted = (
            utterance.cue is not None and utterance.frame == "clause" and "quoted as" in utterance.stretch.span.of(text)
        )
        return quoted or _AGAIN.search(words) is not None


def _sources_in(name: str) -> set[str]:
    """Return the words of a description that say what sort of source it is, in the singular."""
    return {word.removesuffix("s") for word in name.lower().split() if word in words_of("sources") | person_words()}


def _summed_up(utterances: Sequence[Utterance]) -> dict[str, tuple[Speaker, ...]]:
    """Return the media of those who speak through one in the first paragraphs, and through it alone."""
    found: dict[str, tuple[Speaker, ...]] = {}
    for utterance in utterances:
        media = tuple(relay for relay in utterance.relays if relay.medium)
        if media and utterance.stretch.paragraph <= _BODY:
            found.setdefault(utterance.speaker.key, media)
    return found


def _other_occasion(scene: Scene, utterance: Utterance) -> bool:
    """Return whether the words around what is said name another occasion: a post, a press conference, last month.

    "The statement" is no other: it points back to the one before. Meetings and days that are told of are none.
    """
    text, span = scene.article.text, utterance.stretch.span
    quoted = [quote.outer for quote in utterance.stretch.quotes]
    if _occasion("spoken").search(_outside(text, span, quoted)):
        return True
    around = _outside(text, span, [*quoted, *_told(utterance)])
    return utterance.speaker.named and _occasion("words").search(around) is not None


def _told(utterance: Utterance) -> list[Span]:
    """Return what is said behind its cue; what stands before it may go on behind "she said in parliament"."""
    behind = utterance.cue is not None and utterance.content and utterance.content[0].start >= utterance.cue.end
    return [utterance.content[0]] if behind else []


def _outside(text: str, span: Span, holes: Sequence[Span]) -> str:
    """Return the words of a stretch outside some of its parts, in small letters."""
    kept, at = [], span.start
    for hole in sorted(holes):
        kept.append(text[at : max(at, hole.start)])
        at = max(at, hole.end)
    return " ".join((*kept, text[at : span.end])).lower()


@cache
def _occasion(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(words_of("occasions", name)))
    return re.compile(rf"(?<!the )\b(?:{words})\b")
