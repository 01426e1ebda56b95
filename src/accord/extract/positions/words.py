"""The words of a position: what it is on, under which condition, and which of them show the stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.candidates import Candidate
from accord.extract.positions.subjects import Subject
from accord.lexicon.positions import stance_of_cue
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("ccomp", "xcomp", "dobj", "pobj", "pcomp", "attr", "acomp", "nsubjpass", "oprd", "relcl")
_IF = frozenset(("if", "unless", "until", "once", "provided", "providing", "before", "after"))
_EDGES = frozenset(("that", "to", "on", "for", "of", "with", "in", "by", "at", ",", ";", "and", "but", ":"))


def content_of(candidate: Candidate, subject: Subject) -> Span:
    """Return the words that say what the position is on: the object that the side's own verb governs."""
    token = next(iter((*subject.tokens, *subject.hints)), candidate.passage.sentence.root)
    verbs = {clause.verb.i for clause in candidate.clauses}
    top = token
    while token.head.i != token.i and token.i not in verbs:
        token = token.head
        if token.i in verbs:
            break
        if token.dep_ in _OBJECTS:
            top = token
    return _stretch(candidate, top)


def condition_of(candidate: Candidate) -> Span | None:
    """Return the words of a stated condition: an "if" or "unless" clause, or what follows "before" and "after"."""
    for token in candidate.passage.sentence:
        if token.lower_ in _IF and token.dep_ in ("mark", "advmod") and token.head.dep_ == "advcl":
            return _stretch(candidate, token.head)
        if token.lower_ in _IF and token.dep_ == "prep":
            return _stretch(candidate, token)
    return None


def _stretch(candidate: Candidate, top: Token) -> Span:
    """Return the words below one, within the sentence, without joining words and marks at the edges."""
    sentence = candidate.passage.sentence
    words = [token for token in top.subtree if sentence.start <= token.i < sentence.end]
    first, last = words[0].i, words[-1].i
    doc = sentence.doc
    while first < last and (doc[first].lower_ in _EDGES or doc[first].is_space):
        first += 1
    while last > first and (doc[last].is_punct or doc[last].is_space) and not doc[last].is_quote:
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def stance_words_of(candidate: Candidate, stance: Stance) -> Span | None:
    """Return the cue that shows the stance: one that the side's own verb carries, else the first that fits."""
    passage = candidate.passage
    fitting = [heard for heard in passage.cues if stance_of_cue()[heard.name] == stance]
    verbs = {clause.verb.i - passage.sentence.start for clause in candidate.clauses}
    own = [heard for heard in fitting if verbs & set(range(heard.first, heard.last))]
    for heard in (*own, *fitting):
        words = passage.sentence[heard.first : heard.last]
        return Span(words.start_char, words.end_char)
    return None
