"""Subjects that the parser hangs on the words before them, given back to their verbs.

In "After talks in Santiago, Peru's envoy flew to Quito" it may take the envoy for a name of Santiago, and then nobody
flew. A verb that tells something by itself has a subject; where it has none, and such a name stands between the comma
and the verb, that is it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.lexicon.cues import classes_of

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HELPING = ("aux", "auxpass")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_FRONTED = ("prep", "advcl", "npadvmod")
_BELOW = ("conj", "relcl", "aux", "auxpass")
_NOUNS = ("NOUN", "PROPN", "PRON")


def lost_subjects(tokens: Sequence[Token]) -> dict[int, tuple[int, str]]:
    """Return the words that need another head: by their place, the place of that head and the link to it."""
    found: dict[int, tuple[int, str]] = {}
    for verb in tokens:
        if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in _BELOW or not _tells(verb) or _says(verb):
            continue
        subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
        object_before = _object_of_fronted(subjects[0]) if len(subjects) == 1 else None
        named = _named_before(verb, subjects[0] if object_before else None) if object_before or not subjects else []
        if not named:
            continue
        passive = any(child.dep_ == "auxpass" for child in verb.lefts)
        found[named[0].i] = (verb.i, "nsubjpass" if passive else "nsubj")
        found.update({each.i: (named[0].i, "appos") for each in named[1:]})
        if object_before is not None:
            found[subjects[0].i] = (object_before.i, "dobj")
    return found


def _says(verb: Token) -> bool:
    """Return whether a verb is one of saying, of which the speaker is found by other means as well."""
    return any(found.id == "say" for found in classes_of(verb.lemma_.lower()))


def _tells(verb: Token) -> bool:
    """Return whether a verb tells something by itself."""
    helping = [child for child in verb.lefts if child.dep_ in _HELPING]
    return any(word.tag_ in _FINITE for word in helping) if helping else verb.tag_ in _FINITE


def _object_of_fronted(subject: Token) -> Token | None:
    """Return the verb right before a subject of which it is the object: "after [meeting] its president"."""
    before = subject.left_edge.i - 1
    fronted = subject.doc[before] if before > 0 else None
    return fronted if fronted is not None and fronted.tag_ == "VBG" and fronted.dep_ in ("pcomp", "advcl") else None


def _named_before(verb: Token, taken: Token | None) -> list[Token]:
    """Return who stands between a fronted phrase, closed by a comma, and the words of a verb: a noun, its appositions.

    Nobody where the words between are not all theirs. `taken` is what the parser took for the subject.
    """
    helping = [child.i for child in verb.lefts if child.dep_ in (*_HELPING, "neg", "advmod") and child.i > 0]
    end = min([verb.i, *(at for at in helping if all(each in (*helping, verb.i) for each in range(at, verb.i)))])
    front = taken or next((child for child in reversed(verb.lefts) if child.dep_ in _FRONTED), None)
    if front is None:
        return []
    named = sorted(_apposed(front, end), key=lambda token: token.i)
    if not named or named[0].left_edge.i <= front.i:
        return []
    doc = verb.doc
    covered = {token.i for each in named for token in each.subtree}
    first = named[0].left_edge.i
    bare = all(at in covered or doc[at].is_punct for at in range(first, end))
    return named if bare else []


def _apposed(front: Token, end: int) -> Iterator[Token]:
    """Yield the nouns below a fronted phrase that stand behind a comma as names of what is before it."""
    inner: set[int] = set()
    for token in sorted(front.subtree, key=lambda token: token.i):
        behind = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text == ","
        if token.dep_ == "appos" and token.pos_ in _NOUNS and behind and token.i not in inner and token.i < end:
            inner |= {below.i for below in token.subtree}
            yield token
