"""Subjects: what a position may be on, as an issue code or as a plan, deal or meeting by its name in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.positions.topics import Topics
from accord.extract.positions.units import Unit, class_of
from accord.extract.positions.wording import wording_of
from accord.lexicon.issues import HINT, VAGUE, WIDE, issue_codes
from accord.lexicon.phrases import Heard
from accord.lexicon.positions import type_of_noun
from accord.terms.claim import SubjectType

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LEFT = ("DET", "PRON", "PUNCT", "ADP", "SPACE", "CCONJ")
_SINGLE = frozenset(("term", "condition"))  # that name what is offered only in the plural
_BARE = frozenset(("idea", "suggestion"))  # that name nothing by themselves
_LOOSE = ("advcl", "relcl", "acl", "conj", "appos", "npadvmod", "ccomp", "nsubj")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a position may be on: an issue code, or the words that name a draft, proposal, agreement or meeting.

    `token` is the word of the sentence that speaks of it; None where none does.
    """

    type: SubjectType
    name: str
    token: Token | None


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a unit's sentence and content speak of.

    `steps` are, for each name in the content, its steps below the head, and the word by which it hangs on it. `plain`
    are the issues that the content has plain words of, `around` those that the sentence has, without the vague ones;
    `spoken` tells whether the content has plain words of any, `kind` what plan, deal or meeting its head names.
    `wording` are the words themselves.
    """

    unit: Unit
    words: dict[str, list[Heard]]
    content: dict[str, list[Heard]]
    steps: Mapping[str, tuple[int, str]]
    plain: frozenset[str]
    around: frozenset[str]
    spoken: bool
    kind: str
    wording: tuple[str, ...]

    def others(self, code: str, *, content: bool) -> int:
        """Return how many other issues there are plain words of, two at most."""
        names = self.plain if content else self.around
        return min(len(names) - (code in names), 2)


def hear(unit: Unit) -> Hearing:
    """Return what a unit speaks of."""
    words: dict[str, list[Heard]] = {}
    content: dict[str, list[Heard]] = {}
    inside = unit.inside
    for heard in unit.candidate.passage.issues:
        name = heard.name.removesuffix(WIDE)
        words.setdefault(name, []).append(heard)
        if heard.first in inside:
            content.setdefault(name, []).append(heard)
    plain = frozenset(name for name in content if not name.endswith(HINT))
    around = frozenset(name for name in words if not name.endswith(HINT))
    steps = _steps_to(unit, content)
    return Hearing(
        unit, words, content, steps, plain - VAGUE, around - VAGUE, bool(plain), _kind_at(unit.head), wording_of(unit)
    )


def _kind_at(head: Token) -> str:
    """Return the kind of plan, deal or meeting that the head of a content names, or its object: "sign the [pact]"."""
    for token in (head, *(child for child in head.children if child.dep_ in ("dobj", "nsubjpass", "attr"))):
        kind = type_of_noun().get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is not None:
            return kind
    return "none"


def _steps_to(unit: Unit, content: Mapping[str, list[Heard]]) -> dict[str, tuple[int, str]]:
    """Return how far below the head of the content each name is first heard, and the word that it hangs on there."""
    sentence, found = unit.candidate.passage.sentence, dict[str, tuple[int, str]]()
    for name, heard in content.items():
        found[name] = min(
            _steps_up(sentence[place], unit.head) for each in heard for place in (each.first, each.last - 1)
        )
    return found


def _steps_up(token: Token, head: Token) -> tuple[int, str]:
    """Return the steps from a word up to a head, four at most, and the last preposition or clause on the way."""
    via = "none"
    for steps in range(12):
        if token.i == head.i:
            return min(steps, 4), via
        if token.dep_ in ("prep", "mark", "agent"):
            via = token.lower_
        elif token.dep_ in _LOOSE:
            via = token.dep_
        token = token.head
    return 4, via


def find_issues(hearing: Hearing, topics: Topics) -> Iterator[Subject]:
    """Yield the issues a unit may be on, with the word that speaks of each: in the content rather than outside it.

    Beside those heard in the sentence these are the article's main issue and the two that need no words of their own.
    """
    sentence = hearing.unit.candidate.passage.sentence
    for code in issue_codes():
        heard = _first(hearing, code)
        if heard is not None or code in VAGUE or code == topics.main:
            yield Subject("issue", code, sentence[heard.last - 1] if heard is not None else None)


def is_spoken_of(unit: Unit, subject: Subject) -> bool:
    """Return whether a sentence has a word of what a position is on; what is vague must stand in the content itself."""
    if subject.token is None:
        return False
    vague = subject.type == "issue" and subject.name in VAGUE
    return not vague or subject.token.i in {word.i for word in unit.words}


def _first(hearing: Hearing, code: str) -> Heard | None:
    for place in (hearing.content, hearing.words):
        for name in (code, code + HINT):
            if name in place:
                return place[name][0]
    return None


def issue_traits(hearing: Hearing, code: str, topics: Topics) -> tuple[str, ...]:
    """Return what speaks for a unit's being on this issue: much the same for all issues, so that rare ones gain."""
    group = "~" if code in VAGUE else ""
    words, hints = hearing.content.get(code, []), hearing.content.get(code + HINT, [])
    plain, anything = bool(words), hearing.spoken
    passage = hearing.unit.candidate.passage
    near, titled, main = code in topics.around.get(passage.span.start, ()), code in topics.title, topics.main == code
    return (
        f"code:{code}",
        *_heard_traits(hearing, code, group),
        *_rank_traits(hearing, code, group),
        *_step_traits(hearing, code, group),
        f"{group}kind:{hearing.kind}|{plain}|{anything}",
        *((f"{code}|kind:{hearing.kind}|{anything}",) if group else ()),
        f"{group}share:{topics.step(code)}|{plain}|{bool(hints)}|{anything}",
        f"{group}main:{main}|{plain}|{anything}",
        f"{group}title:{titled}|{plain}|{anything}",
        f"{group}near:{near}|{plain}|{anything}",
        f"{group}told:{near}|{titled}|{main}|{plain}",
        *{f"{code}|hit:{class_of(passage.sentence[heard.last - 1])}": None for heard in (*words, *hints)},
    )


