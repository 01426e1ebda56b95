"""Names: known states, bodies and media by the lexicon, people and other names by the language pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from accord.annotate.acronyms import find_acronyms
from accord.annotate.bodies import civil_bodies
from accord.annotate.surnames import find_surnames
from accord.lexicon.names import Known, known_names
from accord.lexicon.offices import group_words, nobody, person_words, portfolio_words, title_words, unspeaking_words
from accord.terms.mark import Name
from accord.terms.span import Span
from accord.terms.spelling import skeleton

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan
    from spacy.vocab import Vocab

_PARTICLES = frozenset(("de", "al", "el", "bin", "van", "von", "der", "ul", "la", "le", "di"))
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
    civil = list(civil_bodies(doc))
    inside = {token for span in civil for token in range(span.start, span.end)}
    known = [_known_name(span, entry) for span, entry in gazetteer.find(doc) if not _part_of_longer(span)]
    known = [name for name in known if not (name.first in inside and name.last - 1 in inside)]
    acronyms = list(find_acronyms(doc, known))
    known = [name for name in known if not any(name.span.meets(other.span) for other in acronyms)] + acronyms
    taken = _tokens(known)
    known += [_name(span, "organisation") for span in civil if not taken & set(range(span.start, span.end))]
    taken = _tokens(known)
    officers = list(_people_of_office(doc, taken))
    taken |= _tokens(officers)
    seen = list(_as_people([*officers, *_seen_names(doc, taken)]))
    seen += find_surnames(doc, seen, taken | _tokens(seen))
    return tuple(sorted((*known, *seen), key=lambda name: name.span))


def _tokens(names: Iterable[Name]) -> set[int]:
    return {token for name in names for token in range(name.first, name.last)}


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
    if not span[0].text[:1].isupper() or any(token.is_space for token in span) or span.text in nobody():
        return False
    if person:
        return not any(letter.isdigit() for letter in span.text) and span[-1].lower_ not in unspeaking_words()
    shouted = len(span) == 1 and len(span.text) > 6 and span.text.isupper()
    vague = all(token.lower_ in portfolio_words() for token in span)
    return not (shouted or vague or span[-1].lower_ in group_words() | person_words() | unspeaking_words())


def _people_of_office(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield the names that stand right after an office or in apposition to one, whatever the pipeline took them for."""
    held: set[int] = set()
    for office in doc:
        if office.lower_ not in title_words() or office.i in taken:
            continue
        for token in (*_right_after(office), *_apposed(office)):
            first, last = _run(doc, token, taken)
            if first < last and not held & set(range(first, last)) and (last - first > 1 or office.text[:1].isupper()):
                held |= set(range(first, last))
                yield _name(doc[first:last], "person")


def _right_after(office: Token) -> Iterator[Token]:
    if office.i + 1 < len(office.doc):
        yield office.nbor()


def _apposed(office: Token) -> Iterator[Token]:
    yield from (child for child in office.children if child.dep_ == "appos")
    if office.dep_ == "appos":
        yield office.head


def _run(doc: Doc, token: Token, taken: set[int]) -> tuple[int, int]:
    """Return the bounds of the capitalised words around a token, with small words like "de" and "al-" inside."""
    first = last = token.i
    while last < len(doc) and _in_name(doc[last], taken):
        last += 1
    while first > 0 and _in_name(doc[first - 1], taken) and first - 1 not in taken:
        first -= 1
    while last > first and not doc[last - 1].text[:1].isupper():
        last -= 1
    last = _with_hyphened(doc, last)
    first = _without_title(doc, first, last)
    while first < last and not doc[first].text[:1].isalpha():
        first += 1
    bodies = group_words() | person_words()
    return (first, last) if not any(word.lower_ in bodies for word in doc[first:last]) else (last, last)


def _in_name(token: Token, taken: set[int]) -> bool:
    if token.i in taken or token.is_space:
        return False
    capital = token.pos_ == "PROPN" and token.text[:1].isupper()
    return capital or token.lower_ in _PARTICLES or token.text == "-"


def _as_people(names: list[Name]) -> Iterator[Name]:
    """Yield the names, those that are also a person's surname elsewhere in the text as that person."""
    parts = {
        skeleton(part) for name in names if name.kind == "person" and " " in name.words for part in name.words.split()
    }
    for name in names:
        yield replace(name, kind="person", form="person") if _is_part(name.words, parts) else name


def _is_part(words: str, parts: set[str]) -> bool:
    """Return whether a short name is part of a longer one, with or without its particle: "De Mistura"."""
    particle, _, rest = words.partition(" ")
    return skeleton(words) in parts or (particle.lower() in _PARTICLES and skeleton(rest) in parts)


def _name(span: DocSpan, kind: Literal["person", "organisation"]) -> Name:
    form: Literal["person", "other"] = "person" if kind == "person" else "other"
    return Name(Span(span.start_char, span.end_char), span.start, span.end, span.root.i, kind, span.text, form)


def _without_title(doc: Doc, first: int, last: int) -> int:
    """Return the first token that is not an office or a form of address."""
    while first < last and (doc[first].lower_ in title_words() or doc[first].lower_.strip(".") in _ADDRESS):
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
