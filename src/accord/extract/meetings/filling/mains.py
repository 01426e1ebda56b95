"""Mains: whom an article is about, where a telling of talks leaves it unsaid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import subjects_of
from accord.extract.meetings.filling.outsiders import is_sender, receives_others
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.argument import conjuncts
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.brought import stayed_away
from accord.extract.meetings.who.groups import are_only_fighters
from accord.extract.meetings.who.mediation import told_to_help
from accord.lexicon.meetings import noun_cues, word_class
from accord.lexicon.offices import person_words
from accord.lexicon.places import place_kinds
from accord.lexicon.powers import rebuffing_verbs, taking_up_verbs
from accord.terms.mark import Mention, Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

SIDES = frozenset(("state", "armed_group", "alliance"))
_OFTEN = 3  # mentions
_NEAR = 2  # sentences
_BACK = 400  # characters
_BEFORE = frozenset(("poss", "compound", "amod", "nmod"))
_KIND = 3  # words from a state to the kind of its place: "the Swiss Alpine resort"
_UP = 5  # edges from a name to the absence or refusal that tells of it
_REPORTERS = frozenset(
    ("service", "office", "ministry", "presidency", "agency", "department", "statement", "government", "embassy")
)
_AT = frozenset(("in", "at", "near"))
_POSTED = frozenset(("to", "on", "for"))
_WAYS = frozenset(("to", "for", "from", "into", "via"))


def most_named(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides that an article names most, where it names both often: of whom else would it tell?"""
    helping = {each.side for each in scene.once(told_to_help)}
    everyone = [m for m in scene.mentions if m.how != "pronoun" and scene.side(m.actor).kind in SIDES]
    named = [m for m in everyone if scene.side(m.actor).id not in helping and not is_away(scene, m)]
    counted = Counter(scene.side(mention.actor).id for mention in named).most_common(3)
    if len(counted) < 2 or counted[1][1] < _OFTEN or (len(counted) > 2 and counted[2][1] * 1.5 > counted[1][1]):
        return ()
    first = {side: next(m for m in named if scene.side(m.actor).id == side) for side, _ in counted[:2]}
    return tuple(
        Attendee(side, side, "party", mention.span, "filled", inferred=True) for side, mention in first.items()
    )


