"""Names: known states, bodies and media by the lexicon, people and other names by the language pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from accord.lexicon.names import Known, known_names
from accord.lexicon.offices import group_words, person_words
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan
    from spacy.vocab import Vocab

_EDGE = frozenset(("the", "The", "'s", "’s", "a", "an", '"', "“", "”", "'", "’", ",", "and"))


_ADDRESS = frozenset(
    ("mr", "mrs", "ms", "dr", "sir", "lord", "lady", "madam", "sen", "rep", "gov", "gen", "col", "maj", "lt", "adm")
)


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
    known = [_known_name(span, entry) for span, entry in gazetteer.find(doc) if not _part_of_longer(span)]
    taken = {token for name in known for token in range(name.first, name.last)}
    seen = [*_seen_names(doc, taken)]
    taken |= {token for name in seen for token in range(name.first, name.last)}
    seen += _titled_names(doc, taken)
    return tuple(sorted((*known, *_as_people(seen)), key=lambda name: name.span))


def _part_of_longer(span: DocSpan) -> bool:
    """Return whether a known body is only the end of another's name, as in "National Security Council"."""
    if span.start == 0 or len(span) < 2 or span[-1].lower_ not in group_words():
        return False
    before = span.doc[span.start - 1]
    return before.pos_ in ("PROPN", "ADJ") and before.text[:1].isupper() and before.lower_ not in _STATEWORDS


_STATEWORDS = frozenset(("un", "u.n.", "nations"))


def _known_name(span: DocSpan, entry: Known) -> Name:
    return Name(
        Span(span.start_char, span.end_char), span.start, span.end, span.root.i, entry.kind, entry.name, entry.form
    )


def _seen_names(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield people and organisations that the pipeline sees outside the known names.

    What ends in a word for a body ("Foreign Ministry") is left to the descriptions, which know whose it is.
    """
    for ent in doc.ents:
        if ent.label_ not in ("PERSON", "ORG", "NORP"):
            continue
        person = ent.label_ == "PERSON"
        first, last = _trimmed(doc, ent.start, ent.end, taken)
        if person:
            first, last = _without_title(doc, first, last), _with_hyphened(doc, last)
        if first < last and _looks_like_name(doc[first:last], person=person):
            yield _name(doc[first:last], "person" if person else "organisation")


def _looks_like_name(span: DocSpan, *, person: bool) -> bool:
    if not span[0].text[:1].isupper() or any(token.is_space for token in span):
        return False
    shouted = len(span) == 1 and len(span.text) > 6 and span.text.isupper()
    return not shouted and (person or span[-1].lower_ not in group_words() | person_words())


def _titled_names(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield the capitalised words right after an office that the pipeline saw no name in: "Premier" Hun Manet."""
    for token in doc[:-1]:
        if token.i in taken or token.lower_ not in person_words() or not token.text[:1].isupper():
            continue
        first = last = token.i + 1
        while last < len(doc) and last not in taken and doc[last].pos_ == "PROPN" and doc[last].text[:1].isupper():
            last += 1
        first = _without_title(doc, first, last)
        if first < last and doc[last - 1].lower_ not in group_words():
            yield _name(doc[first:last], "person")


def _as_people(names: list[Name]) -> Iterator[Name]:
    """Yield the names, those that are also a person's surname elsewhere in the text as that person."""
    parts = {part for name in names if name.kind == "person" and " " in name.words for part in name.words.split()}
    for name in names:
        yield replace(name, kind="person", form="person") if name.words in parts else name


def _name(span: DocSpan, kind: Literal["person", "organisation"]) -> Name:
    form: Literal["person", "other"] = "person" if kind == "person" else "other"
    return Name(Span(span.start_char, span.end_char), span.start, span.end, span.root.i, kind, span.text, form)


def _without_title(doc: Doc, first: int, last: int) -> int:
    """Return the first token that is not an office or a form of address."""
    while first < last and (doc[first].lower_ in person_words() or doc[first].lower_.strip(".") in _ADDRESS):
        first += 1
    return first


def _with_hyphened(doc: Doc, last: int) -> int:
    """Return the end of a name that goes on after a hyphen: the pipeline stops at "Ban Ki" of "Ban Ki-moon"."""
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
        last += 2
    return last


def _trimmed(doc: Doc, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """Return the bounds without known names, articles and possessive endings at the edges."""
    while first < last and (first in taken or doc[first].text in _EDGE or doc[first].is_space):
        first += 1
    while last > first and (last - 1 in taken or doc[last - 1].text in _EDGE or doc[last - 1].is_space):
        last -= 1
    return first, last
