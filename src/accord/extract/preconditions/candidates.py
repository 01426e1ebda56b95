"""Candidates: pairs of phrases that a word of order joins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from accord.lexicon.preconditions import CueForm, OrderCue, order_cues
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two phrases in an order: the cue's token, the heads of both phrases, the phrases, and the rule."""

    cue: int
    first_head: int
    then_head: int
    first: Span
    then: Span
    rule: str


Pair: TypeAlias = "tuple[Token, Token] | None"  # what the cue introduces, and what it is said of


def find_candidates(scene: Scene) -> Iterator[Candidate]:
    """Yield the ordered pairs of a text, in order."""
    for token in scene.doc:
        for cue in order_cues().get(token.lemma_.lower(), order_cues().get(token.lower_, ())):
            pair = _FORMS[cue.form](token)
            if pair is not None and not (cue.form in _IN_TIME and _tells_the_past(pair[1])):
                found = _candidate(scene, token, cue, *pair)
                if found is not None:
                    yield found
                    break


def _tells_the_past(main: Token) -> bool:
    """Return whether what is said of comes in a story of what happened: "met after", "was held before".

    Only what is still to be, or must be, has something that comes first; a plain past has only something before it.
    """
    verb = main
    while verb.pos_ not in _VERBAL and verb.dep_ != "ROOT":
        verb = verb.head
    ahead = any(child.dep_ == "aux" and (child.tag_ == "MD" or child.lower_ in _AHEAD) for child in verb.children)
    return verb.tag_ in ("VBD", "VBN") and not ahead and verb.lemma_.lower() not in _WANTING


def _clause(token: Token) -> Pair:
    """The cue marks a clause: "unless the army leaves"."""
    if token.dep_ in ("mark", "advmod") and token.head.dep_ in ("advcl", "ccomp", "acl") and token.head.pos_ in _VERBAL:
        return token.head, token.head.head
    return None


def _given(token: Token) -> Pair:
    """The cue is a participle that takes a clause: "provided the siege was lifted".

    The parser often takes it for a word of the noun before, and the clause for one beside the main clause.
    """
    inner = next((child for child in token.rights if child.dep_ in ("ccomp", "pcomp")), None)
    if token.dep_ in ("prep", "advcl", "mark") and inner is not None:
        return inner, token.head
    if token.dep_ == "acl" and token.tag_ == "VBN":
        later = [word for word in token.sent.root.children if word.dep_ in ("conj", "ccomp") and word.i > token.i]
        return (later[0], token.sent.root) if later and token.sent.root.i < token.i else None
    return _clause(token)


def _both(token: Token) -> Pair:
    """The cue marks a clause, or is a preposition before a noun or a gerund: "before any talks"."""
    if token.dep_ == "prep":
        inner = next((child for child in token.rights if child.dep_ in ("pobj", "pcomp", "prep")), None)
        if inner is not None and inner.dep_ == "prep":
            inner = next((child for child in inner.rights if child.dep_ in ("pobj", "pcomp")), None)
        return (inner, token.head) if inner is not None and inner.ent_type_ != "DATE" else None
    return _clause(token)


