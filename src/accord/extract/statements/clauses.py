"""Clauses: the words that a verb of speech brings in a clause of their own, or in a sentence that it is put into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_listener, own_subject
from accord.extract.statements.parts import Stretch
from accord.lexicon.cues import classes_of, words_of
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_WHEN = ("punct", "prep", "npadvmod", "advmod", "tmod")
_LEAST = 2  # words of what is said
_APART = 7  # tokens within which a participle between commas is over


def find_clause(stretch: Stretch, verb: Token) -> Span | None:
    """Return the clause a verb introduces, or the rest of the stretch where the verb is put into it."""
    if _is_inserted(verb):
        return stretch.span
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _is_no_clause(verb, c)]
    if clauses:
        spans = [without_mark(clause) for clause in clauses]
        start = min(span.start for span in spans)
        return Span(min(start, _torn_off(verb, start)), max(span.end for span in spans))
    if any(c.dep_ == "ccomp" and _before_stop(verb, c) for c in verb.children):
        says = any(verbs.id == "say" for verbs in classes_of(verb.lemma_.lower()))
        return _up_to_stop(stretch, verb) if says else None
    neither = _neither(verb)
    if neither is not None:
        return span_of(neither)
    loose = _loose_clause(verb) or _taken_clause(verb)
    if loose is not None:
        return without_mark(loose)
    if _closes_report(verb):
        return _reported(verb) or stretch.span
    if _is_set_in(verb):
        return stretch.span
    if verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children):
        return span_of(verb.head)
    return None


def _is_no_clause(verb: Token, clause: Token) -> bool:
    """Return whether a complement is no clause of what is said: an infinitive, a tag, another's words before ";"."""
    return has_to(clause) or _is_inserted(clause) or _before_stop(verb, clause)


def _before_stop(verb: Token, clause: Token) -> bool:
    """Return whether a semicolon parts a clause from the verb behind it, so that it is another's."""
    return any(token.text == ";" for token in verb.doc[clause.i + 1 : verb.i])


def _up_to_stop(stretch: Stretch, verb: Token) -> Span | None:
    """Return what stands behind a verb up to the next semicolon, without its "that"; None where that is too little."""
    behind = [token for token in verb.doc[verb.i + 1 : stretch.last] if not token.is_space]
    stop = next((at for at, token in enumerate(behind) if token.text == ";"), len(behind))
    first = next((at + 1 for at, token in enumerate(behind[:stop]) if token.lower_ == "that"), 0)
    said = [token for token in behind[first:stop] if token.text != "."]
    return Span(said[0].idx, said[-1].idx + len(said[-1])) if len(said) > _LEAST else None


def _is_set_in(verb: Token) -> bool:
    """Return whether a verb with its speaker is set into a sentence."""
    return verb.dep_ == "parataxis" and own_subject(verb) is not None


def is_parted(verb: Token) -> bool:
    """Return whether commas part a participle from its noun, which says nothing: "a state, declared in 1983, is"."""
    if verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    subject = own_subject(verb)
    if subject is None or subject.i > verb.i:
        return False
    before = [token.text for token in verb.doc[subject.i : verb.i]].count(",")
    return before == 1 and any(token.text == "," for token in verb.doc[verb.i + 1 : verb.i + _APART])


def _torn_off(verb: Token, start: int) -> int:
    """Return where what is said begins, whose subject the parse takes for the object of a verb that can have none."""
    torn = child_of(verb, "dobj") if verb.lemma_.lower() in words_of("say", "bare") else None
    return torn.left_edge.idx if torn is not None and verb.i < torn.left_edge.i and torn.idx < start else start


