"""Names: known states, bodies and media by the lexicon, people and other names by the language pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from accord.annotate.acronyms import find_acronyms, texts_in_short
from accord.annotate.aliases import join_aliases
from accord.annotate.bodies import civil_bodies
from accord.annotate.capitals import find_capitals
from accord.annotate.doubles import is_another
from accord.annotate.factions import find_factions
from accord.annotate.family import from_its_start, to_its_end, whole
from accord.annotate.halves import find_halves
from accord.annotate.officers import body_of, name_of, people_of_office, without_title
from accord.annotate.particled import find_particled
from accord.annotate.peoples import find_peoples, without_indians
from accord.annotate.spellings import join_spellings
from accord.annotate.surnames import as_people, find_surnames
from accord.lexicon.names import Known, known_names
from accord.lexicon.offices import (
    address_words,
    body_words,
    group_openers,
    group_words,
    honours,
    nobody,
    person_words,
    plural_titles,
    portfolio_words,
    title_words,
    unspeaking_words,
)
from accord.lexicon.powers import regions
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc

    from accord.terms.parsed import Doc, DocSpan

Found: TypeAlias = "tuple[int, int, Known]"  # from this token to that, exclusive, the known name

_LONG = 5  # words of a name
_EDGE = frozenset(("the", "The", "'s", "’s", "a", "an", '"', "“", "”", "'", "’", ",", ".", "and", "-", "(", ")"))


class Gazetteer:
    """Finds the known names of the lexicon, and those the user adds, in a doc.

    Longer words that name nobody hide the name within them: no "Latin American" is an American.
    """

    def __init__(self, nlp: Language, extra: Iterable[Known] = ()) -> None:
        self._known: dict[str, Known] = {known.words: known for known in (*known_names(), *extra)}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in words_apart(nlp, (*self._known, *nobody())):
            self._by_first.setdefault(words[0], []).append(words)

    def find(self, parsed: SpacyDoc) -> list[Found]:
        """Return the known names in a text and where they stand, the longest where several overlap, in order."""
        from spacy.util import filter_spans

        spans = filter_spans([parsed[start:end] for start, end in self._stretches([token.text for token in parsed])])
        return [(span.start, span.end, self._known[span.text]) for span in spans if span.text in self._known]

    def _stretches(self, text: list[str]) -> Iterator[tuple[int, int]]:
        for start, first in enumerate(text):
            for words in self._by_first.get(first, ()):
                end = start + len(words)
                if tuple(text[start:end]) == words:
                    yield start, end


def words_apart(nlp: Language, names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of names as the pipeline tells them apart; where all are letters, it need not be asked."""
    apart = nlp.Defaults.tokenizer_exceptions  # "cannot", which is two
    for name in names:
        words = tuple(name.split(" "))
        plain = all(word.isalpha() and word not in apart for word in words)
        yield words if plain else tuple(token.text for token in nlp.make_doc(name))


def find_names(doc: Doc, found: Iterable[Found]) -> tuple[Name, ...]:
    """Return the names in a doc: what is `found` of the known ones, then what the pipeline sees beside them."""
    found = without_indians(doc, found)
    states = {(start, end) for start, end, entry in found if entry.kind == "state"}  # "Swiss Confederation"
    civil = [
        span
        for span in _apart([*civil_bodies(doc), *find_factions(doc, found), *find_peoples(doc)])
        if (span.start, span.end) not in states
    ]
    inside = {token for span in civil for token in range(span.start, span.end)}
    known = [
        _known_name(span, entry)
        for span, entry in ((doc[start:end], entry) for start, end, entry in found)
        if not is_another(span, entry) and not _is_surname(span, entry)
    ]
    known = [name for name in known if not (name.first in inside and name.last - 1 in inside)]
    known += list(find_halves(doc, known))
    acronyms = list(find_acronyms(doc, known))
    known = [name for name in known if not any(name.span.meets(other.span) for other in acronyms)] + acronyms
    taken = _tokens(known)
    known += [name_of(span, "organisation") for span in civil if not taken & set(range(span.start, span.end))]
    taken = _tokens(known)
    texts = texts_in_short(doc)
    known += [body_of(span) for span in find_capitals(doc, taken) if span.text not in texts]
    taken = _tokens(known)
    officers = list(people_of_office(doc, taken))
    officers += [name_of(span, "person") for span in find_particled(doc, taken | _tokens(officers))]
    taken |= _tokens(officers)
    seen = [name for name in as_people([*officers, *whole(_seen_names(doc, taken))]) if name.words not in texts]
    seen = list(_without_places(doc, seen))
    seen += find_surnames(doc, seen, taken | _tokens(seen))
    found_all = sorted((*known, *seen), key=lambda name: name.span)
    return tuple(join_aliases(doc, list(join_spellings(doc, found_all))))