def _on(token: Token) -> Pair:
    """The cue is a verb or adjective with "on", "upon" or "to": "hinges on the release"."""
    prep = next(
        (child for child in token.rights if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to", "that")), None
    )
    inner = (
        next((child for child in prep.rights if child.dep_ in ("pobj", "pcomp")), None) if prep is not None else None
    )
    subject = _subject(token) or (_subject(token.head) if token.dep_ in ("acomp", "attr", "prep", "pobj") else None)
    if inner is None:
        return None
    return inner, subject or token.head


def _object(token: Token) -> Pair:
    """The cue is a verb with a subject and an object: "peace requires the return"."""
    if token.pos_ != "VERB":
        return None
    subject = _subject(token) or (token.head if token.dep_ in ("advcl", "xcomp", "acl") else None)
    inner = next((child for child in token.rights if child.dep_ in ("dobj", "ccomp", "xcomp", "prep")), None)
    if inner is not None and inner.dep_ == "prep":
        inner = next((child for child in inner.rights if child.dep_ in ("pobj", "pcomp")), None)
    return (inner, subject) if inner is not None and subject is not None else None


def _passive(token: Token) -> Pair:
    """The cue is a passive with "by": "will be followed by"."""
    agent = next((child for child in token.rights if child.dep_ == "agent"), None)
    inner = (
        next((child for child in agent.rights if child.dep_ in ("pobj", "pcomp")), None) if agent is not None else None
    )
    subject = _subject(token)
    return (inner, subject) if inner is not None and subject is not None else None


def _noun(token: Token) -> Pair:
    """The cue is a noun with "for" or "to": "a precondition for talks"."""
    if token.pos_ != "NOUN":
        return None
    prep = next((child for child in token.rights if child.dep_ == "prep" and child.lower_ in ("for", "to", "of")), None)
    inner = (
        next((child for child in prep.rights if child.dep_ in ("pobj", "pcomp")), None) if prep is not None else None
    )
    if inner is None:
        inner = next((child for child in token.rights if child.dep_ in ("acl", "relcl")), None)
    if token.dep_ == "pobj" and token.head.lower_ == "on":
        return (inner, token.head.head) if inner is not None else None
    said_of = _subject(token.head) if token.dep_ in ("attr", "pobj", "dobj") else None
    if said_of is None and token.dep_ == "pobj":
        said_of = next((child for child in token.head.head.rights if child.dep_ == "dobj"), None)
    return (inner, said_of or token.head) if inner is not None else None


def _in_for(token: Token) -> Pair:
    """The cue is "in exchange for" or "in return for"."""
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    prep = next((child for child in token.rights if child.dep_ == "prep" and child.lower_ == "for"), None)
    inner = (
        next((child for child in prep.rights if child.dep_ in ("pobj", "pcomp")), None) if prep is not None else None
    )
    return (inner, token.head.head) if inner is not None else None


def _first(token: Token) -> Pair:
    """The cue is the adverb "first" at a verb with a modal: "must first leave"; what then comes is not in it."""
    modal = any(child.dep_ == "aux" and child.lower_ in _MODALS for child in token.head.children)
    later = next((child for child in token.head.children if child.dep_ in ("advcl", "conj")), None)
    return (later, token.head) if token.dep_ == "advmod" and modal and later is not None else None


_FORMS: dict[CueForm, Callable[[Token], Pair]] = {
    "clause": _clause,
    "both": _both,
    "given": _given,
    "on": _on,
    "object": _object,
    "passive": _passive,
    "noun": _noun,
    "in-for": _in_for,
    "first": _first,
}
_IN_TIME = frozenset(("clause", "both"))
_AHEAD = frozenset(("to", "be", "is", "are", "were", "was"))
_WANTING = frozenset(
    (
        "demand",
        "insist",
        "want",
        "agree",
        "refuse",
        "require",
        "call",
        "urge",
        "ask",
        "seek",
        "rule",
        "reject",
        "condition",
        "say",
    )
)
_TOWARDS = frozenset(("for", "to", "of", "toward", "towards"))
_VERBAL = frozenset(("VERB", "AUX"))
_MODALS = frozenset(("must", "should", "shall", "need", "has", "have", "will", "would"))


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass", "csubj")), None)


def _candidate(scene: Scene, token: Token, cue: OrderCue, sub: Token, main: Token) -> Candidate | None:
    """Return the candidate of a cue with what it introduces and what it is said of, or None where one is empty."""
    introduced = _phrase(scene, sub, without=(token,))
    said_of = _phrase(scene, main, without=(_top(token, main), _top(sub, main)))
    if introduced is None or said_of is None or introduced.meets(said_of):
        return None
    if _says_little(scene, introduced) or _says_little(scene, said_of):
        return None
    ordered = (sub, main, introduced, said_of) if cue.order == "sub" else (main, sub, said_of, introduced)
    return Candidate(token.i, ordered[0].i, ordered[1].i, ordered[2], ordered[3], f"order-{cue.id}")


def _joins(token: Token) -> bool:
    """Return whether a word only leads on to what was left out; the particle of a verb ("let in") is no such word."""
    return token.pos_ in ("CCONJ", "SCONJ", "ADP") and token.dep_ != "prt"


def _says_little(scene: Scene, span: Span) -> bool:
    """Return whether a phrase names nothing that could come first or follow: "it", "to create"."""
    words = list(scene.doc.char_span(span.start, span.end, alignment_mode="expand") or ())
    content = [token for token in words if token.pos_ in ("NOUN", "PROPN", "VERB")]
    return not content or (len(content) < 2 and words[0].lower_ == "to")


def _top(token: Token, main: Token) -> Token:
    """Return the topmost word below `main` that holds the cue: what must be left out of the words of `main`."""
    top = token
    while top.head.i not in (top.i, main.i):
        top = top.head
    return top if top.head.i == main.i else token


def _phrase(scene: Scene, head: Token, *, without: tuple[Token, ...]) -> Span | None:
    """Return the longest run of words that belong to a head, leaving out what hangs on the given words."""
    left_out: set[int] = set()
    for word in without:
        below = {token.i for token in word.subtree}
        left_out |= {word.i} if head.i in below else below
    left_out.discard(head.i)
    inside = [token for token in head.subtree if token.i not in left_out and not token.is_space]
    runs: list[list[Token]] = []
    for token in inside:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    run = next((run for run in runs if any(token.i == head.i for token in run)), [])
    while run and (run[0].is_punct or run[0].pos_ in ("CCONJ", "SCONJ")):
        run = run[1:]
    while run and (run[-1].is_punct or _joins(run[-1])):
        run = run[:-1]
    if not run:
        return None
    return Span(run[0].idx, run[-1].idx + len(run[-1])).trimmed(scene.article.text)
