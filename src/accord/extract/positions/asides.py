"""Asides: words of a content that only tell who somebody is, or what is to be kept away: no stand is taken on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.awaited import names_a_time
from accord.extract.positions.subjects import Hearing, Subject
from accord.extract.positions.turns import is_turn
from accord.extract.positions.wondering import is_wondered
from accord.lexicon.issues import HINT, VAGUE
from accord.lexicon.offices import group_words, person_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_WHO = frozenset(("who", "whom", "whose"))
_UNDER = frozenset(("under", "during", "through", "throughout", "amid"))
_WHERE = frozenset(("in", "along", "near", "inside", "across", "around", "throughout", "within", "at"))


def is_aside(hearing: Hearing, subject: Subject) -> bool:
    """Return whether a content speaks of an issue, or names a deal, only beside what the side takes a stand on."""
    head = hearing.unit.head
    if subject.type != "issue":
        noun = subject.token
        return noun is not None and (_is_beside(noun, head) or _is_under(noun, head) or is_wondered(noun, head))
    start = hearing.unit.candidate.passage.sentence
    heard = (*hearing.content.get(subject.name, ()), *hearing.content.get(subject.name + HINT, ()))
    words = [start[each.last - 1] for each in heard]
    if words and all(_is_beside(word, head) or is_wondered(word, head) for word in words):
        return True
    if not words:
        return subject.token is None and subject.name not in VAGUE and _is_an_effort(head)
    return subject.name == "territory" and all(_tells_where(word, head) for word in words)


def _is_under(noun: Token, head: Token) -> bool:
    """Return whether a deal or a round only tells under or during which something is: "a right under [the treaty]"."""
    while noun.i not in (head.i, noun.head.i):
        if noun.dep_ == "prep" and noun.lower_ in _UNDER:
            return True
        noun = noun.head
    return False


def _is_an_effort(head: Token) -> bool:
    """Return whether a content is only that somebody will go on with his work: "continue [his efforts]"."""
    near = (head, *(child for child in head.rights if child.dep_ in ("dobj", "pobj", "attr")))
    own = (word for word in near if word.pos_ == "NOUN" and is_turn(word, "effort"))
    return any(word.right_edge.i == word.i for word in own)


def _tells_where(word: Token, head: Token) -> bool:
    """Return whether a word only tells where something is or is done: "intensify its campaign in [the enclave]"."""
    for _ in range(8):
        if _is_a_place(word) or _is_across(word):
            return True
        if word.i in (head.i, word.head.i):
            return False
        word = word.head
    return False


def _is_across(word: Token) -> bool:
    """Return whether a border is one that only a thing crosses: "cross-[border] trade"."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "cross"


def _is_a_place(noun: Token) -> bool:
    """Return whether a noun is only a place where something is; not in "a change in the border"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _WHERE or not is_turn(noun, "place"):
        return False
    return not is_turn(link.head, "holding")


def _is_beside(token: Token, head: Token) -> bool:
    """Return whether a word hangs on the head of a content by way of who somebody is, or of what is to be avoided."""
    word = token
    for _ in range(12):
        if _tells_who(token) or (_is_kept_away(token) and token.head.i != head.i):
            return True
        if token.i in (head.i, token.head.i):
            return False
        if names_a_time(token, word):
            return True
        token = token.head
    return False


def _tells_who(link: Token) -> bool:
    """Return whether a clause or phrase tells who is meant: "warlords [who are under sanctions]"."""
    if link.dep_ == "relcl":
        return any(word.lower_ in _WHO and word.i < link.i for word in link.subtree)
    people = link.head.lemma_.lower() in person_words() | group_words()
    return link.dep_ == "prep" and link.lower_ == "under" and people


def _is_kept_away(noun: Token) -> bool:
    """Return whether something is only not to happen: "a reform to avoid [sanctions]", "a guarantee against [it]"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("against", "from"):
        return is_turn(noun.head.head, "guard")
    return noun.dep_ == "dobj" and is_turn(noun.head, "avert") and is_turn(noun, "measure")