def titled(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides that the title names, where it names just two, with the words of the text that name them."""
    words = set(re.findall(r"[\w.'’]+", scene.article.title or ""))
    named = (m for m in scene.mentions if m.how != "pronoun" and m.span.of(scene.article.text) in words)
    found = _sides_of(scene, named)
    return found if len(found) == 2 else ()


def three_of(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return the three sides named last before "three-way talks", where there are just three, else none."""
    noun = scene.doc[telling.cue.top]
    before = scene.doc[noun.left_edge.i : noun.i].text.lower()
    if not any(word in before for word in word_class("of_three")):
        return ()
    here = telling.sentence
    near = scene.mentions_in(Span(max(0, here.start - _BACK), here.end))
    found = _sides_of(scene, (mention for mention in near if not is_aside(scene, mention)))
    return found if len(found) == 3 else ()


def lead_pair(scene: Scene) -> tuple[Attendee, ...]:
    """Return the two sides that the first sentences of a text join as those who do something: "envoys of A and B"."""
    for sentence in islice(scene.doc.sents, _NEAR):
        for mention in scene.mentions_in(Span(sentence.start_char, sentence.end_char)):
            token = scene.doc[mention.root]
            if not _does_something(token) or is_away(scene, mention):
                continue
            row = [
                named for each in conjuncts(token) if (named := scene.mention_at(each.i)) and named.how != "description"
            ]
            found = _sides_of(scene, row, SIDES | {"organisation"})
            if len(found) == 2:
                return found
    return ()


def _does_something(name: Token) -> bool:
    """Return whether a name is the subject of its clause, or of those who are: "the envoys of Chad and Mali met"."""
    if name.dep_ == "pobj" and name.head.lower_ in ("of", "from", "between"):
        name = name.head.head
    return name.dep_ in SUBJECTS


def joined_before(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return those of `named_before` whom the sentence joins by "and" or "between"."""
    found = named_before(scene, telling)
    sentence = scene.doc.char_span(found[0].span.start, found[0].span.end, alignment_mode="expand") if found else None
    if sentence is None:
        return ()
    there = Span(sentence.sent.start_char, sentence.sent.end_char)
    pairs = (_sides_of(scene, _joined(scene, mention)) for mention in scene.mentions_in(there))
    sides = {each.side for each in found}
    return found if any({each.side for each in pair} == sides for pair in pairs) else ()


def is_other_place(scene: Scene, mention: Mention, telling: Telling) -> bool:
    """Return whether a name is of the second place of several: "met in secret in Djibouti and the Seychelles"."""
    return telling.spot is not None and scene.doc[mention.root] in scene.doc[telling.spot.root].conjuncts


def meant_by_they(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return whom "they" means who meet somebody named: the sides joined as the subject of the sentence before."""
    verb = telling.clause.verb
    subjects = subjects_of(scene.doc[verb]) if verb is not None else []
    own = telling.attendance.sides
    if [word.lower_ for word in subjects] != ["they"] or not own or subjects[0].sent.start == 0:
        return ()
    before = scene.doc[subjects[0].sent.start - 1].sent.root
    acting = (each for child in before.lefts if child.dep_ == "nsubj" for each in conjuncts(child))
    named = [mention for word in acting if (mention := scene.mention_at(word.i)) and mention.how != "description"]
    kinds = SIDES | {"person", "organisation"}
    found = tuple(replace(each, edge="near") for each in _sides_of(scene, named, kinds))
    return found if len(found) > 1 and own.isdisjoint(each.side for each in found) else ()


def named_before(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return the two sides of the last sentence before a telling that names sides, where it names just two.

    Two who only say what they think of it are not meant, nor one of the two that the sentence before that joins with
    somebody else: "Chad and Mali have accused each other. Togo has a pact with Mali. The two sides last met in May."
    """
    found: tuple[Attendee, ...] = ()
    hosting: tuple[Attendee, ...] = ()
    for sentence in _sentences_before(scene.doc[telling.cue.token].sent):
        near = scene.mentions_in(Span(sentence.start_char, sentence.end_char))
        there = [mention for mention in near if not is_away(scene, mention)]
        sides = _sides_of(scene, there)
        if len(sides) > 2 and len(others := _sides_of(scene, (m for m in there if not is_reporter(scene, m)))) == 2:
            sides = others
        pairs = [pair for mention in there if len(pair := _sides_of(scene, _joined(scene, mention))) == 2]
        if found:
            return pairs[0] if pairs and _shares_one(pairs[0], found) else found
        if pairs and len(sides) == 2 and sentence.root.lemma_.lower() in taking_up_verbs() | rebuffing_verbs():
            continue
        if len(sides) == 2 and not hosting and receives_others(scene, sentence.root):
            hosting = sides
            continue
        if len(sides) > 2 or pairs:
            return pairs[0] if pairs else hosting
        found = sides if len(sides) == 2 else ()
    return found or hosting


def _sentences_before(sentence: DocSpan) -> Iterator[DocSpan]:
    for _ in range(_NEAR):
        if sentence.start == 0:
            return
        sentence = sentence.doc[sentence.start - 1].sent
        yield sentence


def _shares_one(pair: tuple[Attendee, ...], found: tuple[Attendee, ...]) -> bool:
    return len({each.side for each in pair} & {each.side for each in found}) == 1


def joint_speakers(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return the two sides that tell together of a contact: "Chad and the rebels said that talks would resume"."""
    verb = telling.clause.verb
    over = scene.doc[verb].head if verb is not None and scene.doc[verb].dep_ == "ccomp" else None
    if over is None or over.lemma_.lower() not in word_class("reporting") | word_class("settling"):
        return ()
    subjects = [child for child in over.lefts if child.dep_ == "nsubj"]
    names = [word for child in subjects for each in conjuncts(child) for word in (each, *_beside(each))]
    found = _sides_of(scene, (named for word in names if (named := scene.mention_at(word.i)) is not None))
    return found if len(found) == 2 else ()


def _beside(name: Token) -> list[Token]:
    return [child for child in name.rights if child.dep_ == "appos"]


def _joined(scene: Scene, mention: Mention) -> list[Mention]:
    """Return a name with those joined to it: "Chad and Mali" of "Chad and Mali signed a deal in Togo"."""
    token = scene.doc[mention.root]
    row = conjuncts(token) if token.dep_ in SUBJECTS or token.head.lower_ == "between" or is_sender(token) else []
    return [named for each in row if (named := scene.mention_at(each.i)) is not None]


def _sides_of(scene: Scene, mentions: Iterable[Mention], kinds: frozenset[str] = SIDES) -> tuple[Attendee, ...]:
    found: dict[str, Attendee] = {}
    for mention in mentions:
        side = scene.side(mention.actor)
        if side.kind in kinds or are_only_fighters(scene, side):
            found.setdefault(side.id, Attendee(side.id, side.id, "party", mention.span, "filled", inferred=True))
    return tuple(found.values())


def is_aside(scene: Scene, mention: Mention) -> bool:
    """Return whether a mention only says who tells or proposes it, or where it was: "Norway said", "in Norway".

    Nor need a state be there to which an envoy is sent.
    """
    token = scene.doc[mention.root]
    body = token.head if token.dep_ in _BEFORE and token.head.lemma_.lower() in _REPORTERS else token
    told = body.dep_ == "nsubj" and body.head.lemma_.lower() in word_class("reporting")
    told = told or token.head.lemma_.lower() in word_class("media")
    told = told or (token.dep_ == "nsubj" and token.head.lemma_.lower() in word_class("proposing"))
    told = told or (token.dep_ == "pobj" and token.head.dep_ == "agent" and _is_of_outsider(token.head.head))
    told = told or any(above.lower_ == "according" for above in islice(token.ancestors, _UP))
    told = told or (token.dep_ == "pobj" and token.head.lower_ in _POSTED and token.head.head.lower_ in person_words())
    there = _AT | _WAYS if mention.how == "metonym" else _AT
    return told or (token.dep_ == "pobj" and token.head.lower_ in there)


def is_reporter(scene: Scene, mention: Mention) -> bool:
    """Return whether a name is of those who report it: "the press service of the Chadian Foreign Ministry said"."""
    token = scene.doc[mention.root]
    bodies = (above for above in (token, *islice(token.ancestors, _UP)) if above.lemma_.lower() in _REPORTERS)
    return any(map(_reports, bodies))


def _reports(body: Token) -> bool:
    """Return whether a body reports, also where the parser sets it beside a name: "met Ruto, the office reported"."""
    last = body.right_edge
    verbs = [*body.children, *body.doc[last.i + 1 : last.i + 2], *([body.head] if body.dep_ == "nsubj" else ())]
    return any(verb.pos_ == "VERB" and verb.lemma_.lower() in word_class("reporting") for verb in verbs)


def _is_of_outsider(verb: Token) -> bool:
    """Return whether who did something to a contact need not be in it: "the meeting was announced by Oslo"."""
    lemma = verb.lemma_.lower()
    return lemma in word_class("reporting") | word_class("proposing") | word_class("promoting")


def is_away(scene: Scene, mention: Mention) -> bool:
    """Return whether a name is of who was not there, or of a place: "refuses to talk to Chad", "the Swiss resort"."""
    token = scene.doc[mention.root]
    if any(_is_absence(above) for above in islice(token.ancestors, _UP)):
        return True
    if token.dep_ == "nsubj" and stayed_away(token.head):
        return True
    lemma = token.head.lemma_.lower() if token.dep_ in _BEFORE else ""
    near = token.doc[token.i + 1 : min(token.head.i, token.i + _KIND) + 1]
    placed = bool(lemma) and any(word.lower_ in place_kinds() for word in near)
    placed = placed or (token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in place_kinds())
    known = lemma in noun_cues() or lemma.removesuffix("s") in noun_cues()
    return placed or (mention.how == "metonym" and known)


def _is_absence(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in word_class("absences")
