"""Subjects: what a position may be on, as an issue code or as a plan, deal or meeting by its name in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Passage
from accord.extract.positions.units import Unit, class_of
from accord.lexicon.issues import HINT, issue_codes, issue_words
from accord.lexicon.phrases import Heard
from accord.lexicon.positions import type_of_noun
from accord.terms.claim import SubjectType

if TYPE_CHECKING:
    from spacy.tokens import Token

VAGUE = frozenset(("procedure", "other"))
_STEPS = (0.05, 0.15, 0.3, 0.5)
_WORD = re.compile(r"\w+|[^\w\s]")
_LEFT = ("DET", "PRON", "PUNCT", "ADP", "SPACE", "CCONJ")
_OBJECTS = ("dobj", "attr", "acomp", "xcomp", "oprd", "nsubjpass")
_BESIDE = ("amod", "compound", "nmod", "prt", "nummod")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a position may be on: an issue code, or the words that name a draft, proposal, agreement or meeting.

    `token` is the word of the sentence that speaks of it; None where none does.
    """

    type: SubjectType
    name: str
    token: Token | None


@dataclass(frozen=True, slots=True)
class Topics:
    """What an article speaks of.

    `steps` are the share of its sentences on each issue, from 0 to 4; `main` is its main issue, `title` what its title
    speaks of, and `around` what the sentences beside the one that starts at a place speak of.
    """

    steps: Mapping[str, int]
    main: str
    title: frozenset[str]
    around: Mapping[int, frozenset[str]]

    def step(self, code: str) -> int:
        """Return the step of an issue."""
        return self.steps.get(code, 0)


def find_topics(passages: Sequence[Passage], title: str) -> Topics:
    """Return what an article speaks of; its main issue takes up 15 % of the sentences at least."""
    counted = Counter(name for passage in passages for name in {heard.name for heard in passage.issues})
    shares = {name: count / len(passages) for name, count in counted.items() if not name.endswith(HINT)}
    steps = {name: sum(share >= step for step in _STEPS) for name, share in shares.items()}
    main = max(((step, code) for code, step in steps.items() if code not in VAGUE), default=(0, ""))
    plain = [frozenset(h.name for h in passage.issues if not h.name.endswith(HINT)) for passage in passages]
    around = {
        passage.span.start: frozenset().union(*plain[max(0, at - 1) : at], *plain[at + 1 : at + 2])
        for at, passage in enumerate(passages)
    }
    return Topics(steps, main[1] if main[0] > 1 else "none", _issues_of(title), around)


def _issues_of(title: str) -> frozenset[str]:
    """Return the issues that a title has plain words of; it is not parsed, so a final "s" may be one of a plural."""
    words = [(word, word.removesuffix("s")) for word in _WORD.findall(title.lower())]
    return frozenset(heard.name for heard in issue_words().find(words) if not heard.name.endswith(HINT))


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a unit's sentence, content and nucleus (the head of the content with its own object) speak of."""

    unit: Unit
    words: dict[str, list[Heard]]
    content: dict[str, list[Heard]]
    nucleus: frozenset[str]

    def others(self, code: str, *, content: bool) -> int:
        """Return how many other issues there are plain words of, two at most."""
        names = self.content if content else self.words
        return min(len({name for name in names if not name.endswith(HINT)} - {code} - VAGUE), 2)


def hear(unit: Unit) -> Hearing:
    """Return what a unit speaks of."""
    words: dict[str, list[Heard]] = {}
    content: dict[str, list[Heard]] = {}
    inside, core = unit.inside, _nucleus(unit)
    for heard in unit.candidate.passage.issues:
        words.setdefault(heard.name, []).append(heard)
        if heard.first in inside:
            content.setdefault(heard.name, []).append(heard)
    nucleus = {h.name for h in unit.candidate.passage.issues if core & set(range(h.first, h.last))}
    return Hearing(unit, words, content, frozenset(nucleus))


def _nucleus(unit: Unit) -> set[int]:
    """Return the positions of the content's head, its object, and what stands beside them."""
    found, edge = [unit.head], [unit.head]
    for _ in range(2):
        edge = [child for token in edge for child in token.children if _belongs(child, token)]
        found += edge
    if unit.head.pos_ in ("VERB", "AUX"):
        found += [inner for child in unit.head.children if child.dep_ == "prep" for inner in child.children]
    start = unit.candidate.passage.sentence.start
    return {token.i - start for token in found}


def _belongs(child: Token, token: Token) -> bool:
    return child.dep_ in _BESIDE or (child.dep_ in _OBJECTS and token.pos_ in ("VERB", "AUX"))


def find_issues(hearing: Hearing, topics: Topics) -> Iterator[Subject]:
    """Yield the issues a unit may be on, with the word that speaks of each: in the content rather than outside it.

    Beside those heard in the sentence these are the article's main issue and the two that need no words of their own.
    """
    sentence = hearing.unit.candidate.passage.sentence
    for code in issue_codes():
        heard = _first(hearing, code)
        if heard is not None or code in VAGUE or code == topics.main:
            yield Subject("issue", code, sentence[heard.last - 1] if heard is not None else None)


def _first(hearing: Hearing, code: str) -> Heard | None:
    for place in (hearing.content, hearing.words):
        for name in (code, code + HINT):
            if name in place:
                return place[name][0]
    return None


def issue_traits(hearing: Hearing, code: str, topics: Topics) -> tuple[str, ...]:
    """Return what speaks for a unit's being on this issue."""
    return tuple(dict.fromkeys(_issue_traits(hearing, code, topics)))


