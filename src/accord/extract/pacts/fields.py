"""The fields of drafts and agreements: name, points, version, authors, parties, status, day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.lexicon.pacts import status_cues
from accord.terms.claim import Agreement, AgreementStatus, Draft, Evidence
from accord.terms.mark import Mention, Scene, Time
from accord.terms.numbers import number_in
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTS = re.compile(r"\b([\w-]+?)[- ]points?\b", re.IGNORECASE)
_VERSION = re.compile(
    r"\b(revised|updated|amended|latest|new|original|initial|final|first|second|third|earlier)\b", re.I
)
_SMALL = frozenset(
    (
        "a",
        "an",
        "the",
        "of",
        "on",
        "for",
        "to",
        "with",
        "in",
        "between",
        "and",
        "its",
        "their",
        "his",
        "her",
        "this",
        "s",
    )
)
MOST_PASSAGES = 3


def same_name(one: str, other: str) -> bool:
    """Return whether two phrases name the same draft or agreement of an article: the shorter's words are in the longer.

    >>> same_name("peace plan", "the 20-point peace plan for Cyprus"), same_name("trade deal", "peace deal")
    (True, False)
    """
    a, b = _content(one), _content(other)
    return bool(a and b) and min(a, b, key=len) <= max(a, b, key=len)


def _content(words: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z0-9]+", words.lower()) if word not in _SMALL)


def draft(scene: Scene, group: Sequence[Candidate]) -> Draft:
    """Return the draft that a group of candidates names."""
    text, name = scene.article.text, group[0].name
    spans = [candidate.name for candidate in group]
    points = next(
        (
            (found, n)
            for span in spans
            for found in [_POINTS.search(span.of(text))]
            if found and (n := number_in(found[1]))
        ),
        None,
    )
    version = next((found for span in spans if (found := _VERSION.search(span.of(text)))), None)
    authors = list(_authors(scene, group))
    evidence = [*_passages(scene, group), _evidence("name", name, text)]
    evidence += [_evidence("authors", mention.span, text) for mention in authors]
    if points is not None:
        evidence.append(_found("points", points[0][0], spans, text))
    if version is not None:
        evidence.append(_found("version", version[0], spans, text))
    return Draft(
        evidence=tuple(evidence),
        rule=f"{group[0].rule}+judge",
        name=name.of(text),
        points=points[1] if points else None,
        version=version[0].lower() if version else None,
        authors=tuple(dict.fromkeys(scene.side(mention.actor).id for mention in authors)),
    )


def agreement(scene: Scene, group: Sequence[Candidate]) -> Agreement:
    """Return the agreement that a group of candidates names."""
    text, head = scene.article.text, scene.doc[group[0].head]
    status, cue = _status(head)
    parties = _parties(scene, group)
    time = _time(scene, head) if status not in ("proposed", "rejected") else None
    evidence = [*_passages(scene, group), _evidence("what", group[0].name, text)]
    evidence += [_evidence("parties", mention.span, text) for mention in parties]
    if cue is not None:
        evidence.append(_evidence("status", Span(cue.idx, cue.idx + len(cue)), text))
    if time is not None:
        evidence.append(_evidence("when", time.span, text))
    return Agreement(
        evidence=tuple(evidence),
        rule=f"{group[0].rule}+judge",
        negated=cue is not None and any(child.dep_ == "neg" for child in cue.children),
        what=group[0].name.of(text),
        parties=tuple(dict.fromkeys(scene.side(mention.actor).id for mention in parties)),
        status=status,
        when=time.when if time else None,
    )


def is_done(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the words around a candidate say that it was signed, carried out or broken."""
    return _status(scene.doc[candidate.head])[0] in ("signed", "implemented", "violated")


def _evidence(field: str, span: Span, text: str) -> Evidence:
    return Evidence(field, span.start, span.end, span.of(text))


