"""Grammar: who is the subject of a verb, and whether the verb tells of something said at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.untold import is_shunned
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_RELATIVES = frozenset(("who", "which", "that"))
_UNREAL = frozenset(("will", "shall", "should", "must", "could", "might", "may", "can", "ll", "'ll", "’ll", "ca"))
_GOES_ON = frozenset(("go", "continue", "proceed", "take", "hasten", "write", "phone", "tweet", "post"))
_TELLS = frozenset(
    ("say", "announce", "confirm", "add", "note", "stress", "warn", "insist", "emphasize", "emphasise", "state")
)
_WHEN = frozenset(("after", "before", "since", "until", "as"))
_DAY = 6  # tokens between a name and its verb in which a day may be told
_DAY_WORDS = ("npadvmod", "advmod", "amod", "det", "nummod", "compound", "aux")
_NOBODY = frozenset(("neither", "nobody", "none"))
_NOT_SAID = frozenset(("not", "n't", "n’t", "never"))


def is_of_nobody(verb: Token, subject: Token) -> bool:
    """Return whether none of some said what a verb tells: "neither Peru nor Chile said", "neither reported"."""
    none = any(child.lower_ in ("neither", "no") for child in subject.lefts) and subject.pos_ != "NUM"  # not "No 10"
    return none or any(word.lower_ in _NOBODY for word in (subject, *verb.lefts))


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """Return the head token of who does what `verb` says, led through "and said", "adding", "who said".

    For a passive verb this is the one in its "by" phrase.
    """
    if is_passive(verb):
        return _agent(verb)
    own = own_subject(verb)
    if own is not None:
        return _antecedent(verb) if own.lower_ in _RELATIVES else own
    torn = _behind_when(verb) if verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBZ", "VBN") else None
    if torn is not None:
        return torn
    if _tells_on(verb):
        return subject_of(verb.head.head, depth + 1)
    return None if depth > 4 else _inherited(verb, depth)


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on a verb itself, the nearest where the parse gives it two (a dateline before)."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    behind = next((child for child in found if child.i > verb.i), None)
    if behind is not None and len(found) > 1 and verb.nbor(-1).text == ",":
        return behind  # "they met the head of the team, Ana Gomes, said its spokesman"
    return min(found, key=lambda child: abs(child.i - verb.i)) if found else None


def _behind_when(verb: Token) -> Token | None:
    """Return the name that the parse hangs on "after", as a day parts it from its verb: "after Chad last week said"."""
    for token in reversed(verb.doc[max(0, verb.i - _DAY) : verb.i]):
        if token.dep_ == "pobj" and token.head.lower_ in _WHEN:
            return token if token.ent_type_ not in ("DATE", "TIME") else None
        if token.dep_ not in _DAY_WORDS:
            return None
    return None


def _tells_on(verb: Token) -> bool:
    """Return whether a verb goes on with the telling, not with what is told: "he said that she came and confirmed it".

    The parse joins it to the deed told of; both verbs of telling stand in one tense and bring a "that".
    """
    deed = verb.head
    if verb.dep_ != "conj" or deed.dep_ != "ccomp" or verb.lemma_.lower() not in _TELLS or verb.tag_ != deed.head.tag_:
        return False
    brings = any(_has_that(child) for child in verb.children if child.dep_ == "ccomp")
    return brings and deed.head.lemma_.lower() in _TELLS and _has_that(deed) and deed.lemma_.lower() not in _TELLS


def _has_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _antecedent(verb: Token) -> Token | None:
    """Return the noun that a relative clause belongs to."""
    return verb.head if verb.dep_ == "relcl" else _antecedent(verb.head) if verb.dep_ == "conj" else None


def _inherited(verb: Token, depth: int) -> Token | None:
    head = _partner(verb)
    if head is verb:
        return None
    if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return head
    if verb.dep_ == "relcl":
        return None
    if verb.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "dep", "parataxis", "prep"):
        governor = head if verb.dep_ != "pcomp" else head.head
        return _doer(governor, depth + 1)
    return None


def _partner(verb: Token) -> Token:
    """Return what a verb hangs on; an "-ing" form joined to a finite verb goes with the "-ing" form before it.

    "They met, with the envoy hoping for a deal but warning that …": it is the envoy who warned.
    """
    head = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or head.tag_ not in ("VBD", "VBZ", "VBP"):
        return head
    between = (token for token in reversed(verb.doc[head.i + 1 : verb.i]) if token.tag_ == "VBG")
    return next((token for token in between if own_subject(token) is not None and token.dep_ == "pcomp"), head)


def _doer(governor: Token, depth: int) -> Token | None:
    """Return the subject of a governing verb; a noun in its place has none."""
    if governor.pos_ not in ("VERB", "AUX"):
        return None
    own = own_subject(governor)
    if own is not None:
        return _antecedent(governor) if own.lower_ in _RELATIVES else own
    return subject_of(governor, depth)


def is_passive(verb: Token) -> bool:
    """Return whether a verb is passive, or a bare participle that says what was done to its noun."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not any(c.dep_ == "aux" for c in verb.children)


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def is_told(verb: Token) -> bool:
    """Return whether a verb tells of something done, not of what will, may, or was not to be said."""
    words = {
        child.lower_
        for child in verb.children
        if (child.dep_ == "aux" and not _is_apart(verb, child)) or (child.dep_ == "neg" and _negates(verb, child))
    }
    if not words and verb.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in verb.children):
        return is_told(verb.head)
    if words & (_UNREAL | _NOT_SAID) or any(child.lower_ == "nor" for child in verb.lefts):
        return False
    if is_shunned(verb):
        return False
    if "to" in words and not any(child.lower_ == "have" for child in verb.children):
        return verb.head.lemma_.lower() in _GOES_ON
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("without", "before", "from", "for", "of", "against"):
        return False
    marks = (child for child in verb.children if child.dep_ == "mark" and not _is_apart(verb, child))
    return not any(mark.lower_ in ("if", "whether", "unless") for mark in marks)


def _is_apart(verb: Token, word: Token) -> bool:
    """Return whether a quotation ends between a word and the verb that the parse gives it: "“… if so,” he said"."""
    return any(token.is_quote for token in verb.doc[word.i + 1 : verb.i])


def _negates(verb: Token, word: Token) -> bool:
    """Return whether a "not" stands with its verb, not in the words that it brings: "he replied: Why not?"."""
    between = verb.doc[verb.i + 1 : word.i]
    return word.i < verb.i or not any(token.is_punct for token in between)


def is_listener(name: Token) -> bool:
    """Return whether a name before a noun is the one who was told: "told Reuters officials were waiting"."""
    told = name.i > 0 and name.nbor(-1).lemma_.lower() == "tell"
    return told and name.ent_type_ == "ORG" and name.head.dep_ in SUBJECTS and name.head.i == name.i + 1