def _apart(spans: Iterable[DocSpan]) -> list[DocSpan]:
    """Return spans in order without those that meet a longer one."""
    kept: list[DocSpan] = []
    for span in sorted(spans, key=len, reverse=True):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _tokens(names: Iterable[Name]) -> set[int]:
    return {token for name in names for token in range(name.first, name.last)}


def _without_places(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield the names but those that only ever stand after "in" or before "talks": a town taken for somebody."""
    elsewhere = {name.words for name in names if not _is_place(doc, name)}
    yield from (name for name in names if name.words in elsewhere)


def _is_place(doc: Doc, name: Name) -> bool:
    root = doc[name.root]
    labels = root.dep_ == "compound" and root.head.i == name.last and root.head.lower_ in _LABELLED
    return labels or (name.first > 0 and doc[name.first - 1].lower_ in _WHERE)


def _is_surname(span: DocSpan, entry: Known) -> bool:
    """Return whether a group's name only ends a person's: "Ana Wagner"."""
    before = span.doc[span.start - 1] if span.start else None
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    group = len(span) == 1 and entry.kind in ("armed_group", "organisation") and not span.text.isupper()
    led = after in title_words() | plural_titles() | group_words()
    return group and not led and before is not None and before.ent_type_ == "PERSON" and before.tag_ == "NNP"


_WHERE = frozenset(("in", "near", "outside", "around", "into"))
_LABELLED = frozenset(("talks", "dispute", "issue", "question", "negotiations", "crossing", "conflict"))
_OF_STATE = frozenset(("government", "ministry", "embassy", "presidency"))


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
        if ent.label_ == "NORP" and _is_hyphened(doc, ent.end):
            continue
        person = ent.label_ == "PERSON" or doc[ent.start].lower_.strip(".") in address_words() or _acts(doc, ent)
        person = person and doc[ent.start].lower_ not in group_openers()
        first, last = _trimmed(doc, ent.start, ent.end, taken)
        if person:
            first = from_its_start(doc, without_title(doc, first, last), taken)
            last = to_its_end(doc, last, taken)
        if first < last and not _is_credit(doc, first) and _looks_like_name(doc[first:last], person=person):
            yield name_of(doc[first:last], "person") if person else body_of(doc[first:last])


def _is_hyphened(doc: Doc, end: int) -> bool:
    """Return whether a word is only half of another: "Kurdish-led"."""
    return end < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_


def _acts(doc: Doc, ent: DocSpan) -> bool:
    """Return whether a name in two or three words is somebody's, of whom a clause tells "who" does what."""
    if ent.end + 1 >= len(doc) or doc[ent.end + 1].lower_ != "who" or doc[ent.end].text != ",":
        return False
    words = {token.lower_ for token in ent}
    return 1 < len(ent) < _LONG and not words & (group_words() | body_words())


def _is_credit(doc: Doc, first: int) -> bool:
    """Return whether a name stands after a slash, as a photographer's does: "(AP Photo/Ana Lima)"."""
    return first > 0 and doc[first - 1].text.endswith("/") and not doc[first - 1].whitespace_


def _looks_like_name(span: DocSpan, *, person: bool) -> bool:
    if span[0].text == "X." and span.start and span.doc[span.start - 1].lower_ == "on":
        return False  # where a sentence ends: "wrote on X. New dates"
    if not span[0].text[:1].isupper() or any(token.is_space for token in span) or span.text in nobody():
        return False
    if span.text in regions():
        return False
    if person:
        titled = all(token.lower_.strip(".") in _titles() for token in span)
        odd = any(letter.isdigit() or letter == "/" for letter in span.text)
        return not (titled or odd or _last_of_body(span))
    shouted = len(span) == 1 and len(span.text) > 4 and span.text.isupper()
    if span[0].lower_ in plural_titles() and (len(span) == 1 or span[1].lower_ == "of"):
        return False  # "the Ministers of Energy"
    vague = all(token.lower_ in portfolio_words() for token in span)
    office, of, _ = span.text.lower().partition(" of ")  # "Director General of Military Operations"
    led = of and office.split()[-1] in _OF_STATE | person_words()
    return not (shouted or vague or led or span[-1].lower_ in group_words() | person_words() | unspeaking_words())


@cache
def _titles() -> frozenset[str]:
    """Return the words that are no name alone or together: "Sheikh", "Crown Prince", "Datuk Seri"."""
    return honours() | address_words() | person_words() | {"crown"}


def _last_of_body(span: DocSpan) -> bool:
    return span[-1].lower_ in unspeaking_words() | body_words()


def _trimmed(doc: Doc, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """Return the bounds without known names, articles and possessive endings at the edges."""
    while first < last and (first in taken or doc[first].text in _EDGE or doc[first].is_space):
        first += 1
    while last > first and (last - 1 in taken or doc[last - 1].text in _EDGE or doc[last - 1].pos_ in ("ADP", "SPACE")):
        last -= 1
    return first, last
