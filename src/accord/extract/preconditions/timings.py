"""Words of time that only tell when: what lies back, what goes on anyway, what is on the list of the next talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.steps import VERBAL, child_of, subject_of
from accord.extract.preconditions.tenses import is_ahead, is_denied
from accord.extract.preconditions.wishes import kind_of
from accord.lexicon.preconditions import OrderCue, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_CLAUSAL = frozenset(("when", "once", "as-soon-as"))
_THINGS = ("dobj", "attr", "nsubjpass", "pobj")


def is_only_when(cue: OrderCue, token: Token, sub: Token, main: Token) -> bool:
    """Return whether a word of time puts nothing first, but only tells when, or how long, something is."""
    if _is_only(token, main) or _must(main):
        return False
    if cue.id == "after":
        met = _is_contact(sub) and not is_denied(main) and any(_is_call(verb) for verb in (main, main.head))
        return met or _lies_back(sub, main) or _goes_on(main) or _is_given(sub) or _is_clause_lost(sub)
    if cue.id == "before":
        return (
            _is_the_last(main)
            or _is_a_term(sub, main)
            or (_is_call(main) and _is_contact(subject_of(sub) or sub) and not _is_asked_for(main))
        )
    if cue.id == "until":
        return not is_denied(main, without=sub) and _is_in_force(main)
    if cue.id == "the-day":
        before = sub.head.left_edge.i if token.dep_ == "appos" else token.left_edge.i
        return token.dep_ == "appos" or (before > token.sent.start and token.doc[before - 1].text == ",")
    return cue.id in _CLAUSAL and not is_denied(main, without=sub) and _is_on_the_list(cue, sub, main)


def _is_only(token: Token, main: Token) -> bool:
    """Return whether something is to be only then: "only after", "would only sign after", not "only came, after"."""
    if token.i > token.sent.start and token.nbor(-1).lower_ == "only":
        return True
    only = any(child.lower_ == "only" and child.dep_ == "advmod" for child in main.lefts)
    return only and (token.i == 0 or token.nbor(-1).text != ",")


def _must(main: Token) -> bool:
    """Return whether something must be, or must come, at that time."""
    return any(child.lower_ in words_for("duties") for child in main.lefts if child.dep_ == "aux")


def _lies_back(sub: Token, main: Token) -> bool:
    """Return whether both are told as past: "rejected the verdict after", "did not comment after"."""
    if main.pos_ not in VERBAL or is_ahead(main) or sub.i == main.i:
        return False
    return main.tag_ == "VBD" or any(child.lower_ in ("did", "had", "was", "were") for child in main.lefts)


def _goes_on(main: Token) -> bool:
    """Return whether talks only go on: "will continue discussions after", "to press ahead with the talks following"."""
    verb = main
    if main.pos_ not in VERBAL:
        verb = next((word for word in main.ancestors if word.pos_ in VERBAL), main)
    on = verb.lemma_.lower() in words_for("going-on") or (
        verb.lemma_.lower() in words_for("pressing")
        and any(c.lower_ in ("on", "ahead", "forward") for c in verb.rights)
    )
    return on and not is_denied(verb)


def _is_given(sub: Token) -> bool:
    """Return whether what is named after "after" is there already: "following this agreement"."""
    return sub.pos_ == "NOUN" and any(child.lower_ in ("this", "these") for child in sub.lefts)


def _is_clause_lost(sub: Token) -> bool:
    """Return whether a noun is what is left of a clause of the past: "after [officials meeting there] made headway"."""
    end = sub.right_edge
    if sub.pos_ in VERBAL or end.i + 1 >= sub.sent.end:
        return False
    return end.nbor().tag_ == "VBD" and end.nbor().pos_ in VERBAL


def _is_the_last(main: Token) -> bool:
    """Return whether a thing is only counted: "the last chance before", "is the final round before"."""
    near = (main, *(child for child in main.rights if child.dep_ in ("attr", "dobj")))
    near = (*near, *(word for word in main.ancestors if word.pos_ == "NOUN"))
    return any(child.lower_ in ("last", "final", "latest") for word in near for child in word.lefts)


def _is_a_term(sub: Token, main: Token) -> bool:
    """Return whether something only comes in time for what nobody can hold up: "before the tariffs rise"."""
    subject = subject_of(sub)
    return subject is not None and kind_of(subject) == "PRESSURE" and not _is_asked_for(main)


def _is_call(main: Token) -> bool:
    """Return whether people only meet, or go to see each other: "will visit both camps before the talks open"."""
    return _is_contact(main) or (main.pos_ in VERBAL and main.lemma_.lower() in words_for("calling"))


def _is_contact(head: Token) -> bool:
    """Return whether a phrase is of people who meet or talk: "will hold talks", "are set to meet", "the next round"."""
    inner = (child for child in head.children if child.dep_ in ("dobj", "xcomp", "attr", "nsubjpass"))
    near = (head, *inner) if head.lemma_.lower() in words_for("holding") else (head,)
    return any(kind_of(word) == "CONTACT" or word.lemma_.lower() in words_for("gathering") for word in near)


def _is_asked_for(main: Token) -> bool:
    """Return whether a side asks for what is to come first, or refuses it."""
    above = (main, main.head)
    return is_denied(main) or any(word.lemma_.lower() in words_for("wanting") for word in above)


def _is_in_force(main: Token) -> bool:
    """Return whether a pact only lasts so long: "an interim accord, which will be in force until"."""
    subject = subject_of(main) if main.pos_ in VERBAL else main
    if subject is not None and subject.tag_ in ("WDT", "WP"):
        subject = main.head
    return subject is not None and kind_of(subject) in ("DEAL", "PEACE")


def _is_on_the_list(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a clause only tells at which talks, or in whose term, something will come up."""
    if child_of(sub.rights, ("dobj",)) is not None and sub.lemma_ in ("take", "assume", "enter"):
        return any(child.lemma_.lower() in words_for("offices") for child in sub.rights)
    if sub.lemma_.lower() in words_for("sworn"):
        return True
    subject = subject_of(sub)
    talks = subject is not None and kind_of(subject) == "CONTACT"
    if cue.id == "when" and sub.lemma_.lower() in words_for("gathering") and not talks:
        return True
    if talks and sub.tag_ != "VBN":
        return _is_taken_up(main)
    return cue.id != "when" and _is_the_same(sub, main)


def _is_taken_up(main: Token) -> bool:
    """Return whether something is to be talked about: "would discuss", "will be on the agenda"."""
    preps = (word for child in main.rights if child.dep_ == "prep" for word in child.rights)
    things = (child for child in main.children if child.dep_ == "xcomp")
    return any(word.lemma_.lower() in words_for("taking-up") for word in (main, *preps, *things))


def _is_the_same(sub: Token, main: Token) -> bool:
    """Return whether a pact is only to be there before it is put to use: "can take credit for it once it's signed"."""
    subject = subject_of(sub)
    alone = subject is not None and subject.lower_ == "it" and sub.right_edge.i == sub.i and sub.tag_ == "VBN"
    behind = (word for word in main.subtree if word.i < sub.left_edge.i)
    return alone and any(kind_of(word) == "DEAL" for word in behind if word.dep_ in _THINGS)