def _closes_report(verb: Token) -> bool:
    """Return whether a report ends with whom it quotes: "The truce will hold, the paper quoted the envoy as saying"."""
    as_ = verb.head
    reports = verb.dep_ == "pcomp" and as_.lower_ == "as" and as_.head.lemma_.lower() in words_of("relayed")
    told = verb.lemma_.lower() == "tell"
    behind = (child for child in verb.children if child.i > verb.i and child.dep_ not in _WHEN)
    return reports and all(told and child.dep_ in ("dobj", "dative") for child in behind)


def _reported(verb: Token) -> Span | None:
    """Return the clause that a medium reports before the words for whom it quotes."""
    carrier = verb.head.head
    clause = next((child for child in carrier.children if child.dep_ == "ccomp" and child.i < carrier.i), None)
    return without_mark(clause) if clause is not None else None


def _is_inserted(verb: Token) -> bool:
    """Return whether a verb of speech is put into the sentence that the parse hangs it on: ", the envoy said"."""
    if verb.dep_ not in ("ccomp", "advcl") or not any(v.id == "say" for v in classes_of(verb.lemma_.lower())):
        return False
    if any(child.dep_ in ("ccomp", "dobj", "xcomp", "mark") for child in verb.children) or own_subject(verb) is None:
        return False
    first, last = verb.left_edge, verb.right_edge
    opened = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    closed = last.i + 1 == len(verb.doc) or last.nbor().is_punct or last.is_punct
    return opened and (closed or verb.i > verb.head.i)


def _loose_clause(verb: Token) -> Token | None:
    """Return the "that" clause of a verb which the parse hangs on a noun between: "said in a post that …"."""
    for child in verb.children:
        if child.i > verb.i and (child.dep_ in ("prep", "dobj", "npadvmod", "advmod") or _tells_when(child)):
            for token in child.subtree:
                if token.dep_ in ("relcl", "acl", "ccomp") and any(
                    c.lower_ == "that" and c.dep_ == "mark" for c in token.children
                ):
                    return token
    return None


def _taken_clause(verb: Token) -> Token | None:
    """Return the clause behind a verb which the parse gives to the one that closes the sentence: ", the paper said"."""
    last = verb.head
    if verb.dep_ != "ccomp" or last.i < verb.i or own_subject(verb) is None:
        return None
    return next((c for c in last.children if c.dep_ == "ccomp" and verb.i < c.i < last.i), None)


def _neither(verb: Token) -> Token | None:
    """Return the first that a clause is denied of, whose verb the parse joins to it: "neither he nor the people want".

    What such a clause says stands from its "neither" on: the words behind "nor" alone say the opposite.
    """
    first = child_of(verb, "dobj")
    if first is None or first.i < verb.i or not any(child.dep_ == "conj" for child in first.children):
        return None
    joins = {child.lower_ for child in first.children if child.dep_ in ("cc", "preconj", "det")}
    acts = any(child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") for child in first.children)
    return first if acts and {"neither", "nor"} <= joins else None


def _tells_when(clause: Token) -> bool:
    """Return whether a clause only says when: "told the agency before the talks began that …"."""
    marks = (child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod"))
    return clause.dep_ == "advcl" and any(mark in ("before", "after", "when") for mark in marks)


def without_mark(clause: Token) -> Span:
    """Return a clause without its "that"."""
    inside = [token for token in clause.subtree if not token.is_space]
    if inside and inside[0].lower_ == "that" and inside[0].dep_ == "mark":
        inside = inside[1:]
    if inside and is_listener(inside[0]):
        inside = inside[1:]
    kept = inside or [clause]
    return Span(kept[0].idx, kept[-1].idx + len(kept[-1]))


def child_of(verb: Token, *deps: str) -> Token | None:
    """Return the first complement of a verb that stands in one of these relations to it."""
    return next((child for child in verb.children if child.dep_ in deps), None)


def has_to(verb: Token) -> bool:
    """Return whether a verb is an infinitive with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def span_of(head: Token) -> Span:
    """Return all that hangs on a word."""
    last = head.right_edge
    return Span(head.left_edge.idx, last.idx + len(last))