def _heard_traits(hearing: Hearing, code: str, group: str) -> Iterator[str]:
    """Yield how often the issue is heard in the content and in the sentence, beside how many others."""
    plain, hint = bool(hearing.content.get(code)), bool(hearing.content.get(code + HINT))
    for place, names in (("content", hearing.content), ("sentence", hearing.words)):
        words, hints = len(names.get(code, ())), len(names.get(code + HINT, ()))
        yield f"{group}{place}:{min(words, 2)}"
        yield f"{group}{place}-hint:{min(hints, 2)}|{words > 0}"
    yield f"{group}rivals:{hearing.others(code, content=True)}|{plain}|{hint}"
    yield f"{group}around:{hearing.others(code, content=False)}|{plain}|{hint}|{bool(hearing.words.get(code))}"


def _rank_traits(hearing: Hearing, code: str, group: str) -> Iterator[str]:
    """Yield how early in the content an issue is heard, and whether its head or a whole phrase speaks of it."""
    found = hearing.content.get(code, [])
    at = hearing.unit.head.i - hearing.unit.candidate.passage.sentence.start
    if any(heard.first <= at < heard.last for heard in found):
        yield f"{group}head"
    if any(heard.first <= at < heard.last for heard in hearing.content.get(code + HINT, [])):
        yield f"{group}head-hint"
    if found:
        order = [name for name in hearing.content if not name.endswith(HINT)]
        yield f"{group}order:{min(order.index(code), 2)}"
        if any(heard.last - heard.first > 1 for heard in found):
            yield f"{group}phrase"


def _step_traits(hearing: Hearing, code: str, group: str) -> Iterator[str]:
    """Yield how near to the head of the content an issue is heard, and how many others are heard nearer."""
    for name, label in ((code, "plain"), (code + HINT, "hint")):
        if name in hearing.steps:
            steps, via = hearing.steps[name]
            rivals = [s for other, (s, _) in hearing.steps.items() if other != code and not other.endswith(HINT)]
            nearer, level = sum(s < steps for s in rivals), sum(s == steps for s in rivals)
            yield f"{group}{label}-steps:{steps}"
            yield f"{group}{label}-nearer:{min(nearer, 2)}|{min(level, 2)}"
            yield f"{group}{label}-via:{via}"


def find_named(unit: Unit) -> Iterator[Subject]:
    """Yield the plans, proposals, agreements and meetings that a unit's content names; "no deal" is none of them."""
    for token in unit.words:
        kind = type_of_noun().get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is None or token.dep_ in ("compound", "nmod") or (token.lower_ in _SINGLE):
            continue
        if any(child.lower_ in ("no", "neither", "not") for child in token.lefts) or is_rumour(token):
            continue
        words = list(token.doc[token.left_edge.i : token.i + 1])
        while words and (words[0].pos_ in _LEFT or words[0].is_quote or words[0].dep_ == "mark"):
            words = words[1:]
        if words and not (len(words) == 1 and token.lower_ in _BARE and not any(token.rights)):
            yield Subject(kind, token.doc[words[0].i : token.i + 1].text, token)


def is_rumour(noun: Token) -> bool:
    """Return whether "talk" is only what people say: "dismissed [talk] of a coup"."""
    return noun.lower_ == "talk" and any(child.lower_ in ("of", "that") for child in noun.rights)


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
