"""When an agreement was made: the day told of it, and not that of what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.lexicon.cues import classes_of
from accord.lexicon.pacts import pact_words
from accord.terms.claim import AgreementStatus
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_DONE = ("agreed", "signed", "implemented", "announced")
_LEADING = frozenset(("amod", "compound", "nummod", "nmod", "poss"))
_ASIDE = frozenset(("acl", "relcl", "advcl"))


def day_of(scene: Scene, candidate: Candidate, status: AgreementStatus) -> Time | None:
    """Return the expression of time nearest to an agreement in its sentence that tells when it was made.

    What stands after "until" is its term, and what was done is not yet to come.
    """
    head, published = scene.doc[candidate.head], scene.today
    sentence = Span(head.sent.start_char, head.sent.end_char)
    near = [time for time in scene.times_in(sentence) if time.when is not None and not _is_beside(scene, time)]
    near = [time for time in near if _is_of(scene, time, head, status)]
    if published is not None and status in _DONE:
        near = [t for t in near if t.when is not None and (t.when.start is None or t.when.start <= published)]
    return min(near, key=lambda time: abs(time.span.start - head.idx), default=None)


def _is_of(scene: Scene, time: Time, head: Token, status: AgreementStatus) -> bool:
    """Return whether a time is told of an agreement and not of something else in its sentence."""
    words = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if words is None:
        return True
    root = words.root
    if _leads(root):
        own = root.head.i == head.i
        return own and status not in ("violated", "implemented") if _is_year(root) or own else True
    return not _is_in_another_clause(root, head) and not _is_background(root, head) and not _is_ending(root, head)


def _leads(root: Token) -> bool:
    return root.dep_ in _LEADING and root.head.i > root.i


def _is_year(root: Token) -> bool:
    return root.text.isdigit() and len(root.text) == 4


def _is_in_another_clause(root: Token, head: Token) -> bool:
    """Return whether a time stands in a clause on something else: "the rebels, a force formed [in May], signed"."""
    verb = next((word for word in root.ancestors if word.dep_ in _ASIDE), None)
    if verb is None or verb.head.i == head.i or verb.i == head.i:
        return False
    return all(word.i != verb.i for word in head.ancestors)


def _is_background(root: Token, head: Token) -> bool:
    """Return whether an agreement is only what a dated deed followed or rests on: "left [on Monday] under a truce"."""
    if any(word.i == head.i for word in root.ancestors):
        return False
    return head.dep_ == "pobj" and head.head.lower_ in pact_words("background")


def _is_ending(root: Token, head: Token) -> bool:
    """Return whether a day is that of an agreement's end, told by a noun: "the expiry of the accord"."""
    over = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    return over.lemma_.lower() in pact_words("endings") and all(word.i != head.i for word in root.ancestors)


def _is_beside(scene: Scene, time: Time) -> bool:
    """Return whether a time is no date of what was done: a limit ("until 1 February"), or when somebody told of it."""
    words = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if words is None:
        return False
    before = {words[0].lower_} | ({words[0].nbor(-1).lower_} if words[0].i > 0 else set())
    verb = next((word for word in words.root.ancestors if word.pos_ == "VERB"), None)
    told = verb is not None and verb.lemma_ not in pact_words("announcing")
    return bool(before & pact_words("limits")) or (told and verb is not None and _says(verb))


def _says(verb: Token) -> bool:
    return any(found.id == "say" for found in classes_of(verb.lemma_.lower())) and verb.lemma_ != "agree"
