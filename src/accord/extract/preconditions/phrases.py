"""The words of a phrase: those that hang on its head, without what is only attached to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.lexicon.cues import classes_of
from accord.lexicon.preconditions import words_for
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_VERBAL = frozenset(("VERB", "AUX"))
_CLAUSES = frozenset(("advcl", "parataxis", "ccomp"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_COMPLETED = frozenset(("VERB", "AUX", "ADJ", "NOUN"))
_NAMING = frozenset(("NOUN", "PROPN"))
_MARKS = {'"': '"', "“": "”"}
_DASHES = ("-", "–", "—", "--")
_TOLD = frozenset(("tell", "inform", "assure", "warn", "remind"))
_LISTENER = 9  # tokens within which it is told who was told
_STRESSED = 4  # words of "not a day before"
LONGEST = 30  # tokens: more is a passage, not a phrase


def spoken(verb: Token) -> Token:
    """Return the verb of what is said for a verb of saying with a clause: "pulls back" for "said it pulls back"."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.pos_ in _VERBAL), None)
    if clause is not None and is_speech(verb):
        return spoken(clause)
    return verb


def is_speech(verb: Token) -> bool:
    """Return whether a verb is one of those that say something."""
    return any(found.id == "say" for found in classes_of(verb.lemma_.lower()))


def whole(verb: Token) -> Token:
    """Return the verb that an infinitive completes: "is ready" for "to talk", "will give up" for "its aim to join"."""
    above = verb
    while above.dep_ in ("xcomp", "acomp", "acl") and above.head.i < above.i and above.head.pos_ in _COMPLETED:
        if above.dep_ == "acl" and not (above.tag_ == "VB" and above.head.dep_ == "dobj"):
            break
        over = above.head.head if above.dep_ == "acl" else above.head
        if is_speech(over) and over.lemma_.lower() not in words_for("wanting"):
            break
        above = over
    return above


def phrase(text: str, head: Token, *, without: Sequence[Token], cue: Token) -> Span | None:
    """Return the run of words around a head that belong to it and stand on its side of the cue, or None.

    What is set off by a comma with a verb of its own, who says it, and what hangs on the words `without` stay out.
    """
    left_out = {cue.i} if cue.head.i != head.i or cue.lower_ not in words_for("inside") else set()
    for word in (*without, *_attached(head, cue)):
        below = {token.i for token in word.subtree}
        left_out |= {word.i} if head.i in below else below
    left_out.discard(head.i)
    inside = {token.i for token in head.subtree} - left_out
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return _trimmed(text, list(head.doc[first : last + 1]))


def says_little(words: Sequence[Token]) -> bool:
    """Return whether words name nothing that could come first or follow: "it does", "they fall", "to create"."""
    if any(token.pos_ in _NAMING and token.lower_ not in words_for("light") for token in words):
        return len(words) < 2 and words[0].pos_ == "PROPN"
    told = [token for token in words if token.pos_ in ("VERB", "ADJ") and token.dep_ not in ("aux", "auxpass")]
    pair = len(words) == 2 and (words[0].tag_ == "PRP" or words[1].tag_ not in ("VBP", "VBZ", "VBD"))
    pair = pair and words[1].lemma_.lower() not in words_for("telling")
    short = len(words) < 2 or pair
    return short or all(token.lemma_.lower() in words_for("light") and not comes_back(token) for token in told)


def comes_back(verb: Token) -> bool:
    """Return whether a side is to come back to what it left, which is more than to come."""
    return verb.lemma_.lower() in ("come", "go") and any(child.lower_ == "back" for child in verb.rights)


def _attached(head: Token, cue: Token) -> list[Token]:
    """Return the children of a head that only stand beside it."""
    beside = [child for child in head.children if child.dep_ in _CLAUSES and _set_off(child) and not _that(child)]
    beside += [child for child in head.lefts if child.dep_ in ("prep", "advmod", "npadvmod") and _set_off(child)]
    beside += [child for child in head.lefts if child.dep_ == "npadvmod" and child.ent_type_ == "DATE"]
    beside += [word for word in head.subtree if word.dep_ == "relcl" and word.i > head.i and _is_aside(word)]
    return beside + [child for child in head.children if child.dep_ == "conj" and _goes_alone(child, cue)]


