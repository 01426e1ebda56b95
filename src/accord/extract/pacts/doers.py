"""Who a draft is from and who an agreement is between: the sides that the words around its name point at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.both import who_both_are
from accord.extract.pacts.candidates import Candidate
from accord.extract.pacts.joined import everyone, subjects_of
from accord.extract.pacts.names import joined_before
from accord.extract.pacts.status import is_open
from accord.lexicon.pacts import pact_classes, pact_words
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_OWNING = frozenset(("poss", "amod", "compound", "nmod", "npadvmod"))


def authors(scene: Scene, group: Sequence[Candidate]) -> list[Mention]:
    """Return whose draft it is: who owns it or is said to have made it, or else who puts it on the table."""
    heads = [scene.doc[candidate.head] for candidate in group]
    owners = [mention for head in heads for mention in (*_owners(scene, head), *_makers(scene, head))]
    return owners or [mention for head in heads for mention in _presenters(scene, head)]


def doers(scene: Scene, verb: Token) -> Iterator[Mention]:
    """Yield the subject of a verb that its doers are parties by, and their partner: "agreed [with Kosovo]"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in pact_words("parties"):
        return
    doer = next((above for above in (verb, *verb.ancestors) if subjects_of(above)), verb)
    subjects = subjects_of(doer) if doer.i == verb.i or verb.dep_ in ("xcomp", "conj") else ()
    for one in (one for subject in subjects for one in everyone(subject)):
        named = list(meant(scene, one))
        yield from named or who_both_are(scene, one)
    yield from _inside(scene, verb, ("with",))
    yield from signers(scene, verb)


def is_adopted(scene: Scene, head: Token) -> bool:
    """Return whether two sides adopted or accepted a text together: "[Chad and Mali] adopted a road map"."""
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_.lower() not in pact_words("adopting") or is_open(verb):
        return False
    by = {scene.side(mention.actor).id for mention in doers(scene, verb)}
    return verb.tag_ in ("VBD", "VBN") and len(by) > 1


def signers(scene: Scene, verb: Token) -> Iterator[Mention]:
    """Yield those by whom something was made, or between whom: "was signed [by A and B]"."""
    if verb.lemma_.lower() in pact_words("parties") and pact_classes().get(verb.lemma_.lower()) != "BREACH":
        yield from _inside(scene, verb, ("by", "between", "among"))


def _owners(scene: Scene, head: Token) -> Iterator[Mention]:
    """Yield who owns or qualifies a name: "Oman's proposal", "the US plan", "a US-drafted text"."""
    stem = joined_before(head)
    for child in (*head.lefts, *(stem.lefts if stem is not None else ())):
        if _is_parted(child, head):
            continue
        inner = [child, *(word for word in child.lefts if word.dep_ == "npadvmod")]
        yield from (m for word in inner if word.dep_ in _OWNING and (m := scene.mention_at(word.i)) is not None)


def _is_parted(word: Token, head: Token) -> bool:
    """Return whether an article or an owner begins a name anew behind a word: of "gave Chad [a] draft" not Chad."""
    between = head.doc[word.i + 1 : head.i]
    if word.dep_ == "poss" or word.head.i != head.i:
        return False
    return any(token.tag_ in ("DT", "PRP$", "POS") and token.head.i >= word.i for token in between)


def _makers(scene: Scene, head: Token) -> Iterator[Mention]:
    """Yield who is said to have made a text: "drafted by Kenya"; who received or rejected it has made none."""
    for child in head.rights:
        if child.dep_ == "acl":
            below = (token for token in child.subtree if token.dep_ == "pobj" and _is_maker(token))
            named = (one for token in below for one in (token, *token.conjuncts))
            yield from (m for one in named if (m := scene.mention_at(one.i)) is not None)


def _is_maker(noun: Token) -> bool:
    """Return whether a noun behind "by" tells who made a text, not who only answered to it: "rejected by Mali"."""
    return noun.head.lower_ == "by" and noun.head.head.lemma_.lower() not in pact_words("answering")


def _presenters(scene: Scene, head: Token) -> Iterator[Mention]:
    """Yield who puts a text on the table: "[Egypt] presented a plan", "a plan [Egypt] put forward", "from [Egypt]"."""
    for child in head.rights:
        if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in pact_words("presenting"):
            yield from _subjects(scene, child)
    verb = head.head
    if verb.pos_ != "VERB":
        return
    lemma = verb.lemma_.lower()
    if head.dep_ == "dobj" and lemma in pact_words("presenting"):
        yield from _subjects(scene, verb)
    elif head.dep_ == "nsubjpass" and lemma in pact_words("presenting"):
        yield from _inside(scene, verb, ("by",))
    elif head.dep_ == "dobj" and lemma in pact_words("receiving"):
        yield from _inside(scene, verb, ("from",))
        yield from _inside(scene, head, ("from",))


def _subjects(scene: Scene, verb: Token) -> Iterator[Mention]:
    for one in (one for subject in subjects_of(verb) for one in everyone(subject)):
        yield from meant(scene, one)


def _inside(scene: Scene, word: Token, prepositions: Sequence[str]) -> Iterator[Mention]:
    """Yield who stands after some prepositions: "received a plan from [Oman]", "was put forward by [Oman]"."""
    preps = (child for child in word.rights if child.dep_ in ("prep", "agent") and child.lower_ in prepositions)
    for inner in (noun for prep in preps for noun in prep.rights if noun.dep_ == "pobj"):
        for one in everyone(inner):
            yield from meant(scene, one)


def meant(scene: Scene, noun: Token) -> Iterator[Mention]:
    """Yield who a noun means: "Chad", the sides of "the governments of Chad and Mali", the one of "ELN fighters".

    An "emissary of Chad's president" is Chad's.
    """
    own = scene.mention_at(noun.i)
    if own is not None and noun.tag_ not in ("NNS", "NNPS") and scene.side(own.actor).kind != "unnamed":
        yield own
        return
    inner = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "poss", "nmod")]
    of = [child for child in noun.rights if child.dep_ == "prep" and child.lower_ in ("of", "from")]
    while of:
        below = [word for prep in of for word in prep.rights if word.dep_ == "pobj"]
        inner += below
        of = [child for word in below for child in word.rights if child.dep_ == "prep" and child.lower_ == "of"]
    named = [m for word in inner for one in (word, *word.conjuncts) if (m := scene.mention_at(one.i)) is not None]
    yield from named or ([own] if own is not None else [])
