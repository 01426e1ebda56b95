"""Recall: "he", "it" and "they" lead back to someone who spoke or was named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.incumbents import as_speaker, recall_description
from accord.extract.statements.just_told import office_before
from accord.extract.statements.media import is_known
from accord.extract.statements.parts import Earlier, Speaker
from accord.extract.statements.several import recall_pair
from accord.lexicon.cues import words_of
from accord.lexicon.offices import person_words
from accord.terms.actor import SIDES
from accord.terms.mark import Mention, Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_HE = frozenset(("he", "she", "him", "her", "his"))
_BESIDE = 2  # characters between a quotation and its pronoun
_FAR = 800  # characters
_NAME = 4  # words of a person's name
_COLLECTIVE = frozenset(
    (
        "jirga",
        "shura",
        "council",
        "committee",
        "panel",
        "board",
        "body",
        "group",
        "commission",
        "court",
        "assembly",
        "house",
    )
)
_THEY = frozenset(("they", "both", "one", "another", "them"))


def recall_pronoun(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return who a pronoun in the subject's place leads back to; None where that is not plain."""
    words = Span(head.idx, head.idx + len(head))
    last = earlier.last
    if head.lower_ in _HE:
        mention = None if _is_set_after(scene, head) else scene.mention_at(head.i)
        human = last is not None and (_is_human(scene, last) or _may_be_human(last))
        fresh = human and earlier.is_fresh(scene.article.text)
        fresh = fresh and (mention is None or earlier.spoke_here() or not _introduces(scene, head, earlier))
        office = office_before(scene, head, earlier) if mention is None and not fresh else None
        if office is not None:
            return office
        if last is not None and (fresh or (mention is None and _is_human(scene, last))):
            return replace(last, words=words, inferred=True)
        if mention is None:
            return _office_before(scene, head, earlier)
        if last is not None and human and _only_quoted(scene, mention, earlier):
            return replace(last, words=words, inferred=True)
        return as_speaker(scene, scene.actor(mention.actor), words)
    if head.lower_ == "both":
        return recall_pair(scene, head)
    if head.lower_ == "it" and (body := _body_before(scene, head, earlier)) is not None:
        return body
    if last is None or last.medium or _is_far(head, earlier):
        return None
    return replace(last, words=words, inferred=True) if _means_last(scene, head, last) else None


def _is_set_after(scene: Scene, head: Token) -> bool:
    """Return whether "he said" is set in behind the subject of its sentence, who is another: "Gomes, he said, left"."""
    mention, verb = scene.mention_at(head.i), head.head
    if mention is None or verb.dep_ != "parataxis" or head.left_edge.i == 0 or head.nbor(-1).text != ",":
        return False
    before = (token for token in reversed(scene.doc[head.sent.start : head.i - 1]) if not token.is_space)
    subject = scene.mention_at(first.i) if (first := next(before, None)) is not None else None
    return subject is not None and subject.actor == mention.actor and subject.span.end == head.nbor(-1).idx


def _means_last(scene: Scene, head: Token, last: Speaker) -> bool:
    """Return whether "they" or "it" may be who spoke last: several, a body, or those whose text is told of."""
    human = _is_human(scene, last)
    if head.lower_ in _THEY:
        return not human or not last.named
    if head.lower_ != "it":
        return False
    kind = scene.actor(last.actor).kind if last.actor is not None else "unnamed"
    return not human and _statement_before(head) if kind == "unnamed" else kind != "person"


def _statement_before(head: Token) -> bool:
    """Return whether "it" is a text: the sentence before has one as its subject, "the joint statement was signed"."""
    start = head.sent[0].i
    if start == 0:
        return False
    before = head.doc[start - 1].sent.root
    return any(c.dep_ in SUBJECTS and c.lemma_.lower() in words_of("nouns") for c in before.children)