def _that(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and any(child.lower_ == "that" for child in clause.lefts)


def _goes_alone(verb: Token, cue: Token) -> bool:
    """Return whether a second verb has a subject of its own, and is not under the same word of order as the first."""
    own = verb.pos_ in _VERBAL and any(child.dep_ in _SUBJECTS for child in verb.lefts)
    return own and not _marks(verb) & (_marks(verb.head) | {cue.lower_})


def _marks(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.lefts if child.dep_ == "mark"}


def _is_aside(clause: Token) -> bool:
    """Return whether a comma stands before a clause that begins with "which" or "who"."""
    first = clause.left_edge
    return first.i > 0 and first.nbor(-1).text == "," and first.tag_ in ("WDT", "WP", "WP$")


def _set_off(clause: Token) -> bool:
    """Return whether a comma or a dash stands between a clause and its head."""
    low, high = sorted((clause.i, clause.head.i))
    edges = (clause.left_edge.i - 1, clause.left_edge.i, clause.right_edge.i, clause.right_edge.i + 1)
    between = [i for i in edges if low <= i <= high and 0 <= i < len(clause.doc)]
    return any(clause.doc[i].is_punct for i in between)


def _after_dateline(words: list[Token]) -> list[Token]:
    """Return the words behind the place that an article opens with: "NAIROBI (Agency) - The talks will begin"."""
    for at, word in enumerate(words[:10]):
        if at and word.text in _DASHES and (words[at - 1].text == ")" or words[at - 1].is_upper):
            return words[at + 1 :]
    return words


def _after_listener(words: list[Token]) -> list[Token]:
    """Return the words that somebody was told, without who was told and when: "reporters on Monday that they leave"."""
    for at, word in enumerate(words[:_LISTENER]):
        told = word.head.head if word.lower_ == "that" and word.dep_ == "mark" else word
        if at and told.i < words[0].i and told.lemma_.lower() in _TOLD:
            return words[at + 1 :]
    return words


def _before_stress(words: list[Token]) -> list[Token]:
    """Return words without a close that only stresses their order: "the siege is lifted[, and not before]"."""
    bare = [word for word in words if not word.is_punct]
    if len(bare) > 2 and bare[-1].lower_ in words_for("stressed") and (at := _denied_at(bare)) > 0:
        return words[: words.index(bare[at])]
    return words


def _denied_at(words: Sequence[Token]) -> int:
    """Return where "not [a day] before" begins at the end of some words, or 0."""
    last = len(words) - 1
    denied = (at for at in range(last - 1, max(0, last - _STRESSED), -1) if words[at].lower_ in ("not", "no", "never"))
    at = next(denied, 0)
    between = words[at + 1 : last]
    return at if all(word.pos_ in ("DET", "NOUN", "NUM", "ADV") for word in between) else 0


def _trimmed(text: str, words: list[Token]) -> Span | None:
    words = _after_dateline(words)
    while words and (words[0].is_punct or words[0].is_space or _leads_in(words[0]) or _is_apart(words)):
        words = words[1:]
    words = _before_stress(_after_listener(words))
    while words and (words[-1].is_punct or words[-1].is_space or _joins(words[-1])):
        words = words[:-1]
    if not words or len(words) > LONGEST:
        return None
    return _with_marks(text, Span(words[0].idx, words[-1].idx + len(words[-1])))


def _with_marks(text: str, span: Span) -> Span:
    """Return the span with the quotation mark that pairs with one inside, where it stands at its edge."""
    words = span.of(text)
    for opening, closing in _MARKS.items():
        odd = words.count(opening) % 2 if opening == closing else words.count(opening) - words.count(closing)
        if odd and text[span.end : span.end + 2].startswith((closing, f",{closing}", f".{closing}")):
            return Span(span.start, text.index(closing, span.end) + 1)
        if odd and span.start and text[span.start - 1] == opening:
            return Span(span.start - 1, span.end)
    return span


def _leads_in(token: Token) -> bool:
    return token.pos_ in ("CCONJ", "SCONJ") or token.lower_ in words_for("leads-in")


def _is_apart(words: Sequence[Token]) -> bool:
    """Return whether a phrase begins with a preposition that belongs to what stands before it."""
    return words[0].tag_ == "IN" and words[0].dep_ == "prep" and words[0].head.i < words[0].i


def _joins(token: Token) -> bool:
    """Return whether a word only leads on to what was left out; the particle of a verb ("let in") is no such word."""
    return (token.pos_ in ("CCONJ", "SCONJ", "ADP") and token.dep_ != "prt") or token.lower_ in words_for("leads-on")
