"""Names: known states, bodies and media by the lexicon, people and other names by the language pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.lexicon.names import Known, known_names
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan
    from spacy.vocab import Vocab

_EDGE = frozenset(("the", "The", "'s", "’s", "a", "an", '"', "“", "”", "'", "’", ",", "and"))


class Gazetteer:
    """Finds the known names of the lexicon, and those the user adds, in a doc."""

    def __init__(self, vocab: Vocab, extra: Iterable[Known] = ()) -> None:
        from spacy.lang.en import English
        from spacy.matcher import PhraseMatcher

        self._known: dict[str, Known] = {known.words: known for known in (*known_names(), *extra)}
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        tokenizer = English(vocab).tokenizer
        self._matcher.add("known", [tokenizer(words) for words in self._known])

    def find(self, doc: Doc) -> list[tuple[DocSpan, Known]]:
        """Return the known names in a doc, the longest where several overlap, in the order of the text."""
        from spacy.util import filter_spans

        spans = filter_spans([doc[start:end] for _, start, end in self._matcher(doc)])
        return [(span, self._known[span.text]) for span in spans if span.text in self._known]


def find_names(doc: Doc, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Return the names in a doc: known ones first, then what the pipeline sees beside them, in order."""
    known = [_known_name(span, entry) for span, entry in gazetteer.find(doc)]
    taken = {token for name in known for token in range(name.first, name.last)}
    return tuple(sorted((*known, *_seen_names(doc, taken)), key=lambda name: name.span))


def _known_name(span: DocSpan, entry: Known) -> Name:
    return Name(
        Span(span.start_char, span.end_char), span.start, span.end, span.root.i, entry.kind, entry.name, entry.form
    )


def _seen_names(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield people and organisations that the pipeline sees outside the known names."""
    for ent in doc.ents:
        if ent.label_ not in ("PERSON", "ORG", "NORP"):
            continue
        first, last = _trimmed(doc, ent.start, ent.end, taken)
        if first < last and doc[first].text[:1].isupper():
            span = doc[first:last]
            person = ent.label_ == "PERSON"
            yield Name(
                Span(span.start_char, span.end_char),
                first,
                last,
                span.root.i,
                "person" if person else "organisation",
                span.text,
                "person" if person else "other",
            )


def _trimmed(doc: Doc, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """Return the bounds without known names, articles and possessive endings at the edges."""
    while first < last and (first in taken or doc[first].text in _EDGE or doc[first].is_space):
        first += 1
    while last > first and (last - 1 in taken or doc[last - 1].text in _EDGE or doc[last - 1].is_space):
        last -= 1
    return first, last