def _body_before(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return the side or body that is the subject of the sentence before, where "it" opens one after a person spoke."""
    last = earlier.last
    opening = _opening(head, earlier)
    if opening is None or (last is not None and not _is_human(scene, last)):
        return None
    if head.head.lemma_.lower() not in words_of("say", "bare"):
        return None
    before = opening.nbor(-1).sent
    for mention in scene.mentions_in(Span(before.start_char, head.idx)):
        root = scene.doc[mention.root]
        if root.dep_ == "nsubj" and root.head == before.root and scene.actor(mention.actor).kind in SIDES:
            return as_speaker(scene, scene.actor(mention.actor), Span(head.idx, head.idx + len(head)))
    return None


def _opening(head: Token, earlier: Earlier) -> Token | None:
    """Return the first word of the sentence that a pronoun opens, or in which it stands right behind a quotation."""
    at = earlier.at
    if at is None or at.first == 0:
        return None
    if head.i == head.sent.start:
        return head if head.i else None
    quoted = bool(at.quotes) and at.quotes[0].outer.start == at.span.start
    behind = quoted and 0 <= head.idx - at.quotes[0].outer.end <= _BESIDE
    return head.doc[at.first] if behind else None


def _only_quoted(scene: Scene, mention: Mention, earlier: Earlier) -> bool:
    """Return whether whom a pronoun is taken for is named only in the words that are quoted beside it."""
    assert earlier.at is not None
    here = [quote.outer for quote in earlier.at.quotes]
    named = [one for one in scene.mentions if one.actor == mention.actor and one.span.start < mention.span.start]
    near = [one for one in named if one.how in ("name", "alias") and one.span.start >= earlier.at.span.start]
    return bool(near) and all(any(quote.holds(one.span) for quote in here) for one in near)


def _is_far(head: Token, earlier: Earlier) -> bool:
    """Return whether so much stands between that "they" can hardly be those who spoke last."""
    return head.idx - earlier.heard[-1][1].end > _FAR


def _introduces(scene: Scene, head: Token, earlier: Earlier) -> bool:
    """Return whether the stretch itself names a person before the pronoun: it then takes up that person."""
    assert earlier.at is not None
    before = Span(earlier.at.span.start, head.idx)
    told = set() if _opens_anew(scene, earlier) else set(_told_by(head.head))
    quoted = [quote.outer for quote in earlier.at.quotes]
    return any(
        scene.actor(mention.actor).kind == "person"
        and mention.how in ("name", "alias")
        and mention.root not in told
        and not _stands_aside(scene.doc[mention.root], head)
        and not any(span.holds(mention.span) for span in quoted)
        for mention in scene.mentions_in(before)
    )


def _told_by(verb: Token) -> Iterator[int]:
    """Yield the words of what a verb says; a clause that a semicolon parts from it is another's."""
    for child in verb.children:
        if child.dep_ == "ccomp" and not any(token.text == ";" for token in verb.doc[child.i + 1 : verb.i]):
            yield from (token.i for token in child.subtree)


def _opens_anew(scene: Scene, earlier: Earlier) -> bool:
    """Return whether a new paragraph begins behind the words of a source without a name: "Mora will go, he said"."""
    last, at = earlier.last, earlier.at
    if last is None or at is None or last.named:
        return False
    first = scene.paragraphs[at.paragraph].start
    return earlier.heard[-1][1].start < first and not scene.article.text[first : at.span.start].strip()


def _stands_aside(root: Token, head: Token) -> bool:
    """Return whether a person stands in a clause before only beside others: "while no visit to X is set, he said"."""
    above = root.head
    if root.dep_ != "pobj" or above.dep_ != "prep":
        return False
    clause = next((one for one in root.ancestors if one.dep_ in ("advcl", "ccomp")), None)
    return (
        clause is not None
        and clause.head == head.head
        and any(child.dep_ == "mark" and child.lower_ in ("while", "although", "though") for child in clause.children)
    )


def _office_before(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return the one described by office in the same sentence before: "the UN envoy expects a deal, he said"."""
    start = head.sent.start_char
    for mention in reversed([found for found in scene.mentions if start <= found.span.start < head.idx]):
        if mention.how == "description" and scene.actor(mention.actor).kind == "unnamed":
            noun = scene.doc[mention.root]
            if noun.lower_ in person_words():
                actor = scene.actor(mention.actor)
                return recall_description(scene, noun, mention, earlier) or as_speaker(scene, actor, mention.span)
    return None


def _may_be_human(speaker: Speaker) -> bool:
    """Return whether a source that is only described may be one human being, no several and no body."""
    if speaker.actor is not None or speaker.named:
        return False
    words = speaker.name.lower().split(" of ")[0].split()
    return not set(words) & _COLLECTIVE


def _is_human(scene: Scene, speaker: Speaker) -> bool:
    """Return whether a speaker is one human being."""
    if speaker.actor is not None and scene.actor(speaker.actor).kind == "person":
        return True
    if speaker.actor is not None and scene.actor(speaker.actor).kind in ("organisation", "unknown"):
        return " " not in speaker.name and not is_known(speaker.name)
    words = speaker.name.split()
    if speaker.named and speaker.actor is None and 1 < len(words) <= _NAME:
        return all(word[:1].isupper() and not word.isupper() for word in words)
    return any(word.lower() in person_words() for word in words)