def _found(field: str, words: str, spans: Sequence[Span], text: str) -> Evidence:
    """Return the evidence for words that stand within one of the spans."""
    span = next(span for span in spans if words in span.of(text))
    start = span.start + span.of(text).index(words)
    return _evidence(field, Span(start, start + len(words)), text)


def _passages(scene: Scene, group: Sequence[Candidate]) -> list[Evidence]:
    """Return the sentences of the fullest name and of the first others."""
    text = scene.article.text
    spans = [_sentence(scene, candidate) for candidate in group]
    return [_evidence("claim", span, text) for span in list(dict.fromkeys(spans))[:MOST_PASSAGES]]


def _sentence(scene: Scene, candidate: Candidate) -> Span:
    sentence = scene.doc[candidate.head].sent
    span = Span(sentence.start_char, sentence.end_char).trimmed(scene.article.text)
    return span if span.holds(candidate.name) else Span(span.start, max(span.end, candidate.name.end))


def _authors(scene: Scene, group: Sequence[Candidate]) -> Iterator[Mention]:
    """Yield whose draft it is: who owns or qualifies its name ("Oman's proposal"), or made it ("drafted by Kenya")."""
    for candidate in group:
        head = scene.doc[candidate.head]
        for child in head.lefts:
            mention = scene.mention_at(child.i)
            if child.dep_ in ("poss", "amod", "compound", "nmod") and mention is not None:
                yield mention
        for child in head.rights:
            if child.dep_ == "acl":
                yield from (
                    m
                    for token in child.subtree
                    if token.dep_ == "pobj" and token.head.lower_ == "by" and (m := scene.mention_at(token.i))
                )


def _parties(scene: Scene, group: Sequence[Candidate]) -> list[Mention]:
    """Return the sides that an agreement is between: those in its name, then the subject and partner of its verb."""
    found: list[Mention] = []
    for candidate in group:
        head = scene.doc[candidate.head]
        found += [
            m for m in scene.mentions_in(candidate.name) if scene.actor(m.actor).kind not in ("outlet", "unnamed")
        ]
        verb = head if head.pos_ == "VERB" else head.head
        for child in verb.children:
            if verb.pos_ == "VERB" and child.dep_ in ("nsubj", "nsubjpass") and child.i != head.i:
                found += [m for token in (child, *child.conjuncts) if (m := scene.mention_at(token.i))]
    kinds = {"state", "armed_group", "alliance", "organisation", "person"}
    return [m for m in found if scene.side(m.actor).kind in kinds and scene.actor(m.actor).kind != "outlet"][:6]


def _status(head: Token) -> tuple[AgreementStatus, Token | None]:
    """Return what has become of an agreement and the word that says so."""
    near = [head, *_chain_up(head), *(child for child in head.rights if child.dep_ in ("acl", "relcl"))]
    for token in near:
        for cue in status_cues():
            if token.lemma_.lower() in (cue.verbs if token.pos_ == "VERB" else cue.nouns):
                return _unless_future(token, cue.status), token
    return "agreed", None


def _unless_future(token: Token, status: AgreementStatus) -> AgreementStatus:
    """Return `proposed` for what is only to be: "want to sign", "could be reached"."""
    words = {child.lower_ for child in token.children if child.dep_ == "aux"}
    open_ = words & {"to", "could", "may", "might", "will", "would", "can", "should", "must"}
    return "proposed" if open_ and status in ("agreed", "signed", "announced", "implemented") else status


def _chain_up(head: Token) -> Iterator[Token]:
    """Yield what governs a word, up to two verbs."""
    verbs = 0
    token = head
    while token.dep_ != "ROOT" and verbs < 2:
        token = token.head
        verbs += token.pos_ == "VERB"
        yield token


def _time(scene: Scene, head: Token) -> Time | None:
    """Return the expression of time nearest to an agreement in its sentence that names days."""
    sentence = Span(head.sent.start_char, head.sent.end_char)
    near = [time for time in scene.times_in(sentence) if time.when is not None]
    return min(near, key=lambda time: abs(time.span.start - head.idx), default=None)
