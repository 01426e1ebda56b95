"""Constructions: how a word of order joins the head of what it introduces with the head of what it is said of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from accord.lexicon.preconditions import CueForm, words_for

if TYPE_CHECKING:
    from spacy.tokens import Token

Pair: TypeAlias = "tuple[Token, Token] | None"  # what the cue introduces, and what it is said of

_VERBAL = frozenset(("VERB", "AUX"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_INNER = frozenset(("pobj", "pcomp"))


def _clause(token: Token) -> Pair:
    """The cue marks a clause: "unless the army leaves"."""
    if token.dep_ in ("mark", "advmod") and token.head.dep_ in ("advcl", "ccomp", "acl") and token.head.pos_ in _VERBAL:
        return token.head, token.head.head
    return None


def _given(token: Token) -> Pair:
    """The cue is a participle that takes a clause: "provided the siege was lifted".

    The parser often takes it for a word of the noun before, and the clause for one beside the main clause.
    """
    inner = _child(token.rights, ("ccomp", "pcomp"))
    if token.dep_ in ("prep", "advcl", "mark") and inner is not None:
        return inner, token.head
    verb = token.sent.root if token.dep_ == "acl" else token.head
    if token.dep_ in ("acl", "xcomp") and token.tag_ == "VBN" and verb.i < token.i:
        later = next((w for w in verb.children if w.dep_ in ("conj", "ccomp", "advcl") and w.i > token.i), None)
        return (later, verb) if later is not None else None
    return _clause(token)


def _both(token: Token) -> Pair:
    """The cue marks a clause, or is a preposition before a noun or a gerund: "before any talks"."""
    if token.dep_ in ("prep", "advmod"):
        inner = _child(token.rights, ("pobj", "pcomp", "prep"))
        if inner is not None and inner.dep_ == "prep":
            inner = _child(inner.rights, _INNER)
        if inner is not None:
            return (inner, token.head) if inner.ent_type_ not in ("DATE", "TIME") else None
    return _clause(token)


def _on(token: Token) -> Pair:
    """The cue is a verb or adjective with "on", "upon" or "to": "hinges on the release"."""
    inner = _after(token, ("on", "upon", "to"))
    if inner is None:
        return None
    subject = _subject(token) or (_subject(token.head) if token.dep_ in ("acomp", "attr", "prep", "pobj") else None)
    return inner, subject or (_verb_over(token) if token.dep_ == "amod" else token.head)


def _object(token: Token) -> Pair:
    """The cue is a verb with a subject and an object: "peace requires the return", "paves the way for [talks]"."""
    if token.pos_ != "VERB":
        return None
    subject = _subject(token) or (_subject(token.head) if token.dep_ == "xcomp" else None)
    if subject is None and token.dep_ in ("advcl", "acl"):
        subject = token.head
    inner = _child(token.rights, ("dobj", "ccomp", "xcomp", "prep"))
    if inner is not None and inner.lemma_ in words_for("ways"):
        inner = _after(inner, ("for", "to", "towards", "toward"))
    elif inner is not None and inner.dep_ == "prep":
        inner = _child(inner.rights, _INNER)
    return (inner, subject) if inner is not None and subject is not None else None


def _aim(token: Token) -> Pair:
    """The cue is a verb of need with a purpose before or after it: "to reach a deal, they need a truce"."""
    aim = next((w for w in token.children if w.dep_ == "advcl" and _is_infinitive(w)), None)
    needed = _child(token.rights, ("dobj",))
    return (needed, aim) if token.pos_ == "VERB" and aim is not None and needed is not None else None


def _passive(token: Token) -> Pair:
    """The cue is a passive with "by": "will be followed by"."""
    agent = _child(token.rights, ("agent",))
    inner = _child(agent.rights, _INNER) if agent is not None else None
    subject = _subject(token)
    return (inner, subject) if inner is not None and subject is not None else None


def _noun(token: Token) -> Pair:
    """The cue is a noun with "for" or "to": "a precondition for talks", "as a first step towards elections"."""
    inner = _after(token, ("for", "to", "of", "toward", "towards"))
    if token.pos_ != "NOUN" or inner is None:
        return None
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        verb = token.head.head
        said_of = verb if verb.pos_ == "NOUN" else _child(verb.rights, ("dobj",)) or _subject(verb)
        return (inner, said_of if said_of is not None and said_of.i < token.i else verb)
    said_of = _subject(token.head) if token.dep_ == "attr" else None
    return (inner, said_of) if said_of is not None else None


def _on_condition(token: Token) -> Pair:
    """The cue is "on (the) condition that": what follows comes first; "on condition of anonymity" is none."""
    inner = _child(token.rights, ("acl", "ccomp", "relcl"))
    if token.dep_ != "pobj" or token.head.lower_ not in ("on", "under") or inner is None or inner.pos_ not in _VERBAL:
        return None
    return inner, token.head.head


def _in_for(token: Token) -> Pair:
    """The cue is "in exchange for" or "in return for"."""
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    inner = _after(token, ("for",))
    return (inner, token.head.head) if inner is not None else None


def _first(token: Token) -> Pair:
    """The cue is the adverb "first" at a verb with a modal: "must first leave"; what then comes is not in it."""
    modal = any(child.dep_ == "aux" and child.lower_ in words_for("must") for child in token.head.children)
    later = _child(token.head.children, ("advcl", "conj"))
    return (later, token.head) if token.dep_ == "advmod" and modal and later is not None else None


def _and_then(token: Token) -> Pair:
    """The cue is "then" at the second of two verbs to come: "will free the captives and then pull back"."""
    verb = token.head
    if token.dep_ != "advmod" or verb.dep_ != "conj" or verb.head.pos_ not in _VERBAL or verb.head.i > token.i:
        return None
    ahead = any(child.dep_ == "aux" and child.lower_ in words_for("ahead") for child in verb.head.children)
    return (verb, verb.head) if ahead and verb.pos_ in _VERBAL else None


FORMS: dict[CueForm, Callable[[Token], Pair]] = {
    "clause": _clause,
    "both": _both,
    "given": _given,
    "on": _on,
    "object": _object,
    "aim": _aim,
    "passive": _passive,
    "noun": _noun,
    "on-condition": _on_condition,
    "in-for": _in_for,
    "first": _first,
    "and-then": _and_then,
}


def _verb_over(token: Token) -> Token:
    """Return the nearest verb above a word: "agree" for "would agree to a pause of attacks subject to"."""
    above = token.head
    while above.pos_ not in _VERBAL and above.dep_ != "ROOT":
        above = above.head
    return above


def _subject(verb: Token) -> Token | None:
    return _child(reversed(list(verb.lefts)), _SUBJECTS)


def _child(children: Iterable[Token], deps: Iterable[str]) -> Token | None:
    return next((child for child in children if child.dep_ in deps), None)


def _after(token: Token, words: tuple[str, ...]) -> Token | None:
    """Return what stands after a preposition that hangs on the token: "step towards [elections]"."""
    preps = (child for child in token.rights if child.dep_ in ("prep", "dative") and child.lower_ in words)
    inner = next((found for prep in preps if (found := _child(prep.rights, _INNER)) is not None), None)
    if inner is None and "to" in words:
        return next((child for child in token.rights if child.dep_ in ("acl", "relcl") and _is_infinitive(child)), None)
    return inner


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.lefts)