def _issue_traits(hearing: Hearing, code: str, topics: Topics) -> Iterator[str]:
    group = "~" if code in VAGUE else ""
    plain, hint = bool(hearing.content.get(code)), bool(hearing.content.get(code + HINT))
    yield f"code:{code}"
    yield from _heard_traits(hearing, code, group)
    yield from _rank_traits(hearing, code, group)
    own, weak = code in hearing.nucleus, code + HINT in hearing.nucleus
    rivals = sorted(name for name in hearing.nucleus if not name.endswith(HINT))
    yield f"{group}nucleus:{own}|{weak}|{min(len(set(rivals) - {code}), 2)}"
    yield f"{code}|nucleus:{own}|{weak}"
    yield from (f"{code}|nucleus={name}" for name in rivals)
    yield f"{code}|talks:{'procedure' in hearing.nucleus}|{plain}"
    anything = any(not name.endswith(HINT) for name in hearing.content)
    yield f"{group}share:{topics.step(code)}|{plain}|{hint}|{anything}"
    yield f"{group}main:{topics.main == code}|{plain}|{anything}"
    passage = hearing.unit.candidate.passage
    near = code in topics.around.get(passage.span.start, ())
    yield f"{group}title:{code in topics.title}|{plain}|{anything}"
    yield f"{group}near:{near}|{plain}|{anything}"
    yield f"{group}told:{near}|{code in topics.title}|{topics.main == code}|{plain}"
    sentence = passage.sentence
    for heard in (*hearing.content.get(code, ()), *hearing.content.get(code + HINT, ())):
        yield f"{code}|hit:{class_of(sentence[heard.last - 1])}"


def _heard_traits(hearing: Hearing, code: str, group: str) -> Iterator[str]:
    """Yield how often the issue is heard in the content and in the sentence, beside how many others."""
    plain, hint = bool(hearing.content.get(code)), bool(hearing.content.get(code + HINT))
    for place, names in (("content", hearing.content), ("sentence", hearing.words)):
        words, hints = len(names.get(code, ())), len(names.get(code + HINT, ()))
        yield f"{group}{place}:{min(words, 2)}"
        yield f"{group}{place}-hint:{min(hints, 2)}|{words > 0}"
        yield f"{code}|{place}:{words > 0}"
        yield f"{code}|{place}-hint:{hints > 0}"
    yield f"{group}rivals:{hearing.others(code, content=True)}|{plain}|{hint}"
    yield f"{group}around:{hearing.others(code, content=False)}|{plain}|{hint}|{bool(hearing.words.get(code))}"


def _rank_traits(hearing: Hearing, code: str, group: str) -> Iterator[str]:
    """Yield how early in the content an issue is heard, and whether its head or a whole phrase speaks of it."""
    found = hearing.content.get(code, [])
    at = hearing.unit.head.i - hearing.unit.candidate.passage.sentence.start
    if any(heard.first <= at < heard.last for heard in found):
        yield f"{group}head"
        yield f"{code}|head"
    if any(heard.first <= at < heard.last for heard in hearing.content.get(code + HINT, [])):
        yield f"{group}head-hint"
    if found:
        order = [name for name in hearing.content if not name.endswith(HINT)]
        yield f"{group}order:{min(order.index(code), 2)}"
        if any(heard.last - heard.first > 1 for heard in found):
            yield f"{group}phrase"


def find_named(unit: Unit) -> Iterator[Subject]:
    """Yield the plans, proposals, agreements and meetings that a unit's content names."""
    for token in unit.words:
        kind = type_of_noun().get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is None or token.dep_ in ("compound", "nmod"):
            continue
        words = list(token.doc[token.left_edge.i : token.i + 1])
        while words and (words[0].pos_ in _LEFT or words[0].is_quote):
            words = words[1:]
        if words:
            yield Subject(kind, token.doc[words[0].i : token.i + 1].text, token)


def named_traits(hearing: Hearing, subject: Subject, traits: Sequence[str]) -> tuple[str, ...]:
    """Return what speaks for a unit's being on this plan, deal or meeting; `traits` are those of the unit."""
    return tuple(dict.fromkeys(_named_traits(hearing, subject, traits)))


def _named_traits(hearing: Hearing, subject: Subject, traits: Sequence[str]) -> Iterator[str]:
    noun, kind = subject.token, subject.type
    assert noun is not None
    determiner = next((child.lower_ for child in noun.children if child.dep_ == "det"), "none")
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    depth = _depth(noun, hearing.unit.head)
    yield from (f"head:{noun.lemma_.lower()}", f"head:{noun.lemma_.lower()}:{determiner}", f"type:{kind}")
    yield from (f"det:{kind}:{determiner}", f"tag:{noun.tag_}", f"words:{min(len(subject.name.split()), 4)}")
    yield from (f"depth:{depth}", f"depth:{depth}:{kind}", f"dep:{noun.dep_}", f"gov:{class_of(governor)}")
    for trait in traits:
        if trait.startswith(("p:cue", "u:", "c:link")):
            yield trait
            yield f"{kind}|{trait}"
    yield from (f"{kind}|issue:{name}" for name in hearing.words if not name.endswith(HINT))


def _depth(token: Token, head: Token) -> int:
    """Return how many steps a word stands below a head, six at most."""
    for depth in range(6):
        if token.i == head.i:
            return depth
        token = token.head
    return 6
