"""What follows if something happens, and is no step of a side: what is foreseen or feared, what is done instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.steps import VERBAL, child_of, subject_of
from accord.extract.preconditions.tenses import is_denied
from accord.extract.preconditions.wishes import kind_of
from accord.lexicon.preconditions import OrderCue, wishes, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_IF = frozenset(("if", "when", "should", "in-case"))
_INSIDE = frozenset(("dobj", "attr", "nsubjpass", "xcomp", "ccomp", "pobj", "prep", "acomp", "nsubj"))


def is_forecast(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a clause with "if" tells what may come of it, not what a side will do in return."""
    if cue.id not in _IF:
        return False
    return _is_alarm(sub, main) or _is_instead(sub, main) or _is_gain(sub, main)


def is_how(main: Token) -> bool:
    """Return whether a clause is what somebody would like to know: "to gauge how far they will go before"."""
    return main.left_edge.lower_ in ("how", "why", "whether")


def is_there(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a thing only is what it is, or one meeting only prepares the next: nobody has to do a thing first.

    "The existence of the format allows keeping peace"; "the round will set the stage for the summit"; "the talks are
    held in a hall to allow for distance".
    """
    if cue.id not in ("leads-to", "makes-way"):
        return False
    if main.lemma_.lower() in words_for("being"):
        return True
    talks = subject_of(main) if main.pos_ in VERBAL else main
    if talks is None or kind_of(talks) != "CONTACT":
        return False
    return kind_of(sub) == "CONTACT" if cue.id == "makes-way" else main.pos_ in VERBAL


def _is_alarm(sub: Token, main: Token) -> bool:
    """Return whether what is feared would only bring no step of a side: "if they attack, it will be no walk"."""
    happens = {word.lemma_.lower() for word in (sub, subject_of(sub), child_of(sub.rights, ("dobj",))) if word}
    attack = bool(happens & words_for("attacks")) and not is_denied(sub)
    over = any(word.lemma_.lower() in words_for("ending") for word in (sub, *sub.rights))
    return attack and not over and not _is_step(main)


def _is_step(main: Token) -> bool:
    """Return whether a phrase names something that sides want of each other."""
    words = [main]
    for word in words:
        words += [child for child in word.children if child.dep_ in _INSIDE and child.dep_ != "advcl"]
    return any(kind_of(word) in wishes("wanted") for word in words)


def _is_instead(sub: Token, main: Token) -> bool:
    """Return whether something is to be done in place of what cannot be had: "will turn to others if none is found"."""
    if is_denied(main, without=sub) or not (_is_unable(sub) or _is_come_to_nothing(sub) or _is_turned_down(sub, main)):
        return False
    return not any(word.lemma_.lower() in words_for("measures") for word in (main, *main.children))


def _is_unable(sub: Token) -> bool:
    """Return whether nobody can do something: "is unable to", "cannot be found", "if no compromise can be reached"."""
    unable = any(child.lemma_.lower() in ("unable", "impossible") for child in sub.rights if child.dep_ == "acomp")
    can = any(child.lower_ in ("can", "could", "ca") for child in sub.lefts if child.dep_ == "aux")
    return unable or (can and is_denied(sub))


def _is_come_to_nothing(sub: Token) -> bool:
    """Return whether talks come to nothing: "if the talks fail", "if diplomacy does not succeed"."""
    subject = subject_of(sub)
    if subject is None or kind_of(subject) != "CONTACT":
        return False
    lemma = sub.lemma_.lower()
    return lemma in words_for("failing") or (lemma in words_for("succeeding") and is_denied(sub))


def _is_turned_down(sub: Token, main: Token) -> bool:
    """Return whether a draft is only to be talked about: "if they reject it, it will be discussed"."""
    return sub.lemma_.lower() == "reject" and main.lemma_.lower() in words_for("taking-up")


def _is_gain(sub: Token, main: Token) -> bool:
    """Return whether a side would only gain by its own deal: "would win access to the sea if it reaches a deal"."""
    subject = subject_of(sub)
    own = subject is not None and subject.lower_ in ("it", "they", "he", "she", "we")
    return own and sub.lemma_.lower() in words_for("dealing") and main.lemma_.lower() in words_for("gaining")
